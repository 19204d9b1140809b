"""Makes a participant's ballot as a workbook: white cells to fill in, the rest protected, the sum always in sight."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Unpack

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font

from aligner.kit.content.content import Content
from aligner.kit.content.documents.ballots import Ballot, BallotGroup, BallotQuestion
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.ballot_form import pairs_of
from aligner.model.vocabulary import WorkshopMethod
from aligner.office.ballot_sheet import ANSWERS, CODE, COLUMNS, EQUAL, OTHER, TITLE, answered_in, bounds_of, mark_cells
from aligner.office.sheets import (
    Book,
    Column,
    Formula,
    Grid,
    Style,
    StyleChanges,
    cell_lines,
    fitting_cell,
    listed,
    sheet_title,
)
from aligner.office.text import clean
from aligner.palette import colors_of

_COLORS = colors_of("documents")
_GREY = _COLORS["muted"]
_FIRST, _SECOND = ANSWERS
_LINE_PT = 15.5
_INDENT = 3
"""Characters that a cell keeps free at its sides, and those of its indent."""


def write_ballot_workbook(ballot: Ballot, kit: Content, path: Path) -> None:
    """Writes the ballot at `path`, in the kit's language and look. The same content gives the same bytes."""
    page = _Page(ballot, kit)
    page.fill()
    path.write_bytes(page.book.to_package())


class _Page:
    def __init__(self, ballot: Ballot, kit: Content) -> None:
        self.ballot, self.mark, self.words = ballot, ballot.mark, words(kit.language)
        self.accent, self.soft = kit.look.accent, kit.look.soft
        self.row = 1
        self.book = Book(is_rtl=kit.is_rtl, creator=strip_isolates(kit.cover.organization))
        self.is_paired = self.mark.method is WorkshopMethod.PAIRWISE
        widths = (9, 40 if self.is_paired else 62, 17, 15, 40 if self.is_paired else 22)
        self.widths: dict[str, float] = dict(zip(COLUMNS, widths, strict=True))
        columns = tuple(Column(key, width=width) for key, width in self.widths.items())
        self.grid = Grid(sheet_title(self._sentence("excel_sheet")), columns)
        self.sheet = self.book.add_sheet(self.grid, has_lines=False)

    def _sentence(self, key: str) -> str:
        return strip_isolates(self.words.sentence(f"forms.{key}"))

    def fill(self) -> None:
        self._line(strip_isolates(self.ballot.label), size_pt=10, bold=True, color=self.accent)
        self._line(strip_isolates(self.ballot.title), size_pt=18, bold=True, height=28)
        self._line(strip_isolates(self.ballot.facts), color=_GREY)
        self._write(1, OTHER, self._sentence("label_code"), color=_GREY, across="center")
        code = self.mark.participant
        self._write(2, OTHER, code, as_is=True, size_pt=16, bold=True, color=self.accent, across="center")
        self._line(self._sentence("secret"), color=_GREY)
        self._line(self._sentence("excel_answer_note"), color=_GREY)
        self.row += 1
        if self.ballot.notice:
            self._line(strip_isolates(self.ballot.notice), bold=True)
        rows = [self._question(question) for question in self.ballot.questions]
        self.mark = replace(self.mark, rows=tuple(tuple(found) for found in rows))
        self.row += 1
        self._line(self._sentence("excel_mark_note"), size_pt=8, color=_GREY)
        for key, text in mark_cells(self.mark.text()).items():
            self._write(self.row, key, text, size_pt=6, color=_COLORS["quiet"], is_ltr=True, as_is=True)
        self.sheet.set_print(is_landscape=False)
        page = self.sheet.page
        page.protection.sheet = True
        page.protection.formatColumns = page.protection.formatRows = False
        page.print_area = f"{self.grid.cell(CODE, 1)}:{self.grid.cell(OTHER, self.row - 2)}"
        first_cell = self.grid.cell(_FIRST, rows[0][0]) if rows and rows[0] else self.grid.cell(CODE, 1)
        page.sheet_view.selection[0].activeCell = page.sheet_view.selection[0].sqref = first_cell

    def _question(self, question: BallotQuestion) -> list[int]:
        """Writes a question with its rows; returns the row of each goal, or of each pair, in the mark's order."""
        label = f"{strip_isolates(question.label)}: {question.title}"
        self._line(label, size_pt=13, bold=True, color=self.accent, fill=self.soft, height=22)
        self._line(strip_isolates(question.wording), fill=self.soft, wraps=True)
        if not self.is_paired:
            self._line(question.how, color=_GREY, fill=self.soft, wraps=True)
        found: list[int] = []
        for group in self.ballot.groups:
            found += self._pairs(group) if self.is_paired else self._group(group)
        self.row += 1
        return found

    def _group(self, group: BallotGroup) -> list[int]:
        title = strip_isolates(group.title)
        if title:
            self.row += 1
            self._line(title, bold=True, color=self.accent)
        parts = answered_in(self.mark.method)
        self._heads(["", self._sentence("head_goal"), *(self._sentence(f"head_{part}") for part in parts)])
        rows: list[int] = []
        for goal in group.goals:
            self._write(self.row, CODE, goal.code, color=_GREY, as_is=True)
            self._write(self.row, TITLE, goal.title, wraps=True)
            for part, column in parts.items():
                self._answer(column)
                self.sheet.bound(column, self.row, *bounds_of(part, len(group.goals)))
            self._set_row_height({TITLE: goal.title})
            rows.append(self.row)
            self.row += 1
        if "points" in parts:
            self._sum(parts["points"], rows[0], rows[-1])
        return rows

    def _sum(self, column: str, first: int, last: int) -> None:
        row, cell = self.row, self.grid.cell
        total = cell(column, row)
        self._write(row, TITLE, self._sentence("sum_label"), bold=True)
        self._write(
            row, column, Formula(f"SUM({cell(column, first)}:{cell(column, last)})"), bold=True, across="center"
        )
        fine, missing, over = (self._sentence(f"excel_{key}").replace('"', "") for key in ("sum_ok", "left", "over"))
        state_formula = f'IF({total}=100,"{fine}",IF({total}<100,"{missing}: "&(100-{total}),"{over}: "&({total}-100)))'
        self._write(row, OTHER, Formula(state_formula), bold=True)
        fixed = cell(column, row, "both")
        for formula, role in ((f"{fixed}=100", "fulfilled"), (f"{fixed}>100", "exceeded")):
            rule = FormulaRule(formula=[formula], font=Font(color=_COLORS[role][1:], bold=True))
            self.sheet.page.conditional_formatting.add(f"{total}:{cell(OTHER, row)}", rule)
        self.row += 1

    def _pairs(self, group: BallotGroup) -> list[int]:
        title = strip_isolates(group.title)
        if title:
            self._line(title, bold=True, color=self.accent)
        goal = self._sentence("head_goal")
        self._heads(["", goal, self._sentence("excel_heavier"), self._sentence("excel_times"), goal])
        rows: list[int] = []
        columns = answered_in(self.mark.method)
        for first, second in pairs_of(group.goals):
            pair = {key: f"{goal.code}  {clean(goal.title)}" for key, goal in ((TITLE, first), (OTHER, second))}
            self._write(self.row, TITLE, pair[TITLE], wraps=True, as_is=True)
            self._answer(columns["heavier"], number_format="@")
            choices = listed((first.code, EQUAL, second.code))
            self.sheet.offer(columns["heavier"], (self.row, self.row), choices, binds=True)
            self._answer(columns["times"])
            self.sheet.bound(columns["times"], self.row, *bounds_of("times", 0))
            self._write(self.row, OTHER, pair[OTHER], wraps=True, as_is=True)
            self._set_row_height(pair)
            rows.append(self.row)
            self.row += 1
        return rows

    def _answer(self, column: str, number_format: str = "General") -> None:
        """A cell to fill in."""
        open_cell = StyleChanges(size_pt=12, across="center", frame=_COLORS["field_line"], fill=_COLORS["surface"])
        open_cell |= StyleChanges(is_open=True, number_format=number_format)
        self._write(self.row, column, "", **open_cell)

    def _heads(self, heads: Sequence[str]) -> None:
        for column, text in zip(COLUMNS, heads, strict=False):
            across = "center" if column in ANSWERS else ""
            self._write(self.row, column, text, color=_GREY, size_pt=9, across=across, under=("medium", self.accent))
        self.row += 1

    def _set_row_height(self, texts: Mapping[str, str]) -> None:
        """Makes the row as tall as its wrapped texts, given by their columns."""
        lines = max(cell_lines(text, self.widths[key] - _INDENT) for key, text in texts.items())
        self.sheet.set_height(self.row, max(21, _LINE_PT * lines + 4))

    def _line(self, text: str, *, height: float = 0, **look: Unpack[StyleChanges]) -> None:
        """A line of text over all columns."""
        self._write(self.row, CODE, text, **look)
        if look.get("wraps") or look.get("fill"):
            self.sheet.merge(self.row)
        if look.get("wraps"):
            height = _LINE_PT * cell_lines(text, sum(self.widths.values())) + 4
        if height:
            self.sheet.set_height(self.row, height)
        self.row += 1

    def _write(
        self, row: int, column: str, value: str | Formula, *, as_is: bool = False, **look: Unpack[StyleChanges]
    ) -> None:
        """A cell, with what `Style` knows. as_is: also what our fonts cannot show, as the reader compares it."""
        if isinstance(value, str) and not as_is:
            value = fitting_cell(value, self.words)
        style = Style(color=_COLORS["text"], down="center", indent=int(column == OTHER and not look.get("across")))
        self.sheet.write(row, column, value, replace(style, **look))
