"""The tracks of a roadmap in papers: over the stages of the picture, in its table, on both posters."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from aligner.actions import roadmap
from aligner.actions.examples import create_example
from aligner.actions.poster import write_roadmap_poster
from aligner.analysis.analyse import analyse
from aligner.charts.roadmap import roadmap_chart
from aligner.lang.words import words
from aligner.model.records import Records
from tests.analysis.test_analyse import program
from tests.analysis.test_field import placed
from tests.analysis.test_tracks import on_tracks


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_picture_of_the_kit_and_its_table_name_the_tracks(language: str) -> None:
    found = on_tracks(programs=[program(1)], placements=[placed(1, 1, 1, 1)])
    told = words(language)
    chart = roadmap_chart(found, analyse(found), told)
    assert chart.tracks == (("School", 0, 2), ("Work", 2, 4))
    assert {row.off_track for row in chart.rows} == {(2, 3), ()}
    heads = ("School · Stage 1", "School · Stage 3", "Work · Stage 2", "Work · Stage 4", "Stage 5")
    assert chart.table.headers[1:] == heads
    irrelevant = told.sentence("field.state.irrelevant")
    row = next(row for row in chart.table.rows if found.program_by_id[1].title in row)
    assert row[1:] == (found.program_by_id[1].title, "–", irrelevant, irrelevant, "–")
    assert chart.natural_height(760) > replace(chart, tracks=()).natural_height(760)


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("of", ["roadmap", "field"])
def test_both_posters_name_the_tracks_over_their_stages(tmp_path: Path, of: str, language: str) -> None:
    found = example_on_tracks(tmp_path / "w.aligner", language)
    out = tmp_path / "poster.pdf"
    write_roadmap_poster(found, out, language=language, of=of)
    text = " ".join(PdfReader(out).pages[0].extract_text().split())
    assert len(PdfReader(out).pages) == 1
    assert "Schooltrack" in text and "Worktrack" in text
    # What is extracted from a Hebrew page may stand in the order of the eye.
    assert all(word in text for word in words(language).sentence("field.state.irrelevant").split())


def example_on_tracks(file: Path, language: str) -> Records:
    """The example with its stages on two tracks, and the first goal on the second of them."""
    with create_example(file, "nonprofit", language) as workspace:
        roadmap.start_draft(workspace)
        records = workspace.read()
        for at, stage in enumerate(records.stages):
            roadmap.edit_stage(workspace, stage.id, track=("Schooltrack", "Worktrack")[at // 2])
        roadmap.edit_goal(workspace, records.leaf_goals[0].id, track="Worktrack")
        return workspace.read()
