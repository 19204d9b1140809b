"""The kit's looks: logo, two colours, a template of one's own, which way time runs."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from aligner.actions import brand
from aligner.lang.bidi import ltr
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.presenting import Brand
from aligner.model.vocabulary import TimeAxis
from aligner.palette import colors_of
from aligner.ui.choosing import ask_file
from aligner.ui.context import PageContext
from aligner.ui.drafts import DraftPlace
from aligner.ui.links import ToKit
from aligner.ui.widgets.bound_field import BoundField
from aligner.ui.widgets.buttons import PushButton, button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.form import Field, line_editor
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row
from aligner.ui.window_words import sentences

LOGO_WIDTH_PX, LOGO_HEIGHT_PX = 260, 90
SWATCHES = tuple(colors_of("swatches").values())
"""Colours to begin with: all can be read on white."""


class Looks(Card):
    """Colours are kept at once; a file is made safe in the worker first: `file_chosen` shows its kind and path."""

    file_chosen = Signal(str, object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self._brand = Brand()
        self.body.addWidget(label(self.tr("Logo"), "label"))
        self._logo = QLabel()
        self._logo.setAccessibleName(self.tr("The logo"))
        self.body.addWidget(self._logo)
        self._no_logo = label(self.tr("Stands on the first page and the first slide. PNG or JPEG."), "caption")
        self.body.addWidget(self._no_logo)
        self._choose_logo = button(self.tr("Choose a picture…"), theme, self._ask_logo, icon_name="open")
        self._drop_logo = button(self.tr("Remove the logo"), theme, self._remove_logo, role="link")
        self.body.addLayout(_row(self._choose_logo, self._drop_logo))
        self._colors = {
            "accent": _ColorField(context, "accent", self.tr("Main colour"), lambda value: self._set("accent", value)),
            "second": _ColorField(
                context, "second", self.tr("Second colour"), lambda value: self._set("second", value)
            ),
        }
        for field in self._colors.values():
            self.body.addWidget(field)
        self.body.addWidget(label(self.tr("Template for the deck"), "label"))
        self._template = label("", "caption")
        self.body.addWidget(self._template)
        self._choose_template = button(self.tr("Choose a .pptx…"), theme, self._ask_template, icon_name="deck")
        self._drop_template = button(self.tr("Use our own again"), theme, self._remove_template, role="link")
        self.body.addLayout(_row(self._choose_template, self._drop_template))
        self.body.addWidget(label(self.tr("Pictures"), "label"))
        self._time = QCheckBox(self.tr("In Hebrew and Arabic, time runs right to left"))
        self._time.clicked.connect(self._keep_time)
        self.body.addWidget(self._time)
        self.body.addWidget(label(self.tr("Otherwise it runs from left to right in every language."), "caption"))
        self._refusal = label("", "error")
        self._refusal.hide()
        self.body.addWidget(self._refusal)
        self._shown_logo: bytes | None = b""

    def show_brand(self, found: Brand | None) -> None:
        """Brings the looks up to date."""
        self._brand = found or Brand()
        logo = self._brand.logo
        if logo != self._shown_logo:
            self._shown_logo = logo
            picture = QPixmap()
            if logo:
                picture.loadFromData(logo)
                picture = picture.scaled(
                    QSize(LOGO_WIDTH_PX, LOGO_HEIGHT_PX),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            self._logo.setPixmap(picture)
        self._logo.setVisible(bool(logo))
        self._no_logo.setVisible(not logo)
        self._drop_logo.setVisible(bool(logo))
        for name, field in self._colors.items():
            field.show_color(getattr(self._brand, name))
        has_template = self._brand.template is not None
        name = ltr(self._brand.template_name) if self._brand.template_name else ""
        ours = self.tr("Ours. A template of yours gives its layouts, fonts and ground.")
        self._template.setText(self.tr("In use: {name}").replace("{name}", name) if has_template else ours)
        self._drop_template.setVisible(has_template)
        self._time.setChecked(self._brand.time_axis is TimeAxis.READING)

    def show_working(self, is_working: bool) -> None:
        """While a file is looked at, no other can be chosen."""
        for widget in (self._choose_logo, self._choose_template):
            widget.setEnabled(not is_working)
        if is_working:
            self._refusal.hide()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Says why a file cannot be taken; what was there stays."""
        self._refusal.setText(sentences(problems, self._context.words))
        self._refusal.setVisible(bool(problems))

    def _set(self, name: str, value: str) -> tuple[Problem, ...]:
        return self._context.attempt(lambda workspace: brand.set_brand(workspace, **{name: value})).problems

    def _keep_time(self, is_reading: bool) -> None:
        axis = TimeAxis.READING if is_reading else TimeAxis.RIGHTWARD
        self._context.attempt(lambda workspace: brand.set_brand(workspace, time_axis=axis))

    def _ask_logo(self) -> None:
        pictures = self.tr("Pictures")
        kinds = f"{pictures} (*.png *.jpg *.jpeg)"
        chosen = ask_file(self, self._context.memory, self.tr("The logo"), kinds)
        if chosen is not None:
            self.file_chosen.emit("logo", chosen)

    def _ask_template(self) -> None:
        chosen = ask_file(self, self._context.memory, self.tr("Template for the deck"), "PowerPoint (*.pptx)")
        if chosen is not None:
            self.file_chosen.emit("template", chosen)

    def _remove_logo(self) -> None:
        self._context.attempt(lambda workspace: brand.keep_logo(workspace, None))

    def _remove_template(self) -> None:
        self._context.attempt(lambda workspace: brand.keep_template(workspace, None))


class _ColorField(QWidget):
    """A colour by its code or from a few; says when text is set in a darker one, so that it can be read."""

    def __init__(
        self, context: PageContext, kind: str, name: str, commit: Callable[[str], tuple[Problem, ...]]
    ) -> None:
        super().__init__()
        self._context = context
        self._place = DraftPlace(ToKit.page, kinds.BRAND.name, 1, kind)
        self._commit = commit
        column = column_in(self, 6)
        self._line = line_editor(placeholder="#RRGGBB")
        self._line.setMaximumWidth(130)
        self._field = Field(name, self._line)
        self._bound = BoundField(self._line, self._field.message, context.words, self._save, context.drafts)
        column.addWidget(self._field)
        grid = QGridLayout()
        grid.setSpacing(6)
        self._swatches: list[QPushButton] = []
        for place, color in enumerate(SWATCHES):
            swatch = PushButton()
            swatch.setFixedSize(28, 28)
            swatch.setProperty("role", "swatch")
            swatch.setStyleSheet(f"QPushButton {{ background: {color}; padding: 0; min-height: 0; }}")
            swatch.setToolTip(color)
            swatch.setAccessibleName(f"{name} {color}")
            swatch.clicked.connect(lambda _checked=False, c=color: self._emit_color(c))
            grid.addWidget(swatch, 0, place)
            self._swatches.append(swatch)
        grid.setColumnStretch(len(SWATCHES), 1)
        column.addLayout(grid)
        self._message = label("", "caption")
        column.addWidget(self._message)

    def show_color(self, value: str) -> None:
        self._bound.show_value(value, self._place, ToKit("looks"))
        used = brand.assured(value) if value else ""
        is_darker = bool(value) and used.upper() != value.upper()
        text = self.tr("Darkened to {color}, so that text in it can be read.").replace("{color}", ltr(used))
        self._message.setText(text)
        self._message.setVisible(is_darker)

    def _emit_color(self, color: str) -> None:
        self._line.setText(color)
        self._bound.finish()

    def _save(self, text: str) -> tuple[Problem, ...]:
        if text and not text.startswith("#"):
            text = f"#{text}"
        if text and not (len(text) == 7 and QColor.isValidColorName(text)):
            return (Problem.of("not_a_colour", text=text),)
        return self._commit(text.upper())


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = inner_row(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
