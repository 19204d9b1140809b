"""Makes a kit's files: all of them or none, never over an older kit. Makes the pictures of its documents, too."""

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from aligner import __version__
from aligner.charts.fonts import ensure_gui
from aligner.files import PRIVATE, draft_folder, make_private_folder, sweep_unfinished
from aligner.kit.content.audience import withheld_from
from aligner.kit.content.content import Content
from aligner.kit.content.documents.firsthour import make_first_hour
from aligner.kit.content.documents.forms import Forms, make_forms
from aligner.kit.content.documents.funders import make_funders
from aligner.kit.content.documents.guide import Guide, make_guide
from aligner.kit.content.documents.onepage import OnePage, make_onepage
from aligner.kit.content.documents.sides import SidePaper
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.documents.workbook import make_workbook
from aligner.kit.content.options import DOCUMENTS, KitOptions, refuse_documents
from aligner.kit.content.outline import make_outline
from aligner.kit.content.replaced import replaced_as_json, replaced_texts
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.contradictions import contradictions, contradictions_as_json, kit_of
from aligner.kit.preview.pages import Pictures, deck_pictures, page_pictures
from aligner.kit.settling import FILES, RECORD, KitFileInfo, find_kit, settle_kit
from aligner.model.errors import refuse
from aligner.model.records import Records
from aligner.model.system_errors import environment_refusal
from aligner.storyline.complement import funders_of
from aligner.storyline.sending import before_sending


def make_kit(
    records: Records,
    options: KitOptions,
    folder: Path,
    *,
    progress: Callable[[str, float], None] = lambda text, fraction: None,
) -> list[KitFileInfo]:
    """The files in `folder`, and kit.json, which says what they were made from: all of them, or the folder stays as it
    was. The same revision and options give the same bytes.

    An older kit for the same audience is kept complete in `folder`/earlier/DATE AND TIME.

    Raises: Refused document_not_given, kit_of_nothing, no_funder_known, not_a_folder, kit_of_other_audience,
    kit_of_unknown_audience; EnvironmentRefused when the folder cannot be written, or when another program holds a
    document: that one stays as it was, the others are made, and kit.json names it as missing; or without the program's
    own fonts.
    """
    refuse_documents(options)
    ensure_gui()
    wanted = [name for name in DOCUMENTS if name in options.only]
    sweep_unfinished()
    older = find_kit(folder, options.audience)
    state = make_snapshot(records, options)
    if any(notice.stops for notice in before_sending(state.line)):
        raise refuse("kit_of_nothing", audience=options.audience)
    if "funder" in wanted and not funders_of(state.records):
        raise refuse("no_funder_known")
    progress(state.sentence("progress_read"), 0.0)
    content = make_outline(state)
    place = folder if folder.is_dir() else folder.absolute().parent
    try:
        make_private_folder(place)
        with draft_folder(place) as drafts:
            written = _make_all(wanted, state, content, drafts, progress)
            written.append(_write_record(state, content, written, drafts))
            written = settle_kit(drafts, written, folder, older)
    except OSError as error:
        raise environment_refusal(error, folder, writing=True) from error
    progress("", 1.0)
    return written


def sweep() -> None:
    """Removes what a cancelled or killed kit was still writing; finishes one that was whole."""
    sweep_unfinished()


def _make_all(
    wanted: list[str], state: Snapshot, content: Content, drafts: Path, progress: Callable[[str, float], None]
) -> list[KitFileInfo]:
    """The documents in the order of `wanted`, three at a time: the typesetter needs no Python while it works.

    Qt draws on this thread alone; so the forms, which have no charts, are made while the briefing's are drawn.
    """
    made: dict[str, Future[KitFileInfo]] = {}

    with ThreadPoolExecutor(2) as beside:

        def begin(name: str, *, is_beside: bool) -> None:
            progress(state.sentence(f"progress_{name}"), (len(made) + 0.2) / (len(wanted) + 1))
            if is_beside:
                made[name] = beside.submit(_make, name, state, content, drafts)
            else:
                made[name] = Future()
                made[name].set_result(_make(name, state, content, drafts))

        if "forms" in wanted:
            begin("forms", is_beside=True)
        if "briefing" in wanted:
            from aligner.kit.papers.briefing import draw_charts

            draw_charts(content)
            begin("briefing", is_beside=True)
        for name in wanted:
            if name not in made:
                begin(name, is_beside=False)
    return [made[name].result() for name in wanted]


def _make(name: str, state: Snapshot, content: Content, drafts: Path) -> KitFileInfo:
    began = time.perf_counter()
    path = drafts / FILES[name]
    path.touch(PRIVATE)
    pages = _write(name, state, content, path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return KitFileInfo(path, pages, digest, time.perf_counter() - began)


def _write(name: str, state: Snapshot, content: Content, path: Path) -> int:
    # The document libraries are slow to load: each is loaded when its document is made.
    if name == "deck":
        from aligner.kit.deck.writer import write_deck

        return write_deck(content, path, with_notes=state.options.with_notes)
    if name == "briefing":
        from aligner.kit.papers.briefing import write_briefing

        return write_briefing(content, path)
    if name == "guide":
        from aligner.kit.papers.guide import write_guide

        return write_guide(make_guide(state, content), path)
    if name == "onepage":
        from aligner.kit.papers.onepage import write_onepage

        return write_onepage(make_onepage(state, content), path)
    if name == "forms":
        from aligner.kit.forms.forms import write_forms

        return write_forms(make_forms(state, content), path)
    if name in _SIDE_PAPERS:
        from aligner.kit.papers.sides import write_side_paper

        return write_side_paper(_SIDE_PAPERS[name](state, content), path)
    from aligner.kit.workbook.writer import write_workbook

    return write_workbook(make_workbook(state, content), path)


def document_pictures(state: Snapshot, document: str, width_px: int) -> Pictures:
    """A document's pictures, `width_px` wide.

    Raises: KeyError for a document without pages; EnvironmentRefused without the program's own fonts.
    """
    content = make_outline(state)
    if document == "deck":
        return deck_pictures(content, width_px)
    return page_pictures(_PAGES[document](state, content), width_px)


_SIDE_PAPERS: Mapping[str, Callable[[Snapshot, Content], SidePaper]] = {
    "first-hour": make_first_hour,
    "story": make_story,
    "funder": make_funders,
}
_PAGES: Mapping[str, Callable[[Snapshot, Content], Content | Guide | OnePage | Forms | SidePaper]] = {
    "briefing": lambda state, content: content,
    "guide": make_guide,
    "onepage": make_onepage,
    "forms": make_forms,
    **_SIDE_PAPERS,
}
PREVIEWED = ("deck", *_PAGES)
"""Documents with pages to look at; a workbook has none."""


def _write_record(state: Snapshot, content: Content, kit_files: list[KitFileInfo], drafts: Path) -> KitFileInfo:
    options = asdict(state.options)
    for name in ("meeting", "since"):
        options[name] = options[name].isoformat() if options[name] else None
    record = {
        "workspace": state.records.workspace_id,
        "revision": state.records.revision,
        "options": options,
        "aligner": __version__,
        "contradictions": contradictions_as_json(contradictions(kit_of(state, content), is_new=True), state.words),
        "withheld": withheld_from(state.records).as_json(),
        "replaced": replaced_as_json(replaced_texts(state), state.records, state.words),
        "files": {file.path.name: {"pages": file.pages, "sha256": file.sha256} for file in kit_files},
    }
    data = json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8")
    (drafts / RECORD).touch(PRIVATE)
    (drafts / RECORD).write_bytes(data)
    return KitFileInfo(drafts / RECORD, 1, hashlib.sha256(data).hexdigest(), 0.0)
