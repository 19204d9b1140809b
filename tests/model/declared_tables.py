"""The statements that make a file's tables, as the classes of the model declare them."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import MetaData, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from aligner.model.fields import Record, column, table_name


def declared_tables(models: Sequence[type[Record]]) -> list[str]:
    """CREATE statements of the tables and their indexes, in the order of `models`, in SQLite's words."""
    known = MetaData()
    tables = [
        Table(table_name(model), known, *(column(model, name) for name in model.model_fields)) for model in models
    ]
    return [str(one.compile(dialect=sqlite.dialect())).strip() for table in tables for one in _statements(table)]


def _statements(table: Table) -> Iterable[Any]:
    yield CreateTable(table)
    yield from (CreateIndex(index) for index in sorted(table.indexes, key=lambda index: str(index.name)))
