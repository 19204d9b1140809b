"""How one program divides among its places: a share for each, and what is left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from aligner.actions import placements
from aligner.lang.bidi import isolate
from aligner.model.programs import Placement
from aligner.ui.page import PageContext
from aligner.ui.theme import Theme
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.window_words import sentences

UNKNOWN = -1.0


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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._bar = ShareBar(context.theme)
        self._column.addWidget(self._bar)
        self._editors: dict[int, QDoubleSpinBox] = {}
        for placement in self._placements():
            self._column.addWidget(self._row(placement))
        foot = QHBoxLayout()
        self._rest = label("", "caption")
        foot.addWidget(self._rest, 1)
        if len(self._editors) > 1:
            foot.addWidget(button(self.tr("Share evenly"), context.theme, self._share_evenly, role="link"))
        self._column.addLayout(foot)
        self.refresh()

    def _placements(self) -> tuple[Placement, ...]:
        return self._context.records().placements_by_program.get(self._program_id, ())

    def _row(self, placement: Placement) -> QWidget:
        records = self._context.records()
        goal = records.goal_by_id.get(placement.goal_id) if placement.goal_id is not None else None
        stage = records.stage_by_id.get(placement.stage_id) if placement.stage_id is not None else None
        name = " · ".join(isolate(part.title) for part in (goal, stage) if part is not None)
        name = name or self.tr("Outside the initiative's goals")
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(name, "caption"), 1)
        editor = QDoubleSpinBox()
        editor.setRange(UNKNOWN, 100)
        editor.setDecimals(0 if placement.share is None or placement.share == int(placement.share) else 2)
        editor.setSpecialValueText(self.tr("?"))
        editor.setSuffix(" %")
        editor.setFixedWidth(90)
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setKeyboardTracking(False)
        editor.setAccessibleName(self.tr("Share at {place}").replace("{place}", name))
        editor.valueChanged.connect(lambda value, p=placement.id: self._commit(p, value))
        row.addWidget(editor)
        self._editors[placement.id] = editor
        return made

    def refresh(self) -> None:
        """Brings the shares up to date."""
        shown = self._placements()
        for placement in shown:
            editor = self._editors.get(placement.id)
            if editor is not None:
                editor.blockSignals(True)
                editor.setValue(UNKNOWN if placement.share is None else placement.share)
                editor.blockSignals(False)
        known = [p.share or 0.0 for p in shown]
        self._bar.show_parts(known)
        rest = 100 - sum(known)
        percent = self._context.words.percent(rest / 100)
        if any(p.share is None for p in shown):
            text = self.tr("{percent} are not yet divided.").replace("{percent}", percent)
        elif rest > placements.SHARE_TOLERANCE:
            text = self.tr("{percent} of the program lie outside the goals.").replace("{percent}", percent)
        else:
            text = self.tr("All of the program is on the roadmap.")
        self._rest.setText(text)
        set_role(self._rest, "caption")

    def _commit(self, placement_id: int, value: float) -> None:
        share = None if value < 0 else value
        problems = self._context.attempt(lambda workspace: placements.set_shares(workspace, {placement_id: share}))
        if problems:
            self.refresh()
            self._rest.setText(sentences(problems, self._context.words))
            set_role(self._rest, "error")

    def _share_evenly(self) -> None:
        program_id = self._program_id
        self._context.attempt(lambda workspace: placements.share_evenly(workspace, program_id))
