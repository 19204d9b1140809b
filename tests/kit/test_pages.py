"""The briefing's pages: no head of a group alone at a page's foot, a vote as on its form."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.content import Content, Section, Table
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.papers.briefing import write_briefing
from aligner.lang.bidi import strip_isolates


def _content(sections: tuple[Section, ...]) -> Content:
    options = KitOptions(language="en", audience="donors", purpose="update", meeting=date(2026, 12, 15))
    content = make_outline(make_snapshot(example_records("foundation", "en"), options))
    return replace(content, sections=(*(s for s in content.sections if not s.is_appendix), *sections))


@pytest.mark.parametrize("before", range(0, 36, 5))
def test_no_head_of_a_group_stands_alone_at_a_pages_foot(before: int, tmp_path: Path) -> None:
    rows = [(f"plain {n}", "x", "1") for n in range(before)]
    for group, count in enumerate((3, 7, 1, 12, 2, 4, 9, 14, 6)):
        rows += [(f"group-{group}", f"{count} parts", "9")]
        rows += [("", f"part {group}-{n} with a long name that takes a line of its own", "1") for n in range(count)]
    table = Table(("Goal", "Part", "Sum"), tuple(rows), ("text", "text", "number"))
    section = Section("groups", "Appendix", "All parts by group", blocks=(table,), is_appendix=True)
    path = tmp_path / "briefing.pdf"
    write_briefing(_content((section,)), path)
    pages = [page.extract_text() for page in PdfReader(path).pages]
    assert sum("group-" in text for text in pages) >= 2
    for group in range(9):
        page = next(text for text in pages if f"group-{group}" in text)
        assert f"part {group}-0" in page


def test_a_vote_on_each_option_has_what_it_changes_under_its_name(tmp_path: Path) -> None:
    options = KitOptions(language="en", audience="board", purpose="strategy", meeting=date(2026, 12, 15))
    content = make_outline(make_snapshot(example_records("foundation", "en"), options))
    motion = next(s for s in content.sections if any(getattr(block, "part", "") == "motion" for block in s.blocks))
    table = next(block for block in motion.blocks if isinstance(block, Table) and len(block.headers) == 5)
    path = tmp_path / "briefing.pdf"
    write_briefing(content, path)
    sheets = (" ".join(page.extract_text().split()) for page in PdfReader(path).pages)
    sheet = next(text for text in sheets if all(head in text for head in table.headers[2:]))
    assert table.headers[1] not in sheet
    for label, effect, *_ in table.rows:
        begin, end = strip_isolates(label)[:24], strip_isolates(effect)[:24]
        assert sheet.index(begin) < sheet.index(end, sheet.index(begin))
