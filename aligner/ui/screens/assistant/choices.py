"""What the user chose while a file is being brought in; it outlives the screen, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from aligner.model.text import fold_key

if TYPE_CHECKING:
    from aligner.actions.importing import (
        Column,
        ColumnGuess,
        ColumnMapping,
        Expected,
        ImportJob,
        Look,
        Preview,
        Request,
        SheetGuess,
        SheetLook,
        SheetMapping,
        SourceMapping,
    )

SHEETS, COLUMNS, QUESTIONS, PREVIEW = range(4)
"""The steps."""


@dataclass
class ColumnChoice:
    """Where a column goes. guess: what the program took it for.  field: its key, "" to leave it out.

    unit: what one of its numbers stands for.  fill_down: an empty cell means the one above.
    """

    guess: ColumnGuess
    field: str
    unit: int = 1
    fill_down: bool = False

    @property
    def guessed_field(self) -> str:
        return self.guess.column.key if self.guess.column is not None else ""


@dataclass
class SheetChoice:
    """How a sheet is read. is_taken: whether anything of it comes in.  header_row: as the file numbers it."""

    look: SheetLook
    is_taken: bool
    kind: str
    header_row: int
    columns: list[ColumnChoice] = field(default_factory=list)
    needed: tuple[Column, ...] = ()

    def is_like(self, other: SheetChoice) -> bool:
        """Whether both may be the same list twice."""
        return other.look.title in self.look.doubles or self.look.title in other.look.doubles

    @property
    def is_foreign(self) -> bool:
        """Whether its columns are matched: it is no sheet of the workbook's own form."""
        return not self.look.is_own

    def take_guess(self, guess: SheetGuess) -> None:
        """Begins again with what the program takes the columns for."""
        from aligner.actions.importing import needed_fields

        self.kind, self.header_row = guess.kind, guess.header_row
        self.needed = tuple(needed_fields(guess.kind)) if guess.kind else ()
        self.columns = [ColumnChoice(one, one.column.key if one.column is not None else "") for one in guess.columns]

    def recall(self, mapping: SheetMapping) -> None:
        """Reads the sheet as one with these headers was read before; a new column goes where nothing goes yet."""
        known: dict[str, list[ColumnMapping]] = {}
        for one in mapping.columns:
            known.setdefault(fold_key(one.header), []).append(one)
        taken = {one.field for one in mapping.columns}
        for column in self.columns:
            found = known.get(fold_key(column.guess.header), [])
            if found:
                one = found.pop(0)
                column.field, column.unit, column.fill_down = one.field, one.unit, one.fill_down
            elif column.field in taken:
                column.field = ""

    @property
    def stated(self) -> tuple[Mapping[str, str], Mapping[str, str], str]:
        """What a mapping of before says beside its columns: constants, answers, the list's name."""
        saved = self.look.saved
        return (saved.constants, {}, saved.name) if saved is not None and saved.kind == self.kind else ({}, {}, "")

    def choose_field(self, column: ColumnChoice, key: str) -> ColumnChoice | None:
        """Gives a column a field; returns the column that had it until now."""
        from aligner.actions.importing import REPEATED

        column.field = key
        for other in self.columns:
            if key and key not in REPEATED and other is not column and other.field == key:
                other.field = ""
                return other
        return None

    @property
    def missing(self) -> tuple[Column, ...]:
        """Fields without which nothing of the sheet can be read, and that no column has."""
        from aligner.actions.importing import may_lack

        found = {one.field for one in self.columns}
        lacking = (one for one in self.needed if one.key not in found)
        return tuple(one for one in lacking if not may_lack(self.kind, one, found))


@dataclass
class ImportChoices:
    """The state of one import. stamp: of the file, by which another state of it is known.

    answers: to the questions, by their keys.  question_keys: of all that were asked, in their order.
    leaves_doubts: the user goes on without all answers, and what is in doubt stays unknown.
    revision: of the workspace that the preview speaks of; language: that it is written in.
    expected: how the file is to be read, where that is known; else the program guesses.
    offered: what the program would do by itself, for what the user said beside it.
    """

    source: Path
    name: str
    encoding: str | None = None
    look: Look | None = None
    sheets: list[SheetChoice] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    question_keys: list[str] = field(default_factory=list)
    leaves_doubts: bool = False
    step: int = SHEETS
    preview: Preview | None = None
    revision: int = -1
    language: str = ""
    stamp: tuple[int, int] = (0, 0)
    expected: Expected | None = None
    offered: object = None

    def take_look(self, look: Look) -> None:
        """Begins with what the program takes the sheets for: of lists that may be one the first, hidden ones out."""
        self.look = look
        self.sheets = []
        self.answers, self.question_keys, self.preview, self.leaves_doubts = {}, [], None, False
        for one in look.sheets:
            kind = one.kind
            is_known = bool(kind) and (one.is_own or one.saved is not None or not one.guess.missing)
            is_sure = one.is_own or one.saved is not None or one.guess.is_clear or len(look.sheets) == 1
            sheet = SheetChoice(one, is_known and is_sure and not one.is_hidden, kind, 0)
            sheet.is_taken &= not any(other.kind == kind and sheet.is_like(other) for other in self.taken)
            sheet.take_guess(one.guess)
            sheet.kind = kind
            if one.saved is not None:
                sheet.recall(one.saved)
                self.answers |= one.saved.answers
            self.sheets.append(sheet)
        self.offered = self._stated()

    @property
    def has_answers(self) -> bool:
        """Whether the user answered or chose something that leaving would lose."""
        return self.look is not None and self._stated() != self.offered

    def _stated(self) -> object:
        """All that the user can say of how the file is read."""
        sheets = [
            (one.is_taken, one.kind, one.header_row, [(at.field, at.unit, at.fill_down) for at in one.columns])
            for one in self.sheets
        ]
        return dict(self.answers), sheets

    @property
    def taken(self) -> list[SheetChoice]:
        return [one for one in self.sheets if one.is_taken]

    @property
    def foreign(self) -> list[SheetChoice]:
        """The sheets whose columns are matched."""
        return [one for one in self.taken if one.is_foreign]

    @property
    def is_own_form(self) -> bool:
        """Whether the file is in the workbook's own form, so that nothing is to be matched."""
        return bool(self.sheets) and all(one.look.is_own for one in self.sheets if not one.look.is_hidden)

    @property
    def is_recalled(self) -> bool:
        """Whether all that comes in was read before, with the same headers, so that nothing is to be matched."""
        known = all(one.look.is_own or (one.look.saved is not None and not one.look.new_headers) for one in self.taken)
        return known and any(one.look.saved is not None for one in self.taken) and self.may_read

    @property
    def is_pasted(self) -> bool:
        """Whether the list came by pasting, and no file of the user's holds it."""
        return self.name != self.source.name

    @property
    def is_as_expected(self) -> bool:
        """Whether all that comes in is read as was said, so that only new columns are to be matched."""
        return self.expected is not None and self.may_read and all(one.look.saved is not None for one in self.foreign)

    @property
    def mapping(self) -> SourceMapping | None:
        """How the lists are read, with what was answered about them; None where nothing is matched."""
        from aligner.actions.mappings import mapping_to_keep

        mapping = self.request().mapping if self.may_read else None
        return mapping_to_keep(mapping, self.answers) if mapping is not None else None

    @property
    def doubles(self) -> tuple[SheetChoice, SheetChoice] | None:
        """Two sheets that come in, and that may be the same list twice."""
        pairs = combinations(self.taken, 2)
        return next(((one, other) for one, other in pairs if one.kind == other.kind and one.is_like(other)), None)

    @property
    def may_match(self) -> bool:
        """Whether the first step says enough for the next one."""
        return bool(self.taken) and all(one.kind for one in self.taken)

    @property
    def may_read(self) -> bool:
        """Whether the columns say enough for the file to be read."""
        return self.may_match and not any(one.missing for one in self.foreign)

    def request(self) -> Request:
        """How the file is read."""
        from aligner.actions.importing import (
            JOINT,
            TAKEN_OUT,
            ColumnMapping,
            Request,
            SheetMapping,
            SourceMapping,
            letters,
        )

        is_as_it_is = all(one.is_taken and not one.is_foreign for one in self.sheets if not one.look.is_hidden)
        if is_as_it_is and not any(one.is_taken for one in self.sheets if one.look.is_hidden):
            return Request(keeps_rows=self.leaves_doubts)
        found: list[SheetMapping] = []
        for sheet in self.sheets:
            title = sheet.look.title
            if not sheet.is_taken and not sheet.look.is_hidden:
                found.append(SheetMapping(title, "", 0))
            elif sheet.is_taken and sheet.is_foreign:
                columns = tuple(
                    ColumnMapping(one.guess.header, one.field, letters(one.guess.index), one.unit, one.fill_down)
                    for one in sheet.columns
                )
                columns = tuple(
                    replace(one, unit=1, fill_down=False) if sheet.kind in JOINT or one.field in TAKEN_OUT else one
                    for one in columns
                )
                found.append(SheetMapping(title, sheet.kind, sheet.header_row, columns, *sheet.stated))
        return Request(mapping=SourceMapping(tuple(found)) if found else None, keeps_rows=self.leaves_doubts)

    def job(self) -> ImportJob:
        """What is to be read, and how."""
        from aligner.actions.importing import ImportJob

        return ImportJob(self.source, self.encoding, self.request(), self.given_answers())

    def given_answers(self) -> dict[str, str]:
        """The answers, with that to take what is hidden where a hidden sheet was chosen."""
        takes_hidden = any(one.look.is_hidden for one in self.taken)
        return {**self.answers, **({"hidden": "take"} if takes_hidden else {})}


def stamp_of(source: Path) -> tuple[int, int]:
    """By what another state of a file is known."""
    try:
        found = source.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
