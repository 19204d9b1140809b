"""The tables of version 6 of the file, as they were released: never edited, only followed by a later version.

A kit's plan holds what its author chose of what the figures offer.
"""

from aligner.store import tables_v5

KIT_PLAN = """CREATE TABLE kitplan (
    id INTEGER NOT NULL,
    meeting_id INTEGER,
    language VARCHAR NOT NULL,
    outline VARCHAR(20000) NOT NULL,
    storyline VARCHAR(20000) NOT NULL,
    documents VARCHAR(200) NOT NULL,
    with_notes INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE SET NULL
)"""
DOCUMENT, LOGS = tables_v5.DOCUMENT, tables_v5.LOGS
RECORDS = ";\n".join(
    KIT_PLAN if statement.strip().startswith("CREATE TABLE kitplan ") else statement
    for statement in tables_v5.RECORDS.split(";\n")
)
"""The records, as the model describes them; a test compares the two."""
