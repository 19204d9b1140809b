"""Makes a kit's files: each whole or not at all, never over an older file with other content."""

import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from aligner import __version__
from aligner.files import sweep_unfinished, whole_file
from aligner.kit.content import Content
from aligner.kit.options import DOCUMENTS, KitOptions
from aligner.kit.outline import make_outline
from aligner.kit.snapshot import Snapshot, make_snapshot
from aligner.model.errors import EnvironmentRefused, Problem
from aligner.model.records import Records

FILES = {
    "deck": "deck.pptx",
    "briefing": "briefing.pdf",
    "guide": "guide.pdf",
    "onepage": "onepage.pdf",
    "forms": "forms.pdf",
    "workbook": "workbook.xlsx",
}
RECORD = "kit.json"


@dataclass(frozen=True)
class MadeFile:
    """pages: pages, slides or sheets.  sha256: of the bytes, hexadecimal."""

    path: Path
    pages: int
    sha256: str
    seconds: float


def make_kit(
    records: Records,
    options: KitOptions,
    folder: Path,
    *,
    progress: Callable[[str, float], None] = lambda text, fraction: None,
) -> list[MadeFile]:
    """The files written into `folder`, and kit.json, which says what they were made from.

    The same revision and options give the same bytes. An older file with other content is kept under a new name.

    Raises: EnvironmentRefused when the folder cannot be written.
    """
    wanted = [name for name in DOCUMENTS if name in options.only]
    state = make_snapshot(records, options)
    progress(state.say("progress_read"), 0.0)
    content = make_outline(state)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        made = []
        for index, name in enumerate(wanted):
            progress(state.say(f"progress_{name}"), (index + 0.2) / (len(wanted) + 1))
            made.append(_make(name, state, content, folder))
        made.append(_write_record(state, made, folder))
    except OSError as error:
        code = "disk_full" if error.errno == 28 else "no_permission"
        raise EnvironmentRefused(Problem.of(code)) from error
    progress("", 1.0)
    return made


def sweep(folder: Path) -> None:
    """Removes what a cancelled or killed kit was still writing."""
    sweep_unfinished()


def _make(name: str, state: Snapshot, content: Content, folder: Path) -> MadeFile:
    began = time.perf_counter()
    path = folder / FILES[name]
    with whole_file(path, "number") as draft:
        pages = _write(name, state, content, draft)
        digest = hashlib.sha256(draft.read_bytes()).hexdigest()
    return MadeFile(path, pages, digest, time.perf_counter() - began)


def _write(name: str, state: Snapshot, content: Content, path: Path) -> int:
    # The document libraries are slow to load: each is loaded when its document is made.
    if name == "deck":
        from aligner.kit.deck import write_deck

        return write_deck(content, path, with_notes=state.options.with_notes)
    if name == "briefing":
        from aligner.kit.briefing import write_briefing

        return write_briefing(content, path)
    if name == "guide":
        from aligner.kit.guide import write_guide

        return write_guide(state, content, path)
    if name == "onepage":
        from aligner.kit.onepage import write_onepage

        return write_onepage(state, content, path)
    if name == "forms":
        from aligner.kit.forms import write_forms

        return write_forms(state, content, path)
    from aligner.kit.workbook import write_workbook

    return write_workbook(state, content, path)


def _write_record(state: Snapshot, made: list[MadeFile], folder: Path) -> MadeFile:
    options = asdict(state.options)
    options["meeting"] = state.options.meeting.isoformat() if state.options.meeting else None
    told = {
        "workspace": state.records.workspace_id,
        "revision": state.records.revision,
        "options": options,
        "aligner": __version__,
        "files": {file.path.name: {"pages": file.pages, "sha256": file.sha256} for file in made},
    }
    data = json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8")
    with whole_file(folder / RECORD, "number") as draft:
        draft.write_bytes(data)
    return MadeFile(folder / RECORD, 1, hashlib.sha256(data).hexdigest(), 0.0)
