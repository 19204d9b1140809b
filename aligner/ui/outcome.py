"""What came of a verb: its value, or why nothing was changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from aligner.model.errors import AlignerError, EnvironmentRefused, Problem

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Outcome(Generic[T_co]):
    """problems: of a refusal, () when it went well.  is_environment: a place or a device refused, not a rule.
    is_reported: the window has said it already."""

    _value: T_co | None
    problems: tuple[Problem, ...] = ()
    is_environment: bool = False
    is_reported: bool = False

    @property
    def is_done(self) -> bool:
        return not self.problems

    @property
    def value(self) -> T_co:
        """What the verb returned; only where it went well."""
        assert self.is_done
        return cast(T_co, self._value)


def outcome_of(work: Callable[[], T]) -> Outcome[T]:
    """Runs `work`; what it refuses comes back as problems."""
    try:
        return Outcome(work())
    except AlignerError as error:
        return Outcome(None, error.problems, isinstance(error, EnvironmentRefused))
