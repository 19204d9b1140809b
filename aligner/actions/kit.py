"""Makes the board kit and its preview, here or in a worker process."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from aligner.actions.desk import Desk, desk_of
from aligner.actions.kit_history import frozen_for, record_new_kit
from aligner.kit.content.audience import Withheld, visible, withheld_from
from aligner.kit.content.content import EditableText
from aligner.kit.content.languages import MissingTranslation, missing_translations
from aligner.kit.content.options import AUDIENCES, DOCUMENTS, MINUTES, PURPOSES, KitOptions
from aligner.kit.content.outline import OutlineItem, make_outline, outline_of
from aligner.kit.content.replaced import ReplacedText, replaced_as_json, replaced_sentences, replaced_texts
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.contradictions import (
    Contradiction,
    contradicting_sentences,
    contradictions,
    contradictions_as_json,
    kit_of,
)
from aligner.kit.making import KitFileInfo, make_kit, sweep
from aligner.kit.settling import fitting_folder
from aligner.model.errors import EnvironmentRefused
from aligner.model.kinds import KINDS
from aligner.model.records import Records
from aligner.model.visibility import levels
from aligner.model.vocabulary import Sharing
from aligner.store.opening import is_current
from aligner.store.workspace import open_workspace
from aligner.storyline.gathering import gather_unfiltered
from aligner.storyline.sending import Notice, before_sending

__all__ = [
    "AUDIENCES",
    "DOCUMENTS",
    "MINUTES",
    "PURPOSES",
    "Contradiction",
    "EditableText",
    "KitFileInfo",
    "KitOptions",
    "KitState",
    "MissingTranslation",
    "NewKit",
    "OutlineItem",
    "ReplacedText",
    "Withheld",
    "WithheldField",
    "WithheldRecord",
    "contradicting_sentences",
    "contradictions_as_json",
    "contradictions_in_kit",
    "fitting_folder",
    "kit_state_work",
    "make_kit",
    "make_kit_recorded",
    "make_kit_work",
    "replaced_as_json",
    "replaced_in_kit",
    "replaced_sentences",
    "sweep",
    "withheld_in_kit",
]


@dataclass(frozen=True)
class NewKit:
    """A finished kit. revision, options, frozen: what it was made from, for its history; withheld: what its audience
    did not see."""

    files: list[KitFileInfo]
    revision: int
    options: KitOptions
    frozen: bytes
    withheld: Withheld


@dataclass(frozen=True)
class WithheldRecord:
    """A record that an audience does not see. kind: the table's name.  level: its own, or that of what it depends
    on."""

    kind: str
    id: int
    level: Sharing


@dataclass(frozen=True)
class WithheldField:
    """A field that is empty for an audience in a record that it sees. kind: the table's name."""

    kind: str
    id: int
    field: str


@dataclass(frozen=True)
class KitState:
    """What a kit with the chosen options would hold, before it is made.

    outline: every section that the data can fill.  texts: what can be edited, in the kit's order.
    missing: texts that are not kept in its language.  replaced: texts with characters that no font can show.
    contradictions: what disagrees in it.  notices: what its author should look at.
    withheld: what its audience does not see, withheld_records: just which records, withheld_fields: which fields
    of the others.  desk: its storyline.
    """

    outline: tuple[OutlineItem, ...]
    texts: tuple[EditableText, ...]
    missing: tuple[MissingTranslation, ...]
    replaced: tuple[ReplacedText, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    notices: tuple[Notice, ...] = ()
    withheld: Withheld = field(default_factory=Withheld)
    withheld_records: tuple[WithheldRecord, ...] = ()
    withheld_fields: tuple[WithheldField, ...] = ()
    desk: Desk | None = None


def make_kit_work(report: Callable[[str, float], None], records: Records, options: KitOptions, folder: Path) -> NewKit:
    """Work for a `Worker`: the kit's files, and the data that they were made from."""
    files = make_kit(records, options, folder, progress=report)
    withheld = withheld_in_kit(records, options)
    return NewKit(files, records.revision, options, frozen_for(records, options), withheld)


def make_kit_recorded(file: Path, records: Records, options: KitOptions, folder: Path) -> list[KitFileInfo]:
    """The kit's files; it is recorded in the workspace at `file` when that is ours to write and still at the
    revision of `records`.

    Raises: Refused document_not_given; EnvironmentRefused when the folder cannot be written.
    """
    kit = make_kit_work(lambda text, fraction: None, records, options, folder)
    if is_current(file):
        try:
            with open_workspace(file) as workspace:
                if workspace.revision == kit.revision:
                    record_new_kit(workspace, kit.revision, options, kit.files, kit.frozen, kit.withheld)
        except EnvironmentRefused:
            # Open in a window, or not to be written: the kit is made, and that is what was requested.
            pass
    return kit.files


def kit_state_work(report: Callable[[str, float], None], records: Records, options: KitOptions) -> KitState:
    """Work for a `Worker`: what the kit would hold."""
    state = make_snapshot(records, options)
    content = make_outline(state)
    visible_records = visible(records, options.audience)
    return KitState(
        tuple(outline_of(state)),
        content.texts,
        missing_translations(visible_records, options.language),
        replaced_texts(state),
        contradictions(kit_of(state, content), is_new=True),
        before_sending(state.line, gather_unfiltered(records, state.facts)),
        withheld_from(state.records),
        _withheld_records(records, visible_records),
        _withheld_fields(records, visible_records),
        desk_of(state),
    )


def replaced_in_kit(records: Records, options: KitOptions) -> tuple[ReplacedText, ...]:
    """The texts of a kit with these options whose characters no font can show; the documents show a mark instead."""
    return replaced_texts(make_snapshot(records, options))


def withheld_in_kit(records: Records, options: KitOptions) -> Withheld:
    """What the audience of a kit with these options does not see."""
    return withheld_from(visible(records, options.audience))


def contradictions_in_kit(records: Records, options: KitOptions) -> tuple[Contradiction, ...]:
    """What disagrees in a kit with these options."""
    return contradictions(kit_of(make_snapshot(records, options)), is_new=True)


def _withheld_records(records: Records, visible_records: Records) -> tuple[WithheldRecord, ...]:
    """In the order of the kinds."""
    found, listed = levels(records), [kind for kind in KINDS if kind.is_listed and not kind.is_single]
    shown = {kind.name: {record.id for record in kind.listed(visible_records)} for kind in listed}
    return tuple(
        WithheldRecord(kind.name, record.id, found[kind.name, record.id])
        for kind in listed
        for record in kind.listed(records)
        if record.id not in shown[kind.name]
    )


def _withheld_fields(records: Records, visible_records: Records) -> tuple[WithheldField, ...]:
    """In the order of the kinds and of their fields."""
    found: list[WithheldField] = []
    for kind in KINDS:
        if not kind.is_listed:
            continue
        before = {record.id: record for record in kind.listed(records)}
        after = [(before[record.id], record) for record in kind.listed(visible_records) if record.id in before]
        found += [
            WithheldField(kind.name, record.id, name)
            for name in kind.model.model_fields
            for known, record in after
            if getattr(known, name) != getattr(record, name)
        ]
    return tuple(found)
