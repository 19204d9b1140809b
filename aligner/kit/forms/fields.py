"""Lays form fields over finished pages and tells readers of the screen about them."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any

from aligner.kit.forms.font import NAME, add_font

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
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(pages))
    heights = [float(page.mediabox.height) for page in writer.pages]
    drawn = PdfReader(io.BytesIO(_drawn(places, heights, [float(p.mediabox.width) for p in writer.pages])))
    form: Any = drawn.root_object["/AcroForm"]
    kinds = {place.name: place.kind for place in places}
    for old, page in zip(drawn.pages, writer.pages, strict=True):
        kept = page.get("/Annots", ArrayObject())
        kept = ArrayObject(kept.get_object())
        for reference in old.get("/Annots", ()):
            widget: Any = reference.clone(writer, ignore_fields=("/P",))
            held = widget.get_object()
            held[NameObject("/P")] = page.indirect_reference
            if held.get("/FT") == "/Tx":
                kind = kinds.get(str(held["/T"]), "")
                align = _CENTRE if kind == "number" else _RIGHT if is_rtl and kind != "mark" else 0
                held[NameObject("/Q")] = NumberObject(align)
                if kind != "mark":
                    held[NameObject("/DA")] = TextStringObject(str(held["/DA"]).replace("/Helv", NAME))
            kept.append(held.indirect_reference)
        if kept:
            page[NameObject("/Annots")] = kept
            page[NameObject("/Tabs")] = NameObject("/S")
    fields = ArrayObject()
    for reference in form["/Fields"]:
        field: Any = reference.clone(writer, ignore_fields=("/P",)).get_object()
        fields.append(field.indirect_reference)
    made = DictionaryObject({NameObject("/Fields"): fields})
    for key in ("/DA", "/DR"):
        if key in form:
            made[NameObject(key)] = form.raw_get(key).clone(writer)
    _resources(made)[NameObject(NAME)] = add_font(writer)
    writer.root_object[NameObject("/AcroForm")] = writer._add_object(made)
    _tag(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue(), len(heights)


def _resources(form: Any) -> Any:
    """The fonts among a form's resources."""
    from pypdf.generic import DictionaryObject, NameObject

    resources = form.setdefault(NameObject("/DR"), DictionaryObject()).get_object()
    return resources.setdefault(NameObject("/Font"), DictionaryObject()).get_object()


def _drawn(places: Sequence[Place], heights: Sequence[float], widths: Sequence[float]) -> bytes:
    """Empty pages with the fields at their places."""
    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    ink = Color(0.12, 0.14, 0.16)
    clear = Color(1, 1, 1, alpha=0)
    form: Any = canvas.acroForm
    by_page: dict[int, list[Place]] = {}
    for place in places:
        by_page.setdefault(place.page, []).append(place)
    for number, (width, height) in enumerate(zip(widths, heights, strict=True), start=1):
        canvas.setPageSize((width, height))
        for place in by_page.get(number, ()):
            lies: dict[str, Any] = {
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
                form.radio(value=place.value, size=place.w, fieldFlags="radio", **lies)
            elif place.kind == "mark":
                flags = {"fieldFlags": "readOnly", "annotationFlags": "hidden"}
                form.textfield(value=place.value, width=1, height=1, maxlen=_MARK_LENGTH, fontSize=4, **flags, **lies)
            else:
                limits = {"number": _NUMBER_LENGTH, "text": _LINE_LENGTH, "long": _TEXT_LENGTH}
                form.textfield(
                    width=place.w,
                    height=place.h,
                    fontSize=11 if place.kind == "number" else 10,
                    fieldFlags="multiline" if place.kind == "long" else "",
                    maxlen=limits[place.kind],
                    **lies,
                )
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _tag(writer: Any) -> None:
    """Adds each visible field to the document's structure, so that a screen reader meets it."""
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

    root = writer.root_object
    if "/StructTreeRoot" not in root:
        return
    tree: Any = root["/StructTreeRoot"]
    kids: Any = tree["/K"]
    top: Any = kids[0].get_object() if isinstance(kids, ArrayObject) else kids.get_object()
    if "/K" not in top:
        return
    under = top["/K"]
    if not isinstance(under, ArrayObject):
        under = ArrayObject([top.raw_get("/K")])
    top[NameObject("/K")] = under
    parents: Any = tree["/ParentTree"]
    if "/Nums" not in parents:
        return
    numbers = parents["/Nums"]
    following = int(tree.get("/ParentTreeNextKey", max((int(n) for n in numbers[::2]), default=-1) + 1))
    for page in writer.pages:
        for reference in page.get("/Annots", ()):
            widget: Any = reference.get_object()
            if widget.get("/Subtype") != "/Widget" or "/StructParent" in widget or int(widget.get("/F", 0)) & 2:
                continue
            item = DictionaryObject(
                {
                    NameObject("/Type"): NameObject("/OBJR"),
                    NameObject("/Obj"): reference,
                    NameObject("/Pg"): page.indirect_reference,
                }
            )
            element = writer._add_object(
                DictionaryObject(
                    {
                        NameObject("/Type"): NameObject("/StructElem"),
                        NameObject("/S"): NameObject("/Form"),
                        NameObject("/P"): top.indirect_reference,
                        NameObject("/K"): item,
                    }
                )
            )
            under.append(element)
            numbers += [NumberObject(following), element]
            widget[NameObject("/StructParent")] = NumberObject(following)
            following += 1
    tree[NameObject("/ParentTreeNextKey")] = NumberObject(following)
