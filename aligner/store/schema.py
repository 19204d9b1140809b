"""The versions of the file and what an empty file of each is built from."""

from importlib import import_module
from types import ModuleType

APPLICATION_ID = 0x416C676E
"""Marks the file as ours ("Algn"), at byte 68 of its header."""
VERSION = 18


def statements(version: int = VERSION) -> list[str]:
    """What makes an empty file of a version."""
    tables = _tables_of(version)
    texts: list[str] = [getattr(tables, name) for name in ("DOCUMENT", "LOGS", "RECORDS") if hasattr(tables, name)]
    return [part.strip() for text in texts for part in text.split(";\n")]


def _tables_of(version: int) -> ModuleType:
    """The module that holds a version's tables; it is read when a file of that version is made or checked."""
    return import_module(f"aligner.store.tables_v{version}")
