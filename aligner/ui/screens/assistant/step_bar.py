"""The steps of an import above them: which is done, which is shown, which can be gone to."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from aligner.ui.look.icons import spaced_icon
from aligner.ui.look.theme import Theme
from aligner.ui.widgets.buttons import ICON_GAP_PX, PushButton
from aligner.ui.widgets.flow import Flow

BOLDER = 1.08


class StepBar(QWidget):
    """chosen: the user goes to a step."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = Flow(self, spacing=6)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._names = step_names()
        self._steps: list[QPushButton] = []
        for number, name in enumerate(self._names):
            step = PushButton(f"{number + 1}  {name}")
            step.setProperty("role", "quiet")
            step.setCheckable(True)
            step.setCursor(Qt.CursorShape.PointingHandCursor)
            step.clicked.connect(lambda _checked=False, at=number: self.chosen.emit(at))
            self._group.addButton(step)
            self._steps.append(step)
            row.addWidget(step)

    def show_step(self, shown: int, reached: set[int]) -> None:
        """shown: the step in front.  reached: those that can be gone to."""
        for number, step in enumerate(self._steps):
            step.setChecked(number == shown)
            step.setEnabled(number in reached or number == shown)
            is_done = number < shown
            color = self._theme.colors["accent"]
            step.setText(self._names[number] if is_done else f"{number + 1}  {self._names[number]}")
            step.setIcon(spaced_icon("check", color, 18, ICON_GAP_PX) if is_done else QIcon())
            # The shown step is bolder, and no narrower for it.
            step.setMinimumWidth(0)
            step.setMinimumWidth(round(step.sizeHint().width() * BOLDER))
            text = QCoreApplication.translate("StepBar", "Step {number} of {count}: {name}")
            for key, value in (("number", number + 1), ("count", len(self._steps)), ("name", self._names[number])):
                text = text.replace(f"{{{key}}}", str(value))
            step.setAccessibleName(text)


def step_names() -> list[str]:
    """What the steps are called."""
    translate = QCoreApplication.translate
    return [
        translate("StepBar", "Sheets and headers"),
        translate("StepBar", "Columns"),
        translate("StepBar", "Questions"),
        translate("StepBar", "Before it is saved"),
    ]
