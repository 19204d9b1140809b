"""Kit: whom it is for, its sections and texts, its looks; a preview of the real pages, the export, what was made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from aligner.actions.background import Event, Worker
from aligner.model.records import Records
from aligner.ui.choosing import ask_folder
from aligner.ui.context import PageContext
from aligner.ui.desktop import shown_path
from aligner.ui.links import Link, ToKit, ToRoadmap
from aligner.ui.page import Page
from aligner.ui.pages.kit.step import KitStep
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import EmptyState
from aligner.ui.widgets.layouts import column_in, inner_row
from aligner.ui.widgets.page_header import page_column, set_sentence
from aligner.ui.window_words import sentences

if TYPE_CHECKING:
    from aligner.actions.kit import KitOptions, KitState, NewKit
    from aligner.actions.kit_history import KitRecord
    from aligner.ui.pages.kit.export_bar import ExportBar
    from aligner.ui.pages.kit.preview import Preview
    from aligner.ui.pages.kit.side import Side

DEBOUNCE_MS = 120
POLL_MS = 25
SIDE_SHARE, PREVIEW_SHARE = 4, 5
"""How the side and the preview divide the page's width."""


class KitPage(KitStep, Page):
    """One worker process does all the work, in order; its events are polled, and those that are stale are dropped."""

    _side: Side
    _bar: ExportBar
    _preview: Preview

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._worker = Worker()
        self.destroyed.connect(self._worker.cancel)
        self._jobs: dict[int, tuple[str, Callable[[Event], None]]] = {}
        self._is_built = False
        self._is_stale = True
        self._polling = QTimer(self)
        self._polling.setInterval(POLL_MS)
        self._polling.timeout.connect(self._poll)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE_MS)
        self._pause.timeout.connect(self._ask_preview)
        self._export = button(self.tr("Make the kit"), context.theme, self._make, role="primary", icon_name="export")
        self._before = button("", context.theme, lambda: self._side.show_sending(), role="link")
        self._before.hide()
        self._is_low = False
        actions = (self._before, self._export)
        outer = page_column(self, self.title(context.words.kind), self.help(), *actions, on_low=self._set_low)
        self._empty = EmptyState(
            context.theme,
            "kit",
            self.tr("The kit is made of your data"),
            self.tr("Write the initiative's goals and your programs first; then the documents make themselves."),
            self.tr("Go to the roadmap"),
            lambda: context.show(ToRoadmap()),
        )
        outer.addWidget(self._empty, 1)
        self._work = QWidget()
        outer.addWidget(self._work, 1)

    def _build(self) -> None:
        """Makes the parts at the first visit, so that nothing of the kit loads at the window's start."""
        from aligner.ui.pages.kit.export_bar import ExportBar
        from aligner.ui.pages.kit.preview import Preview
        from aligner.ui.pages.kit.side import Side

        self._is_built = True
        column = column_in(self._work, 12)
        self._bar = ExportBar(self.context)
        self._bar.cancelled.connect(self._cancel_export)
        column.addWidget(self._bar)
        row = inner_row(16)
        self._side = Side(self.context)
        self._side.setup.changed.connect(self._on_changed)
        self._side.looks.file_chosen.connect(self._check_file)
        self._side.history.compare_requested.connect(self._compare)
        self._side.history.repeat_requested.connect(self._make_again)
        self._side.history.remove_requested.connect(self._forget)
        row.addWidget(self._side, SIDE_SHARE)
        self._preview = Preview(self.context)
        self._preview.document_chosen.connect(lambda _name: self._on_changed())
        self._preview.set_low(is_low=self._is_low)
        row.addWidget(self._preview, PREVIEW_SHARE)
        column.addLayout(row, 1)

    def _set_low(self, is_low: bool) -> None:
        self._is_low = is_low
        if self._is_built:
            self._preview.set_low(is_low=is_low)

    def refresh(self) -> None:
        records = self.context.records()
        can_make = bool(records.goals and records.programs)
        self._empty.setVisible(not can_make)
        self._work.setVisible(can_make)
        self._export.setVisible(can_make)
        self._before.setVisible(can_make and self._is_built and bool(self._side.sending.count))
        if not can_make:
            set_sentence(self, self.help())
            return
        if not self._is_built:
            self._build()
        self._worker.warm_up()
        self._show_history()
        self._on_changed()

    def show_link(self, link: Link) -> None:
        if not self._is_built or not isinstance(link, ToKit):
            return
        if link.viewed is not None:
            self._side.setup.view_again(link.viewed)
        if link.part:
            self._side.show_part(link.part)

    def current_link(self) -> Link | None:
        return ToKit(self._side.part, self._side.setup.viewed) if self._is_built else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_built and self._is_stale:
            self._on_changed()

    def finish(self) -> None:
        if self._is_built:
            self._side.finish()
        self._pause.stop()
        # A kit that is being made continues: its user may look at other pages meanwhile.
        if self._jobs and "make" not in self._running:
            self._stop()

    def end(self) -> None:
        if "make" in self._running:
            self._cancel_export()
        self.finish()

    @property
    def is_busy(self) -> bool:
        """Whether something is being made, or what is shown is of a state that is no more."""
        return bool(self._jobs) or self._is_stale

    @property
    def _running(self) -> set[str]:
        return {what for what, _ in self._jobs.values()}

    def _options(self) -> KitOptions:
        from aligner.actions.kit_history import last_meeting_before

        options = self._side.setup.options()
        if options.purpose != "update":
            # Only what moved since then is asked after an earlier kit.
            return options
        return replace(options, since=last_meeting_before(self.context.opened, options.meeting))

    def _on_changed(self) -> None:
        from aligner.actions.kit_previews import PREVIEWED
        from aligner.ui.pages.kit.summary import next_kit_in_short

        self._is_stale = True
        options = self._options()
        self._side.show_options(options)
        set_sentence(self, next_kit_in_short(options, self.context.words))
        self._bar.show_options(options, self.context.opened.revision)
        self._preview.show_documents([name for name in options.only if name in PREVIEWED])
        self._export.setEnabled("make" not in self._running)
        self._pause.start()

    # Preview

    def _ask_preview(self) -> None:
        if self._jobs:
            return
        from aligner.actions.kit import kit_state_work
        from aligner.actions.kit_previews import preview_work
        from aligner.ui.pages.kit.preview import SHARPNESS, SLIDE_WIDTH_PX

        self._is_stale = False
        records, options, document = self.context.records(), self._options(), self._preview.document
        self._submit("state", partial(self._show_state, options), kit_state_work, records, options)
        self._ask_since(records, options)
        if document:
            self._preview.show_state(self.tr("The pages are being made…"))
            width = round(SLIDE_WIDTH_PX * SHARPNESS)
            self._submit(
                "preview", partial(self._show_preview, document), preview_work, records, options, document, width
            )

    def _ask_since(self, records: Records, options: KitOptions) -> None:
        """Asks what moved since the last kit of these readers."""
        from aligner.actions.kit_history import compare_desk_work, frozen_of, last_kit_for, options_of

        known = self.context.attempt(
            lambda workspace: (
                (kit, options_of(kit), frozen_of(workspace, kit.id))
                if (kit := last_kit_for(workspace, options.audience))
                else None
            )
        )
        if not known.is_done or known.value is None:
            self._side.since.show_comparison(None, None)
            return
        kit, then, frozen = known.value
        take = partial(self._show_since, kit)
        self._submit("since", take, compare_desk_work, frozen, then, records, options, self.context.words)

    def _show_since(self, kit: KitRecord, event: Event) -> None:
        if event.kind != "progress" and not self._is_stale:
            self._side.since.show_comparison(kit, event.value if event.kind == "done" else None)

    def _submit(self, what: str, take: Callable[[Event], None], work: Callable[..., object], *args: object) -> None:
        self._jobs[self._worker.submit(work, *args)] = (what, take)
        self._polling.start()

    def _poll(self) -> None:
        for event in self._worker.poll():
            if event.job not in self._jobs:
                continue
            _, take = self._jobs[event.job]
            if event.kind != "progress":
                del self._jobs[event.job]
            take(event)
        if not self._jobs:
            self._polling.stop()
            if self._is_stale:
                self._pause.start()

    def _show_state(self, options: KitOptions, event: Event) -> None:
        if event.kind == "done" and not self._is_stale:
            state: KitState = event.value
            self._side.show_state(state, options)
            self._before.setText(self.context.words.sentence("sending.head", n=self._side.sending.count))
            self._before.setVisible(bool(self._side.sending.count))
        elif event.kind == "broken":
            self._bar.show_defect(str(event.value))

    def _show_preview(self, document: str, event: Event) -> None:
        if event.kind == "progress" or self._is_stale or document != self._preview.document:
            # What comes is of a state that is no more.
            return
        if event.kind == "done":
            self._preview.show_pictures(event.value)
        elif event.kind == "refused":
            self._preview.show_state(sentences(event.value.problems, self.context.words))
        else:
            self._preview.show_state(self.tr("The preview could not be made because of a fault in the program."))
            self._preview.setToolTip(str(event.value))

    # Export

    def _make(self) -> None:
        from aligner.actions.kit import make_kit_work

        if "make" in self._running:
            return
        self._side.finish()
        self._begin(self._bar.folder)
        folder = self._bar.folder
        take = partial(self._show_new_kit, folder)
        self._submit("make", take, make_kit_work, self.context.records(), self._options(), folder)

    def _begin(self, folder: Path) -> None:
        had_focus = self._export.hasFocus()
        self._bar.show_progress("", 0)
        if had_focus:
            self._bar.focus_cancel()
        self._export.setEnabled(False)
        name = self.tr("The kit is being made: {folder}").replace("{folder}", shown_path(folder))
        self.context.works.begin("kit", name, self._cancel_export)

    def _show_new_kit(self, folder: Path, event: Event) -> None:
        if event.kind == "progress":
            text, fraction = event.value
            self._bar.show_progress(text, fraction)
            return
        self._export.setEnabled(True)
        if event.kind == "done":
            if isinstance(event.value, list):
                self._bar.show_new_kit(event.value, folder, None)
            else:
                self._bar.show_new_kit(event.value.files, folder, event.value.revision)
                self._record(event.value)
        elif event.kind == "refused":
            self._bar.show_problems(event.value.problems)
        else:
            self._bar.show_defect(str(event.value))
        self.context.works.end("kit", succeeded=event.kind == "done")

    def _record(self, new_kit: NewKit) -> None:
        """Notes the kit; a file that was changed underneath says so, and the kit is there all the same."""
        from aligner.actions.kit_history import record_new_kit

        noted = new_kit.revision, new_kit.options, new_kit.files, new_kit.frozen, new_kit.withheld
        self.context.attempt(lambda workspace: record_new_kit(workspace, *noted))
        self._show_history()

    def _cancel_export(self) -> None:
        from aligner.actions.kit import sweep

        self._stop()
        sweep()
        self._bar.show_cancelled()
        self._export.setEnabled(True)
        self.context.works.end("kit", succeeded=False)
        # What was looked at was ended with it.
        self._on_changed()

    def _stop(self) -> None:
        self._worker.cancel()
        self._jobs.clear()
        self._polling.stop()
        self._is_stale = True

    # What was made before

    def _show_history(self) -> None:
        from aligner.actions.kit_history import list_kits

        self._side.history.show_kits(list_kits(self.context.opened))

    def _compare(self, kit_id: int) -> None:
        from aligner.actions.kit_history import compare_kit_work, frozen_of, list_kits

        kit = next((kit for kit in list_kits(self.context.opened) if kit.id == kit_id), None)
        if kit is not None:
            audience = str(kit.options.get("audience"))
            frozen, records = frozen_of(self.context.opened, kit_id), self.context.records()
            self._submit(
                "compare",
                partial(self._show_comparison_result, kit_id),
                compare_kit_work,
                frozen,
                audience,
                records,
                self.context.words,
            )

    def _show_comparison_result(self, kit_id: int, event: Event) -> None:
        if event.kind == "done":
            self._side.history.show_comparison(kit_id, event.value)
        elif event.kind == "refused":
            self._bar.show_problems(event.value.problems)
        elif event.kind == "broken":
            self._bar.show_defect(str(event.value))

    def _make_again(self, kit_id: int) -> None:
        chosen = ask_folder(self, self.context.memory, self.tr("Folder for the kit"), self._bar.start)
        if chosen is not None:
            self.make_again(kit_id, chosen)

    def make_again(self, kit_id: int, folder: Path) -> None:
        """Makes a kit of the list again, from the data that it was made from."""
        from aligner.actions.kit_history import frozen_of, list_kits, options_of, remake_work

        kit = next((kit for kit in list_kits(self.context.opened) if kit.id == kit_id), None)
        if kit is None or "make" in self._running:
            return
        known = self.context.attempt(lambda workspace: (frozen_of(workspace, kit_id), options_of(kit)))
        if not known.is_done:
            self._bar.show_problems(known.problems)
            return
        self._begin(folder)
        self._submit("make", partial(self._show_new_kit, folder), remake_work, *known.value, folder)

    def _forget(self, kit_id: int) -> None:
        from aligner.actions.kit_history import remove_kits, restore_kits

        removed = self.context.attempt(lambda workspace: remove_kits(workspace, [kit_id]))
        if not removed.is_done:
            return
        self._show_history()

        def restore() -> None:
            self.context.attempt(lambda workspace: restore_kits(workspace, removed.value))
            self._show_history()

        self.context.announce_removal(self.context.words.sentence("removed.kitmade", n=1), restore)

    # Looks

    def _check_file(self, kind: str, path: Path) -> None:
        from aligner.actions.brand import checked_logo_work, checked_template_work

        self._side.looks.show_working(True)
        self._submit(
            kind,
            partial(self._show_file, (kind, path)),
            checked_logo_work if kind == "logo" else checked_template_work,
            path,
        )

    def _show_file(self, about: tuple[str, Path], event: Event) -> None:
        from aligner.actions.brand import keep_logo, keep_template

        kind, path = about
        if event.kind == "progress":
            return
        self._side.looks.show_working(False)
        if event.kind == "done" and kind == "logo":
            problems = self.context.attempt(lambda workspace: keep_logo(workspace, event.value)).problems
        elif event.kind == "done":
            problems = self.context.attempt(lambda workspace: keep_template(workspace, event.value, path.name)).problems
        elif event.kind == "refused":
            problems = event.value.problems
        else:
            self._bar.show_defect(str(event.value))
            return
        self._side.looks.show_problems(problems)
