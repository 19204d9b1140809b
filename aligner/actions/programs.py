"""What a user can do with programs and grants."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from aligner.actions.ordering import next_code, next_position
from aligner.exchange.incoming import read_bytes
from aligner.model.programs import Payment, Program
from aligner.store.workspace import Change, Workspace


def add_program(workspace: Workspace, title: str, **fields: object) -> Program:
    """The added program, last in order; its code is the next free one unless given."""
    return add_programs(workspace, [{"title": title, **fields}])[0]


def add_programs(workspace: Workspace, rows: Sequence[Mapping[str, object]]) -> list[Program]:
    """The added programs, one a row of fields: all or none."""

    def change_it(change: Change) -> list[Program]:
        programs = change.list(Program)
        codes = {program.code for program in programs}
        position = next_position(programs)
        added: list[Program] = []
        for offset, row in enumerate(rows):
            fields = {"code": next_code("P", codes), **row}
            added.append(change.add(Program, position=position + offset, **fields))
            codes.add(added[-1].code)
        return added

    return workspace.run("add_program" if len(rows) == 1 else "add_programs", change_it)


def edit_program(workspace: Workspace, program_id: int, **fields: object) -> None:
    """Changes fields of a program. A consent is to the words of a story, to who said them and to the picture: where
    one becomes another, it ends, unless a new one comes with them.

    Raises: Refused "end_before_start", "duplicate_code", "invalid_value".
    """

    workspace.run("edit_program", lambda change: change.edit(Program, program_id, **fields))


def checked_picture_work(report: Callable[[str, float], None], path: Path) -> bytes:
    """Work for a `Worker`: the picture of a story as a JPEG of our own making, with nothing of its camera or place.

    Raises: Refused picture_…; EnvironmentRefused.
    """
    from aligner.kit.looks.picture import MAX_PICTURE_BYTES, check_story_picture

    return check_story_picture(read_bytes(path, MAX_PICTURE_BYTES * 2))


def edit_programs(workspace: Workspace, program_ids: Sequence[int], **fields: object) -> None:
    """Gives several programs the same values, in one step. Raises as `edit_program`."""

    def change_it(change: Change) -> None:
        for program_id in program_ids:
            change.edit(Program, program_id, **fields)

    workspace.run("edit_programs", change_it)


def remove_programs(workspace: Workspace, program_ids: Sequence[int]) -> None:
    """Removes the programs with their placements and payments."""

    def change_it(change: Change) -> None:
        for program_id in program_ids:
            change.remove(Program, program_id)

    workspace.run("remove_program" if len(program_ids) == 1 else "remove_programs", change_it)


def add_payment(workspace: Workspace, program_id: int, **fields: object) -> Payment:
    """The added payment of a grant. Raises: Refused "payment_twice", "invalid_value"."""

    def change_it(change: Change) -> Payment:
        position = next_position(change.list(Payment))
        return change.add(Payment, program_id=program_id, position=position, **fields)

    return workspace.run("add_payment", change_it)


def edit_payment(workspace: Workspace, payment_id: int, **fields: object) -> None:
    """Raises as `add_payment`."""
    workspace.run("edit_payment", lambda change: change.edit(Payment, payment_id, **fields))


def remove_payment(workspace: Workspace, payment_id: int) -> None:
    workspace.run("remove_payment", lambda change: change.remove(Payment, payment_id))
