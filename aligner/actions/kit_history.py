"""The kits that were made: recording them, making one again from its frozen data, comparing with the state of now."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

from aligner.actions.comparing import RecordChange, changes_between
from aligner.actions.frozen import freeze, thaw
from aligner.analysis.analyse import analyse
from aligner.kit.content.audience import Withheld, visible
from aligner.kit.content.options import KitOptions
from aligner.kit.content.rules import offered_to
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import KitFileInfo, make_kit
from aligner.lang.bidi import isolate
from aligner.lang.record_words import RecordWords
from aligner.lang.shortening import short_title
from aligner.lang.words import UNKNOWN, Words
from aligner.model.fields import build
from aligner.model.kinds import KINDS, kind_named
from aligner.model.records import Records
from aligner.model.vocabulary import DecisionState, Measure
from aligner.store.kits import KitFile, KitRecord, frozen_of, list_kits, record_kit, remove_kits, restore_kits
from aligner.store.workspace import Workspace
from aligner.storyline.story import Story

__all__ = [
    "KitComparison",
    "KitFile",
    "KitRecord",
    "compare_desk_work",
    "compare_kit_work",
    "frozen_for",
    "frozen_of",
    "last_kit_for",
    "last_meeting_before",
    "list_kits",
    "options_of",
    "record_new_kit",
    "remake_work",
    "remove_kits",
    "restore_kits",
    "withheld_from_kit",
]

RECORD = "kit.json"
_WITHHELD = "withheld"
"""Beside a kit's options: how many records its audience did not see, by kind."""


@dataclass(frozen=True)
class FigureChange:
    """A figure that is another now. what, before, after: in words."""

    what: str
    before: str
    after: str


@dataclass(frozen=True)
class RecordLine:
    """A record that was added, changed or removed. kind, title, changes: in words."""

    action: str
    kind: str
    title: str
    changes: tuple[str, ...]


@dataclass(frozen=True)
class KitComparison:
    """What is different from the state that a kit was made from, for the same audience. revision: that kit's.

    argued: of the storyline, where that was compared.
    """

    revision: int
    figures: tuple[FigureChange, ...]
    records: tuple[RecordLine, ...]
    argued: tuple[FigureChange, ...] = ()

    @property
    def is_same(self) -> bool:
        return not self.figures and not self.records and not self.argued


_MONEY_FIGURES = {
    Measure.YEAR: "kit_history.figure_money",
    Measure.AWARDED: "kit_history.figure_awarded",
    Measure.PAID: "kit_history.figure_paid",
}
"""What the sum of our money is called, by what it counts."""


def frozen_for(records: Records, options: KitOptions) -> bytes:
    """What a kit with these options is made from, packed: only what its audience may see.

    The ballots to hand out carry their participants' codes, so these are kept, too.
    """
    visible_records = visible(records, options.audience)
    codes = {person.id: person.code for person in records.participants}
    people = tuple(person.model_copy(update={"code": codes[person.id]}) for person in visible_records.participants)
    return freeze(replace(visible_records, participants=people))


def record_new_kit(
    workspace: Workspace,
    revision: int,
    options: KitOptions,
    kit_files: Sequence[KitFileInfo],
    frozen: bytes,
    withheld: Withheld | None = None,
) -> bool:
    """Whether the kit was recorded; a read-only file takes no record, and the kit is made all the same.

    revision: of the records that it was made from.  withheld: what its audience did not see, None where nobody knows.

    Raises: EnvironmentRefused when the file was changed or moved underneath.
    """
    if workspace.is_read_only:
        return False
    files = [KitFile(file.path.name, file.pages, file.sha256) for file in kit_files if file.path.name != RECORD]
    options_data = {**_plain(options), **({_WITHHELD: dict(withheld.records)} if withheld is not None else {})}
    record_kit(workspace, datetime.now(UTC), revision, options_data, files, frozen)
    return True


def last_meeting_before(workspace: Workspace, meeting: date | None) -> date | None:
    """The day of the last meeting before this one for which a kit was made; before today where no day is known.

    Raises: as `list_kits`.
    """
    day = meeting or date.today()
    days = (kit.options.get("meeting") for kit in list_kits(workspace))
    earlier = [date.fromisoformat(str(earlier_day)) for earlier_day in days if earlier_day]
    return max((earlier_day for earlier_day in earlier if earlier_day < day), default=None)


def withheld_from_kit(kit: KitRecord) -> Withheld | None:
    """What the audience of a kit did not see when it was made; None for a kit of an earlier version."""
    withheld = kit.options.get(_WITHHELD)
    if not isinstance(withheld, dict):
        return None
    counts = cast("dict[str, object]", withheld)
    known = {kind.name: counts[kind.name] for kind in KINDS if kind.name in counts}
    return Withheld({name: n if isinstance(n, int) else None for name, n in known.items()})


def options_of(kit: KitRecord) -> KitOptions:
    """The options that a kit was made with, without documents that its audience is no longer given.

    Raises: Refused not_a_choice when this program knows no such option.
    """
    known = {field.name for field in fields(KitOptions)}
    stored: dict[str, object] = {}
    for name, value in kit.options.items():
        if name in known:
            stored[name] = tuple(value) if isinstance(value, list) else value
    for name in ("meeting", "since"):
        if stored.get(name):
            stored[name] = date.fromisoformat(str(stored[name]))
    options = build(KitOptions, **stored)
    given = tuple(name for name in options.only if name in offered_to(options.audience))
    # Where none is left, making it again is refused and says why.
    return replace(options, only=given or options.only)


def remake_work(
    report: Callable[[str, float], None], frozen: bytes, options: KitOptions, folder: Path
) -> list[KitFileInfo]:
    """Work for a `Worker`: a kit's files again, from the data that it was made from."""
    return make_kit(thaw(frozen), options, folder, progress=report)


def compare_kit_work(
    report: Callable[[str, float], None], frozen: bytes, audience: str, records: Records, words: Words
) -> KitComparison:
    """Work for a `Worker`: what changed from a kit's frozen data to the records of now, in words."""
    return compare(visible(thaw(frozen), audience), visible(records, audience), words)


def last_kit_for(workspace: Workspace, audience: str) -> KitRecord | None:
    """The newest kit of these readers whose data are kept; None where there is none.

    Raises: as `list_kits`.
    """
    of_these = (kit for kit in list_kits(workspace) if kit.has_data and kit.options.get("audience") == audience)
    return max(of_these, key=lambda kit: kit.created, default=None)


def compare_desk_work(
    report: Callable[[str, float], None],
    frozen: bytes,
    then: KitOptions,
    records: Records,
    now: KitOptions,
    words: Words,
) -> KitComparison:
    """Work for a `Worker`: as `compare_kit_work`, and what is argued now in place of what was argued then.

    then, now: the options of the kit and of the desk.
    """
    older = thaw(frozen)
    found = compare(visible(older, now.audience), visible(records, now.audience), words)
    # The same question at both times: another purpose asks another one by itself.
    before = make_snapshot(older, replace(then, language=words.language, purpose=now.purpose)).story
    after = make_snapshot(records, replace(now, language=words.language)).story
    return replace(found, argued=tuple(_argued(before, after, words)))


def _argued(before: Story, after: Story, words: Words) -> Iterator[FigureChange]:
    """Each part of the storyline that is another one; of reasons and steps, those that left and those that came."""
    for name, older, newer in (("question", before.question, after.question), ("answer", before.answer, after.answer)):
        if older != newer:
            yield FigureChange(words.sentence(f"kit_history.argued_{name}"), older, newer)
    for name, between, olds, news in (
        ("reasons", " ", before.reasons or before.known, after.reasons or after.known),
        ("steps", words.sentence("sending.groups_between"), _steps(before), _steps(after)),
    ):
        left, came = ([text for text in one if text not in other] for one, other in ((olds, news), (news, olds)))
        if left or came:
            yield FigureChange(
                words.sentence(f"kit_history.argued_{name}"), *(between.join(one) for one in (left, came))
            )


def _steps(story: Story) -> tuple[str, ...]:
    return tuple(step.text for step in story.steps)


def compare(older: Records, newer: Records, words: Words) -> KitComparison:
    """What changed in figures and records from one state to another, in words."""
    before, after = _figures(older, words), _figures(newer, words)
    figures = [
        FigureChange(what, before.get(what, UNKNOWN), after.get(what, UNKNOWN))
        for what in dict.fromkeys((*after, *before))
        if before.get(what, UNKNOWN) != after.get(what, UNKNOWN)
    ]
    describe = RecordWords(words, newer, older)
    lines = [
        _line(change, describe)
        for change in changes_between(older, newer)
        if kind_named(change.kind).is_listed and change.action != "moved"
    ]
    return KitComparison(older.revision, tuple(figures), tuple(lines))


def _line(change: RecordChange, describe: RecordWords) -> RecordLine:
    changes = tuple(
        describe.change(change.kind, one.name, one.before, one.after, change.values) for one in change.fields
    )
    return RecordLine(change.action, describe.kind(change.kind), describe.title(change.kind, change.values), changes)


def _figures(records: Records, words: Words) -> dict[str, str]:
    """The figures that a kit leads with, each with what it is, in words."""
    figures = analyse(records)
    sentence = words.sentence
    shared, money = figures.own_collective.shared_weight, figures.money
    settled = (DecisionState.DECIDED, DecisionState.DONE)
    found = {
        sentence("kit_history.figure_shared"): UNKNOWN if shared is None else words.number(round(shared * 100)),
        sentence("kit_history.figure_programs"): words.number(len(records.programs)),
        sentence("kit_history.figure_placed"): words.number(len(figures.coverage.placed)),
        sentence(_MONEY_FIGURES[money.measure]): (
            words.money_of(money.total_minor, money.currency, is_part=bool(money.omitted))
            if records.programs
            else UNKNOWN
        ),
        sentence("kit_history.figure_decided"): words.number(len([d for d in records.decisions if d.state in settled])),
    }
    for goal in figures.goals:
        what = sentence("kit_history.figure_gap", goal=short_title(goal.title))
        found[what] = UNKNOWN if goal.gap is None else words.signed(round(goal.gap * 100, 1), 1)
    for indicator in figures.indicators:
        what = sentence("kit_history.figure_indicator", indicator=short_title(indicator.title))
        unit = records.indicator_by_id[indicator.indicator_id].unit
        value = words.number(indicator.last_value)
        found[what] = f"{value} {isolate(unit)}" if unit and indicator.last_value is not None else value
    return found


def _plain(options: KitOptions) -> Mapping[str, object]:
    """The options as JSON can hold them."""
    data = asdict(options)
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in data.items()}
