"""Small parts of which PDF files are made, the same wherever we make one."""

from collections.abc import Mapping
from typing import TypeVar

from pypdf import generic as pdf

_CHUNK = 100

P = TypeVar("P", bound=pdf.PdfObject)


def of(kind: type[P], found: pdf.PdfObject | None) -> P:
    """The object, or the one that it refers to, which is of the kind in every file that we make."""
    value = None if found is None else found.get_object()
    assert isinstance(value, kind)
    return value


def dictionary(parts: Mapping[str, pdf.PdfObject]) -> pdf.DictionaryObject:
    """The parts as a PDF's dictionary."""
    return pdf.DictionaryObject({pdf.NameObject(name): value for name, value in parts.items()})


def packed_stream(data: bytes) -> pdf.StreamObject:
    """The data as a packed stream."""
    packed = pdf.StreamObject()
    packed.set_data(data)
    return packed.flate_encode()


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """The table that says which text each code of a font means. Source: ISO 32000-1, 9.10.3."""
    pairs = sorted((code, text) for code, text in texts.items() if text)
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(pairs), _CHUNK):
        part = pairs[start : start + _CHUNK]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in part]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
