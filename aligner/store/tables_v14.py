"""The tables of version 14 of the file, as they were released: never edited, only followed by a later version.

What a foundation plans to give in a year is new.
"""

from aligner.store import tables_v13

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
    money_measure VARCHAR(7) NOT NULL,
    money_from INTEGER,
    money_to INTEGER,
    grants_minor INTEGER,
    sharing VARCHAR(10) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT organizationkind CHECK (kind IN ('nonprofit', 'foundation')),
    CONSTRAINT measure CHECK (money_measure IN ('year', 'awarded', 'paid')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
DOCUMENT, LOGS = tables_v13.DOCUMENT, tables_v13.LOGS
RECORDS = ";\n".join((ORGANIZATION, *tables_v13.RECORDS.split(";\n")[1:]))
"""The records, as the model describes them; a test compares the two."""
