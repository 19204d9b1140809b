"""The versions of the file and what an empty file of each is built from."""

from aligner.store import (
    tables_v1,
    tables_v2,
    tables_v3,
    tables_v4,
    tables_v5,
    tables_v6,
    tables_v7,
    tables_v8,
    tables_v9,
    tables_v10,
    tables_v11,
    tables_v12,
    tables_v13,
    tables_v14,
    tables_v15,
    tables_v16,
    tables_v17,
    tables_v18,
)

APPLICATION_ID = 0x416C676E
"""Marks the file as ours ("Algn"), at byte 68 of its header."""
VERSION = 18
_TABLES = {
    1: (tables_v1.DOCUMENT, tables_v1.RECORDS),
    2: (tables_v2.DOCUMENT, tables_v2.LOGS, tables_v2.RECORDS),
    3: (tables_v3.DOCUMENT, tables_v3.LOGS, tables_v3.RECORDS),
    4: (tables_v4.DOCUMENT, tables_v4.LOGS, tables_v4.RECORDS),
    5: (tables_v5.DOCUMENT, tables_v5.LOGS, tables_v5.RECORDS),
    6: (tables_v6.DOCUMENT, tables_v6.LOGS, tables_v6.RECORDS),
    7: (tables_v7.DOCUMENT, tables_v7.LOGS, tables_v7.RECORDS),
    8: (tables_v8.DOCUMENT, tables_v8.LOGS, tables_v8.RECORDS),
    9: (tables_v9.DOCUMENT, tables_v9.LOGS, tables_v9.RECORDS),
    10: (tables_v10.DOCUMENT, tables_v10.LOGS, tables_v10.RECORDS),
    11: (tables_v11.DOCUMENT, tables_v11.LOGS, tables_v11.RECORDS),
    12: (tables_v12.DOCUMENT, tables_v12.LOGS, tables_v12.RECORDS),
    13: (tables_v13.DOCUMENT, tables_v13.LOGS, tables_v13.RECORDS),
    14: (tables_v14.DOCUMENT, tables_v14.LOGS, tables_v14.RECORDS),
    15: (tables_v15.DOCUMENT, tables_v15.LOGS, tables_v15.RECORDS),
    16: (tables_v16.DOCUMENT, tables_v16.LOGS, tables_v16.RECORDS),
    17: (tables_v17.DOCUMENT, tables_v17.LOGS, tables_v17.RECORDS),
    18: (tables_v18.DOCUMENT, tables_v18.LOGS, tables_v18.RECORDS),
}


def statements(version: int = VERSION) -> list[str]:
    """What makes an empty file of a version."""
    return [part.strip() for text in _TABLES[version] for part in text.split(";\n")]
