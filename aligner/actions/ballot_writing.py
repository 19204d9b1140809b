"""Ballots as files for the participants: one each, to send or to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.actions.kit import KitOptions, ReplacedText
from aligner.files import atomic_file, make_private_folder
from aligner.lang.words import Words
from aligner.model.ballot_form import latest_workshop
from aligner.model.errors import refuse
from aligner.model.records import Records
from aligner.model.system_errors import environment_refusal

if TYPE_CHECKING:
    from aligner.kit.content.snapshot import Snapshot

ReportProgress = Callable[[str, float], None]
_FORMATS = ("pdf", "xlsx")


@dataclass(frozen=True)
class WrittenBallots:
    """The written files, and the texts in them with characters that no font can show."""

    files: list[Path]
    replaced: tuple[ReplacedText, ...]


def write_ballots(
    records: Records,
    folder: Path,
    language: str,
    formats: Sequence[str] = _FORMATS,
    report: ReportProgress = lambda text, part: None,
    workshop_id: int | None = None,
) -> WrittenBallots:
    """A file for each participant of a workshop and each format: "pdf", "xlsx". An older file with other content is
    kept under a new name. workshop_id: the latest one unless given.

    Raises: Refused no_workshop, no_participants; EnvironmentRefused.
    """
    from aligner.kit.content.documents.forms import make_forms, one_ballot
    from aligner.kit.content.outline import make_outline
    from aligner.kit.content.replaced import replaced_on_ballots

    state = _snapshot_for_ballots(records, language, workshop_id)
    if not state.ballot_codes:
        raise refuse("no_participants")
    forms = make_forms(state, make_outline(state))
    written: list[Path] = []
    wanted = [(ballot, kind) for ballot in forms.ballots for kind in formats]
    try:
        make_private_folder(folder)
        for number, (ballot, kind) in enumerate(wanted):
            code = ballot.mark.participant
            path = folder / f"{_file_name(state.words, number // len(formats), code)}.{kind}"
            report(path.name, number / len(wanted))
            with atomic_file(path, "number") as draft:
                # The document libraries are slow to load.
                if kind == "pdf":
                    from aligner.kit.forms.forms import write_forms

                    write_forms(one_ballot(forms, code), draft)
                else:
                    from aligner.kit.workbook.ballot import write_ballot_workbook

                    write_ballot_workbook(ballot, forms.kit, draft)
            written.append(path)
    except OSError as error:
        raise environment_refusal(error, folder, writing=True) from error
    report("", 1.0)
    return WrittenBallots(written, replaced_on_ballots(state))


def write_pack(
    records: Records,
    folder: Path,
    language: str,
    report: ReportProgress = lambda text, part: None,
    workshop_id: int | None = None,
) -> WrittenBallots:
    """One file to print: the ballots of a workshop, each on a sheet of its own, and the cards of its goals.

    An older file with other content is kept under a new name. workshop_id: the latest one unless given.

    Raises: Refused no_workshop; EnvironmentRefused.
    """
    from aligner.kit.content.documents.forms import ballot_pack, make_forms
    from aligner.kit.content.outline import make_outline
    from aligner.kit.content.replaced import replaced_on_ballots
    from aligner.kit.forms.forms import write_forms

    state = _snapshot_for_ballots(records, language, workshop_id)
    path = folder / f"{state.words.sentence('ballots.pack_name')}.pdf"
    report(path.name, 0.0)
    try:
        make_private_folder(folder)
        with atomic_file(path, "number") as draft:
            write_forms(ballot_pack(make_forms(state, make_outline(state))), draft)
    except OSError as error:
        raise environment_refusal(error, folder, writing=True) from error
    report("", 1.0)
    return WrittenBallots([path], replaced_on_ballots(state))


def write_ballots_work(
    report: ReportProgress, records: Records, folder: Path, language: str, workshop_id: int | None = None
) -> WrittenBallots:
    """Work for a `Worker`: `write_ballots`."""
    return write_ballots(records, folder, language, _FORMATS, report, workshop_id)


def write_pack_work(
    report: ReportProgress, records: Records, folder: Path, language: str, workshop_id: int | None = None
) -> WrittenBallots:
    """Work for a `Worker`: `write_pack`."""
    return write_pack(records, folder, language, report, workshop_id)


def _snapshot_for_ballots(records: Records, language: str, workshop_id: int | None) -> Snapshot:
    """What ballots are built from, with the codes of that workshop, else of the latest one."""
    from aligner.kit.content.snapshot import make_snapshot, with_ballots_of

    found_workshop = next((one for one in records.workshops if one.id == workshop_id), None)
    workshop = found_workshop if workshop_id is not None else latest_workshop(records)
    if workshop is None:
        raise refuse("no_workshop")
    return with_ballots_of(make_snapshot(records, KitOptions(language=language)), records, workshop)


def _file_name(words: Words, number: int, code: str) -> str:
    """Numbered, so that no two codes share a name, whatever a file system thinks of their letters."""
    plain = "".join(char for char in code if char.isalnum() or char in "-_")[:40]
    return f"{words.sentence('ballots.file_name')}-{number + 1:02d}-{plain}".rstrip("-")
