"""Which characters of the data no shipped font can show: the documents show a mark in their place, and this is
reported."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from aligner.fonts.printable import MARK, unprintable
from aligner.kit.content.documents.ballots import ballot_groups
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.bidi import isolate, ltr, strip_isolates
from aligner.lang.record_words import RecordWords
from aligner.lang.words import Words
from aligner.model.ballot_form import participants_of
from aligner.model.fields import Record
from aligner.model.kinds import KINDS, PARTICIPANT, WORKSHOP, Kind
from aligner.model.records import Records

_MAX_NAMED = 8
"""So many characters of a field are named, the rest counted."""


@dataclass(frozen=True)
class ReplacedText:
    """A field with characters that cannot be shown. characters: each once, in their order."""

    kind: str
    record_id: int
    field: str
    characters: str


def replaced_texts(state: Snapshot) -> tuple[ReplacedText, ...]:
    """Every field with characters that the documents of the state replace, in the order of the kinds."""
    found = [
        one
        for kind in KINDS
        if kind.is_printed
        for record in kind.listed(state.records)
        for one in _of_record(kind, record)
    ]
    return (*found, *_of_ballots(state))


def replaced_on_ballots(state: Snapshot) -> tuple[ReplacedText, ...]:
    """The same for the ballots alone."""
    on_ballots = {(kind.name, name) for kind in KINDS for name in kind.on_ballots}
    return tuple(one for one in replaced_texts(state) if (one.kind, one.field) in on_ballots)


def replaced_sentences(found: tuple[ReplacedText, ...], records: Records, words: Words) -> list[str]:
    """For each which characters stand as a mark, in which field of which record. records: the titles' source."""
    if not found:
        return []
    describe = RecordWords(words, records)
    known = {(kind.name, record.id): dict(record) for kind in KINDS for record in kind.listed(records)}
    return [_sentence(one, describe, words, known.get((one.kind, one.record_id), {})) for one in found]


def replaced_as_json(found: tuple[ReplacedText, ...], records: Records, words: Words) -> list[dict[str, object]]:
    """The same as plain values: record (its kind and id), field, characters with their code points, the sentence."""
    return [
        {
            "kind": one.kind,
            "id": one.record_id,
            "field": one.field,
            "characters": [f"U+{ord(char):04X}" for char in one.characters],
            "message": strip_isolates(sentence),
        }
        for one, sentence in zip(found, replaced_sentences(found, records, words), strict=True)
    ]


def _sentence(one: ReplacedText, describe: RecordWords, words: Words, values: Mapping[str, object]) -> str:
    named = [f"{isolate(char)} (U+{ord(char):04X})" for char in one.characters[:_MAX_NAMED]]
    if len(one.characters) > _MAX_NAMED:
        named.append(ltr(f"+{words.number(len(one.characters) - _MAX_NAMED)}"))
    kind, title = describe.kind(one.kind), describe.title(one.kind, values)
    return words.sentence(
        "messages.characters_replaced",
        record=f"{kind} {title}" if title else kind,
        field=describe.field(one.kind, one.field),
        characters=", ".join(named),
        mark=MARK,
    )


def _of_ballots(state: Snapshot) -> list[ReplacedText]:
    """What only the ballots of the coming vote show: their codes, and the titles that its list of goals keeps."""
    if state.voting is None:
        return []
    now = {(goal.code, goal.title) for goal in state.records.goals}
    ballot_goals = [goal for group in ballot_groups(state, state.voting) for goal in group.goals]
    kept_titles = "".join(goal.title for goal in ballot_goals if (goal.code, goal.title) not in now)
    found = (
        [ReplacedText(WORKSHOP.name, state.voting.id, "goal_list", missed)]
        if (missed := unprintable(kept_titles))
        else []
    )
    people = participants_of(state.records, state.voting)
    return found + [
        ReplacedText(PARTICIPANT.name, person.id, "code", missed)
        for person, code in zip(people, state.ballot_codes, strict=True)
        if (missed := unprintable(code))
    ]


def _of_record(kind: Kind, record: Record) -> list[ReplacedText]:
    return [
        ReplacedText(kind.name, record.id, name, missed)
        for name, value in record
        if isinstance(value, str)
        and not isinstance(value, StrEnum)
        and name not in kind.unprinted
        and (missed := unprintable(value))
    ]
