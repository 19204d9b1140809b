"""Codes: each is its record's alone however it is written, and none is a word that a workbook keeps for something."""

from collections.abc import Iterator
from functools import lru_cache

from aligner.lang.aliases import aliases
from aligner.lang.headers import fold_header, total_words
from aligner.lang.words import words
from aligner.model.errors import Problem
from aligner.model.field import Actor
from aligner.model.fields import Record
from aligner.model.initiative import Goal, Indicator, Stage
from aligner.model.programs import Program
from aligner.model.text import fold_key
from aligner.model.vocabulary import LANGUAGES, OUTSIDE
from aligner.model.workshop import Participant
from aligner.rules.violations import Moved, State, Violation, offenders

CODED: tuple[type[Record], ...] = (Goal, Stage, Indicator, Program, Actor, Participant)
TRIGGERS: dict[type[Record], tuple[str, ...]] = {
    **dict.fromkeys(CODED, ("code",)),
    Participant: ("code", "workshop_id"),
}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """duplicate_code, code_like_another (they differ only in how they look), code_reserved, code_says_total."""
    for model in CODED:
        ids = moved.get(model, frozenset())
        groups: dict[tuple[object, str], dict[int, str]] = {}
        for record in state.of(model):
            code = str(getattr(record, "code"))  # noqa: B009
            # A code of a participant is her workshop's; all others are the file's.
            scope = getattr(record, "workshop_id", None)
            groups.setdefault((scope, fold_key(code)), {})[record.id] = code
            word = reserved(model, code)
            if word is not None:
                yield Violation(word.code, model, record.id, "code", (word.code, model, record.id), word.values)
        for (scope, folded), codes in groups.items():
            if len(codes) < 2:
                continue
            key, extent = ("duplicate_code", model, scope, folded), len(codes)
            texts = list(codes.values())
            for at in offenders(codes, ids):
                text = codes[at]
                if texts.count(text) > 1:
                    yield Violation("duplicate_code", model, at, "code", key, (("text", text),), extent)
                else:
                    other = texts[0] if texts[0] != text else texts[1]
                    values = (("text", text), ("other_code", other))
                    yield Violation("code_like_another", model, at, "code", key, values, extent)


def already_used(field: str, text: str) -> Problem:
    """The problem of a value that the file keeps for one record only, where another has it."""
    return Problem.of("duplicate_code" if field == "code" else "duplicate_value", field, text=text)


def reserved(model: type[Record], code: str) -> Problem | None:
    """What is wrong with a code that a workbook takes for something else than a record of its kind."""
    if model is Goal and fold_key(code) in outside_words():
        return Problem.of("code_reserved", "code", text=code)
    if model is not Participant and is_total_word(code):
        return Problem.of("code_says_total", "code", text=code)
    return None


@lru_cache(maxsize=2**15)
def is_total_word(text: str) -> bool:
    """Whether a text marks a line of totals."""
    folded = fold_header(text)
    return folded in total_words() or folded.startswith(_total_beginnings())


@lru_cache(maxsize=1)
def _total_beginnings() -> tuple[str, ...]:
    return tuple(f"{word} " for word in total_words())


@lru_cache(maxsize=1)
def outside_words() -> frozenset[str]:
    """Every accepted form of the reserved word `outside`, folded."""
    own = (words(language).sentence("sheets.outside") for language in LANGUAGES)
    return frozenset({OUTSIDE, *(fold_key(name) for name in (*own, *aliases("word", "outside")))})
