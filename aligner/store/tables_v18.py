"""The tables of version 18 of the file, as they were released: never edited, only followed by a later version.

A goal may belong to one track of stages.
"""

from aligner.store import tables_v16, tables_v17

GOAL = tables_v16.GOAL.replace("'board', 'initiative'", "'board', 'staff', 'initiative'").replace(
    "    our_wording VARCHAR(200) NOT NULL,",
    "    track VARCHAR(200) NOT NULL,\n    our_wording VARCHAR(200) NOT NULL,",
)
DOCUMENT, LOGS = tables_v17.DOCUMENT, tables_v17.LOGS
_NEW: dict[str, str] = {"CREATE TABLE goal ": GOAL}
_ADDED: list[str] = []
RECORDS = ";\n".join(
    next((new for begin, new in _NEW.items() if statement.strip().startswith(begin)), statement)
    for statement in [*tables_v17.RECORDS.split(";\n"), *_ADDED]
)
"""The records, as the model describes them; a test compares the two."""
