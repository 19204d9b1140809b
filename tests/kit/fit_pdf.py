"""What is wrong with a PDF of a kit: tags, language, titles, fonts and glyphs, as PDF/UA-1 and PDF/A-3b ask.

Source: ISO 14289-1 and ISO 19005-3, those of their rules that the structure of the file shows without a reader.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader

A4_PT = (595.28, 841.89)
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
_TOUCHING_PT = 1.0


def pdf_problems(path: Path, language: str) -> list[str]:
    """What is wrong with the PDF; [] when nothing is."""
    reader = PdfReader(path)
    root: Any = reader.trailer["/Root"]
    return [
        *_catalog_problems(reader, root, language),
        *_structure_problems(root),
        *_page_problems(reader),
        *_number_problems(reader),
        *_font_problems(reader),
        *_safety_problems(root),
        *_collisions(path),
    ]


def _collisions(path: Path) -> Iterator[str]:
    """Words that are set over each other, as poppler finds them; none where it is not installed."""
    program = shutil.which("pdftotext")
    if program is None:
        return
    found = subprocess.run([program, "-bbox", path, "-"], capture_output=True, check=True, timeout=120)
    for number, page in enumerate(found.stdout.decode("utf-8").split("<page ")[1:], 1):
        words = sorted((float(m[2]), float(m[4]), float(m[1]), float(m[3]), m[5]) for m in _WORD.finditer(page))
        for at, (top, bottom, left, right, text) in enumerate(words):
            for other in words[at + 1 :]:
                if other[0] > (top + bottom) / 2:
                    break
                if min(right, other[3]) - max(left, other[2]) > _TOUCHING_PT:
                    yield f"page {number}: “{text}” and “{other[4]}” are set over each other"


def _number_problems(reader: PdfReader) -> Iterator[str]:
    """Pages whose foot says another number than theirs; the two numbers of the foot are the last of a page."""
    count = len(reader.pages)
    for number, page in enumerate(reader.pages, 1):
        told = [int(text) for text in re.findall(r"\d+", page.extract_text())[-2:]]
        if told != [number, count]:
            yield f"page {number} of {count} says that it is {told}"


def _catalog_problems(reader: PdfReader, root: Any, language: str) -> Iterator[str]:
    if str(root.get("/Lang", ""))[:2] != language:
        yield f"the language is {root.get('/Lang')}"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "it is not marked as tagged"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "a viewer shows the file's name in place of its title"
    # Fields to fill in need what an archive's file may not have: a form is accessible, and claims no more.
    is_form = "/AcroForm" in root
    intents = root.get("/OutputIntents") or []
    if not is_form and not any("/DestOutputProfile" in intent.get_object() for intent in intents):
        yield "no output intent with a colour profile"
    info = reader.metadata
    if info is None or not info.title:
        yield "no title"
    xmp = root["/Metadata"].get_object().get_data().decode("utf-8") if "/Metadata" in root else ""
    compact = "".join(xmp.split())
    archive = () if is_form else (("pdfaid:part", "3"), ("pdfaid:conformance", "B"))
    for name, value in (("pdfuaid:part", "1"), *archive):
        if f"<{name}>{value}</" not in compact and f'{name}="{value}"' not in compact:
            yield f"the metadata do not say {name} {value}"
    if info is not None and info.title and info.title.split()[0] not in xmp:
        yield "the title of the metadata is another"
    if reader.is_encrypted:
        yield "it is encrypted"


def _structure_problems(root: Any) -> Iterator[str]:
    tree = root.get("/StructTreeRoot")
    if tree is None:
        yield "it has no structure"
        return
    levels: list[int] = []
    for kind, element in _elements(tree):
        if kind == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "a figure has no alternative text"
        if kind == "Formula" and not str(element.get("/Alt", "")).strip():
            yield "a formula has no alternative text"
        if len(kind) == 2 and kind[0] == "H" and kind[1].isdigit():
            level = int(kind[1])
            if level > (levels[-1] if levels else 0) + 1:
                yield f"a heading of level {level} comes after one of level {levels[-1] if levels else 0}"
            levels.append(level)
        if kind == "Table":
            inside = [found for found, _ in _elements(element)]
            if "TH" not in inside:
                yield "a table has no header"
    if not levels:
        yield "it has no heading"
    if "/ParentTree" not in tree.get_object():
        yield "its structure has no parent tree"


def _elements(node: Any) -> Iterator[tuple[str, Any]]:
    """Every element of the structure with its standard kind, in order."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        found = found.get_object() if hasattr(found, "get_object") else found
        if isinstance(found, list):
            waiting += reversed(found)
        elif isinstance(found, dict):
            if "/S" in found and found is not node:
                yield str(found["/S"])[1:], found
            if "/K" in found:
                waiting.append(found["/K"])


def _page_problems(reader: PdfReader) -> Iterator[str]:
    for number, page in enumerate(reader.pages, 1):
        sides = sorted((float(page.mediabox.width), float(page.mediabox.height)))
        if any(abs(side - wanted) > 1 for side, wanted in zip(sides, A4_PT, strict=True)):
            yield f"page {number} is not A4"
        if page.get("/Annots") and page.get("/Tabs") != "/S":
            yield f"page {number} does not take its tab order from the structure"
        for annotation in page.get("/Annots") or ():
            field: Any = annotation.get_object()
            is_hidden = int(field.get("/F", 0)) & 2
            if field.get("/Subtype") == "/Widget" and not is_hidden:
                parent: Any = field.get("/Parent", {})
                if not (field.get("/TU") or parent.get("/TU")):
                    yield f"page {number}: a field has no name for who cannot see it"
                if "/StructParent" not in field:
                    yield f"page {number}: a field is not part of the structure"
                    break
        if "/StructParents" not in page:
            yield f"page {number} is not part of the structure"
        yield from (f"page {number}: {told}" for told in _glyph_problems(page))
    outline = list(_flat(reader.outline))
    if len(reader.pages) > 2 and not outline:
        yield "no bookmarks"


def _flat(outline: Any) -> Iterator[Any]:
    for item in outline:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def _glyph_problems(page: Any) -> Iterator[str]:
    """Glyphs by two bytes each, as typst's fonts have them; 0 is the empty box."""
    contents = page.get_contents()
    data = contents.get_data() if contents is not None else b""
    shown = _SHOWN.findall(data)
    if not shown:
        yield "it is empty"
    for found in shown:
        for hexadecimal, literal in _STRING.findall(found):
            text = bytes.fromhex(hexadecimal.decode()) if hexadecimal else _unescaped(literal)
            if len(text) % 2 == 0 and any(not (text[at] or text[at + 1]) for at in range(0, len(text), 2)):
                yield "an empty glyph"
                return


_STRING = re.compile(rb"<([0-9A-Fa-f]+)>|\(((?:\\.|[^()\\])*)\)", re.DOTALL)
_SHOWN = re.compile(
    rb"(\[(?:<[0-9A-Fa-f]*>|\((?:\\.|[^()\\])*\)|[-0-9.\s])*\]|\((?:\\.|[^()\\])*\)|<[0-9A-Fa-f]+>)\s*T[Jj]", re.DOTALL
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def _unescaped(literal: bytes) -> bytes:
    def plain(found: re.Match[bytes]) -> bytes:
        told = found[1]
        return bytes([int(told, 8) & 255]) if told[:1].isdigit() else _ESCAPED.get(told, told)

    return _ESCAPE.sub(plain, literal)


def _font_problems(reader: PdfReader) -> Iterator[str]:
    seen: set[int] = set()
    for page in reader.pages:
        fonts = page.get("/Resources", {}).get("/Font") or {}
        for name, font in fonts.items():
            held = font.get_object()
            if id(held) in seen:
                continue
            seen.add(id(held))
            descendants = held.get("/DescendantFonts")
            described = (descendants[0].get_object() if descendants else held).get("/FontDescriptor", {})
            if not any(f"/FontFile{kind}" in described for kind in ("", "2", "3")):
                yield f"the font {name} is not embedded"
            if "/ToUnicode" not in held:
                yield f"the font {name} does not say its characters"


def _safety_problems(root: Any) -> Iterator[str]:
    for name in ("/OpenAction", "/AA"):
        if name in root:
            yield f"it acts when opened ({name})"
    if "/JavaScript" in (root.get("/Names") or {}):
        yield "it holds a script"
