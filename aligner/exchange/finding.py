"""Finds the sheets, header rows and columns in what was read, by names and by what is in the headers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from aligner.exchange.columns import Column, Sheet
from aligner.exchange.crossed import NO_NAMES, Names
from aligner.exchange.guessing import BY_FORM, SheetGuess, guess_sheet, header_texts, is_outline, is_transposed
from aligner.exchange.headers import (
    Header,
    Lines,
    fields_sheet,
    find_header,
    first_lines,
    header_text,
    match_header,
    missing_columns,
    names_within,
    own_sheet,
)
from aligner.exchange.likely import CONTENT, OWN
from aligner.exchange.mapped import header_line, mapped_columns, mapping_of, match_sources
from aligner.exchange.mapping import ColumnMapping, SheetMapping, SourceMapping
from aligner.exchange.measured import year_within
from aligner.exchange.naming import (
    columns_by_header,
    contents_names,
    sheets_by_name,
)
from aligner.exchange.raw import Cells, RawSheet, cell_at, place, without_hidden
from aligner.exchange.saved import SavedMapping, find_saved, list_name, with_added
from aligner.exchange.shapes import JOINT, KINDS, PAID, REPEATED, TAKEN_OUT, kind_sheet, kind_words, may_lack
from aligner.exchange.totals import is_total_word
from aligner.lang.headers import fold_header
from aligner.model.errors import Problem, refuse
from aligner.model.importing import ImportMapping
from aligner.model.text import fold_key
from aligner.office.sheets import letters

_MAX_CELLS_NAMED = 6
_LINES_OF_OUTLINE = 240


@dataclass(frozen=True)
class Known:
    """A sheet with what it holds. mapping: how it is read, None where its own names say it.

    guess: what the mapping was built from, None where the user gave it.  is_part: of a list that was taken apart.
    saved: where the mapping is one of the workspace.
    """

    source: RawSheet
    sheet: Sheet
    mapping: SheetMapping | None = None
    guess: SheetGuess | None = None
    is_part: bool = False
    saved: SavedMapping | None = None

    @property
    def is_foreign(self) -> bool:
        """Whether the list is not in the workbook's own form."""
        return self.mapping is not None or self.is_part


@dataclass
class Finding:
    """What was found: the sheets in the file's order, and what is to be reported.

    answers: the user's, and those that she gave when a list was read before.  names: that are known.
    """

    known: list[Known] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    answers: Mapping[str, str] = field(default_factory=dict)
    names: Names = NO_NAMES


@dataclass(frozen=True)
class Request:
    """What the user said of the source: one of its sheets, what that holds, or how all are read.

    keeps_rows: whether an optional cell that cannot be read leaves only that value out, in lists of other people.
    names: of goals and programs that are known already.  saved: how lists were read before.
    """

    sheet: str = ""
    kind: str = ""
    mapping: SourceMapping | None = None
    keeps_rows: bool = False
    names: Names = NO_NAMES
    saved: tuple[ImportMapping, ...] = ()


def find_sheets(
    sources: Sequence[RawSheet], answers: Mapping[str, str] | None = None, request: Request | None = None
) -> Finding:
    """Which source is which sheet: as the user said, as it was read before, by its name, else by its headers and what
    is below them.

    Raises: Refused sheet_not_in_file.
    """
    request = request or Request()
    if request.sheet:
        sources = _only(sources, request.sheet)
    found = Finding(answers=answers or {})
    takes_hidden = found.answers.get("hidden") == "take"
    offered = [source for source in sources if _is_offered(source, takes_hidden)]
    found.names = request.names | names_within(offered)
    if request.mapping is not None:
        known = match_sources(offered, request.mapping, found.faults)
        named = {id(source): Known(source, kind_sheet(one.kind), one) for source, one in known if one.kind}
        settled = {id(source) for source, _ in known}
        for source in offered:
            own = own_sheet(source) if id(source) not in settled else None
            if own is not None:
                named[id(source)] = Known(source, own)
    else:
        request = replace(request, names=found.names)
        named = _by_name(offered, found, request.names) if not request.kind else {}
        _recall(offered, named, found, request)
        _guess_others(offered, named, found, request, takes_hidden)
        settled = set(named)
    for source in sources:
        if id(source) in named:
            found.known.append(named[id(source)])
        elif id(source) not in settled:
            _report_ignored(source, found, takes_hidden)
    if not found.known and not found.faults:
        found.faults.append(_nothing_known(sources))
    return found


def _only(sources: Sequence[RawSheet], title: str) -> list[RawSheet]:
    chosen = [source for source in sources if fold_key(source.title) == fold_key(title)]
    if not chosen:
        raise refuse("sheet_not_in_file", text=title, names=", ".join(source.title for source in sources))
    return chosen


def _is_offered(source: RawSheet, takes_hidden: bool) -> bool:
    return (
        source.is_readable
        and bool(source.rows)
        and (takes_hidden or not source.is_hidden)
        and fold_key(source.title) not in contents_names()
    )


def _by_name(offered: Sequence[RawSheet], found: Finding, names: Names) -> dict[int, Known]:
    """The sheets that go by the workbook's own names; with other people's headers they are read by a guess."""
    named: dict[int, Known] = {}
    taken: set[str] = set()
    for source in offered:
        sheet = sheets_by_name().get(fold_key(source.title))
        if sheet is None:
            continue
        if sheet.name in taken:
            found.faults.append(Problem.of("sheet_twice", source.title, sheet=source.title))
        taken.add(sheet.name)
        named[id(source)] = _with_headers(source, sheet, names)
    return named


def _with_headers(source: RawSheet, sheet: Sheet, names: Names) -> Known:
    """A sheet by its name; where its headers are others, as its kind by a guess, else as what crosses that kind.

    What goes by everyday headers is read by a mapping, too, so that the next list of this form is read alike.
    """
    header = find_header(first_lines(source), sheet)
    is_missing = header is not None and bool(missing_columns(sheet, header))
    if sheet.name == "Payments" and (header is None or is_missing):
        guess = guess_sheet(without_hidden(source), "programs", names)
        if any(one.column == PAID for one in guess.columns) and not guess.missing:
            return Known(source, kind_sheet(guess.kind), mapping_of(guess), guess)
    if sheet.key in KINDS and header is not None and (is_missing or header.guessed):
        shown = without_hidden(source)
        for guess in _guesses_of(shown, sheet.key, names):
            is_joint = is_missing and guess.kind in JOINT
            if guess.is_clear and guess.columns and (guess.kind == sheet.key or is_joint):
                return Known(source, kind_sheet(guess.kind), mapping_of(guess), guess)
    return Known(source, sheet)


def _guesses_of(source: RawSheet, kind: str, names: Names) -> Iterator[SheetGuess]:
    """What a sheet that goes by the name of a kind may hold, the likeliest first: lines, that kind, or another one."""
    if kind == "goals" and is_outline(source.rows[:_LINES_OF_OUTLINE]):
        yield guess_sheet(source, "outline")
    yield guess_sheet(source, kind, names)
    yield guess_sheet(source, "", names)


def _recall(offered: Sequence[RawSheet], named: dict[int, Known], found: Finding, request: Request) -> None:
    """Adds the lists that were read before as they were read then, and reports it; new columns are asked about."""
    fits: dict[int, list[tuple[RawSheet, SavedMapping]]] = {}
    for source in offered:
        saved = find_saved(source, request.saved, request.kind)
        if saved is not None and not (saved.added and _is_own(named.get(id(source)))):
            fits.setdefault(saved.record.id, []).append((source, saved))
    for alike in fits.values():
        titled = [one for one in alike if fold_key(one[0].title) == fold_key(one[1].mapping.title)]
        if len(titled or alike) != 1:
            # Which of them is the next list of this kind is the user's to say.
            continue
        source, saved = (titled or alike)[0]
        sheet = kind_sheet(saved.mapping.kind)
        if any(known.sheet.name == sheet.name and not known.saved for at, known in named.items() if at != id(source)):
            continue
        named[id(source)] = Known(source, sheet, _with_new_columns(source, saved, found, request), saved=saved)
        found.answers = {**saved.mapping.answers, **found.answers}
        name = list_name(saved.record, saved.mapping)
        found.notices.append(Problem.of("read_as_before", source.title, text=name, day=saved.record.day))


def _is_own(known: Known | None) -> bool:
    """Whether a sheet is in the workbook's own form, which needs no mapping."""
    if known is None or known.mapping is not None:
        return False
    header = find_header(first_lines(known.source), known.sheet)
    return header is not None and not missing_columns(known.sheet, header)


def _with_new_columns(source: RawSheet, saved: SavedMapping, found: Finding, request: Request) -> SheetMapping:
    """The mapping with the columns that the list did not have then: one that is known by its header is asked about."""
    if not saved.added:
        return saved.mapping
    guess = guess_sheet(without_hidden(source), saved.mapping.kind, request.names)
    taken = {one.field for one in saved.mapping.columns if one.field not in REPEATED}
    fields: dict[int, str] = {}
    for one in guess.columns:
        if one.index not in saved.added or one.column is None or one.column.key in taken:
            continue
        ask = f"{saved.mapping.kind}.{one.column.key}.added"
        if found.answers.get(ask) == "take":
            fields[one.index] = one.column.key
        where = place(source.title, one.index, guess.header_row)
        found.notices.append(Problem.of("column_added", where, ask=ask, text=one.header, column_kind=one.column.key))
    return with_added(saved, fields)


def _guess_others(
    offered: Sequence[RawSheet], named: dict[int, Known], found: Finding, request: Request, takes_hidden: bool
) -> None:
    """Adds the sheets that are known by what is in them; a doubt is a fault with the words that settle it."""
    waiting = [source for source in offered if id(source) not in named]
    if request.kind and len(waiting) > 1:
        titles = tuple(f'--sheet "{source.title}"' for source in waiting)
        found.faults.append(Problem.of("name_a_sheet", "", titles=titles))
        return
    for source in () if request.kind else tuple(waiting):
        sheet = fields_sheet(source)
        if sheet is not None and all(known.sheet != sheet for known in named.values()):
            named[id(source)] = Known(source, sheet)
            found.notices.append(Problem.of("sheet_guessed", source.title, sheet_kind=sheet.key))
            waiting.remove(source)
            break
    doubts: list[SheetGuess] = []
    guessed: dict[str, list[Known]] = {}
    for source in waiting:
        guess = guess_sheet(source if takes_hidden else without_hidden(source), request.kind, request.names)
        if guess.kind and (guess.is_clear or request.kind):
            known = Known(source, kind_sheet(guess.kind), mapping_of(guess), guess)
            guessed.setdefault(guess.kind, []).append(known)
        elif guess.rivals:
            doubts.append(guess)
    for kind, same in guessed.items():
        own = [known for known in named.values() if known.sheet.name == same[0].sheet.name]
        if same[0].sheet.fields or (own and are_doubles([*own, *same])):
            found.notices += [Problem.of("sheet_of_same_kind", one.source.title, sheet_kind=kind) for one in same]
        elif len(same) > 1 and are_doubles(same):
            titles = tuple(f'--sheet "{one.source.title}"' for one in same)
            found.faults.append(Problem.of("sheets_of_same_kind", "", kind_key=kind_words(kind), titles=titles))
        else:
            named |= {id(one.source): one for one in same}
            if kind not in JOINT:
                code = "sheet_taken_as" if request.kind else "sheet_guessed"
                found.notices += [Problem.of(code, one.source.title, sheet_kind=kind) for one in same]
    if not named and not found.faults:
        found.faults += [_in_doubt(guess) for guess in doubts]


def are_doubles(same: Sequence[Known]) -> bool:
    """Whether lists of one kind may be the same list twice: half of one, or more, stands in another, too."""
    rows = [_row_names(one) for one in same]
    return any(
        2 * len(first & second) >= min(len(first), len(second))
        for first, second in combinations(rows, 2)
        if first and second
    )


def _row_names(known: Known) -> frozenset[tuple[str, ...]]:
    """What the rows of a list are called, folded; of a list whose rows have no names, all that is in them."""
    guess = known.guess or guess_sheet(without_hidden(known.source), known.sheet.key)
    read = {one.index: one.column.field for one in guess.columns if one.column is not None}
    named = [index for index, name in read.items() if name in ("title", "name")]
    below = (cells for number, cells in known.source.rows if number > guess.header_row)
    found = (tuple(fold_key(header_text(cell_at(cells, index))) for index in named or read) for cells in below)
    return frozenset(row for row in found if any(row))


def _in_doubt(guess: SheetGuess) -> Problem:
    ways = tuple((f"--as {kind}", kind_words(kind)) for kind in (guess.kind, *guess.rivals))
    seen = tuple(one.header[:40] for one in guess.columns if one.header)[:_MAX_CELLS_NAMED]
    return Problem.of("kind_in_doubt", guess.title, line=guess.header_row, seen=seen, ways=ways)


def _report_ignored(source: RawSheet, found: Finding, takes_hidden: bool) -> None:
    noticed = {problem.where for problem in (*found.notices, *found.faults)}
    if source.title in noticed or fold_key(source.title) in contents_names():
        return
    if not source.is_readable:
        found.notices.append(Problem.of("sheet_without_cells", source.title, sheet=source.title))
    elif source.is_hidden and source.rows and not takes_hidden:
        found.notices.append(Problem.of("hidden_sheet_left", source.title, ask="hidden", sheet=source.title))
    elif source.rows:
        found.notices.append(Problem.of("sheet_unknown", source.title, sheet=source.title))


def _nothing_known(sources: Sequence[RawSheet]) -> Problem:
    full = [source for source in sources if source.rows]
    guess = guess_sheet(without_hidden(full[0])) if full else None
    samples = [one.header[:40] for one in guess.columns if one.header] if guess is not None else []
    if full and not samples:
        texts = (header_text(cell)[:40] for cell in full[0].rows[0][1] if not cell.is_empty)
        samples = [text for text in texts if text]
    ways = tuple((f"--as {key}", kind_words(key)) for key in KINDS) if full else ()
    where = full[0].title if len(full) == 1 else ""
    rows = guess.rows if guess is not None else 0
    return Problem.of("no_known_sheet", where, rows=rows, seen=tuple(samples[:_MAX_CELLS_NAMED]) or ("–",), ways=ways)


def check_header(source: RawSheet, sheet: Sheet, header: Header, cells: Cells, finding: Finding) -> bool:
    """Reports what was built from the headers; whether rows can be read by them."""
    faults: list[Problem] = []
    for index in header.twice:
        where = place(source.title, index, header.number)
        faults.append(Problem.of("column_twice", where, column=header_text(cells[index])))
    for column in missing_columns(sheet, header):
        hidden = _hidden_header(source, column, sheet, header)
        if hidden is not None:
            where = f"{source.title}!{letters(hidden)}"
            faults.append(Problem.of("column_is_hidden", where, ask="hidden", column_kind=column.key))
        else:
            found_headers = tuple(header_text(cell)[:40] for cell in cells if not cell.is_empty)[:_MAX_CELLS_NAMED] or (
                "–",
            )
            faults.append(
                Problem.of(
                    "missing_column", source.title, column_kind=column.key, line=header.number, seen=found_headers
                )
            )
    known_headers = [header_text(cells[index]) for index in header.columns if index < len(cells)]
    for index, cell in enumerate(cells):
        if cell.is_empty or index in header.twice:
            continue
        where = place(source.title, index, header.number)
        text = header_text(cell)
        if index not in header.columns:
            finding.notices.append(Problem.of(_why_left(text, known_headers), where, column=text))
    if is_transposed(first_lines(source), header.at, sheet, header.columns):
        faults.append(Problem.of("list_on_its_side", source.title))
    pairs = tuple((header_text(cells[index]), header.columns[index].key) for index in sorted(header.guessed))
    if pairs:
        finding.notices.append(Problem.of("columns_guessed", f"{source.title}!{header.number}", pairs=pairs))
    finding.faults += faults
    return not faults


def _why_left(text: str, taken: Sequence[str]) -> str:
    """The code that says why a column was left alone: nobody knows it, it holds totals, or another year's figures."""
    if is_total_word(text):
        return "total_column_left"
    is_other_year = year_within(text) and any(fold_header(one) == fold_header(text) for one in taken)
    return "other_year_left" if is_other_year else "column_unknown"


def _hidden_header(source: RawSheet, column: Column, sheet: Sheet, header: Header) -> int | None:
    """The index of a hidden column that holds what is missing."""
    cells = next((cells for number, cells in source.rows if number == header.number), ())
    match = match_header(0, header.number, cells, sheet)
    return next(
        (index for index, one in match.columns.items() if one == column and index in source.hidden_columns), None
    )


def mapped_header(lines: Lines, known: Known, finding: Finding) -> tuple[Header | None, dict[int, ColumnMapping]]:
    """The row of headers that a mapping speaks of, with the mapping of each column; reports what was built from it.

    The header is None where a column that is needed is not there, which is a fault.
    """
    mapping, title = known.mapping, known.source.title
    assert mapping is not None
    at = header_line(lines, mapping)
    number, cells = lines[at] if at is not None else (mapping.header_row, ())
    headers = header_texts(lines, at) if at is not None else {}
    columns, missing = mapped_columns(headers, mapping)
    found = Header(at or 0, number, columns, _everyday(columns, headers, known.sheet))
    fields = {column.key for column in columns.values()}
    needed = [one for one in missing_columns(known.sheet, found) if not may_lack(known.sheet.key, one, fields)]
    if at is not None and is_transposed(lines, at, known.sheet, columns):
        finding.faults.append(Problem.of("list_on_its_side", title))
    seen = tuple(text[:40] for text in headers.values())[:_MAX_CELLS_NAMED] or ("–",)
    for column in needed:
        finding.faults.append(Problem.of("missing_column", title, column_kind=column.key, line=number, seen=seen))
    for one in missing:
        if one.field not in {column.key for column in needed}:
            finding.notices.append(Problem.of("mapped_column_missing", title, text=one.header or one.letters))
    stated = known.saved.mapping if known.saved is not None else mapping
    left = {fold_key(one.header) for one in stated.columns if not one.field} if known.guess is None else set[str]()
    left |= {fold_key(one.header) for one in mapping.columns if one.field in TAKEN_OUT}
    for index in range(len(cells)):
        if index in headers and index not in columns and fold_key(headers[index]) not in left:
            where = place(title, index, number)
            code = _why_left(headers[index], [headers[one] for one in columns if one in headers])
            finding.notices.append(Problem.of(code, where, column=headers[index]))
    if known.guess is not None:
        _report_guesses(known.guess, finding)
    by_field = {one.field: one for one in mapping.columns if one.field}
    return (None if needed else found), {index: by_field[column.key] for index, column in columns.items()}


def _everyday(columns: Mapping[int, Column], headers: Mapping[int, str], sheet: Sheet) -> frozenset[int]:
    """The indices of columns that go by other words than the workbook's own."""
    own = columns_by_header(sheet.columns)
    return frozenset(index for index, one in columns.items() if own.get(fold_key(headers.get(index, ""))) != one)


def _report_guesses(guess: SheetGuess, finding: Finding) -> None:
    """Which column was taken for what: by its header, or only by what is in it."""
    if guess.kind in BY_FORM:
        return
    where = f"{guess.title}!{guess.header_row}"
    for code, is_worded in (
        ("columns_guessed", lambda by: by not in (OWN, CONTENT)),
        ("columns_by_content", lambda by: by == CONTENT),
    ):
        pairs = tuple(
            (one.header or letters(one.index), one.column.key)
            for one in guess.columns
            if one.column is not None and is_worded(one.by)
        )
        if pairs:
            finding.notices.append(Problem.of(code, where, pairs=pairs))
