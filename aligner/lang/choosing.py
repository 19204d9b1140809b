"""Which of the program's languages a computer's user reads."""

from collections.abc import Iterable

from aligner.model.vocabulary import LANGUAGES

_OTHER_NAMES = {"iw": "he", "hebrew": "he", "english": "en", "arabic": "ar"}
"""Java's old code, and the names that Windows has in its locales."""
FALLBACK = "he"


def choose_language(preferred: Iterable[str]) -> str:
    """The first of the names that is one of our languages, Hebrew where none is.

    preferred: names of languages or locales as systems write them, the most wanted first: "he-IL", "en_US.UTF-8",
    "English_United States.1252", "ar".
    """
    for name in preferred:
        code = name.replace("_", "-").split("-")[0].split(".")[0].strip().casefold()
        code = _OTHER_NAMES.get(code, code)
        if code in LANGUAGES:
            return code
    return FALLBACK
