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
    folded = fold_word(fold_key(_WORD_BEGINS.sub(" ", _YEARS.sub(" ", without_school_years(BRACKETS.sub(" ", text))))))
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
