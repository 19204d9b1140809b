"""The deck's first slide: whatever a kit is for and for whom, each of its texts stands on it whole."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from aligner.actions.examples import example_records
from aligner.kit.content.content import Content
from aligner.kit.content.options import AUDIENCES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.deck.writer import write_deck
from aligner.lang.bidi import strip_isolates
from aligner.model.vocabulary import LANGUAGES
from aligner.office.text import clean
from tests.kit.fit import deck_problems

_MEETING = date(2026, 12, 15)
_EXAMPLES = [*((name, language) for name in ("nonprofit", "foundation") for language in LANGUAGES), ("career", "en")]


def _plain(text: str) -> str:
    return " ".join("".join(char for char in clean(strip_isolates(text)) if char not in "\u200e\u200f").split())


def _cover_of(content: Content, path: Path) -> tuple[str, str]:
    """What the first slide shows, and what the speaker has with it."""
    write_deck(replace(content, sections=()), path)
    slide: Any = Presentation(str(path)).slides[0]
    shown = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    return _plain(shown), _plain(slide.notes_slide.notes_text_frame.text)


@pytest.mark.parametrize(("example", "language"), _EXAMPLES)
def test_no_text_of_an_examples_cover_is_cut(example: str, language: str, tmp_path: Path) -> None:
    records = example_records(example, language)
    path = tmp_path / "deck.pptx"
    for audience in AUDIENCES:
        for purpose in PURPOSES:
            options = KitOptions(language=language, audience=audience, purpose=purpose, meeting=_MEETING)
            content = make_outline(make_snapshot(records, options))
            cover = content.cover
            shown, told = _cover_of(content, path)
            disclosed = _plain(cover.example_note)
            said = [cover.organization, cover.title, cover.question, *cover.recommendation, disclosed.split(". ")[0]]
            said += [cover.meeting, cover.ask, cover.prepared_by, content.stamp, *(part for _, part in cover.times)]
            for text in said:
                assert _plain(text).rstrip(".") in shown, (audience, purpose, text)
            assert told == disclosed
            assert not any("…" in text and "…" not in " ".join(said) for text in (shown, told)), (audience, purpose)
            assert deck_problems(path, language) == [], (audience, purpose)
