"""Who changed what, when and why, in words, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.actions.history import HistoryEntry, full_history, history_of
from aligner.actions.opening import Workspace
from aligner.lang.bidi import isolate, ltr
from aligner.lang.record_words import RecordWords, plain_values
from aligner.lang.words import Words
from aligner.model.kinds import kind_named
from aligner.ui.drafts import Drafts
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import rule
from aligner.ui.widgets.entry_line import EntryLine
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.window_words import change_in_words, kind_name

SHOWN_AT_FIRST = 3
SHOWN_AT_MOST = 60
MAX_ENTRIES = 600
MAX_LINES = 6


@dataclass(frozen=True)
class PastChange:
    """A step of the history in words. when: and by whom.  why: "" where no reason was given."""

    name: str
    when: str
    why: str
    lines: tuple[str, ...]


class HistoryList(QWidget):
    """Fill it by `show_record`, `show_records` or `show_all`; `is_empty` says whether there is anything to see."""

    def __init__(self, theme: Theme, words: Words, *, first: int = SHOWN_AT_FIRST) -> None:
        super().__init__()
        self._theme, self._words, self._first = theme, words, first
        self._shown: list[PastChange] | None = None
        self.is_empty = True
        self._column = column_in(self, 8)

    def show_record(self, workspace: Workspace, kind: str, record_id: int) -> None:
        """What was changed on one record. kind: its table's name."""
        self._show(workspace, history_of(workspace, kind, record_id), names_records=False)

    def show_records(self, workspace: Workspace, kind: str) -> None:
        """What was changed on all records of a kind, e.g. our weights."""
        self._show(workspace, workspace.history(kind, limit=MAX_ENTRIES), names_records=True)

    def show_all(self, workspace: Workspace) -> None:
        """What was changed in the file."""
        self._show(workspace, full_history(workspace, MAX_ENTRIES), names_records=True)

    def _show(self, workspace: Workspace, entries: Sequence[HistoryEntry], *, names_records: bool) -> None:
        describe = RecordWords(self._words, workspace.read())
        groups: dict[tuple[int, datetime], list[HistoryEntry]] = {}
        for entry in entries:
            groups.setdefault((entry.revision, entry.at), []).append(entry)
        found = [self._read(group, describe, names_records) for group in list(groups.values())[:SHOWN_AT_MOST]]
        if found == self._shown:
            return
        self._shown = found
        remove_widgets(self._column)
        self.is_empty = not found
        if not found:
            self._column.addWidget(label(self.tr("No change is recorded yet."), "muted"))
            return
        for index, change in enumerate(found[: self._first]):
            if index:
                self._column.addWidget(rule())
            self._column.addWidget(_change(change))
        if rest := found[self._first :]:
            self._column.addWidget(self._fold(rest))

    def _fold(self, rest: Sequence[PastChange]) -> QWidget:
        panel = QWidget()
        row = QHBoxLayout(panel)
        row.setContentsMargins(0, 0, 0, 0)
        text = self._words.sentence("window.earlier_changes", n=len(rest))

        def expand() -> None:
            panel.hide()
            for change in rest:
                self._column.addWidget(rule())
                self._column.addWidget(_change(change))

        row.addWidget(button(text, self._theme, expand, role="link", icon_name="chevron_down"))
        row.addStretch(1)
        return panel

    def _read(self, group: Sequence[HistoryEntry], describe: RecordWords, names_records: bool) -> PastChange:
        first = group[0]
        at = first.at.astimezone()
        when = f"{self._words.date(at.date())}, {ltr(f'{at:%H:%M}')}"
        author = self.tr("by {name}").replace("{name}", isolate(first.author)) if first.author else ""
        why = self.tr("Why: {reason}").replace("{reason}", isolate(first.reason)) if first.reason else ""
        lines = tuple(self._lines(group, describe, names_records))
        return PastChange(change_in_words(first.label, first.way), " · ".join(filter(None, (when, author))), why, lines)

    def _lines(self, group: Sequence[HistoryEntry], describe: RecordWords, names_records: bool) -> list[str]:
        lines: list[str] = []
        hidden: dict[str, int] = {}
        for entry in group:
            entry_lines = [] if kind_named(entry.kind).is_personal else self._entry(entry, describe, names_records)
            if not entry_lines or len(lines) + len(entry_lines) > MAX_LINES:
                hidden[entry.kind] = hidden.get(entry.kind, 0) + 1
            else:
                lines += entry_lines
        if names_records:
            lines += [f"{kind_name(kind)}: {self._words.number(count)}" for kind, count in hidden.items()]
        return lines

    def _entry(self, entry: HistoryEntry, describe: RecordWords, names_records: bool) -> list[str]:
        kind = entry.kind
        before, after = plain_values(kind, entry.before), plain_values(kind, entry.after)
        title = ""
        if names_records:
            found = describe.named(kind, entry.record_id)
            title = found if found.strip("–") else describe.title(kind, before)
        prefix = f"{title} · " if title else ""
        if entry.action != "edited":
            actions = {"added": self.tr("added"), "removed": self.tr("removed")}
            return [f"{prefix}{actions[entry.action]}"]
        names = [name for name in after if name not in ("id", "position")]
        return [prefix + describe.change(kind, name, before.get(name), after[name], after) for name in names]


def _change(change: PastChange) -> QWidget:
    panel = QWidget()
    column = column_in(panel, 2, (0, 2, 0, 2))
    column.addWidget(label(change.name, "strong"))
    column.addWidget(label(change.when, "caption"))
    if change.why:
        why = label(change.why)
        why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(why)
    for line in change.lines:
        column.addWidget(label(line, "muted"))
    return panel


class RecordPast(QWidget):
    """The list under a heading, for inspectors; hidden while nothing of the record was changed."""

    def __init__(self, title: str, theme: Theme, words: Words) -> None:
        super().__init__()
        column = column_in(self, 8, (0, 4, 0, 0))
        column.addWidget(rule())
        column.addWidget(label(title, "strong"))
        self._history = HistoryList(theme, words)
        column.addWidget(self._history)

    def show_record(self, workspace: Workspace, kind: str, record_id: int) -> None:
        self._history.show_record(workspace, kind, record_id)
        self.setVisible(not self._history.is_empty)


class ReasonLine(EntryLine):
    """A quiet line for the reason of the next change; clear it when that was made."""

    def __init__(self, drafts: Drafts) -> None:
        super().__init__(drafts)
        self.setMaxLength(1000)
        self.setPlaceholderText(self.tr("Why? Kept with the next change"))
        self.setAccessibleName(self.tr("Reason of the next change, may stay empty"))

    def reason(self) -> str:
        return " ".join(self.text().split())
