"""What is under an editor, and what is stated there of a text that was kept otherwise than it was typed."""

from collections.abc import Callable
from dataclasses import dataclass

from aligner.lang.words import Words
from aligner.model.text import (
    clean_text,
    fold_key,
    is_loose_list,
    join_list,
    looks_like_list,
    removed_characters,
    split_loosely,
)


@dataclass(frozen=True)
class FieldNote:
    """What is under an editor. choices: (shown text, what choosing does)."""

    sentence: str = ""
    is_error: bool = False
    lead: str = ""
    choices: tuple[tuple[str, Callable[[], None]], ...] = ()


def text_note(typed: str, saved: str, holds: str, words: Words, choose: Callable[[str], None]) -> FieldNote:
    """What became of a typed text: unseen characters that went, letters of full width, a list that is kept as one.

    holds: as of a `BoundField`.  choose: takes another text instead.
    """
    sentences: list[str] = []
    choices: tuple[tuple[str, Callable[[], None]], ...] = ()
    if count := removed_characters(typed, saved):
        sentences.append(words.sentence("values.unseen_removed", count=count, text=saved))
    elif saved != clean_text(typed, single_line=True) and fold_key(saved) == fold_key(typed) and "\n" not in typed:
        sentences.append(words.sentence("values.kept_as", text=saved))
    if holds == "one" and looks_like_list(saved):
        sentences.append(words.sentence("values.one_holds_list", text=saved))
    elif holds == "list" and is_loose_list(saved) and len(items := split_loosely(saved)) > 1:
        sentences.append(words.sentence("values.list_as_one", text=saved))
        parted = join_list(items)
        choices = ((words.sentence("values.list_as_many", n=len(items), text=parted), lambda: choose(parted)),)
    return FieldNote(" ".join(sentences), choices=choices)
