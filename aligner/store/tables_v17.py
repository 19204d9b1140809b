"""The tables of version 17 of the file, as they were released: never edited, only followed by a later version.

A level of its own is for the staff, between the board's and the initiative's; meetings may be with the initiative.
Goals have links: reaching one helps another. A grant may be given under a programme of ours. Measures of our own work
are held against the shared indicators.
"""

from aligner.store import tables_v16
from aligner.store.tables_v5 import MEETINGS

_LEVELS_BEFORE = "sharing IN ('private', 'board', 'initiative', 'public')"
LEVELS = "sharing IN ('private', 'board', 'staff', 'initiative', 'public')"
MEETING = (
    MEETINGS.partition(";\n")[0]
    .replace("audience VARCHAR(6)", "audience VARCHAR(10)")
    .replace("audience IN ('board', 'donors', 'staff')", "audience IN ('board', 'donors', 'staff', 'initiative')")
)
GOAL_LINK = """CREATE TABLE goallink (
    id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    helped_id INTEGER NOT NULL,
    reason VARCHAR(20000) NOT NULL,
    strength INTEGER NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE CASCADE,
    FOREIGN KEY(helped_id) REFERENCES goal (id) ON DELETE CASCADE,
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'staff', 'initiative', 'public'))
)"""
GOAL_LINK_INDEXES = tuple(f"CREATE INDEX ix_goallink_{name} ON goallink ({name})" for name in ("goal_id", "helped_id"))
PROGRAM = tables_v16.PROGRAM.replace(
    "    pooled_fund VARCHAR(200) NOT NULL,",
    "    grant_programme VARCHAR(200) NOT NULL,\n    pooled_fund VARCHAR(200) NOT NULL,",
)
OWN_MEASURE = """CREATE TABLE ownmeasure (
    id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    program_id INTEGER,
    indicator_id INTEGER,
    fit VARCHAR(12),
    how VARCHAR(20000) NOT NULL,
    unit VARCHAR(200) NOT NULL,
    value FLOAT,
    day DATE,
    source VARCHAR(20000) NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(program_id) REFERENCES program (id) ON DELETE SET NULL,
    FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE SET NULL,
    CONSTRAINT measurefit CHECK (fit IN ('same', 'translatable')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'staff', 'initiative', 'public'))
)"""
OWN_MEASURE_INDEXES = tuple(
    f"CREATE INDEX ix_ownmeasure_{name} ON ownmeasure ({name})" for name in ("goal_id", "indicator_id", "program_id")
)
DOCUMENT, LOGS = tables_v16.DOCUMENT, tables_v16.LOGS
_NEW: dict[str, str] = {"CREATE TABLE meeting ": MEETING, "CREATE TABLE program ": PROGRAM}
_ADDED: list[str] = [GOAL_LINK, *GOAL_LINK_INDEXES, OWN_MEASURE, *OWN_MEASURE_INDEXES]
RECORDS = ";\n".join(
    next((new for begin, new in _NEW.items() if statement.strip().startswith(begin)), statement)
    for statement in [*tables_v16.RECORDS.split(";\n"), *_ADDED]
).replace(_LEVELS_BEFORE, LEVELS)
"""The records, as the model describes them; a test compares the two."""
