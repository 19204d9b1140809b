"""The page of 400 grants: what its first visit and a later one take, and against what."""

from collections.abc import Iterator
from pathlib import Path

Run = tuple[str, list[str]]
GRANTS = 400
IDLE_MS = 1500
"""So long the window has nothing to do before the page is visited, and loads what pages need."""

PAGE = """
import os, sys, time; from pathlib import Path
os.environ["ALIGNER_USER_FOLDER"] = sys.argv[2]
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QTableView
app = QApplication(["aligner"])
from aligner.app import build_window
window, start = build_window(app, Path(sys.argv[1])); window.show(); start()
idle = QEventLoop(); QTimer.singleShot(int(sys.argv[3]), idle.quit); idle.exec()
session = window.session
def visit(name):
    began = time.process_time(); session.show_page(name); app.processEvents()
    return time.process_time() - began
taken = visit("programs")
if sys.argv[4] == "later":
    visit("overview"); taken = visit("programs")
assert any(view.model().rowCount() >= int(sys.argv[5]) for view in session.page("programs").findChildren(QTableView))
print(taken)
"""
BARE_PAGE = """
import sys, time
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMainWindow, QTableView, QVBoxLayout, QWidget
app = QApplication(["bare"]); window = QMainWindow(); window.resize(1366, 768); window.show(); app.processEvents()
began = time.process_time()
page = QWidget(); column = QVBoxLayout(page)
for made in (QLineEdit(), QComboBox(), QComboBox(), QComboBox()): column.addWidget(made)
model = QStandardItemModel(int(sys.argv[1]), 9)
for row in range(int(sys.argv[1])):
    for at in range(9): model.setItem(row, at, QStandardItem(f"Grant {row}, {at}"))
table = QTableView(); table.setModel(model); table.setSortingEnabled(True); column.addWidget(table, 1)
window.setCentralWidget(page); app.processEvents()
print(time.process_time() - began)
"""


def grants_measures(folder: Path, user: str) -> Iterator[tuple[str, float, Run, Run]]:
    """Each with its title, its target, what runs of ours and what of bare Qt."""
    file = folder / "grants.aligner"
    make_grants(file)
    bare = (BARE_PAGE, [str(GRANTS)])
    for which, target in (("first", 6.0), ("later", 2.0)):
        ours = (PAGE, [str(file), user, str(IDLE_MS), which, str(GRANTS)])
        yield f"the {which} visit of a page of {GRANTS} grants ÷ bare Qt's table of as many", target, ours, bare


def make_grants(path: Path) -> None:
    """A foundation's file in Hebrew with grants of several currencies and years."""
    from aligner.model.programs import Program
    from aligner.store.workspace import create_workspace

    rows = [
        {
            "code": f"G{at}",
            "title": f"מענק לבית הספר שבשכונה {at}",
            "kind": "grant",
            "grantee": f"עמותה {at % 90}",
            "awarded_minor": (at + 1) * 1_000_00,
            "currency": ("", "", "EUR", "GBP")[at % 4],
            "position": at,
        }
        for at in range(GRANTS)
    ]
    ours = {"name": "קרן", "kind": "foundation", "language": "he"}
    create_workspace(path, ours, lambda change: change.add_many(Program, rows)).close()
