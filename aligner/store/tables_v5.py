"""The tables of version 5 of the file, as they were released: never edited, only followed by a later version.

Meetings with what is on their agendas are new; a kit's plan names the meeting, which knows the day and the audience.
"""

from aligner.store import tables_v4

MEETINGS = """CREATE TABLE meeting (
    id INTEGER NOT NULL,
    day DATE,
    audience VARCHAR(6) NOT NULL,
    purpose VARCHAR(13) NOT NULL,
    minutes INTEGER NOT NULL,
    place VARCHAR(200) NOT NULL,
    chair VARCHAR(200) NOT NULL,
    prepared_by VARCHAR(200) NOT NULL,
    sharing VARCHAR(10) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT audience CHECK (audience IN ('board', 'donors', 'staff')),
    CONSTRAINT purpose CHECK (purpose IN ('update', 'legitimacy', 'development', 'opportunities', 'strategy')),
    CONSTRAINT sharing CHECK (sharing IN ('private', 'board', 'initiative', 'public'))
);
CREATE TABLE agendaitem (
    id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    question VARCHAR(200) NOT NULL,
    kind VARCHAR(7) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
    CONSTRAINT agendakind CHECK (kind IN ('inform', 'discuss', 'decide'))
);
CREATE INDEX ix_agendaitem_meeting_id ON agendaitem (meeting_id);
CREATE TABLE agendasubject (
    id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    goal_id INTEGER,
    decision_id INTEGER,
    resolution_id INTEGER,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(item_id) REFERENCES agendaitem (id) ON DELETE CASCADE,
    FOREIGN KEY(goal_id) REFERENCES goal (id) ON DELETE CASCADE,
    FOREIGN KEY(decision_id) REFERENCES decision (id) ON DELETE CASCADE,
    FOREIGN KEY(resolution_id) REFERENCES resolution (id) ON DELETE CASCADE
);
CREATE INDEX ix_agendasubject_decision_id ON agendasubject (decision_id);
CREATE INDEX ix_agendasubject_goal_id ON agendasubject (goal_id);
CREATE INDEX ix_agendasubject_item_id ON agendasubject (item_id);
CREATE INDEX ix_agendasubject_resolution_id ON agendasubject (resolution_id)"""
KIT_PLAN = """CREATE TABLE kitplan (
    id INTEGER NOT NULL,
    meeting_id INTEGER,
    language VARCHAR NOT NULL,
    outline VARCHAR(20000) NOT NULL,
    documents VARCHAR(200) NOT NULL,
    with_notes INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE SET NULL
)"""
DOCUMENT, LOGS = tables_v4.DOCUMENT, tables_v4.LOGS
RECORDS = ";\n".join(
    f"{MEETINGS};\n{KIT_PLAN}" if statement.strip().startswith("CREATE TABLE kitplan ") else statement
    for statement in tables_v4.RECORDS.split(";\n")
)
"""The records, as the model describes them; a test compares the two."""
