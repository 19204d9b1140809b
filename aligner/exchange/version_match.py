"""Says which parts of a new version of the roadmap are parts of the present one, under whatever code or title."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from aligner.exchange.columns import Sheet
from aligner.exchange.duplicates import comparable_title
from aligner.exchange.likeness import alike
from aligner.exchange.row import Row
from aligner.model.errors import Problem
from aligner.model.fields import Record, new_id
from aligner.model.text import fold_key

RENAMED, REWORDED = "renamed", "reworded"
"""Kinds of questions: the same under another code? the same in other words?"""
SAME, NEW = "same", "new"


@dataclass
class VersionMatch:
    """missing: what is here and not in the file.  waiting: keys of questions that only a person can answer."""

    missing: list[Record] = field(default_factory=list[Record])
    notices: list[Problem] = field(default_factory=list[Problem])
    waiting: list[str] = field(default_factory=list[str])


def match_version(
    sheet: Sheet, rows: Sequence[Row], known: Sequence[Record], answers: Mapping[str, str]
) -> VersionMatch:
    """Gives the rows of a version their records: the same code and title first, then an equal title, then a code with
    a title that is nearly the same, then a title that nearly is another's, last a code alone.

    Equal titles, and titles that nearly are the same under one code, are taken as the same unless an answer says
    otherwise; all else waits. A row that is none of ours gets no record. answers: see `pair_key`.
    """
    pairs = _Pairs(sheet, rows, known, answers)
    pairs.by_code_and_title()
    pairs.by_title()
    pairs.by_code(nearly=True)
    pairs.by_likeness()
    pairs.by_code(nearly=False)
    return pairs.settled()


def question_key(sheet: Sheet, kind: str) -> str:
    """The key of the question about all that a version renames or rewords: "goals.code.renamed"."""
    return f"{sheet.key}.{'code' if kind == RENAMED else 'title'}.{kind}"


def pair_key(sheet: Sheet, kind: str, code: str) -> str:
    """The key of an answer about one of them, which goes before the answer about all: "goals.A9.renamed"."""
    return f"{sheet.key}.{code}.{kind}"


class _Pairs:
    def __init__(self, sheet: Sheet, rows: Sequence[Row], known: Sequence[Record], answers: Mapping[str, str]) -> None:
        self.sheet, self.answers = sheet, answers
        self.rows = [row for row in rows if row.is_good]
        self.known = {str(getattr(record, "code", "")): record for record in known}
        self.found = VersionMatch()
        self.left = {id(row): row for row in self.rows}
        self.free = {record.id: record for record in known}
        self.asked: set[tuple[int, int]] = set()

    def by_code_and_title(self) -> None:
        for row in self.rows:
            record = self._of_code(row)
            if record is not None and _title(row) == _title_of(record):
                self._pair(row, record)

    def by_title(self) -> None:
        waiting: dict[str, list[Record]] = {}
        for record in self.free.values():
            waiting.setdefault(_title_of(record), []).append(record)
        for row in list(self.left.values()):
            same = waiting.get(_title(row), [])
            if same and _title(row):
                self._ask(RENAMED, row, same[0], "goal_gets_code", SAME)
                if row.record is same[0]:
                    same.pop(0)

    def by_code(self, *, nearly: bool) -> None:
        for row in list(self.left.values()):
            record = self._of_code(row)
            if record is not None and (not nearly or self._is_near(row, record)):
                self._ask(REWORDED, row, record, "goal_reworded", SAME if nearly else "")

    def by_likeness(self) -> None:
        rows = list(self.left.values())
        free = {code: str(getattr(one, "title", "")) for code, one in self.known.items() if one.id in self.free}
        for place, code in alike([str(row.values.get("title") or "") for row in rows], free).items():
            self._ask(RENAMED, rows[place], self.known[code], "goal_nearly_has_title", "")

    def settled(self) -> VersionMatch:
        for row in self.left.values():
            row.record, row.record_id = None, new_id()
        self.found.missing = list(self.free.values())
        return self.found

    def _ask(self, kind: str, row: Row, record: Record, notice: str, default: str) -> None:
        """Reports a pair, and takes it as the same where that is the answer, or nothing else is said."""
        if (id(row), record.id) in self.asked:
            return
        self.asked.add((id(row), record.id))
        key = question_key(self.sheet, kind)
        answer = self.answers.get(pair_key(self.sheet, kind, str(row.values.get("code") or "")))
        answer = answer or self.answers.get(key, default)
        told = {"other": getattr(record, "title", ""), "other_code": getattr(record, "code", "")}
        field_name = "code" if kind == RENAMED else "title"
        self.found.notices.append(
            row.notice(
                notice, field_name, ask=key, text=row.values.get("title"), new_code=row.values.get("code"), **told
            )
        )
        if not answer:
            self.found.waiting.append(key)
        if answer != NEW:
            self._pair(row, record)

    def _pair(self, row: Row, record: Record) -> None:
        row.record, row.record_id = record, record.id
        self.left.pop(id(row), None)
        self.free.pop(record.id, None)

    def _of_code(self, row: Row) -> Record | None:
        """The record that has the row's code and no row yet."""
        record = self.known.get(str(row.values.get("code") or ""))
        return record if record is not None and record.id in self.free else None

    def _is_near(self, row: Row, record: Record) -> bool:
        texts = [str(row.values.get("title") or "")]
        return bool(alike(texts, {"": str(getattr(record, "title", ""))}))


def _title(row: Row) -> str:
    return comparable_title(str(row.values.get("title") or ""))


def _title_of(record: Record) -> str:
    return comparable_title(str(getattr(record, "title", "")))


def free_code(code: str, used: set[str]) -> str:
    """The code, or one like it that nothing has. used: folded; the one that is returned is added."""
    found = code
    while fold_key(found) in used:
        found += "*"
    used.add(fold_key(found))
    return found
