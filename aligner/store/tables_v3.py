"""The tables of version 3 of the file, as they were released: never edited, only followed by a later version.

Only the organization differs from version 2: it has its number in the register.
"""

from aligner.store import tables_v2

ORGANIZATION = """CREATE TABLE organization (
    id INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    language VARCHAR NOT NULL,
    currency VARCHAR NOT NULL,
    mission VARCHAR(20000) NOT NULL,
    board_chair VARCHAR(200) NOT NULL,
    register_number VARCHAR(200) NOT NULL,
    example_note VARCHAR(20000) NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT organizationkind CHECK (kind IN ('nonprofit', 'foundation')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
DOCUMENT, LOGS = tables_v2.DOCUMENT, tables_v2.LOGS
RECORDS = ";\n".join((ORGANIZATION, *tables_v2.RECORDS.split(";\n")[1:]))
"""The records, as the model describes them; a test compares the two."""
