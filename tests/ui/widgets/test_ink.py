"""No letter is cut by the box it is in: Arabic reaches deeper below its line than the font's metrics say."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QStyleOptionViewItem,
    QTabBar,
    QToolButton,
    QWidget,
)

from aligner.charts.fonts import load_fonts
from aligner.paths import resources
from aligner.ui.frame.navigation import StepButton
from aligner.ui.frame.page_list import PAGE_NAMES
from aligner.ui.look.theme import apply_theme, load_theme
from aligner.ui.widgets.canvas_model import CanvasCard, CanvasColumn, CanvasRow
from aligner.ui.widgets.canvas_painter import CanvasPainter
from aligner.ui.widgets.form import NoteEditor
from aligner.ui.widgets.labels import label
from tests.ui.conftest import Start

TEXT = "محضر في الذي على ج ح ع"
ROLES = [
    "",
    *sorted(set(re.findall(r'QLabel\[role="(\w+)"\]', (resources() / "themes" / "window.qss").read_text("utf-8")))),
]
MORE_PX = 40


@pytest.fixture(autouse=True)
def arabic_window(qapp: QApplication) -> Iterator[None]:
    before = QGuiApplication.layoutDirection()
    load_fonts()
    apply_theme(qapp, load_theme("light"))
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(before)


def ink(widget: QWidget, frame_px: int = 12) -> int:
    """Dark pixels of a widget on white, without its frame."""
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    widget.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return dark(picture.copy(frame_px, 0, picture.width() - 2 * frame_px, picture.height()))


def dark(picture: QImage) -> int:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(grey.constBits())
    step, width = grey.bytesPerLine(), grey.width()
    return sum(value < 140 for y in range(grey.height()) for value in rows[y * step : y * step + width])


def is_complete(widget: QWidget) -> bool:
    """Whether a widget shows as much ink in its own size as in a higher box."""
    shown = ink(widget)
    widget.setMaximumHeight(10_000)
    widget.setMinimumHeight(0)
    widget.resize(widget.width(), widget.height() + MORE_PX)
    higher = ink(widget)
    return shown > 0 and shown >= higher


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("is_wrapped", [False, True])
def test_a_label_has_room_for_the_feet_of_arabic_letters(role: str, is_wrapped: bool, qtbot) -> None:
    made = label(f"{TEXT} {TEXT}", role, wrap=is_wrapped)
    qtbot.addWidget(made)
    made.ensurePolished()
    made.resize(220, made.heightForWidth(220)) if is_wrapped else made.resize(made.sizeHint())
    assert is_complete(made)


def test_a_line_as_wide_as_its_box_keeps_its_feet(qtbot) -> None:
    made = label(f"{TEXT} \u2068{TEXT}\u2069 {TEXT}")
    qtbot.addWidget(made)
    made.ensurePolished()
    shown = []
    for width in range(150, 250):
        made.resize(width, made.heightForWidth(width))
        shown.append(ink(made, frame_px=0))
    assert min(shown) > max(shown) * 0.97, "the same letters, however the lines are broken"


def test_a_label_makes_room_for_a_text_that_comes_later(qtbot) -> None:
    made = label("abc", "page_title", wrap=False)
    qtbot.addWidget(made)
    made.setText(TEXT)
    made.ensurePolished()
    made.resize(made.sizeHint())
    assert is_complete(made)


def test_latin_and_hebrew_labels_stay_as_low_as_they_were(qtbot) -> None:
    made = label("שלום page", "page_title", wrap=False)
    qtbot.addWidget(made)
    made.ensurePolished()
    assert made.sizeHint().height() == made.fontMetrics().lineSpacing()


def menu() -> QMenu:
    made = QMenu()
    made.addAction(TEXT)
    return made


def choice() -> QComboBox:
    made = QComboBox()
    made.addItem(TEXT)
    return made


def tabs() -> QTabBar:
    made = QTabBar()
    made.addTab(TEXT)
    return made


def link() -> QPushButton:
    made = QPushButton(TEXT)
    made.setProperty("role", "link")
    return made


def note() -> NoteEditor:
    made = NoteEditor(lines=1)
    made.setPlainText(TEXT)
    return made


def step() -> StepButton:
    return StepButton(load_theme("light"), "kit", TEXT)


def tool() -> QToolButton:
    made = QToolButton()
    made.setText(TEXT)
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "line": lambda: QLineEdit(TEXT),
    "note": note,
    "button": lambda: QPushButton(TEXT),
    "link": link,
    "tool": tool,
    "check": lambda: QCheckBox(TEXT),
    "radio": lambda: QRadioButton(TEXT),
    "choice": choice,
    "tabs": tabs,
    "menu": menu,
    "step": step,
}


@pytest.mark.parametrize("name", CONTROLS)
def test_a_control_shows_arabic_letters_whole(name: str, qtbot) -> None:
    made = CONTROLS[name]()
    qtbot.addWidget(made)
    made.ensurePolished()
    made.resize(max(made.sizeHint().width(), 200), made.sizeHint().height())
    if name == "note":
        made.resize(260, made.maximumHeight())
    assert is_complete(made)


def painted_below(height: int, paint: Callable[[QPainter], object]) -> int:
    """Dark pixels below a box that is `height` high and is at (40, 40)."""
    picture = QImage(500, 2 * MORE_PX + height, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    paint(painter)
    painter.end()
    return dark(picture.copy(QRect(0, MORE_PX + height + 1, 500, MORE_PX - 1)))


def test_the_canvas_keeps_arabic_letters_within_its_boxes() -> None:
    theme, long = load_theme("light"), f"{TEXT} {TEXT} {TEXT}"
    card = CanvasCard(1, 1, long, "50%", "direct", 2, "")
    row = CanvasRow(1, long, 0.2, 0.3, 0, is_group=False)
    column = CanvasColumn(1, long, TEXT)
    drawn: dict[int, Callable[[CanvasPainter, QRectF], object]] = {
        56: lambda p, box: p.card(box, card, is_chosen=False, is_cursor=False, is_hovered=False),
        84: lambda p, box: p.row_header(box, row),
        54: lambda p, box: p.column_header(box, column),
    }
    for height, draw in drawn.items():
        box = QRectF(40, MORE_PX, 200, height)
        assert painted_below(height, lambda p, d=draw, b=box: d(CanvasPainter(p, theme, True, 0.5), b)) == 0, height


def test_rows_and_labels_of_every_page_hold_their_arabic_letters(start: Start, qtbot) -> None:
    session = start("ar")
    cut: list[str] = []
    seen: set[tuple[str, int, bool]] = set()
    for name in PAGE_NAMES:
        session.show_page(name)
        qtbot.wait(30)
        page = session.page(name)
        for view in page.findChildren(QAbstractItemView):
            cut += [f"{name}: {type(view).__name__} {text}" for text in cut_rows(view)]
        for one in session.window.findChildren(QLabel):
            kind = (str(one.property("role")), one.fontInfo().pixelSize(), one.wordWrap())
            if one.isVisible() and re.search("[يىجحعغخم]", one.text()) and kind not in seen:
                seen.add(kind)
                if not is_complete(one):
                    cut.append(f"{name}: label {kind} {one.text()}")
    assert not cut, "\n".join(cut)


def cut_rows(view: QAbstractItemView) -> Iterator[str]:
    """Texts of a list or table whose letters reach below their row."""
    model = view.model()
    if model is None or not view.isVisible():
        return
    for at in range(min(model.rowCount(), 6)):
        index = model.index(at, 0)
        box = view.visualRect(index)
        if not index.isValid() or box.height() <= 0:
            continue
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        option.rect = QRect(MORE_PX, MORE_PX, min(box.width(), 420), box.height())  # pyright: ignore[reportAttributeAccessIssue]
        if painted_below(box.height(), lambda p, o=option, i=index: view.itemDelegate().paint(p, o, i)):
            yield str(index.data())
