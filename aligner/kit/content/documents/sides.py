"""A paper of single sheets whose rows have their labels at the side: what the shorter papers have in common."""

from collections.abc import Iterable
from dataclasses import dataclass

from aligner.kit.content.content import Block, Bullets, Content, Paragraph


@dataclass(frozen=True)
class Terms:
    """Words of the field, each with what it means here."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Lines:
    """Short lines whose parts stand under each other."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Row:
    """What is beside one label. is_question: it is the subject of the meeting, and set off.  is_wide: it is under
    its label, as wide as the page."""

    label: str
    blocks: tuple[Block | Terms | Lines, ...]
    is_question: bool = False
    is_wide: bool = False


@dataclass(frozen=True)
class SideSheet:
    """A page. note: for whom it is, opposite the organization's name.  rows: none of them is empty."""

    note: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class SidePaper:
    """A paper in words. kit: what all documents say.  label: the paper's name.

    sheets: for each sheet what it says, from all that it may say to the least: the first that stays on a page is set.
    """

    kit: Content
    label: str
    sheets: tuple[tuple[SideSheet, ...], ...]


def rows_of(*rows: Row) -> tuple[Row, ...]:
    """Those of the rows that say something."""
    return tuple(row for row in rows if row.blocks)


def paragraph(*texts: str) -> tuple[Paragraph, ...]:
    """The texts that are not empty, as one paragraph; none where all are."""
    joined = " ".join(text for text in texts if text)
    return (Paragraph(joined),) if joined else ()


def listed(texts: Iterable[str]) -> tuple[Paragraph | Bullets, ...]:
    """One text as a paragraph, several as a list."""
    items = tuple(text for text in texts if text)
    return (Bullets(items),) if len(items) > 1 else paragraph(*items)


def question_of(paper: SidePaper) -> tuple[str, ...]:
    """What the paper asks: the texts of the rows that are set off, of every sheet that may be set."""
    sheets = (sheet for versions in paper.sheets for sheet in versions)
    blocks = (block for sheet in sheets for row in sheet.rows if row.is_question for block in row.blocks)
    return tuple(block.text for block in blocks if isinstance(block, Paragraph))


def texts_in(paper: SidePaper) -> tuple[str, ...]:
    """Every sentence of the fullest sheets; cells of tables and words are none."""
    blocks = [block for versions in paper.sheets for row in versions[0].rows for block in row.blocks]
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        elif isinstance(block, Bullets):
            found += block.items
    return tuple(found)
