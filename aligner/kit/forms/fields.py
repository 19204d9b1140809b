"""Lays form fields over finished pages and reports readers of the screen about them."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from pypdf import generic as pdf
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from aligner.kit.forms.font import NAME, add_font
from aligner.kit.papers.page_file import PageFile
from aligner.kit.papers.pdf_parts import of

_MARK_LENGTH = 60_000
_NUMBER_LENGTH = 6
_LINE_LENGTH = 200
_TEXT_LENGTH = 2000
_RIGHT = 2
_CENTRE = 1
_STREAM = b"\nstream"
_OBJECT = re.compile(rb"^(\d+) 0 obj\n(.*?)\n?endobj$", re.DOTALL | re.MULTILINE)
_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
_PAGE = re.compile(rb"/P \d+ 0 R")
_NAMED = re.compile(rb"(/P )?\b(\d+) 0 R\b")


@dataclass(frozen=True)
class Place:
    """A field. kind: "number", "text", "long" (several lines), "circle" (one of those with the same name), "mark"
    (only for programs).  page: from 1.  x, y: of its top left corner from the page's, w, h: all in points."""

    name: str
    kind: str
    tip: str
    value: str
    page: int
    x: float
    y: float
    w: float
    h: float


def with_fields(pages: bytes, places: Sequence[Place], is_rtl: bool) -> bytes:
    """The PDF with its fields. The order of `places` is the order of the tab key."""
    file = PageFile(pages)
    sheets = list(file.reader.pages)
    boxes = [sheet.mediabox for sheet in sheets]
    ordered = sorted(places, key=lambda place: place.page)
    drawn = _Drawn(_drawn(ordered, [float(box.height) for box in boxes], [float(box.width) for box in boxes]))
    widgets = [drawn.listed(number, b"/Annots") for number in drawn.listed(drawn.one(b"/Type /Pages"), b"/Kids")]
    form = drawn.one(b"/Fields")
    numbers = drawn.numbers_in(file, [form, *(number for some in widgets for number in some)])
    bodies = drawn.renumbered(numbers)
    kinds = iter([place.kind for place in ordered if place.kind != "circle"])
    tags = _Tags(file)
    for sheet, listed in zip(sheets, widgets, strict=True):
        if not listed:
            continue
        page = _number(sheet)
        for number in listed:
            body = _PAGE.sub(b"/P %d 0 R" % page, bodies[number])
            added = b""
            if b"/FT /Tx" in body:
                kind = next(kinds)
                align = _CENTRE if kind == "number" else _RIGHT if is_rtl and kind != "mark" else 0
                added += b" /Q %d" % align
                if kind != "mark":
                    body = body.replace(b"/DA (/Helv ", b"/DA (%s " % NAME.encode(), 1)
            if b"/F 2 " not in body:
                added += tags.of_field(numbers[number], page)
            bodies[number] = body[: body.rindex(b">>")] + added + b" >>"
        sheet[pdf.NameObject("/Annots")] = pdf.ArrayObject(
            [*_listed(sheet.get("/Annots")), *(file.reference(numbers[number]) for number in listed)]
        )
        sheet[pdf.NameObject("/Tabs")] = pdf.NameObject("/S")
        file.change(sheet)
    tags.settle()
    font = b"/Font << %s %d 0 R" % (NAME.encode(), add_font(file).idnum)
    bodies[form] = bodies[form].replace(b"/Font <<", font, 1)
    for number, body in bodies.items():
        file.place(numbers[number], body)
    root = file.reader.root_object
    root[pdf.NameObject("/AcroForm")] = file.reference(numbers[form])
    file.change(root)
    return file.written()


def _listed(found: pdf.PdfObject | None) -> pdf.ArrayObject:
    """The list; an empty one for none."""
    return pdf.ArrayObject() if found is None else of(pdf.ArrayObject, found)


def _number(found: pdf.PdfObject) -> int:
    assert found.indirect_reference is not None
    return found.indirect_reference.idnum


class _Drawn:
    """The file in which the fields were drawn, its objects as they are written there.

    bodies: of each object, by its number. It packs none of them, and names a page's objects before the page.
    """

    def __init__(self, data: bytes) -> None:
        self.bodies = {int(found[1]): found[2] for found in _OBJECT.finditer(data)}

    def one(self, part: bytes) -> int:
        """The number of the one object that holds this, among its parts."""
        return next(number for number, body in self.bodies.items() if part in body.partition(_STREAM)[0])

    def listed(self, number: int, name: bytes) -> list[int]:
        """The numbers that an object lists under a name."""
        found = re.search(re.escape(name) + rb" \[([^]]*)\]", self.bodies[number])
        return [int(one) for one in _REFERENCE.findall(found[1])] if found else []

    def numbers_in(self, target: PageFile, begun: Sequence[int]) -> Mapping[int, int]:
        """New numbers, in the file that they go to, of these objects and of all that they need, the page apart."""
        needed: set[int] = set()
        waiting = list(begun)
        while waiting:
            number = waiting.pop()
            if number not in needed:
                needed.add(number)
                parts = _PAGE.sub(b"", self.bodies[number]).partition(_STREAM)[0]
                waiting += map(int, _REFERENCE.findall(parts))
        first = target.reserve(len(needed))
        return {number: first + at for at, number in enumerate(sorted(needed))}

    def renumbered(self, numbers: Mapping[int, int]) -> dict[int, bytes]:
        """These objects as the other file has them, but for the page that each is on."""

        def newly(found: re.Match[bytes]) -> bytes:
            return found[0] if found[1] else b"%d 0 R" % numbers[int(found[2])]

        def written(body: bytes) -> bytes:
            parts, stream, data = body.partition(_STREAM)
            return _NAMED.sub(newly, parts) + stream + data

        return {number: written(self.bodies[number]) for number in numbers}


class _Tags:
    """Adds each visible field to the document's structure, so that a screen reader meets it."""

    def __init__(self, file: PageFile) -> None:
        self._file = file
        tree = of(pdf.DictionaryObject, file.reader.root_object["/StructTreeRoot"])
        kids = tree["/K"]
        top = of(pdf.DictionaryObject, kids[0] if isinstance(kids, pdf.ArrayObject) else kids)
        parents = of(pdf.DictionaryObject, tree["/ParentTree"])
        self._tree, self._top, self._parents = tree, top, parents
        self._under = _listed(top["/K"])
        self._numbers = of(pdf.ArrayObject, parents["/Nums"])
        known = max((int(number) for number in self._numbers[::2]), default=-1) + 1
        self._following = int(tree.get("/ParentTreeNextKey", known))

    def of_field(self, number: int, page: int) -> bytes:
        """What the field says of its place in the structure."""
        item = b"<< /Type /OBJR /Obj %d 0 R /Pg %d 0 R >>" % (number, page)
        parts = b"<< /Type /StructElem /S /Form /P %d 0 R /K %s >>" % (_number(self._top), item)
        element = self._file.add(parts)
        self._under.append(element)
        self._numbers += [pdf.NumberObject(self._following), element]
        self._following += 1
        return b" /StructParent %d" % (self._following - 1)

    def settle(self) -> None:
        """Writes the structure into the file."""
        self._tree[pdf.NameObject("/ParentTreeNextKey")] = pdf.NumberObject(self._following)
        for changed in (self._tree, self._top, self._parents, self._under, self._numbers):
            if getattr(changed, "indirect_reference", None) is not None:
                self._file.change(changed)


class _Fields(Protocol):
    """What draws fields; its stubs know whole points alone."""

    def radio(self, **values: object) -> None: ...

    def textfield(self, **values: object) -> None: ...


def _drawn(places: Sequence[Place], heights: Sequence[float], widths: Sequence[float]) -> bytes:
    """Empty pages with the fields at their places."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    ink = Color(0.12, 0.14, 0.16)
    clear = Color(1, 1, 1, alpha=0)
    form = cast(_Fields, canvas.acroForm)
    by_page: dict[int, list[Place]] = {}
    for place in places:
        by_page.setdefault(place.page, []).append(place)
    for number, (width, height) in enumerate(zip(widths, heights, strict=True), start=1):
        canvas.setPageSize((width, height))
        for place in by_page.get(number, ()):
            table_layout = {
                "name": place.name,
                "tooltip": place.tip or None,
                "x": place.x,
                "y": height - place.y - place.h,
                "textColor": ink,
                "fillColor": clear,
                "borderColor": clear,
                "borderWidth": 0,
            }
            if place.kind == "circle":
                form.radio(value=place.value, size=place.w, fieldFlags="radio", **table_layout)
            elif place.kind == "mark":
                flags = {"fieldFlags": "readOnly", "annotationFlags": "hidden"}
                form.textfield(
                    value=place.value, width=1, height=1, maxlen=_MARK_LENGTH, fontSize=4, **flags, **table_layout
                )
            else:
                limits = {"number": _NUMBER_LENGTH, "text": _LINE_LENGTH, "long": _TEXT_LENGTH}
                form.textfield(
                    width=place.w,
                    height=place.h,
                    fontSize=11 if place.kind == "number" else 10,
                    fieldFlags="multiline" if place.kind == "long" else "",
                    maxlen=limits[place.kind],
                    **table_layout,
                )
        canvas.showPage()
    canvas.save()
    return out.getvalue()
