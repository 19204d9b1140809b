"""The tables of version 8 of the file, as they were released: never edited, only followed by a later version.

What other currencies are worth is new.
"""

from aligner.store import tables_v7

EXCHANGE_RATE = """CREATE TABLE exchangerate (
    id INTEGER NOT NULL,
    currency VARCHAR NOT NULL,
    base VARCHAR NOT NULL,
    rate FLOAT NOT NULL,
    day DATE,
    source VARCHAR(200) NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
DOCUMENT, LOGS = tables_v7.DOCUMENT, tables_v7.LOGS
RECORDS = f"{tables_v7.RECORDS};\n{EXCHANGE_RATE}"
"""The records, as the model describes them; a test compares the two."""
