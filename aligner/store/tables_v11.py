"""The tables of version 11 of the file, as they were released: never edited, only followed by a later version.

What was found in a cell of the field by who looked is new.
"""

from aligner.store import tables_v10

NEED = """CREATE TABLE need (
    id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    stage_id INTEGER,
    population VARCHAR(200) NOT NULL,
    region VARCHAR(200) NOT NULL,
    people FLOAT,
    source VARCHAR(20000) NOT NULL,
    finding VARCHAR(12),
    checked DATE,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id),
    CONSTRAINT fieldfinding CHECK (finding IN ('nobody', 'not relevant')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
DOCUMENT, LOGS = tables_v10.DOCUMENT, tables_v10.LOGS
RECORDS = ";\n".join(
    NEED if statement.strip().startswith("CREATE TABLE need ") else statement
    for statement in tables_v10.RECORDS.split(";\n")
)
"""The records, as the model describes them; a test compares the two."""
