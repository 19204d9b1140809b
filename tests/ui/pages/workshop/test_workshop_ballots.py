"""Typing ballots in the window: few keys, nothing repaired, nothing shown again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from aligner.actions import workshop as verbs
from aligner.model.vocabulary import AskedQuestions, Question, WorkshopMethod
from aligner.ui.pages.workshop.ballots import Seat
from aligner.ui.pages.workshop.pairs import read_ratio
from tests.ui.workshop_play import (
    GOALS,
    POINTS,
    Key,
    Keys,
    begin,
    give_code,
    number_lines,
    open_page,
    show_step,
    shown_texts,
    view,
    workshop_file,
)


def test_a_ballot_of_twelve_goals_takes_few_keys(start, tmp_path: Path) -> None:
    file, workshop_id = workshop_file(tmp_path, "en", asked=AskedQuestions.IMPORTANCE)
    session = open_page(start, "en", file)
    verbs.add_participants(session.workspace, workshop_id, 3)
    verbs.open_voting(session.workspace, workshop_id)
    show_step(session, "ballots")
    keys = Keys(session)
    person = session.workspace.read().participants[1]
    keys.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys.type(person.code)
    keys.press(Key.Key_Return)
    for points in POINTS:
        keys.type(str(points))
        keys.press(Key.Key_Return)
    assert view(session).is_in(person.id)
    assert keys.count <= GOALS * 3 + 6
    following = QApplication.focusWidget()
    assert isinstance(following, QLineEdit)
    assert following.text() == session.workspace.read().participants[2].code


def test_a_ballot_that_does_not_add_up_says_what_is_missing_and_is_not_kept(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, goals=3, asked=AskedQuestions.IMPORTANCE)
    for points in ("50", "30"):
        keys.type(points)
        keys.press(Key.Key_Return)
    keys.type("8")
    assert "Left: 12" in shown_texts(session)
    keys.press(Key.Key_Return)
    assert not session.workspace.read().ballots
    assert [line.text() for line in number_lines(session)] == ["50", "30", "8"]
    keys.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys.type("25")
    assert "Too many: 5" in shown_texts(session)
    keys.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys.type("20")
    keys.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(session.workspace.read().ballots) == 3


def test_a_ballot_begun_for_another_comes_back_with_its_code(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, goals=3, asked=AskedQuestions.IMPORTANCE)
    first, second, _ = session.workspace.read().participants
    keys.type("60")
    for person, expected in ((second, ""), (first, "60")):
        give_code(session, person.code)
        assert number_lines(session)[0].text() == expected


def test_answers_that_are_in_are_never_shown_again(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, goals=3, asked=AskedQuestions.IMPORTANCE)
    for points in ("71", "17", "12"):
        keys.type(points)
        keys.press(Key.Key_Return)
    give_code(session, session.workspace.read().participants[0].code)
    assert [line.text() for line in number_lines(session)] == ["", "", ""]
    assert not any(text in ("71", "17", "12") for text in shown_texts(session))


def test_places_with_ties_are_an_order(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, goals=4, asked=AskedQuestions.IMPORTANCE, method=WorkshopMethod.ORDER)
    for place in ("1", "2", "2", "4"):
        keys.type(place)
        keys.press(Key.Key_Down)
    assert [ballot.rank for ballot in session.workspace.read().ballots] == [1, 2, 2, 4]


def test_a_rating_beyond_five_is_refused(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, goals=2, asked=AskedQuestions.IMPORTANCE, method=WorkshopMethod.RATING)
    for rating in ("4", "6"):
        keys.type(rating)
        keys.press(Key.Key_Return)
    assert not session.workspace.read().ballots
    keys.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys.type("5")
    keys.press(Key.Key_Return)
    assert [ballot.rating for ballot in session.workspace.read().ballots] == [4, 5]


def test_pairs_that_clash_are_told_where_they_are(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, goals=3, asked=AskedQuestions.IMPORTANCE, method=WorkshopMethod.PAIRWISE)
    for ratio in ("3", "-3"):
        keys.type(ratio)
        keys.press(Key.Key_Return)
    assert not any("Clashes" in text for text in shown_texts(session))
    keys.type("3")
    assert sum("Clashes" in text for text in shown_texts(session)) == 1
    keys.press(Key.Key_Return)
    assert len(session.workspace.read().judgements) == 3


@pytest.mark.parametrize(("typed", "ratio"), [("3", 3), ("-3", 1 / 3), ("1/4", 1 / 4), ("1", 1), ("", None)])
def test_a_pair_is_read_as_typed(typed: str, ratio: float | None) -> None:
    assert read_ratio(typed) == (None if ratio is None else pytest.approx(ratio))


@pytest.mark.parametrize("typed", ["0", "10", "x", "0.5"])
def test_a_pair_beyond_nine_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_ratio(typed)


def test_goals_below_a_parent_that_got_nothing_are_not_asked(start, tmp_path: Path) -> None:
    session, keys, _ = begin(start, tmp_path, goals=12, parents=3, asked=AskedQuestions.IMPORTANCE)
    lines = number_lines(session)
    assert len(lines) == 15
    for points in ("70", "30", "0"):
        keys.type(points)
        keys.press(Key.Key_Return)
    assert sum(line.isEnabled() for line in lines) == 11
    assert shown_texts(session).count("Not asked") == 1
    for points in ("40", "30", "20", "10") * 2:
        keys.type(points)
        keys.press(Key.Key_Return)
    assert view(session).ballots == 1


def test_who_voted_elsewhere_meanwhile_is_told_among_the_seats(start, tmp_path: Path) -> None:
    session, _, workshop_id = begin(start, tmp_path, people=3, goals=3, asked=AskedQuestions.IMPORTANCE)
    show_step(session, "ballots")
    people = session.workspace.read().participants

    def seats() -> list[str]:
        return [one.accessibleName() for one in session.page("workshop").findChildren(Seat)]

    assert seats() == [f"{person.code}: not in yet" for person in people]
    goals = [goal.id for goal in session.workspace.read().leaf_goals]
    answers = dict(zip(goals, (50, 30, 20), strict=True))
    verbs.enter_ballot(session.workspace, workshop_id, people[1].id, Question.IMPORTANCE, answers)
    QApplication.processEvents()
    said = ("not in yet", "in", "not in yet")
    assert seats() == [f"{person.code}: {text}" for person, text in zip(people, said, strict=True)]
