"""The two families of errors that a user may meet. Each has a stable code and values; sentences are made in lang.

Everything else that is raised is a defect of the program.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    code: stable English words joined by "_", e.g. "not_a_date"; resources/words/*/errors.json has its sentence.
    where: the place, e.g. "Programs!D7", or a field's name in a form; "" when the whole is meant.
    values: what the sentence needs, by name.
    """

    code: str
    where: str = ""
    values: tuple[tuple[str, object], ...] = ()

    @staticmethod
    def of(code: str, where: str = "", **values: object) -> "Problem":
        return Problem(code, where, tuple(values.items()))


class AlignerError(Exception):
    """Has one or more problems; the exit code shows the family (architecture: refused, unusable, environment).

    about: the name of the file that they speak of, "" where whoever raised it does not know.
    """

    exit_code = 1
    about = ""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(f"{p.where} {p.code}".strip() for p in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self.problems, {"about": self.about}

    @property
    def code(self) -> str:
        return self.problems[0].code


class Refused(AlignerError):
    """A rule says no; nothing was changed."""

    exit_code = 3


class Unusable(AlignerError):
    """The workspace file is not ours, damaged or newer; it was not altered."""

    exit_code = 4


class EnvironmentRefused(AlignerError):
    """Disk, lock or permission says no; nothing was changed."""

    exit_code = 5


def refuse(code: str, where: str = "", **values: object) -> Refused:
    """A refusal with one problem, ready to raise."""
    return Refused(Problem.of(code, where, **values))
