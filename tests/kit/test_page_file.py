"""Single objects of a finished PDF are replaced, and each reader still finds all of them."""

import io

import pypdfium2
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from aligner.fonts.families import fonts_folder
from aligner.kit.papers.searchable import searchable
from aligner.lang.bidi import without_marks

LETTERS = st.text(
    st.sampled_from("abאבגةلإدارة ‏\u2067\u2069\u2006\u6606\u200e\u061c\u206c()\\"), min_size=1, max_size=30
).filter(lambda text: without_marks(text).strip() != "")


def pages_of(title: str) -> bytes:
    source = """#set document(title: sys.inputs.title)
#set text(font: "Rubik")
#heading[שלום]
#figure(rect(), alt: sys.inputs.title)
English 12 של
#pagebreak()
the second page"""
    made = typst.compile(
        source.encode(),
        format="pdf",
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts_folder()]),
        sys_inputs={"title": title},
        pdf_standards=["ua-1"],
    )
    assert isinstance(made, bytes)
    return made


def texts_of(data: bytes) -> list[str]:
    """Every text that a viewer may show beside the pages; reads each object, strictly."""
    reader = PdfReader(io.BytesIO(data), strict=True)
    found: list[str] = []
    for number in reader.xref[0]:
        value = reader.get_object(number)
        if isinstance(value, dict):
            found += [str(value[name]) for name in ("/Title", "/T", "/Alt", "/ActualText") if name in value]
    return found


@settings(max_examples=20, deadline=None)
@given(LETTERS)
def test_texts_beside_the_pages_keep_every_letter_and_no_mark_of_direction(title: str) -> None:
    older = pages_of(title)
    newer, _ = searchable(older)
    assert texts_of(newer) == [without_marks(text) for text in texts_of(older)]
    assert len(texts_of(newer)) >= 3


def test_each_reader_finds_every_page_and_object() -> None:
    older = pages_of("הגדול ⁧של⁩ הכול")
    newer, _ = searchable(older)
    assert newer == searchable(older)[0]
    with pypdfium2.PdfDocument(newer) as pages, pypdfium2.PdfDocument(older) as before:
        assert len(pages) == len(before) == 2
        for page, same in zip(pages, before, strict=True):
            assert page.render().to_numpy().tolist() == same.render().to_numpy().tolist()
    reader = PdfReader(io.BytesIO(newer), strict=True)
    trailer = reader.trailer
    assert int(trailer["/Size"]) == len(reader.xref[0]) + 1  # pyright: ignore[reportArgumentType]
    assert trailer["/ID"] == PdfReader(io.BytesIO(older)).trailer["/ID"]
