"""Brings a file of an older version up to ours: named steps, one transaction each, recorded in the file."""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from aligner.model.errors import Problem, Unusable
from aligner.store import (
    tables_v3,
    tables_v4,
    tables_v5,
    tables_v6,
    tables_v7,
    tables_v8,
    tables_v9,
    tables_v10,
    tables_v11,
    tables_v12,
    tables_v13,
    tables_v14,
    tables_v15,
    tables_v16,
    tables_v17,
    tables_v18,
)
from aligner.store.connection import copy_in_memory, writing
from aligner.store.faults import database_errors
from aligner.store.hashes import keep_hash, stored_hash, stored_hashes
from aligner.store.schema import statements


class Migration(NamedTuple):
    """version: of the file afterwards.  change: alters tables and rows; it neither begins nor commits."""

    version: int
    name: str
    change: Callable[[sqlite3.Connection], None]


def _to_version_2(base: sqlite3.Connection) -> None:
    """Sharing levels everywhere, workshops, resolutions, kits, translations, history. All tables are rebuilt."""
    stored = _tables(base)
    for table in stored:
        base.execute(f'CREATE TEMP TABLE "old_{table}" AS SELECT * FROM main."{table}"')
        base.execute(f'DROP TABLE main."{table}"')
    for statement in statements(2):
        base.execute(statement)
    for table in stored:
        if table != "ballot":
            names = ", ".join(f'"{row[1]}"' for row in base.execute(f'PRAGMA temp.table_info("old_{table}")'))
            added = _NEW_IN_2.get(table, {})
            columns = "".join(f', "{name}"' for name in added)
            values = "".join(f", {value}" for value in added.values())
            base.execute(f'INSERT INTO "{table}" ({names}{columns}) SELECT {names}{values} FROM "old_{table}"')
    _ballots_of_a_workshop(base)
    for table in stored:
        base.execute(f'DROP TABLE "old_{table}"')
    for table in _tables(base):
        if table not in _NO_RECORDS:
            keep_hash(base, table, stored_hash(base, table))


_NO_RECORDS = {"document", "migration", "history", "kitmade", "tablehash"}
_NEW_IN_2 = {
    **{table: {"sharing": "'public'"} for table in ("organization", "initiative", "goal", "stage", "indicator")},
    **{table: {"sharing": "'board'"} for table in ("actor", "priority")},
    "need": {"sharing": "'initiative'"},
    "decision": {"sharing": "'board'", "finding": "''"},
}
"""The columns that may not be empty, by table, with what is in them in an older file."""


def _ballots_of_a_workshop(base: sqlite3.Connection) -> None:
    """The ballots of version 1 had a participant's name and no session: they get a workshop of their own."""
    people = base.execute('SELECT participant, max("group") FROM old_ballot GROUP BY participant ORDER BY 1').fetchall()
    if not people:
        return
    base.execute(
        "INSERT INTO workshop (id, title, place, facilitator, method, asked, question_importance, question_effort,"
        " goal_list, state, round, shown_round, parking, position)"
        " SELECT 1, name, '', '', 'points', 'importance', '', '', '', 'closed', 1, 1, '', 0 FROM organization"
    )
    for number, (name, group) in enumerate(people, start=1):
        base.execute(
            'INSERT INTO participant (id, workshop_id, code, name, role, "group", position)'
            " VALUES (?, 1, ?, ?, '', ?, ?)",
            (number, str(number), name, group, number - 1),
        )
        base.execute(
            "INSERT INTO ballot (id, participant_id, round, question, goal_id, points, rank, showing, position)"
            " SELECT id, ?, 1, 'importance', goal_id, points, rank, 1, position FROM old_ballot WHERE participant = ?",
            (number, name),
        )


def _to_version_3(base: sqlite3.Connection) -> None:
    """The organization gets its number in the register, which nobody has said yet."""
    _rebuild_table(base, "organization", tables_v3.ORGANIZATION, {"register_number": "''"})


def _to_version_4(base: sqlite3.Connection) -> None:
    """Participants are stated to be there or not, which nobody has said yet; and what single people answered leaves the
    history, where ballots that were taken back could still be read."""
    _rebuild_table(base, "participant", tables_v4.PARTICIPANT, {"presence": "NULL"})
    base.execute("CREATE INDEX ix_participant_workshop_id ON participant (workshop_id)")
    base.execute("UPDATE history SET before_values = NULL, after_values = NULL WHERE kind IN ('ballot', 'judgement')")


def _to_version_5(base: sqlite3.Connection) -> None:
    """Meetings and their agendas. The day, audience, purpose and length that a kit's plan had become a meeting's."""
    for statement in tables_v5.MEETINGS.split(";\n"):
        base.execute(statement)
    # The same in every copy of a file: two that were brought up apart still merge.
    base.execute(
        "INSERT INTO meeting (id, day, audience, purpose, minutes, place, chair, prepared_by, sharing, position)"
        " SELECT id, meeting,"
        " CASE WHEN audience IN ('donors', 'staff') THEN audience ELSE 'board' END,"
        " CASE WHEN purpose IN ('update', 'development', 'opportunities', 'strategy') THEN purpose"
        " ELSE 'legitimacy' END,"
        " CASE WHEN minutes IN (60, 120) THEN minutes ELSE 90 END, '', '', '', 'board', 0 FROM kitplan"
    )
    _rebuild_table(base, "kitplan", tables_v5.KIT_PLAN, {"meeting_id": "id"})
    for table in ("meeting", "agendaitem", "agendasubject"):
        keep_hash(base, table, stored_hash(base, table))


_OF_THE_STORYLINE = (
    ("cover", "question", "question"),
    ("cover", "recommendation", "answer"),
    ("resolution", "motion", "motion"),
)
"""Texts of the kit by section and part before version 6, and the part of the storyline that they are since."""


def _split_reasons(base: sqlite3.Connection, row: tuple[int, str, str, str, str, str, str, str, int]) -> None:
    """Each line of an author's reasons becomes one of her own, reported in this order."""
    identity, _, _, language, audience, purpose, text, _, position = row
    base.execute("DELETE FROM kittext WHERE id = ?", (identity,))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    names = [f"own:{number}" for number in range(1, len(lines) + 1)]
    base.executemany(
        "INSERT INTO kittext (section, part, language, audience, purpose, text, generated, position)"
        " VALUES ('storyline', ?, ?, ?, ?, ?, '', ?)",
        [(f"reasons.{n}", language, audience, purpose, line, position) for n, line in zip(names, lines, strict=True)],
    )
    # What stands for the staff is chosen with what stands for the board, which goes before it.
    slot = f"{'donors' if audience == 'donors' else 'board'}.{purpose}"
    plan_row = base.execute("SELECT storyline FROM kitplan").fetchone()
    if plan_row is not None and (audience != "staff" or slot not in json.loads(plan_row[0] or "{}")):
        chosen = {**json.loads(plan_row[0] or "{}"), slot: {"reasons": names}}
        base.execute("UPDATE kitplan SET storyline = ?", (json.dumps(chosen, separators=(",", ":")),))


def _to_version_6(base: sqlite3.Connection) -> None:
    """A kit's plan holds what the author chose for the storyline; her texts of the first page and of the motion, which
    every document says, become the storyline's."""
    _rebuild_table(base, "kitplan", tables_v6.KIT_PLAN, {"storyline": "''"})
    stored = stored_hashes(base).get("kittext")
    is_unchanged = stored in (None, stored_hash(base, "kittext"))
    for section, part, name in _OF_THE_STORYLINE:
        base.execute(
            "UPDATE kittext SET section = 'storyline', part = ? WHERE section = ? AND part = ?", (name, section, part)
        )
    for row in base.execute("SELECT * FROM kittext WHERE section = 'cover' AND part = 'reasons'").fetchall():
        _split_reasons(base, row)
    if is_unchanged:
        keep_hash(base, "kittext", stored_hash(base, "kittext"))


def _to_version_7(base: sqlite3.Connection) -> None:
    """How lists of other people were read is kept from here on."""
    base.execute(tables_v7.IMPORT_MAPPING)
    keep_hash(base, "importmapping", stored_hash(base, "importmapping"))


def _to_version_8(base: sqlite3.Connection) -> None:
    """Currencies get rates, which nobody has written down yet."""
    base.execute(tables_v8.EXCHANGE_RATE)
    keep_hash(base, "exchangerate", stored_hash(base, "exchangerate"))


def _to_version_9(base: sqlite3.Connection) -> None:
    """What a foundation knows of a grant, which nobody has written down yet. A budget stays what it was called: the
    money of a year."""
    texts = ("grantee_number", "grantee_place", "pooled_fund", "paid_through", "source_id")
    unknown = ("pipeline", "awarded_minor", "award_date", "renewal_due", "fund_share")
    added: dict[str, str] = dict.fromkeys(texts, "''")
    added.update(dict.fromkeys(unknown, "NULL"))
    _rebuild_table(base, "program", tables_v9.PROGRAM, added)


def _to_version_10(base: sqlite3.Connection) -> None:
    """Sums say what they count of each program, which was a year's money."""
    _rebuild_table(base, "organization", tables_v10.ORGANIZATION, {"money_measure": "'year'"})


def _to_version_11(base: sqlite3.Connection) -> None:
    """Needs say what was found by who looked, which nobody has written down yet."""
    _rebuild_table(base, "need", tables_v11.NEED, {"finding": "NULL", "checked": "NULL"})
    base.execute("CREATE INDEX ix_need_goal_id ON need (goal_id)")
    base.execute("CREATE INDEX ix_need_stage_id ON need (stage_id)")


def _to_version_12(base: sqlite3.Connection) -> None:
    """Grants get payments, which nobody has written down yet."""
    base.execute(tables_v12.PAYMENT)
    base.execute(tables_v12.PAYMENT_INDEX)
    keep_hash(base, "payment", stored_hash(base, "payment"))


def _to_version_13(base: sqlite3.Connection) -> None:
    """Sums may count payments of certain years, which nobody has chosen yet."""
    _rebuild_table(base, "organization", tables_v13.ORGANIZATION, {"money_from": "NULL", "money_to": "NULL"})


def _to_version_14(base: sqlite3.Connection) -> None:
    """A foundation says what it plans to give in a year, which nobody has written down yet."""
    _rebuild_table(base, "organization", tables_v14.ORGANIZATION, {"grants_minor": "NULL"})


def _to_version_15(base: sqlite3.Connection) -> None:
    """Earlier versions of the roadmap are kept, and placements and decisions say where they stood on them."""
    base.execute(tables_v15.ROADMAP_VERSION)
    keep_hash(base, "roadmapversion", stored_hash(base, "roadmapversion"))
    _rebuild_table(base, "placement", tables_v15.PLACEMENT, {"formerly": "''"})
    for name in ("goal_id", "program_id", "stage_id"):
        base.execute(f"CREATE INDEX ix_placement_{name} ON placement ({name})")
    _rebuild_table(base, "decision", tables_v15.DECISION, {"formerly": "''"})
    for name in ("goal_id", "resolution_id"):
        base.execute(f"CREATE INDEX ix_decision_{name} ON decision ({name})")


def _to_version_16(base: sqlite3.Connection) -> None:
    """Time runs rightward in pictures, all goals are on the roadmap in no words of ours, no story and no next path is
    known yet.

    A roadmap of which an import is on record, or of an example, is the initiative's; any other is our draft.
    """
    _rebuild_table(base, "brand", tables_v16.BRAND, {"time_axis": "'rightward'"})
    _rebuild_table(base, "goal", tables_v16.GOAL, {"our_wording": "''", "our_note": "''", "former_since": "NULL"})
    base.execute("CREATE INDEX ix_goal_parent_id ON goal (parent_id)")
    told = {**dict.fromkeys(("risk", "learning", "story", "story_by"), "''"), "story_consent": "NULL"}
    _rebuild_table(base, "program", tables_v16.PROGRAM, told)
    path = {**dict.fromkeys(("path", "path_minor"), "NULL"), **dict.fromkeys(("path_partner", "path_risk"), "''")}
    _rebuild_table(base, "need", tables_v16.NEED, path)
    for name in ("goal_id", "stage_id"):
        base.execute(f"CREATE INDEX ix_need_{name} ON need ({name})")
    came_in = "EXISTS (SELECT 1 FROM history WHERE label = 'import' AND kind IN ('goal', 'stage', 'roadmapversion'))"
    is_example = "EXISTS (SELECT 1 FROM organization WHERE example_note <> '')"
    state = f"CASE WHEN {came_in} OR {is_example} THEN 'initiative' ELSE 'draft' END"
    _rebuild_table(base, "initiative", tables_v16.INITIATIVE, {"state": state, "closed_on": "NULL"})


def _to_version_17(base: sqlite3.Connection) -> None:
    """A level of its own is for the staff: what is for the board stays the board's alone, which the staff read before.
    Meetings may be with the initiative. Goals get links between them, and we measures of our own; none is known yet,
    and nobody has said under which programme a grant is given."""
    _rebuild_table(base, "program", tables_v17.PROGRAM, {"grant_programme": "''"})
    _rebuild_with_levels(base)
    links = (tables_v17.GOAL_LINK, *tables_v17.GOAL_LINK_INDEXES)
    for statement in (*links, tables_v17.OWN_MEASURE, *tables_v17.OWN_MEASURE_INDEXES):
        base.execute(statement)
    for name in ("goallink", "ownmeasure"):
        keep_hash(base, name, stored_hash(base, name))


def _to_version_18(base: sqlite3.Connection) -> None:
    """Goals may belong to one track of stages; nobody has said so yet. It can be said who is in charge of a goal, of
    which nothing is known yet. A story of a grant may have a picture, which none has yet. Nobody has said under which
    statement of what the initiative leaves out a placement falls. Nothing was said yet of suggested connections."""
    _rebuild_table(base, "program", tables_v18.PROGRAM, {"story_picture": "NULL", "story_picture_alt": "''"})
    _rebuild_table(base, "placement", tables_v18.PLACEMENT, {"left_out": "''"})
    for name in ("goal_id", "program_id", "stage_id"):
        base.execute(f"CREATE INDEX ix_placement_{name} ON placement ({name})")
    _rebuild_table(base, "goal", tables_v18.GOAL, {"track": "''"})
    base.execute("CREATE INDEX ix_goal_parent_id ON goal (parent_id)")
    answers = (tables_v18.CONNECTION_ANSWER, *tables_v18.CONNECTION_ANSWER_INDEXES)
    for statement in (tables_v18.CHARGE, *tables_v18.CHARGE_INDEXES, *answers):
        base.execute(statement)
    for name in ("charge", "connectionanswer"):
        keep_hash(base, name, stored_hash(base, name))


def _rebuild_with_levels(base: sqlite3.Connection) -> None:
    """Makes every table whose records have a level again, with the levels and columns of version 17, and its
    indexes."""
    indexes = "SELECT sql FROM main.sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
    for statement in tables_v17.RECORDS.split(";\n"):
        table = statement.strip().removeprefix("CREATE TABLE ").partition(" ")[0]
        if tables_v17.LEVELS in statement and table in _tables(base):
            kept = base.execute(indexes, (table,)).fetchall()
            _rebuild_table(base, table, statement, {})
            for (index,) in kept:
                base.execute(index)


def _rebuild_table(base: sqlite3.Connection, table: str, statement: str, added: Mapping[str, str]) -> None:
    """Makes a table again with other columns; those that it no longer has go. added: what is in the new ones, as
    SQL, by name."""
    stored = stored_hashes(base).get(table)
    # Content that something else changed is still reported afterwards: its hash stays a wrong one.
    is_unchanged = stored in (None, stored_hash(base, table))
    base.execute(f'CREATE TEMP TABLE "old_{table}" AS SELECT * FROM main."{table}"')
    base.execute(f'DROP TABLE main."{table}"')
    base.execute(statement)
    present = {row[1] for row in base.execute(f'PRAGMA main.table_info("{table}")')}
    before = [row[1] for row in base.execute(f'PRAGMA temp.table_info("old_{table}")')]
    names = ", ".join(f'"{name}"' for name in before if name in present)
    columns = ", ".join([*(f'"{name}"' for name in before if name in present), *(f'"{name}"' for name in added)])
    values = ", ".join([names, *added.values()])
    base.execute(f'INSERT INTO "{table}" ({columns}) SELECT {values} FROM "old_{table}"')
    base.execute(f'DROP TABLE "old_{table}"')
    if is_unchanged:
        keep_hash(base, table, stored_hash(base, table))


def _tables(base: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [name for (name,) in base.execute(query)]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(2, "workshops_kits_and_sharing_levels", _to_version_2),
    Migration(3, "number_in_the_register", _to_version_3),
    Migration(4, "presence_and_no_answers_in_the_history", _to_version_4),
    Migration(5, "meetings_and_their_agendas", _to_version_5),
    Migration(6, "what_the_author_chose_for_the_storyline", _to_version_6),
    Migration(7, "how_lists_were_read", _to_version_7),
    Migration(8, "rates_of_currencies", _to_version_8),
    Migration(9, "what_a_foundation_knows_of_a_grant", _to_version_9),
    Migration(10, "what_sums_count", _to_version_10),
    Migration(11, "what_was_found_in_a_cell", _to_version_11),
    Migration(12, "payments_of_grants", _to_version_12),
    Migration(13, "sums_of_payments", _to_version_13),
    Migration(14, "money_for_grants", _to_version_14),
    Migration(15, "earlier_versions_of_the_roadmap", _to_version_15),
    Migration(16, "time_in_pictures", _to_version_16),
    Migration(17, "who_stands_where", _to_version_17),
    Migration(18, "in_charge_and_answers", _to_version_18),
)
"""In order. The first version needs none."""


def migrated_copy(base: sqlite3.Connection, version: int) -> sqlite3.Connection:
    """An older file's content in the present form, in memory; the file stays as it is and its connection is closed."""
    with database_errors():
        copied = copy_in_memory(base)
        base.close()
    migrate(copied, version)
    return copied


def migrate(base: sqlite3.Connection, version: int, steps: Sequence[Migration] = MIGRATIONS) -> int:
    """The version after all steps above `version`; a step that fails leaves the file as it was before it.

    Raises: Unusable broken_references when a step left a reference without its record.
    """
    with database_errors():
        # Inside a transaction the setting would be ignored.
        base.execute("PRAGMA foreign_keys = OFF")
        try:
            for step in steps:
                if step.version > version:
                    _migrate_step(base, step)
                    version = step.version
        finally:
            base.execute("PRAGMA foreign_keys = ON")
    return version


def _migrate_step(base: sqlite3.Connection, step: Migration) -> None:
    with writing(base):
        step.change(base)
        broken = base.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise Unusable(Problem.of("broken_references", kind=broken[0]))
        base.execute("INSERT INTO migration (name, version) VALUES (?, ?)", (step.name, step.version))
        base.execute(f"PRAGMA user_version = {int(step.version)}")
