"""Gives the rows of the sheets that were found, with typed values, and reports what was omitted or filled in."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from aligner.exchange.cells import CellReading, ColumnReader, plain_text, read_cell, reading_of
from aligner.exchange.classified import classified_of, drop_repeated, is_list_of_grants, placements_in
from aligner.exchange.columns import Column, Kind
from aligner.exchange.finding import Finding, Known, Request, check_header, find_sheets, mapped_header
from aligner.exchange.given import indices_of_spans, name_by_grantee, take_span
from aligner.exchange.guessing import header_texts
from aligner.exchange.headers import Header, Lines, find_header
from aligner.exchange.joint_lists import parts_of
from aligner.exchange.mapped import beside_column, paid_indices
from aligner.exchange.mapping import ColumnMapping
from aligner.exchange.naming import (
    columns_by_header,
    grant_sheet_names,
    names_amount,
    names_award,
    own_names,
    scale_words,
    unit_of,
)
from aligner.exchange.paid_years import PaidList, payments_of, without_unknown
from aligner.exchange.parents import depth_in, set_parents
from aligner.exchange.placed import UNPLACED, Beside, column_of_goals, placements_of
from aligner.exchange.raw import EMPTY_CELL, Cells, RawCell, RawSheet, cell_at, place, without_hidden
from aligner.exchange.row import Row, is_unasked, shortened
from aligner.exchange.sheets import CODED, SHEET
from aligner.exchange.template_rows import is_template_row
from aligner.exchange.totals import without_totals
from aligner.lang.headers import fold_header
from aligner.lang.value_words import scales
from aligner.model.errors import Problem
from aligner.model.text import clean_text, fold_key
from aligner.model.vocabulary import ProgramKind
from aligner.office.sheets import letters

_UNFILLED = (Kind.MONEY, Kind.NUMBER, Kind.INTEGER, Kind.PERCENT)
_TEMPLATE_ROWS = 2
_LEFT_ALONE = ("column_unknown", "other_year_left")


@dataclass
class Table:
    """The rows of the sheets by English name; faults stop the import whatever is skipped; notices do not.

    answers: to the questions, with those that were given when a list was read before.  read: the sheets that were.
    """

    rows: dict[str, list[Row]] = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    answers: Mapping[str, str] = field(default_factory=dict)
    read: list[Known] = field(default_factory=list)

    def rows_of(self, name: str) -> list[Row]:
        """The rows of a sheet by its English name."""
        return self.rows.get(name, [])

    def good(self, name: str) -> list[Row]:
        """Those without a problem."""
        return [row for row in self.rows_of(name) if row.is_good]


def table_of(
    sources: Sequence[RawSheet], answers: Mapping[str, str] | None = None, request: Request | None = None
) -> Table:
    """The rows of all sheets that were recognised. answers: to the questions that were asked before."""
    request = request or Request()
    finding = find_sheets(sources, answers, request)
    answers = finding.answers
    takes_hidden = answers.get("hidden") == "take"
    finding.notices[:0] = [notice for source in sources for notice in source.notices]
    table = Table(faults=finding.faults, notices=finding.notices, answers=answers, read=finding.known)
    kinds: dict[str, str] = {}
    for known in finding.known:
        source = known.source
        shown = source if takes_hidden else _without_hidden(source, table)
        if takes_hidden and (source.is_hidden or source.hidden_rows or source.hidden_columns):
            table.notices.append(Problem.of("hidden_taken", source.title, ask="hidden"))
        for one, part in parts_of(known, shown, finding):
            name = one.sheet.name
            if name in table.rows and (kinds[name] != known.sheet.key or one.sheet.fields):
                table.notices.append(Problem.of("sheet_of_same_kind", source.title, sheet_kind=one.sheet.key))
                continue
            rows = _SheetReader(part, one, finding, answers, request.keeps_rows).rows()
            if one.is_part and name in CODED and name != "Indicators":
                rows = _without_known(rows, table.rows_of(name))
            table.rows[name] = [*table.rows_of(name), *rows]
            kinds[name] = known.sheet.key
    _add_what_is_beside(table, finding, takes_hidden)
    return table


def _without_known(rows: Sequence[Row], known: Sequence[Row]) -> list[Row]:
    """The goals or organizations of a list that was taken apart without those that another one brought."""
    field_name = "name" if rows and rows[0].sheet.name == "Actors" else "title"
    stated = {fold_key(str(row.values.get(field_name) or "")) for row in known}
    return [row for row in rows if fold_key(str(row.values.get(field_name) or "")) not in stated]


def _add_what_is_beside(table: Table, finding: Finding, takes_hidden: bool) -> None:
    """Adds the placements and payments that columns beside the programs state, unless the file has a list of them."""
    lists = {name for name in ("Placements", "Payments") if name in table.rows}
    for known in finding.known:
        if known.sheet.name != "Programs":
            continue
        title = known.source.title
        rows = [row for row in table.rows_of("Programs") if row.place.rpartition("!")[0] == title]
        source = known.source if takes_hidden else without_hidden(known.source)
        lines = list(source.rows)
        header = mapped_header(lines, known, Finding())[0] if known.mapping else find_header(lines, known.sheet)
        if rows and header is not None:
            titles = Counter(row.values.get("title") for row in table.rows_of("Programs"))
            named = {
                int(row.place.rpartition("!")[2]): row.values.get("code") or title
                for row in rows
                if (title := row.values.get("title")) and (row.values.get("code") or titles[title] == 1)
            }
            beside = _Beside(known, source, header, named)
            _add_goals_beside(beside, table, finding, has_list="Placements" in lists)
            _add_payments_beside(beside, table, finding, has_list="Payments" in lists)


@dataclass(frozen=True)
class _Beside:
    """A list of programs. named: the code or title of each row's, by its number."""

    known: Known
    source: RawSheet
    header: Header
    named: Mapping[int, str]


def _add_payments_beside(beside: _Beside, table: Table, finding: Finding, *, has_list: bool) -> None:
    source, header, mapping = beside.source, beside.header, beside.known.mapping
    texts = header_texts(source.rows, header.at)
    paid = PaidList(source, texts, header.columns, (header.at, header.number))
    at = paid_indices(texts, mapping) if mapping is not None else paid.guessed()
    columns = paid.of_years(at)
    if has_list or len(columns) < len(at):
        left = at if has_list else [index for index in at if all(one.index != index for one in columns)]
        table.notices += [Problem.of("column_left_out", paid.where(index), column=texts[index]) for index in left]
    if has_list or not columns:
        return
    read = {paid.where(one.index) for one in columns}
    table.notices[:] = [one for one in table.notices if one.code not in _LEFT_ALONE or one.where not in read]
    part, notices = payments_of(paid, columns, beside.named, date.today())
    rows, unknown = without_unknown(_rows_of_part(part, "Payments", table, finding), table.answers)
    table.notices += [*notices, *unknown]
    table.rows["Payments"] = [*table.rows_of("Payments"), *rows]


def _rows_of_part(part: RawSheet, name: str, table: Table, finding: Finding) -> list[Row]:
    """The rows of a sheet that was taken out of another."""
    return _SheetReader(part, Known(part, SHEET[name], is_part=True), finding, table.answers, keeps_rows=False).rows()


def _add_goals_beside(beside: _Beside, table: Table, finding: Finding, *, has_list: bool) -> None:
    known, source, header = beside.known, beside.source, beside.header
    lines, named = source.rows, beside.named
    texts = header_texts(lines, header.at)
    classified = classified_of(source, texts, header.number)
    if known.mapping is not None:
        at = beside_column(texts, known.mapping)
    else:
        at = column_of_goals(texts, header.columns, [cells for _, cells in lines[header.at + 1 :]], finding.names)
    where = place(source.title, at, header.number) if at is not None else ""
    if has_list or (at is None and classified is None):
        if at is not None and known.mapping is not None:
            table.notices.append(Problem.of("column_left_out", where, column=texts.get(at, "")))
        return
    found = [placements_in(classified, named, finding.names)] if classified is not None else []
    if at is not None:
        goals = Beside(source, at, texts.get(at) or letters(at))
        found.append(placements_of(goals, named, finding.names, table.answers.get(UNPLACED, "")))
    read = {where, *(classified.places if classified is not None else ())}
    table.notices[:] = [one for one in table.notices if one.code != "column_unknown" or one.where not in read]
    for part, notices in found:
        table.notices += notices
        table.rows["Placements"] = [*table.rows_of("Placements"), *_rows_of_part(part, "Placements", table, finding)]


def _without_hidden(source: RawSheet, table: Table) -> RawSheet:
    """The sheet without its hidden rows and columns, which are named."""
    wording: set[int] = set()
    for number, cells in source.rows:
        if number in source.hidden_rows:
            table.notices.append(Problem.of("hidden_row_left", f"{source.title}!{number}", ask="hidden"))
            continue
        for index in source.hidden_columns - wording:
            if index < len(cells) and not cells[index].is_empty:
                wording.add(index)
                where = f"{source.title}!{letters(index)}"
                table.notices.append(Problem.of("hidden_column_left", where, ask="hidden"))
    return without_hidden(source)


class _SheetReader:
    """Reads one sheet."""

    def __init__(
        self, source: RawSheet, known: Known, finding: Finding, answers: Mapping[str, str], keeps_rows: bool
    ) -> None:
        self.source, self.full_source, self.sheet, self.finding, self.answers = (
            source,
            known.source,
            known.sheet,
            finding,
            answers,
        )
        self.title = source.title
        self.known, self.mapping = known, known.mapping
        self.keeps_all = known.is_foreign and keeps_rows
        self.readers: dict[int, ColumnReader] = {}
        self.mapped: dict[int, ColumnMapping] = {}

    def _report(self, code: str, where: str, **values: object) -> None:
        self.finding.notices.append(Problem.of(code, where, **values))

    def rows(self) -> list[Row]:
        lines = [(number, cells) for number, cells in self.source.rows if not is_template_row(cells, self.sheet)]
        if not lines:
            return []
        if self.mapping is not None:
            header, self.mapped = mapped_header(lines, self.known, self.finding)
        else:
            header = find_header(lines, self.sheet)
        if header is None:
            return []
        cells = lines[header.at][1]
        for number, above in lines[: header.at]:
            text = next((clean_text(plain_text(c.value), single_line=True) for c in above if not c.is_empty), "")
            self._report("row_above_headers", self.source.row(number), text=text[:80])
        is_own = self.mapping is None and not self.known.is_part
        if is_own and not check_header(self.full_source, self.sheet, header, cells, self.finding):
            return []
        below = self._without_comments(lines[header.at + 1 :], header)
        below = self._filled_down(self._filled(below, header), header)
        if self.sheet.fields:
            return self._single_row(below, header)
        below = self._without_totals(below, header)
        header = self._without_running_numbers(below, header)
        self._choose_readings(below, header, cells)
        return self._typed(below, header, cells)

    def _without_comments(self, lines: Lines, header: Header) -> Lines:
        """Omits explanations that an older workbook to fill in has: reported, for they may be someone's own rows."""
        shown = {column for column in self.sheet.columns if column.is_in_template}
        is_template = self.sheet.fields or shown <= set(header.columns.values())
        kept = []
        for at, (number, cells) in enumerate(lines):
            if is_template and at < _TEMPLATE_ROWS + len(self.sheet.fields) and cells and cells[0].is_comment:
                text = clean_text(plain_text(cells[0].value), single_line=True)
                self._report("comment_row_left", self.source.row(number), text=text[:80])
            else:
                kept.append((number, cells))
        return kept

    def _filled(self, lines: Lines, header: Header) -> Lines:
        """The lines with the text of merged cells in each row they cover; an amount is not multiplied so."""
        areas = [area for area in self.source.merged if area[2] > header.number]
        if not areas:
            return lines
        grid = {number: list(cells) for number, cells in self.source.rows}
        numbers = sorted(grid)
        for first_row, first, last_row, last in areas:
            source = grid.get(first_row, [])
            value = source[first] if first < len(source) else EMPTY_CELL
            if value.is_empty or first_row <= header.number:
                continue
            covered = numbers[bisect_left(numbers, first_row) : bisect_right(numbers, last_row)]
            for number in covered:
                for index in (one for one in header.columns if first <= one <= last):
                    column = header.columns[index]
                    if (number, index) == (first_row, first):
                        continue
                    where = self.source.where(index, number)
                    if index != first or column.kind in _UNFILLED:
                        self._report("merged_left_empty", where, text=plain_text(value.value)[:80])
                        continue
                    cells = grid[number]
                    cells += [EMPTY_CELL] * (index + 1 - len(cells))
                    cells[index] = value
                    self._report("merged_filled", where, text=plain_text(value.value)[:80])
        return [(number, tuple(grid[number])) for number, _ in lines]

    def _filled_down(self, lines: Lines, header: Header) -> Lines:
        """The lines with the text of the row above in the columns that are written once for several rows: reported."""
        columns = [index for index, one in self.mapped.items() if one.fill_down]
        if not columns:
            return lines
        last: dict[int, RawCell] = {}
        filled: Lines = []
        for number, cells in lines:
            shown = list(cells) + [EMPTY_CELL] * (max(columns) + 1 - len(cells))
            for index in columns:
                if not shown[index].is_empty:
                    last[index] = shown[index]
                elif index in last:
                    shown[index] = last[index]
                    text = plain_text(last[index].value)[:80]
                    self._report("filled_from_above", self.source.where(index, number), text=text)
            filled.append((number, tuple(shown)))
        return filled

    def _without_totals(self, lines: Lines, header: Header) -> Lines:
        """Omits lines of totals, which are named."""
        kept, totals = without_totals(lines, header.columns)
        for number, text in totals:
            self._report("total_row_left", self.source.row(number), text=text[:80] or "–")
        return kept

    def _without_running_numbers(self, lines: Lines, header: Header) -> Header:
        """The header without a column of running numbers: they are no codes, another list has other ones."""
        at = next((index for index in header.guessed if header.columns[index].field == "code"), None)
        if at is None or self.sheet.name not in CODED or self._says_code(at, header):
            return header
        found = [_text_of(cell_at(cells, at)) for _, cells in lines if not cell_at(cells, at).is_empty]
        if not found or not all(text.isdecimal() for text in found):
            return header
        if [int(text) for text in found] != list(range(int(found[0]), int(found[0]) + len(found))):
            return header
        self._report("running_numbers", self.source.where(at, header.number))
        columns = {index: column for index, column in header.columns.items() if index != at}
        return Header(header.at, header.number, columns, header.guessed - {at}, header.twice)

    def _says_code(self, index: int, header: Header) -> bool:
        """Whether the header names a goal's own number, which a roadmap keeps: "Goal", not "No."."""
        cells = next((cells for number, cells in self.source.rows if number == header.number), ())
        return self.sheet.name == "Goals" and fold_header(_text_of(cell_at(cells, index))) in own_names(self.sheet)

    def _choose_readings(self, lines: Lines, header: Header, cells: Cells) -> None:
        """Decides for each column how its doubtful cells are read."""
        for index, column in header.columns.items():
            name = self.source.question_names.get(index, f"{self.sheet.key}.{column.key}")
            stated = self.source.headers.get(index, plain_text(cell_at(cells, index).value or ""))
            unit = unit_of(stated)
            found = (cell_at(row, index) for _, row in lines)
            reading_rules = reading_of(column, name, found, self.answers, unit)
            own_unit = self.mapped[index].unit if index in self.mapped else 1
            if column.kind is Kind.MONEY and own_unit != 1:
                where = self.source.where(index, header.number)
                self._report("amounts_multiplied", where, unit=unit.strip()[:40], scale=own_unit)
                reading_rules = replace(reading_rules, scale=own_unit)
            elif column.kind is Kind.MONEY:
                reading_rules = self._scaled(reading_rules, column, unit, self.source.where(index, header.number))
            self.readers[index] = ColumnReader(column, reading_rules)

    def _scaled(self, reading_rules: CellReading, column: Column, unit: str, where: str) -> CellReading:
        """A header that says thousands: the column is omitted until the user says that its amounts are."""
        scale = next((scales()[word] for part in unit.split() for word in scale_words(part) if word in scales()), 1)
        if scale == 1:
            return reading_rules
        ask = f"{reading_rules.name}.scale"
        stated = self.answers.get(ask, "leave")
        code = {"multiply": "amounts_multiplied", "units": "amounts_as_they_stand"}.get(stated, "amounts_in_thousands")
        self._report(code, where, ask=ask, unit=unit.strip()[:40], scale=scale)
        return replace(reading_rules, scale={"multiply": scale, "units": 1}.get(stated, 0))

    def _typed(self, lines: Lines, header: Header, cells: Cells) -> list[Row]:
        rows, depths = list[Row](), list[int]()
        title_at = next((index for index, column in header.columns.items() if column.field == "title"), -1)
        width = max((index for index, cell in enumerate(cells) if not cell.is_empty), default=0) + 1
        plain_columns: set[int] = set()
        budgets = [plain_text(cell_at(cells, i).value) for i, c in header.columns.items() if c.field == "budget_minor"]
        beginnings = {} if self.source.origins else {at: f"{self.title}!{letters(at)}" for at in header.columns}
        spans = indices_of_spans(header.columns, lines) if self.sheet.name == "Programs" else set[int]()
        is_given = self.known.is_foreign and all(c.field != "kind" for c in header.columns.values())
        for number, line in lines:
            if all(cell_at(line, index).is_empty for index in header.columns):
                if any(not cell.is_empty for cell in line):
                    self._report("row_without_known_cells", self.source.row(number))
                continue
            row = Row(self.sheet, self.source.row(number), keeps=self.known.is_foreign, is_part=self.known.is_part)
            for index in header.columns:
                where = f"{beginnings[index]}{number}" if beginnings else self.source.where(index, number)
                span = take_span(row, cell_at(line, index), where) if index in spans else None
                self.finding.notices += [span] if span is not None else []
                if span is None:
                    self._set_value(row, cell_at(line, index), where, self.readers[index])
            more = [index for index in range(width, len(line)) if not line[index].is_empty]
            if more and self.source.is_text:
                row.problems.append(Problem.of("row_has_extra_cells", row.place, cells=len(line), headers=width))
            elif more:
                plain_columns.update(more)
            within = (i for i in range(min(width, len(line))) if i not in header.columns and not line[i].is_empty)
            plain_columns.update(i for i in within if cell_at(cells, i).is_empty)
            row.is_award, row.is_amount = any(map(names_award, budgets)), any(map(names_amount, budgets))
            row.is_given = is_given and bool(row.values.get("grantee"))
            rows.append(row)
            depths.append(depth_in(cell_at(line, title_at)) if title_at >= 0 else 0)
        for index in sorted(plain_columns):
            self._report("column_without_header", f"{self.title}!{letters(index)}")
        self._default_kind(rows, header, cells)
        self.finding.notices += name_by_grantee(rows) if title_at < 0 else []
        self._set_constants(rows)
        if self.known.is_foreign and self.sheet.name == "Goals":
            self.finding.notices += set_parents(rows, depths)
        return rows

    def _set_constants(self, rows: Sequence[Row]) -> None:
        """Gives each row what the mapping says of all, where no column says it."""
        known = {column.key: column for column in self.sheet.columns}
        for key, text in self.mapping.constants.items() if self.mapping is not None else ():
            column = known[key]
            parsed = read_cell(RawCell(text), column, self.title, CellReading())
            if parsed.problem is not None:
                self.finding.faults.append(parsed.problem)
                return
            for row in rows:
                if row.values.get(column.field) is None:
                    row.values[column.field] = parsed.value
            self._report("constant_taken", self.title, column_kind=key, text=text[:80])

    def _default_kind(self, rows: Sequence[Row], header: Header, cells: Cells) -> None:
        """In a sheet called Grants, or with a column of the funder, each row is one, where no column says otherwise."""
        name = f" {fold_header(self.title.replace('-', ' '))} " if self.known.is_foreign else fold_header(self.title)
        named = (f" {one} " in name for one in grant_sheet_names()) if self.known.is_foreign else ()
        is_grants = self.sheet.name == "Programs" and (name in grant_sheet_names() or any(named))
        has_funder = self.sheet.name == "Programs" and is_list_of_grants(map(_text_of, cells))
        if has_funder:
            drop_repeated(rows)
        if (is_grants or has_funder) and all(column.field != "kind" for column in header.columns.values()):
            for row in rows:
                row.values["kind"] = ProgramKind.GRANT
            self._report("rows_are_grants" if is_grants else "rows_have_funder", self.title)

    def _set_value(self, row: Row, cell: RawCell, where: str, reader: ColumnReader) -> None:
        column = reader.column
        row.places[column.field] = where
        if reader.rules.scale == 0:
            if column.is_required:
                row.values[column.field] = None
            return
        parsed = reader.read(cell, where)
        self.finding.notices += parsed.notices
        row.currency = parsed.currency or row.currency
        if parsed.problem is None:
            row.values[column.field] = parsed.value
        elif parsed.problem.code == "text_too_long" and column.field in ("title", "name") and self.known.is_foreign:
            full_source = clean_text(plain_text(cell.value), single_line=True)
            row.values[column.field] = shortened(full_source)
            self._report("title_shortened", where, text=row.values[column.field])
        elif self._may_stay_unknown(parsed.problem, column):
            row.values[column.field] = None
            text = plain_text(cell.value)[:80] if not cell.is_empty else "–"
            ask = dict(parsed.problem.values).get("ask", "")
            more = {"ask": ask} if ask and not is_unasked(column, str(ask)) else {}
            self._report("value_stays_unknown", where, column_kind=column.key, text=text, **more)
        else:
            row.problems.append(parsed.problem)

    def _may_stay_unknown(self, problem: Problem, column: Column) -> bool:
        """Whether a cell that cannot be read takes nothing else with it: an optional one in a list of other people.

        What the user can settle with one answer is asked first; one of the answers is that it is not known.
        """
        if column.is_required:
            return False
        ask = str(dict(problem.values).get("ask", ""))
        if self.answers.get(ask) == "unknown" or (self.known.is_foreign and is_unasked(column, ask)):
            return True
        return self.known.is_foreign and (self.keeps_all or not ask)

    def _single_row(self, lines: Lines, header: Header) -> list[Row]:
        """The one row of a sheet whose lines are fields; a line without a value says nothing."""
        index_of = {column.field: index for index, column in header.columns.items()}
        known = columns_by_header(self.sheet.fields)
        row = Row(self.sheet, self.title)
        for number, cells in lines:
            cell = cell_at(cells, index_of["field"])
            if cell.is_empty:
                continue
            text = clean_text(plain_text(cell.value), single_line=True)
            where = self.source.where(index_of["field"], number)
            column = known.get(fold_key(text))
            if column is None:
                self._report("column_unknown", where, column=text)
            elif column.field in row.places:
                row.problems.append(Problem.of("column_twice", where, column=text))
            else:
                value = cell_at(cells, index_of["value"])
                if not value.is_empty:
                    reading_rules = reading_of(column, f"{self.sheet.key}.{column.key}", (value,), self.answers, "")
                    where = self.source.where(index_of["value"], number)
                    self._set_value(row, value, where, ColumnReader(column, reading_rules))
        return [row] if row.places else []


def _text_of(cell: RawCell) -> str:
    """A cell's text; "" for a number that no one wrote as text."""
    if cell.is_empty or cell.is_uncalculated or not isinstance(cell.value, (str, int, float)):
        return ""
    return clean_text(plain_text(cell.value), single_line=True)
