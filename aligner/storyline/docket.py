"""A storyline in words with the items of its agenda, each with the question that its author wrote."""

from collections.abc import Mapping
from dataclasses import replace

from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.storyline.consequences import decides
from aligner.storyline.line import Item, Storyline
from aligner.storyline.story import Story, StoryItem, item_prefix
from aligner.storyline.writing import write_storyline


def tell_whole(line: Storyline, records: Records, words: Words, own: Mapping[str, str] | None = None) -> Story:
    """The storyline and its items in the words' language. own: the author's texts by the names of `Told.all_parts`.

    Raises: as `tell`.
    """
    written = {**_as_written(line), **(own or {})}
    items = tuple(_told(item, records, words, written) for item in line.items)
    return replace(write_storyline(line, records, words, written), items=items)


def _told(item: Item, records: Records, words: Words, own: Mapping[str, str]) -> StoryItem:
    fact, prefix = item.fact, item_prefix(item.fact.id)
    if item.line is None:
        return StoryItem(fact.id, item.number, item.asked, words.name(fact.question))
    of_item = {name.removeprefix(prefix): text for name, text in own.items() if name.startswith(prefix)}
    wording = write_storyline(item.line, records, words, {**of_item, **_as_written(item.line)})
    return StoryItem(fact.id, item.number, item.asked, wording.question, wording)


def _as_written(line: Storyline) -> dict[str, str]:
    """The question of an item as its author wrote it, and the motion that it is linked to; none of another question."""
    item = line.facts.item
    if item is None or line.question != line.offered[0]:
        return {}
    motion = item.motion if decides(line.facts) and line.facts.audience == "board" else ""
    return {"question": item.question, **({"motion": motion} if motion else {})}
