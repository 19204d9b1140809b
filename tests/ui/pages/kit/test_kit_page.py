"""The kit page by keyboard: options, sections, texts and looks are kept and undone; the preview follows in time."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTextEdit,
)
from pytestqt.qtbot import QtBot

from aligner import paths
from aligner.actions import kit_history, kit_plan, programs
from aligner.actions.kit import KitOptions
from aligner.actions.kit_history import FigureChange, KitComparison, RecordLine
from aligner.actions.kit_previews import PREVIEWED, Pictures
from aligner.actions.opening import Workspace, open_workspace
from aligner.charts.fonts import ensure_gui
from aligner.kit.deck.font import substitute_family
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import LANGUAGES
from aligner.ui.desktop import shown_path
from aligner.ui.frame.session import Session
from aligner.ui.links import ToKit
from aligner.ui.pages.kit.export_bar import ExportBar
from aligner.ui.pages.kit.page import KitPage
from aligner.ui.pages.kit.preview import Preview
from aligner.ui.pages.kit.setup import document_name, document_use
from aligner.ui.pages.kit.side import PARTS, Side
from aligner.ui.pages.kit.since import SinceLastKit
from aligner.ui.pages.kit.texts import SectionTexts
from tests.ui import looking
from tests.ui.looking import all_called, called, click, identities, part, read, write

WAIT_MS = 180_000


def opened(start, qtbot: QtBot, language: str = "en", **how) -> tuple[Session, KitPage]:
    session = start(language, **how)
    session.window.resize(1366, 768)
    session.show_page("kit")
    page = session.page("kit")
    assert isinstance(page, KitPage)
    settled(page, qtbot)
    return session, page


def settled(page: KitPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.is_busy, timeout=WAIT_MS)


def file_of(session: Session) -> Workspace:
    assert session.workspace is not None
    return session.workspace


def options_of(session: Session) -> KitOptions:
    return kit_plan.plan_options(file_of(session).read())


def show_part(page: KitPage, name: str) -> Side:
    """Presses the name of a part of the start side."""
    side = part(page, Side)
    click(side, name)
    return side


def choose(page: KitPage, name: str, value: str) -> None:
    looking.choose(called(show_part(page, "Set up"), QComboBox, name), value)


def audience_of(page: KitPage) -> str:
    return called(show_part(page, "Set up"), QComboBox, "For whom").currentData()


def is_given(page: KitPage, document: str) -> bool:
    """Whether a document is ticked, and can be."""
    box = called(show_part(page, "Set up"), QCheckBox, document_use(document))
    return box.isChecked() and box.isEnabled()


def folder_of(page: KitPage) -> Path:
    """Where the next kit goes."""
    return part(page, ExportBar).folder


def make_kit(page: KitPage, qtbot: QtBot) -> None:
    click(page, "Make the kit")
    settled(page, qtbot)


def test_options_are_kept_in_the_file_and_undone(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    choose(page, "Purpose", "update")
    assert options_of(session).purpose == "update"
    session.undo()
    assert options_of(session).purpose == "legitimacy"
    page.finish()


def test_looking_at_what_an_audience_would_get_is_no_change(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    workspace = file_of(session)
    before, bytes_before = workspace.revision, workspace.path.read_bytes()
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    assert audience_of(page) == "donors"
    assert not is_given(page, "workbook"), "donors are given other documents"
    assert (workspace.revision, workspace.path.read_bytes()) == (before, bytes_before)
    choose(page, "Purpose", "update")
    settled(page, qtbot)
    assert audience_of(page) == "donors"
    assert called(page, QComboBox, "Purpose").currentData() == "update"
    assert (options_of(session).audience, options_of(session).purpose) == ("board", "update")
    choose(page, "For whom", "board")
    settled(page, qtbot)
    assert is_given(page, "workbook")
    page.finish()


def test_a_preview_in_another_font_than_the_decks_says_so(start, qtbot: QtBot) -> None:
    _, page = opened(start, qtbot)
    preview = part(page, Preview)
    preview.show_pictures(Pictures([], "Arial", "Arimo"))
    assert "The deck is set in Arial, which this computer does not have. Shown here: Arimo." in read(preview)
    preview.show_pictures(Pictures([]))
    assert "Arimo" not in read(preview)
    click(preview, "Briefing")
    settled(page, qtbot)
    assert "this computer does not have" not in read(preview), "a page brings its fonts along"
    click(preview, "Deck")
    settled(page, qtbot)
    ensure_gui()
    told = substitute_family()
    assert (f"Shown here: {told}." in read(preview)) is bool(told)
    page.finish()


def sections_of(page: KitPage) -> QListWidget:
    return called(show_part(page, "Content"), QListWidget, "Sections of the kit")


def test_sections_are_moved_and_switched_off_by_keyboard_and_come_back(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    sections = sections_of(page)
    first, second = identities(sections)[1:3]
    sections.setCurrentRow(1)
    qtbot.keyClick(sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(page, qtbot)
    assert options_of(session).sections[:2] == (second, first)
    assert identities(sections)[sections.currentRow()] == first
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    settled(page, qtbot)
    assert first not in options_of(session).sections
    assert identities(sections)[2] == first, "a section that is off keeps its place"
    click(page, "Back to the usual order")
    settled(page, qtbot)
    assert options_of(session).sections == ()
    assert identities(sections)[1] == first
    page.finish()


def test_the_first_page_stays_first_and_the_last_section_stays_on(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    sections = sections_of(page)
    sections.setCurrentRow(0)
    qtbot.keyClick(sections, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    cover, *every = identities(sections)
    assert cover == "cover"
    kit_plan.set_outline(file_of(session), [(name, name == every[0]) for name in every])
    settled(page, qtbot)
    sections.setCurrentRow(1)
    qtbot.keyClick(sections, Qt.Key.Key_Space)
    assert options_of(session).sections == (every[0],)
    page.finish()


def test_a_text_is_edited_told_stale_kept_and_given_back(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    sections = sections_of(page)
    sections.setCurrentRow(identities(sections).index("place"))
    qtbot.keyClick(sections, Qt.Key.Key_Return)
    card = part(page, SectionTexts)
    editor = called(card, QTextEdit, "Title")
    generated = editor.toPlainText()
    assert generated and editor.property("role") == "generated"
    write(editor, "Here we stand")
    settled(page, qtbot)
    assert [text.text for text in file_of(session).read().kit_texts] == ["Here we stand"]
    assert editor.property("role") == ""
    assert all_called(card, QPushButton, "Back to the generated text")
    assert not all_called(card, QPushButton, "Keep my text")
    programs.remove_programs(file_of(session), [file_of(session).read().programs[0].id])
    settled(page, qtbot)
    assert "The data under this text has changed." in read(card), "the number of programs in it is another now"
    click(card, "Keep my text")
    settled(page, qtbot)
    assert "The data under this text has changed." not in read(card)
    assert editor.toPlainText() == "Here we stand"
    click(card, "Back to the generated text")
    settled(page, qtbot)
    assert file_of(session).read().kit_texts == ()
    assert editor.property("role") == "generated" and editor.toPlainText() != "Here we stand"
    page.finish()


def test_the_preview_shows_each_document_and_follows_a_change(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    preview = part(page, Preview)
    kit_plan.set_plan(file_of(session), only=kit_plan.offered_to("board"))
    settled(page, qtbot)
    for name in (name for name in PREVIEWED if name in kit_plan.offered_to("board")):
        click(preview, document_name(name))
        settled(page, qtbot)
        qtbot.waitUntil(lambda: preview.page_count >= 1, timeout=WAIT_MS)
        assert preview.document == name
        assert called(preview, QListWidget, "All pages, small").count() == preview.page_count
    for minutes in (60, 120, 90):
        kit_plan.set_plan(file_of(session), minutes=minutes)
        settled(page, qtbot)
        assert options_of(session).minutes == minutes
        qtbot.waitUntil(lambda: preview.page_count >= 1, timeout=WAIT_MS)
    page.finish()


def test_a_logo_is_made_safe_and_a_picture_that_is_none_is_refused(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, page = opened(start, qtbot)
    looks = show_part(page, "Looks")

    def choose_picture(name: str) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / name), ""))
        click(looks, "Choose a picture…")
        settled(page, qtbot)

    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#B3261E"))
    picture.save(str(tmp_path / "logo.png"))
    choose_picture("logo.png")
    kept = file_of(session).read().brands[0].logo
    assert kept is not None and QImage.fromData(kept).width() == 40
    (tmp_path / "bad.png").write_bytes(b"no picture")
    before = read(looks)
    choose_picture("bad.png")
    assert set(read(looks).split("\n")) - set(before.split("\n")), "it is told that it is none"
    assert file_of(session).read().brands[0].logo == kept
    page.finish()


def test_a_colour_that_cannot_be_read_is_told_and_one_that_is_none_is_refused(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    looks = show_part(page, "Looks")
    line = called(looks, QLineEdit, "Main colour")
    write(line, "ffd400")
    assert file_of(session).read().brands[0].accent == "#FFD400"
    assert "Darkened to #" in read(looks)
    write(line, "teal")
    assert file_of(session).read().brands[0].accent == "#FFD400"
    assert line.property("invalid") == "true"
    page.finish()


def test_which_way_time_runs_is_kept_and_undone(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    looks = show_part(page, "Looks")
    box = called(looks, QCheckBox, "In Hebrew and Arabic, time runs right to left")
    assert not box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert [one.time_axis for one in file_of(session).read().brands] == ["reading"]
    settled(page, qtbot)
    assert box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert [one.time_axis for one in file_of(session).read().brands] == ["rightward"]
    file_of(session).undo()
    settled(page, qtbot)
    assert box.isChecked()
    page.finish()


def test_a_made_kit_is_listed_compared_made_again_and_removed(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), only=("workbook",))
    settled(page, qtbot)
    make_kit(page, qtbot)
    folder = folder_of(page)
    assert len(kit_history.list_kits(file_of(session))) == 1
    made = show_part(page, "Made before")
    assert len(all_called(made, QPushButton, "What changed since")) == 1
    click(made, "What changed since")
    settled(page, qtbot)
    assert "Nothing changed" in read(made) and "Nothing was withheld then" in read(made)
    programs.remove_programs(file_of(session), [file_of(session).read().programs[0].id])
    settled(page, qtbot)
    click(made, "What changed since")
    settled(page, qtbot)
    assert any(line.startswith("Programs: ") for line in read(made).split("\n")), read(made)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "again"))
    click(made, "Make it again…")
    settled(page, qtbot)
    assert (tmp_path / "again" / "workbook.xlsx").read_bytes() == (folder / "workbook.xlsx").read_bytes()
    click(made, "Remove from the list")
    assert kit_history.list_kits(file_of(session)) == []
    assert not all_called(made, QPushButton, "What changed since")
    page.finish()


def test_a_read_only_file_gives_its_kit_with_the_options_of_the_moment(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, page = opened(start, qtbot)
    path = file_of(session).path
    page.finish()
    session.documents.close()
    session.documents.adopt(open_workspace(path, read_only=True))
    session.show_page("kit")
    page = session.page("kit")
    assert isinstance(page, KitPage)
    settled(page, qtbot)
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    assert audience_of(page) == "donors"
    assert options_of(session).audience == "board"
    page.finish()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_page_is_cut(start, qtbot: QtBot, language: str) -> None:
    _session, page = opened(start, qtbot, language)
    for name in PARTS:
        page.show_link(ToKit(name))
        QApplication.processEvents()
        for button in page.findChildren(QPushButton):
            if button.isVisible() and button.text():
                assert button.width() >= button.minimumSizeHint().width() - 1, (name, button.text())
            assert button.accessibleName() or button.text(), name
        for label in part(page, Side).findChildren(QLabel):
            if label.isVisible() and label.text() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()) - 2, (name, label.text())
    page.finish()


def test_each_meeting_and_audience_has_a_folder_of_its_own_that_is_shown(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), only=("onepage",), meeting=date(2027, 3, 31))
    settled(page, qtbot)
    folders = [folder_of(page)]
    make_kit(page, qtbot)
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    folders.append(folder_of(page))
    assert str(folders[1]) in shown_in(page), "the next kit's place is shown in full"
    make_kit(page, qtbot)
    assert str(folders[1]) in shown_in(page)
    choose(page, "For whom", "board")
    kit_plan.set_plan(file_of(session), meeting=date(2027, 6, 30))
    settled(page, qtbot)
    folders.append(folder_of(page))
    assert len(set(folders)) == 3 and all(paths.user_documents() in folder.parents for folder in folders)
    for folder in folders[:2]:
        assert sorted(path.name for path in folder.iterdir()) == ["kit.json", "onepage.pdf"]
    page.finish()


def test_a_chosen_folder_that_holds_another_audiences_kit_is_left_alone(start, qtbot: QtBot, tmp_path: Path) -> None:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), only=("onepage",))
    settled(page, qtbot)
    part(page, ExportBar).choose_folder(tmp_path / "mine")
    make_kit(page, qtbot)
    before = (tmp_path / "mine" / "kit.json").read_bytes()
    choose(page, "For whom", "donors")
    settled(page, qtbot)
    assert folder_of(page) != tmp_path / "mine", "what was chosen for the board is not the donors'"
    part(page, ExportBar).choose_folder(tmp_path / "mine")
    fit = folder_of(page)
    assert fit != tmp_path / "mine" and str(fit) in shown_in(page) and str(tmp_path / "mine") in shown_in(page)
    make_kit(page, qtbot)
    assert (fit / "onepage.pdf").exists() and (tmp_path / "mine" / "kit.json").read_bytes() == before
    page.finish()


def test_the_parts_of_a_path_stand_in_their_order_whatever_their_letters() -> None:
    assert strip_isolates(shown_path(Path("/home/דנה/ערכות"))) == str(Path("/home/דנה/ערכות"))
    assert shown_path(Path("דנה") / "ערכות").count("\u2067") == 2, "each part runs in its own direction"
    assert shown_path(Path("dana") / "kits").strip("\u2066\u2069") == str(Path("dana") / "kits")


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_cannot_be_opened_says_so_with_its_path(
    start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    session, page = opened(start, qtbot)
    kit_plan.set_plan(file_of(session), only=("onepage",))
    settled(page, qtbot)
    make_kit(page, qtbot)
    asked: list[str] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: asked.append(url.toLocalFile()))
    if not there:
        shutil.rmtree(folder_of(page))
    click(page, "Open folder")
    assert asked == ([str(folder_of(page))] if there else [])
    assert ("No program" if there else "no longer there") in shown_in(page) and str(folder_of(page)) in shown_in(page)
    page.finish()


def shown_in(page: KitPage) -> str:
    return read(part(page, ExportBar))


def test_what_moved_since_the_last_kit_of_these_readers_stands_on_the_desk(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    show_part(page, "Storyline")
    (since,) = page.findChildren(SinceLastKit)
    assert since.isHidden(), "no kit was made yet"
    records, options = file_of(session).read(), options_of(session)
    frozen = kit_history.frozen_for(records, options)
    kit_history.record_new_kit(file_of(session), records.revision, options, (), frozen)
    programs.edit_program(file_of(session), records.programs[0].id, budget_minor=10_000_00)
    settled(page, qtbot)
    told = read(part(page, SinceLastKit))
    assert "Since the last kit for these readers" in told and "Yearly budget" in told
    assert "Then:" in told and "Now:" in told
    page.finish()


def test_of_much_that_moved_the_first_figures_stand_there_and_the_rest_is_counted(start, qtbot: QtBot) -> None:
    session, page = opened(start, qtbot)
    records, options = file_of(session).read(), options_of(session)
    frozen = kit_history.frozen_for(records, options)
    kit_history.record_new_kit(file_of(session), records.revision, options, (), frozen)
    (kit,) = kit_history.list_kits(file_of(session))
    (since,) = page.findChildren(SinceLastKit)
    figures = tuple(FigureChange(f"Figure {at}", str(at), str(at + 1)) for at in range(8))
    lines = (RecordLine("added", "Program", "Choir", ()), RecordLine("added", "Program", "Camp", ()))
    for moved, changed, said in (
        (figures, lines, "and 5 more"),
        (figures[:5], lines, "and 2 more"),
        (figures, (), "3"),
    ):
        since.show_comparison(kit, KitComparison(1, moved, changed))
        assert said in read(since) and "Figure 4" in read(since) and "Figure 5" not in read(since)
    page.finish()
