"""The tables of version 12 of the file, as they were released: never edited, only followed by a later version.

Payments of grants are new.
"""

from aligner.store import tables_v11

PAYMENT = """CREATE TABLE payment (
    id INTEGER NOT NULL,
    program_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    state VARCHAR(9) NOT NULL,
    note VARCHAR(200) NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(program_id) REFERENCES program (id) ON DELETE CASCADE,
    CONSTRAINT paymentstate CHECK (state IN ('scheduled', 'paid'))
)"""
PAYMENT_INDEX = "CREATE INDEX ix_payment_program_id ON payment (program_id)"
DOCUMENT, LOGS = tables_v11.DOCUMENT, tables_v11.LOGS
RECORDS = ";\n".join((tables_v11.RECORDS, PAYMENT, PAYMENT_INDEX))
"""The records, as the model describes them; a test compares the two."""
