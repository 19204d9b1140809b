"""Shows what a file would change before it is imported: what is added, changed and left, and what is wrong where."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from aligner.actions.background import Worker
from aligner.actions.exchange import NAMED, TEXT_SUFFIXES, encoding_title
from aligner.lang.bidi import isolate, ltr
from aligner.lang.words import words
from aligner.model.errors import Problem
from aligner.ui.context import WindowContext
from aligner.ui.dialogs.import_questions import CauseList, QuestionBox, ask_of, by_question
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.inputs import ChoiceBox
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.widgets.plain_table import PlainTable

if TYPE_CHECKING:
    from aligner.actions.exchange import ImportPlan, Question

WIDTH_PX, HEIGHT_PX = 760, 560
POLL_MS = 40


class ImportPreview(QDialog):
    """Beside the window, not above it: the rest stays usable. It deletes itself when closed."""

    def __init__(self, window: QWidget, context: WindowContext, source: Path) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._source = source
        self._words = words(context.words.language)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import from Excel"))
        self.setModal(False)
        self.resize(WIDTH_PX, HEIGHT_PX)
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Import {file}").replace("{file}", isolate(source.name)), "section"))
        self._state = label(self.tr("Reading the file…"), "lead")
        column.addWidget(self._state)
        self._encoding: str | None = None
        if source.suffix.lower() in TEXT_SUFFIXES:
            column.addLayout(self._letters())
        inner = QWidget()
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(12)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self._scroll = scroll
        column.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.setSpacing(10)
        self._import = button(self.tr("Import"), theme, self._run, role="primary", icon_name="import")
        self._good = button(self.tr("Import the good rows"), theme, self._run, icon_name="import")
        self._cancel = button(self.tr("Cancel"), theme, self.close)
        row.addWidget(self._cancel)
        row.addStretch(1)
        row.addWidget(self._good)
        row.addWidget(self._import)
        column.addLayout(row)
        self._import.setEnabled(False)
        self._good.hide()
        self._plan: ImportPlan | None = None
        self._answers: dict[str, str] = {}
        self._plan_job: int | None = None
        self._revision = 0
        self._copy_job: int | None = None
        self._is_agreed = False
        self._worker = Worker()
        self._polling = QTimer(self)
        self._polling.setInterval(POLL_MS)
        self._polling.timeout.connect(self._poll)

    def open(self) -> None:
        """Shows the dialog; the file is read in a process of its own meanwhile."""
        self.show()
        self._revision = self._context.opened.revision
        self._read()

    def _letters(self) -> QHBoxLayout:
        """A text file says nowhere how its letters are written: its user may, when the guess gave other words."""
        box = ChoiceBox()
        box.addItem(self.tr("As the program reads them"), None)
        for name in NAMED:
            box.addItem(ltr(encoding_title(name)), name)
        box.setAccessibleName(self.tr("How the letters of the file are written"))
        box.activated.connect(lambda at: self._choose_encoding(box.itemData(at)))
        row = QHBoxLayout()
        row.setSpacing(10)
        name = label(self.tr("Letters of the file"), "label", wrap=False)
        name.setBuddy(box)
        row.addWidget(name)
        row.addWidget(box)
        row.addStretch(1)
        return row

    def _choose_encoding(self, encoding: str | None) -> None:
        if encoding == self._encoding:
            return
        self._encoding = encoding
        # What was asked of other letters may not be asked of these.
        self._answers = {}
        self._cancel.setText(self.tr("Cancel"))
        self._read()

    def _read(self) -> None:
        from aligner.actions.exchange import plan_work

        self._import.setEnabled(False)
        self._good.setEnabled(False)
        self._state.setText(self.tr("Reading the file…"))
        self._begin_work()
        records = self._context.opened.read()
        self._plan_job = self._worker.submit(plan_work, records, self._source, dict(self._answers), self._encoding)
        self._polling.start()

    def _begin_work(self) -> None:
        name = self.tr("A file is being read for the import: {file}").replace("{file}", isolate(self._source.name))
        self._context.works.begin("import", name, self.close)

    def _answer(self, key: str, option: str) -> None:
        """Takes an answer and reads the file again by it."""
        if self._answers.get(key) == option:
            return
        self._answers[key] = option
        self._read()

    def done(self, result: int) -> None:
        self._polling.stop()
        self._worker.cancel()
        self._context.works.end("import", succeeded=False)
        super().done(result)

    def _poll(self) -> None:
        for event in self._worker.poll():
            if event.job == self._copy_job:
                self._on_copied()
                continue
            if event.job != self._plan_job:
                # Another answer was given meanwhile; its reading comes.
                continue
            self._plan_job = None
            self._rest()
            # What was read waits for the user's word: she must see it before the window closes.
            self._context.works.end("import", succeeded=False)
            if event.kind == "done":
                self._plan = event.value
                self._show_plan(event.value)
                self._keep_copy(event.value)
            elif event.kind == "refused":
                self._show_unreadable(event.value.problems)
            else:
                self._show_unreadable(())
                self._state.setText(
                    self.tr("The file could not be read because of a fault in the program. Nothing was changed.")
                )
                self._state.setToolTip(str(event.value))

    def _keep_copy(self, plan: ImportPlan) -> None:
        """Begins the copy that every import makes first while the user reads, so that the window need not wait."""
        from aligner.actions.backups import BEFORE_IMPORT, back_up_work, is_backed_up

        if not plan.is_empty and self._copy_job is None and not is_backed_up(self._context.opened):
            path, uid = self._context.opened.path, self._context.opened.uid
            self._copy_job = self._worker.submit(back_up_work, path, uid, BEFORE_IMPORT)
            self._polling.start()

    def _on_copied(self) -> None:
        """Goes on when the user agreed meanwhile. A copy that failed is tried, and its reason reported, by the
        import."""
        self._copy_job = None
        self._rest()
        if self._is_agreed:
            self._run()

    def _rest(self) -> None:
        """Stops asking the other process when nothing is awaited from it."""
        if self._plan_job is None and self._copy_job is None:
            self._polling.stop()

    def _clear(self) -> None:
        """Takes out what an earlier reading showed; the place in the list stays."""
        remove_widgets(self._body)

    def _show_unreadable(self, problems: tuple[Problem, ...]) -> None:
        self._clear()
        self._plan = None
        self._good.hide()
        self._state.setText(self.tr("This file cannot be imported. Nothing was changed."))
        if problems:
            self._body.addWidget(self._causes(problems, "warning", "error"))
        self._body.addStretch(1)
        self._cancel.setText(self.tr("Close"))
        self._import.hide()

    def _causes(self, problems: tuple[Problem, ...], icon: str, color: str) -> CauseList:
        return CauseList(problems, self._words, self._context.theme, icon, color)

    def _show_plan(self, plan: ImportPlan) -> None:
        self._clear()
        self._good.hide()
        self._import.show()
        self._import.setEnabled(False)
        counts_of = plan.counts.values()
        added, changed = sum(c.added for c in counts_of), sum(c.changed for c in counts_of)
        unchanged = sum(c.unchanged for c in counts_of)
        number = self._words.number
        counts = QWidget()
        row = QHBoxLayout(counts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        for text, amount in (
            (self.tr("to add"), added),
            (self.tr("to change"), changed),
            (self.tr("already the same"), unchanged),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(label(number(amount), "figure", wrap=False))
            column.addWidget(label(text, "muted", wrap=False))
            row.addLayout(column)
        row.addStretch(1)
        self._body.addWidget(counts)
        if added or changed:
            self._body.addWidget(self._sheet_table(plan))
        raised = by_question((*plan.problems, *plan.notices))
        waiting = [question for question in plan.questions if not question.chosen]
        settled = [question for question in plan.questions if question.chosen]
        problems = tuple(problem for problem in plan.problems if not ask_of(problem))
        is_something = bool(added or changed or plan.removals)
        if waiting:
            self._state.setText(self.tr("The file can be read in more than one way. Choose, and it is read again."))
        elif plan.problems:
            text = self.tr(
                "Rows that cannot be read: {n}. Mend them in the workbook and import again, or import the rest."
            )
            self._state.setText(text.replace("{n}", number(plan.bad_rows)))
        elif is_something:
            self._state.setText(self.tr("This is what the import would do. Undo takes all of it back."))
            self._import.setEnabled(True)
            self._import.setFocus()
        else:
            self._state.setText(self.tr("Everything in this file is already here. There is nothing to import."))
            self._import.hide()
            self._cancel.setText(self.tr("Close"))
        if waiting or plan.problems:
            self._import.hide()
            self._good.setVisible(is_something and not plan.open_questions)
            self._good.setEnabled(True)
        for question in waiting:
            self._ask(question, raised)
        if problems:
            self._body.addWidget(label(self.tr("What is wrong, and where"), "strong"))
            self._body.addWidget(self._causes(problems, "warning", "error"))
        for question in settled:
            self._ask(question, raised)
        notices = tuple(notice for notice in plan.notices if not ask_of(notice))
        if notices:
            self._body.addWidget(label(self.tr("Good to know"), "strong"))
            self._body.addWidget(self._causes(notices, "info", "muted"))
        self._body.addStretch(1)

    def _ask(self, question: Question, raised: Mapping[str, list[Problem]]) -> None:
        box = QuestionBox(question, raised[question.key], self._words, self._context.theme, self._answer)
        self._body.addWidget(box)

    def _sheet_table(self, plan: ImportPlan) -> PlainTable:
        """What happens in each sheet; "left" is what is in the workspace only, and stays."""
        table = PlainTable()
        table.setAccessibleName(self.tr("What changes, by sheet"))
        number = self._words.number
        rows = [
            [
                self._words.sentence(f"sheets.sheet.{name.casefold()}"),
                *(number(n) for n in (c.added, c.changed, c.unchanged, c.left)),
            ]
            for name, c in plan.counts.items()
            if c.added or c.changed
        ]
        heads = (
            self.tr("Sheet"),
            self.tr("To add"),
            self.tr("To change"),
            #: A heading: how many rows of a sheet stand in the file already, just so.
            self.tr("Same"),
            #: A heading: how many records stand in the file only, and stay.
            self.tr("Left as it is"),
        )
        table.show_rows(list(heads), rows)
        return table

    def _run(self) -> None:
        from aligner.actions.exchange import apply_plan

        plan = self._plan
        if self._copy_job is not None:
            self._is_agreed = True
            self._import.setEnabled(False)
            self._good.setEnabled(False)
            self._state.setText(self.tr("A copy of the file is kept first…"))
            return
        if plan is None or not self._context.is_current:
            self.close()
            return
        if self._context.opened.revision != self._revision:
            # What is shown no longer fits the file as it is: look again before anything is brought in.
            self.close()
            again = ImportPreview(self._window, self._context, self._source)
            again._answers, again._encoding = self._answers, self._encoding
            again.open()
            return
        if self._context.report(self._context.attempt(lambda workspace: apply_plan(workspace, plan))):
            self._context.banners.show(self.tr("Imported {file}").replace("{file}", isolate(self._source.name)))
        self.close()
