"""Ballots on paper and as files: made for the participants, and read back from a folder in one go."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from aligner.actions.background import Worker
from aligner.actions.ballot_files import (
    BallotReport,
    FileReport,
    Outcome,
    judge_work,
    report_sentence,
    store_ballots,
)
from aligner.actions.ballot_writing import WrittenBallots, write_ballots_work, write_pack_work
from aligner.actions.kit import replaced_sentences
from aligner.lang.bidi import isolate, ltr
from aligner.model.ballot_form import main_part
from aligner.model.vocabulary import Question, WorkshopState
from aligner.ui.choosing import ask_folder
from aligner.ui.context import PageContext
from aligner.ui.desktop import open_on_desktop, shown_path
from aligner.ui.pages.workshop.view import WorkshopView
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.widgets.layouts import column_in, row_in
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.window_words import first_lines, sentences

POLL_MS = 80
STEPS = 1000


class Papers(Card):
    """correction_requested: participant id, what the file says by question and then by goal id or pair, the
    problems."""

    correction_requested = Signal(object, object, object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._view: WorkshopView | None = None
        self._worker = Worker()
        self._job = ""
        self._folder: Path | None = None
        self.title.setText(self.tr("On paper and as files"))
        self.title.show()
        hint = self.tr(
            "Print the forms, or send each participant a file to fill in. "
            "Filled PDF and Excel files come back in together."
        )
        self.body.addWidget(label(hint, "muted"))
        row = Flow(spacing=10)
        theme = context.theme
        self._forms = button(self.tr("Ballots and cards to print"), theme, self.make_forms, icon_name="briefing")
        self._files = button(self.tr("A file for each"), theme, self.make_files, icon_name="export")
        self._read = button(self.tr("Read filled ballots…"), theme, self.ask_and_read, icon_name="import")
        for widget in (self._forms, self._files, self._read):
            row.addWidget(widget)
        self.body.addLayout(row)
        state = QHBoxLayout()
        self._line = label("", "muted")
        state.addWidget(self._line, 1)
        self._open = button(self.tr("Open folder"), theme, self._open_folder, icon_name="folder")
        self._cancel = button(self.tr("Cancel"), theme, self.cancel, icon_name="cancel")
        state.addWidget(self._open)
        state.addWidget(self._cancel)
        self.body.addLayout(state)
        self._bar = QProgressBar()
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self.body.addWidget(self._bar)
        self._report = QWidget()
        self._rows = column_in(self._report, 6)
        self.body.addWidget(self._report)
        self._polling = QTimer(self)
        self._polling.setInterval(POLL_MS)
        self._polling.timeout.connect(self.poll)
        self._rest("")

    def show_view(self, view: WorkshopView) -> None:
        self._view = view
        self._files.setEnabled(bool(view.people))
        self._read.setEnabled(view.workshop.state != WorkshopState.PLANNED)

    # Work

    def make_forms(self) -> None:
        """One file: a ballot for each participant, and cards of the goals."""
        self._make(write_pack_work)

    def make_files(self) -> None:
        """A PDF and a workbook for each participant."""
        self._make(write_ballots_work)

    def _make(self, work: Callable[..., object]) -> None:
        view = self._view
        if view is None:
            return
        self._folder = self._own_folder()
        records = self._context.records()
        self._submit("made", work, records, self._folder, records.organization.language, view.workshop.id)

    def ask_and_read(self) -> None:
        start = self._context.opened.path.parent
        chosen = ask_folder(self, self._context.memory, self.tr("Folder with filled ballots"), start)
        if chosen is not None:
            self.read(chosen)

    def read(self, folder: Path) -> None:
        """Judges the files of a folder, then brings in the good ballots as one change."""
        view = self._view
        if view is not None:
            self._submit("read", judge_work, self._context.records(), folder, view.workshop.id)

    def cancel(self) -> None:
        self._polling.stop()
        if self._job:
            self._job = ""
            self._worker.cancel()
            self._rest(self.tr("Cancelled. Nothing was changed."))

    def close_work(self) -> None:
        """Ends the process that makes and reads files."""
        self.cancel()
        self._worker.cancel()

    def poll(self) -> None:
        """Takes what the work has reported."""
        for event in self._worker.poll():
            if not self._job:
                continue
            if event.kind == "progress":
                text, fraction = event.value
                self._line.setText(isolate(text) or self.tr("One moment…"))
                self._bar.setValue(round(fraction * STEPS))
                continue
            job, self._job = self._job, ""
            self._polling.stop()
            if event.kind == "refused":
                self._rest(sentences(event.value.problems, self._context.words), is_error=True)
            elif event.kind == "broken":
                self._rest(self.tr("A fault in the program ended the work. Your file is safe."), is_error=True)
                self._line.setToolTip(event.value)
            elif job == "made" and self._folder is not None:
                folder = shown_path(self._folder)
                self._rest(self.tr("Ready in {folder}").replace("{folder}", folder), has_folder=True)
                self._show_replaced(event.value)
            else:
                self._show_report(event.value)

    def _submit(self, job: str, work: Callable[..., object], *args: object) -> None:
        if self._job:
            return
        self._job = job
        self._worker.submit(work, *args)
        self._show(self.tr("One moment…"), is_running=True)
        self._polling.start()

    def _show_replaced(self, written: WrittenBallots) -> None:
        lines = replaced_sentences(written.replaced, self._context.records(), self._context.words)
        if lines:
            self._rows.addWidget(label(first_lines(lines, self._context.words), "caption"))
        self._report.setVisible(bool(lines))

    def _show_report(self, report: BallotReport) -> None:
        problems = self._context.attempt(lambda workspace: store_ballots(workspace, report)).problems
        if problems:
            self._rest(sentences(problems, self._context.words), is_error=True)
            return
        summary = self._context.words.sentence("ballots.summary", n=len(report.good))
        if report.good:
            summary += " " + self.tr("They are in; one undo takes them all back.")
        self._rest(summary)
        set_role(self._line, "strong")
        for one in report.files:
            self._rows.addWidget(self._row(one))
        self._report.setVisible(bool(report.files))

    def _row(self, one: FileReport) -> QWidget:
        """A file, what became of it and why; a ballot that does not add up can be repaired by hand from here."""
        words = self._context.words
        row_box = QWidget()
        row = row_in(row_box, 10)
        name = label(ltr(one.file), "label")
        name.setFixedWidth(190)
        row.addWidget(name)
        lines = [report_sentence(one, words)]
        lines += [f"{p.where}: {sentences((p,), words)}" if p.where else sentences((p,), words) for p in one.problems]
        row.addWidget(label("\n".join(lines), "error" if one.problems else ""), 1)
        if one.outcome == Outcome.NEEDS_CORRECTION and one.given:
            row.addWidget(
                #: A button: mend a ballot by hand.
                button(self.tr("Correct"), self._context.theme, lambda o=one: self._correct(o), role="link"),
                0,
                Qt.AlignmentFlag.AlignTop,
            )
        return row_box

    def _correct(self, one: FileReport) -> None:
        view = self._view
        if view is None:
            return
        person = next((known for known in view.people if known.code == one.participant), None)
        if person is None:
            return
        self.correction_requested.emit(person.id, self._values(one, view), one.problems)

    @staticmethod
    def _values(one: FileReport, view: WorkshopView) -> Mapping[Question, Mapping[object, str]]:
        """What the file says, by question, then by goal id or by pair of goal ids."""
        ids = {goal.code: goal.id for goal in view.records.goals}
        found: dict[Question, dict[object, str]] = {}
        wanted = main_part(view.workshop.method)
        for given in one.given:
            if given.part != wanted:
                continue
            codes = given.goal.split()
            key: object = ids.get(given.goal) if wanted != "pair" else tuple(ids.get(code) for code in codes)
            found.setdefault(given.question, {})[key] = given.text
        return found

    # What is shown

    def _own_folder(self) -> Path:
        path = self._context.opened.path
        return path.parent / self.tr("{name} workshop").replace("{name}", path.stem)

    def _rest(self, text: str, *, is_error: bool = False, has_folder: bool = False) -> None:
        self._show(text, is_running=False)
        set_role(self._line, "error" if is_error else "muted")
        self._open.setVisible(has_folder)

    def _show(self, text: str, *, is_running: bool) -> None:
        self._line.setText(text)
        self._line.setToolTip("")
        self._line.setVisible(bool(text))
        self._bar.setVisible(is_running)
        self._bar.setValue(0)
        self._bar.setAccessibleName(text)
        self._cancel.setVisible(is_running)
        self._open.hide()
        for widget in (self._forms, self._files, self._read):
            widget.setDisabled(is_running)
        if not is_running and self._view is not None:
            self.show_view(self._view)
        remove_widgets(self._rows)
        self._report.hide()

    def _open_folder(self) -> None:
        if self._folder is not None and (problem := open_on_desktop(self._folder)):
            self._line.setText(problem)
            set_role(self._line, "error")
