"""Which processes of this computer are alive."""

import os

_QUERY_PROCESS, _STILL_ACTIVE = 0x1000, 259


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
