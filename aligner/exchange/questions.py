"""What the user is asked before an import, and how causes are reported once with all their cells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from aligner.model.errors import Problem

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "hidden": ("leave", "take"),
    "empty": ("keep", "erase"),
    "lists": ("split", "whole"),
    "roadmap": ("keep", "whole"),
    "codes": ("same",),
    "decimal": ("point", "comma"),
    "order": ("dmy", "mdy"),
    "edge": ("first", "last"),
    "share": ("share", "percent"),
    "offered": ("take", "unknown"),
    "added": ("take", "leave"),
    "same": ("same", "new"),
    "copies": ("leave", "new"),
    "under": ("leave",),
    "scale": ("leave", "multiply", "units"),
    "unplaced": ("leave", "outside"),
    "renamed": ("same", "new"),
    "reworded": ("same", "new"),
    "dropped": ("list", "stay"),
}
"""The answers to each kind of question; the first is what is done without an answer, where nothing is in doubt."""
UNDER = "goal:"
"""Before the code of a goal, where an answer names one: beside those of `OPTIONS`, to questions of the kind "under"."""
_DEFAULTS = ("hidden", "empty", "lists", "scale")
OF_ROADMAP = ("roadmap", "renamed", "reworded", "dropped")
"""Kinds of questions about a newer roadmap: without an answer where they wait for one, nothing comes in."""
_LETTERS_AND_NUMBER = re.compile(r"(.*)!([A-Z]+)(\d+)")
_MAX_TEXTS = 5


@dataclass(frozen=True)
class Question:
    """key: what an answer is given under, e.g. "hidden" or "programs.budget.decimal".

    kind: of OPTIONS.  chosen: the option that the plan follows, "" while it waits for an answer.
    goals: that may be the answer, by their codes, with their titles.
    """

    key: str
    kind: str
    chosen: str
    goals: tuple[tuple[str, str], ...] = ()

    @property
    def is_of_roadmap(self) -> bool:
        """Whether nothing comes in while it waits."""
        return self.kind in OF_ROADMAP

    @property
    def options(self) -> tuple[str, ...]:
        return (*OPTIONS[self.kind], *(f"{UNDER}{code}" for code, _ in self.goals))


@dataclass(frozen=True)
class Cause:
    """One thing to report, with every place where it stands. problem: the first, with the texts of all."""

    problem: Problem
    places: tuple[str, ...]

    @property
    def ask(self) -> str:
        """The key of the question that it raises, "" for none."""
        return str(dict(self.problem.values).get("ask", ""))


def questions_of(
    problems: Iterable[Problem], answers: Mapping[str, str], required: Iterable[str] = ()
) -> tuple[Question, ...]:
    """The questions that notices and problems raise, each once. required: keys that have no answer of themselves."""
    waiting = set(required)
    found: dict[str, Question] = {}
    for problem in problems:
        key = str(dict(problem.values).get("ask", ""))
        if not key or key in found:
            continue
        kind = key.rpartition(".")[2]
        default = OPTIONS[kind][0] if kind in (*_DEFAULTS, *OF_ROADMAP) and key not in waiting else ""
        found[key] = Question(key, kind, answers.get(key, default), goals_of(problem))
    return tuple(found.values())


def goals_of(problem: Problem) -> tuple[tuple[str, str], ...]:
    """The goals that may be the answer to what a problem asks, by their codes, with their titles."""
    return cast("tuple[tuple[str, str], ...]", dict(problem.values).get("under_goals", ()))


def is_option(key: str, choice: str) -> bool:
    """Whether a question of a key may have an answer."""
    kind = key.rpartition(".")[2]
    names_goal = kind == "under" and choice.startswith(UNDER) and len(choice) > len(UNDER)
    return names_goal or choice in OPTIONS.get(kind, ())


def causes(problems: Iterable[Problem]) -> tuple[Cause, ...]:
    """The problems by cause: what differs only in its cell, or in the text that is there, is reported once."""
    groups: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        match = _LETTERS_AND_NUMBER.fullmatch(problem.where)
        sheet, _, _ = problem.where.rpartition("!")
        column = match[2] if match and problem.code not in _SHEET_CODES else ""
        fixed = tuple((k, _frozen(v)) for k, v in problem.values if k not in _OF_THE_CELL)
        groups.setdefault((problem.code, sheet, column, fixed), []).append(problem)
    return tuple(_cause(group) for group in groups.values())


_SHEET_CODES = (
    "characters_removed",
    "merged_filled",
    "list_split",
    "said_unknown",
    "value_read_as_text",
    "column_left_out",
    "column_unknown",
    "other_year_left",
    "merged_left_empty",
)
"""Told once for a sheet, whatever the column."""
_OF_THE_CELL = ("text", "column", "count", "readings", "reading", "day", "read", "length", "other", "row")
_BY_EXAMPLE = ("date_read", "number_read", "percent_read", "not_a_date", "number_in_doubt", "share_in_doubt")
"""Where the first cell stands for all."""


def _frozen(value: object) -> object:
    return value if isinstance(value, (str, int, float, tuple)) else repr(value)


def _cause(group: Sequence[Problem]) -> Cause:
    first = group[0]
    places = tuple(dict.fromkeys(problem.where for problem in group if problem.where))
    if len(group) == 1:
        return Cause(first, places)
    values = dict(first.values)
    for name in ("text", "column", "other"):
        if name in values and first.code not in _BY_EXAMPLE:
            texts = list(dict.fromkeys(str(dict(problem.values)[name]) for problem in group))
            values[name] = ", ".join(texts[:_MAX_TEXTS]) + ("…" if len(texts) > _MAX_TEXTS else "")
    if first.code == "value_offered":
        values["readings"] = tuple(
            readings[0]
            for problem in group[:_MAX_TEXTS]
            if isinstance(readings := dict(problem.values)["readings"], tuple)
        )
    if "count" in values:
        values["count"] = sum(count for problem in group if isinstance(count := dict(problem.values)["count"], int))
    return Cause(Problem(first.code, first.where, tuple(values.items())), places)


def places_in_short(places: Sequence[str], most: int = 12) -> str:
    """Cells as people write them: "Programs!C3, C5–C9"; the sheet is named where it changes."""
    shown: list[str] = []
    runs = _runs(places)
    sheet = ""
    for title, column, first, last in runs[:most]:
        cell = f"{column}{first}" if first else column
        text = cell if first == last else f"{cell}–{column}{last}"
        shown.append(f"{title}!{text}" if title and title != sheet and text else text or title)
        sheet = title
    return ", ".join(shown) + ("…" if len(runs) > most else "")


def _runs(places: Sequence[str]) -> list[tuple[str, str, int, int]]:
    """Sheet, column, first and last row of cells that follow each other; rows 0 where there is none."""
    found: list[tuple[str, str, int, int]] = []
    for place in places:
        title, mark, cell = place.rpartition("!")
        match = re.fullmatch(r"([A-Z]*)(\d*)", cell) if mark else None
        if match is None:
            found.append((place, "", 0, 0))
            continue
        column, number = match[1], int(match[2] or 0)
        if found and number and found[-1][:2] == (title, column) and found[-1][3] == number - 1:
            found[-1] = (title, column, found[-1][2], number)
        else:
            found.append((title, column, number, number))
    return found
