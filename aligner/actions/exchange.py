"""Reads workbooks into a workspace and writes them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from aligner.actions.backups import BEFORE_IMPORT, back_up_when_changed
from aligner.actions.import_changes import RecordChange, change_lines, changes_as_json, changes_of
from aligner.actions.late_ballots import late_rows, refuse_shown
from aligner.actions.roadmap_versions import changes_as_json as roadmap_as_json
from aligner.actions.roadmap_versions import version_to_keep
from aligner.analysis.roadmap_changes import RoadmapChange
from aligner.exchange.encodings import NAMED, encoding_title
from aligner.exchange.error_copy import write_error_copy
from aligner.exchange.finding import Request
from aligner.exchange.naming import sheet_title
from aligner.exchange.plan import Counts, Edit, ImportPlan, plan_rows
from aligner.exchange.questions import OPTIONS, UNDER, Cause, Question, causes, goals_of, is_option, places_in_short
from aligner.exchange.raw import RawSheet
from aligner.exchange.reading import SUFFIXES
from aligner.exchange.saved import Origin
from aligner.exchange.shapes import kind_words
from aligner.exchange.sheets import SHEET
from aligner.exchange.table_files import read_all, write_tables
from aligner.exchange.tables import SUFFIXES as TEXT_SUFFIXES
from aligner.exchange.writing import omitted_kinds, write_blank, write_filled, write_records
from aligner.kit.content.letter_lines import change_lines as roadmap_lines
from aligner.lang.bidi import ltr
from aligner.lang.problems import place_text, problem_sentence
from aligner.lang.words import Words
from aligner.model.errors import Problem, Refused, refuse
from aligner.model.initiative import Goal, Indicator, Stage
from aligner.model.records import Records
from aligner.model.versions import RoadmapVersion
from aligner.model.workshop import Ballot, Judgement
from aligner.store.workspace import Change, Workspace

_ROWS_AT_ONCE = 200
_TOLD_WITH_PROBLEMS = ("sheet_guessed", "columns_by_content")

__all__ = [
    "NAMED",
    "OPTIONS",
    "SUFFIXES",
    "TEXT_SUFFIXES",
    "Cause",
    "Counts",
    "Edit",
    "ImportPlan",
    "ImportReport",
    "Question",
    "Request",
    "apply_plan",
    "causes",
    "encoding_title",
    "export_tables",
    "export_workbook",
    "import_file",
    "is_option",
    "omitted_sentence",
    "option_label",
    "places_in_short",
    "plan_import",
    "question_label",
    "report_as_json",
    "report_lines",
    "write_errors",
    "write_filled_template",
    "write_template",
]


@dataclass(frozen=True)
class ImportReport:
    """What an import did, or would do when is_dry. skipped: problems of the rows omitted, skipped_rows: how many.

    changes: of records that were here.  before: the records as they were.  roadmap: how a newer roadmap differs.
    """

    is_dry: bool
    counts: tuple[tuple[str, Counts], ...]
    skipped: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    skipped_rows: int = 0
    questions: tuple[Question, ...] = ()
    changes: tuple[RecordChange, ...] = ()
    before: Records | None = None
    roadmap: tuple[RoadmapChange, ...] = ()


def plan_import(
    workspace: Workspace | Records,
    source: Path,
    answers: Mapping[str, str] | None = None,
    encoding: str | None = None,
    request: Request | None = None,
    sheets: Sequence[RawSheet] | None = None,
) -> ImportPlan:
    """What importing `source` would add, change and leave; its problems, if any, are in the plan.

    answers: the user's choices, by the keys of the questions of a plan before. encoding: of a text file.  request: what
    the user said of its sheets and columns.  sheets: what was read of the source already.
    Raises: Refused when the file, its sheets or its columns cannot be used; EnvironmentRefused when it cannot be read.
    """
    records = workspace if isinstance(workspace, Records) else workspace.read()
    if request is not None and request.mapping is not None:
        answers = {**request.mapping.answers, **(answers or {})}
    found = read_all(source, encoding) if sheets is None else sheets
    return plan_rows(found, records, answers, request, Origin(source.name, date.today()))


def import_file(
    workspace: Workspace,
    source: Path,
    *,
    dry_run: bool = False,
    skip_bad_rows: bool = False,
    answers: Mapping[str, str] | None = None,
    encoding: str | None = None,
    report: Callable[[float], None] | None = None,
    request: Request | None = None,
) -> ImportReport:
    """What was done. All rows go in, or none; with skip_bad_rows, all but the bad and those that depend on them.

    request: what the user said of the source's sheets and columns.
    report: called with 0 to 1 as the work continues.
    Raises: Refused with every problem of the file, by cause, and with what the user has to choose first;
    EnvironmentRefused when it cannot be read.
    """
    report_progress = report or _ignore_progress
    report_progress(0.0)
    before = workspace.read()
    plan = plan_import(before, source, answers, encoding, replace(request or Request(), keeps_rows=skip_bad_rows))
    report_progress(0.6)
    waiting = {question.key for question in plan.open_questions}
    to_choose = [notice for notice in plan.notices if dict(notice.values).get("ask") in waiting]
    problems = () if skip_bad_rows else plan.problems
    if problems or to_choose:
        guesses = [notice for notice in plan.notices if notice.code in _TOLD_WITH_PROBLEMS]
        raise Refused(*_placed(causes((*guesses, *problems, *to_choose))))
    if not dry_run:
        apply_plan(workspace, plan)
    report_progress(1.0)
    return ImportReport(
        dry_run,
        tuple(plan.counts.items()),
        plan.problems,
        plan.notices,
        plan.bad_rows,
        plan.questions,
        changes_of(plan, before),
        before,
        plan.roadmap,
    )


def _ignore_progress(part: float) -> None: ...


def _placed(found: Iterable[Cause]) -> Iterable[Problem]:
    """Each cause as one problem, at all its cells; the first that asks has the words that answer on a command line."""
    answered: set[str] = {""}
    for cause in found:
        values = cause.problem.values
        if cause.ask not in answered:
            kind = cause.ask.rpartition(".")[2]
            options = OPTIONS.get(kind, ())
            ways = ((f"--answer {cause.ask}={option}", f"importing.option.{kind}.{option}") for option in options)
            under = ((f"--answer {cause.ask}={UNDER}{code}", title) for code, title in goals_of(cause.problem))
            values = (*values, ("ways", tuple(ways)), ("ways_to_goals", tuple(under)))
            answered.add(cause.ask)
        yield Problem(cause.problem.code, places_in_short(cause.places), values)


def apply_plan(workspace: Workspace, plan: ImportPlan, report: Callable[[float], None] | None = None) -> None:
    """Brings in the plan's good rows as one change; an empty plan changes nothing.

    report: called with 0 to 1 as the work continues; what it raises ends it, and nothing was changed.
    """
    if not plan.is_empty:
        back_up_when_changed(workspace, BEFORE_IMPORT)
        kept = version_to_keep(workspace.read(), plan.source, date.today()) if plan.roadmap else None

        def change_it(change: Change) -> None:
            if kept is not None:
                change.add(RoadmapVersion, **kept)
            _apply(change, plan, report or _ignore_progress)

        workspace.run("import", change_it)


def _clear_codes(change: Change, plan: ImportPlan) -> None:
    """Takes codes off the parts of a roadmap that get others or go, for another part may get the same code."""
    for model in (Goal, Stage, Indicator) if plan.roadmap else ():
        waiting = [one.record_id for one in plan.edits if one.model is model and "code" in one.fields]
        waiting += [record_id for gone, record_id in plan.removals if gone is model]
        for record_id in waiting:
            change.edit(model, record_id, code=f"§{record_id}")


def _apply(change: Change, plan: ImportPlan, report: Callable[[float], None]) -> None:
    _clear_codes(change, plan)
    done, total = 0, max(1, sum(len(rows) for _, rows in plan.adds) + len(plan.edits) + len(plan.removals))
    for model, rows in plan.adds:
        late = late_rows(change, rows) if rows and model in (Ballot, Judgement) else rows
        for start in range(0, len(late), _ROWS_AT_ONCE):
            part = late[start : start + _ROWS_AT_ONCE]
            change.add_many(model, part)
            done += len(part)
            report(done / total)
    for edit in plan.edits:
        refuse_shown(change, edit.model, edit.record_id, edit.fields)
        change.edit(edit.model, edit.record_id, **edit.fields)
        done += 1
        if not done % _ROWS_AT_ONCE:
            report(done / total)
    for model, record_id in plan.removals:
        change.remove(model, record_id)


def write_errors(
    workspace: Workspace | Records,
    source: Path,
    out: Path,
    words: Words,
    answers: Mapping[str, str] | None = None,
    encoding: str | None = None,
    request: Request | None = None,
) -> int:
    """How many rows of a source are wrong; if any are, a copy of it is written that says so beside each.

    Raises: as `plan_import`, but for what the copy says; Refused not_a_workbook_name, file_exists.
    """
    if out.suffix.casefold() != ".xlsx":
        raise refuse("not_a_workbook_name", path=out.name, fit=f"{out.stem or out.name}.xlsx")
    try:
        plan = plan_import(workspace, source, answers, encoding, request)
        asked = {question.key for question in plan.questions if not question.chosen}
        problems = (*plan.problems, *(one for one in plan.notices if dict(one.values).get("ask") in asked))
    except Refused as refused:
        problems = tuple(problem for problem in refused.problems if problem.where)
    return write_error_copy(source, problems, out, words) if problems else 0


def export_workbook(workspace: Workspace | Records, out: Path, language: str) -> Mapping[str, int]:
    """Writes the workspace as a workbook. Returns what it omits: how many records of each kind, by its table.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    records = workspace if isinstance(workspace, Records) else workspace.read()
    write_records(records, out, language)
    return omitted_kinds(records)


def export_tables(workspace: Workspace | Records, out: Path, language: str) -> Mapping[str, int]:
    """The same as plain tables, a .csv a sheet: in a folder, or packed where the name ends in .zip."""
    records = workspace if isinstance(workspace, Records) else workspace.read()
    write_tables(records, out, language)
    return omitted_kinds(records)


def omitted_sentence(counts: Mapping[str, int], words: Words) -> str:
    """What an export omitted, by name and number; "" when it omitted nothing."""
    named = (
        words.sentence("sheets.report.left_out_kind", kind=words.sentence(f"kinds.kind.{one}"), n=n)
        for one, n in counts.items()
    )
    kinds = words.sentence("kinds.changes.kinds_between").join(named)
    return words.sentence("sheets.report.left_out", kinds=kinds) if kinds else ""


def write_template(out: Path, language: str) -> None:
    """Writes the workbook to fill in. Raises: Refused file_exists; EnvironmentRefused."""
    write_blank(out, language)


def write_filled_template(workspace: Workspace | Records, out: Path, language: str) -> None:
    """Writes the workbook to fill in with what is known, to be completed and read back.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    write_filled(workspace if isinstance(workspace, Records) else workspace.read(), out, language)


def report_as_json(report: ImportReport, words: Words) -> dict[str, object]:
    """The report as plain data; sheets by their English names; notices by cause, with all their cells."""
    return {
        "dry_run": report.is_dry,
        "sheets": {name: vars(counts) for name, counts in report.counts},
        "changes": changes_as_json(report.changes, report.before) if report.before is not None else [],
        "roadmap": roadmap_as_json(report.roadmap),
        "skipped": _as_json(report.skipped, words),
        "skipped_rows": report.skipped_rows,
        "notices": _as_json(report.notices, words),
        "questions": [
            {
                "key": question.key,
                "message": question_label(question, words),
                "options": list(question.options),
                "chosen": question.chosen or None,
            }
            for question in report.questions
        ],
    }


def report_lines(report: ImportReport, words: Words) -> list[str]:
    """The report in sentences, a line for each sheet, and one for each cause of what was omitted or is to be
    reported."""
    lines = [
        words.sentence("sheets.report.line", sheet=sheet_title(SHEET[name], words.language), **vars(counts))
        for name, counts in report.counts
        if counts.added or counts.changed or counts.unchanged
    ] or [words.sentence("sheets.report.nothing")]
    if report.before is not None:
        lines += roadmap_lines(report.roadmap, words)
        told = {change.kind for change in report.roadmap}
        lines += change_lines([one for one in report.changes if one.kind not in told], report.before, words)
    if report.skipped:
        lines.append(words.sentence("sheets.report.skipped", n=report.skipped_rows))
    lines += [_cause_line(cause, words) for cause in (*causes(report.skipped), *causes(report.notices))]
    lines += [way for question in report.questions if (way := answer_sentence(question, words))]
    return [*lines, words.sentence("sheets.report.dry")] if report.is_dry else lines


def _cause_line(cause: Cause, words: Words) -> str:
    sentence = problem_sentence(cause.problem, words)
    number = f" {words.sentence('importing.more_cells', n=len(cause.places))}" if len(cause.places) > 1 else ""
    return f"{place_text(places_in_short(cause.places))}{number}: {sentence}" if cause.places else sentence


def _as_json(problems: Iterable[Problem], words: Words) -> list[dict[str, object]]:
    return [
        {
            "where": places_in_short(cause.places),
            "code": cause.problem.code,
            "message": problem_sentence(cause.problem, words),
            "cells": list(cause.places),
        }
        for cause in causes(problems)
    ]


def question_label(question: Question, words: Words) -> str:
    """What a question is about."""
    column = question.key.split(".")[-2] if "." in question.key else ""
    known = words.sentence(f"sheets.header.{column}") if column else ""
    kind = question.key.partition(".")[0]
    of_list = words.sentence(kind_words(kind)) if question.kind in ("same", "renamed", "reworded", "copies") else ""
    return words.sentence(f"importing.ask.{question.kind}", column=known, list=of_list)


def option_label(question: Question, option: str, words: Words) -> str:
    """What an answer means."""
    if option.startswith(UNDER):
        code = option.removeprefix(UNDER)
        return words.sentence("importing.option.under.goal", text=f"{code} · {dict(question.goals)[code]}")
    return words.sentence(f"importing.option.{question.kind}.{option}")


def answer_sentence(question: Question, words: Words) -> str:
    """How to answer a question on the command line; "" for one that was answered."""
    ways = "; ".join(
        f"{ltr(f'--answer {question.key}={option}')} ({option_label(question, option, words)})"
        for option in question.options
        if option != question.chosen
    )
    return f"{question_label(question, words)} – {words.sentence('importing.answer', ways=ways)}" if ways else ""
