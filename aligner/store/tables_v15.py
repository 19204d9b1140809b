"""The tables of version 15 of the file, as they were released: never edited, only followed by a later version.

Earlier versions of the roadmap are kept, and where placements and decisions stood on them.
"""

from aligner.store import tables_v14

ROADMAP_VERSION = """CREATE TABLE roadmapversion (
    id INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    until DATE NOT NULL,
    source VARCHAR(200) NOT NULL,
    content BLOB,
    position INTEGER NOT NULL,
    PRIMARY KEY (id)
)"""
PLACEMENT = """CREATE TABLE placement (
    id INTEGER NOT NULL,
    program_id INTEGER NOT NULL,
    goal_id INTEGER,
    stage_id INTEGER,
    share FLOAT,
    contribution VARCHAR(10),
    strength INTEGER,
    confidence INTEGER,
    population VARCHAR(200) NOT NULL,
    region VARCHAR(200) NOT NULL,
    rationale VARCHAR(20000) NOT NULL,
    evidence VARCHAR(20000) NOT NULL,
    formerly VARCHAR(200) NOT NULL,
    sharing VARCHAR(10),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(program_id) REFERENCES program (id) ON DELETE CASCADE,
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id),
    CONSTRAINT contribution CHECK (contribution IN ('direct', 'supporting', 'enabling')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
DECISION = """CREATE TABLE decision (
    id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    goal_id INTEGER,
    stance VARCHAR(7),
    significance INTEGER,
    confidence INTEGER,
    owner VARCHAR(200) NOT NULL,
    due DATE,
    state VARCHAR(7) NOT NULL,
    rationale VARCHAR(20000) NOT NULL,
    finding VARCHAR(200) NOT NULL,
    resolution_id INTEGER,
    formerly VARCHAR(200) NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT stance CHECK (stance IN ('adapt', 'start', 'stop', 'partner', 'raise', 'hold')),
    CONSTRAINT decisionstate CHECK (state IN ('open', 'decided', 'done', 'dropped')),
    FOREIGN KEY(resolution_id) REFERENCES resolution (id) ON DELETE SET NULL,
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
DOCUMENT, LOGS = tables_v14.DOCUMENT, tables_v14.LOGS
_NEW = {"CREATE TABLE placement ": PLACEMENT, "CREATE TABLE decision ": DECISION}
RECORDS = ";\n".join(
    next((new for begin, new in _NEW.items() if statement.strip().startswith(begin)), statement)
    for statement in [*tables_v14.RECORDS.split(";\n"), ROADMAP_VERSION]
)
"""The records, as the model describes them; a test compares the two."""
