"""The tables of version 4 of the file, as they were released: never edited, only followed by a later version.

Only the participant differs from version 3: whether somebody takes part is stated of them.
"""

from aligner.store import tables_v3

PARTICIPANT = """CREATE TABLE participant (
    id INTEGER NOT NULL,
    workshop_id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    name VARCHAR(200) NOT NULL,
    role VARCHAR(200) NOT NULL,
    "group" VARCHAR(200) NOT NULL,
    presence VARCHAR(7),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE,
    CONSTRAINT presence CHECK (presence IN ('present', 'late', 'left', 'absent'))
)"""
DOCUMENT, LOGS = tables_v3.DOCUMENT, tables_v3.LOGS
RECORDS = ";\n".join(
    PARTICIPANT if statement.strip().startswith("CREATE TABLE participant ") else statement
    for statement in tables_v3.RECORDS.split(";\n")
)
"""The records, as the model describes them; a test compares the two."""
