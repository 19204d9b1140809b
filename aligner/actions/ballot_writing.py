"""Ballots as files for the participants: one each, to send or to print."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from aligner.actions.kit import KitOptions, ReplacedText, make_kit_work, replaced_in_kit
from aligner.files import make_private_folder, whole_file
from aligner.lang.words import Words
from aligner.model.ballot_form import latest_workshop
from aligner.model.errors import refuse
from aligner.model.records import Records
from aligner.model.system_errors import environment_refusal

Tell = Callable[[str, float], None]
_FORMATS = ("pdf", "xlsx")


@dataclass(frozen=True)
class MadeBallots:
    """The written files, and the texts in them with characters that no font can show."""

    files: list[Path]
    replaced: tuple[ReplacedText, ...]


def write_ballots(
    records: Records,
    folder: Path,
    language: str,
    formats: Sequence[str] = _FORMATS,
    report: Tell = lambda text, part: None,
) -> MadeBallots:
    """A file for each participant of the latest workshop and each format: "pdf", "xlsx". An older file with other
    content is kept under a new name.

    Raises: Refused no_workshop, no_participants; EnvironmentRefused.
    """
    from aligner.kit.content.outline import make_outline
    from aligner.kit.content.snapshot import handing_out, make_snapshot
    from aligner.kit.replaced import replaced_on_ballots

    workshop = latest_workshop(records)
    if workshop is None:
        raise refuse("no_workshop")
    state = handing_out(make_snapshot(records, KitOptions(language=language)), records, workshop)
    if not state.ballot_codes:
        raise refuse("no_participants")
    content = make_outline(state) if "pdf" in formats else None
    made: list[Path] = []
    wanted = [(code, kind) for code in state.ballot_codes for kind in formats]
    try:
        make_private_folder(folder)
        for number, (code, kind) in enumerate(wanted):
            path = folder / f"{_file_name(state.words, number // len(formats), code)}.{kind}"
            report(path.name, number / len(wanted))
            with whole_file(path, "number") as draft:
                # The document libraries are slow to load.
                if kind == "pdf":
                    from aligner.kit.forms.forms import write_ballot

                    assert content is not None
                    write_ballot(state, content, code, draft)
                else:
                    from aligner.kit.workbook.ballot import write_ballot_workbook

                    write_ballot_workbook(state, code, draft)
            made.append(path)
    except OSError as error:
        raise environment_refusal(error, folder, writing=True) from error
    report("", 1.0)
    return MadeBallots(made, replaced_on_ballots(state))


def write_ballots_work(
    report: Tell, records: Records, folder: Path, language: str, formats: Sequence[str] = _FORMATS
) -> MadeBallots:
    """Work for a `Worker`: `write_ballots`."""
    return write_ballots(records, folder, language, formats, report)


def write_forms_work(report: Tell, records: Records, folder: Path, language: str) -> MadeBallots:
    """Work for a `Worker`: the forms of the next meeting as one file, made as a kit of this one document."""
    options = KitOptions(language=language, only=("forms",))
    made = make_kit_work(report, records, options, folder)
    return MadeBallots([one.path for one in made.files], replaced_in_kit(records, options))


def _file_name(words: Words, number: int, code: str) -> str:
    """Numbered, so that no two codes share a name, whatever a file system thinks of their letters."""
    plain = "".join(char for char in code if char.isalnum() or char in "-_")[:40]
    return f"{words.say('ballots.file_name')}-{number + 1:02d}-{plain}".rstrip("-")
