"""What the wall says in each situation of a workshop, slide by slide, as it was approved."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from aligner.actions.examples import example_records
from aligner.analysis.anonymity import shown_figures
from aligner.analysis.attendance import Attendance
from aligner.analysis.group_results import ShownFigures
from aligner.lang.words import words
from aligner.model.vocabulary import Question
from aligner.model.workshop import Workshop
from aligner.ui.pages.workshop.view import view_of
from aligner.ui.projector.scenes import workshop_slides
from aligner.ui.projector.slides import Slide
from tests.approving import assert_approved
from tests.ui.telling import written

APPROVED = Path(__file__).parents[1] / "approved"
ALL_HERE = Attendance(12, 12, 0, 0, 7)


def told(slides: Sequence[Slide], known: set[Slide]) -> list[str]:
    """A line for each slide's facts, each row of it on its own, and what is read aloud; of a known one its name."""
    lines: list[str] = []
    for slide in slides:
        lines.append(f"== {slide.key} ({type(slide).__name__}){', as before' if slide in known else ''}")
        if slide in known:
            continue
        known.add(slide)
        for one in fields(slide):
            value = getattr(slide, one.name)
            if isinstance(value, tuple):
                lines += [f"  {one.name}: {_said(row)}" for row in value]
            elif value not in ("", None) and one.name != "key":
                lines.append(f"  {one.name}: {_said(value)}")
        lines.append(f"  read: {written(slide.accessible_text())}")
    return lines


def _said(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.4f}"
    if isinstance(value, tuple):
        return f"({', '.join(map(_said, value))})"
    if hasattr(value, "__dataclass_fields__"):
        return " | ".join(_said(getattr(value, one.name)) for one in fields(value))
    return written(str(value))


def slides(shown: Mapping[Question, ShownFigures], workshop: Workshop, *, there: Attendance = ALL_HERE) -> list[Slide]:
    records = example_records("nonprofit", "en")
    return list(workshop_slides(workshop, records.leaf_goals, shown, {}, there, words("en")))


def test_the_wall_of_each_example_says_what_was_approved() -> None:
    lines: list[str] = []
    for kind, language in (("nonprofit", "en"), ("foundation", "he"), ("nonprofit", "ar")):
        records = example_records(kind, language)
        for workshop in records.workshops:
            view = view_of(records, workshop, language)
            lines.append(f"=== {kind}, {language}")
            speech = words(language, kind)
            found = workshop_slides(workshop, view.leaves, view.shown, view.wordings, view.attendance, speech)
            lines += told(found, set())
    assert_approved(APPROVED / "scenes-examples.txt", lines)


def test_the_wall_says_what_was_approved_of_results_of_every_kind() -> None:
    """Two rounds, two questions, ratings, places, split camps, equal places, unknown means, nothing that may be
    shown."""
    records = example_records("nonprofit", "en")
    workshop = records.workshops[0]
    first = shown_figures(records, workshop.id, Question.IMPORTANCE)
    effort = replace(first, question=Question.EFFORT, goals=tuple(_turned(first)))
    moved = replace(first, round_before=1, answered_both=9, answered_before=10, goals=tuple(_moved(first)))
    still = replace(moved, goals=tuple(replace(goal, before=goal.mean, again=goal.mean) for goal in first.goals))
    bare = tuple(replace(goal, spread=None) for goal in first.goals)
    unknown = (replace(first.goals[0], mean=None, gap=None, collective=None), *first.goals[1:])
    equal = tuple(replace(goal, mean=0.1, gap=0.0, before=None) for goal in first.goals)
    rated = tuple(replace(goal, rating=5 - at / 4, mean=None) for at, goal in enumerate(bare))
    places = tuple(
        replace(goal, spread=replace(goal.spread, places=(1.0, 2.5, 1.0 * at + 3), camps=None))
        for at, goal in enumerate(first.goals)
        if goal.spread is not None
    )
    camps = next(goal.spread.camps for goal in first.goals if goal.spread is not None and goal.spread.camps is not None)
    calm = tuple(
        replace(goal, spread=replace(goal.spread, camps=None)) for goal in first.goals if goal.spread is not None
    )
    split = tuple(
        replace(goal, spread=replace(goal.spread, camps=replace(camps, low=low, high=high)))
        for goal, (low, high) in zip(first.goals, ((0.1, 0.2), (0.3, 0.6), (0.05, 0.2)), strict=False)
        if goal.spread is not None
    )
    found = {
        "both questions": {Question.IMPORTANCE: first, Question.EFFORT: effort},
        "nothing of one": {Question.IMPORTANCE: first, Question.EFFORT: replace(effort, level="nothing")},
        "a mean alone": {Question.IMPORTANCE: replace(first, level="mean", goals=bare, consensus=None)},
        "moved": {Question.IMPORTANCE: moved},
        "not moved": {Question.IMPORTANCE: still},
        "other people": {Question.IMPORTANCE: replace(moved, answered_both=0)},
        "unknown": {Question.IMPORTANCE: replace(first, goals=unknown, without_one_low=None)},
        "equal": {Question.IMPORTANCE: replace(first, goals=equal, is_derived=True)},
        "ratings": {Question.IMPORTANCE: replace(first, goals=rated, is_screening=True)},
        "places": {Question.IMPORTANCE: replace(first, goals=places)},
        "no camps": {Question.IMPORTANCE: replace(first, goals=calm)},
        "none compared": {Question.IMPORTANCE: replace(first, comparison=None)},
        "three split": {Question.IMPORTANCE: replace(first, goals=split)},
        "nobody": {Question.IMPORTANCE: replace(first, goals=())},
    }
    lines, known = list[str](), set[Slide]()
    for name, shown in found.items():
        there = ALL_HERE if name == "both questions" else Attendance(3, 3, 0, 9, None)
        lines += [f"=== {name}", *told(slides(shown, workshop, there=there)[1:], known)]
    assert_approved(APPROVED / "scenes-results.txt", lines)


def _turned(shown: ShownFigures) -> list[Any]:
    """The same goals with each other's means."""
    means = [goal.mean for goal in shown.goals]
    return [replace(goal, mean=mean) for goal, mean in zip(shown.goals, reversed(means), strict=True)]


def _moved(shown: ShownFigures) -> list[Any]:
    """One goal moved much, two a little, one was not known, the others not at all."""
    moves = (0.05, -0.01, 0.004, None)
    return [
        replace(
            goal,
            before=None if at == len(moves) - 1 else (goal.mean or 0) - (moves[at] or 0 if at < len(moves) else 0),
            again=goal.mean,
        )
        for at, goal in enumerate(shown.goals)
    ]
