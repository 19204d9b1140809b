"""Writes the workbook: contents, tables with live formulas, and the goals' chart."""

from dataclasses import replace
from pathlib import Path

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties

from aligner.kit.content.documents.workbook import Workbook
from aligner.kit.looks.look import COLLECTIVE, RESOURCES
from aligner.kit.workbook.book import NOTE, KitBook, cell_style
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.office.sheets import Column, Grid, Sheet, cell_lines, sheet_title


def write_workbook(workbook: Workbook, path: Path) -> int:
    """Writes an Excel file at `path` and returns the number of its sheets. The same content gives the same bytes."""
    writer = _Writer(workbook)
    writer.write()
    path.write_bytes(writer.book.to_package())
    return len(writer.book.workbook.worksheets)


class _Writer:
    def __init__(self, workbook: Workbook) -> None:
        self.workbook, self.content, self.words = workbook, workbook.kit, words(workbook.kit.language)
        cover = self.content.cover
        self.book = KitBook(self.words, self.content.look, self.content.footer, strip_isolates(cover.organization))

    def write(self) -> None:
        self._set_properties()
        contents = self._add_contents()
        self.book.add_table(self.workbook.goals)
        self._add_chart()
        for table in self.workbook.others:
            self.book.add_table(table)
        self._fill_contents(contents)

    def _sentence(self, key: str) -> str:
        return self.words.sentence(f"workbook.{key}")

    def _add_page(self, key: str, heading: str, *columns: Column) -> Sheet:
        return self.book.add_page(
            Grid(sheet_title(self._sentence(key)), columns), heading, self._sentence(f"{key}_note")
        )

    def _set_properties(self) -> None:
        properties = self.book.workbook.properties
        properties.title = strip_isolates(self.content.cover.title)
        properties.lastModifiedBy = properties.creator
        properties.subject = strip_isolates(self.content.cover.initiative)
        properties.language = self.words.language

    def _add_contents(self) -> Sheet:
        heading = self.content.cover.title or self._sentence("contents")
        described = (("sheet", "text", 26), ("holds", "text", 100), ("records", "whole", 10))
        columns = (Column(key, self._sentence(key), kind, width) for key, kind, width in described)
        return self._add_page("contents", heading, *columns)

    def _fill_contents(self, sheet: Sheet) -> None:
        cover, write_cell, goals = self.content.cover, self.book.write_cell, self.workbook.goals
        under = " · ".join(part for part in (cover.organization, cover.initiative, self.content.stamp) if part)
        write_cell(sheet, 3, "sheet", under, NOTE)
        self.book.write_header(sheet, 5)
        link = cell_style("text", color=self.content.look.accent, underline=True)
        listed = [(table.title, table.note, len(table.rows)) for table in (goals, *self.workbook.others)]
        if goals.rows:
            listed.insert(1, (self._sentence("chart"), self._sentence("chart_note"), 0))
        for row, (title, note, count) in enumerate(listed, 6):
            write_cell(sheet, row, "sheet", title, link)
            sheet.link(row, "sheet", sheet_title(title))
            write_cell(sheet, row, "holds", note, cell_style("long"))
            sheet.write(row, "records", count or None, cell_style("whole"))
        notes = [text for text in (cover.confidentiality, cover.example_note) if text]
        for row, text in enumerate(notes, 7 + len(listed)):
            # A long line would make the printed page as wide as itself.
            write_cell(sheet, row, "holds", text, replace(cell_style("long"), color=NOTE.color))
            sheet.set_height(row, 3 + 15 * cell_lines(text, sheet.grid.columns[1].width))

    def _add_chart(self) -> None:
        look, grid, count = self.content.look, self.workbook.goals.grid, len(self.workbook.goals.rows)
        sheet = self._add_page(
            "chart", self._sentence("chart"), *(Column(str(number), width=12) for number in range(12))
        )
        if not count:
            return
        source = self.book.workbook[grid.title]

        def figures(key: str, first: int) -> Reference:
            return Reference(source, min_col=grid.number(key), min_row=first, max_row=grid.last)

        chart = BarChart()
        chart.type, chart.grouping, chart.gapWidth, chart.overlap = "bar", "clustered", 60, -5
        colors = {"share_collective": COLLECTIVE, "share_own": look.ours, "share_money": RESOURCES}
        for share, color in colors.items():
            chart.add_data(figures(share, grid.first - 1), titles_from_data=True)
            chart.series[-1].graphicalProperties = GraphicalProperties(solidFill=color[1:])
        chart.set_categories(figures("goal", grid.first))
        chart.dataLabels = DataLabelList(showVal=True, numFmt="0%")
        for name in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
            setattr(chart.dataLabels, name, False)
        chart.x_axis.delete, chart.y_axis.delete = False, True
        chart.x_axis.scaling.orientation = "maxMin"
        chart.y_axis.scaling.orientation = "maxMin" if self.words.is_rtl else "minMax"
        chart.y_axis.scaling.min = 0
        chart.y_axis.majorGridlines = None
        chart.legend.position = "t"
        chart.width, chart.height = 26, min(16.0, max(8.0, 1.6 * count + 3))
        sheet.page.add_chart(chart, "A4")
