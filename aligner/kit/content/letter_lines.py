"""The changes of a roadmap in words: what each is about, the old and the new value, what of ours it touches."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from aligner.analysis.roadmap_changes import RoadmapChange, Shown, counts_of
from aligner.lang.bidi import isolate
from aligner.lang.record_words import RecordWords, capital
from aligner.lang.shortening import short_line
from aligner.lang.words import Words
from aligner.model.kinds import INITIATIVE

_VALUE = 160
"""Letters of a value; a vision is longer."""


def change_lines(changes: Sequence[RoadmapChange], words: Words) -> list[str]:
    """The changes in sentences, those of one sort below their head."""
    return list(_lines(changes, words))


def _lines(changes: Sequence[RoadmapChange], words: Words) -> Iterator[str]:
    for what, n in counts_of(changes).items():
        yield words.sentence(f"letter.{what}", n=n)
        for change in changes:
            if change.what == what:
                yield f"  {change_sentence(change, words)}"


def change_sentence(change: RoadmapChange, words: Words) -> str:
    """One change: what it is about, the old and the new value, and what of ours it touches."""
    parts = [name_of(change, words), change_detail(change, words), touches_of(change, words)]
    return words.sentence("letter.parts_between").join(part for part in parts if part)


def name_of(change: RoadmapChange, words: Words) -> str:
    """What a change is about: its kind, code and title."""
    kind = capital(RecordWords(words).kind(change.kind))
    named = [isolate(text) for text in (change.code, change.title) if text and change.kind != INITIATIVE.name]
    return " ".join([kind, *named])


def change_detail(change: RoadmapChange, words: Words) -> str:
    """The old and the new value of the field that differs; "" where the record as a whole does."""
    if not change.field or change.what == "reordered":
        return ""
    values = {
        "field": RecordWords(words).heading(change.kind, change.field),
        "before": _shown(change.before, words),
        "after": _shown(change.after, words),
    }
    if change.before in (None, ""):
        return words.sentence("records.said", **values)
    return words.sentence("records.emptied" if change.after in (None, "") else "records.changed", **values)


def touches_of(change: RoadmapChange, words: Words) -> str:
    """What of ours a change touches; "" for nothing."""
    return words.sentence("letter.touches", ours=counts_in_words(change.touches, words)) if change.touches else ""


def counts_in_words(counts: Mapping[str, int], words: Words) -> str:
    """How many of each kind."""
    groups = (words.sentence("sending.group", kind=words.sentence(f"kinds.kind.{k}"), n=n) for k, n in counts.items())
    return words.sentence("sending.groups_between").join(groups)


def _shown(value: Shown, words: Words) -> str:
    if value in (None, ""):
        return words.sentence("records.not_said")
    if isinstance(value, StrEnum):
        return words.label(value)
    if isinstance(value, date):
        return words.date(value)
    return isolate(short_line(value, _VALUE)) if isinstance(value, str) else words.number(value)


def summary(changes: Sequence[RoadmapChange], words: Words) -> str:
    """How many changes of each sort there are; that there are none, where nothing differs."""
    counts = [words.sentence(f"letter.count_{what}", n=n) for what, n in counts_of(changes).items()]
    if not counts:
        return words.sentence("letter.nothing")
    return words.sentence("letter.title", counts=words.sentence("letter.counts_between").join(counts))
