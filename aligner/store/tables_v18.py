"""The tables of version 18 of the file, as they were released: never edited, only followed by a later version.

A goal may belong to one track of stages. It is said who is in charge of a goal, by law and in fact. A story
of a grant may have a picture. What is outside the goals may fall under a statement of what the initiative leaves out.
It is kept what we said of the connections that are suggested.
"""

from aligner.store import tables_v15, tables_v16, tables_v17

GOAL = tables_v16.GOAL.replace("'board', 'initiative'", "'board', 'staff', 'initiative'").replace(
    "    our_wording VARCHAR(200) NOT NULL,",
    "    track VARCHAR(200) NOT NULL,\n    our_wording VARCHAR(200) NOT NULL,",
)
PROGRAM = tables_v17.PROGRAM.replace("'board', 'initiative'", "'board', 'staff', 'initiative'").replace(
    "    story_consent DATE,\n",
    "    story_consent DATE,\n    story_picture BLOB,\n    story_picture_alt VARCHAR(200) NOT NULL,\n",
)
CHARGE = """CREATE TABLE charge (
    id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    actor_id INTEGER,
    name VARCHAR(200) NOT NULL,
    basis VARCHAR(4) NOT NULL,
    note VARCHAR(20000) NOT NULL,
    source VARCHAR(20000) NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE CASCADE,
    FOREIGN KEY(actor_id) REFERENCES actor (id) ON DELETE SET NULL,
    CONSTRAINT chargebasis CHECK (basis IN ('law', 'fact')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'staff', 'initiative', 'public'))
)"""
CHARGE_INDEXES = tuple(f"CREATE INDEX ix_charge_{name} ON charge ({name})" for name in ("actor_id", "goal_id"))
CONNECTION_ANSWER = """CREATE TABLE connectionanswer (
    id INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    deed VARCHAR(10) NOT NULL,
    state VARCHAR(9) NOT NULL,
    reason VARCHAR(20000) NOT NULL,
    decision_id INTEGER,
    day DATE,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(actor_id) REFERENCES actor (id) ON DELETE CASCADE,
    FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE CASCADE,
    CONSTRAINT connectiondeed CHECK (deed IN ('coordinate', 'partner')),
    CONSTRAINT connectionstate CHECK (state IN ('kept', 'dismissed', 'accepted')),
    FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE SET NULL
)"""
CONNECTION_ANSWER_INDEXES = tuple(
    f"CREATE INDEX ix_connectionanswer_{name} ON connectionanswer ({name})"
    for name in ("actor_id", "decision_id", "goal_id")
)
PLACEMENT = tables_v15.PLACEMENT.replace("'board', 'initiative'", "'board', 'staff', 'initiative'").replace(
    "    formerly VARCHAR(200) NOT NULL,",
    "    left_out VARCHAR(20000) NOT NULL,\n    formerly VARCHAR(200) NOT NULL,",
)
DOCUMENT, LOGS = tables_v17.DOCUMENT, tables_v17.LOGS
_NEW: dict[str, str] = {
    "CREATE TABLE goal ": GOAL,
    "CREATE TABLE program ": PROGRAM,
    "CREATE TABLE placement ": PLACEMENT,
}
_ADDED: list[str] = [CHARGE, *CHARGE_INDEXES, CONNECTION_ANSWER, *CONNECTION_ANSWER_INDEXES]
RECORDS = ";\n".join(
    next((new for begin, new in _NEW.items() if statement.strip().startswith(begin)), statement)
    for statement in [*tables_v17.RECORDS.split(";\n"), *_ADDED]
)
"""The records, as the model describes them; a test compares the two."""
