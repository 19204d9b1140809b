"""The tables of version 16 of the file, as they were released: never edited, only followed by a later version.

The kit's looks say which way time runs in pictures; goals say since when they are no longer on the roadmap.
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
GOAL = """CREATE TABLE goal (
    id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    title VARCHAR(200) NOT NULL,
    parent_id INTEGER,
    description VARCHAR(20000) NOT NULL,
    weight FLOAT,
    former_since DATE,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    FOREIGN KEY(parent_id) REFERENCES goal (id),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
DOCUMENT, LOGS = tables_v15.DOCUMENT, tables_v15.LOGS
_NEW = {"CREATE TABLE brand ": BRAND, "CREATE TABLE goal ": GOAL}
_ADDED: list[str] = []
RECORDS = ";\n".join(
    next((new for begin, new in _NEW.items() if statement.strip().startswith(begin)), statement)
    for statement in [*tables_v15.RECORDS.split(";\n"), *_ADDED]
)
"""The records, as the model describes them; a test compares the two."""
