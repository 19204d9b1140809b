"""What disagrees in a made kit: its sentences read again against the facts, and its documents against each other."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from fractions import Fraction
from typing import cast

from aligner.charts.years import YearsChart, in_minor
from aligner.kit.content.content import Figure
from aligner.kit.content.field import others_at
from aligner.kit.stated import Kit, kit_of
from aligner.lang.bidi import strip_isolates
from aligner.lang.values import MINOR_PER_UNIT
from aligner.lang.words import Words
from aligner.model.ballot_form import workshop_to_vote
from aligner.model.presenting import STORYLINE
from aligner.storyline.consequences import decides
from aligner.storyline.figures import shared
from aligner.storyline.line import storyline_of
from aligner.storyline.options import EFFECTS
from aligner.storyline.question import DECIDING
from aligner.storyline.sentences import OF_RECORDS, may_state
from aligner.storyline.writing import write_storyline

MAX_TIMES = 2
"""One sentence of fact may stand in so many documents."""
_OF_OUR_OWN = ("guide", "forms", "first-hour")
_NEAR = Fraction(1, 10**9)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True)
class Contradiction:
    """rule: its name.  where: the document or the part of the storyline.  text: what is stated there.  numbers: in it,
    those that are no figure of the kit."""

    rule: str
    where: str
    text: str = ""
    numbers: tuple[str, ...] = ()


def contradictions(kit: Kit, *, is_new: bool = False) -> tuple[Contradiction, ...]:
    """Everything that disagrees; empty for a kit that cannot be caught at a word.

    is_new: the kit was made of its state this moment, and need not be made again to be compared.
    """
    rules = {name: rule for name, rule in RULES.items() if not (is_new and name == "recreated")}
    of_items = (rule(item) for item in kit.items for name, rule in rules.items() if name not in _OF_WHOLE)
    return tuple(found for each in (*(rule(kit) for rule in rules.values()), *of_items) for found in each)


def contradicting_sentences(found: Sequence[Contradiction], words: Words) -> list[str]:
    """Each in words, with the sentence or the thing that it is about."""
    return [
        words.sentence(f"contradictions.{one.rule}", text=one.text or one.where, numbers=one.numbers) for one in found
    ]


def contradictions_as_json(found: Sequence[Contradiction], words: Words) -> list[dict[str, str]]:
    """The same as plain values: rule, where it was found, the sentence."""
    sentences = contradicting_sentences(found, words)
    return [
        {"rule": one.rule, "where": one.where, "message": strip_isolates(text)}
        for one, text in zip(found, sentences, strict=True)
    ]


def _is_own(kit: Kit, section: str, part: str) -> bool:
    return any((t.section, t.part) == (section, part) and t.is_edited for t in kit.content.texts)


def _question(kit: Kit) -> Iterator[Contradiction]:
    """One question, word for word, wherever it is asked."""
    for name, document in kit.documents.items():
        for text in document.get("question", ()):
            if strip_isolates(text) != strip_isolates(kit.story.question):
                yield Contradiction("question", name, text)


def _answer(kit: Kit) -> Iterator[Contradiction]:
    """What is recommended is an option; nothing is where there is no ground."""
    recommendation, keys = kit.line.recommendation, {option.key for option in kit.story.options}
    tinted = {option.key for option in kit.story.options if option.is_recommended}
    if (
        tinted != set(recommendation.options)
        or not set(recommendation.options) <= keys
        or bool(recommendation.options) == bool(recommendation.why_none)
    ):
        yield Contradiction("answer", "options", kit.story.answer)
    for name, document in kit.documents.items():
        if "answer" in document:
            said = [strip_isolates(" ".join(document["answer"]))]
            if kit.prefix:
                said = [strip_isolates(text) for text in document["answer"]]
            # What the workshop said against it stands in the same place on each first page.
            stated = strip_isolates(kit.story.answer).split()
            with_objection = [*stated, *strip_isolates(kit.story.objection).split()]
            for text in said:
                if text.split() not in (with_objection, *([stated] if kit.prefix else ())):
                    yield Contradiction("answer", name, text)


def _subject(kit: Kit) -> Iterator[Contradiction]:
    """One of the reasons is about what the answer is about; an author may have left it out."""
    subject, reasons = kit.line.question.subject, kit.line.reasons
    if subject and reasons and not any(subject in reason.goals for reason in reasons):
        yield Contradiction("subject", "reasons", kit.story.answer)


def _direction(kit: Kit) -> Iterator[Contradiction]:
    """Nearer and further agree with the change that is computed again from the amount that is printed."""
    again = {option.key: option for option in storyline_of(kit.line.facts).options}
    words = write_storyline(kit.line, kit.state.records, kit.state.words)
    options = {option.key: option for option in words.options}
    for option, option_text in zip(kit.line.options, kit.story.options, strict=True):
        repeated = again.get(option.key)
        if repeated is None or repeated.amount != option.amount:
            yield Contradiction("direction", option.key, option_text.label)
            continue
        for name, change in option.effects.items():
            if option.wording(name) != repeated.wording(name) or change != repeated.effects[name]:
                yield Contradiction("direction", option.key, name)
        repeated_option = options[option.key]
        if (option_text.changes, option_text.cells) != (repeated_option.changes, repeated_option.cells):
            yield Contradiction("direction", option.key, "; ".join((*option_text.changes, *option_text.cells)))


def _needs(kit: Kit) -> Iterator[Contradiction]:
    """Each sentence's claims hold in the state that the kit was made from."""
    standing = storyline_of(kit.line.facts).standing
    for sentence in (*kit.story.sentences, *kit.ours):
        if not may_state(sentence, standing):
            yield Contradiction("needs", sentence.key, sentence.text)


def _steps(kit: Kit) -> Iterator[Contradiction]:
    """Each step has an owner and a day, or says that they are to be named; no two say the same."""
    for step in kit.story.steps:
        if not (step.step and step.owner and step.due):
            yield Contradiction("steps", "steps", step.text)
    for text, times in Counter(step.step for step in kit.story.steps).items():
        if times > 1:
            yield Contradiction("steps", "steps", text)


def _decided(kit: Kit) -> Iterator[Contradiction]:
    """What is decided about the subject is in each document that argues for an option."""
    titles = {d.id: strip_isolates(d.title) for d in kit.state.records.decisions}
    wanted = [titles.get(each.decision.id or 0, "") for each in kit.line.decided]
    for name in ("briefing", "deck"):
        text = strip_isolates("\n".join(kit.documents.get(name, {}).get("text", ())))
        if kit.story.options and name in kit.documents and not kit.state.options.sections:
            yield from (Contradiction("decided", name, title) for title in wanted if title not in text)


def _numbers(kit: Kit) -> Iterator[Contradiction]:
    """What is counted twice has one value, and parts add up to their whole."""
    figures, analysis = kit.line.standing.figures, kit.state.analysis
    both = shared(figures.own, figures.collective)
    other = analysis.own_collective.shared_weight
    if both is not None and other is not None and abs(float(both) - other) > float(_NEAR):
        yield Contradiction("numbers", "own_collective", str(other))
    for goal in analysis.goals:
        counted = (goal.programs, goal.resources_minor)
        again = (len(figures.at_goal(goal.code, figures.live)), round(figures.money.at[goal.code]))
        if counted != again:
            yield Contradiction("numbers", goal.code, goal.title)
        for told, weights in ((goal.own, figures.own), (goal.collective, figures.collective)):
            if told is not None and (weights is None or abs(float(weights[goal.code]) - told) > float(_NEAR)):
                yield Contradiction("numbers", goal.code, goal.title)
    money = analysis.money
    sums = ((money.outside_minor, figures.money.outside), (money.unknown_minor, figures.money.unplaced))
    if any(told != round(amount) for told, amount in sums):
        yield Contradiction("numbers", "outside")
    at_work = others_at(kit.state)
    others = {goal.code: len(at_work.get(goal.goal_id, ())) for goal in analysis.goals}
    if any(number != kit.line.facts.others.get(code, 0) for code, number in others.items()):
        yield Contradiction("numbers", "others")
    if set(analysis.coverage.unplaced) != {program.code for program in figures.unplaced}:
        yield Contradiction("numbers", "unplaced")
    for fact in kit.line.known:
        if fact.key == "presence" and fact.figures["goals"] != sum(map(figures.is_present, figures.codes)):
            yield Contradiction("numbers", "presence")
        if fact.key == "money" and fact.figures["amount"] != figures.money.total:
            yield Contradiction("numbers", "money")
    if figures.own is not None and abs(sum(figures.own.values()) - 1) > _NEAR:
        yield Contradiction("numbers", "own")


def _verbs(kit: Kit) -> Iterator[Contradiction]:
    """Nothing is decided where the meeting informs; those outside are shown no options, no forms, no guide, no
    doubts."""
    options = kit.state.options
    is_vote = options.audience == "board" and options.purpose in DECIDING and decides(kit.line.facts)
    for name, document in kit.documents.items():
        if document.get("motion") and not is_vote:
            yield Contradiction("verbs", name, " ".join(document["motion"]))
    if not kit.state.is_informed:
        return
    for part in (
        *kit.story.unknowns[1:],
        *kit.story.higher,
        *kit.story.higher_joined,
        *kit.story.beside,
        *(step.text for step in kit.story.steps),
    ):
        yield Contradiction("verbs", options.audience, part)
    yield from (Contradiction("verbs", name) for name in _OF_OUR_OWN if options.is_outside and name in kit.documents)
    yield from (Contradiction("verbs", options.audience, option.label) for option in kit.story.options)


def _ballots(kit: Kit) -> Iterator[Contradiction]:
    """Ballots go only with a workshop that is open, or planned for this meeting."""
    voting, day = kit.state.voting, kit.state.options.meeting
    expected = workshop_to_vote(kit.state.records, day)
    if voting is not None and (expected is None or voting.id != expected.id):
        yield Contradiction("ballots", "forms", voting.title)


def _records(kit: Kit) -> Iterator[Contradiction]:
    """No fact without the records that it rests on."""
    for sentence in (*kit.story.sentences, *kit.ours):
        if sentence.group in OF_RECORDS and not sentence.has_records:
            yield Contradiction("records", sentence.key, sentence.text)


def _higher(kit: Kit) -> Iterator[Contradiction]:
    """An option that is higher in a figure is named beside the recommended one, wherever that is argued for, with why
    it is not the one that is recommended."""
    keys = {key for key, _ in kit.line.higher} if kit.line.recommendation.ground else set[str]()
    grounds = [option.ground for option in kit.story.options if option.key in keys]
    for name in ("briefing", "deck"):
        text = strip_isolates("\n".join(kit.documents.get(name, {}).get("text", ())))
        if name in kit.documents and not kit.state.options.sections:
            for sentence in (*kit.story.higher_joined, *grounds):
                if not sentence or strip_isolates(sentence) not in text:
                    yield Contradiction("higher", name, sentence)


def _beside(kit: Kit) -> Iterator[Contradiction]:
    """What the workshop said against what is recommended, and what is promised of its money, stands wherever that is
    argued for."""
    # The staff's slides are about what they prepare: their paper has it.
    for name in ("briefing", "deck") if kit.state.options.audience == "board" else ("briefing",):
        text = strip_isolates("\n".join(kit.documents.get(name, {}).get("text", ())))
        if name in kit.documents and not kit.state.options.sections:
            yield from (Contradiction("beside", name, t) for t in kit.story.beside if strip_isolates(t) not in text)


def _amount(kit: Kit) -> Iterator[Contradiction]:
    """One amount in option, question and motion, never more than is at its source."""
    source = kit.line.question.source
    for option in kit.line.options:
        if source and option.money_from == source.place and option.amount and option.amount > source.available:
            yield Contradiction("amount", option.key, str(option.amount))
    chosen = [option for option in kit.line.options if option.key in kit.line.recommendation.options]
    if len(chosen) == 1 and chosen[0].amount is not None:
        currency = kit.state.records.organization.currency
        printed = strip_isolates(kit.state.words.money(round(chosen[0].amount), currency))
        for name, document in kit.documents.items():
            own = _is_own(kit, STORYLINE, f"{kit.prefix}motion")
            for text in () if own else document.get("motion", ()):
                if printed not in strip_isolates(text):
                    yield Contradiction("amount", name, text)


def _tense(kit: Kit) -> Iterator[Contradiction]:
    """After the roadmap's end nothing says what the initiative weighs today."""
    if not kit.line.facts.is_horizon_over:
        return
    again = write_storyline(kit.line, kit.state.records, kit.state.words).sentences
    for stated, right in zip(kit.story.sentences, again, strict=False):
        if kit.state.words.has(f"storyline.{stated.key}_past") and stated.text != right.text:
            yield Contradiction("tense", stated.key, stated.text)


def _bounds(kit: Kit) -> Iterator[Contradiction]:
    """A figure of money is the least of what may be: it says so."""
    least = strip_isolates(kit.state.sentence("storyline.at_least"))
    for option, option_text in zip(kit.line.options, kit.story.options, strict=True):
        for name, *texts in zip(EFFECTS, option_text.changes, option_text.cells, strict=False):
            for text in texts:
                if name != "own_collective" and _NUMBER.search(text) and least not in text and name in option.effects:
                    yield Contradiction("bounds", option.key, text)


def _once(kit: Kit) -> Iterator[Contradiction]:
    """Documents do not say the same sentence three times; an answer that names what is missing stands in each."""
    texts = {n: [text for text in d.get("text", ()) if text != kit.story.answer] for n, d in kit.documents.items()}
    for sentence in kit.story.sentences:
        if sentence.group in OF_RECORDS and sentence.group != "decided":
            places = [name for name, found in texts.items() if any(sentence.text in text for text in found)]
            if len(places) > MAX_TIMES:
                yield Contradiction("once", ", ".join(places), sentence.text)


def _own_texts(kit: Kit) -> Iterator[Contradiction]:
    """A number in the author's text that no generated text has: marked, never changed."""
    own = {" ".join(text.text.split()) for text in kit.content.texts if text.is_edited}
    # A section whose title is an own answer or reason says nothing of the figures.
    generated = [text.generated for text in kit.content.texts if " ".join(text.generated.split()) not in own]
    sentences = [sentence.text for each in (kit, *kit.items) for sentence in each.story.sentences]
    known: set[str] = set()
    for text in (*generated, *sentences):
        said = " ".join(text.split())
        # A motion may name the question in the author's words: these are no figure of the kit.
        for one in own:
            said = said.replace(one, "")
        known.update(_NUMBER.findall(said))
    for text in kit.content.texts:
        strange = tuple(one for one in dict.fromkeys(_NUMBER.findall(text.text)) if one not in known)
        if text.is_edited and strange:
            yield Contradiction("own_text", f"{text.section}.{text.part}", text.text, strange)


def _agenda(kit: Kit) -> Iterator[Contradiction]:
    """Every item is on the first page in its own words, and no two argue about one goal or its money."""
    items, cover = kit.story.items, kit.content.cover
    requested = [strip_isolates(item.question) for item in cover.items]
    if requested != [strip_isolates(item.question) for item in items]:
        yield Contradiction("agenda", "cover", "; ".join(requested))
    places = Counter(place for item in kit.line.items if item.line for place in item.line.question.places)
    yield from (Contradiction("agenda", "items", place) for place, times in places.items() if times > 1)


def _years(kit: Kit) -> Iterator[Contradiction]:
    """What is said and drawn of money over years is what the payments come to."""
    figures, words = kit.state.years, kit.state.words
    section = next((one for one in kit.content.sections if one.id == "years"), None)
    if figures is None or section is None:
        return
    committed = strip_isolates(words.money(*in_minor(figures.committed, kit.state.records)))
    if committed not in strip_isolates(section.title) and not _is_own(kit, "years", "title"):
        yield Contradiction("years", "years", section.title)
    for block in (*section.slide, *section.blocks):
        if not (isinstance(block, Figure) and isinstance(block.chart, YearsChart)):
            continue
        columns = block.chart.columns
        for column, year in zip(columns, figures.years[-len(columns) :], strict=True):
            drawn = (column.year, sum(column.paid), sum(column.scheduled))
            sums = (round(part.total / MINOR_PER_UNIT) for part in (year.paid, year.scheduled))
            if drawn != (str(year.year), *sums):
                yield Contradiction("years", "years", f"{column.year}: {column.total}")


def _recreated(kit: Kit) -> Iterator[Contradiction]:
    """Every sentence, count, cell and drawn figure is what the state gives when it is made again."""
    again = kit_of(replace(kit.state))
    for name, part in _PARTS.items():
        stated, right = Counter(_leaves(part(kit))), Counter(_leaves(part(again)))
        yield from (Contradiction("recreated", name, text) for text in (stated - right or right - stated))


def _leaves(value: object) -> Iterator[str]:
    """All texts and figures in a plain value."""
    if isinstance(value, str):
        yield strip_isolates(value)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _leaves(getattr(value, each.name))
    elif isinstance(value, Mapping):
        yield from _leaves(tuple(cast("Mapping[object, object]", value).values()))
    elif isinstance(value, tuple | list):
        for each in cast("Sequence[object]", value):
            yield from _leaves(each)
    elif value is not None:
        yield str(value)


_PARTS: Mapping[str, Callable[[Kit], object]] = {
    "story": lambda kit: kit.story,
    "cover": lambda kit: kit.content.cover,
    "sections": lambda kit: kit.content.sections,
    "documents": lambda kit: tuple(each.documents for each in (kit, *kit.items)),
    "ours": lambda kit: kit.ours,
}
"""What is told of a kit, by where it stands."""
_OF_WHOLE = ("numbers", "ballots", "own_text", "agenda", "recreated")
"""Rules that look at all items at once."""
RULES: Mapping[str, Callable[[Kit], Iterator[Contradiction]]] = {
    "question": _question,
    "answer": _answer,
    "subject": _subject,
    "direction": _direction,
    "needs": _needs,
    "steps": _steps,
    "decided": _decided,
    "numbers": _numbers,
    "verbs": _verbs,
    "ballots": _ballots,
    "records": _records,
    "higher": _higher,
    "beside": _beside,
    "amount": _amount,
    "tense": _tense,
    "bounds": _bounds,
    "once": _once,
    "own_text": _own_texts,
    "agenda": _agenda,
    "years": _years,
    "recreated": _recreated,
}
"""Each rule by its name."""
