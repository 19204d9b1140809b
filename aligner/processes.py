"""Which processes of this computer are alive, and how much memory and time work may take in this one."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_QUERY_PROCESS, _STILL_ACTIVE = 0x1000, 259


def collect_seldom() -> None:
    """Makes this process look for unused objects after each 20,000 new ones.

    Records and documents are many objects that live long: after each 700, as Python has it, looking at them again and
    again took a quarter of an import's time.
    """
    gc.set_threshold(20_000, 20, 50)


def is_running(process: int) -> bool:
    """Whether a process of this number is alive on this computer; True where that cannot be known."""
    try:
        if os.name == "nt":
            return _is_running_on_windows(process)
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, ValueError, OverflowError):
        return True
    return True


def _is_running_on_windows(process: int) -> bool:
    import ctypes

    # `os.kill` would end it there.
    kernel = ctypes.windll.kernel32  # pyright: ignore[reportAttributeAccessIssue]
    handle = kernel.OpenProcess(_QUERY_PROCESS, False, process)
    if not handle:
        return False
    code = ctypes.c_ulong()
    known = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return not known or code.value == _STILL_ACTIVE


class OverLimit(Exception):
    """Work took more processor time than it may."""


@contextmanager
def limited(memory: int, seconds: float) -> Iterator[None]:
    """Lets the block take so many more bytes, and so much of the processor's time, at most.

    Linux alone counts a process's memory so; time is counted where the system has timers, in a process's first thread.
    Elsewhere what is read is bounded only by its own limits.
    Raises: MemoryError; OverLimit.
    """
    with _less_memory(memory), _less_time(seconds):
        yield


@contextmanager
def _less_memory(memory: int) -> Iterator[None]:
    if sys.platform != "linux":
        yield
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    before, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = pages * resource.getpagesize() + memory
    fits = [one for one in (before, most) if one != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([wanted, *fits]), most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, most))


@contextmanager
def _less_time(seconds: float) -> Iterator[None]:
    if os.name == "nt" or threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, frame: object) -> None:
        raise OverLimit

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
