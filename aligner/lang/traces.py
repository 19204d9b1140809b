"""By which rule a sentence of a storyline was stated, in words."""

from aligner.lang.words import Words


def rule_of(key: str, words: Words) -> str:
    """The rule behind a sentence. key: of storyline.json, or the ground of an answer ("ground.…", "why.…").

    Sentences that state the same fact in other cases have one rule: the longest beginning of the key that has one.

    Raises: KeyError when no rule is written for it.
    """
    if key.startswith("why."):
        return words.sentence(
            "storyline.answer.none",
            why=words.sentence(f"storyline.{key}", source=words.sentence("storyline.source.at")),
        )
    found = key
    while not words.has(f"traces.{found}"):
        shorter = found.rpartition("_")[0] or found.rpartition(".")[0]
        if not shorter or shorter == found:
            raise KeyError(key)
        found = shorter
    return words.sentence(f"traces.{found}")
