"""What each command does: a verb of `aligner.actions`, then what it reports.

The libraries behind a verb are slow to load: each command loads its own.
"""

import argparse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.cli.output import Output, about
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import Words, words_for
from aligner.model.errors import EnvironmentRefused, Refused, Unusable, refuse

if TYPE_CHECKING:
    from aligner.actions.backups import Backup
    from aligner.actions.opening import Workspace
    from aligner.actions.sent import Sent
    from aligner.model.records import Records

WORKBOOK = ".xlsx"
WORKSPACE = ".aligner"
_CHOSEN = ("audience", "purpose", "meeting", "minutes", "only")
"""Options of a kit that go before what its meeting says."""
_OTHER_KINDS = {".xlsx", ".xls", ".csv", ".json", ".pdf", ".pptx", ".docx", ".txt", ".html", ".zip"}


def demo(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.examples import create_example, languages_of

    _check_workspace_name(options.file)
    name = options.example or options.kind
    language = options.language or languages_of(name)[0]
    with closing(create_example(options.file, name, language, options.today or date.today())):
        pass
    _print_path(options.file, output_stream)


def new(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.opening import new_workspace

    _check_workspace_name(options.file)
    language = options.language or "he"
    with closing(new_workspace(options.file, options.name, options.kind, language, options.currency)):
        pass
    _print_path(options.file, output_stream)


def template(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.exchange import write_filled_template, write_template

    with about(options.out):
        _check_workbook_name(options.out)
    if options.known is not None:
        options.file = options.known
        with opened(options, output_stream, read_only=True) as workspace, about(options.out):
            write_filled_template(workspace, options.out, output_stream.words.language)
    else:
        with about(options.out):
            write_template(options.out, options.language or "he")
    _print_path(options.out, output_stream)


def export(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.exchange import export_tables, export_workbook, omitted_sentence
    from aligner.actions.packages import export_roadmap
    from aligner.actions.roadmap_versions import adopted_records
    from aligner.actions.sent import Sent

    with opened(options, output_stream) as workspace:
        records = workspace.read()
    if getattr(options, "as") == "360giving":
        _export_giving(records, options, output_stream)
        return
    with about(options.out):
        language = options.language or records.organization.language
        if getattr(options, "as") == "roadmap":
            number = options.roadmap_version
            handed_on = records if number is None else adopted_records(records, number)[0]
            export_roadmap(handed_on, options.out)
            lines = [str(options.out), *noted(options, Sent("roadmap", len(handed_on.roadmap_goals)), output_stream)]
            output_stream.print_result({"path": str(options.out)}, "\n".join(lines))
            return
        if getattr(options, "as") == "csv":
            omitted = export_tables(records, options.out, language)
        else:
            _check_workbook_name(options.out)
            omitted = export_workbook(records, options.out, language)
    lines = (str(options.out), omitted_sentence(omitted, output_stream.words))
    output_stream.print_result({"path": str(options.out), "left_out": dict(omitted)}, "\n".join(filter(None, lines)))


def _export_giving(records: "Records", options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.giving import LEVELS, giving_as_json, giving_lines, prepare_giving, write_prepared
    from aligner.actions.sent import Sent
    from aligner.model.kinds import PROGRAM
    from aligner.model.vocabulary import Sharing

    giving = prepare_giving(records, Sharing(options.to) if options.to else LEVELS[0])
    lines = [strip_isolates(line) for line in giving_lines(giving, output_stream.words)]
    if not options.preview:
        with about(options.out):
            write_prepared(giving, options.out)
        # All that left stands in the file; what did not is told here.
        withheld = {PROGRAM.name: giving.withheld} if giving.withheld else {}
        sent = Sent("giving", giving.count, level=giving.level.value, withheld=withheld)
        lines = [str(options.out), *lines[1 + giving.count :], *noted(options, sent, output_stream)]
    path = None if options.preview else str(options.out)
    told: dict[str, object] = {"package": dict(giving.package.content)} if options.preview else {}
    output_stream.print_result({"path": path, **giving_as_json(giving), **told}, "\n".join(lines))


def letter(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.roadmap_versions import adopted_records, changes_as_json, letter_lines, write_letter
    from aligner.analysis.roadmap_changes import compare_versions

    with opened(options, output_stream) as workspace:
        records = workspace.read()
    number = options.roadmap_version
    changes = compare_versions(*adopted_records(records, number))
    lines = [strip_isolates(line) for line in letter_lines(records, output_stream.words, number)]
    if not options.preview:
        with about(options.out):
            write_letter(records, options.out, options.language or "", number)
        lines = [str(options.out)]
    path = None if options.preview else str(options.out)
    output_stream.print_result({"path": path, "roadmap": changes_as_json(changes)}, "\n".join(lines))


def poster(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.poster import write_roadmap_poster

    with opened(options, output_stream) as workspace:
        records = workspace.read()
    with about(options.out):
        found = write_roadmap_poster(
            records,
            options.out,
            size=options.size,
            language=options.language or "",
            audience=options.audience,
            of=options.of,
        )
    told = {
        "path": str(options.out),
        "size": found.size,
        "type_pt": round(found.type_pt, 2),
        "goals": found.goals,
        "in_groups": found.grouped,
        "goals_left_out": found.omitted,
    }
    lines = [strip_isolates(line) for line in found.lines]
    output_stream.print_result(told, "\n".join((str(options.out), *lines)))


def share(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.packages import prepare_share, share_lines, write_share
    from aligner.actions.sent import Sent
    from aligner.model.vocabulary import Sharing

    with opened(options, output_stream, read_only=options.preview) as workspace:
        found = prepare_share(workspace, Sharing(options.to))
    lines = list(share_lines(found, output_stream.words))
    if not options.preview:
        with about(options.out):
            write_share(found, options.out)
        lines.insert(0, str(options.out))
        entries = len(found.package["activities"])
        sent = Sent("share", entries, level=options.to, whom=options.whom or "", withheld=found.withheld)
        lines += noted(options, sent, output_stream)
    data: dict[str, object] = {"path": None if options.preview else str(options.out), "package": dict(found.package)}
    output_stream.print_result(data | {"withheld": dict(found.withheld)}, "\n".join(lines))


def sent(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.sent import all_sent, sent_as_json, sent_line

    with opened(options, output_stream) as workspace:
        found = all_sent(workspace)
    words = output_stream.words
    lines = [strip_isolates(sent_line(one, words)) for one in found] or [words.sentence("packages.log_empty")]
    output_stream.print_result({"sent": [sent_as_json(one) for one in found]}, "\n".join(lines))


def noted(options: argparse.Namespace, sent: "Sent", output_stream: Output) -> list[str]:
    """Notes in the file that a package left; a line where that could not be kept."""
    from aligner.actions.sent import note_sent_in

    is_noted = note_sent_in(options.file, sent, options.out)
    return [] if is_noted else [output_stream.words.sentence("packages.log_not_noted")]


def analyse(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions import data_problems
    from aligner.actions.argument import argue
    from aligner.actions.field import part_of_field
    from aligner.actions.figures import figures_of
    from aligner.actions.meetings import next_meeting
    from aligner.analysis.analyse import analyse as analysed
    from aligner.analysis.as_json import as_json
    from aligner.analysis.money_years import money_years
    from aligner.analysis.recent import sentence_code
    from aligner.charts.field import field_lines
    from aligner.charts.years import years_lines

    with opened(options, output_stream) as workspace:
        figures = figures_of(workspace)
        records = workspace.read()
        part = part_of_field(records, options.population or "", options.region or "", options.sector or "")
        argued, planned = None, next_meeting(records)
        if options.purpose:
            audience = options.audience or (planned.audience.value if planned else "board")
            argued = argue(workspace, purpose=options.purpose, audience=audience, meeting=options.meeting)
            # What is over is so on the day of the meeting, in the figures as in the storyline.
            figures = analysed(records, argued.line.facts.meeting)
    speech = words_for(records.organization, output_stream.words.language)
    reported_on = argued.line.facts.meeting if argued else date.today()
    lines = [speech.sentence(f"findings.{sentence_code(one, reported_on)}", **one.values) for one in figures.findings]
    years = money_years(records, argued.line.facts.meeting if argued else None)
    lines += years_lines(years, records, speech) if years is not None else ()
    if not part.is_all:
        lines += field_lines(records, part, speech, argued.line.facts.meeting if argued else None)
    data = as_json(records, figures, argued.line.facts.meeting if argued else None, part) if options.json else {}
    if options.json:
        data["data_to_mend"] = data_problems.as_json(data_problems.data_problems(records, speech))
    day: list[str] = []
    if argued is not None:
        lines = [strip_isolates(line) for line in argued.as_lines(speech)]
        taken = _assumed_day(options.meeting, planned.day if planned else None)
        data |= {"storyline": argued.as_json(), "meeting": taken} if options.json else {}
        day = _day_in_words(taken, output_stream)
    output_stream.print_result(data, "\n".join(lines))
    output_stream.add(day)


def kit(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.kit import (
        KitOptions,
        contradicting_sentences,
        contradictions_as_json,
        contradictions_in_kit,
        make_kit_recorded,
        replaced_as_json,
        replaced_in_kit,
        replaced_sentences,
        withheld_in_kit,
    )
    from aligner.actions.kit_history import last_meeting_before
    from aligner.actions.kit_plan import as_chosen, options_of_meeting
    from aligner.actions.meetings import meeting_on, next_meeting
    from aligner.actions.sending import withheld_sentences
    from aligner.model.fields import build

    with opened(options, output_stream) as workspace:
        records = workspace.read()
        day = options.meeting
        meeting = next_meeting(records) if day is None else meeting_on(records, day, options.audience)
        requested = {name: value for name in _CHOSEN if (value := getattr(options, name))}
        language = options.language or records.organization.language
        chosen_options = options_of_meeting(meeting) | requested
        chosen = build(KitOptions, language=language, with_notes=not options.without_notes, **chosen_options)
        chosen = as_chosen(records, replace(chosen, since=last_meeting_before(workspace, chosen.meeting)))
    with about(options.out, EnvironmentRefused, Refused):
        kit_files = make_kit_recorded(options.file, records, chosen, options.out)
    documents = [
        {"path": str(m.path), "pages": m.pages, "sha256": m.sha256, "seconds": round(m.seconds, 3)} for m in kit_files
    ]
    speech = words_for(records.organization, chosen.language)
    replaced = replaced_in_kit(records, chosen)
    taken = _assumed_day(day, chosen.meeting)
    found = contradictions_in_kit(records, chosen)
    withheld = withheld_in_kit(records, chosen)
    chosen_options = {
        "documents": documents,
        "withheld": withheld.as_json(),
        "replaced": replaced_as_json(replaced, records, speech),
        "contradictions": contradictions_as_json(found, speech),
        "meeting": taken,
    }
    output_stream.print_result(chosen_options, "\n".join(str(m.path) for m in kit_files))
    notes = [*_day_in_words(taken, output_stream), *withheld_sentences(withheld, chosen.audience, speech)]
    notes += replaced_sentences(replaced, records, speech)
    output_stream.add([*notes, *contradicting_sentences(found, speech)])


def _assumed_day(requested: date | None, planned: date | None) -> dict[str, str]:
    """The day on which it is judged what is late and what is over, and where it comes from."""
    if requested is not None:
        return {"day": requested.isoformat(), "source": "command"}
    if planned is not None:
        return {"day": planned.isoformat(), "source": "file"}
    return {"day": date.today().isoformat(), "source": "today"}


def _day_in_words(taken: dict[str, str], output_stream: Output) -> list[str]:
    """That the day is the file's own, where the command names none."""
    if taken["source"] != "file":
        return []
    return [output_stream.words.sentence("messages.day_of_file", day=date.fromisoformat(taken["day"]))]


def check(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions import data_problems
    from aligner.actions.opening import check_file

    result = check_file(options.file)
    if result.problems:
        raise Unusable(*result.problems)
    found = data_problems.data_problems_in(options.file, output_stream.words)
    lines = [
        output_stream.words.sentence("messages.file_is_sound", revision=result.revision, hash=result.content_hash[:12])
    ]
    lines += [output_stream.words.sentence("messages.to_mend", n=len(found))] if found else []
    lines += [data_problems.mending_sentence(one, output_stream.words) for one in found]
    output_stream.print_result(
        {
            "workspace": result.workspace_id,
            "revision": result.revision,
            "counts": dict(result.counts),
            "content_hash": result.content_hash,
            "problems": [],
            "data_to_mend": data_problems.as_json(found),
        },
        "\n".join(lines),
    )


def backup(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.backups import copy_file

    with opened(options, output_stream), about(options.out, EnvironmentRefused, Refused):
        _check_workspace_name(options.out)
        copy_file(options.file, options.out)
    _print_path(options.out, output_stream)


def backups(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.backups import changes_in_words, list_backups

    with opened(options, output_stream) as workspace:
        found = list_backups(workspace.uid)
    speech = output_stream.words
    data = [
        {
            "id": b.id,
            "revision": b.revision,
            "made": b.created.isoformat(),
            "size": b.size,
            "reason": b.reason,
            "changes": {
                kind: dict(zip(("added", "changed", "removed"), n, strict=True)) for kind, n in b.changes.items()
            }
            if b.changes is not None
            else None,
        }
        for b in found
    ]
    lines = [
        f"{b.id}  {speech.date(b.created.astimezone().date())} {b.created.astimezone():%H:%M}  "
        f"{speech.number(round(b.size / 1024))} KB  {_reason(b, speech)}  {changes_in_words(b, speech)}".rstrip()
        for b in found
    ]
    output_stream.print_result({"backups": data}, "\n".join(lines) or speech.sentence("messages.no_backups"))


def restore(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.backups import copy_out, get_backup
    from aligner.actions.opening import workspace_id

    backup = get_backup(workspace_id(options.file), options.id)
    with about(options.out, EnvironmentRefused, Refused):
        _check_workspace_name(options.out)
        copy_out(backup, options.out)
    _print_path(options.out, output_stream)


def salvage(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.backups import salvage as salvage_file

    with about(options.out, Refused):
        _check_workspace_name(options.out)
        counts = salvage_file(options.file, options.out)
    speech = output_stream.words
    recovered, lost = (sum(pair[side] for pair in counts.values()) for side in (0, 1))
    data = {"path": str(options.out), "kinds": {kind: {"taken": a, "left": b} for kind, (a, b) in counts.items()}}
    lines = [
        speech.sentence("kinds.salvage.line", kind=speech.sentence(f"kinds.kind.{kind}"), taken=a, left=b)
        for kind, (a, b) in counts.items()
        if a or b
    ]
    output_stream.print_result(
        data, "\n".join([speech.sentence("messages.salvaged", taken=recovered, left=lost), *lines])
    )


@contextmanager
def opened(options: argparse.Namespace, output_stream: Output, *, read_only: bool = True) -> Iterator["Workspace"]:
    """The workspace; what something else changed in it is reported, and the work continues."""
    from aligner.actions.opening import changed_elsewhere, open_workspace

    with about(options.file), closing(open_workspace(options.file, read_only=read_only)) as workspace:
        output_stream.listen(workspace)
        output_stream.note(changed_elsewhere(workspace), options.file)
        yield workspace


def _print_path(path: Path, output_stream: Output) -> None:
    output_stream.print_result({"path": str(path)}, str(path))


def _check_workbook_name(path: Path) -> None:
    """A workbook is never written under the name of something else. Raises: Refused not_a_workbook_name."""
    if path.suffix.casefold() != WORKBOOK:
        raise refuse("not_a_workbook_name", path=path.name, fit=f"{path.stem or path.name}{WORKBOOK}")


def _check_workspace_name(path: Path) -> None:
    """Raises: Refused not_a_workspace_name for the name of another kind of file."""
    if path.suffix.casefold() in _OTHER_KINDS:
        raise refuse("not_a_workspace_name", path=path.name, fit=f"{path.stem}{WORKSPACE}")


def _reason(backup: "Backup", speech: Words) -> str:
    key = f"messages.backup_{backup.reason}"
    return speech.name(backup.reason) if backup.is_named or not speech.has(key) else speech.sentence(key)
