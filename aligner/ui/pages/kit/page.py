"""Kit: options, outline, a preview of the real pages, and the export."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from aligner.actions.background import Event, Worker
from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui import page
from aligner.ui.pages.kit.preview import PAGE_WIDTH_PX, SHARPNESS, Preview
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import EmptyState
from aligner.ui.window_words import sentences

if TYPE_CHECKING:
    from aligner.ui.pages.kit.choices import OptionsForm, Outline
    from aligner.ui.pages.kit.export_bar import ExportBar

DEBOUNCE_MS = 400
POLL_MS = 40
CHOICES_WIDTH_PX = 340


class Page(page.Page):
    """One worker process makes outline, preview and kit, in order; its events are polled."""

    page_id = "kit"
    icon_name = "kit"
    _form: OptionsForm
    _outline: Outline
    _bar: ExportBar

    def __init__(self, context: page.PageContext) -> None:
        super().__init__(context)
        self._worker = Worker()
        self.destroyed.connect(self._worker.cancel)
        self._jobs: dict[int, str] = {}
        self._is_built = False
        self._is_stale = True
        self._outline_key: object = None
        self._polling = QTimer(self)
        self._polling.setInterval(POLL_MS)
        self._polling.timeout.connect(self._poll)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE_MS)
        self._pause.timeout.connect(self._ask_preview)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 24, 32, 16)
        outer.setSpacing(12)
        self._export = button(self.tr("Make the kit"), context.theme, self._make, role="primary", icon_name="export")
        outer.addWidget(page.page_header(Page, self._export))
        self._empty = EmptyState(
            context.theme,
            "kit",
            self.tr("The kit is made of your data"),
            self.tr("Write the initiative's goals and your programs first; then the documents make themselves."),
            self.tr("Go to the roadmap"),
            lambda: context.navigate("roadmap"),
        )
        outer.addWidget(self._empty, 1)
        self._work = QWidget()
        outer.addWidget(self._work, 1)

    @classmethod
    def title(cls, kind: str = "") -> str:
        return QCoreApplication.translate("Page", "Kit")

    @classmethod
    def help(cls) -> str:
        return QCoreApplication.translate("Page", "The documents for your board, all made from one state of this file.")

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        return ""

    def _build(self) -> None:
        """Makes the parts at the first visit, so that nothing of the kit loads at the window's start."""
        from aligner.ui.pages.kit.choices import OptionsForm, Outline, narrow_column
        from aligner.ui.pages.kit.export_bar import ExportBar

        self._is_built = True
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._bar = ExportBar(self.context)
        self._bar.cancelled.connect(self._cancel_export)
        column.addWidget(self._bar)
        row = QHBoxLayout()
        row.setSpacing(16)
        self._form = OptionsForm(self.context)
        self._outline = Outline(self.context)
        self._form.changed.connect(self._on_changed)
        self._outline.changed.connect(self._form.choose_sections)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(CHOICES_WIDTH_PX)
        scroll.setWidget(narrow_column(self._form, self._outline))
        row.addWidget(scroll)
        self._preview = Preview(self.context)
        row.addWidget(self._preview, 1)
        column.addLayout(row, 1)

    def refresh(self) -> None:
        records = self.context.records()
        can_make = bool(records.goals and records.programs)
        self._empty.setVisible(not can_make)
        self._work.setVisible(can_make)
        self._export.setVisible(can_make)
        if not can_make:
            return
        if not self._is_built:
            self._build()
        self._worker.warm_up()
        self._on_changed()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._is_built and self._is_stale:
            self._on_changed()

    def leave(self) -> None:
        self._pause.stop()
        if "make" in self._jobs.values():
            self._cancel_export()
        elif self._jobs:
            self._stop()

    def _on_changed(self) -> None:
        self._is_stale = True
        self._export.setEnabled(bool(self._form.options.only) and "make" not in self._jobs.values())
        self._pause.start()

    def _ask_preview(self) -> None:
        if self._jobs:
            return
        from aligner.actions.kit import outline_work, preview_work

        self._is_stale = False
        records, options = self.context.records(), self._form.options
        key = (records.revision, options.language, options.audience, options.purpose, options.minutes)
        if key != self._outline_key:
            self._outline_key = key
            self._submit("outline", outline_work, records, options)
        self._preview.show_state(self.tr("The pages are being made…"))
        self._submit("preview", preview_work, records, options, round(PAGE_WIDTH_PX * SHARPNESS))

    def _make(self) -> None:
        from aligner.actions.kit import make_kit_work

        if "make" in self._jobs.values():
            return
        self._export.setEnabled(False)
        self._bar.show_progress("", 0)
        self.busy_changed.emit(True)
        self._submit("make", make_kit_work, self.context.records(), self._form.options, self._bar.folder)

    def _submit(self, what: str, work: Any, *args: Any) -> None:
        self._jobs[self._worker.submit(work, *args)] = what
        self._polling.start()

    def _poll(self) -> None:
        for event in self._worker.poll():
            what = self._jobs.get(event.job)
            if what is None:
                continue
            if event.kind != "progress":
                del self._jobs[event.job]
            self._take(what, event)
        if not self._jobs:
            self._polling.stop()
            if self._is_stale:
                self._pause.start()

    def _take(self, what: str, event: Event) -> None:
        if what == "make":
            self._take_made(event)
        elif event.kind == "done" and what == "outline":
            self._outline.show_sections(event.value)
        elif event.kind == "done":
            self._preview.show_state("")
            self._preview.show_pages(event.value)
        elif event.kind == "refused":
            self._preview.show_state(sentences(event.value.problems, self.context.words))
        elif event.kind == "broken":
            self._preview.show_state(self.tr("The preview could not be made because of a fault in the program."))
            self._preview.setToolTip(str(event.value))

    def _take_made(self, event: Event) -> None:
        from aligner.actions.kit_history import record_made

        if event.kind == "progress":
            text, fraction = event.value
            self._bar.show_progress(text, fraction)
            return
        self.busy_changed.emit(False)
        self._export.setEnabled(True)
        if event.kind == "done":
            made = event.value
            self._bar.show_made(made.files)
            self.context.attempt(
                lambda: record_made(self.context.opened, made.revision, made.options, made.files, made.frozen)
            )
        elif event.kind == "refused":
            self._bar.show_problems(event.value.problems)
        else:
            self._bar.show_defect(str(event.value))

    def _cancel_export(self) -> None:
        from aligner.actions.kit import sweep

        self._stop()
        sweep(self._bar.folder)
        self._bar.show_cancelled()
        self._export.setEnabled(True)
        self.busy_changed.emit(False)

    def _stop(self) -> None:
        self._worker.cancel()
        self._jobs.clear()
        self._polling.stop()
        self._is_stale = True
        self._outline_key = None
