"""What to look at before a kit is sent, in words, each with the records or the page where it is repaired."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aligner.actions.kit import (
    KitOptions,
    KitState,
    Withheld,
    WithheldField,
    WithheldRecord,
    contradicting_sentences,
    replaced_sentences,
)
from aligner.kit.content.texts import own_texts
from aligner.lang.abbreviations import undefined_in
from aligner.lang.bidi import isolate
from aligner.lang.record_words import TEXT_LENGTH, RecordWords
from aligner.lang.shortening import short_line
from aligner.lang.words import Words
from aligner.model.kinds import DECISION, GOAL, INDICATOR, KIT_TEXT, PROGRAM, kind_named
from aligner.model.presenting import KitText
from aligner.model.records import Records
from aligner.storyline.sending import PAGES, Notice

__all__ = ["PAGES", "Place", "Row", "kinds_in_words", "rows_of", "withheld_sentences"]

_WITHHELD = "records_withheld"
_PARTS = {
    "terms_blank": "motion",
    "question_close": "question",
    "question_narrow": "question",
    "no_recommendation": "answer",
    "takes_more_than_half": "answer",
}
"""Of what is repaired on the author's desk, the card where."""
_OWN_TEXT = "own_text"
"""The rule of contradictions that is about a text of the user's own."""


@dataclass(frozen=True)
class Place:
    """A record where something is repaired. text: its title, or what is stated of it, with isolates.

    kind: its table's name, "" where nothing leads there.  group: the head under which it is listed.
    """

    text: str
    kind: str = ""
    id: int = 0
    group: str = ""
    is_sentence: bool = False


@dataclass(frozen=True)
class Row:
    """One thing to look at. code: what it is.  note: a second sentence.  page: of the window, "" where it is repaired
    at its places alone.  stops: no kit can be made.

    part: the card of the author's desk where it is repaired, or "".
    """

    code: str
    sentence: str
    note: str = ""
    page: str = ""
    places: tuple[Place, ...] = ()
    stops: bool = False
    part: str = ""


def rows_of(state: KitState, records: Records, options: KitOptions, words: Words) -> tuple[Row, ...]:
    """Everything to look at, what stops a kit and what disagrees in it first. records: the whole file."""
    describe = RecordWords(words, records)
    notices = [_notice(notice, describe, records, words) for notice in state.notices if notice.code != _WITHHELD]
    return (
        *(row for row in notices if row.stops),
        *_contradicting(state, own_texts(records.kit_texts, options), words),
        *(row for row in notices if not row.stops),
        *_undefined(records, options, words),
        *_foreign(state, describe, words),
        *_replaced(state, records, words),
        *_withheld(state, describe, options, records, words),
    )


def withheld_sentences(withheld: Withheld, audience: str, words: Words) -> list[str]:
    """What an audience does not see: how many records of which kinds, and which fields of the others."""
    name, found = words.sentence(f"vocabulary.audience.{audience}"), list[str]()
    if withheld.records:
        found.append(words.sentence("sending.withheld", audience=name, kinds=kinds_in_words(withheld.records, words)))
    if withheld.fields:
        describe = RecordWords(words)
        fields = [
            words.sentence("sending.group_field", kind=_kind(kind, words), field=describe.field(kind, field), n=count)
            for (kind, field), count in withheld.fields.items()
        ]
        between = words.sentence("sending.groups_between")
        found.append(words.sentence("sending.fields_withheld", audience=name, fields=between.join(fields)))
    return found


def kinds_in_words(counts: Mapping[str, int | None], words: Words) -> str:
    """How many of each kind; of a count that nobody knows, that there are some."""
    return words.sentence("sending.groups_between").join(_group(kind, count, words) for kind, count in counts.items())


def _kind(kind: str, words: Words) -> str:
    return words.sentence(f"kinds.kind.{kind}")


def _group(kind: str, count: int | None, words: Words) -> str:
    if count is None:
        return words.sentence("sending.group_uncounted", kind=_kind(kind, words))
    return words.sentence("sending.group", kind=_kind(kind, words), n=count)


def _notice(notice: Notice, describe: RecordWords, records: Records, words: Words) -> Row:
    page = PAGES[notice.code]
    source = words.sentence(f"storyline.source.{'whole' if notice.is_outside_entirely else 'at'}")
    values = {
        "n": notice.count,
        "day": notice.day,
        "why": words.sentence(f"storyline.why.{notice.why}", source=source) if notice.why else "",
    }
    sentence = words.sentence(f"sending.{notice.code}", **values)
    places = _places(notice, describe, records)
    if len(places) == notice.count == 1 and notice.code != "steps_to_be_named":
        # What is only one is reported by its name; of a step the place is the decision that it follows.
        sentence = words.sentence("sending.named", sentence=sentence, name=places[0].text)
    own_page = "" if page == "kit" else page
    return Row(notice.code, sentence, "", own_page, places, notice.stops, _PARTS.get(notice.code, ""))


def _places(notice: Notice, describe: RecordWords, records: Records) -> tuple[Place, ...]:
    """The records that it names: those that are changed to fix it go before those that it is about."""
    known = {
        PROGRAM.name: {program.code: program.id for program in records.programs},
        INDICATOR.name: {indicator.code: indicator.id for indicator in records.indicators},
        GOAL.name: {goal.code: goal.id for goal in records.goals},
    }
    ids = [(DECISION.name, at) for at in notice.decisions]
    ids = ids or [(PROGRAM.name, known[PROGRAM.name].get(code)) for code in notice.programs]
    ids = ids or [(INDICATOR.name, known[INDICATOR.name].get(code)) for code in notice.indicators]
    ids = ids or [(GOAL.name, known[GOAL.name].get(code)) for code in notice.goals]
    return tuple(Place(describe.named(kind, at), kind, at) for kind, at in ids if at is not None)


def _contradicting(state: KitState, own: Mapping[tuple[str, str], KitText], words: Words) -> Iterable[Row]:
    if state.contradictions:
        sentences = contradicting_sentences(state.contradictions, words)
        ids = {f"{section}.{part}": text.id for (section, part), text in own.items()}
        places = tuple(
            Place(sentence, KIT_TEXT.name if one.rule == _OWN_TEXT else "", ids.get(one.where, 0), is_sentence=True)
            for one, sentence in zip(state.contradictions, sentences, strict=True)
        )
        yield Row("contradictions", words.sentence("contradictions.title", n=len(places)), places=places)


def _undefined(records: Records, options: KitOptions, words: Words) -> Iterable[Row]:
    """Abbreviations in the author's own texts that neither these nor the names in the file explain."""
    own = own_texts(records.kit_texts, options)
    told = [words.sentence("sending.known_abbreviations")]
    told += [
        records.organization.name,
        records.organization.mission,
        records.initiative.name,
        records.initiative.vision,
    ]
    named = (records.goals, records.programs, records.indicators, records.stages, records.decisions, records.actors)
    told += [str(getattr(one, "title", "") or getattr(one, "name", "")) for kind in named for one in kind]
    places: list[Place] = []
    for text in own.values():
        places += [
            Place(
                words.sentence("sending.named", sentence=one, name=isolate(short_line(text.text, TEXT_LENGTH))),
                KIT_TEXT.name,
                text.id,
                is_sentence=True,
            )
            for one in undefined_in(text.text, told)
        ]
    if places:
        yield Row("terms_undefined", words.sentence("sending.terms_undefined", n=len(places)), places=tuple(places))


def _foreign(state: KitState, describe: RecordWords, words: Words) -> Iterable[Row]:
    if state.missing:
        places = tuple(
            Place(
                isolate(short_line(one.text, TEXT_LENGTH)),
                one.kind,
                one.record_id,
                describe.heading(one.kind, one.field),
            )
            for one in state.missing
        )
        yield Row("texts_foreign", words.sentence("sending.texts_foreign", n=len(places)), places=places)


def _replaced(state: KitState, records: Records, words: Words) -> Iterable[Row]:
    if state.replaced:
        sentences = replaced_sentences(state.replaced, records, words)
        places = tuple(
            Place(sentence, one.kind, one.record_id, is_sentence=True)
            for one, sentence in zip(state.replaced, sentences, strict=True)
        )
        yield Row("texts_replaced", words.sentence("sending.texts_replaced", n=len(places)), places=places)


def _withheld(
    state: KitState, describe: RecordWords, options: KitOptions, records: Records, words: Words
) -> Iterable[Row]:
    sentences = withheld_sentences(state.withheld, options.audience, words)
    if state.withheld.records:
        at = next((notice.goals for notice in state.notices if notice.code == _WITHHELD), ())
        titles = [goal.title for goal in records.goals if goal.code in at]
        note = words.sentence("sending.records_withheld", goals=titles) if titles else ""
        counts = state.withheld.records
        places = tuple(_withheld_place(one, describe, counts, words) for one in state.withheld_records)
        yield Row("records_withheld", sentences.pop(0), note, places=places)
    if state.withheld.fields:
        places = tuple(_emptied_place(one, state.withheld, describe, words) for one in state.withheld_fields)
        yield Row("fields_withheld", sentences.pop(0), places=places)


def _withheld_place(
    one: WithheldRecord, describe: RecordWords, counts: Mapping[str, int | None], words: Words
) -> Place:
    level = words.label(one.level)
    title = words.sentence("sending.level", title=describe.named(one.kind, one.id), level=level)
    return Place(title, one.kind, one.id, _group(one.kind, counts.get(one.kind), words))


def _emptied_place(one: WithheldField, withheld: Withheld, describe: RecordWords, words: Words) -> Place:
    """A record under the field that is empty in it for the audience."""
    kind = _kind(one.kind, words)
    n = withheld.fields.get((one.kind, one.field), 0)
    group = words.sentence("sending.group_field", kind=kind, field=describe.field(one.kind, one.field), n=n)
    title = kind if kind_named(one.kind).is_single else describe.named(one.kind, one.id)
    return Place(title, one.kind, one.id, group)
