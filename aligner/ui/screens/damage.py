"""A damaged file: what happened, that nothing was altered, and the ways to continue."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aligner import __version__
from aligner.actions.background import Event
from aligner.lang.bidi import isolate, ltr
from aligner.model.errors import Problem
from aligner.model.kinds import DECISION, GOAL, INDICATOR, PLACEMENT, PRIORITY, PROGRAM, STAGE
from aligner.ui.context import WindowContext
from aligner.ui.outcome import outcome_of
from aligner.ui.screens.screen import Screen
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.labels import label
from aligner.ui.window_words import backup_reason, kind_name, sentences

if TYPE_CHECKING:
    from aligner.actions.backups import Backup

SHOWN_KINDS = (GOAL, STAGE, INDICATOR, PROGRAM, PLACEMENT, PRIORITY, DECISION)
MAX_OTHERS = 4
COUNTS_WIDTH_PX = 480


class DamageScreen(Screen):
    def __init__(self, context: WindowContext, path: Path, problems: tuple[Problem, ...]) -> None:
        from aligner.actions.damage import rescue_work

        super().__init__(
            self.tr("This file is damaged"),
            self.tr("{file} cannot be read as a whole. Nothing in it was changed, and nothing will be.").replace(
                "{file}", isolate(path.name)
            ),
        )
        self._context = context
        self._path = path
        self._problems = problems
        self._theme, self._words = context.theme, context.words
        self._best = Card(self.tr("The newest good copy"))
        self._best.body.addWidget(label(self.tr("Looking for a copy that is whole…"), "muted"))
        self.body.addWidget(self._best)
        self.body.addWidget(self._save_form())
        self.body.addWidget(self._details())
        self.body.addStretch(1)
        self.jobs.submit(self._on_rescue, rescue_work, path)

    # The newest good copy

    def _on_rescue(self, event: Event) -> None:
        _clear(self._best.body, 1)
        rescue = event.value if event.kind == "done" else None
        if rescue is None or rescue.newest is None:
            self._best.body.addWidget(label(self.tr("No copy of this file was kept on this computer.")))
            self._salvage_row.replaceWidget(self._save, primary := self._save_button("primary"))
            self._save.deleteLater()
            self._save = primary
            primary.setFocus()
            return
        backup = rescue.newest
        self._best.body.addWidget(label(self._when(backup), "lead_strong"))
        self._best.body.addWidget(label(self._holds(backup), "muted"))
        open_it = button(
            self.tr("Open this copy as a new file"),
            self._theme,
            lambda: self._restore_backup(backup),
            role="primary",
            icon_name="versions",
        )
        row = QHBoxLayout()
        row.addWidget(open_it)
        row.addStretch(1)
        self._best.body.addLayout(row)
        self._best.body.addWidget(
            label(self.tr("It is written beside the damaged file, under a name of its own."), "caption")
        )
        open_it.setFocus()
        if rescue.others:
            self._best.body.addWidget(rule())
            self._best.body.addWidget(label(self.tr("Older copies"), "label"))
            for older in rescue.others[:MAX_OTHERS]:
                line = QHBoxLayout()
                line.addWidget(label(self._when(older)), 1)
                line.addWidget(button(self.tr("Open"), self._theme, lambda b=older: self._restore_backup(b)))
                self._best.body.addLayout(line)

    def _when(self, backup: "Backup") -> str:
        created = backup.created.astimezone()
        day = self._words.date(created.date())
        return f"{day}, {ltr(f'{created:%H:%M}')} · {backup_reason(backup, self._words)}"

    def _holds(self, backup: "Backup") -> str:
        """What a copy holds, in counted words."""
        counted = [(kind.name, backup.counts.get(kind.name, 0)) for kind in SHOWN_KINDS]
        counts_text = [f"{kind_name(kind)}: {self._words.number(n)}" for kind, n in counted if n]
        return " · ".join(counts_text)

    def _restore_backup(self, backup: "Backup") -> None:
        from aligner.actions.backups import copy_out
        from aligner.actions.copies import free_name

        target = free_name(self._path, f"{backup.created.astimezone():%Y-%m-%d %H%M}")
        outcome = outcome_of(lambda: copy_out(backup, target))
        self._context.banners.show_problems(outcome.problems)
        if outcome.is_done:
            self._context.files.open(target)

    # What can still be read

    def _save_form(self) -> QWidget:
        self._rest = Card(self.tr("What can still be read"))
        self._rest.body.addWidget(
            label(
                self.tr(
                    "Every record of the damaged file that is whole can be taken into a new file. "
                    "It may hold newer changes than the copy, and some records may be missing."
                )
            )
        )
        self._salvage_row = row = QHBoxLayout()
        self._save = self._save_button("")
        row.addWidget(self._save)
        row.addStretch(1)
        self._rest.body.addLayout(row)
        self._message = label("", "muted")
        self._message.hide()
        self._rest.body.addWidget(self._message)
        return self._rest

    def _save_button(self, role: str) -> QPushButton:
        text = self.tr("Save what can be read…")
        return button(text, self._theme, self._salvage, role=role, icon_name="save")

    def _salvage(self) -> None:
        from aligner.actions.damage import salvage_work

        #: Goes into the name of the new file, after the damaged one's.
        saved = self.tr("saved")
        suggested = f"{self._path.stem} {saved}{self._path.suffix}"
        out = self._context.files.ask_save_path(
            self.tr("Save what can be read"),
            suggested,
            self.tr("Aligner files (*.aligner)"),
            read_meanwhile=self._path,
        )
        if out is None:
            return
        self._save.setEnabled(False)
        self._show_message(self.tr("Reading record by record…"))
        self.jobs.submit(lambda event: self._on_salvaged(event, out), salvage_work, self._path, out)

    def _on_salvaged(self, event: Event, out: Path) -> None:
        self._save.setEnabled(True)
        self._context.files.end_saving(out)
        if event.kind == "refused":
            self._show_message(sentences(event.value.problems, self._words))
            return
        if event.kind != "done":
            self._show_message(self.tr("Nothing was saved because of a fault in the program."))
            return
        self._message.hide()
        self._show_counts(event.value, out)

    def _show_counts(self, counts: dict[str, tuple[int, int]], out: Path) -> None:
        words = self._words
        recovered, lost = (sum(pair[side] for pair in counts.values()) for side in (0, 1))
        self._rest.body.addWidget(rule())
        self._rest.body.addWidget(label(words.sentence("messages.salvaged", taken=recovered, left=lost), "strong"))
        container = QWidget()
        grid = QGridLayout(container)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        heads = ("", self.tr("Saved"), self.tr("Could not be read"))
        for column, head in enumerate(heads):
            grid.addWidget(label(head, "label", wrap=False), 0, column)
        rows = [(kind, pair) for kind, pair in counts.items() if any(pair)]
        for row, (kind, pair) in enumerate(rows, start=1):
            grid.addWidget(label(kind_name(kind)), row, 0)
            for column, number in enumerate(pair, start=1):
                role = "strong" if column == 2 and number else ""
                grid.addWidget(label(words.number(number), role, wrap=False), row, column)
        container.setMaximumWidth(COUNTS_WIDTH_PX)
        self._rest.body.addWidget(container)
        row = QHBoxLayout()
        open_it = button(
            self.tr("Open the saved file"), self._theme, lambda: self._context.files.open(out), role="primary"
        )
        row.addWidget(open_it)
        row.addStretch(1)
        self._rest.body.addLayout(row)
        open_it.setFocus()

    def _show_message(self, text: str) -> None:
        self._message.setText(text)
        self._message.show()

    # Details

    def _details(self) -> QWidget:
        card = Card(self.tr("Details"), role="sunken")
        text = label(sentences(self._problems, self._words), "muted")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(text)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Copy the details"), self._theme, self._copy, role="quiet", icon_name="briefing"))
        row.addWidget(
            button(self.tr("Open another file…"), self._theme, self._context.files.ask_and_open, role="quiet")
        )
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _copy(self) -> None:
        """Codes and places only: neither names nor texts of the file."""
        codes = "\n".join(f"{p.code} {p.where}".strip() for p in self._problems)
        try:
            size = str(self._path.stat().st_size)
        except OSError:
            size = "?"
        QGuiApplication.clipboard().setText(f"Aligner {__version__}\n{codes}\n{size} bytes")


def _clear(column: QVBoxLayout, first: int) -> None:
    """Removes what is from a place on."""
    while (item := column.takeAt(first)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
