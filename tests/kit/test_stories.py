"""What a foundation tells beside its figures: the story with source and consent, what was learned, the next paths."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.content import Bullets, Content, Paragraph, Section, Table
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.papers.briefing import write_briefing
from aligner.lang.bidi import strip_isolates
from aligner.model.records import Records
from aligner.model.visibility import visible
from aligner.model.vocabulary import OrganizationKind, Sharing

SAID = "four of us who teach physics"


def content(records: Records, audience: str = "donors", purpose: str = "update") -> Content:
    return make_outline(make_snapshot(records, KitOptions(audience=audience, purpose=purpose, language="en")))


def section(made: Content, name: str) -> Section | None:
    return next((one for one in made.sections if one.id == name and not one.is_appendix), None)


def texts(found: Section | None) -> str:
    said: list[str] = []
    for block in found.blocks if found else ():
        match block:
            case Paragraph():
                said.append(block.text)
            case Bullets():
                said += block.items
            case Table():
                said += [cell for row in block.rows for cell in row]
            case _:
                pass
    return strip_isolates("\n".join((found.title, found.so_what, *said)) if found else "")


def with_first(records: Records, **fields: object) -> Records:
    """The records with other values in the grant of which a story is told."""
    programs = [one.model_copy(update=fields) if one.story else one for one in records.programs]
    return replace(records, programs=tuple(programs))


def pages_of(made: Content, file: Path) -> list[str]:
    """What each page of the briefing says."""
    write_briefing(made, file)
    with pypdfium2.PdfDocument(file) as pages:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


@pytest.fixture
def foundation() -> Records:
    return example_records("foundation", "en")


@pytest.mark.parametrize("audience", ["board", "donors"])
def test_a_story_has_its_source_and_is_told_with_consent(foundation: Records, audience: str) -> None:
    said = texts(section(content(foundation, audience), "story"))
    assert SAID in said
    assert "A physics teacher in her third year" in said
    assert "with their consent of 14 June 2026" in said


@pytest.mark.parametrize("lacking", [{"story_consent": None}, {"story_by": ""}])
@pytest.mark.parametrize("audience", ["board", "donors"])
def test_no_paper_tells_a_story_without_a_source_or_a_consent(
    foundation: Records, audience: str, lacking: dict[str, object]
) -> None:
    assert section(content(with_first(foundation, **lacking), audience), "story") is None


def test_without_consent_nobody_beyond_the_board_has_the_words(foundation: Records) -> None:
    records = with_first(foundation, story_consent=None)
    for level in (Sharing.INITIATIVE, Sharing.PUBLIC):
        seen = visible(records, level)
        assert not any(one.story or one.story_by for one in seen.programs)
        assert seen.fields_withheld["program.story"] == 1
    assert any(SAID in one.story for one in visible(records, Sharing.BOARD).programs)
    assert any(SAID in one.story for one in visible(foundation, Sharing.PUBLIC).programs)


def test_the_story_agreed_to_last_is_told_and_the_others_are_counted(foundation: Records) -> None:
    first, second, *rest = foundation.programs
    newer = second.model_copy(
        update={"story": "We came back.", "story_by": "A pupil", "story_consent": date(2026, 10, 1)}
    )
    said = texts(section(content(replace(foundation, programs=(first, newer, *rest))), "story"))
    assert "We came back." in said
    assert SAID not in said
    assert "One more story with consent is not shown here." in said


def test_what_was_learned_names_its_grant_and_the_rest_is_counted(foundation: Records) -> None:
    assert "Elementary STEM: teaching the teachers: Changing one course" in texts(
        section(content(foundation), "learning")
    )
    programs = tuple(one.model_copy(update={"learning": f"Lesson {one.code}"}) for one in foundation.programs)
    said = texts(section(content(replace(foundation, programs=programs)), "learning"))
    assert said.count("Lesson") == 4
    # Nine of the grants are public.
    assert "five grants" in said


def test_paths_are_told_in_their_order_with_the_sum_of_what_is_known(foundation: Records) -> None:
    found = section(content(foundation), "paths")
    assert found is not None
    table = next(block for block in found.blocks if isinstance(block, Table))
    rows = [[strip_isolates(cell) for cell in row] for row in table.rows]
    assert [row[0].split(" · ")[0] for row in rows] == [
        "A profession with standing",
        "Science and engineering valued",
        "Good preparation",
    ]
    assert [row[1] for row in rows] == ["$400,000", "$150,000", ""], "donors read nothing of what we have to write down"
    ours = section(content(foundation, "board", "opportunities"), "paths")
    assert ours is not None
    board = next(block for block in ours.blocks if isinstance(block, Table))
    assert [row[1] for row in board.rows][-1] == "unknown"
    marked = [need for need in foundation.needs if need.path]
    assert sum(need.path_minor or 0 for need in marked) == 550_000_00
    assert strip_isolates(found.so_what) == "Together they take at least $550,000 a year."
    assert "to show them here decides nothing" in texts(found)


def test_donors_read_only_of_paths_that_they_may_see(foundation: Records) -> None:
    first, *rest = [need for need in foundation.needs if need.path]
    needs = (first.model_copy(update={"sharing": Sharing.BOARD}), *rest)
    records = replace(foundation, needs=needs)
    assert "A profession with standing" not in texts(section(content(records), "paths"))
    assert "$400,000" not in texts(section(content(records), "paths"))
    assert "A profession with standing" in texts(section(content(records, "board", "opportunities"), "paths"))


def test_a_nonprofit_has_none_of_it(foundation: Records) -> None:
    organization = foundation.organization.model_copy(update={"kind": OrganizationKind.NONPROFIT})
    made = content(replace(foundation, organization=organization), "board")
    assert not {"story", "learning", "paths", "grants"} & {one.id for one in made.sections}


def test_two_pages_say_what_the_money_did_with_whom_what_moved_and_what_comes_next(
    foundation: Records, tmp_path: Path
) -> None:
    made = content(foundation)
    assert made.on_cover == "grants"
    pages = pages_of(made, tmp_path / "update.pdf")
    assert "Open Lesson Network" in pages[0]
    assert "$720,000" in pages[0]
    for said in ("Teachers prepared (cumulative)", SAID, "Changing one course", "$400,000", "Better terms of work"):
        assert said in pages[1], said


def test_where_the_first_page_is_full_the_grants_begin_the_next(foundation: Records, tmp_path: Path) -> None:
    made = content(foundation)
    long = replace(made.cover, reasons=made.cover.reasons * 6, leads=made.cover.leads * 6)
    pages = pages_of(replace(made, cover=long), tmp_path / "long.pdf")
    assert "Open Lesson Network" not in pages[0]
    assert "The largest grants" in pages[1] and "Open Lesson Network" in " ".join(pages[1:])
