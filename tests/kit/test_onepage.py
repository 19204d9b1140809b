"""The kit on one page: a sentence for each section, never a list of figures' names."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.kit.content.content import Cards
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import make_kit
from aligner.kit.papers.onepage import message


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_section_of_cards_is_told_by_its_sentence_unless_the_cards_are_names(purpose: str) -> None:
    state = make_snapshot(example_records("nonprofit", "en"), KitOptions(language="en", purpose=purpose))
    for section in make_outline(state).sections:
        has_cards = any(isinstance(block, Cards) for block in section.blocks)
        if has_cards and section.id not in ("unique", "opportunities"):
            assert message(section, state) in (section.title, section.so_what), section.id


def test_it_stays_one_page_with_titles_of_two_hundred_characters(tmp_path: Path) -> None:
    records = example_records("foundation", "he")
    goals = tuple(replace_title(goal, f"{goal.title} " * 12) for goal in records.goals)
    (made, *_) = make_kit(replace(records, goals=goals), KitOptions(language="he", only=("onepage",)), tmp_path)
    assert made.pages == len(PdfReader(made.path).pages) == 1


def replace_title(goal, title: str):
    return goal.model_copy(update={"title": title[:200].strip()})
