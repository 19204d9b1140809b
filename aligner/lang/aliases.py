"""Other names that sheets, headers and choices go by on import: their words of earlier versions, and common ones.

A name that once stood in a workbook stays accepted for ever; `resources/words/aliases.json` holds them for the three
languages together: group to key to names.
"""

import json
from collections.abc import Mapping
from functools import lru_cache

from aligner.paths import resources


def aliases(group: str, key: str) -> tuple[str, ...]:
    """The other names of one thing; group: "sheet", "header", "choice" or "word"."""
    return _all()[group].get(key, ())


@lru_cache(maxsize=1)
def _all() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    stored = json.loads((resources() / "words" / "aliases.json").read_text("utf-8"))
    return {group: {key: tuple(names) for key, names in keys.items()} for group, keys in stored.items()}
