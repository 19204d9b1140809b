"""The roadmap's picture with 200 goals, 10 stages and 5,000 placements: what is measured, and against what."""

from collections.abc import Iterator
from pathlib import Path

Run = tuple[str, list[str]]

CANVAS = """
import os, statistics, sys, time
os.environ["ALIGNER_USER_FOLDER"] = sys.argv[2]
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication(["aligner"])
from aligner.actions.figures import figures_of
from aligner.charts.fonts import load_fonts
from aligner.lang.words import words_for
from aligner.store.workspace import open_workspace
from aligner.ui.look.theme import apply_theme, load_theme
from aligner.ui.widgets.canvas_model import CanvasWords, canvas_model
from aligner.ui.widgets.roadmap_canvas import RoadmapCanvas
load_fonts(); theme = load_theme("light"); apply_theme(app, theme)
workspace = open_workspace(Path(sys.argv[1])); records, figures = workspace.read(), figures_of(workspace)
own = CanvasWords("Outside", "No stage", "?", "{program} {goal}", "{count} {money}", "{n}")
words = words_for(records.organization)
def build(): return canvas_model(records, figures, words, own)
if sys.argv[3] == "build":
    taken = []
    for _ in range(5):
        began = time.process_time(); model = build(); taken.append(time.process_time() - began)
    assert sum(map(len, model.cells.values())) == len(records.placements)
else:
    canvas = RoadmapCanvas(theme, accepts_cards=True); canvas.resize(1300, 760); canvas.show_model(build())
    canvas.set_zoom(float(sys.argv[3])); canvas.show(); app.processEvents()
    bar, taken = canvas.verticalScrollBar(), []
    for place in range(21):
        bar.setValue(bar.maximum() * place // 20)
        began = time.process_time(); canvas.viewport().repaint(); taken.append(time.process_time() - began)
print(statistics.median(taken))
"""
BARE_CANVAS = """
import statistics, sys, time
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(["bare"])
class Bare(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self); painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(int(sys.argv[1])):
            box = QRectF(10 + number % 10 * 125, 5 + number // 10 * 35, 115, 30)
            painter.drawRoundedRect(box, 6, 6)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), f"Program {number}")
widget, taken = Bare(), []; widget.resize(1300, 760); widget.show(); app.processEvents()
for _ in range(21):
    began = time.process_time(); widget.repaint(); taken.append(time.process_time() - began)
print(statistics.median(taken))
"""
BARE_CARDS = """
import sys, time; from dataclasses import dataclass
@dataclass(frozen=True)
class Card:
    number: int; other: int; title: str; share: str; kind: str; sure: int; text: str
began = time.process_time()
cards = [Card(n, n, f"Program {n}", f"{n % 100}%", "", 0, f"Program {n} at goal {n % 200}") for n in range(10_000)]
print(time.process_time() - began)
"""


def canvas_measures(folder: Path, user: str) -> Iterator[tuple[str, float, Run, Run]]:
    """Title, target, ours and bare: of painting at three sizes (16 ms are aimed at) and of building (0.4 s).

    Counts the processor's time. folder: holds crowded.aligner with 5,000 and more.aligner with 10,000 placements.
    """
    for zoom, cards, target in ((1, 70, 12), (0.5, 200, 4), (0.05, 200, 4)):
        title = f"repainting the roadmap of 5,000 placements at {zoom:.0%} ÷ {cards} bare boxes with text"
        ours = (CANVAS, [str(folder / "crowded.aligner"), user, str(zoom)])
        yield title, target, ours, (BARE_CANVAS, [str(cards)])
    ours = (CANVAS, [str(folder / "more.aligner"), user, "build"])
    yield "building 10,000 cards ÷ as many bare records", 6, ours, (BARE_CARDS, [])
