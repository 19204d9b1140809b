"""The tables of version 16 of the file, as they were released: never edited, only followed by a later version.

The kit's looks say which way time runs in pictures.
"""

from aligner.store import tables_v15

BRAND = """CREATE TABLE brand (
    id INTEGER NOT NULL,
    accent VARCHAR NOT NULL,
    second VARCHAR NOT NULL,
    logo BLOB,
    template BLOB,
    template_name VARCHAR(200) NOT NULL,
    time_axis VARCHAR(9) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT timeaxis CHECK (time_axis IN ('rightward', 'reading'))
)"""
DOCUMENT, LOGS = tables_v15.DOCUMENT, tables_v15.LOGS
_NEW = {"CREATE TABLE brand ": BRAND}
_ADDED: list[str] = []
RECORDS = ";\n".join(
    next((new for begin, new in _NEW.items() if statement.strip().startswith(begin)), statement)
    for statement in [*tables_v15.RECORDS.split(";\n"), *_ADDED]
)
"""The records, as the model describes them; a test compares the two."""
