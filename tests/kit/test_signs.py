"""A sign of comparison keeps its figure's order where texts are read from the right: it is never drawn mirrored."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from aligner.actions.examples import example_records
from aligner.kit.content.content import Content
from aligner.kit.content.options import AUDIENCES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.deck.writer import write_deck
from aligner.lang.words import words
from tests.kit.shapes import all_shapes
from tests.kit.unpacking import xml_of

_SIGNS = re.compile("[≥≤<>]")
_APART = re.compile("\u2066[^\u2067\u2068\u2069]*$")
"""What stands before a sign that is within an isolate of its own."""
_KITS = [(kind, language) for kind in ("nonprofit", "foundation") for language in ("he", "ar")]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from _texts(getattr(value, one.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))


@cache
def _content(kind: str, language: str, audience: str) -> Content:
    options = KitOptions(language=language, audience=audience, purpose="strategy", meeting=date(2026, 12, 15))
    return make_outline(make_snapshot(example_records(kind, language), options))


@pytest.mark.parametrize(("kind", "language"), _KITS)
def test_every_sign_of_a_kit_stands_left_of_its_figure(kind: str, language: str) -> None:
    found = 0
    for audience in AUDIENCES:
        for text in _texts(_content(kind, language, audience)):
            for sign in _SIGNS.finditer(text):
                found += 1
                assert _APART.search(text[: sign.start()]), (audience, text)
    assert found


@pytest.mark.parametrize(("kind", "language"), _KITS)
def test_every_sign_of_a_deck_stands_left_of_its_figure(kind: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    write_deck(_content(kind, language, "board"), path)
    deck: Any = Presentation(str(path))
    found = [text for slide in deck.slides for shape in all_shapes(slide) for text in _shown(shape)]
    signed = [text for text in found if _SIGNS.search(text)]
    assert signed
    for text in signed:
        assert all(text[: sign.start()].endswith("\u200e") for sign in _SIGNS.finditer(text)), ascii(text)


def _shown(shape: Any) -> Iterator[str]:
    part = shape.chart.part if getattr(shape, "has_chart", False) else shape
    yield from (node.text or "" for node in xml_of(part).iter() if str(node.tag).endswith(("}t", "}v")))


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_beside_other_words_the_least_is_said_in_words(language: str) -> None:
    audiences = [_content("foundation", language, audience) for audience in ("board", "donors")]
    rows = [row for one in audiences for s in one.sections for b in s.slide for row in getattr(b, "rows", ())]
    told = [row.total_text for row in rows if getattr(row, "total_text", "")]
    assert told
    assert words(language).sentence("phrases.short_at_least", amount="1").replace("1", "").strip() in told[0]
    assert not any(_SIGNS.search(text) for text in told)
