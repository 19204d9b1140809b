"""The workspace as plain tables: a folder or a .zip of .csv files, one a sheet, that is read back as one source."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from aligner.exchange.columns import Sheet
from aligner.exchange.guards import without_guards
from aligner.exchange.naming import column_header, sheet_title
from aligner.exchange.raw import MAX_FILE_BYTES, RawSheet
from aligner.exchange.reading import read_source
from aligner.exchange.sheets import SHEETS
from aligner.exchange.tables import read_table
from aligner.exchange.writing import SmallPercent, has_content, record_lines
from aligner.files import atomic_file
from aligner.model.errors import Problem, refuse
from aligner.model.records import Records
from aligner.model.system_errors import environment_refusal
from aligner.office.sheets import guarded, table_number

TABLE, PACKAGE = ".csv", ".zip"
_MAX_FILES = 100
_MAX_BYTES = 100 * 2**20
_MAX_RATIO = 200
_OF_THE_SYSTEM = ("__MACOSX", ".", "Thumbs.db", "desktop.ini")
_DAY_OF_ALL = (1980, 1, 1, 0, 0, 0)
"""The same records give the same package."""


def write_tables(records: Records, out: Path, language: str) -> None:
    """Writes every record as .csv files that import reads back: into a new or empty folder, or into a .zip.

    Raises: Refused file_exists; EnvironmentRefused.
    """
    files = {f"{sheet_title(sheet, language)}{TABLE}": data for sheet, data in _tables(records, language)}
    try:
        if out.suffix.casefold() == PACKAGE:
            with atomic_file(out) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as package:
                for name, data in files.items():
                    package.writestr(zipfile.ZipInfo(name, _DAY_OF_ALL), data, zipfile.ZIP_DEFLATED)
            return
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise FileExistsError
        out.mkdir(exist_ok=True)
        _fill(out, files)
    except FileExistsError as error:
        raise refuse("file_exists", "", path=out.name) from error
    except OSError as error:
        raise environment_refusal(error, out, writing=True) from error


def _fill(folder: Path, files: dict[str, bytes]) -> None:
    """All files or none."""
    written: list[Path] = []
    try:
        for name, data in files.items():
            with atomic_file(folder / name) as draft:
                draft.write_bytes(data)
            written.append(folder / name)
    except OSError:
        for path in written:
            with suppress(OSError):
                path.unlink()
        raise


def _tables(records: Records, language: str) -> Iterator[tuple[Sheet, bytes]]:
    for sheet in SHEETS:
        # The first one goes always: a workspace that says nothing yet is a source, too.
        if sheet is not SHEETS[0] and not has_content(sheet, records):
            continue
        text = io.StringIO(newline="")
        # Excel takes the comma or the semicolon by its country; import takes either.
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow([guarded(column_header(column, language)) for column in sheet.columns])
        for line in record_lines(sheet, records, language):
            writer.writerow([_text(line.get(column.field)) for column in sheet.columns])
        yield sheet, text.getvalue().encode("utf-8-sig")


def _text(value: object) -> str:
    """A cell as text: only what somebody wrote is guarded, figures are plain."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, SmallPercent):
        return f"{table_number(value)}%"
    if isinstance(value, int | float):
        return table_number(value)
    return guarded(str(value))


def holds_tables(source: Path) -> bool:
    """Whether the source is a folder or a package of tables."""
    if source.is_dir():
        with suppress(OSError):
            return any(path.suffix.casefold() == TABLE for path in source.iterdir())
        return False
    return source.suffix.casefold() == PACKAGE and source.is_file()


def read_all(source: Path, encoding: str | None = None) -> tuple[RawSheet, ...]:
    """The sheets of a source: of one file, or of all tables of a folder or package, named by their files.

    Raises: as `read_source`; Refused workbook_too_large, unknown_file_kind, workbook_damaged.
    """
    if not holds_tables(source):
        return read_source(source, encoding)
    try:
        found = list(_of_folder(source) if source.is_dir() else _of_package(source))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, RuntimeError) as error:
        raise refuse("workbook_damaged") from error
    except OSError as error:
        raise environment_refusal(error, source) from error
    tables = [(path, data) for path, data in found if data is not None]
    if not tables:
        raise refuse("unknown_file_kind")
    left = tuple(Problem.of("file_of_folder_left", "", text=path.name) for path, data in found if data is None)
    sheets = [without_guards(read_table(data, path.stem, encoding)) for path, data in tables]
    return (replace(sheets[0], notices=(*left, *sheets[0].notices)), *sheets[1:])


def _of_folder(folder: Path) -> Iterable[tuple[PurePosixPath, bytes | None]]:
    """The files with their bytes; None for one that is no table."""
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith(_OF_THE_SYSTEM))
    tables = [path for path in paths if path.suffix.casefold() == TABLE and path.is_file()]
    _check_size(len(paths), (path.stat().st_size for path in tables))
    for path in paths:
        yield PurePosixPath(path.name), path.read_bytes() if path in tables else None


def _of_package(source: Path) -> Iterable[tuple[PurePosixPath, bytes | None]]:
    with zipfile.ZipFile(source) as package:
        entries = [
            one
            for one in package.infolist()
            if not one.is_dir()
            and not any(part.startswith(_OF_THE_SYSTEM) for part in PurePosixPath(one.filename).parts)
        ]
        _check_size(len(entries), (one.file_size for one in entries))
        for entry in entries:
            path = PurePosixPath(entry.filename)
            if path.suffix.casefold() != TABLE:
                yield path, None
                continue
            if entry.file_size > MAX_FILE_BYTES or entry.file_size > 2**20 + _MAX_RATIO * entry.compress_size:
                raise refuse("workbook_too_large", megabytes=MAX_FILE_BYTES // 2**20)
            with package.open(entry) as part:
                yield path, part.read(MAX_FILE_BYTES)


def _check_size(count: int, sizes: Iterable[int]) -> None:
    if count > _MAX_FILES or sum(sizes) > _MAX_BYTES:
        raise refuse("workbook_too_large", megabytes=_MAX_BYTES // 2**20)
