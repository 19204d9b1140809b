"""The tables of version 2 of the file, as they were released: never edited, only followed by a later version."""

DOCUMENT = """CREATE TABLE document (
    uid VARCHAR(64) NOT NULL,
    revision INTEGER NOT NULL
);
CREATE TABLE migration (
    name VARCHAR(200) NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
)"""
"""Who the file is, how often its records changed, and which migrations it went through."""

LOGS = """CREATE TABLE history (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL,
    at VARCHAR(40) NOT NULL,
    author VARCHAR(200) NOT NULL,
    label VARCHAR(200) NOT NULL,
    reason VARCHAR(20000) NOT NULL,
    kind VARCHAR(50) NOT NULL,
    record_id INTEGER NOT NULL,
    action VARCHAR(10) NOT NULL,
    before_values TEXT,
    after_values TEXT
);
CREATE INDEX ix_history_record ON history (kind, record_id);
CREATE TABLE kitmade (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    made VARCHAR(40) NOT NULL,
    revision INTEGER NOT NULL,
    options TEXT NOT NULL,
    files TEXT NOT NULL,
    frozen BLOB NOT NULL
);
CREATE TABLE tablehash (
    name VARCHAR(50) NOT NULL PRIMARY KEY,
    hash VARCHAR(64) NOT NULL
)"""
"""What is kept beside the records: who changed what, the kits that were made, and what each table's content hashes
to. Undo does not reach them."""

RECORDS = """CREATE TABLE organization (
    id INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    language VARCHAR NOT NULL,
    currency VARCHAR NOT NULL,
    mission VARCHAR(20000) NOT NULL,
    board_chair VARCHAR(200) NOT NULL,
    example_note VARCHAR(20000) NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT organizationkind CHECK (kind IN ('nonprofit', 'foundation')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
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
    sharing VARCHAR(10) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
);
CREATE TABLE goal (
    id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    title VARCHAR(200) NOT NULL,
    parent_id INTEGER,
    description VARCHAR(20000) NOT NULL,
    weight FLOAT,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    FOREIGN KEY(parent_id) REFERENCES goal (id),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
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
    sharing VARCHAR(10) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
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
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT better CHECK (better IN ('up', 'down')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
);
CREATE INDEX ix_indicator_goal_id ON indicator (goal_id);
CREATE TABLE measurement (
    id INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    date DATE NOT NULL,
    value FLOAT NOT NULL,
    source VARCHAR(20000) NOT NULL,
    status VARCHAR(9) NOT NULL,
    sharing VARCHAR(10),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(indicator_id) REFERENCES indicator (id),
    CONSTRAINT measurementstatus CHECK (status IN ('reported', 'estimated', 'disputed')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
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
    sharing VARCHAR(10),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(program_id) REFERENCES program (id) ON DELETE CASCADE,
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id),
    CONSTRAINT contribution CHECK (contribution IN ('direct', 'supporting', 'enabling')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
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
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (code),
    CONSTRAINT sector CHECK (sector IN ('government', 'nonprofit', 'philanthropy', 'business', 'academia', 'other')),
    CONSTRAINT relation CHECK (relation IN ('partner', 'complementary', 'overlapping', 'competing', 'unknown')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
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
    sharing VARCHAR(10),
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(actor_id) REFERENCES actor (id) ON DELETE CASCADE,
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
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
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(stage_id) REFERENCES stage (id),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
);
CREATE INDEX ix_need_goal_id ON need (goal_id);
CREATE INDEX ix_need_stage_id ON need (stage_id);
CREATE TABLE priority (
    id INTEGER NOT NULL,
    goal_id INTEGER NOT NULL,
    weight FLOAT NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (goal_id),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
);
CREATE TABLE workshop (
    id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    day DATE,
    place VARCHAR(200) NOT NULL,
    facilitator VARCHAR(200) NOT NULL,
    invited INTEGER,
    quorum INTEGER,
    method VARCHAR(8) NOT NULL,
    asked VARCHAR(10) NOT NULL,
    question_importance VARCHAR(20000) NOT NULL,
    question_effort VARCHAR(20000) NOT NULL,
    minutes INTEGER,
    goal_list VARCHAR(20000) NOT NULL,
    state VARCHAR(7) NOT NULL,
    round INTEGER NOT NULL,
    shown_round INTEGER NOT NULL,
    parking VARCHAR(20000) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT workshopmethod CHECK (method IN ('points', 'order', 'rating', 'pairwise')),
    CONSTRAINT askedquestions CHECK (asked IN ('importance', 'effort', 'both')),
    CONSTRAINT workshopstate CHECK (state IN ('planned', 'open', 'shown', 'closed'))
);
CREATE TABLE participant (
    id INTEGER NOT NULL,
    workshop_id INTEGER NOT NULL,
    code VARCHAR(200) NOT NULL,
    name VARCHAR(200) NOT NULL,
    role VARCHAR(200) NOT NULL,
    "group" VARCHAR(200) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE TABLE ballot (
    id INTEGER NOT NULL,
    participant_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    question VARCHAR(10) NOT NULL,
    goal_id INTEGER NOT NULL,
    points FLOAT,
    rank FLOAT,
    rating INTEGER,
    showing INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE,
    CONSTRAINT question CHECK (question IN ('importance', 'effort')),
    FOREIGN KEY(goal_id) REFERENCES goal (id)
);
CREATE INDEX ix_ballot_goal_id ON ballot (goal_id);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE TABLE judgement (
    id INTEGER NOT NULL,
    participant_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    question VARCHAR(10) NOT NULL,
    goal_id INTEGER NOT NULL,
    other_goal_id INTEGER NOT NULL,
    ratio FLOAT NOT NULL,
    showing INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE,
    CONSTRAINT question CHECK (question IN ('importance', 'effort')),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    FOREIGN KEY(other_goal_id) REFERENCES goal (id)
);
CREATE INDEX ix_judgement_goal_id ON judgement (goal_id);
CREATE INDEX ix_judgement_other_goal_id ON judgement (other_goal_id);
CREATE INDEX ix_judgement_participant_id ON judgement (participant_id);
CREATE TABLE weighting (
    id INTEGER NOT NULL,
    made DATE NOT NULL,
    source VARCHAR(8) NOT NULL,
    question VARCHAR(20000) NOT NULL,
    goal_list VARCHAR(20000) NOT NULL,
    weights VARCHAR(20000) NOT NULL,
    ballots INTEGER,
    workshop_id INTEGER,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT weightsource CHECK (source IN ('stated', 'points', 'order', 'rating', 'pairwise', 'estimate')),
    FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE SET NULL,
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
);
CREATE INDEX ix_weighting_workshop_id ON weighting (workshop_id);
CREATE TABLE resolution (
    id INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    question VARCHAR(20000) NOT NULL,
    motion VARCHAR(20000) NOT NULL,
    recommended VARCHAR(13),
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT resolutionkind CHECK (recommended IN ('join', 'deepen', 'adapt', 'fund backbone', 'wait', 'decline')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
);
CREATE TABLE resolutionoption (
    id INTEGER NOT NULL,
    resolution_id INTEGER NOT NULL,
    kind VARCHAR(13) NOT NULL,
    mission VARCHAR(20000) NOT NULL,
    money VARCHAR(20000) NOT NULL,
    people VARCHAR(20000) NOT NULL,
    autonomy VARCHAR(20000) NOT NULL,
    data VARCHAR(20000) NOT NULL,
    pros VARCHAR(20000) NOT NULL,
    cons VARCHAR(20000) NOT NULL,
    fit VARCHAR(20000) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(resolution_id) REFERENCES resolution (id) ON DELETE CASCADE,
    CONSTRAINT resolutionkind CHECK (kind IN ('join', 'deepen', 'adapt', 'fund backbone', 'wait', 'decline'))
);
CREATE INDEX ix_resolutionoption_resolution_id ON resolutionoption (resolution_id);
CREATE TABLE decision (
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
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(goal_id) REFERENCES goal (id),
    CONSTRAINT stance CHECK (stance IN ('adapt', 'start', 'stop', 'partner', 'raise', 'hold')),
    CONSTRAINT decisionstate CHECK (state IN ('open', 'decided', 'done', 'dropped')),
    FOREIGN KEY(resolution_id) REFERENCES resolution (id) ON DELETE SET NULL,
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
);
CREATE INDEX ix_decision_goal_id ON decision (goal_id);
CREATE INDEX ix_decision_resolution_id ON decision (resolution_id);
CREATE TABLE kitplan (
    id INTEGER NOT NULL,
    audience VARCHAR(200) NOT NULL,
    purpose VARCHAR(200) NOT NULL,
    language VARCHAR NOT NULL,
    meeting DATE,
    minutes INTEGER NOT NULL,
    outline VARCHAR(20000) NOT NULL,
    documents VARCHAR(200) NOT NULL,
    with_notes INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE kittext (
    id INTEGER NOT NULL,
    section VARCHAR(200) NOT NULL,
    part VARCHAR(200) NOT NULL,
    language VARCHAR NOT NULL,
    audience VARCHAR(200) NOT NULL,
    purpose VARCHAR(200) NOT NULL,
    text VARCHAR(20000) NOT NULL,
    generated VARCHAR(20000) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE brand (
    id INTEGER NOT NULL,
    accent VARCHAR NOT NULL,
    second VARCHAR NOT NULL,
    logo BLOB,
    template BLOB,
    template_name VARCHAR(200) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE translation (
    id INTEGER NOT NULL,
    kind VARCHAR(200) NOT NULL,
    record_id INTEGER NOT NULL,
    field VARCHAR(200) NOT NULL,
    language VARCHAR NOT NULL,
    text VARCHAR(20000) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_translation_record_id ON translation (record_id)"""
"""The records, as the model described them then."""
