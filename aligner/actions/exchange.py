"""Reads workbooks into a workspace and writes them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aligner.actions.backups import BEFORE_IMPORT, back_up_when_changed
from aligner.actions.late_ballots import late_rows, refuse_shown
from aligner.exchange.naming import sheet_title
from aligner.exchange.plan import Counts, ImportPlan, plan_rows
from aligner.exchange.reading import read_source
from aligner.exchange.sheets import SHEET
from aligner.exchange.writing import write_blank, write_records
from aligner.lang.problems import problem_sentence
from aligner.lang.words import Words
from aligner.model.errors import Problem, Refused
from aligner.model.records import Records
from aligner.model.workshop import Ballot, Judgement
from aligner.store.workspace import Change, Workspace

__all__ = [
    "Counts",
    "ImportPlan",
    "ImportReport",
    "apply_plan",
    "export_workbook",
    "import_file",
    "plan_import",
    "plan_work",
    "report_as_json",
    "report_lines",
    "write_template",
]


@dataclass(frozen=True)
class ImportReport:
    """What an import did, or would do when is_dry. skipped: problems of the rows left out."""

    is_dry: bool
    counts: tuple[tuple[str, Counts], ...]
    skipped: tuple[Problem, ...]
    notices: tuple[Problem, ...]


def plan_import(workspace: Workspace | Records, source: Path) -> ImportPlan:
    """What importing `source` would add, change and leave; its problems, if any, are in the plan.

    Raises: Refused when the file, its sheets or its columns cannot be used; EnvironmentRefused when it cannot be read.
    """
    records = workspace if isinstance(workspace, Records) else workspace.read()
    return plan_rows(read_source(source), records)


def import_file(
    workspace: Workspace,
    source: Path,
    *,
    dry_run: bool = False,
    skip_bad_rows: bool = False,
    report: Any = None,
) -> ImportReport:
    """What was done. All rows go in, or none; with skip_bad_rows, all but the bad and those that depend on them.

    report: called with 0 to 1 as the work goes on.
    Raises: Refused with every problem of the file; EnvironmentRefused when it cannot be read.
    """
    tell = report or (lambda part: None)
    tell(0.0)
    plan = plan_import(workspace, source)
    tell(0.6)
    if plan.problems and not skip_bad_rows:
        raise Refused(*plan.problems)
    if not dry_run:
        apply_plan(workspace, plan)
    tell(1.0)
    return ImportReport(dry_run, tuple(plan.counts.items()), plan.problems, plan.notices)


def plan_work(report: Callable[[str, float], None], records: Records, source: Path) -> ImportPlan:
    """Work for a `Worker`: the plan of `plan_import`, so that reading a large file does not hold up the window."""
    return plan_import(records, source)


def apply_plan(workspace: Workspace, plan: ImportPlan) -> None:
    """Brings in the plan's good rows as one change; an empty plan changes nothing."""
    if not plan.is_empty:
        back_up_when_changed(workspace, BEFORE_IMPORT)
        workspace.run("import", lambda change: _apply(change, plan))


def _apply(change: Change, plan: ImportPlan) -> None:
    for model, rows in plan.adds:
        if rows:
            change.add_many(model, late_rows(change, rows) if model in (Ballot, Judgement) else rows)
    for edit in plan.edits:
        refuse_shown(change, edit.model, edit.record_id, edit.fields)
        change.edit(edit.model, edit.record_id, **edit.fields)


def export_workbook(workspace: Workspace | Records, out: Path, language: str) -> None:
    """Writes the whole workspace as a workbook. Raises: Refused file_exists; EnvironmentRefused."""
    write_records(workspace if isinstance(workspace, Records) else workspace.read(), out, language)


def write_template(out: Path, language: str) -> None:
    """Writes the workbook to fill in. Raises: Refused file_exists; EnvironmentRefused."""
    write_blank(out, language)


def report_as_json(report: ImportReport, words: Words) -> dict[str, Any]:
    """The report as plain data; sheets by their English names."""
    return {
        "dry_run": report.is_dry,
        "sheets": {name: vars(counts) for name, counts in report.counts},
        "skipped": _as_json(report.skipped, words),
        "notices": _as_json(report.notices, words),
    }


def report_lines(report: ImportReport, words: Words) -> list[str]:
    """The report in sentences, a line for each sheet, row left out and notice."""
    lines = [
        words.say("sheets.report.line", sheet=sheet_title(SHEET[name], words.language), **vars(counts))
        for name, counts in report.counts
        if counts.added or counts.changed or counts.unchanged
    ] or [words.say("sheets.report.nothing")]
    if report.skipped:
        lines.append(words.say("sheets.report.skipped", n=len({p.where for p in report.skipped})))
    lines += [f"{problem.where}: {problem_sentence(problem, words)}" for problem in (*report.skipped, *report.notices)]
    return [*lines, words.say("sheets.report.dry")] if report.is_dry else lines


def _as_json(problems: Iterable[Problem], words: Words) -> list[dict[str, str]]:
    return [{"where": p.where, "code": p.code, "message": problem_sentence(p, words)} for p in problems]
