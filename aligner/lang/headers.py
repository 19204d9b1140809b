"""What people write above columns, on sheets and beside totals, and the form in which it is matched."""

import re
from functools import lru_cache

from aligner.lang.school_years import without_school_years
from aligner.lang.value_words import fold_word
from aligner.lang.words import words
from aligner.model.text import fold_key, split_list
from aligner.model.vocabulary import LANGUAGES

BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_WORD_BEGINS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_YEARS = re.compile(r"\b(?:19|20)\d{2}(?:\s*[-–/]\s*(?:19|20)?\d{2})?\b")


def fold_header(text: str) -> str:
    """A header or a sheet's name as it is matched beside its accepted forms: without brackets, years and signs.

    Words that were joined for a computer, as in amountAwarded and amount_awarded, are parted.
    """
    plain = text
    # Most texts hold nothing that is to be taken out: looking for it with patterns costs more than all the rest.
    if "(" in plain or "[" in plain:
        plain = BRACKETS.sub(" ", plain)
    if "תש" in plain or "19" in plain or "20" in plain:
        plain = _YEARS.sub(" ", without_school_years(plain))
    if plain[1:] != plain[1:].lower():
        plain = _WORD_BEGINS.sub(" ", plain)
    folded = fold_word(fold_key(plain))
    return " ".join(folded.replace("_", " ").strip("*★:?.,;-–| ").split()) or fold_word(fold_key(text))


def everyday_names(key: str) -> list[str]:
    """Words of the three languages that import understands beside the accepted ones."""
    speakers = map(words, LANGUAGES)
    key = f"importing.{key}"
    return [name for speech in speakers if speech.has(key) for name in split_list(speech.sentence(key))]


@lru_cache(maxsize=1)
def total_words() -> frozenset[str]:
    """What is beside a line of totals, folded."""
    return frozenset(map(fold_header, everyday_names("totals")))
