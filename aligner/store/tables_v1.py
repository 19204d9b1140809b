"""The tables of version 1 of the file, as they were released: never edited."""

DOCUMENT = """CREATE TABLE document (
    uid VARCHAR(64) NOT NULL,
    revision INTEGER NOT NULL
);
CREATE TABLE migration (
    name VARCHAR(200) NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
)"""

RECORDS = """CREATE TABLE organization (
    id INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    language VARCHAR NOT NULL,
    currency VARCHAR NOT NULL,
    mission VARCHAR(20000) NOT NULL,
    board_chair VARCHAR(200) NOT NULL,
    example_note VARCHAR(20000) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT organizationkind CHECK (kind IN ('nonprofit', 'foundation'))
);
CREATE TABLE initiative (
    id INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    vision VARCHAR(20000) NOT NULL,
    problem VARCHAR(20000) NOT NULL,
    backbone VARCHAR(200) NOT NULL,
    start DATE,
    "end" DATE,
    version VARCHAR(200) NOT NULL,
    out_of_scope VARCHAR(20000) NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE goal (
    id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    title VARCHAR(200) NOT NULL,
    parent_id INTEGER,
    description VARCHAR(20000) NOT NULL,
    weight FLOAT,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    FOREIGN KEY(parent_id) REFERENCES goal (id)
);
CREATE INDEX ix_goal_parent_id ON goal (parent_id);
CREATE TABLE stage (
    id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    title VARCHAR(200) NOT NULL,
    position INTEGER NOT NULL,
    start DATE,
    "end" DATE,
    track VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code)
);
CREATE TABLE indicator (
    id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    goal_id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    unit VARCHAR(200) NOT NULL,
    better VARCHAR(4) NOT NULL,
    baseline_date DATE,
    baseline_value FLOAT,
    target_date DATE,
    target_value FLOAT,
    data_source VARCHAR(20000) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT better CHECK (better IN ('up', 'down'))
);
CREATE INDEX ix_indicator_goal_id ON indicator (goal_id);
CREATE TABLE measurement (
    id INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    date DATE NOT NULL,
    value FLOAT NOT NULL,
    source VARCHAR(20000) NOT NULL,
    status VARCHAR(9) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(indicator_id) REFERENCES indicator (id),
    CONSTRAINT measurementstatus CHECK (status IN ('reported', 'estimated', 'disputed'))
);
CREATE INDEX ix_measurement_indicator_id ON measurement (indicator_id);
CREATE TABLE program (
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
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    CONSTRAINT programkind CHECK (kind IN ('program', 'grant')),
    CONSTRAINT programstatus CHECK (status IN ('planned', 'active', 'ended')),
    CONSTRAINT funding CHECK (funding IN ('closed', 'open')),
    CONSTRAINT role CHECK (role IN ('delivers', 'convenes', 'funds backbone', 'funds programs',
        'builds capacity', 'coordinates', 'steers')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
);
CREATE TABLE placement (
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
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(program_id) REFERENCES program (id) ON DELETE CASCADE,
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id),
    CONSTRAINT contribution CHECK (contribution IN ('direct', 'supporting', 'enabling'))
);
CREATE INDEX ix_placement_goal_id ON placement (goal_id);
CREATE INDEX ix_placement_program_id ON placement (program_id);
CREATE INDEX ix_placement_stage_id ON placement (stage_id);
CREATE TABLE placementindicator (
    id INTEGER NOT NULL,
    placement_id INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(placement_id) REFERENCES placement (id) ON DELETE CASCADE,
    FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE
);
CREATE INDEX ix_placementindicator_indicator_id ON placementindicator (indicator_id);
CREATE INDEX ix_placementindicator_placement_id ON placementindicator (placement_id);
CREATE TABLE actor (
    id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    name VARCHAR(200) NOT NULL,
    sector VARCHAR(12),
    relation VARCHAR(13) NOT NULL,
    notes VARCHAR(20000) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    CONSTRAINT sector CHECK (sector IN ('government', 'nonprofit', 'philanthropy', 'business', 'academia', 'other')),
    CONSTRAINT relation CHECK (relation IN ('partner', 'complementary', 'overlapping', 'competing', 'unknown'))
);
CREATE TABLE activity (
    id INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    stage_id INTEGER,
    population VARCHAR(200) NOT NULL,
    region VARCHAR(200) NOT NULL,
    title VARCHAR(200) NOT NULL,
    amount_minor INTEGER,
    currency VARCHAR NOT NULL,
    people FLOAT,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(actor_id) REFERENCES actor (id) ON DELETE CASCADE,
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id)
);
CREATE INDEX ix_activity_actor_id ON activity (actor_id);
CREATE INDEX ix_activity_goal_id ON activity (goal_id);
CREATE INDEX ix_activity_stage_id ON activity (stage_id);
CREATE TABLE need (
    id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    stage_id INTEGER,
    population VARCHAR(200) NOT NULL,
    region VARCHAR(200) NOT NULL,
    people FLOAT,
    source VARCHAR(20000) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id)
);
CREATE INDEX ix_need_goal_id ON need (goal_id);
CREATE INDEX ix_need_stage_id ON need (stage_id);
CREATE TABLE priority (
    id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    weight FLOAT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (goal_id),
    FOREIGN KEY(goal_id) REFERENCES goal (id)
);
CREATE TABLE ballot (
    id INTEGER NOT NULL,
    participant VARCHAR(200) NOT NULL,
    "group" VARCHAR(200) NOT NULL,
    goal_id INTEGER NOT NULL,
    points FLOAT,
    rank FLOAT,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id)
);
CREATE INDEX ix_ballot_goal_id ON ballot (goal_id);
CREATE TABLE decision (
    id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    goal_id INTEGER,
    stance VARCHAR(7),
    significance INTEGER,
    owner VARCHAR(200) NOT NULL,
    due DATE,
    state VARCHAR(7) NOT NULL,
    rationale VARCHAR(20000) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT stance CHECK (stance IN ('adapt', 'start', 'stop', 'partner', 'raise', 'hold')),
    CONSTRAINT decisionstate CHECK (state IN ('open', 'decided', 'done', 'dropped'))
);
CREATE INDEX ix_decision_goal_id ON decision (goal_id)"""
