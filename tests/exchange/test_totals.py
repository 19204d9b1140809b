"""Lines of totals: of groups and of all, by words and by sums; a name that begins so is none."""

from pathlib import Path
from typing import Any

import pytest

from aligner.actions.exchange import import_file
from aligner.store.workspace import Workspace
from tests.exchange.test_import import book
from tests.exchange.test_lists_of_others import programs, told


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (["אגף", "שם", "תקציב"], lambda group, n: [f'סה"כ {group}', None, n]),
        (["Department", "Program name", "Budget"], lambda group, n: [f"{group} Total", None, n]),
        (["Department", "Program name", "Budget"], lambda group, n: [None, f"Total {group}", n]),
        (["القسم", "اسم البرنامج", "الميزانية السنوية"], lambda group, n: [f"مجموع {group}", None, n]),
    ],
)
def test_totals_of_groups_and_of_all_stay_out(workspace: Workspace, tmp_path: Path, head: list[str], line: Any) -> None:
    rows = [head, ["G", "A", 100], ["G", "B", 200], line("G", 300), ["H", "C", 50], line("H", 50), line("", 350)]
    import_file(workspace, book(tmp_path / "a.xlsx", Programs=rows))
    assert [title for _, title in programs(workspace)] == ["A", "B", "C"]


def test_each_line_of_totals_is_named(workspace: Workspace, tmp_path: Path) -> None:
    rows = [["Code", "Title", "Budget"], ["P1", "A", 1], [None, "Total north", 1], ["P2", "B", 2], [None, "Total", 3]]
    found = told(workspace, book(tmp_path / "a.xlsx", Programs=rows))
    assert found == [("Programs!3", "total_row_left"), ("Programs!5", "total_row_left")]
