"""The tables of version 9 of the file, as they were released: never edited, only followed by a later version.

What a foundation knows of a grant is new: the number and the place of the grantee, how far it has come, what was
awarded and when, when a renewal is due, the fund and the body that it goes through, and what its source calls it.
"""

from aligner.store import tables_v8

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
DOCUMENT, LOGS = tables_v8.DOCUMENT, tables_v8.LOGS
RECORDS = ";\n".join(
    PROGRAM if statement.strip().startswith("CREATE TABLE program ") else statement
    for statement in tables_v8.RECORDS.split(";\n")
)
"""The records, as the model describes them; a test compares the two."""
