"""Makes a participant's ballot as a workbook: white cells to fill in, the rest protected, the sum always in sight."""

import io
from pathlib import Path
from typing import Any

from aligner.kit.content.snapshot import Snapshot
from aligner.kit.forms.content import (
    Asked,
    asked_of,
    ballot_head,
    group_title,
    how,
    mark_of,
    notice_of,
    question_label,
    wording,
)
from aligner.kit.looks.look import look_of
from aligner.kit.workbook.sheets import CELL_LIMIT, fitting_cell
from aligner.lang.bidi import strip_isolates
from aligner.model.ballot_form import HIGHEST_RATING, pairs_of
from aligner.model.vocabulary import WorkshopMethod
from aligner.model.workshop import Workshop
from aligner.office.package import same_bytes
from aligner.office.text import clean
from aligner.palette import colors_of

FIRST_TIMES, LAST_TIMES = 2, 9
CODE, TITLE, FIRST, SECOND, OTHER = range(1, 6)
"""The columns: code, goal, order (or rating, or which of two), points (or how many times), the other goal."""
_COLORS = {role: color[1:] for role, color in colors_of("documents").items()}
_TEXT, _GREY, _LINE = _COLORS["text"], _COLORS["muted"], _COLORS["quiet"]
_FONT = "Arial"
_TITLE_WIDTH = 62
_LINE_PT = 15.5


def write_ballot_workbook(state: Snapshot, participant: str, path: Path) -> None:
    """Writes the ballot of a participant of the latest workshop at `path`. The same state gives the same bytes."""
    page = _Page(state, state.voting, participant)
    page.fill()
    kept = io.BytesIO()
    page.book.save(kept)
    path.write_bytes(same_bytes(kept.getvalue()))


class _Page:
    def __init__(self, state: Snapshot, workshop: Workshop | None, participant: str) -> None:
        import openpyxl

        self.state, self.workshop, self.participant = state, workshop, participant
        self.groups = asked_of(state, workshop)
        self.mark = mark_of(state, workshop, participant, self.groups)
        self.is_rtl = state.words.is_rtl
        look = look_of(state.records.brands)
        self.accent, self.soft = look.accent.lstrip("#"), look.soft.lstrip("#")
        self.row = 1
        self.book = openpyxl.Workbook()
        self.book.properties.creator = state.records.organization.name
        sheet = self.book.active
        assert sheet is not None
        self.sheet: Any = sheet
        self.sheet.title = self._say("excel_sheet")[:31]

    def _say(self, key: str, **values: Any) -> str:
        return strip_isolates(self.state.words.say(f"forms.{key}", **values))

    def fill(self) -> None:
        from dataclasses import replace

        from openpyxl.worksheet.properties import PageSetupProperties

        sheet = self.sheet
        sheet.sheet_view.rightToLeft = self.is_rtl
        sheet.sheet_view.showGridLines = False
        pairs = self.mark.method is WorkshopMethod.PAIRWISE
        widths = (9, 40 if pairs else _TITLE_WIDTH, 17, 15, 40 if pairs else 22)
        for column, width in enumerate(widths, start=1):
            sheet.column_dimensions["ABCDE"[column - 1]].width = width
        head = {name: strip_isolates(text) for name, text in ballot_head(self.state, self.workshop, self.mark).items()}
        self._line(head["label"], size=10, bold=True, color=self.accent)
        self._line(head["title"], size=18, bold=True, height=28)
        self._line(head["facts"], color=_GREY)
        self._put(1, OTHER, self._say("label_code"), color=_GREY, centre=True)
        self._put(2, OTHER, self.participant, size=16, bold=True, color=self.accent, centre=True, as_is=True)
        self._line(self._say("secret"), color=_GREY)
        self._line(self._say("excel_answer_note"), color=_GREY)
        self.row += 1
        notice = notice_of(self.state, self.mark, self.groups)
        if notice:
            self._line(strip_isolates(notice), bold=True)
        rows = [] if notice else [self._question(index) for index in range(len(self.mark.questions))]
        self.mark = replace(self.mark, rows=tuple(tuple(found) for found in rows))
        self.row += 1
        self._line(self._say("excel_mark_note"), size=8, color=_GREY)
        mark = self.mark.text()
        for place in range(0, len(mark), CELL_LIMIT):
            part = mark[place : place + CELL_LIMIT]
            self._put(self.row, CODE + place // CELL_LIMIT, part, size=6, color=_LINE, is_ltr=True, as_is=True)
        sheet.protection.sheet = True
        sheet.protection.formatColumns = sheet.protection.formatRows = False
        sheet.page_setup.paperSize = 9
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToHeight = 0
        sheet.print_area = f"A1:E{self.row - 2}"
        sheet.sheet_view.selection[0].activeCell = sheet.sheet_view.selection[0].sqref = (
            f"C{rows[0][0]}" if rows and rows[0] else "A1"
        )

    def _question(self, index: int) -> list[int]:
        """Writes a question with its rows; returns the row of each goal, or of each pair, in the mark's order."""
        question = self.mark.questions[index]
        label = strip_isolates(question_label(self.state, self.mark, index))
        name = self.state.words.say(f"workshop.question_{question.value}_name")
        self._line(f"{label}: {name}", size=13, bold=True, color=self.accent, fill=self.soft, height=22)
        self._line(strip_isolates(wording(self.state, self.workshop, question)), fill=self.soft, wrap=True)
        if self.mark.method is not WorkshopMethod.PAIRWISE:
            self._line(how(self.state, self.mark, self.groups), color=_GREY, fill=self.soft, wrap=True)
        found: list[int] = []
        for group in self.groups:
            found += self._pairs(group) if self.mark.method is WorkshopMethod.PAIRWISE else self._group(group)
        self.row += 1
        return found

    def _group(self, group: Asked) -> list[int]:
        title = strip_isolates(group_title(self.state, group, self.groups))
        if title:
            self.row += 1
            self._line(title, bold=True, color=self.accent)
        parts = {
            WorkshopMethod.POINTS: ("order", "points"),
            WorkshopMethod.ORDER: ("order",),
            WorkshopMethod.RATING: ("rating",),
        }[self.mark.method]
        self._heads(["", self._say("head_goal"), *(self._say(f"head_{part}") for part in parts)])
        rows = []
        for goal in group.goals:
            self._put(self.row, CODE, goal.code, color=_GREY, as_is=True)
            self._put(self.row, TITLE, goal.title, wrap=True)
            for column, part in enumerate(parts, start=FIRST):
                self._answer(column, part, len(group.goals))
            self._tall(goal.title, _TITLE_WIDTH)
            rows.append(self.row)
            self.row += 1
        if self.mark.method is WorkshopMethod.POINTS:
            self._sum(rows[0], rows[-1])
        return rows

    def _sum(self, first: int, last: int) -> None:
        from openpyxl.formatting.rule import FormulaRule
        from openpyxl.styles import Font

        row = self.row
        self._put(row, TITLE, self._say("sum_label"), bold=True)
        cell = self._put(row, SECOND, "", bold=True, centre=True)
        cell.value = f"=SUM(D{first}:D{last})"
        told = self._put(row, OTHER, "", bold=True)
        fine, left, over = (self._say(f"excel_{key}").replace('"', "") for key in ("sum_ok", "left", "over"))
        told.value = f'=IF(D{row}=100,"{fine}",IF(D{row}<100,"{left}: "&(100-D{row}),"{over}: "&(D{row}-100)))'
        for formula, color in ((f"$D${row}=100", _COLORS["fulfilled"]), (f"$D${row}>100", _COLORS["exceeded"])):
            rule = FormulaRule(formula=[formula], font=Font(color=color, bold=True))
            self.sheet.conditional_formatting.add(f"D{row}:E{row}", rule)
        self.row += 1

    def _pairs(self, group: Asked) -> list[int]:
        title = strip_isolates(group_title(self.state, group, self.groups))
        if title:
            self._line(title, bold=True, color=self.accent)
        goal = self._say("head_goal")
        self._heads(["", goal, self._say("excel_heavier"), self._say("excel_times"), goal])
        rows = []
        for first, second in pairs_of(group.goals):
            self._put(self.row, TITLE, f"{first.code}  {clean(first.title)}", wrap=True, as_is=True)
            self._answer(FIRST, "heavier", 0, choices=(first.code, "=", second.code))
            self._answer(SECOND, "times", 0)
            self._put(self.row, OTHER, f"{second.code}  {clean(second.title)}", wrap=True, as_is=True)
            self._tall(max(first.title, second.title, key=len), 36)
            rows.append(self.row)
            self.row += 1
        return rows

    def _answer(self, column: int, part: str, count: int, choices: tuple[str, ...] = ()) -> None:
        from openpyxl.styles import Border, PatternFill, Protection, Side
        from openpyxl.worksheet.datavalidation import DataValidation

        cell = self._put(self.row, column, "", size=12, centre=True)
        edge = Side(style="thin", color=_COLORS["field_line"])
        cell.border = Border(left=edge, right=edge, top=edge, bottom=edge)
        cell.fill = PatternFill("solid", fgColor=_COLORS["surface"])
        cell.protection = Protection(locked=False)
        if choices:
            cell.number_format = "@"
            listed = ",".join(choices)
            if any("," in code or '"' in code for code in choices) or len(listed) > 255:
                return
            rule = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
        else:
            low, high = {
                "order": (1, max(count, 1)),
                "points": (0, 100),
                "rating": (1, HIGHEST_RATING),
                "times": (FIRST_TIMES, LAST_TIMES),
            }[part]
            rule = DataValidation(type="whole", operator="between", formula1=str(low), formula2=str(high))
            rule.error = f"{low}–{high}"
        rule.showErrorMessage = True
        rule.add(cell.coordinate)
        self.sheet.add_data_validation(rule)

    def _heads(self, heads: list[str]) -> None:
        from openpyxl.styles import Border, Side

        for column, text in enumerate(heads, start=1):
            cell = self._put(self.row, column, text, color=_GREY, size=9, centre=column in (FIRST, SECOND))
            cell.border = Border(bottom=Side(style="medium", color=self.accent))
        self.row += 1

    def _tall(self, text: str, width: int) -> None:
        self.sheet.row_dimensions[self.row].height = max(21, _LINE_PT * -(-len(text) // width) + 4)

    def _line(
        self,
        text: str,
        *,
        size: float = 11,
        bold: bool = False,
        color: str = _TEXT,
        fill: str = "",
        wrap: bool = False,
        height: float = 0,
    ) -> None:
        """A line of text over all columns."""
        from openpyxl.styles import PatternFill

        self._put(self.row, CODE, text, size=size, bold=bold, color=color, wrap=wrap)
        if wrap or fill:
            self.sheet.merge_cells(start_row=self.row, start_column=CODE, end_row=self.row, end_column=OTHER)
        if fill:
            self.sheet.cell(self.row, CODE).fill = PatternFill("solid", fgColor=fill)
        if wrap:
            height = _LINE_PT * (1 + len(text) // 118) + 4
        if height:
            self.sheet.row_dimensions[self.row].height = height
        self.row += 1

    def _put(
        self,
        row: int,
        column: int,
        text: str,
        *,
        size: float = 11,
        bold: bool = False,
        color: str = _TEXT,
        wrap: bool = False,
        centre: bool = False,
        is_ltr: bool = False,
        as_is: bool = False,
    ) -> Any:
        """A cell with a text. as_is: also what our fonts cannot show, as the reader of ballots compares it."""
        from openpyxl.styles import Alignment, Font

        cell = self.sheet.cell(row, column)
        if text:
            cell.value = text if as_is else fitting_cell(clean(text), self.state.words)
            cell.data_type = "s"
            cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
        cell.font = Font(name=_FONT, size=size, bold=bold, color=color)
        cell.alignment = Alignment(
            horizontal="center" if centre else None,
            indent=1 if column == OTHER and not centre else 0,
            vertical="center",
            wrap_text=wrap,
            readingOrder=2 if self.is_rtl and not is_ltr else 1,
        )
        return cell
