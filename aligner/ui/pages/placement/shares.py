"""How one program divides among its places: a share for each, and what is left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.actions import placements
from aligner.lang.bidi import isolate
from aligner.lang.record_words import goal_title
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.programs import Placement
from aligner.rules.shares import TOLERANCE
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToPlacement
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.bound_field import BoundField
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.form import Message
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.value_line import ValueLine


class ShareBar(QWidget):
    """One bar of 100 %: a part for each place, the rest empty."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[float] = []
        self.setFixedHeight(10)

    def show_parts(self, parts: list[float]) -> None:
        self._parts = parts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("line"))
        painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        painter.setBrush(self._theme.color("ours"))
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = 0.0
        for part in self._parts:
            width = self.width() * part / 100
            x = self.width() - start - width if is_rtl else start
            painter.drawRoundedRect(QRectF(x, 0, max(0.0, width - 2), self.height()), 4, 4)
            start += width
        painter.end()


class Shares(QWidget):
    def __init__(self, context: PageContext, program_id: int) -> None:
        super().__init__()
        self._context = context
        self._program_id = program_id
        self._column = column_in(self, 8)
        self._bar = ShareBar(context.theme)
        self._column.addWidget(self._bar)
        self._fields: dict[int, BoundField] = {}
        for placement in self._placements():
            self._column.addWidget(self._row(placement))
        footer = QHBoxLayout()
        self._rest = label("", "caption")
        footer.addWidget(self._rest, 1)
        if len(self._fields) > 1:
            footer.addWidget(button(self.tr("Share evenly"), context.theme, self._share_evenly, role="link"))
        self._column.addLayout(footer)
        self.refresh()

    def _placements(self) -> tuple[Placement, ...]:
        return self._context.records().placements_by_program.get(self._program_id, ())

    def _row(self, placement: Placement) -> QWidget:
        records = self._context.records()
        goal = records.goal_by_id.get(placement.goal_id) if placement.goal_id is not None else None
        stage = records.stage_by_id.get(placement.stage_id) if placement.stage_id is not None else None
        titles = (
            goal_title(goal, self._context.words) if goal is not None else "",
            stage.title if stage is not None else "",
        )
        name = " · ".join(isolate(title) for title in titles if title)
        name = name or self.tr("Outside the initiative's goals")
        row_box = QWidget()
        column = column_in(row_box, 2)
        row = QHBoxLayout()
        row.addWidget(label(name, "caption"), 1)
        editor = ValueLine("percent", self._context.words)
        editor.setFixedWidth(90)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        #: A share that nobody knows.
        editor.setPlaceholderText(self.tr("?"))
        editor.setAccessibleName(self.tr("Share at {place}").replace("{place}", name))
        row.addWidget(editor)
        column.addLayout(row)
        message = Message()
        column.addWidget(message)
        self._fields[placement.id] = BoundField(
            editor,
            message,
            self._context.words,
            lambda value, p=placement.id: self._commit(p, value),
            self._context.drafts,
        )
        return row_box

    def refresh(self) -> None:
        """Brings the shares up to date."""
        shown = self._placements()
        for placement in shown:
            field = self._fields.get(placement.id)
            if field is not None:
                place = DraftPlace(ToPlacement.page, kinds.PLACEMENT.name, placement.id, "share")
                field.show_value(placement.share, place, ToPlacement(placement_id=placement.id))
        known = [p.share or 0.0 for p in shown]
        self._bar.show_parts(known)
        rest = 100 - sum(known)
        percent = self._context.words.percent(rest / 100)
        if any(p.share is None for p in shown):
            text = self.tr("{percent} are not yet divided.").replace("{percent}", percent)
        elif rest > TOLERANCE:
            text = self.tr("{percent} of the program lie outside the goals.").replace("{percent}", percent)
        else:
            text = self.tr("All of the program is on the roadmap.")
        self._rest.setText(text)
        set_role(self._rest, "caption")

    def _commit(self, placement_id: int, share: float | None) -> tuple[Problem, ...]:
        return self._context.attempt(lambda workspace: placements.set_shares(workspace, {placement_id: share})).problems

    def _share_evenly(self) -> None:
        program_id = self._program_id
        self._context.attempt(lambda workspace: placements.share_evenly(workspace, program_id))
