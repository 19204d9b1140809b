"""A share that is known, known in part, or not known at all, and the one way it is stated."""

from dataclasses import dataclass

_SAME = 1e-9


@dataclass(frozen=True)
class Bound:
    """A share from 0 to 1. known: of what is known; None when nothing is.  low, high: what the rest allows.

    known_high: what the known whole itself allows, where some of it has no known place; None where that is not stated.
    """

    known: float | None
    low: float
    high: float
    known_high: float | None = None

    @property
    def kind(self) -> str:
        """ "exact", "at_least", "at_most", "of_known" (exact of what is known; the rest may move it), "of_known_least"
        (of what is known it is the least; the rest may move it either way) or "unknown"."""
        if self.known is None or (self.known < _SAME and self.high > _SAME and self.low < _SAME and self.high >= 1):
            return "unknown"
        falls, rises = self.known - self.low > _SAME, self.high - self.known > _SAME
        if self.known < _SAME and rises:
            return "at_most"
        if self.known_high is not None and self.known_high - self.known <= _SAME and (falls or rises):
            return "of_known"
        if falls and rises:
            return "of_known" if self.known_high is None else "of_known_least"
        if rises:
            return "at_least"
        return "at_most" if falls else "exact"

    @property
    def shown(self) -> float | None:
        """The share that is stated; None while unknown."""
        if self.kind == "unknown":
            return None
        return self.high if self.known is not None and self.known < _SAME else self.known

    @property
    def within_known(self) -> "Bound":
        """The share of what is known alone, for a place whose head says that it is of that."""
        if self.kind not in ("of_known", "of_known_least") or self.known is None:
            return self
        return Bound(self.known, self.known, self.known if self.known_high is None else self.known_high)
