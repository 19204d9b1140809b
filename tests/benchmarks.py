"""Speed and memory as ratios measured in one run: `python -m tests.benchmarks`.

Each measurement runs in a process of its own, several times in turn with what it is compared to; the medians count.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks_canvas import canvas_measures
from tests.benchmarks_grants import grants_measures

ROOT = Path(__file__).resolve().parents[1]

WINDOW = """
import sys; from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication(["aligner"])
import os; os.environ["ALIGNER_USER_FOLDER"] = sys.argv[2]
from aligner.app import build_window
window, start = build_window(app, Path(sys.argv[1]))
def begin():
    try:
        start()
    except BaseException:
        import os, traceback; traceback.print_exc(); os._exit(1)
    QTimer.singleShot(0, app.quit)
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
from aligner.processes import collect_seldom; collect_seldom()
from aligner.actions.examples import example_records
from aligner.actions.kit import KitOptions, make_kit
from aligner.charts.fonts import ensure_gui
import aligner.kit.papers.briefing, aligner.kit.deck.writer, aligner.kit.workbook.writer, aligner.kit.forms.forms
import reportlab.pdfgen.canvas, pypdf
records = example_records("nonprofit", "he"); ensure_gui()
import time; began = time.perf_counter()
make_kit(records, KitOptions(language="he"), Path(sys.argv[1]))
print(time.perf_counter() - began)
"""
LARGE_KIT = """
import sys; from pathlib import Path
from aligner.processes import collect_seldom; collect_seldom()
from aligner.actions.kit import KitOptions, make_kit
from aligner.charts.fonts import ensure_gui
from tests.kit.test_bounded_lists import with_programs
records = with_programs(int(sys.argv[2])); ensure_gui()
import time; began = time.perf_counter()
make_kit(records, KitOptions(language="en"), Path(sys.argv[1]))
print(time.perf_counter() - began)
"""
BARE_KIT = """
import sys, json; from pathlib import Path
folder = Path(sys.argv[1])
count = json.loads(sys.argv[2])
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches
import typst
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas
import openpyxl
from openpyxl.styles import Alignment, Font
import time; began = time.perf_counter()
deck = Presentation()
for number in range(count["slides"]):
    slide = deck.slides.add_slide(deck.slide_layouts[5]); slide.shapes.title.text = f"Slide {number}"
    for shape in range(count["shapes"] // count["slides"]):
        box = slide.shapes.add_textbox(0, 0, Inches(4), Inches(1)); box.text_frame.text = "Some text of a slide. " * 3
    slide.notes_slide.notes_text_frame.text = "What the speaker says. " * 9
    if number < count["charts"]:
        data = CategoryChartData(); data.categories = [f"Goal {i}" for i in range(8)]
        for series in range(3): data.add_series(f"Series {series}", [i / 9 for i in range(8)])
        slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, 0, 0, Inches(6), Inches(4), data)
    if number < count["tables"]:
        table = slide.shapes.add_table(8, 5, 0, 0, Inches(6), Inches(4)).table
        for row in range(8):
            for column in range(5): table.cell(row, column).text = "Cell"
deck.save(folder / "bare.pptx")
for name, pages in count["pdfs"].items():
    text = ["Text of a page that speaks of goals, programs and money. " * 60] * pages
    source = '#set document(title: "Bare")\\n#set text(lang: "en")\\n'
    source += '#for t in json(bytes(sys.inputs.data)) [#t #pagebreak(weak: true)]\\n'
    if name == "briefing.pdf":
        source += "".join(f'#image("chart{n}.svg", alt: "Chart")\\n' for n in range(count["charts"]))
    (folder / "bare.typ").write_text(source, "utf-8")
    out = str(folder / name)
    typst.compile(str(folder / "bare.typ"), output=out, sys_inputs={"data": json.dumps(text)}, pdf_standards=["ua-1"])
    made = PdfReader(out)
    assert len(made.pages) >= pages
    fields = count["fields"].get(name, 0)
    if fields:
        canvas = Canvas(str(folder / "fields.pdf"))
        for number in range(len(made.pages)):
            for place in range(fields // len(made.pages)):
                field = dict(x=9 + place % 9 * 60, y=20 + place // 9 * 25, width=50, height=20, tooltip="A field")
                canvas.acroForm.textfield(name=f"f{number}.{place}", **field)
            canvas.showPage()
        canvas.save()
        writer = PdfWriter(clone_from=str(folder / "fields.pdf"))
        for page, under in zip(writer.pages, made.pages):
            page.merge_page(under, over=False)
        writer.write(str(folder / "forms-filled.pdf"))
book = openpyxl.Workbook()
plain, bold = Alignment(wrap_text=True), Font(bold=True)
for number in range(count["sheets"]):
    sheet = book.create_sheet(f"Sheet {number}")
    for row in range(count["cells"] // count["sheets"] // 8):
        for column in range(8):
            cell = sheet.cell(row + 1, column + 1, f"Cell {row}"); cell.alignment = plain
            if not row: cell.font = bold
book.save(folder / "bare.xlsx")
print(time.perf_counter() - began)
"""
COMMIT = """
import statistics, sys, time; from pathlib import Path
from aligner.model.programs import Placement
from aligner.store.workspace import open_workspace
taken = []
with open_workspace(Path(sys.argv[1])) as workspace:
    places = workspace.read().placements
    for number, place in enumerate(places[:41]):
        share = 10.0 + (places[0].share or 0) % 7 + number / 100
        began = time.perf_counter()
        workspace.run("edit_placement", lambda change: change.edit(Placement, place.id, share=share))
        taken.append(time.perf_counter() - began)
print(statistics.median(taken))
"""
BARE_COMMIT = """
import statistics, sys, time; from pathlib import Path
from aligner.store.connection import connect
base = connect(Path(sys.argv[1])); taken = []
ids = [row[0] for row in base.execute("select id from placement order by position, id limit 41")]
for number, row_id in enumerate(ids):
    began = time.perf_counter()
    base.execute("begin immediate")
    base.execute("update placement set share = share + ? where id = ?", (1 + number / 100, row_id))
    base.execute("update document set revision = revision + 1")
    base.execute("commit")
    taken.append(time.perf_counter() - began)
print(statistics.median(taken))
"""
BACKUP = """
import sys, time; from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication
import os; os.environ["ALIGNER_USER_FOLDER"] = sys.argv[2]
app = QApplication(["aligner"])
from aligner.actions.backups import is_backed_up
from aligner.store.workspace import open_workspace
from aligner.ui.frame import backup_keeper
backup_keeper.FIRST_MS = 300
workspace = open_workspace(Path(sys.argv[1]))
ticks, gaps = [time.perf_counter()], {"idle": 0.0, "copying": 0.0}
state = "idle"
def tick():
    ticks.append(time.perf_counter())
    gaps[state] = max(gaps[state], ticks[-1] - ticks[-2])
timer = QTimer(); timer.setInterval(2); timer.timeout.connect(tick); timer.start()
QTimer.singleShot(2000, app.quit); app.exec()
state = "copying"
keeper = backup_keeper.BackupKeeper(app, print, print); keeper.watch(workspace)
def done():
    if time.perf_counter() - began > 1 and not keeper._polling.isActive(): app.quit()
began = time.perf_counter(); ends = QTimer(); ends.timeout.connect(done); ends.start(100); app.exec()
timer.stop()
assert is_backed_up(workspace)
print(gaps["copying"] * 1000, gaps["idle"] * 1000, time.perf_counter() - began)
keeper.watch(None); workspace.close()
"""
REFRESH = """
import os, statistics, sys, time; from pathlib import Path
os.environ["ALIGNER_USER_FOLDER"] = sys.argv[2]
from PySide6.QtWidgets import QApplication
app = QApplication(["aligner"])
from aligner.app import build_window
from aligner.ui.frame.page_list import PAGE_NAMES
window, start = build_window(app, Path(sys.argv[1])); window.show(); start()
told = []
for name in PAGE_NAMES:
    window.session.show_page(name); app.processEvents()
    page, times = window.session.page(name), []
    for _ in range(7):
        began = time.perf_counter(); page.refresh(); times.append(time.perf_counter() - began)
    told.append(f"{name} {statistics.median(times) * 1000:.0f}")
print("|".join(told))
"""
IMPORT = """
import sys; from pathlib import Path
from aligner.processes import collect_seldom; collect_seldom()  # as `aligner` does
from aligner.actions.exchange import import_file
from aligner.store.workspace import create_workspace
source = Path(sys.argv[1]); base = source.with_suffix(".aligner"); base.unlink(missing_ok=True)
with create_workspace(base, {"name": "Many", "kind": "nonprofit"}) as workspace:
    import time; began = time.process_time()
    import_file(workspace, source)
    print(time.process_time() - began)
    assert len(workspace.read().placements) == 10_000
"""
BARE_IMPORT = """
import sys, openpyxl
import time; began = time.process_time()
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
rows = sum(1 for sheet in book for row in sheet.iter_rows(values_only=True))
print(time.process_time() - began)
assert rows > 20_000
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
        _compare("window on the example ÷ (empty window + sqlmodel)", 1.5, (WINDOW, [example, user]), (BARE_WINDOW, []))
        _compare("opening 2,000 programs ÷ bare sqlite3", 25, (OPEN, [large]), (BARE_OPEN, [large]), inner=True)
        _compare("one edit kept ÷ the same by bare sqlite3", 3, (COMMIT, [large]), (BARE_COMMIT, [large]), inner=True)
        _measure_backup(folder)
        refreshed = _measure(REFRESH, [example, user])[2].replace("|", ", ")
        print(f"each page brought up to date, ms (target ≤ 50): {refreshed}", flush=True)
        _make_large(folder / "crowded.aligner", goals=200, stages=10, programs=2500, placements=5000)
        _make_large(folder / "more.aligner", goals=200, stages=10, programs=5000, placements=10_000)
        for title, target, ours, bare in canvas_measures(folder, user):
            _compare(title, target, ours, bare, inner=True, runs=5, most_mib=250)
        for title, target, ours, bare in grants_measures(folder, user):
            _compare(title, target, ours, bare, inner=True, runs=7)
        many = str(folder / "many.xlsx")
        _make_list(Path(many))
        _compare(
            "importing 10,000 programs with their placements ÷ openpyxl reading the same file read-only",
            2.5,
            (IMPORT, [many]),
            (BARE_IMPORT, [many]),
            inner=True,
            runs=5,
            most_mib=250,
        )
        kit = folder / "kit"
        _measure(KIT, [str(kit)])
        counts = _write_counts(kit, folder)
        _compare(
            "all documents of the example's kit ÷ the bare libraries writing as many pages, slides, fields and sheets",
            2.0,
            (KIT, [str(kit)]),
            (BARE_KIT, [str(folder), counts]),
            inner=True,
            most_mib=400,
        )
        _compare(
            "all documents of a kit of 20,000 programs ÷ of 2,000 programs",
            10,
            (LARGE_KIT, [str(kit), "20000"]),
            (LARGE_KIT, [str(kit), "2000"]),
            inner=True,
            runs=1,
            most_mib=700,
        )
    return 0


def _compare(
    title: str,
    target: float,
    ours: tuple[str, list[str]],
    bare: tuple[str, list[str]],
    *,
    inner: bool = False,
    runs: int = 15,
    most_mib: int = 0,
) -> None:
    """Prints one ratio. most_mib: target of our peak memory, 0 for none.

    inner: the code prints its own seconds, of the work alone, its libraries loaded before.
    """
    times: tuple[list[float], list[float]] = ([], [])
    peaks: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for side, (code, arguments) in enumerate((ours, bare)):
            seconds, peak, printed = _measure(code, arguments)
            if run:  # the first run warms the disk's cache
                times[side].append(float(printed) if inner else seconds)
                peaks[side].append(peak)
    mine, theirs = (statistics.median(side) for side in times)
    limit = f" (target ≤ {most_mib})" if most_mib else ""
    print(
        f"{title}: {mine / theirs:.2f} (target ≤ {target}); {mine * 1000:.0f} ms ÷ {theirs * 1000:.0f} ms; "
        f"peak memory {statistics.median(peaks[0]):.0f} MiB{limit} ÷ {statistics.median(peaks[1]):.0f} MiB",
        flush=True,
    )


def _measure_backup(folder: Path) -> None:
    """Prints for how long the window stands still at most while 50 MB are copied, and while nothing is done."""
    huge = folder / "huge.aligner"
    _make_huge(huge)
    copying, idle, seconds = [], [], []
    for run in range(5):
        told = _measure(BACKUP, [str(huge), str(folder / f"user-{run}")])[2].split()
        for found, value in zip((copying, idle, seconds), told, strict=True):
            found.append(float(value))
    print(
        f"longest wait of the window while {huge.stat().st_size / 2**20:.0f} MiB are copied: "
        f"{statistics.median(copying):.0f} ms (target ≤ 50); {statistics.median(idle):.0f} ms with nothing to do; "
        f"the copy takes {statistics.median(seconds):.1f} s",
        flush=True,
    )


def _make_huge(path: Path) -> None:
    from aligner.model.programs import Program
    from aligner.store.workspace import create_workspace

    text = "טקסט ארוך של תיאור. " * 500
    rows = [{"code": f"P{i}", "title": f"Program {i}", "description": f"{i} {text}"} for i in range(3000)]
    ours = {"name": "Huge", "kind": "nonprofit", "language": "he"}
    create_workspace(path, ours, lambda change: change.add_many(Program, rows)).close()


def _measure(code: str, arguments: list[str]) -> tuple[float, float, str]:
    # A user's modules are compiled once, when they are installed or first used.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run(
        [sys.executable, "-c", WITH_MEMORY, code, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    lines = done.stdout.strip().splitlines()
    if not lines or not lines[-1].startswith("MEASURED"):
        raise SystemExit(done.stderr)
    _, seconds, peak = lines[-1].split()
    return float(seconds), float(peak), "\n".join(lines[:-1])


def _write_counts(kit: Path, folder: Path) -> str:
    """How much the kit holds, as JSON, and its pictures, so that the bare libraries write as much."""
    import openpyxl
    from pptx import Presentation
    from pypdf import PdfReader

    from aligner.actions.examples import example_records
    from aligner.charts.palette import load_palette
    from aligner.charts.render import to_svg
    from aligner.kit.content.content import Figure
    from aligner.kit.content.options import KitOptions
    from aligner.kit.content.outline import make_outline
    from aligner.kit.content.snapshot import make_snapshot

    content = make_outline(make_snapshot(example_records("nonprofit", "he"), KitOptions()))
    charts = [block.chart for section in content.sections for block in section.blocks if isinstance(block, Figure)]
    for number, chart in enumerate(charts):
        (folder / f"chart{number}.svg").write_text(to_svg(chart, 760, load_palette("light")), "utf-8")

    slides = list(Presentation(str(kit / "deck.pptx")).slides)
    shapes = [shape for slide in slides for shape in slide.shapes]
    book = openpyxl.load_workbook(kit / "workbook.xlsx")
    pdfs = {path: PdfReader(path) for path in sorted(kit.glob("*.pdf"))}
    counts = {
        "slides": len(slides),
        "shapes": len(shapes),
        "charts": len(charts),
        "tables": sum(shape.has_table for shape in shapes),
        "pdfs": {path.name: len(pdf.pages) for path, pdf in pdfs.items()},
        "fields": {path.name: _count_fields(pdf) for path, pdf in pdfs.items()},
        "sheets": len(book.worksheets),
        "cells": sum(sheet.max_row * sheet.max_column for sheet in book.worksheets),
    }
    return json.dumps(counts)


def _count_fields(pdf: Any) -> int:
    """Widgets on the pages."""
    return sum(
        annotation.get_object().get("/Subtype") == "/Widget"
        for page in pdf.pages
        for annotation in page.get("/Annots") or ()
    )


def _make_list(path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheets = {
        "Goals": [["Code", "Title", "Weight"], *([f"G{i}", f"Goal {i}", 5] for i in range(20))],
        "Programs": [
            ["Code", "Title", "Description", "Status", "Start", "Budget", "Currency", "Regions", "Reach"],
            *(
                [f"P{i}", f"Reading club {i}", f"A club that reads, {i}", "active", "2026-01-01", i, "ILS", "North", i]
                for i in range(10_000)
            ),
        ],
        "Placements": [["Program", "Goal", "Share"], *([f"P{i}", f"G{i % 20}", 60] for i in range(10_000))],
    }
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)


def _make_inputs(folder: Path) -> None:
    from aligner.actions.examples import create_example

    create_example(folder / "example.aligner", "nonprofit", "he").close()
    _make_large(folder / "large.aligner", goals=20, stages=5, programs=2000, placements=5000)


def _make_large(path: Path, *, goals: int, stages: int, programs: int, placements: int) -> None:
    from aligner.model.initiative import Goal, Stage
    from aligner.model.programs import Placement, Program
    from aligner.store.workspace import Change, create_workspace

    def fill(change: Change) -> None:
        change.add_many(
            Goal, [{"id": i + 1, "code": f"G{i}", "title": f"Goal {i}", "position": i} for i in range(goals)]
        )
        rows = [{"id": i + 1, "code": f"S{i}", "title": f"Stage {i}", "position": i} for i in range(stages)]
        change.add_many(Stage, rows)
        rows = [
            {"id": i + 1, "code": f"P{i}", "title": f"Program {i}", "budget_minor": i * 1000, "position": i}
            for i in range(programs)
        ]
        change.add_many(Program, rows)
        # Each turn through the goals goes to the next stage, so that every cell is used.
        places = [
            {
                "id": i + 1,
                "program_id": i % programs + 1,
                "goal_id": i % goals + 1,
                "stage_id": (i + i // goals) % stages + 1,
                "share": 20.0,
            }
            for i in range(placements)
        ]
        change.add_many(Placement, places)

    create_workspace(path, {"name": "Large", "kind": "nonprofit", "language": "en"}, fill).close()


if __name__ == "__main__":
    sys.exit(main())
