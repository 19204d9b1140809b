"""The kit on one page: the storyline's question, answer, options and steps."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.documents.onepage import make_onepage
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import make_kit


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_page_sets_the_storylines_options_and_steps(purpose: str) -> None:
    state = make_snapshot(example_records("nonprofit", "en"), KitOptions(language="en", purpose=purpose))
    page = make_onepage(state, make_outline(state))
    said = [line for part in page.parts for line in part.lines]
    for option in state.told.options:
        assert any(line.startswith(option.label) for line in said), option.key
    assert [step.text for step in state.told.steps] == said[-len(state.told.steps) :]
    assert page.kit.cover.question == state.told.question


def test_it_stays_one_page_with_titles_of_two_hundred_characters(tmp_path: Path) -> None:
    records = example_records("foundation", "he")
    goals = tuple(replace_title(goal, f"{goal.title} " * 12) for goal in records.goals)
    (made, *_) = make_kit(replace(records, goals=goals), KitOptions(language="he", only=("onepage",)), tmp_path)
    assert made.pages == len(PdfReader(made.path).pages) == 1


def replace_title(goal, title: str):
    return goal.model_copy(update={"title": title[:200].strip()})
