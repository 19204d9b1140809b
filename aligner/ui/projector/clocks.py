"""The workshop's timers. A running one knows when it ends, so it goes on through closed windows and a crash."""

import math
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

SECOND_MS = 1000
MINUTE_S = 60
MOST_KEPT = 12

Kept = tuple[int, int, int, int]
"""Minutes that were set, seconds in all, seconds left while it stands, and when it ends (seconds of the epoch, 0 while
it stands)."""


class Clock:
    """A time that runs down. total, left: seconds; left is at least 0."""

    def __init__(self, minutes: int, now: Callable[[], float] = time.time) -> None:
        self.minutes = minutes
        self.total = minutes * MINUTE_S
        self._standing = self.total
        self._ends_at = 0.0
        self._now = now

    @classmethod
    def kept(cls, kept: Kept, now: Callable[[], float] = time.time) -> "Clock":
        """The clock as it was kept; one that ran has gone on."""
        made = cls(kept[0], now)
        made.total, made._standing, made._ends_at = kept[1], kept[2], float(kept[3])
        return made

    @property
    def left(self) -> int:
        return max(0, math.ceil(self._ends_at - self._now())) if self._ends_at else self._standing

    @property
    def is_running(self) -> bool:
        return self._ends_at > self._now()

    @property
    def was_led(self) -> bool:
        """Whether it is anything but fresh."""
        return self.is_running or self.left < self.total or self.total != self.minutes * MINUTE_S

    def turn(self) -> None:
        """Starts or stops it; one that is over stays so."""
        left, was_running = self.left, self.is_running
        self._standing = left
        self._ends_at = self._now() + left if left and not was_running else 0.0

    def add_minute(self) -> None:
        if self.is_running:
            self._ends_at += MINUTE_S
        else:
            self._standing, self._ends_at = self.left + MINUTE_S, 0.0
        self.total = max(self.total, self.left)

    def to_keep(self) -> Kept:
        return self.minutes, self.total, self.left, math.ceil(self._ends_at) if self.is_running else 0


class Clocks(QObject):
    """The timers by name, one for each question of each round. `ticked`: a second passed, or one was led."""

    ticked = Signal()

    def __init__(
        self,
        parent: QObject | None,
        kept: Mapping[str, Kept],
        keep: Callable[[Mapping[str, Kept]], None],
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._keep, self._now = keep, now
        self._clocks = {name: Clock.kept(one, now) for name, one in kept.items()}
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

    def turn(self, clock: Clock) -> None:
        """Starts or stops a clock."""
        clock.turn()
        self._on_led()

    def add_minute(self, clock: Clock) -> None:
        clock.add_minute()
        self._on_led()

    def _on_led(self) -> None:
        led = {name: clock.to_keep() for name, clock in self._clocks.items() if clock.was_led}
        self._keep(dict(list(led.items())[-MOST_KEPT:]))
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
