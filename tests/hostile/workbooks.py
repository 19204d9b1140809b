"""Workbooks that are bombs, lies, leftovers of other programs, or only unusual."""

import io
import zipfile
from pathlib import Path

from tests.hostile.cases import Case, Make, written
from tests.hostile.packages import HEAD, MAIN, ROWS, packed, parts, sheet_xml, text_cell, workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
_MIB = 2**20


def _row(number: int, *cells: str, attributes: str = "") -> str:
    return f'<row r="{number}" {attributes}>{"".join(cells)}</row>'


def _third(*cells: str) -> str:
    return ROWS + _row(3, *cells)


def _program(number: int, title: str = "Other", more: str = "") -> str:
    return _row(number, text_cell(f"A{number}", f"P{number}"), text_cell(f"B{number}", title), more)


def _budget(cell: str) -> str:
    """The list with a third column and what is in its one cell."""
    first, second = ROWS.split("</row>")[:2]
    return f"{first}{text_cell('C1', 'Budget')}</row>{second}{cell}</row>"


def _shared(strings: str) -> Make:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' + _program(2)
    text = f'{HEAD}<sst xmlns="{MAIN}">{strings}</sst>'
    return packed(parts({"Programs": sheet_xml(rows)}, {"xl/sharedStrings.xml": text}))


def _styles(inner: str) -> Make:
    return packed(parts(more={"xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}">{inner}</styleSheet>'}))


def _whole() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts().items():
            package.writestr(name, data)
    return out.getvalue()


def _flipped(path: Path) -> None:
    data = bytearray(_whole())
    at = data.index(b"PK\x03\x04", 10) + 60
    data[at] ^= 0xFF
    path.write_bytes(bytes(data))


def _locked(path: Path) -> None:
    """Each entry says that it is encrypted, as a package of ZipCrypto does."""
    data = bytearray(_whole())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(sign, at + 4)
    path.write_bytes(bytes(data))


def _lying_size(path: Path) -> None:
    """The list of entries says that a part is small; it is not."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts({"Programs": sheet_xml(ROWS + " " * (30 * _MIB))}).items():
            package.writestr(name, data)
    data = bytearray(out.getvalue())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 24 : at + 28] = (500).to_bytes(4, "little")
        at = data.find(b"PK\x01\x02", at + 4)
    path.write_bytes(bytes(data))


def _many_entries(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts().items():
            package.writestr(name, data)
        for number in range(2500):
            package.writestr(f"xl/media/{number}.png", b"")


def _twice(path: Path) -> None:
    """The same part twice, with other content: programs differ in which they read."""
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts().items():
            package.writestr(name, data)
        package.writestr("xl/worksheets/sheet1.xml", sheet_xml(ROWS + _program(3)))


def _nested(path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("book.xlsx", _whole())
    path.write_bytes(inner.getvalue())


def _other(name: str, content: str = "x") -> Make:
    return packed({"mimetype": content, name: "<x/>"})


_DEEP = "<x>" * 100_000 + "</x>" * 100_000
_REFUSED_SIZE = "workbook_inflated"

CASES = (
    # bombs
    Case("bomb-spaces.xlsx", workbook(ROWS + " " * (40 * _MIB)), _REFUSED_SIZE),
    Case("bomb-90mb-in-strings.xlsx", _shared("<si><t>a</t></si>" * 5_000_000), _REFUSED_SIZE),
    Case("bomb-over-100mb.xlsx", workbook(ROWS + "<row/>" * 18_000_000), "workbook_too_large"),
    Case("bomb-rows-under-the-ratio.xlsx", workbook(ROWS + '<row r="9"><c r="A9"/></row>' * 310_000), _REFUSED_SIZE),
    Case("bomb-lying-sizes.xlsx", _lying_size, "workbook_damaged"),
    Case("many-entries.xlsx", _many_entries, "workbook_too_large"),
    Case("million-empty-rows.xlsx", workbook(ROWS + "<row/>" * 1_000_000), _REFUSED_SIZE),
    Case("200k-empty-rows.xlsx", workbook(ROWS + "<row/>" * 200_000 + _program(200_003)), 2),
    Case("100k-styles.xlsx", _styles("<cellXfs>" + '<xf numFmtId="0"/>' * 100_000 + "</cellXfs>"), 1),
    Case(
        "many-merges.xlsx",
        workbook(after="<mergeCells>" + '<mergeCell ref="D9:E9"/>' * 150_000 + "</mergeCells>"),
        1,
    ),
    Case(
        "many-sheets.xlsx",
        packed(parts({f"S{n}": "" for n in range(1500)} | {"Programs": sheet_xml()})),
        "workbook_damaged",
    ),
    Case(
        "many-names.xlsx",
        packed(parts(book="<definedNames>" + '<definedName name="x">1</definedName>' * 100_000 + "</definedNames>")),
        "workbook_inflated",
    ),
    Case("long-text-without-end.xlsx", workbook(_third(text_cell("B3", "ab cd " * 2_000_000))), "workbook_inflated"),
    # XML
    Case("entities.xlsx", packed(parts({"Programs": sheet_xml(head=HEAD + _DOCTYPE)})), "workbook_unsafe"),
    Case("entity-of-a-file.xlsx", packed(parts({"Programs": sheet_xml(head=HEAD + _FILE)})), "workbook_unsafe"),
    Case(
        "doctype-small-letters.xlsx",
        packed(parts({"Programs": sheet_xml(head=HEAD + _FILE.lower())})),
        "workbook_unsafe",
    ),
    Case(
        "doctype-in-utf16.xlsx", packed(parts({"Programs": sheet_xml(head=_FILE).encode("utf-16")})), "workbook_unsafe"
    ),
    Case(
        "doctype-in-strings.xlsx",
        packed(parts(more={"xl/sharedStrings.xml": _FILE + f'<sst xmlns="{MAIN}"/>'})),
        "workbook_unsafe",
    ),
    Case("deep-xml.xlsx", workbook(after=_DEEP), 1),
    Case("deep-xml-in-a-cell.xlsx", workbook(_third(f'<c r="A3">{_DEEP}</c>')), 1),
    Case("xml-in-utf16.xlsx", packed(parts({"Programs": sheet_xml(head="").encode("utf-16")})), 1),
    Case("xml-cut-short.xlsx", packed(parts({"Programs": sheet_xml()[:-60]})), "workbook_damaged"),
    Case("xml-control-character.xlsx", workbook(_third(text_cell("B3", "a\x0bb"))), "workbook_damaged"),
    Case(
        "xml-of-something-else.xlsx", packed(parts({"Programs": "<html><body>Hello</body></html>"})), "no_known_sheet"
    ),
    Case(
        "cdata.xlsx",
        workbook(_program(2, "<![CDATA[<row/> a & b]]>").join((ROWS.split("</row>")[0] + "</row>", ""))),
        1,
    ),
    # packages
    Case("truncated.xlsx", lambda path: path.write_bytes(_whole()[:900]), "workbook_damaged"),
    Case("flipped-bit.xlsx", _flipped, "workbook_damaged"),
    Case("locked-zip.xlsx", _locked, "old_or_locked_workbook"),
    Case("locked-by-excel.xlsx", written(_OLE), "old_or_locked_workbook"),
    Case("old-excel.xls", written(_OLE), "old_or_locked_workbook"),
    Case("ole-named-csv.csv", written(_OLE), "old_or_locked_workbook"),
    Case("zero-bytes.xlsx", written(b""), "not_a_workbook"),
    Case("zero-bytes.csv", written(b""), "no_known_sheet"),
    Case("only-zip-sign.xlsx", written(b"PK\x03\x04"), "workbook_damaged"),
    Case("empty-zip.xlsx", written(b"PK\x05\x06" + bytes(18)), "not_a_workbook"),
    Case("csv-named-xlsx.xlsx", written("Code,Title\nP1,A\n"), "not_a_workbook"),
    Case("pdf-named-xlsx.xlsx", written(b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"), "not_a_workbook"),
    Case("html-named-xls.xls", written("<html><table><tr><td>Code</td></tr></table></html>"), "unknown_file_kind"),
    Case("workbook-named-csv.csv", workbook(), 1),
    Case("macro.xlsm", packed(parts(more={"xl/vbaProject.bin": _OLE})), 1),
    Case("macro-in-xlsx.xlsx", packed(parts(more={"xl/vbaProject.bin": _OLE})), 1),
    Case("writer.ods", _other("content.xml", "application/vnd.oasis.opendocument.spreadsheet"), "unknown_file_kind"),
    Case("ods-named-xlsx.xlsx", _other("content.xml"), "not_a_workbook"),
    Case("letter.docx", _other("word/document.xml"), "unknown_file_kind"),
    Case("zip-in-zip.xlsx", _nested, "not_a_workbook"),
    Case("same-part-twice.xlsx", _twice, "workbook_damaged"),
    Case("path-traversal.xlsx", packed(parts(more={"../../../../tmp/owned.xml": "<x/>"})), 1),
    Case("external-link.xlsx", packed(parts(more={"xl/externalLinks/externalLink1.xml": "<externalLink/>"})), 1),
    Case("sheet-part-missing.xlsx", packed({k: v for k, v in parts().items() if "sheet1" not in k}), "no_known_sheet"),
    Case("strings-missing.xlsx", workbook('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), "workbook_damaged"),
    Case("no-sheets.xlsx", packed(parts({})), "no_known_sheet"),
    # cells
    Case("formula.xlsx", workbook(_budget('<c r="C2"><f>1+1</f><v>2</v></c>')), 1),
    Case("formula-without-result.xlsx", workbook(_budget('<c r="C2"><f>1+1</f></c>')), "formula_without_value"),
    Case(
        "dde.xlsx", workbook(_third(text_cell("A3", "P3"), '<c r="B3" t="str"><f>cmd|"/c calc"!A1</f><v>x</v></c>')), 2
    ),
    Case("text-that-is-a-formula.csv", written("Code,Title\nP1,\"=cmd|'/c calc'!A1\"\nP2,@SUM(1)\nP3,+1+1\n"), 3),
    Case("error-cell.xlsx", workbook(_budget('<c r="C2" t="e"><v>#REF!</v></c>')), "cell_has_error"),
    Case(
        "error-as-title.xlsx",
        workbook(_third(text_cell("A3", "P3"), '<c r="B3" t="e"><v>#N/A</v></c>')),
        "cell_has_error",
    ),
    Case("long-cell.xlsx", workbook(_third(text_cell("A3", "P3"), text_cell("B3", "a" * 40_000))), "text_too_long"),
    Case(
        "escapes.xlsx",
        workbook(_third(text_cell("A3", "P3"), text_cell("B3", "a_x0000__xD800__x000B_b"))),
        2,
        ("characters_removed",),
    ),
    Case("huge-number.xlsx", workbook(_budget('<c r="C2"><v>1E+300</v></c>')), "number_not_between"),
    Case("number-over-all.xlsx", workbook(_budget('<c r="C2"><v>1E+999</v></c>')), "not_a_number"),
    Case("number-nan.xlsx", workbook(_budget('<c r="C2"><v>NaN</v></c>')), "not_a_number"),
    Case("negative-budget.xlsx", workbook(_budget('<c r="C2"><v>-5</v></c>')), "number_below"),
    Case("bad-place.xlsx", workbook(_third('<c r="??3"><v>1</v></c>')), "workbook_damaged"),
    Case("far-column.xlsx", workbook(_third(text_cell("A3", "P3"), text_cell("XFD3", "x"))), "too_many_columns"),
    Case("far-row.xlsx", workbook(ROWS + _program(1_048_576)), 2),
    Case("false-dimension.xlsx", workbook(ROWS + _program(3), before='<dimension ref="A1:A1"/>'), 2),
    Case("dimension-of-all.xlsx", workbook(before='<dimension ref="A1:XFD1048576"/>'), 1),
    Case("rows-out-of-order.xlsx", workbook(_program(3) + ROWS), 2),
    # layout
    Case("merged-all.xlsx", workbook(after='<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>'), 1),
    Case("merged-nonsense.xlsx", workbook(after='<mergeCells><mergeCell ref="??"/></mergeCells>'), "workbook_damaged"),
    Case(
        "hidden-columns-all.xlsx",
        workbook(before='<cols><col min="1" max="99999999" hidden="1"/></cols>'),
        0,
        ("hidden_column_left",),
    ),
    Case(
        "hidden-column-nonsense.xlsx",
        workbook(before='<cols><col min="a" max="b" hidden="1"/></cols>'),
        "workbook_damaged",
    ),
    Case(
        "very-hidden.xlsx",
        packed(parts({"Programs": sheet_xml(), "Goals|state='veryHidden'": sheet_xml()})),
        1,
        ("hidden_sheet_left",),
    ),
    Case("dates-1904.xlsx", packed(parts(book='<workbookPr date1904="1"/>')), 1),
    Case("sheet-name-long.xlsx", packed(parts({"N" * 5000: sheet_xml(), "Programs": sheet_xml()})), 1),
    Case("sheet-names-alike.xlsx", packed(parts({"Programs": sheet_xml(), "PROGRAMS": sheet_xml()})), "sheet_twice"),
    Case("formats-bidi.xlsx", workbook(_third(text_cell("A3", "P3"), text_cell("B3", "a&#x202E;b&#x2066;c"))), 2),
)
