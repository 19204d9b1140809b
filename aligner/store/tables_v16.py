"""The tables of version 16 of the file, as they were released: never edited, only followed by a later version.

The kit's looks say which way time runs in pictures; goals say since when they are no longer on the roadmap and what
they are called in our words; the initiative says whose the roadmap is.
Of a grant there is its risk, what we learned with it, and a story with its source and consent; a cell of the field may
be one of our next paths, with its sum, partner and risk.
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
INITIATIVE = """CREATE TABLE initiative (
    id INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    vision VARCHAR(20000) NOT NULL,
    problem VARCHAR(20000) NOT NULL,
    backbone VARCHAR(200) NOT NULL,
    start DATE,
    "end" DATE,
    version VARCHAR(200) NOT NULL,
    out_of_scope VARCHAR(20000) NOT NULL,
    state VARCHAR(10) NOT NULL,
    closed_on DATE,
    sharing VARCHAR(10) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT roadmapstate CHECK (state IN ('draft', 'initiative', 'closed')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
GOAL = """CREATE TABLE goal (
    id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    title VARCHAR(200) NOT NULL,
    parent_id INTEGER,
    description VARCHAR(20000) NOT NULL,
    weight FLOAT,
    our_wording VARCHAR(200) NOT NULL,
    our_note VARCHAR(20000) NOT NULL,
    former_since DATE,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    FOREIGN KEY(parent_id) REFERENCES goal (id),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
PROGRAM = """CREATE TABLE program (
    id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    title VARCHAR(200) NOT NULL,
    kind VARCHAR(7) NOT NULL,
    grantee VARCHAR(200) NOT NULL,
    description VARCHAR(20000) NOT NULL,
    status VARCHAR(7),
    start DATE,
    "end" DATE,
    budget_minor INTEGER,
    currency VARCHAR NOT NULL,
    funding VARCHAR(6),
    role VARCHAR(15),
    populations VARCHAR(20000) NOT NULL,
    regions VARCHAR(20000) NOT NULL,
    method VARCHAR(20000) NOT NULL,
    reach INTEGER,
    uniqueness VARCHAR(20000) NOT NULL,
    grantee_number VARCHAR(200) NOT NULL,
    grantee_place VARCHAR(200) NOT NULL,
    pipeline VARCHAR(8),
    awarded_minor INTEGER,
    award_date DATE,
    renewal_due DATE,
    pooled_fund VARCHAR(200) NOT NULL,
    fund_share FLOAT,
    paid_through VARCHAR(200) NOT NULL,
    source_id VARCHAR(200) NOT NULL,
    risk VARCHAR(20000) NOT NULL,
    learning VARCHAR(20000) NOT NULL,
    story VARCHAR(20000) NOT NULL,
    story_by VARCHAR(200) NOT NULL,
    story_consent DATE,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    CONSTRAINT programkind CHECK (kind IN ('program', 'grant')),
    CONSTRAINT programstatus CHECK (status IN ('planned', 'active', 'ended')),
    CONSTRAINT funding CHECK (funding IN ('closed', 'open')),
    CONSTRAINT role CHECK (role IN ('delivers', 'convenes', 'funds backbone', 'funds programs',
        'builds capacity', 'coordinates', 'steers')),
    CONSTRAINT pipeline CHECK (pipeline IN ('idea', 'invited', 'proposal', 'awarded', 'active', 'closed')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
NEED = """CREATE TABLE need (
    id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    stage_id INTEGER,
    population VARCHAR(200) NOT NULL,
    region VARCHAR(200) NOT NULL,
    people FLOAT,
    source VARCHAR(20000) NOT NULL,
    finding VARCHAR(12),
    checked DATE,
    path INTEGER,
    path_minor INTEGER,
    path_partner VARCHAR(200) NOT NULL,
    path_risk VARCHAR(20000) NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id),
    CONSTRAINT fieldfinding CHECK (finding IN ('nobody', 'not relevant')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
)"""
DOCUMENT, LOGS = tables_v15.DOCUMENT, tables_v15.LOGS
_NEW = {
    "CREATE TABLE brand ": BRAND,
    "CREATE TABLE goal ": GOAL,
    "CREATE TABLE initiative ": INITIATIVE,
    "CREATE TABLE program ": PROGRAM,
    "CREATE TABLE need ": NEED,
}
_ADDED: list[str] = []
RECORDS = ";\n".join(
    next((new for begin, new in _NEW.items() if statement.strip().startswith(begin)), statement)
    for statement in [*tables_v15.RECORDS.split(";\n"), *_ADDED]
)
"""The records, as the model describes them; a test compares the two."""
