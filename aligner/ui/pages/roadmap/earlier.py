"""The roadmap's versions: each that a newer one replaced, as it was, with the letter of what came after it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from aligner.actions.background import Event
from aligner.actions.packages import export_roadmap
from aligner.actions.roadmap_versions import adopted_records, letter_lines, letter_work, version_name
from aligner.actions.sent import Sent, note_sent
from aligner.ui.context import PageContext
from aligner.ui.dialogs.plain import PlainDialog
from aligner.ui.jobs import Jobs
from aligner.ui.outcome import outcome_of
from aligner.ui.pages.roadmap.outline import RoadmapTree
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.form import Field, choice_box
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.refusal import RefusalLine

WIDTH_PX, HEIGHT_PX = 980, 620


class EarlierRoadmaps(PlainDialog):
    """For reading only; what is shown can be saved."""

    def __init__(self, window: QWidget, context: PageContext) -> None:
        super().__init__(window, self.tr("The roadmap's versions"))
        self._context = context
        column = self.column
        kept = context.records().roadmap_versions
        choices = [(n, version_name(one, n, context.words)) for n, one in enumerate(kept, 1)]
        self._version = choice_box(list(reversed(choices)))
        self._version.activated.connect(lambda _index: self._show())
        column.addWidget(Field(self.tr("Version"), self._version))
        self._head = label("", "card_title")
        column.addWidget(self._head)
        row = QHBoxLayout()
        row.setSpacing(16)
        self._lines = QScrollArea()
        self._lines.setAccessibleName(self.tr("What the newer roadmap changed"))
        self._lines.setWidgetResizable(True)
        self._lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree = RoadmapTree(context.theme, context.words)
        self._tree.setAccessibleName(self.tr("The roadmap as it was"))
        for title, widget, part in (
            (self.tr("What the newer roadmap changed"), self._lines, 3),
            (self.tr("The roadmap as it was"), self._tree, 2),
        ):
            side = QVBoxLayout()
            side.setSpacing(6)
            side.addWidget(label(title, "strong"))
            side.addWidget(widget, 1)
            row.addLayout(side, part)
        column.addLayout(row, 1)
        self._refusal = RefusalLine(context)
        column.addWidget(self._refusal)
        self._note = label("", "muted")
        self._note.hide()
        column.addWidget(self._note)
        self._jobs = Jobs(self)
        self._writing: Path | None = None
        column.addWidget(self._make_progress())
        save_roadmap = button(self.tr("Save this roadmap…"), context.theme, self._save_roadmap)
        self._save = button(self.tr("Save the letter…"), context.theme, self._save_letter, role="primary")
        self.add_buttons(context.theme, save_roadmap, self._save)
        self.fit(WIDTH_PX, HEIGHT_PX)
        self._show()

    def _make_progress(self) -> QWidget:
        """Shown while the letter is written, which takes some seconds."""
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label(self.tr("The letter is being written."), "muted"))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("The letter is being written."))
        row.addWidget(bar, 1)
        row.addWidget(button(self.tr("Cancel"), self._context.theme, self._stop, role="link"))
        self._progress.hide()
        return self._progress

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    @property
    def _number(self) -> int:
        return int(self._version.currentData())

    def _show(self) -> None:
        records, words = self._context.records(), self._context.words
        outcome = outcome_of(
            lambda: (letter_lines(records, words, self._number), adopted_records(records, self._number))
        )
        self._refusal.show_problems(outcome.problems)
        if outcome.is_done:
            (head, *lines), (before, _after) = outcome.value
            self._head.setText(head)
            self._lines.setWidget(_column(lines))
            self._tree.show_records(before)

    def _save_letter(self) -> None:
        title, kinds = self.tr("Save the letter"), self.tr("PDF files (*.pdf)")
        path = self._context.files.ask_save_path(title, self.tr("roadmap-letter") + ".pdf", kinds)
        if path is None:
            return
        self._refusal.clear()
        self._writing = path
        self._show_writing()
        self._context.works.begin("letter", self.tr("The letter is being written."), self._stop)
        language, number = self._context.words.language, self._number
        self._jobs.submit(self._on_written, letter_work, self._context.records(), path, language, number)

    def _show_writing(self) -> None:
        self._progress.setVisible(self._writing is not None)
        self._save.setEnabled(self._writing is None)

    def _stop(self) -> None:
        """Ends what is being written; nothing of it stays."""
        self._jobs.cancel()
        self._end(succeeded=False)

    def _end(self, *, succeeded: bool) -> None:
        path, self._writing = self._writing, None
        if path is not None:
            self._context.files.end_saving(path)
            self._context.works.end("letter", succeeded=succeeded)
            self._show_writing()

    def _on_written(self, event: Event) -> None:
        path = self._writing
        self._end(succeeded=event.kind == "done")
        if event.kind == "refused":
            self._refusal.show_problems(event.value.problems)
        elif event.kind != "done":
            self._say(self.tr("The letter could not be written because of a fault in the program."))
        elif path is not None:
            self._context.files.report_written(path)

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def _save_roadmap(self) -> None:
        records, number = self._context.records(), self._number
        name = records.initiative.name or self.tr("roadmap")
        suggested = f"{name} {number}.json"
        path = self._context.files.ask_save_path(self.tr("Save this roadmap"), suggested, self.tr("Packages (*.json)"))
        if path is None:
            return
        version = adopted_records(records, number)[0]
        outcome = outcome_of(lambda: export_roadmap(version, path))
        self._refusal.show_problems(outcome.problems)
        if outcome.is_done:
            self._context.files.report_written(path)
            is_noted = note_sent(self._context.opened, Sent("roadmap", len(version.roadmap_goals)), path)
            self._say("" if is_noted else self._context.words.sentence("packages.log_not_noted"))


def _column(lines: list[str]) -> QWidget:
    """The lines below each other, each as high as its text; what stands at the margin is the head of what follows."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(8)
    for line in lines:
        column.addWidget(label(line.strip(), "" if line.startswith(" ") else "strong"))
    column.addStretch(1)
    return inner
