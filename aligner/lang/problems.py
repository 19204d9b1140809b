"""Sentences for errors: what is wrong, where, how to fix it."""

import re
from enum import StrEnum
from typing import TypedDict, cast

from aligner.lang.bidi import directed, has_rtl, isolate, ltr
from aligner.lang.removals import users_in_words
from aligner.lang.words import Words
from aligner.model.errors import Problem

_SHEETS = re.compile(r", (?=[^!,]*!)")
"""Between the cells of one sheet and those of the next."""


class _Values(TypedDict, total=False):
    """Values of problems that are reported in their own way."""

    used_by: tuple[tuple[str, int, int], ...]
    ways: tuple[tuple[str, str], ...]
    ways_to_goals: tuple[tuple[str, str], ...]
    sheet_kinds: tuple[str, ...]
    reason_key: str
    pairs: tuple[tuple[str, str], ...]
    titles: tuple[str, ...]
    choices: type[StrEnum] | tuple[str, ...] | str
    readings: tuple[float, ...]
    at_goal: tuple[tuple[str, int], ...]


def problem_sentence(problem: Problem, words: Words) -> str:
    """What is wrong and how to fix it; on the command line also the words that answer what is asked."""
    file = "errors" if words.has(f"errors.{problem.code}") else "importing"
    known = cast("_Values", dict(problem.values))
    values = _in_language(known, dict(problem.values), words)
    if words.has(f"vocabulary.audience.{values.get('audience')}"):
        values["audience_name"] = words.sentence(f"vocabulary.audience.{values['audience']}")
    if "used_by" in known:
        values["used"] = users_in_words(users_of(problem), words)
    sentence = words.sentence(f"{file}.{problem.code}", **values)
    answers = known.get("ways")
    if not answers:
        return sentence
    texts = [(way, words.sentence(meaning)) for way, meaning in answers]
    texts += [(way, isolate(title)) for way, title in known.get("ways_to_goals", ())]
    ways = "; ".join(f"{ltr(way)} ({text})" for way, text in texts)
    return f"{sentence} {words.sentence('importing.answer', ways=ways)}"


def users_of(problem: Problem) -> tuple[tuple[str, int, int], ...]:
    """What refers to a record and keeps it from being removed: (kind, how many records, the first one's id)."""
    return cast("_Values", dict(problem.values)).get("used_by", ())


def problem_line(file: str, problem: Problem, words: Words) -> str:
    """`FILE › SHEET!CELL: what is wrong. How to fix it.`, for standard error."""
    place = f"{isolate(file)} › {place_text(problem.where)}" if problem.where else isolate(file)
    return f"{place}: {problem_sentence(problem, words)}"


def place_text(where: str) -> str:
    """Cells such as "Programs!D7, D9" for display, each sheet's in the direction of its name, which is read first."""
    return ", ".join(map(_of_sheet, _SHEETS.split(where)))


def _of_sheet(where: str) -> str:
    """The cells of one sheet."""
    title, mark, cells = where.rpartition("!")
    if has_rtl(title):
        return directed(f"{isolate(title)}{mark}{ltr(cells)}", is_rtl=True)
    return ltr(where)


def _in_language(known: _Values, values: dict[str, object], words: Words) -> dict[str, object]:
    """The values with names of sheets, columns and choices, which problems hold as keys, in the reader's language."""
    if "kind" in values:
        is_known = words.has(f"kinds.kind.{values['kind']}")
        values["kind_name"] = words.sentence(f"kinds.kind.{values['kind']}") if is_known else ltr(str(values["kind"]))
    if "sheet_kind" in values:
        values["sheet"] = words.sentence(f"sheets.sheet.{values['sheet_kind']}")
    if "sheet_kinds" in known:
        values["names"] = ", ".join(words.sentence(f"sheets.sheet.{key}") for key in known["sheet_kinds"])
    if "reason_key" in known:
        values["reason"] = words.sentence(known["reason_key"], code=values["ballot"])
    if "pairs" in known:
        pairs = (f"{isolate(found)} → {words.sentence(f'sheets.header.{key}')}" for found, key in known["pairs"])
        values["pairs"] = "; ".join(pairs)
    if "kind_key" in values:
        values["sheet"] = words.sentence(str(values["kind_key"]))
    if "titles" in known:
        values["titles"] = "; ".join(map(ltr, known["titles"]))
    if "column_kind" in values:
        values["known"] = words.sentence(f"sheets.header.{values['column_kind']}")
    choices = known.get("choices", "")
    if isinstance(choices, tuple):
        values["choices"] = ", ".join(choices)
    elif not isinstance(choices, str):
        values["choices"] = ", ".join(isolate(words.label(choice)) for choice in choices)
    if "at_goal" in known:
        groups = (
            words.sentence("sending.group", kind=words.sentence(f"kinds.kind.{kind}"), n=n)
            for kind, n in known["at_goal"]
        )
        values["ours"] = words.sentence("sending.groups_between").join(groups)
    if "readings" in known:
        values["readings"] = " / ".join(words.number(number) for number in known["readings"])
    return values
