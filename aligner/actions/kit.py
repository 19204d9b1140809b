"""Makes the board kit and its preview, here or in a worker process."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from aligner.actions.desk import Desk, desk_of
from aligner.actions.kit_history import frozen_for, record_made
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
from aligner.kit.making import MadeFile, make_kit, sweep
from aligner.kit.settling import fitting_folder
from aligner.model.errors import EnvironmentRefused
from aligner.model.kinds import KINDS
from aligner.model.records import Records
from aligner.model.visibility import levels
from aligner.model.vocabulary import Sharing
from aligner.store.opening import is_current
from aligner.store.workspace import open_workspace
from aligner.storyline.gathering import gather_whole
from aligner.storyline.sending import Notice, before_sending

__all__ = [
    "AUDIENCES",
    "DOCUMENTS",
    "MINUTES",
    "PURPOSES",
    "Contradiction",
    "EditableText",
    "KitOptions",
    "KitState",
    "MadeFile",
    "MadeKitFiles",
    "MissingTranslation",
    "OutlineItem",
    "ReplacedText",
    "Withheld",
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
class MadeKitFiles:
    """A finished kit. revision, options, frozen: what it was made from, for its history; withheld: what its audience
    did not see."""

    files: list[MadeFile]
    revision: int
    options: KitOptions
    frozen: bytes
    withheld: Withheld


@dataclass(frozen=True)
class WithheldRecord:
    """A record that an audience does not see. kind: the table's name.  level: its own, or that of what it hangs on."""

    kind: str
    id: int
    level: Sharing


@dataclass(frozen=True)
class KitState:
    """What a kit with the chosen options would hold, before it is made.

    outline: every section that the data can fill.  texts: what can be edited, in the kit's order.
    missing: texts that are not kept in its language.  replaced: texts with characters that no font can show.
    contradictions: what disagrees in it.  notices: what its author should look at.
    withheld: what its audience does not see, withheld_records: just which records.  desk: its storyline.
    """

    outline: tuple[OutlineItem, ...]
    texts: tuple[EditableText, ...]
    missing: tuple[MissingTranslation, ...]
    replaced: tuple[ReplacedText, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    notices: tuple[Notice, ...] = ()
    withheld: Withheld = field(default_factory=Withheld)
    withheld_records: tuple[WithheldRecord, ...] = ()
    desk: Desk | None = None


def make_kit_work(
    report: Callable[[str, float], None], records: Records, options: KitOptions, folder: Path
) -> MadeKitFiles:
    """Work for a `Worker`: the kit's files, and the data that they were made from."""
    files = make_kit(records, options, folder, progress=report)
    withheld = withheld_in_kit(records, options)
    return MadeKitFiles(files, records.revision, options, frozen_for(records, options), withheld)


def make_kit_recorded(file: Path, records: Records, options: KitOptions, folder: Path) -> list[MadeFile]:
    """The kit's files; it is recorded in the workspace at `file` when that is ours to write and still at the
    revision of `records`.

    Raises: Refused document_not_given; EnvironmentRefused when the folder cannot be written.
    """
    made = make_kit_work(lambda text, fraction: None, records, options, folder)
    if is_current(file):
        try:
            with open_workspace(file) as workspace:
                if workspace.revision == made.revision:
                    record_made(workspace, made.revision, options, made.files, made.frozen, made.withheld)
        except EnvironmentRefused:
            # Open in a window, or not to be written: the kit is made, and that is what was asked for.
            pass
    return made.files


def kit_state_work(report: Callable[[str, float], None], records: Records, options: KitOptions) -> KitState:
    """Work for a `Worker`: what the kit would hold."""
    state = make_snapshot(records, options)
    seen = visible(records, options.audience)
    return KitState(
        tuple(outline_of(state)),
        make_outline(state).texts,
        missing_translations(seen, options.language),
        replaced_texts(state),
        contradictions(kit_of(state)),
        before_sending(state.line, gather_whole(records, state.facts)),
        withheld_from(state.records),
        _withheld_records(records, seen),
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
    return contradictions(kit_of(make_snapshot(records, options)))


def _withheld_records(records: Records, seen: Records) -> tuple[WithheldRecord, ...]:
    """In the order of the kinds."""
    found, told = levels(records), [kind for kind in KINDS if kind.is_told and not kind.is_single]
    shown = {kind.name: {record.id for record in kind.listed(seen)} for kind in told}
    return tuple(
        WithheldRecord(kind.name, record.id, found[kind.name, record.id])
        for kind in told
        for record in kind.listed(records)
        if record.id not in shown[kind.name]
    )
