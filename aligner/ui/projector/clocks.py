"""The workshop's timers. A running one knows when it ends, so it continues through closed windows and a crash."""

import math
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

SECOND_MS = 1000
MINUTE_S = 60
MAX_STORED = 12

StoredClock = tuple[int, int, int, int]
"""Minutes that were set, seconds in all, seconds left while it stands, and when it ends (seconds of the epoch, 0 while
it stands)."""


class Clock:
    """A time that runs down. total, remaining: seconds; left is at least 0."""

    def __init__(self, minutes: int, now: Callable[[], float] = time.time) -> None:
        self.minutes = minutes
        self.total = minutes * MINUTE_S
        self._stopped_at = self.total
        self._ends_at = 0.0
        self._now = now

    @classmethod
    def from_stored(cls, stored: StoredClock, now: Callable[[], float] = time.time) -> "Clock":
        """The clock as it was kept; one that ran has continued."""
        clock = cls(stored[0], now)
        clock.total, clock._stopped_at, clock._ends_at = stored[1], stored[2], float(stored[3])
        return clock

    @property
    def remaining(self) -> int:
        return max(0, math.ceil(self._ends_at - self._now())) if self._ends_at else self._stopped_at

    @property
    def is_running(self) -> bool:
        return self._ends_at > self._now()

    @property
    def was_used(self) -> bool:
        """Whether it is anything but fresh."""
        return self.is_running or self.remaining < self.total or self.total != self.minutes * MINUTE_S

    def toggle(self) -> None:
        """Starts or stops it; one that is over stays so."""
        remaining, was_running = self.remaining, self.is_running
        self._stopped_at = remaining
        self._ends_at = self._now() + remaining if remaining and not was_running else 0.0

    def add_minute(self) -> None:
        if self.is_running:
            self._ends_at += MINUTE_S
        else:
            self._stopped_at, self._ends_at = self.remaining + MINUTE_S, 0.0
        self.total = max(self.total, self.remaining)

    def as_stored(self) -> StoredClock:
        return self.minutes, self.total, self.remaining, math.ceil(self._ends_at) if self.is_running else 0


class Clocks(QObject):
    """The timers by name, one for each question of each round. `ticked`: a second passed, or one was led."""

    ticked = Signal()

    def __init__(
        self,
        parent: QObject | None,
        stored: Mapping[str, StoredClock],
        keep: Callable[[Mapping[str, StoredClock]], None],
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._keep, self._now = keep, now
        self._clocks = {name: Clock.from_stored(one, now) for name, one in stored.items()}
        self._tick = QTimer(self)
        self._tick.setInterval(SECOND_MS)
        self._tick.timeout.connect(self._on_second)
        self._run()

    def find(self, name: str, minutes: int) -> Clock:
        """The clock of that name; a new one where there is none, or where other minutes were set since."""
        known = self._clocks.get(name)
        if known is None or known.minutes != minutes:
            known = self._clocks[name] = Clock(minutes, self._now)
        return known

    def toggle(self, clock: Clock) -> None:
        """Starts or stops a clock."""
        clock.toggle()
        self._on_used()

    def add_minute(self, clock: Clock) -> None:
        clock.add_minute()
        self._on_used()

    def _on_used(self) -> None:
        used_clocks = {name: clock.as_stored() for name, clock in self._clocks.items() if clock.was_used}
        self._keep(dict(list(used_clocks.items())[-MAX_STORED:]))
        self._run()
        self.ticked.emit()

    def _on_second(self) -> None:
        self._run()
        self.ticked.emit()

    def _run(self) -> None:
        if any(clock.is_running for clock in self._clocks.values()):
            self._tick.start()
        else:
            self._tick.stop()
