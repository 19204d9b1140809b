"""Asks what becomes of figures whose indicators are not here: the same as one that nearly has the name, a new one under
a goal that the user names, or none."""

from collections.abc import Mapping, Sequence

from aligner.exchange.crossed import parted
from aligner.exchange.duplicates import comparable_title
from aligner.exchange.likeness import alike
from aligner.exchange.naming import BETWEEN
from aligner.exchange.questions import UNDER
from aligner.exchange.row import Row
from aligner.exchange.rows import Table
from aligner.exchange.sheets import SHEET
from aligner.model.errors import Problem
from aligner.model.records import Records
from aligner.model.text import fold_key

UNDER_GOAL = "measurements.indicator.under"
"""The question under which goal new indicators are added."""
SAME_INDICATOR = "indicators.title.same"
_GOALS_OFFERED = 300
"""More than any roadmap that a person chooses from."""
_NAMED_BY = {"Measurements": "indicator_id", "Indicators": "title"}


def settle_absent_indicators(table: Table, records: Records, answers: Mapping[str, str]) -> list[Problem]:
    """Settles the indicators that lists of other people only name, as the user said; returns what is to be reported.

    Rows that wait for an answer are flagged; those that the user leaves out are taken off the table.
    """
    absent = _absent(table, records)
    if not absent:
        return []
    notices = _settle_alike(absent, table, records, answers)
    goals = _goals(table, records)
    choice = answers.get(UNDER_GOAL, "")
    code = choice.removeprefix(UNDER) if choice.startswith(UNDER) else ""
    offered = tuple(goals.items()) if len(goals) <= _GOALS_OFFERED else ()
    left: set[int] = set()
    for rows in absent.values():
        first = rows[0]
        text = str(first.values[_NAMED_BY[first.sheet.name]])
        if code in goals:
            _add_indicator(rows, code, text, table)
            notices.append(_told(first, "indicator_added_under", text, UNDER_GOAL, offered, other=goals[code]))
        elif choice == "leave":
            left |= set(map(id, rows))
            notices += [_told(row, "indicator_left", text, UNDER_GOAL, offered) for row in rows]
        else:
            for row in rows:
                field = _NAMED_BY[row.sheet.name]
                row.flag("indicator_absent", field, ask=UNDER_GOAL, text=text, under_goals=offered)
    for name in _NAMED_BY:
        if name in table.rows:
            table.rows[name] = [row for row in table.rows[name] if id(row) not in left]
    return notices


def _told(row: Row, code: str, text: str, ask: str, goals: object = (), **values: object) -> Problem:
    return row.notice(code, _NAMED_BY[row.sheet.name], ask=ask, text=text, under_goals=goals, **values)


def _absent(table: Table, records: Records) -> dict[str, list[Row]]:
    """The rows that name an indicator which neither the workspace nor the file has, by its name as it is compared."""
    whole = [row for row in table.rows_of("Indicators") if not _is_only_named(row)]
    stated = [(str(row.values.get("code") or ""), str(row.values.get("title") or "")) for row in whole]
    stated += [(one.code, one.title) for one in records.indicators]
    codes = {fold_key(code) for code, _ in stated if code}
    titles = {comparable_title(title) for _, title in stated if title}
    found: dict[str, list[Row]] = {}
    for name, field in _NAMED_BY.items():
        for row in table.good(name):
            text = row.values.get(field)
            is_open = row.keeps or row.is_part if name == "Measurements" else _is_only_named(row)
            if is_open and text and not _is_present(str(text), codes, titles):
                found.setdefault(comparable_title(str(text)) or fold_key(str(text)), []).append(row)
    return found


def _is_only_named(row: Row) -> bool:
    """Whether a row of a list that was taken apart says of an indicator no goal."""
    return row.is_part and row.sheet.name == "Indicators" and "goal_id" not in row.values


def _is_present(text: str, codes: set[str], titles: set[str]) -> bool:
    parts = [text, text.partition(BETWEEN)[0], *(code for code, _ in parted(text))]
    return any(fold_key(part) in codes for part in parts) or comparable_title(text) in titles


def _settle_alike(
    absent: dict[str, list[Row]], table: Table, records: Records, answers: Mapping[str, str]
) -> list[Problem]:
    """Takes names for those of indicators that nearly have them, where the user agrees."""
    named = {fold_key(str(row.values.get("title") or "")) for row in table.rows_of("Indicators")}
    free = {one.code: one.title for one in records.indicators if fold_key(one.title) not in named}
    keys = list(absent)
    texts = [str(rows[0].values[_NAMED_BY[rows[0].sheet.name]]) for rows in absent.values()]
    notices: list[Problem] = []
    for at, code in alike(texts, free).items():
        is_same = answers.get(SAME_INDICATOR) == "same"
        told = "indicator_taken_as" if is_same else "title_looks_alike"
        rows = absent[keys[at]]
        notices.append(_told(rows[0], told, texts[at], SAME_INDICATOR, other=free[code]))
        if is_same:
            for row in rows:
                row.values[_NAMED_BY[row.sheet.name]] = free[code] if row.sheet.name == "Indicators" else code
            del absent[keys[at]]
        elif SAME_INDICATOR not in answers:
            # Until the user says so they are neither the same nor new.
            del absent[keys[at]]
            for row in rows:
                row.flag("indicator_absent", _NAMED_BY[row.sheet.name], ask=SAME_INDICATOR, text=texts[at])
    return notices


def _goals(table: Table, records: Records) -> dict[str, str]:
    """The goals under which indicators may be added, by their codes, with their titles: those without goals below."""
    above = {goal.parent_id for goal in records.goals}
    found = {goal.code: goal.title for goal in records.goals if goal.id not in above}
    for row in table.good("Goals"):
        if row.values.get("code") and row.values.get("title"):
            found[str(row.values["code"])] = str(row.values["title"])
    return found


def _add_indicator(rows: Sequence[Row], goal: str, text: str, table: Table) -> None:
    """Adds an indicator of a name under a goal, unless a row says more of it already."""
    own = [row for row in rows if row.sheet.name == "Indicators"]
    if own:
        own[0].values["goal_id"], own[0].places["goal_id"] = goal, own[0].places["title"]
        return
    place = rows[0].places["indicator_id"]
    row = Row(SHEET["Indicators"], rows[0].place, is_part=True)
    row.values, row.places = {"title": text, "goal_id": goal}, {"title": place, "goal_id": place}
    table.rows.setdefault("Indicators", []).append(row)
