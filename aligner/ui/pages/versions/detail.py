"""What an older state holds, compared with today, and what can be done with it."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aligner.actions.background import Event
from aligner.lang.bidi import isolate
from aligner.ui.page import PageContext
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.inspector import Inspector
from aligner.ui.widgets.labels import label
from aligner.ui.window_words import backup_reason, kind_name, sentences

MOST_TITLES = 6


class VersionDetail(Inspector):
    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._backup: Any = None
        self._differences = QWidget()
        self.closed.connect(self.hide)

    def show_backup(self, backup: Any) -> None:
        """Opens on a state; its differences follow when they are known."""
        self._backup = backup
        self.clear()
        self.title.setText(backup_reason(backup, self._context.words))
        made = backup.made.astimezone()
        self.body.addWidget(label(f"{self._context.words.date(made.date())}, {made:%H:%M}", "muted"))
        self._differences = QWidget()
        column = QVBoxLayout(self._differences)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Comparing with today…"), "muted"))
        self.body.addWidget(self._differences)
        theme = self._context.theme
        self._problem = label("", "error")
        self._problem.hide()
        self.body.addWidget(self._problem)
        self.body.addWidget(button(self.tr("Look inside"), theme, self._look, icon_name="eye"))
        self.body.addWidget(button(self.tr("Save as a file of its own…"), theme, self._save, icon_name="save"))
        bring = button(self.tr("Bring this state back"), theme, self._bring_back, icon_name="undo")
        bring.setEnabled(not self._context.opened.is_read_only)
        self.body.addWidget(bring)
        self.body.addWidget(
            label(self.tr("Bringing it back can be undone, and today's state is kept, too."), "caption")
        )
        self.body.addStretch(1)
        self.show()

    def show_difference(self, backup_id: str, event: Event) -> None:
        """What was added, changed and removed since."""
        if self._backup is None or self._backup.id != backup_id:
            return
        column = self._differences.layout()
        assert isinstance(column, QVBoxLayout)
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if event.kind == "refused":
            column.addWidget(label(sentences(event.value.problems, self._context.words), "error"))
            return
        if event.kind != "done":
            column.addWidget(label(self.tr("The comparison failed because of a fault in the program."), "error"))
            return
        difference = event.value
        parts = (
            (self.tr("Added since"), difference.added),
            (self.tr("Changed since"), difference.changed),
            (self.tr("Removed since"), difference.removed),
        )
        if not difference.count:
            column.addWidget(label(self.tr("The same as today.")))
        for heading, kinds in parts:
            if kinds:
                column.addWidget(label(heading, "strong"))
            for kind, titles in kinds.items():
                column.addWidget(label(self._line(kind, titles)))

    def _line(self, kind: str, titles: tuple[str, ...]) -> str:
        shown = [isolate(title) for title in titles if title][:MOST_TITLES]
        count = self._context.words.number(len(titles))
        more = "…" if len(titles) > len(shown) else ""
        return f"{kind_name(kind)} ({count}): {', '.join(shown)}{more}" if shown else f"{kind_name(kind)} ({count})"

    def _look(self) -> None:
        self._context.window_actions["look_inside"](self._backup.path)

    def _save(self) -> None:
        from aligner.actions.backups import copy_out

        opened = self._context.opened.path
        suggested = f"{opened.stem} {self._backup.made.astimezone():%Y-%m-%d}{opened.suffix}"
        path = self._context.window_actions["ask_save_path"](
            self.tr("Save as a file of its own"), suggested, self.tr("Aligner files (*.aligner)")
        )
        if path is not None:
            self._attempt(lambda: copy_out(self._backup, path))

    def _bring_back(self) -> None:
        from aligner.actions.backups import restore

        self._attempt(lambda: restore(self._context.opened, self._backup))

    def _attempt(self, verb: Any) -> None:
        problems = self._context.attempt(verb)
        if problems:
            self._problem.setText(sentences(problems, self._context.words))
            self._problem.show()
