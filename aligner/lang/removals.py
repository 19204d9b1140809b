"""What a change removed, and what keeps a record from being removed, in words."""

from collections.abc import Iterable, Mapping

from aligner.lang.words import Words
from aligner.model.kinds import AGENDA_SUBJECT, PLACEMENT_INDICATOR, find_kind, kind_named

_TIES = (PLACEMENT_INDICATOR.name, AGENDA_SUBJECT.name)


def removal_sentence(removed: Mapping[str, int], emptied: Iterable[tuple[str, str]], words: Words) -> str:
    """What went, counted, with all that went along; "" when nothing did.

    removed: how many records, by kind, parents before children; also names, history and kept versions.
    emptied: (kind, field) of files that went.
    """
    removed = {kind: count for kind, count in removed.items() if count}
    # Ties between records are reported only when nothing else went.
    counts = {kind: count for kind, count in removed.items() if kind not in _TIES} or removed
    if not counts:
        files = [words.sentence(f"removed.{kind}.{name}") for kind, name in sorted(emptied)]
        return " · ".join(files)
    first, *others = counts.items()
    sentence = words.sentence(f"removed.{first[0]}", n=first[1])
    nouns = {kind: known.counted if (known := find_kind(kind)) else "" for kind, _ in others}
    rest = [words.count(count, nouns[kind]) for kind, count in others if nouns[kind]]
    rest += [words.sentence(f"removed.{kind}", n=count) for kind, count in others if not nouns[kind]]
    return words.sentence("removed.with", removed=sentence, rest=" · ".join(rest)) if rest else sentence


def users_in_words(used_by: Iterable[tuple[str, int, int]], words: Words) -> str:
    """The kinds that refer to a record, counted: (kind, how many, the first one's id)."""
    return " · ".join(words.count(count, kind_named(kind).counted) for kind, count, _ in used_by)
