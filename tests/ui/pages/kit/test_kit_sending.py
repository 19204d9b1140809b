"""What to look at before a kit is sent, by mouse and keyboard: each row leads to the record or the page where it is
repaired."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QTextEdit
from pytestqt.qtbot import QtBot

from aligner.actions import decisions, kit_plan, meetings, programs, roadmap
from aligner.actions.kit import KitOptions, KitState, kit_state_work
from aligner.actions.opening import Workspace
from aligner.actions.sending import PAGES
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import LANGUAGES, Sharing
from aligner.storyline.sending import Notice
from aligner.ui.frame.session import Session
from aligner.ui.pages.kit.page import KitPage
from aligner.ui.pages.kit.sending import ICONS, BeforeSending
from aligner.ui.pages.kit.side import Side
from tests.ui.conftest import Start

WAIT_MS = 60_000
SIDE_PX, HIGH_PX = 388, 700
MEETING = date(2027, 1, 15)
Made = Callable[..., tuple[Session, BeforeSending]]


def file_of(session: Session) -> Workspace:
    assert session.workspace is not None
    return session.workspace


def look_again(session: Session, card: BeforeSending, **choices: object) -> None:
    """Shows the card what a kit would hold now."""
    records = file_of(session).read()
    options = replace(KitOptions(session.words.language, meeting=MEETING), **choices)
    card.show_state(kit_state_work(lambda text, fraction: None, records, options), options)
    QApplication.processEvents()


@pytest.fixture
def made(start: Start, qtbot: QtBot) -> Made:
    """The card of the example, as wide as it is on its page."""

    places: list[QScrollArea] = []

    def make(shown: str = "en", **choices: object) -> tuple[Session, BeforeSending]:
        session = start(shown)
        place = QScrollArea()
        places.append(place)
        qtbot.addWidget(place)
        place.setWidgetResizable(True)
        card = BeforeSending(session.page("overview").context)
        place.setWidget(card)
        place.resize(SIDE_PX, HIGH_PX)
        place.show()
        look_again(session, card, **choices)
        return session, card

    return make


@pytest.fixture
def opened(start: Start, qtbot: QtBot) -> tuple[Session, KitPage, BeforeSending]:
    """The card on its page."""
    session = start("en")
    session.window.resize(1366, 768)
    session.show_page("kit")
    page = session.page("kit")
    assert isinstance(page, KitPage)
    settled(page, qtbot)
    return session, page, page.findChildren(BeforeSending)[0]


def settled(page: KitPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.is_busy, timeout=WAIT_MS)
    QApplication.processEvents()


def texts_of(card: BeforeSending) -> str:
    """What a person reads on the card."""
    QApplication.processEvents()
    found = [one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card)]
    found += [one.text() for one in card.findChildren(QPushButton) if one.isVisibleTo(card)]
    return strip_isolates("\n".join(found))


def link_of(card: BeforeSending, text: str) -> QPushButton:
    """The link whose name has the text, as a screen reader says it."""
    named = [one for one in card.findChildren(QPushButton) if one.isVisibleTo(card)]
    return next(one for one in named if text in (strip_isolates(one.accessibleName()) or one.text()))


def press(card: BeforeSending, text: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(link_of(card, text), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def texts_in(session: Session) -> list[str]:
    """What the labels and the fields of the window say."""
    QApplication.processEvents()
    window = session.window
    found = [one.text() for kind in (QLabel, QLineEdit) for one in window.findChildren(kind) if one.isVisible()]
    found += [one.currentText() for one in window.findChildren(QComboBox) if one.isVisible()]
    found += [one.toPlainText() for one in window.findChildren(QTextEdit) if one.isVisible()]
    return [strip_isolates(text) for text in found]


def is_open(session: Session, page: str, title: str) -> bool:
    """Whether the page is shown with the record of this title."""
    return session.current == page and title in texts_in(session)


def test_every_row_has_a_sign_of_its_kind() -> None:
    assert set(PAGES) <= set(ICONS)


def test_a_row_of_one_record_names_it_and_leads_to_it(made: Made, qtbot: QtBot) -> None:
    session, card = made()
    assert "Not on the roadmap yet: one program (Open problem bank)" in texts_of(card)
    late = next(one for one in file_of(session).read().decisions if one.title in texts_of(card))
    press(card, "Late on the day of the meeting", qtbot)
    assert is_open(session, "decisions", late.title)


def test_a_row_of_several_records_opens_in_place_and_each_leads_to_its_own(made: Made, qtbot: QtBot) -> None:
    session, card = made()
    first, second = file_of(session).read().programs[:2]
    for one in (first, second):
        programs.edit_program(file_of(session), one.id, budget_minor=None)
    look_again(session, card)
    assert first.title not in texts_of(card)
    press(card, "Show: Budgets that are not known", qtbot)
    assert first.title in texts_of(card) and second.title in texts_of(card)
    programs.edit_program(file_of(session), first.id, budget_minor=100)
    look_again(session, card)
    assert second.title in texts_of(card) and first.title not in texts_of(card), "what is open stays open"
    press(card, second.title, qtbot)
    assert is_open(session, "programs", second.title)


def test_a_program_that_is_not_placed_leads_to_where_it_is_placed(made: Made, qtbot: QtBot) -> None:
    session, card = made()
    press(card, "Not on the roadmap yet", qtbot)
    assert session.current == "placement"
    assert "Open problem bank" in texts_in(session)


def test_a_row_leads_to_the_page_where_there_is_no_record_yet(made: Made, qtbot: QtBot) -> None:
    session, card = made()
    roadmap.start_draft(file_of(session))
    roadmap.edit_initiative(file_of(session), end=date(2025, 12, 31))
    look_again(session, card)
    press(card, "Next steps without an owner or a day", qtbot)
    assert session.current == "decisions"
    press(card, "The roadmap ended", qtbot)
    assert is_open(session, "roadmap", file_of(session).read().initiative.name)


def test_what_is_chosen_on_the_desk_leads_to_its_card(
    opened: tuple[Session, KitPage, BeforeSending], qtbot: QtBot
) -> None:
    _, page, card = opened
    side = page.findChildren(Side)[0]
    side.show_part("setup")
    press(card, "Terms of the partnership that are not written", qtbot)
    assert side.storyline.motion.field.editor.isVisible()
    side.show_part("looks")
    card.show_state(KitState((), (), (), notices=(Notice("question_close", goals=("A2",), count=1),)), KitOptions())
    press(card, "Other goals are almost as strong", qtbot)
    assert side.storyline.question.field.editor.isVisible()


def test_a_row_goes_once_it_is_mended(made: Made) -> None:
    session, card = made()
    roadmap.start_draft(file_of(session))
    roadmap.edit_initiative(file_of(session), end=date(2025, 12, 31))
    look_again(session, card)
    before = card.count
    assert "The roadmap ended in December 2025" in texts_of(card)
    roadmap.edit_initiative(file_of(session), end=date(2035, 12, 31))
    look_again(session, card)
    assert "The roadmap ended" not in texts_of(card) and card.count == before - 1


def test_what_needs_no_look_says_so_and_what_stops_a_kit_takes_back_that_it_can_be_made(made: Made) -> None:
    _, card = made()
    assert "You can make the kit all the same." in texts_of(card)
    card.show_state(KitState((), (), ()), KitOptions())
    assert card.count == 0 and "Nothing here needs a look" in texts_of(card)
    card.show_state(KitState((), (), (), notices=(Notice("nothing_to_say", stops=True),)), KitOptions())
    assert "no kit can be made" in texts_of(card) and "all the same" not in texts_of(card)


def test_a_list_is_opened_and_gone_through_by_keyboard(opened, qtbot: QtBot) -> None:
    session, page, card = opened
    titles = [one.title for one in file_of(session).read().programs]
    for one in file_of(session).read().programs[:2]:
        programs.edit_program(file_of(session), one.id, budget_minor=None)
    settled(page, qtbot)
    opener = link_of(card, "Show: Budgets that are not known")
    opener.setFocus()
    qtbot.keyClick(opener, Qt.Key.Key_Space)
    qtbot.keyClick(opener, Qt.Key.Key_Tab)
    at = QApplication.focusWidget()
    assert isinstance(at, QPushButton) and at.isVisible() and at.accessibleName() in titles
    qtbot.keyClick(at, Qt.Key.Key_Space)
    assert is_open(session, "programs", at.accessibleName())


def test_what_the_audience_does_not_see_opens_to_titles_by_kind(made: Made, qtbot: QtBot) -> None:
    session, card = made()
    assert "Not in this kit" not in texts_of(card)
    program, *_ = file_of(session).read().programs
    decision = file_of(session).read().decisions[0]
    programs.edit_program(file_of(session), program.id, sharing=Sharing.PRIVATE)
    decisions.edit_decision(file_of(session), decision.id, sharing=Sharing.PRIVATE)
    look_again(session, card)
    told = texts_of(card)
    assert "Not in this kit, because of their sharing level (Board): Programs (1); " in told
    assert "Decisions (1)" in told and f"{program.title} · Private" not in told
    press(card, "Show: Not in this kit", qtbot)
    assert f"{program.title} · Private" in texts_of(card)
    press(card, f"{decision.title} · Private", qtbot)
    assert is_open(session, "decisions", decision.title)


def test_a_number_of_ones_own_that_is_no_figure_of_the_kit_is_told(made: Made, qtbot: QtBot) -> None:
    session, card = made()
    assert "disagree" not in texts_of(card)
    key = kit_plan.TextKey("storyline", "question", "en", "board", KitOptions().purpose)
    kit_plan.edit_text(file_of(session), key, "Do we move 987,654 a year?", "")
    look_again(session, card)
    assert "Sentences of this kit that disagree: 1" in texts_of(card)
    press(card, "Show: Sentences of this kit that disagree", qtbot)
    sentence = "Not among this kit’s figures: 987,654. Your own text: Do we move 987,654 a year?"
    assert sentence in texts_of(card)
    press(card, f"Go there: {sentence}", qtbot)
    assert session.current == "kit"
    session.page("kit").finish()


def test_what_the_documents_cannot_show_is_told_before_they_are_made(made: Made, qtbot: QtBot) -> None:
    session, card = made()
    assert "cannot show" not in texts_of(card)
    roadmap.start_draft(file_of(session))
    for number, one in enumerate(file_of(session).read().goals[:8]):
        roadmap.edit_goal(file_of(session), one.id, title=f"Goal {number} 教")
    look_again(session, card)
    assert "Texts with characters that the documents cannot show: 8" in texts_of(card)
    press(card, "Show: Texts with characters", qtbot)
    for number in range(8):
        line = f"Goal {number} 教, title: no font can show 教 (U+6559); the documents show \ufffd instead."
        assert line in texts_of(card)
    press(card, "Go there: goal Goal 3", qtbot)
    assert is_open(session, "roadmap", "Goal 3 教")


def test_texts_without_a_translation_are_listed_before_the_export(made: Made, qtbot: QtBot) -> None:
    session, card = made("he", language="en")
    press(card, "טקסטים שיופיעו בשפה אחרת", qtbot)
    records = file_of(session).read()
    assert records.organization.name in texts_of(card) and records.goals[0].title in texts_of(card)


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_and_titles_stay_within_the_side_however_long(made: Made, qtbot: QtBot, language: str) -> None:
    session, card = made(language)
    for one in file_of(session).read().programs[:3]:
        long = " ".join([one.title] * 9)[:200]
        programs.edit_program(file_of(session), one.id, title=long, budget_minor=None, sharing=Sharing.PRIVATE)
    look_again(session, card)
    for one in card.findChildren(QPushButton):
        if one.isCheckable():
            qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert card.width() <= SIDE_PX
    for one in card.findChildren(QLabel):
        if one.isVisible() and one.wordWrap():
            assert one.height() >= one.heightForWidth(one.width()) - 2, one.text()


def test_the_head_of_the_page_says_how_many_and_leads_to_the_card_by_keyboard(opened, qtbot: QtBot) -> None:
    _, page, card = opened
    page.findChildren(Side)[0].show_part("looks")
    head = next(one for one in page.findChildren(QPushButton) if one.text() == f"Before you send: {card.count}")
    assert head.isVisible() and card.count
    head.setFocus()
    qtbot.keyClick(head, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert card.isVisible() and card.isAncestorOf(QApplication.focusWidget())
    area = next(one for one in page.findChildren(QScrollArea) if one.isAncestorOf(card))
    top = card.mapTo(area.viewport(), card.rect().topLeft()).y()
    assert 0 <= top < area.viewport().height(), "its first row is seen"
    page.finish()


def test_the_page_brings_the_card_up_to_date_and_the_log_says_what_was_withheld(opened, qtbot: QtBot) -> None:
    session, page, card = opened
    meetings.add_meeting(file_of(session), day=date(2020, 1, 1))
    settled(page, qtbot)
    assert "Late on the day" not in texts_of(card), "the day of the meeting says what is late"
    meetings.add_meeting(file_of(session), day=MEETING)
    kit_plan.set_plan(file_of(session), only=("workbook",))
    programs.edit_program(file_of(session), file_of(session).read().programs[0].id, sharing=Sharing.PRIVATE)
    settled(page, qtbot)
    assert "Late on the day" in texts_of(card) and "Programs (1)" in texts_of(card)
    make = next(one for one in page.findChildren(QPushButton) if one.text() == "Make the kit")
    qtbot.mouseClick(make, Qt.MouseButton.LeftButton)
    settled(page, qtbot)
    side = page.findChildren(Side)[0]
    side.show_part("history")
    QApplication.processEvents()
    told = strip_isolates("\n".join(one.text() for one in side.history.findChildren(QLabel) if one.isVisible()))
    assert "Board · Meeting of 15 January 2027" in told
    assert "Withheld then: Programs (1); Placements (" in told
    page.finish()


def test_fields_that_are_left_empty_open_to_their_records(opened, qtbot: QtBot) -> None:
    session, page, card = opened
    kit_plan.set_plan(file_of(session), audience="donors")
    decision = file_of(session).read().decisions[0]
    decisions.edit_decision(file_of(session), decision.id, owner="Dana", sharing=Sharing.PUBLIC, goal_id=None)
    settled(page, qtbot)
    openers = [one for one in card.findChildren(QPushButton) if "Left empty" in one.accessibleName()]
    assert openers, texts_of(card)
    openers[0].setFocus()
    qtbot.keyClick(openers[0], Qt.Key.Key_Space)
    QApplication.processEvents()
    assert "Decisions, owner (1)" in texts_of(card)
    heads = [one for one in card.findChildren(QPushButton) if one.accessibleName() == decision.title]
    heads[0].setFocus()
    qtbot.keyClick(heads[0], Qt.Key.Key_Space)
    QApplication.processEvents()
    assert session.current == "decisions"
    page.finish()


@pytest.mark.parametrize(
    ("audience", "said"),
    [
        ("board", "Reads what is marked “Board” or wider: everything but what is private."),
        ("staff", "Reads what is marked “Staff” or wider. What is marked for the board stays with the board"),
        ("initiative", "Read what is marked “Initiative” or wider. For their own files there is a package too"),
        ("donors", "Reads only what is marked “Public”."),
    ],
)
def test_the_window_names_the_level_that_each_audience_receives(opened, qtbot: QtBot, audience: str, said: str) -> None:
    session, page, _ = opened
    kit_plan.set_plan(file_of(session), audience=audience)
    settled(page, qtbot)
    side = page.findChildren(Side)[0]
    side.show_part("setup")
    QApplication.processEvents()
    told = strip_isolates("\n".join(one.text() for one in side.findChildren(QLabel) if one.isVisible()))
    assert said in told
    page.finish()
