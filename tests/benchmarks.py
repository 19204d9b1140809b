"""Speed and memory as ratios measured in one run: `python -m tests.benchmarks`.

Each measurement runs in a process of its own, several times in turn with what it is compared to; the medians count.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

WINDOW = """
import sys; from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication(["aligner"])
from aligner import paths
paths.user_config = lambda: Path(sys.argv[2]); paths.user_data = lambda: Path(sys.argv[2])
from aligner.app import build_window
window, start = build_window(app, Path(sys.argv[1]))
def begin():
    start(); QTimer.singleShot(0, app.quit)
window.frame.first_painted.connect(begin); window.show(); app.exec()
assert window.session.current == "overview", window.session.current
window.close()
"""
BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import sqlmodel
app = QApplication(["bare"]); window = QMainWindow(); window.show()
QTimer.singleShot(0, app.quit); app.exec()
"""
OPEN = """
import sys; from pathlib import Path
from aligner.store.workspace import open_workspace
import time; began = time.perf_counter()
with open_workspace(Path(sys.argv[1])) as workspace:
    records = workspace.read()
print(time.perf_counter() - began)
assert (len(records.programs), len(records.placements)) == (2000, 5000)
"""
BARE_OPEN = """
import sys, sqlite3
import time; began = time.perf_counter()
base = sqlite3.connect(sys.argv[1])
rows = [base.execute("select * from " + name).fetchall() for (name,) in base.execute(
    "select name from sqlite_master where type = 'table'").fetchall()]
print(time.perf_counter() - began)
assert sum(map(len, rows)) >= 7000
"""
KIT = """
import sys; from pathlib import Path
from aligner.actions.examples import example_records
from aligner.actions.kit import KitOptions, make_kit
made = make_kit(example_records("nonprofit", "he"), KitOptions(language="he"), Path(sys.argv[1]))
print(" ".join(str(file.pages) for file in made if file.path.suffix != ".json"))
"""
BARE_KIT = """
import sys, json; from pathlib import Path
slides, pages, sheets = map(int, sys.argv[2:5]); folder = Path(sys.argv[1])
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
deck = Presentation()
for number in range(slides):
    slide = deck.slides.add_slide(deck.slide_layouts[5]); slide.shapes.title.text = f"Slide {number}"
    if number % 4 == 1:
        data = CategoryChartData(); data.categories = [f"Goal {i}" for i in range(7)]
        for series in range(3): data.add_series(f"Series {series}", list(range(7)))
        slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, 0, 0, 5000000, 4000000, data)
deck.save(folder / "bare.pptx")
import typst
text = ["Text of a page that speaks of goals, programs and money. " * 60] * pages
source = '#set document(title: "Bare")\\n#set text(lang: "en")\\n'
source += '#for t in json(bytes(sys.inputs.data)) [#t #pagebreak(weak: true)]'
(folder / "bare.typ").write_text(source, "utf-8")
typst.compile(str(folder / "bare.typ"), output=str(folder / "bare.pdf"), sys_inputs={"data": json.dumps(text)},
              pdf_standards=["ua-1"])
import openpyxl
book = openpyxl.Workbook()
for number in range(sheets):
    sheet = book.create_sheet(f"Sheet {number}")
    for row in range(30): sheet.append([f"Cell {row}", row, row * 2, "Text", 1.5])
book.save(folder / "bare.xlsx")
"""
WITH_MEMORY = """
import resource, sys, time
began = time.perf_counter()
exec(compile(sys.argv.pop(1), "measured", "exec"))
print("MEASURED", time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
import os; os._exit(0)
"""


def main() -> int:
    """Prints the ratios and returns 0."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _make_inputs(folder)
        example, large, user = str(folder / "example.aligner"), str(folder / "large.aligner"), str(folder / "user")
        _compare("window on the example ÷ (empty window + sqlmodel)", 1.6, (WINDOW, [example, user]), (BARE_WINDOW, []))
        _compare("opening 2,000 programs ÷ bare sqlite3", 25, (OPEN, [large]), (BARE_OPEN, [large]), inner=True)
        kit = folder / "kit"
        counts = _measure(KIT, [str(kit)])[2].split()
        _compare(
            "kit of the example ÷ the bare libraries", 3, (KIT, [str(kit)]), (BARE_KIT, [str(folder), *counts]), runs=5
        )
    return 0


def _compare(
    title: str,
    target: float,
    ours: tuple[str, list[str]],
    bare: tuple[str, list[str]],
    *,
    inner: bool = False,
    runs: int = 9,
) -> None:
    """Prints one ratio. inner: the code prints its own seconds (without imports)."""
    times: tuple[list[float], list[float]] = ([], [])
    peaks: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for side, (code, arguments) in enumerate((ours, bare)):
            seconds, peak, printed = _measure(code, arguments)
            if run:  # the first run warms the disk's cache
                times[side].append(float(printed) if inner else seconds)
                peaks[side].append(peak)
    mine, theirs = (statistics.median(side) for side in times)
    print(
        f"{title}: {mine / theirs:.2f} (target ≤ {target}); {mine * 1000:.0f} ms ÷ {theirs * 1000:.0f} ms; "
        f"peak memory {statistics.median(peaks[0]):.0f} MiB ÷ {statistics.median(peaks[1]):.0f} MiB",
        flush=True,
    )


def _measure(code: str, arguments: list[str]) -> tuple[float, float, str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", WITH_MEMORY, code, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.strip().splitlines()
    if not lines or not lines[-1].startswith("MEASURED"):
        raise SystemExit(done.stderr)
    _, seconds, peak = lines[-1].split()
    return float(seconds), float(peak), "\n".join(lines[:-1])


def _make_inputs(folder: Path) -> None:
    from aligner.actions.examples import create_example
    from aligner.model.initiative import Goal, Stage
    from aligner.model.programs import Placement, Program
    from aligner.store.workspace import Change, create_workspace

    create_example(folder / "example.aligner", "nonprofit", "he").close()

    def fill(change: Change) -> None:
        change.add_many(Goal, [{"id": i + 1, "code": f"G{i}", "title": f"Goal {i}", "position": i} for i in range(20)])
        change.add_many(Stage, [{"id": i + 1, "code": f"S{i}", "title": f"Stage {i}", "position": i} for i in range(5)])
        programs = [
            {"id": i + 1, "code": f"P{i}", "title": f"Program {i}", "budget_minor": i * 1000, "position": i}
            for i in range(2000)
        ]
        change.add_many(Program, programs)
        places = [
            {"id": i + 1, "program_id": i % 2000 + 1, "goal_id": i % 20 + 1, "stage_id": i % 5 + 1, "share": 20.0}
            for i in range(5000)
        ]
        change.add_many(Placement, places)

    create_workspace(folder / "large.aligner", {"name": "Large", "kind": "nonprofit", "language": "en"}, fill).close()


if __name__ == "__main__":
    sys.exit(main())
