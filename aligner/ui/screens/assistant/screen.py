"""Brings a file of anyone's in, in four steps: sheets, columns, questions, and what would change; then one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from aligner.actions.background import Event
from aligner.actions.exchange import TEXT_SUFFIXES
from aligner.actions.importing import reports_of
from aligner.lang.bidi import isolate
from aligner.model.errors import EnvironmentRefused
from aligner.ui.context import WindowContext
from aligner.ui.dialogs.leaving_import import confirm_leaving
from aligner.ui.outcome import Outcome
from aligner.ui.screens.assistant.choices import COLUMNS, PREVIEW, QUESTIONS, SHEETS, ImportChoices, stamp_of
from aligner.ui.screens.assistant.columns import ColumnsStep
from aligner.ui.screens.assistant.ending import report_done
from aligner.ui.screens.assistant.error_copy import ErrorCopy
from aligner.ui.screens.assistant.footer import ImportFooter
from aligner.ui.screens.assistant.plan_run import PlanRun
from aligner.ui.screens.assistant.preview import PreviewStep
from aligner.ui.screens.assistant.questions import QuestionsStep
from aligner.ui.screens.assistant.reports import unreadable_card
from aligner.ui.screens.assistant.sheets import SheetsStep
from aligner.ui.screens.assistant.step_bar import StepBar
from aligner.ui.screens.screen import Screen
from aligner.ui.widgets.cards import CONTENT_WIDTH_PX
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.mapping_files import MappingFiles
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.window_words import sentences

if TYPE_CHECKING:
    from aligner.actions.applying import Applied, PackedPlan
    from aligner.actions.importing import Preview

SETTLE_MS = 250
PERCENT = 100
BAR_AFTER_MS = 300


class ImportScreen(Screen):
    """dismissed: the user leaves, and nothing was written.  done: what was in the file is in the workspace.

    other_requested: another file is to be chosen.
    """

    dismissed = Signal()
    done = Signal()
    other_requested = Signal()

    def __init__(self, context: WindowContext, choices: ImportChoices) -> None:
        is_update = choices.expected is not None and choices.expected.is_update
        title = self.tr("Update from {file}") if is_update else self.tr("Bring in {file}")
        super().__init__(
            title.replace("{file}", isolate(choices.name)),
            self.tr("Nothing is written to your file before the last step."),
            CONTENT_WIDTH_PX,
        )
        self._context, self.choices = context, choices
        self._words, self._theme = context.words, context.theme
        self._copy_is_begun = False
        self.is_reading = False
        self._goes_on = False
        self._wanted: tuple[object, ...] = ()
        self._run: PlanRun | None = None
        self._bar = StepBar(self._theme)
        self._bar.chosen.connect(self._go_to)
        self.body.addWidget(self._bar)
        self._recalled = label("", "muted")
        self.body.addWidget(self._recalled)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Reading the file…"))
        self._state = label("", "muted")
        self._state.hide()
        self.body.addWidget(self._progress)
        self.body.addWidget(self._state)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self._step: QWidget | None = None
        self._files, self._errors = MappingFiles(self, context), ErrorCopy(self, context)
        self._footer = self._make_footer()
        self.outer.addWidget(self._footer)
        self._bar_due = QTimer(self)
        self._bar_due.setSingleShot(True)
        self._bar_due.setInterval(BAR_AFTER_MS)
        self._bar_due.timeout.connect(self._progress.show)
        self._read_due = QTimer(self)
        self._read_due.setSingleShot(True)
        self._read_due.setInterval(SETTLE_MS)
        self._read_due.timeout.connect(self._read_ahead)
        self._progress.hide()
        self._show_recalled()
        if choices.look is None:
            self._look()
        elif choices.step >= QUESTIONS and choices.language != self._words.language:
            self._read()
        else:
            self._show_step(choices.step)

    # The frame of the steps

    def _make_footer(self) -> ImportFooter:
        footer = ImportFooter(self._words, self._theme)
        footer.next_asked.connect(self._on_next)
        footer.back_asked.connect(self._on_back)
        footer.other_asked.connect(self.other_requested)
        footer.cancel_asked.connect(self._cancel)
        footer.help_asked.connect(self._context.files.show_own_files_guide)
        footer.mapping_asked.connect(self._read_by_file)
        footer.keeping_asked.connect(self._keep_mapping)
        return footer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        elif event.key() == Qt.Key.Key_F1:
            self._context.files.show_own_files_guide()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton) and focused.isVisible():
            focused.click()
        else:
            self._footer.next.click()

    def finish(self) -> None:
        self._read_due.stop()
        self._bar_due.stop()
        self._context.works.end("import", succeeded=False)
        self._errors.stop()
        self._stop()
        super().finish()

    def _stop(self) -> None:
        """Ends what is read or carried out; what was kept in the last moment is said to be."""
        self.jobs.cancel()
        run, self._run = self._run, None
        if run is not None:
            applied = run.end()
            if not applied.is_stopped and not applied.problems and applied.fault is None:
                report_done(self._context, self.choices, applied)

    def _cancel(self) -> None:
        """Leaves the import, after a question where that loses answers; while it is carried out, takes it back."""
        if self._run is None:
            if not self.choices.has_answers or confirm_leaving(self, isolate(self.choices.name)):
                self.dismissed.emit()
            return
        self._state.setText(self.tr("The import is being cancelled…"))
        self._run.stop()

    def _begin(self, text: str) -> None:
        """Says that something is read; what was read until now waits."""
        self.is_reading = True
        self._progress.setRange(0, 0)
        self._state.setText(text)
        self._state.show()
        self._bar_due.start()
        name = self.tr("A file is being read for the import: {file}").replace("{file}", isolate(self.choices.name))
        self._context.works.begin("import", name, self._stop)
        self._show_buttons()

    def _end(self) -> None:
        self.is_reading = False
        self._bar_due.stop()
        self._progress.hide()
        self._state.hide()
        # What was read waits for the user's word: she must see it before the window closes.
        self._context.works.end("import", succeeded=False)

    def _restart_jobs(self) -> None:
        """Ends what is being read for choices of before."""
        if self.jobs.is_busy:
            self.jobs.cancel()
            self._copy_is_begun = False

    # Reading

    def _look(self) -> None:
        from aligner.actions.importing import look_work

        self._restart_jobs()
        self._begin(self.tr("Reading the file…"))
        choices = self.choices
        arguments = (self._context.records(), choices.source, choices.encoding, choices.expected)
        self.jobs.submit(self._on_look, look_work, *arguments)

    def _on_look(self, event: Event) -> None:
        choices = self.choices
        self._end()
        if event.kind != "done":
            self._show_unreadable(event)
            return
        choices.take_look(event.value)
        self._show_recalled()
        if choices.is_own_form or choices.is_recalled:
            choices.step = QUESTIONS
            self._read()
        else:
            self._show_step(COLUMNS if choices.is_as_expected else SHEETS)

    def _show_recalled(self) -> None:
        """Says which lists are read as they were before."""
        choices = self.choices
        told = list(choices.look.messages if choices.look is not None else ())
        told += [problem for one in choices.sheets if one.look.saved is not None for problem in one.look.messages]
        self._recalled.setText(sentences(tuple(dict.fromkeys(told)), self._words) if told else "")
        self._recalled.setVisible(bool(told))

    def _guess(self, title: str, kind: str, header_row: int) -> None:
        from aligner.actions.importing import guess_work

        self._restart_jobs()
        self._begin(self.tr("Looking at the sheet…"))
        choices = self.choices
        arguments = (self._context.records(), choices.source, choices.encoding, title, kind, header_row)
        self.jobs.submit(lambda event: self._on_guess(event, title, kind), guess_work, *arguments)

    def _on_guess(self, event: Event, title: str, kind: str) -> None:
        self._end()
        if event.kind != "done":
            self._show_unreadable(event)
            return
        sheet = next(one for one in self.choices.sheets if one.look.title == title)
        sheet.take_guess(event.value)
        sheet.kind = kind or sheet.kind
        sheet.is_taken = bool(sheet.kind)
        if isinstance(self._step, SheetsStep):
            self._step.refresh()
        self._on_changed()

    def _choose_encoding(self, encoding: str | None) -> None:
        if encoding != self.choices.encoding:
            self.choices.encoding = encoding
            self.choices.look = None
            self._look()

    def _read(self, *, goes_on: bool = True) -> None:
        """Reads the file by the choices. goes_on: then shows what is to be asked, else what would change."""
        from aligner.actions.importing import preview_work

        choices = self.choices
        arguments = (choices.job(), self._words.language)
        wanted = (*arguments, self._revision, stamp_of(choices.source))
        if self._wanted == wanted and (self.is_reading or choices.preview is not None):
            # What was read ahead, or still is, is what is wanted now.
            self._goes_on |= goes_on
            if choices.preview is not None and goes_on:
                self._show_read(choices.preview)
            return
        self._restart_jobs()
        self._goes_on, self._wanted = goes_on, wanted
        self._begin(self.tr("Reading the file…"))
        choices.preview, choices.language = None, self._words.language
        choices.revision = self._revision
        self.jobs.submit(self._on_preview, preview_work, self._context.records(), *arguments)

    def _read_ahead(self) -> None:
        if self.choices.may_read:
            self._read(goes_on=False)

    def _on_preview(self, event: Event) -> None:
        choices = self.choices
        self._end()
        self._wanted = self._wanted if event.kind == "done" else ()
        if event.kind == "done":
            choices.preview = event.value
            if self._goes_on:
                self._show_read(event.value)
            elif isinstance(self._step, ColumnsStep):
                self._step.show_questions(event.value.questions)
            elif isinstance(self._step, QuestionsStep):
                self._step.show_preview(event.value)
            self._keep_copy(event.value)
        elif event.kind == "refused" and not isinstance(event.value, EnvironmentRefused):
            if self._goes_on:
                self._show_step(QUESTIONS)
            if isinstance(self._step, QuestionsStep):
                self._step.show_refused(reports_of(event.value.problems))
        else:
            self._show_unreadable(event)
            return
        self._show_buttons()

    def _show_read(self, preview: Preview) -> None:
        """Goes to what is asked, or on to what would change where nothing is."""
        choices = self.choices
        is_asked = any(one.key not in choices.question_keys for one in preview.waiting)
        if (is_asked or (preview.waiting and not choices.leaves_doubts)) and choices.step != PREVIEW:
            self._show_step(QUESTIONS)
        else:
            self._show_step(PREVIEW)

    def _keep_copy(self, preview: Preview) -> None:
        """Begins the copy that every import makes first while the user reads, so that the window need not wait."""
        from aligner.actions.backups import BEFORE_IMPORT, back_up_work, is_backed_up

        opened = self._context.opened
        if not preview.is_empty and not self._copy_is_begun and not is_backed_up(opened):
            self._copy_is_begun = True
            self.jobs.submit(lambda _event: None, back_up_work, opened.path, opened.uid, BEFORE_IMPORT)

    def _show_unreadable(self, event: Event) -> None:
        """The file cannot be read at all; the letters of a text can be read in another way."""
        self.choices.preview = None
        if event.kind == "refused" and self.choices.source.suffix.casefold() in (*TEXT_SUFFIXES, ".md"):
            self._show_widget(SheetsStep(self.choices, self._words, self._theme, has_encoding=True))
        else:
            self._show_widget(None)
        self.choices.step = SHEETS
        self._place.insertWidget(0, unreadable_card(event, self._words, self._theme))
        self._bar.show_step(SHEETS, set())
        self._show_buttons()
        self._footer.other.setFocus()

    # The steps

    def _show_widget(self, step: QWidget | None) -> None:
        remove_widgets(self._place)
        self._step = step
        if isinstance(step, SheetsStep):
            step.encoding_chosen.connect(self._choose_encoding)
        if step is not None:
            self._place.addWidget(step)

    def _show_step(self, number: int) -> None:
        choices, words, theme = self.choices, self._words, self._theme
        choices.step = number
        self._read_due.stop()
        if self.is_reading:
            self._restart_jobs()
            self._end()
        if number == SHEETS:
            # What was pasted has no letters of a file to be read in another way.
            has_encoding = bool(not choices.is_pasted and choices.look is not None and choices.look.encoding)
            step: QWidget = SheetsStep(choices, words, theme, has_encoding)
            step.changed.connect(self._on_changed)
            step.guess_requested.connect(self._guess)
        elif number == COLUMNS:
            step = ColumnsStep(choices, words, theme)
            step.changed.connect(self._on_columns_changed)
            step.answered.connect(self._answer)
            self._read_due.start()
        elif number == QUESTIONS:
            step = QuestionsStep(choices, words, theme)
            step.answered.connect(self._answer)
            if choices.preview is not None:
                step.show_preview(choices.preview)
        else:
            step = PreviewStep(words, theme)
            step.errors_asked.connect(lambda: self._errors.write(choices))
            if choices.preview is not None:
                step.show_preview(choices.preview)
        self._show_widget(step)
        self._show_buttons()
        is_asked = isinstance(step, QuestionsStep) and step.take_focus()
        if not is_asked:
            (self._footer.next if self._footer.next.isEnabled() else step).setFocus(Qt.FocusReason.OtherFocusReason)

    def _reached(self) -> set[int]:
        choices = self.choices
        reached = {SHEETS} if choices.look is not None else set[int]()
        reached |= {COLUMNS} if choices.may_match else set()
        reached |= {QUESTIONS} if choices.preview is not None and choices.may_read else set()
        return reached | ({PREVIEW} if choices.preview is not None and not choices.preview.waiting else set())

    def _go_to(self, number: int) -> None:
        if number == PREVIEW:
            self._read_preview()
        else:
            self._show_step(number)

    def _on_back(self) -> None:
        choices = self.choices
        if choices.look is not None and choices.step > SHEETS:
            self._show_step(choices.step - 1)

    def _on_next(self) -> None:
        choices = self.choices
        if choices.step == SHEETS:
            self._show_step(COLUMNS) if choices.foreign else self._read()
        elif choices.step == COLUMNS:
            self._read_due.stop()
            choices.leaves_doubts = False
            self._read()
        elif choices.step == QUESTIONS:
            self._read_preview()
        else:
            self._agree()

    def _read_preview(self) -> None:
        """Shows what would change, read again where something stayed without an answer."""
        choices = self.choices
        choices.step = PREVIEW
        if choices.preview is not None and not choices.preview.waiting and choices.revision == self._revision:
            self._show_step(PREVIEW)
        else:
            choices.leaves_doubts = True
            self._read()

    @property
    def _revision(self) -> int:
        return self._context.opened.revision

    def _on_changed(self) -> None:
        self.choices.preview = None
        self._show_buttons()

    def _on_columns_changed(self) -> None:
        self.choices.preview = None
        self.choices.leaves_doubts = False
        self._read_due.start()
        self._show_buttons()

    def _answer(self, key: str, option: str) -> None:
        """Takes an answer and reads the file again by it."""
        if self.choices.answers.get(key) != option:
            self.choices.answers[key] = option
            self.choices.leaves_doubts = False
            self._read(goes_on=False)

    def _show_buttons(self) -> None:
        choices = self.choices
        self._bar.show_step(choices.step, self._reached() if not self.is_reading else {SHEETS} & self._reached())
        self._footer.show_state(choices, is_reading=self.is_reading)

    # The files beside it

    def _keep_mapping(self) -> None:
        mapping = self.choices.mapping
        if mapping is not None:
            self._files.write(mapping, self.choices.name)

    def _read_by_file(self) -> None:
        expected = self._files.choose()
        if expected is not None:
            self.choices.expected, self.choices.look = expected, None
            self._look()

    # The end

    def _agree(self) -> None:
        from aligner.actions.importing import plan_work

        choices = self.choices
        if choices.preview is None or not self._context.is_current:
            self.dismissed.emit()
            return
        if choices.revision != self._revision:
            # What is shown no longer fits the file as it is: look again before anything is brought in.
            self._read()
            return
        self._begin(self.tr("A copy of the file is kept, then everything comes in…"))
        self._footer.next.setEnabled(False)
        key, records = choices.preview.key, self._context.records()
        self.jobs.submit(self._on_plan, plan_work, key, records, choices.job())

    def _on_plan(self, event: Event) -> None:
        if event.kind != "done" or self.choices.preview is None:
            self._end()
            self._show_unreadable(event)
            return
        self._progress.setRange(0, PERCENT)
        self._packed: PackedPlan = event.value
        self._run = run = PlanRun(self, self._context.opened, self._packed)
        run.moved.connect(lambda part: self._progress.setValue(round(PERCENT * part)))
        run.ended.connect(self._on_applied)

    def _on_applied(self, applied: Applied) -> None:
        context, self._run = self._context, None
        self._end()
        if applied.is_stopped:
            self._show_buttons()
            self._state.setText(self.tr("The import was cancelled, and nothing was changed."))
            self._state.show()
            return
        if applied.problems:
            # What the file or its place refuses is reported with the ways on, as of every deed.
            packed = self._packed
            outcome = Outcome[None](None, applied.problems)
            if applied.is_environment:
                from aligner.actions.applying import apply_packed

                outcome = context.attempt(lambda workspace: apply_packed(workspace, packed))
            if not context.report(outcome):
                self._show_buttons()
                return
        if applied.fault is not None:
            self._show_buttons()
            raise applied.fault
        report_done(self._context, self.choices, applied)
        self.done.emit()
