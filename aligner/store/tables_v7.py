"""The tables of version 7 of the file, as they were released: never edited, only followed by a later version.

How lists of other people were read is new.
"""

from aligner.store import tables_v6

IMPORT_MAPPING = """CREATE TABLE importmapping (
    id INTEGER NOT NULL,
    source VARCHAR(200) NOT NULL,
    day DATE NOT NULL,
    form VARCHAR(20000) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id)
)"""
DOCUMENT, LOGS = tables_v6.DOCUMENT, tables_v6.LOGS
RECORDS = f"{tables_v6.RECORDS};\n{IMPORT_MAPPING}"
"""The records, as the model describes them; a test compares the two."""
