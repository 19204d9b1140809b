"""What the window's import shows and does, step by step: each a work of a process of its own, of plain data.

`look_work` says what a file holds, `guess_work` looks at one sheet again as the user says, `preview_work` tells what an
import would do. The plan itself stays in that process until `plan_work` brings it over to be carried out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from aligner.actions.applying import PackedPlan
from aligner.actions.comparing import UNSHOWN_FIELDS
from aligner.actions.exchange import plan_import, write_errors
from aligner.actions.import_effects import EFFECTS, READ
from aligner.exchange.cells import plain_text
from aligner.exchange.columns import Column, Kind
from aligner.exchange.crossed import Names, names_of
from aligner.exchange.finding import Known, Request, are_doubles
from aligner.exchange.guessing import ColumnGuess, SheetGuess, guess_sheet
from aligner.exchange.headers import names_within, own_sheet
from aligner.exchange.mapped import header_line, match_sources
from aligner.exchange.mapping import ColumnMapping, SheetMapping, SourceMapping
from aligner.exchange.naming import contents_names, sheets_by_name
from aligner.exchange.plan import Counts, ImportPlan
from aligner.exchange.questions import Question, causes, places_in_short
from aligner.exchange.raw import RawSheet, without_hidden
from aligner.exchange.saved import SavedMapping, added_headers, find_saved, headers_of, list_name
from aligner.exchange.shapes import (
    JOINT,
    KINDS,
    REPEATED,
    TAKEN_OUT,
    is_needed,
    kind_columns,
    kind_sheet,
    kind_words,
    may_lack,
)
from aligner.exchange.sheets import CODED
from aligner.exchange.table_files import read_all
from aligner.lang.record_words import RecordWords, capital
from aligner.lang.words import Words, words
from aligner.model.errors import Problem
from aligner.model.fields import Values
from aligner.model.importing import ImportMapping
from aligner.model.kinds import kind_named, kind_of
from aligner.model.records import Records, by_kind
from aligner.model.text import clean_text, fold_key
from aligner.office.sheets import letters

__all__ = [
    "JOINT",
    "KINDS",
    "REPEATED",
    "TAKEN_OUT",
    "Column",
    "ColumnGuess",
    "ColumnMapping",
    "Counts",
    "Expected",
    "ImportJob",
    "Look",
    "Preview",
    "Question",
    "RecordLine",
    "Report",
    "Request",
    "SheetGuess",
    "SheetLook",
    "SheetMapping",
    "SourceMapping",
    "errors_work",
    "fields_of_kind",
    "guess_work",
    "holds_money",
    "kind_name",
    "letters",
    "look_work",
    "may_lack",
    "needed_fields",
    "plan_work",
    "preview_work",
    "reports_of",
]

LINES_SHOWN, CELLS_SHOWN, LETTERS_SHOWN = 40, 40, 60
RECORDS_SHOWN, FIELDS_SHOWN = 400, 4

ReportProgress = Callable[[str, float], None]

_UNREAD = ("reference_stays_open", "value_stays_unknown")


@dataclass(frozen=True)
class SheetLook:
    """A sheet with what it probably is. is_own: it goes by the workbook's own names, and nothing is to be matched.

    own_kind: the workbook's own sheet, where it is one.  lines: its first rows, with their numbers, as texts.
    saved: how a list with these headers was read before, or how a mapping reads it; new_headers: those that it did
    not have then.  messages: what is to be said of that.  doubles: titles of sheets that may be the same list again.
    """

    title: str
    guess: SheetGuess
    lines: tuple[tuple[int, tuple[str, ...]], ...]
    is_own: bool = False
    own_kind: str = ""
    is_hidden: bool = False
    saved: SheetMapping | None = None
    new_headers: frozenset[str] = frozenset()
    messages: tuple[Problem, ...] = ()
    doubles: frozenset[str] = frozenset()

    @property
    def kind(self) -> str:
        """What it is taken for."""
        return self.own_kind if self.is_own else self.saved.kind if self.saved is not None else self.guess.kind


@dataclass(frozen=True)
class Look:
    """What a file holds. empty: titles of sheets without cells.  encoding: of a text file, "" for others.

    messages: what is to be said of the whole.
    """

    sheets: tuple[SheetLook, ...]
    empty: tuple[str, ...] = ()
    encoding: str = ""
    messages: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Expected:
    """How a file is to be read. name: of where that is said; is_update: by what is kept of how it was read before."""

    mapping: SourceMapping
    name: str
    is_update: bool = False


@dataclass(frozen=True)
class ImportJob:
    """A list that is to be brought in, and how. encoding: None where it is found.  answers: by the question's key."""

    source: Path
    encoding: str | None
    request: Request
    answers: Mapping[str, str]


@dataclass(frozen=True)
class Report:
    """A cause with its cells in short, and how many they are. effect: what became of them."""

    problem: Problem
    places: str
    cells: int
    effect: str = READ

    @property
    def ask(self) -> str:
        """The key of the question that it raises, "" for none."""
        return str(dict(self.problem.values).get("ask", ""))

    @property
    def is_unread(self) -> bool:
        """Whether cells hold something that could not be read."""
        return self.problem.code in _UNREAD


@dataclass(frozen=True)
class RecordLine:
    """A record that an import adds, changes or removes, in words. action: "added", "changed" or "removed"."""

    action: str
    kind: str
    title: str
    details: str
    place: str


@dataclass(frozen=True)
class Preview:
    """What an import would do, short enough to be shown at once. key: under which its plan is kept.

    lines: the first records of each action; the counts say how many there are.
    """

    key: int
    counts: Mapping[str, Counts]
    lines: tuple[RecordLine, ...]
    problems: tuple[Report, ...]
    notices: tuple[Report, ...]
    questions: tuple[Question, ...]
    bad_rows: int
    removed: int
    is_empty: bool

    def total(self, action: str) -> int:
        """How many records are added, changed, unchanged, left or removed."""
        return self.removed if action == "removed" else sum(getattr(one, action) for one in self.counts.values())

    @property
    def waiting(self) -> tuple[Question, ...]:
        """The questions that have no answer."""
        return tuple(one for one in self.questions if not one.chosen)


class _Memory:
    """What this process read and planned last: going back and forth reads nothing twice."""

    source: tuple[object, ...] = ()
    sheets: tuple[RawSheet, ...] = ()
    plan: ImportPlan | None = None
    key = 0


def _sheets(source: Path, encoding: str | None) -> tuple[RawSheet, ...]:
    """The sheets of a file, from memory where it did not change."""
    found: tuple[object, ...] = ()
    if source.is_file():
        known = source.stat()
        found = (source, encoding, known.st_mtime_ns, known.st_size)
    if not found or found != _Memory.source:
        _Memory.source = ()
        _Memory.sheets = read_all(source, encoding)
        _Memory.source = found
    return _Memory.sheets


def look_work(
    report: ReportProgress, records: Records, source: Path, encoding: str | None, expected: Expected | None = None
) -> Look:
    """Work for a `Worker`: what a file holds. expected: how its sheets are to be read; others are guessed.

    Raises: Refused when the file cannot be used; EnvironmentRefused when it cannot be read.
    """
    sheets = _sheets(source, encoding)
    names = names_of(records) | names_within(sheets)
    looks: list[SheetLook] = []
    offered = [one for one in sheets if one.rows and one.is_readable and fold_key(one.title) not in contents_names()]
    faults: list[Problem] = []
    pairs = match_sources(offered, expected.mapping, faults) if expected is not None else []
    meant = {id(sheet): mapping for sheet, mapping in pairs}
    for number, sheet in enumerate(offered):
        report(sheet.title, number / len(offered))
        mapping = meant.get(id(sheet))
        if mapping is not None and expected is not None:
            looks.append(_look_by(sheet, names, mapping, expected))
        else:
            looks.append(_look(sheet, names, records.import_mappings))
    looks = [replace(one, doubles=_doubles(one, looks, offered)) for one in looks]
    empty = tuple(sheet.title for sheet in sheets if not sheet.rows)
    told = tuple(faults) if expected is not None and not expected.is_update else ()
    return Look(tuple(looks), empty, next((sheet.encoding for sheet in sheets if sheet.is_text), ""), told)


def _doubles(look: SheetLook, looks: Sequence[SheetLook], sheets: Sequence[RawSheet]) -> frozenset[str]:
    """The titles of the other sheets of its kind that may be the same list."""
    if look.kind not in KINDS:
        return frozenset()
    pairs = zip(looks, sheets, strict=True)
    known = {
        one.title: Known(sheet, kind_sheet(one.kind), guess=one.guess) for one, sheet in pairs if one.kind == look.kind
    }
    others = (title for title in known if title != look.title)
    return frozenset(title for title in others if are_doubles([known[look.title], known[title]]))


def _look(sheet: RawSheet, names: Names, mappings: Sequence[ImportMapping]) -> SheetLook:
    own = own_sheet(sheet)
    saved = find_saved(sheet, mappings) if own is None else None
    if saved is not None:
        return _look_again(sheet, names, saved)
    named = sheets_by_name().get(fold_key(sheet.title))
    kind = named.key if named is not None and named.key in KINDS else ""
    shown = without_hidden(sheet)
    guess = guess_sheet(shown, kind, names)
    if kind and own is None and not guess.is_clear:
        # Its name is one of ours, and what stands in it is another list.
        other = guess_sheet(shown, "", names)
        guess = other if other.is_clear else guess
    own_kind = own.key if own is not None else ""
    return SheetLook(sheet.title, guess, tuple(_lines(sheet)), own is not None, own_kind, sheet.is_hidden)


def _look_again(sheet: RawSheet, names: Names, saved: SavedMapping) -> SheetLook:
    """A list that was read before."""
    name = list_name(saved.record, saved.mapping) or sheet.title
    told = Problem.of("read_as_before", sheet.title, text=name, day=saved.record.day)
    return _look_through(sheet, names, saved.mapping, saved.added, (told,))


def _look_by(sheet: RawSheet, names: Names, mapping: SheetMapping, expected: Expected) -> SheetLook:
    """A list as a mapping says, with the columns of it that are not there; one without a kind is left alone."""
    if not mapping.kind:
        return replace(_look(sheet, names, ()), saved=mapping)
    texts = {fold_key(text) for text in headers_of(sheet, mapping).values()}
    lost = [one.header for one in mapping.columns if one.field and one.header and fold_key(one.header) not in texts]
    code = "read_as_kept" if expected.is_update else "read_as_said"
    told = [Problem.of(code, sheet.title, text=expected.name)]
    told += [Problem.of("mapped_column_missing", sheet.title, text=header) for header in lost]
    return _look_through(sheet, names, mapping, added_headers(sheet, mapping), tuple(told))


def _look_through(
    sheet: RawSheet, names: Names, mapping: SheetMapping, added: Mapping[int, str], messages: tuple[Problem, ...]
) -> SheetLook:
    """Where the headers of a mapping stand now, and what the list holds."""
    at = header_line(sheet.rows, mapping)
    number = sheet.rows[at][0] if at is not None and mapping.header_row else 0
    guess = guess_sheet(without_hidden(sheet), mapping.kind, names, number)
    return SheetLook(
        sheet.title,
        guess,
        tuple(_lines(sheet)),
        is_hidden=sheet.is_hidden,
        saved=mapping,
        new_headers=frozenset(map(fold_key, added.values())),
        messages=messages,
    )


def _lines(sheet: RawSheet) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, cells in sheet.rows[:LINES_SHOWN]:
        texts = ("" if cell.is_empty else plain_text(cell.value) for cell in cells[:CELLS_SHOWN])
        shown = (clean_text(text, single_line=True) for text in texts)
        yield number, tuple(text[:LETTERS_SHOWN] for text in shown)


def guess_work(
    report: ReportProgress,
    records: Records,
    source: Path,
    encoding: str | None,
    title: str,
    kind: str,
    header_row: int,
) -> SheetGuess:
    """Work for a `Worker`: what a sheet's columns are, when the user says what it holds or where its headers stand."""
    sheet = next(one for one in _sheets(source, encoding) if one.title == title)
    return guess_sheet(without_hidden(sheet), kind, names_of(records), header_row)


def preview_work(report: ReportProgress, records: Records, job: ImportJob, language: str) -> Preview:
    """Work for a `Worker`: what an import would do; the plan is kept for `plan_work`."""
    sheets = _sheets(job.source, job.encoding)
    plan = plan_import(records, job.source, job.answers, job.encoding, job.request, sheets=sheets)
    _Memory.plan = plan
    _Memory.key += 1
    found = preview_of(plan, records, words(language, records.organization.kind), job.answers, _Memory.key)
    return replace(found, notices=(*reports_of(_left_columns(job.request)), *found.notices))


def _left_columns(request: Request) -> Iterator[Problem]:
    """The columns that the mapping leaves out, by choice or since nobody knew them."""
    for sheet in request.mapping.sheets if request.mapping is not None else ():
        for one in sheet.columns:
            if sheet.kind and not one.field and one.header:
                where = f"{sheet.title}!{one.letters}{sheet.header_row}"
                yield Problem.of("column_left_out", where, column=one.header)


def errors_work(report: ReportProgress, records: Records, job: ImportJob, out: Path, language: str) -> int:
    """Work for a `Worker`: how many rows are wrong; a copy of the list that says so beside each is written.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    speech = words(language, records.organization.kind)
    # Each cell that would stay unknown is marked, too.
    request = replace(job.request, keeps_rows=False)
    return write_errors(records, job.source, out, speech, job.answers, job.encoding, request)


def plan_work(report: ReportProgress, key: int, records: Records, job: ImportJob) -> PackedPlan:
    """Work for a `Worker`: the plan that was previewed; made again where this process has it no more."""
    if _Memory.plan is not None and _Memory.key == key:
        return PackedPlan.of(_Memory.plan)
    return PackedPlan.of(plan_import(records, job.source, job.answers, job.encoding, job.request))


def preview_of(plan: ImportPlan, records: Records, speech: Words, answers: Mapping[str, str], key: int = 0) -> Preview:
    """A plan in words. A column of amounts that is left out until its unit is known waits for the answer, too."""
    questions = tuple(
        replace(one, chosen="") if one.kind == "scale" and one.key not in answers else one for one in plan.questions
    )
    return Preview(
        key,
        plan.counts,
        tuple(_record_lines(plan, records, speech)),
        reports_of(plan.problems),
        reports_of(plan.notices),
        questions,
        plan.bad_rows,
        len(plan.removals),
        plan.is_empty,
    )


def reports_of(problems: Iterable[Problem]) -> tuple[Report, ...]:
    return tuple(
        Report(cause.problem, places_in_short(cause.places), len(cause.places), EFFECTS.get(cause.problem.code, READ))
        for cause in causes(problems)
    )


def _record_lines(plan: ImportPlan, records: Records, speech: Words) -> Iterator[RecordLine]:
    """The records that change, those that are there already first."""
    added = {(kind_of(model).name, row["id"]): row for model, rows in plan.adds for row in rows}
    described = RecordWords(speech, records, added=added)
    known = {(kind, record.id): record for kind, found in by_kind(records).items() for record in found}
    for model, record_id in plan.removals:
        kind = kind_of(model).name
        yield RecordLine("removed", capital(described.kind(kind)), described.named(kind, record_id), "", "")
    for edit in islice((one for one in plan.edits if one.record_id in plan.places), RECORDS_SHOWN):
        kind = kind_of(edit.model).name
        before = dict(known[kind, edit.record_id])
        changes = (
            described.change(kind, name, before.get(name), value, {**before, **edit.fields})
            for name, value in edit.fields.items()
            if name not in UNSHOWN_FIELDS
        )
        place = plan.places.get(edit.record_id, "")
        title, kind_text = described.named(kind, edit.record_id), capital(described.kind(kind))
        yield RecordLine("changed", kind_text, title, "\n".join(changes), place)
    rows_shown = ((kind_of(model).name, row) for model, rows in plan.adds for row in rows if row["id"] in plan.places)
    for kind, row in islice(rows_shown, RECORDS_SHOWN):
        title = described.title(kind, row)
        details = _details(kind, row, title, described)
        yield RecordLine("added", capital(described.kind(kind)), title, details, plan.places[row["id"]])


def _details(kind: str, row: Values, title: str, described: RecordWords) -> str:
    """The first fields of a new record that its name does not say."""
    omitted = {*UNSHOWN_FIELDS, *kind_named(kind).titles}
    stated = {name: value for name, value in row.items() if name not in omitted and value not in (None, "", ())}
    texts = {name: described.value(kind, name, value, row) for name, value in stated.items()}
    shown = [f"{described.heading(kind, name)}: {text}" for name, text in texts.items() if text not in title]
    return " · ".join(shown[:FIELDS_SHOWN]) + (" …" if len(shown) > FIELDS_SHOWN else "")


def kind_name(kind: str, speech: Words) -> str:
    """What a kind of list is called."""
    return speech.sentence(kind_words(kind) if kind in KINDS else f"sheets.sheet.{kind}")


def fields_of_kind(kind: str) -> Sequence[Column]:
    """What the columns of a kind of list may be."""
    return tuple(column for column in kind_columns(kind) if column.is_in_template)


def holds_money(kind: str, field: str) -> bool:
    """Whether a field of a kind of list is an amount of money."""
    return any(one.key == field and one.kind is Kind.MONEY for one in kind_sheet(kind).columns)


def needed_fields(kind: str) -> Sequence[Column]:
    """The columns without which a list of a kind is nothing; codes can be made."""
    sheet = kind_sheet(kind)
    return tuple(
        column
        for column in sheet.columns
        if is_needed(sheet, column) and not (column.field == "code" and sheet.name in CODED)
    )
