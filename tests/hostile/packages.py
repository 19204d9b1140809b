"""Workbooks as packages of XML, so that what no library would write can be written."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

from tests.hostile.cases import Make

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Code</t></is></c><c r="B1" t="inlineStr"><is><t>Title</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c><c r="B2" t="inlineStr"><is><t>Club</t></is></c></row>'
)
"""A list with one program."""


def text_cell(place: str, text: str) -> str:
    """A cell with a text of its own."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet_xml(rows: str = ROWS, before: str = "", after: str = "", head: str = HEAD) -> str:
    """A sheet's part."""
    opening = f'{head}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
    return f"{opening}{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def parts(
    sheets: Mapping[str, str | bytes] | None = None, more: Mapping[str, str | bytes] | None = None, book: str = ""
) -> dict[str, str | bytes]:
    """The parts of a workbook. sheets: their XML by name, with attributes after a bar; book: XML within the workbook's
    part."""
    sheets = {"Programs": sheet_xml()} if sheets is None else sheets
    kinds, listed, relations = "", "", ""
    found: dict[str, str | bytes] = {}
    for number, (name, xml) in enumerate(sheets.items(), 1):
        title, _, attributes = name.partition("|")
        found[f"xl/worksheets/sheet{number}.xml"] = xml
        kinds += f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_TYPES}.worksheet+xml"/>'
        listed += f'<sheet name="{title}" sheetId="{number}" r:id="rId{number}" {attributes}/>'
        target = f"worksheets/sheet{number}.xml"
        relations += f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="{target}"/>'
    package = "http://schemas.openxmlformats.org/package/2006"
    for name, kind in (("sharedStrings", "sharedStrings"), ("styles", "styles")):
        if more and f"xl/{name}.xml" in more:
            kinds += f'<Override PartName="/xl/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
            relations += f'<Relationship Id="r{name}" Type="{RELATIONS}/{kind}" Target="{name}.xml"/>'
    found |= {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{_TYPES}.sheet.main+xml"/>{kinds}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{book}<sheets>{listed}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">{relations}'
        "</Relationships>",
    }
    return found | dict(more or {})


def packed(content: Mapping[str, str | bytes], level: int = 1) -> Make:
    """Writes the parts as a package."""

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
            for name, data in content.items():
                package.writestr(name, data)

    return make


def workbook(rows: str = ROWS, before: str = "", after: str = "") -> Make:
    """Writes a workbook with one sheet of programs."""
    return packed(parts({"Programs": sheet_xml(rows, before, after)}))
