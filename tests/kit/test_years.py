"""What a kit tells of a foundation's money over years, to whom, and as a native chart in the deck."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from aligner.actions.examples import example_records
from aligner.kit.content.content import Bullets, Section
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.deck.writer import write_deck
from aligner.lang.bidi import strip_isolates
from aligner.model.records import Records
from aligner.model.vocabulary import Sharing

MEETING = date(2026, 12, 10)
EXAMPLE = example_records("foundation", "en")


def section_of(records: Records, audience: str, purpose: str) -> Section | None:
    content = make_outline(make_snapshot(records, KitOptions("en", audience, purpose, MEETING)))
    return next((one for one in content.sections if one.id == "years"), None)


def told(section: Section | None) -> list[str]:
    assert section is not None
    lines = [line for block in section.blocks if isinstance(block, Bullets) for line in block.items]
    return [strip_isolates(text) for text in (section.title, section.so_what, *lines)]


def test_the_board_hears_what_was_paid_is_committed_and_is_free() -> None:
    for purpose in ("strategy", "opportunities", "update"):
        lines = told(section_of(EXAMPLE, "board", purpose))
        assert lines[:2] == ["Committed and not paid yet: $3,495,000", "Paid so far: $5,830,000."]
        assert {
            "Committed for 2027: $2,805,000.",
            "Committed for 2028: $540,000.",
            "Free in 2027: at most $995,000, of $3,800,000 planned for grants;"
            " what is not written down may be promised, too.",
        } <= {*lines}


def test_what_a_year_has_for_grants_is_said_to_be_unknown_and_too_little_to_be_too_little() -> None:
    def with_money(minor: int | None) -> list[str]:
        own = EXAMPLE.organization.model_copy(update={"grants_minor": minor})
        return told(section_of(replace(EXAMPLE, organization=own), "board", "strategy"))

    assert "How much is free in 2027 is not known: a year’s money for grants is not written down." in with_money(None)
    assert "Committed for 2027 beyond a year’s money for grants: $5,000." in with_money(2_800_000_00)


def test_donors_hear_of_the_grants_that_they_see_and_nothing_of_our_plans() -> None:
    shown = next(one for one in EXAMPLE.programs if one.code == "M1")
    programs = tuple(
        one.model_copy(update={"sharing": Sharing.PUBLIC if one is shown else Sharing.BOARD})
        for one in EXAMPLE.programs
    )
    own = EXAMPLE.organization.model_copy(update={"sharing": Sharing.PUBLIC})
    section = section_of(replace(EXAMPLE, programs=programs, organization=own), "donors", "strategy")
    lines = told(section)
    assert lines[:2] == [
        "Committed for the grants shown here: $900,000",
        "Paid so far, for the grants shown here: $1,800,000.",
    ]
    assert not any("free" in line.casefold() for line in lines)
    assert section is not None and section.question == ""
    assert "The sums are of the grants shown here." in repr(section)


def test_nothing_is_said_without_payments_and_nothing_by_a_nonprofit() -> None:
    assert section_of(replace(EXAMPLE, payments=()), "board", "strategy") is None
    assert section_of(example_records("nonprofit", "en"), "board", "strategy") is None


def test_the_deck_has_native_columns_whose_parts_add_up(tmp_path: Path) -> None:
    for language in ("en", "he"):
        records = example_records("foundation", language)
        content = make_outline(make_snapshot(records, KitOptions(language, "board", "strategy", MEETING)))
        path = tmp_path / f"{language}.pptx"
        write_deck(content, path)
        found = [
            part.chart
            for slide in Presentation(str(path)).slides
            for shape in slide.shapes
            for part in (shape.shapes if shape.shape_type == 6 else ())  # pyright: ignore[reportAttributeAccessIssue]
            if getattr(part, "has_chart", False) and part.chart.chart_type == XL_CHART_TYPE.COLUMN_STACKED
        ]
        (chart,) = found
        years = [str(one) for one in chart.plots[0].categories]
        assert [year[:4] for year in map(strip_isolates, years)] == ["2025", "2026", "2027", "2028"]
        sums = [sum(series.values[at] or 0 for series in chart.plots[0].series) for at in range(len(years))]
        assert sums == [2_600_000, 3_380_000, 2_805_000, 540_000]
