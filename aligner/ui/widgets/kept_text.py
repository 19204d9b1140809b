"""What stands under an editor, and what is said there of a text that was kept otherwise than it was typed."""

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
class Told:
    """What stands under an editor. choices: (shown text, what choosing does)."""

    sentence: str = ""
    is_error: bool = False
    lead: str = ""
    choices: tuple[tuple[str, Callable[[], None]], ...] = ()


def text_note(typed: str, kept: str, holds: str, words: Words, choose: Callable[[str], None]) -> Told:
    """What became of a typed text: unseen characters that went, letters of full width, a list that is kept as one.

    holds: as of a `BoundField`.  choose: takes another text instead.
    """
    said: list[str] = []
    choices: tuple[tuple[str, Callable[[], None]], ...] = ()
    if count := removed_characters(typed, kept):
        said.append(words.say("values.unseen_removed", count=count, text=kept))
    elif kept != clean_text(typed, single_line=True) and fold_key(kept) == fold_key(typed) and "\n" not in typed:
        said.append(words.say("values.kept_as", text=kept))
    if holds == "one" and looks_like_list(kept):
        said.append(words.say("values.one_holds_list", text=kept))
    elif holds == "list" and is_loose_list(kept) and len(items := split_loosely(kept)) > 1:
        said.append(words.say("values.list_as_one", text=kept))
        parted = join_list(items)
        choices = ((words.say("values.list_as_many", n=len(items), text=parted), lambda: choose(parted)),)
    return Told(" ".join(said), choices=choices)
