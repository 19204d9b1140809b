"""Lays form fields over finished pages and reports readers of the screen about them."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Protocol, cast

from pypdf import PdfReader, PdfWriter
from pypdf import generic as pdf
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from aligner.kit.forms.font import NAME, add_font
from aligner.kit.papers.pdf_parts import dictionary, of

_MARK_LENGTH = 60_000
_NUMBER_LENGTH = 6
_LINE_LENGTH = 200
_TEXT_LENGTH = 2000
_RIGHT = 2
_CENTRE = 1


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


def with_fields(pages: IO[bytes], places: Sequence[Place], is_rtl: bool) -> tuple[bytes, int]:
    """The PDF with its fields, and the number of its pages. The order of `places` is the order of the tab key."""
    writer = PdfWriter(clone_from=PdfReader(pages))
    heights = [float(page.mediabox.height) for page in writer.pages]
    drawn = PdfReader(io.BytesIO(_drawn(places, heights, [float(p.mediabox.width) for p in writer.pages])))
    form = of(pdf.DictionaryObject, drawn.root_object["/AcroForm"])
    kinds = {place.name: place.kind for place in places}
    for old, page in zip(drawn.pages, writer.pages, strict=True):
        annotations = pdf.ArrayObject(_listed(page.get("/Annots")))
        for reference in _listed(old.get("/Annots")):
            annotation = of(pdf.DictionaryObject, reference.clone(writer, ignore_fields=("/P",)))
            annotation[pdf.NameObject("/P")] = _known(page)
            if annotation.get("/FT") == "/Tx":
                kind = kinds.get(str(annotation["/T"]), "")
                align = _CENTRE if kind == "number" else _RIGHT if is_rtl and kind != "mark" else 0
                annotation[pdf.NameObject("/Q")] = pdf.NumberObject(align)
                if kind != "mark":
                    annotation[pdf.NameObject("/DA")] = pdf.TextStringObject(
                        str(annotation["/DA"]).replace("/Helv", NAME)
                    )
            annotations.append(_known(annotation))
        if annotations:
            page[pdf.NameObject("/Annots")] = annotations
            page[pdf.NameObject("/Tabs")] = pdf.NameObject("/S")
    fields = pdf.ArrayObject()
    for reference in _listed(form["/Fields"]):
        fields.append(_known(of(pdf.DictionaryObject, reference.clone(writer, ignore_fields=("/P",)))))
    acro_form = pdf.DictionaryObject({pdf.NameObject("/Fields"): fields})
    for key in ("/DA", "/DR"):
        if key in form:
            acro_form[pdf.NameObject(key)] = form.raw_get(key).clone(writer)
    _resources(acro_form)[pdf.NameObject(NAME)] = add_font(writer)
    writer.root_object[pdf.NameObject("/AcroForm")] = writer._add_object(acro_form)
    _tag(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue(), len(heights)


def _listed(found: pdf.PdfObject | None) -> pdf.ArrayObject:
    """The list; an empty one for none."""
    return pdf.ArrayObject() if found is None else of(pdf.ArrayObject, found)


def _known(found: pdf.PdfObject) -> pdf.IndirectObject:
    assert found.indirect_reference is not None
    return found.indirect_reference


def _resources(form: pdf.DictionaryObject) -> pdf.DictionaryObject:
    """The fonts among a form's resources."""
    resources = of(pdf.DictionaryObject, form.setdefault(pdf.NameObject("/DR"), pdf.DictionaryObject()))
    return of(pdf.DictionaryObject, resources.setdefault(pdf.NameObject("/Font"), pdf.DictionaryObject()))


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


def _tag(writer: PdfWriter) -> None:
    """Adds each visible field to the document's structure, so that a screen reader meets it."""
    root = writer.root_object
    if "/StructTreeRoot" not in root:
        return
    tree = of(pdf.DictionaryObject, root["/StructTreeRoot"])
    kids = tree["/K"]
    top = of(pdf.DictionaryObject, kids[0] if isinstance(kids, pdf.ArrayObject) else kids)
    if "/K" not in top:
        return
    under = top["/K"]
    if not isinstance(under, pdf.ArrayObject):
        under = pdf.ArrayObject([top.raw_get("/K")])
    top[pdf.NameObject("/K")] = under
    parents = of(pdf.DictionaryObject, tree["/ParentTree"])
    if "/Nums" not in parents:
        return
    numbers = of(pdf.ArrayObject, parents["/Nums"])
    following = int(tree.get("/ParentTreeNextKey", max((int(n) for n in numbers[::2]), default=-1) + 1))
    for page in writer.pages:
        for reference in _listed(page.get("/Annots")):
            widget = of(pdf.DictionaryObject, reference)
            if widget.get("/Subtype") != "/Widget" or "/StructParent" in widget or int(widget.get("/F", 0)) & 2:
                continue
            item = {"/Type": pdf.NameObject("/OBJR"), "/Obj": reference, "/Pg": _known(page)}
            parts = {
                "/Type": pdf.NameObject("/StructElem"),
                "/S": pdf.NameObject("/Form"),
                "/P": _known(top),
                "/K": dictionary(item),
            }
            element = writer._add_object(dictionary(parts))
            under.append(element)
            numbers += [pdf.NumberObject(following), element]
            widget[pdf.NameObject("/StructParent")] = pdf.NumberObject(following)
            following += 1
    tree[pdf.NameObject("/ParentTreeNextKey")] = pdf.NumberObject(following)
