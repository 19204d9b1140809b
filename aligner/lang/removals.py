"""What a change took away, and what keeps a record from being removed, in words."""

from collections.abc import Iterable, Mapping

from aligner.lang.words import Words

COUNTED = {
    "goal": "goals",
    "stage": "stages",
    "indicator": "indicators",
    "measurement": "measurements",
    "program": "programs",
    "placement": "placements",
    "actor": "actors",
    "activity": "activities",
    "need": "needs",
    "priority": "weights",
    "participant": "participants",
    "ballot": "answers",
    "judgement": "comparisons",
    "resolutionoption": "options",
    "decision": "decisions",
}
"""The counted noun of a kind of record, by its table's name."""
LINKS = "placementindicator"
"""Ties between records: told only when nothing else went."""


def removal_sentence(removed: Mapping[str, int], emptied: Iterable[tuple[str, str]], words: Words) -> str:
    """What went, counted, with all that went along; "" when nothing did.

    removed: how many records, by kind, parents before children.  emptied: (kind, field) of files that went.
    """
    removed = {kind: count for kind, count in removed.items() if count}
    told = {kind: count for kind, count in removed.items() if kind != LINKS} or removed
    if not told:
        files = [words.say(f"removed.{kind}.{name}") for kind, name in sorted(emptied)]
        return " · ".join(files)
    first, *others = told.items()
    sentence = words.say(f"removed.{first[0]}", n=first[1])
    rest = [words.count(count, COUNTED[kind]) for kind, count in others if kind in COUNTED]
    rest += [words.say(f"removed.{kind}", n=count) for kind, count in others if kind not in COUNTED]
    return words.say("removed.with", removed=sentence, rest=" · ".join(rest)) if rest else sentence


def users_in_words(used_by: Iterable[tuple[str, int, int]], words: Words) -> str:
    """The kinds that refer to a record, counted: (kind, how many, the first one's id)."""
    return " · ".join(words.count(count, COUNTED[kind]) for kind, count, _ in used_by)
