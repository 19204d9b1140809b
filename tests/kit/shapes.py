"""The shapes of a slide, those within its groups too."""

from collections.abc import Iterator
from typing import Any

from pptx.shapes.group import GroupShape


def all_shapes(slide: Any) -> Iterator[Any]:
    """Each shape of a slide; a group, then what it holds. Ours are not scaled: its parts stand where they say."""
    waiting = list(slide.shapes)
    while waiting:
        shape = waiting.pop(0)
        yield shape
        if isinstance(shape, GroupShape):
            waiting = [*shape.shapes, *waiting]
