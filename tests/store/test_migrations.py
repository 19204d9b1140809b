"""A file of every released version opens, keeps all it held, and is copied before it is changed."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from aligner.actions.currencies import set_rate
from aligner.actions.field import set_need
from aligner.actions.kit_history import frozen_of, list_kits
from aligner.actions.kit_plan import plan_options, set_brand
from aligner.actions.meetings import add_meeting
from aligner.actions.programs import add_payment, edit_program, remove_programs
from aligner.actions.roadmap import edit_organization, link_goals, start_draft
from aligner.analysis.field import Place
from aligner.model.initiative import Goal
from aligner.model.visibility import visible_to
from aligner.model.vocabulary import (
    Audience,
    FieldFinding,
    Measure,
    Purpose,
    RoadmapState,
    Sharing,
    Stance,
    TimeAxis,
    WorkshopState,
)
from aligner.store.backups import list_backups
from aligner.store.checking import check_file
from aligner.store.connection import connect
from aligner.store.migrations import migrate
from aligner.store.opening import check_header
from aligner.store.schema import VERSION
from aligner.store.workspace import open_workspace

SAMPLES = sorted(
    (Path(__file__).parent / "samples").glob("*.aligner"), key=lambda path: int(path.stem.rpartition("-")[2])
)
FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, EIGHTH, NINTH, TENTH, ELEVENTH, TWELFTH, THIRTEENTH = SAMPLES[:13]
FIFTEENTH = SAMPLES[14]
SIXTEENTH = SAMPLES[15]


def copy(path: Path, folder: Path) -> Path:
    return Path(shutil.copy(path, folder / path.name))


def assert_records_are(before: dict[str, list[tuple[Any, ...]]], path: Path) -> None:
    """The file is whole, and its records are what they were."""
    after = rows_of(path)
    kept = {name for name in before if name not in ("document", "history")}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert not check_file(path).problems


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_there_is_a_sample_of_every_released_version() -> None:
    assert [path.stem for path in SAMPLES] == [f"version-{number}" for number in range(1, VERSION)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_an_older_file_opens_whole_and_a_copy_of_it_is_kept(sample: Path, tmp_path: Path) -> None:
    path = copy(sample, tmp_path)
    before = check_file(path)
    assert not before.problems
    with open_workspace(path) as workspace:
        assert [backup.reason for backup in list_backups(workspace.uid)] == ["before_migration"]
        assert workspace.revision == before.revision
    after = check_file(path)
    assert (after.problems, after.counts, after.content_hash) == ((), before.counts, before.content_hash)
    with open_workspace(path) as workspace:
        assert len(list_backups(workspace.uid)) == 1


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_an_older_file_is_read_without_being_altered(sample: Path, tmp_path: Path) -> None:
    path = copy(sample, tmp_path)
    before = digest(path)
    with open_workspace(path, read_only=True) as workspace:
        assert workspace.read().leaf_goals
    check_file(path)
    assert digest(path) == before


def test_what_the_first_version_held_has_its_place(tmp_path: Path) -> None:
    with open_workspace(copy(FIRST, tmp_path)) as workspace:
        records = workspace.read()
    (workshop,) = records.workshops
    assert workshop.state is WorkshopState.CLOSED
    names = {participant.id: participant.name for participant in records.participants}
    assert sorted(names.values()) == ["דנה", "יואב"]
    assert {(names[ballot.participant_id], ballot.points) for ballot in records.ballots} == {
        (name, points) for name in ("דנה", "יואב") for points in (40.0, 60.0)
    }
    (decision,) = records.decisions
    assert (decision.stance, decision.due, decision.sharing) == (Stance.ADAPT, date(2026, 3, 1), Sharing.BOARD)
    assert {goal.sharing for goal in records.goals} == {Sharing.PUBLIC}
    assert {actor.sharing for actor in records.actors} == {Sharing.BOARD}


_LATER = (
    *("importmapping", "exchangerate", "payment", "roadmapversion", "goallink", "ownmeasure", "charge"),
    "connectionanswer",
)
"""Tables that older versions lack, empty after a migration."""

_LATER_OF_GRANTS = (
    *("grantee_number", "grantee_place", "pipeline", "awarded_minor", "award_date", "renewal_due", "pooled_fund"),
    "grant_programme",
    *("fund_share", "paid_through", "source_id", "risk", "learning", "story", "story_by", "story_consent"),
    *("story_picture", "story_picture_alt"),
)
"""Columns of programs that older versions lack; a test of its own says what is in them."""


def rows_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """What is in every table that a migration leaves alone."""
    base = sqlite3.connect(path)
    tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    told = {name: base.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in tables}
    for table, later in (
        ("program", _LATER_OF_GRANTS),
        ("organization", ("money_measure", "money_from", "money_to", "grants_minor")),
        ("need", ("finding", "checked", "path", "path_minor", "path_partner", "path_risk")),
        ("placement", ("formerly", "left_out")),
        ("decision", ("formerly",)),
        ("goal", ("our_wording", "our_note", "former_since", "track")),
        ("initiative", ("state", "closed_on")),
    ):
        columns = [row[1] for row in base.execute(f"PRAGMA table_info({table})")]
        kept = [at for at, name in enumerate(columns) if name not in later]
        told[table] = [tuple(row[at] for at in kept) for row in told[table]]
    base.close()
    return {
        name: rows
        for name, rows in told.items()
        if name not in ("migration", "tablehash", "sqlite_sequence") and (rows or name not in _LATER)
    }


def test_the_second_version_gets_an_empty_number_and_keeps_every_other_value(tmp_path: Path) -> None:
    path = copy(SECOND, tmp_path)
    before = rows_of(path)
    with open_workspace(path) as workspace:
        own = workspace.read().organization
        (kit,) = list_kits(workspace)
        assert frozen_of(workspace, kit.id)
        assert {entry.author for entry in workspace.history()} == {"דנה"}
    assert (own.register_number, own.board_chair, own.sharing) == ("", "רות ברק", Sharing.BOARD)
    after = rows_of(path)
    (organization,) = after.pop("organization")
    assert [tuple(value for value in organization if value != "")] == before.pop("organization")
    assert without_meetings(after) | without_presence(after) == before | {"history": after["history"]}


def without_meetings(rows: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    """Of a file in which no kit was planned yet."""
    assert rows["meeting"] == rows["agendaitem"] == rows["agendasubject"] == rows["kitplan"] == []
    return {name: found for name, found in rows.items() if name not in ("meeting", "agendaitem", "agendasubject")}


def without_presence(rows: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    assert all(row[6] is None for row in rows["participant"])
    return {"participant": [(*row[:6], *row[7:]) for row in rows["participant"]]}


def test_of_the_third_versions_people_nobody_said_who_was_there_and_no_answer_stays_in_the_history(
    tmp_path: Path,
) -> None:
    path = copy(THIRD, tmp_path)
    with closing(sqlite3.connect(path)) as base, base:
        base.execute(
            "INSERT INTO history (revision, at, author, label, reason, kind, record_id, action, before_values)"
            " VALUES (1, '2026-01-01T00:00:00.000+00:00', '', 'undo:enter_ballot', '', 'ballot', 1, 'removed', ?)",
            ('{"points": 77.0}',),
        )
    before = rows_of(path)
    with open_workspace(path) as workspace:
        assert workspace.read().participants
    after = rows_of(path)
    assert without_meetings(after) | without_presence(after) == before | {"history": after["history"]}
    assert b'"points": 77.0' not in path.read_bytes()


def test_the_plan_of_a_kit_in_the_fourth_version_becomes_a_meeting_that_it_names(tmp_path: Path) -> None:
    path = copy(FOURTH, tmp_path)
    before = rows_of(path)
    with open_workspace(path) as workspace:
        records = workspace.read()
        options = plan_options(records)
    (meeting,), (plan,) = records.meetings, records.kit_plans
    assert (meeting.day, meeting.audience, meeting.purpose) == (date(2027, 1, 15), Audience.BOARD, Purpose.STRATEGY)
    assert (meeting.minutes, meeting.place, meeting.sharing) == (120, "", Sharing.BOARD)
    assert plan.meeting_id == meeting.id
    assert (options.meeting, options.purpose, options.minutes) == (date(2027, 1, 15), "strategy", 120)
    assert (options.language, options.sections, options.with_notes) == ("en", ("place",), False)
    moved = {"kitplan", "meeting", "agendaitem", "agendasubject"}
    assert {name: rows for name, rows in rows_of(path).items() if name not in moved} == {
        name: rows for name, rows in before.items() if name not in moved
    }


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_number_is_kept_taken_back_and_brought_again_in_a_file_that_was_older(sample: Path, tmp_path: Path) -> None:
    path = copy(sample, tmp_path)
    with open_workspace(path) as workspace:
        edit_organization(workspace, register_number="58-012345-6")
        assert workspace.history("organization")[0].after == {"register_number": "58-012345-6"}
        workspace.undo()
        assert workspace.read().organization.register_number == ""
        workspace.redo()
    with open_workspace(path, read_only=True) as workspace:
        assert workspace.read().organization.register_number == "58-012345-6"
    assert not check_file(path).problems


@pytest.mark.parametrize("statement", ["UPDATE organization SET mission = 'x'", "UPDATE program SET reach = 7"])
def test_content_that_changed_by_itself_is_told_before_and_after_the_migration(statement: str, tmp_path: Path) -> None:
    path = copy(SECOND, tmp_path)
    base = sqlite3.connect(path)
    base.execute(statement)
    base.commit()
    base.close()
    table = statement.split()[1]
    assert check_file(path).changed == (table,)
    with open_workspace(path) as workspace:
        assert workspace.silent_changes() == [table]


def migrate_until(path: Path, last: int) -> int:
    """Migrates until SQLite has asked `last` times whether to continue; returns how often it asked."""
    base, asked = connect(path), count(1)

    def is_enough() -> bool:
        return next(asked) == last

    base.set_progress_handler(is_enough, 20)
    try:
        migrate(base, check_header(path))
    finally:
        base.set_progress_handler(None, 0)
        base.close()
    return next(asked) - 1


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_migration_that_is_stopped_anywhere_leaves_a_whole_file_and_goes_on_the_next_time(
    sample: Path, tmp_path: Path
) -> None:
    whole = check_file(sample)
    calls = migrate_until(copy(sample, tmp_path), 0)
    stopped = set()
    for last in {*range(1, calls, max(1, min(40, calls // 30))), *range(max(1, calls - 10), calls)}:
        path = copy(sample, tmp_path)
        with pytest.raises(sqlite3.OperationalError):
            migrate_until(path, last)
        stopped.add(check_header(path))
        with open_workspace(path) as workspace:
            assert not workspace.silent_changes()
        found = check_file(path)
        assert (found.problems, found.content_hash) == ((), whole.content_hash), last
    assert stopped == set(range(check_header(sample), VERSION)), "it was stopped in each step"


def test_texts_of_the_first_page_become_the_storylines(tmp_path: Path) -> None:
    path = copy(FIFTH, tmp_path)
    told = [
        ("cover", "question", "Do we stay?"),
        ("cover", "recommendation", "We stay."),
        ("cover", "reasons", "One\n\nTwo"),
        ("resolution", "motion", "Resolved: we stay."),
        ("cover", "title", "Our part"),
    ]
    with closing(connect(path)) as base, base:
        base.execute(
            "INSERT INTO meeting (id, day, audience, purpose, minutes, place, chair, prepared_by, sharing, position)"
            " VALUES (5, NULL, 'board', 'strategy', 90, '', '', '', 'board', 0)"
        )
        base.execute(
            "INSERT INTO kitplan (id, meeting_id, language, outline, documents, with_notes, position)"
            " VALUES (1, 5, 'he', '', '', 1, 0)"
        )
        base.executemany(
            "INSERT INTO kittext (section, part, language, audience, purpose, text, generated, position)"
            " VALUES (?, ?, 'he', 'board', 'strategy', ?, 'as before', 0)",
            told,
        )
    with open_workspace(path) as workspace:
        records = workspace.read()
        assert {(text.section, text.part): text.text for text in records.kit_texts} == {
            ("storyline", "question"): "Do we stay?",
            ("storyline", "answer"): "We stay.",
            ("storyline", "motion"): "Resolved: we stay.",
            ("storyline", "reasons.own:1"): "One",
            ("storyline", "reasons.own:2"): "Two",
            ("cover", "title"): "Our part",
        }
        assert plan_options(records).reasons == ("own:1", "own:2")


def test_the_sixth_version_knows_no_way_of_reading_lists_and_keeps_every_other_value(tmp_path: Path) -> None:
    path = copy(SIXTH, tmp_path)
    before = rows_of(path)
    with open_workspace(path) as workspace:
        assert workspace.read().import_mappings == ()
    assert rows_of(path) == before


def test_the_seventh_version_has_no_rates_and_takes_them_from_here_on(tmp_path: Path) -> None:
    path = copy(SEVENTH, tmp_path)
    before = rows_of(path)
    with open_workspace(path) as workspace:
        assert workspace.read().exchange_rates == ()
        set_rate(workspace, "USD", rate=3.7)
        workspace.undo()
        assert workspace.read().exchange_rates == ()
        workspace.redo()
        assert [one.rate for one in workspace.read().exchange_rates] == [3.7]
    after = rows_of(path)
    assert {name: rows for name, rows in after.items() if name in before and name != "document"} == {
        name: after["history"] if name == "history" else rows for name, rows in before.items() if name != "document"
    }
    assert not check_file(path).problems


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_what_a_foundation_knows_of_a_grant_is_unknown_in_an_older_file_and_a_budget_stays_a_years(
    sample: Path, tmp_path: Path
) -> None:
    path = copy(sample, tmp_path)
    with closing(sqlite3.connect(path)) as base:
        before = dict(base.execute("SELECT id, budget_minor FROM program"))
    with open_workspace(path) as workspace:
        programs = workspace.read().programs
        assert {program.id: program.budget_minor for program in programs} == before
        for program in programs:
            assert {getattr(program, name) for name in _LATER_OF_GRANTS} == {None, ""}
        edit_program(workspace, programs[0].id, awarded_minor=7, pipeline="awarded", source_id="360G-a-1")
        workspace.undo()
        assert workspace.read().programs == programs
        workspace.redo()
        assert workspace.read().programs[0].awarded_minor == 7
    assert not check_file(path).problems


def test_the_eighth_versions_foundation_keeps_every_value(tmp_path: Path) -> None:
    path = copy(EIGHTH, tmp_path)
    before = rows_of(path)
    with open_workspace(path) as workspace:
        assert workspace.read().programs[0].standing is workspace.read().programs[0].status
    assert rows_of(path) == before


def test_sums_of_the_ninth_version_go_on_counting_a_years_money(tmp_path: Path) -> None:
    path = copy(NINTH, tmp_path)
    before = rows_of(path)
    with open_workspace(path) as workspace:
        assert workspace.read().organization.money_measure is Measure.YEAR
        edit_organization(workspace, money_measure="awarded")
        workspace.undo()
        assert workspace.read().organization.money_measure is Measure.YEAR
    assert_records_are(before, path)


def test_nothing_was_found_yet_in_the_cells_of_an_older_file(tmp_path: Path) -> None:
    path = copy(TENTH, tmp_path)
    with open_workspace(path) as workspace:
        goal = workspace.read().leaf_goals[0]
        set_need(workspace, Place(goal.id), finding=FieldFinding.NOBODY)
        assert workspace.read().needs[0].finding is FieldFinding.NOBODY
        workspace.undo()
        assert workspace.read().needs == ()
    assert not check_file(path).problems


def test_grants_of_the_eleventh_version_get_payments_that_nobody_has_written_down(tmp_path: Path) -> None:
    path = copy(ELEVENTH, tmp_path)
    before = rows_of(path)
    with open_workspace(path) as workspace:
        assert workspace.read().payments == ()
        program = workspace.read().programs[0]
        add_payment(workspace, program.id, year=2026, amount_minor=7)
        workspace.undo()
        assert workspace.read().payments == ()
        workspace.redo()
        remove_programs(workspace, [program.id])
        assert workspace.read().payments == ()
        workspace.undo()
        assert [one.amount_minor for one in workspace.read().payments] == [7]
        workspace.undo()
    assert_records_are(before, path)


def test_sums_of_the_twelfth_version_go_on_counting_what_they_did(tmp_path: Path) -> None:
    path = copy(TWELFTH, tmp_path)
    before = rows_of(path)
    with open_workspace(path) as workspace:
        own = workspace.read().organization
        assert (own.money_measure, own.period) == (Measure.YEAR, None)
        assert len(workspace.read().payments) > 10
        edit_organization(workspace, money_measure="paid", money_from=2025)
        assert workspace.read().organization.period == (2025, 2025)
        workspace.undo()
        assert workspace.read().organization == own
    assert_records_are(before, path)


def test_a_foundation_of_the_thirteenth_version_has_not_said_what_it_plans_to_give(tmp_path: Path) -> None:
    path = copy(THIRTEENTH, tmp_path)
    before = rows_of(path)
    with open_workspace(path) as workspace:
        own = workspace.read().organization
        assert (own.grants_minor, own.period) == (None, (2026, 2026))
        edit_organization(workspace, grants_minor=5_00)
        workspace.undo()
        assert workspace.read().organization == own
    assert_records_are(before, path)


def test_time_runs_in_pictures_of_the_fifteenth_version_as_it_did(tmp_path: Path) -> None:
    path = copy(FIFTEENTH, tmp_path)
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("INSERT INTO brand VALUES (1, '#2255AA', '', NULL, NULL, '', 0)")
    with open_workspace(path) as workspace:
        (looks,) = workspace.read().brands
        assert (looks.accent, looks.time_axis) == ("#2255AA", TimeAxis.RIGHTWARD)
        set_brand(workspace, time_axis=TimeAxis.READING)
        workspace.undo()
        assert workspace.read().brands == (looks,)


def test_every_goal_of_the_fifteenth_version_is_on_the_roadmap(tmp_path: Path) -> None:
    with open_workspace(copy(FIFTEENTH, tmp_path)) as workspace:
        records = workspace.read()
        assert records.goals and not records.former_goals
        gone = records.leaf_goals[0]
        workspace.run("edit", lambda change: change.edit(Goal, gone.id, former_since=date(2026, 9, 1)))
        assert [goal.id for goal in workspace.read().former_goals] == [gone.id]


@pytest.mark.parametrize(
    ("note", "label", "state"), [("", "", "draft"), ("x", "", "initiative"), ("", "import", "initiative")]
)
def test_a_roadmap_of_the_fifteenth_version_is_the_initiatives_where_it_came_in(
    note: str, label: str, state: str, tmp_path: Path
) -> None:
    path = copy(FIFTEENTH, tmp_path)
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("UPDATE organization SET example_note = ?", (note,))
        base.execute("DELETE FROM history")
        if label:
            base.execute(
                "INSERT INTO history (revision, at, author, label, reason, kind, record_id, action)"
                " VALUES (1, '2026-01-01T00:00:00.000+00:00', '', ?, '', 'goal', 1, 'added')",
                (label,),
            )
    with open_workspace(path) as workspace:
        about = workspace.read().initiative
        assert (about.state, about.closed_on) == (RoadmapState(state), None)


def test_what_is_for_the_board_in_the_sixteenth_version_stays_the_boards_alone(tmp_path: Path) -> None:
    path = copy(SIXTEENTH, tmp_path)
    with closing(sqlite3.connect(path)) as base:
        before = dict(base.execute("SELECT id, sharing FROM program"))
    with open_workspace(path) as workspace:
        records = workspace.read()
        assert {one.id: one.sharing.value for one in records.programs} == before
        closed = {one.id for one in records.programs if one.sharing is Sharing.BOARD}
        assert closed and not closed & {one.id for one in visible_to(records, "staff").programs}
        assert closed <= {one.id for one in visible_to(records, "board").programs}
        first = records.programs[0].id
        edit_program(workspace, first, sharing=Sharing.STAFF)
        assert first in {one.id for one in visible_to(workspace.read(), "staff").programs}
        add_meeting(workspace, audience=Audience.INITIATIVE)
        assert workspace.read().meetings[-1].audience is Audience.INITIATIVE
    assert not check_file(path).problems


def test_no_goal_of_the_sixteenth_version_is_said_to_help_another(tmp_path: Path) -> None:
    with open_workspace(copy(SAMPLES[15], tmp_path)) as workspace:
        assert workspace.read().goal_links == ()
        one, other = workspace.read().leaf_goals[:2]
        start_draft(workspace)
        link = link_goals(workspace, one.id, other.id, strength=3)
        assert workspace.read().goal_links == (link,)
    assert check_file(tmp_path / SAMPLES[15].name).problems == ()
