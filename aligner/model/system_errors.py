"""What an operating system says when it refuses, as the error that a user may meet: the one table of its codes."""

import errno
from pathlib import Path

from aligner.model.errors import EnvironmentRefused, Problem
from aligner.placing import FileInUse

_BY_WINDOWS_CODE = {
    2: "file_missing",
    3: "folder_missing",
    5: "no_permission",
    19: "read_only_place",
    21: "disk_error",
    32: "file_in_use",
    33: "file_in_use",
    39: "disk_full",
    53: "disk_error",
    64: "disk_error",
    112: "disk_full",
    206: "path_too_long",
    225: "blocked_as_unsafe",
    226: "blocked_as_unsafe",
    362: "cloud_not_running",
    1117: "disk_error",
    1224: "file_in_use",
    1295: "quota_exceeded",
}
"""Source: Microsoft, System Error Codes (WinError.h)."""
_BY_ERRNO = {
    errno.ENOSPC: "disk_full",
    getattr(errno, "EDQUOT", -1): "quota_exceeded",
    errno.EROFS: "read_only_place",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.ENOENT: "file_missing",
    errno.ENOTDIR: "folder_missing",
    errno.EISDIR: "not_a_file",
    errno.ENAMETOOLONG: "path_too_long",
    errno.EBUSY: "file_in_use",
    getattr(errno, "ETXTBSY", -2): "file_in_use",
    errno.EMFILE: "too_many_open_files",
    errno.ENFILE: "too_many_open_files",
}
_MANY_CHARACTERS = 259
"""Windows says of a longer path, where such paths are off, only that a part of it is missing."""


def system_error_code(error: OSError, path: Path | None = None) -> str:
    """The code of a `Problem` for what the system said. path: the file that it was about, where it names none."""
    if isinstance(error, FileInUse):
        return "file_in_use"
    windows_code = getattr(error, "winerror", None)
    if windows_code is None:
        return _BY_ERRNO.get(error.errno or 0, "disk_error")
    about = error.filename or path
    if windows_code in (2, 3) and about is not None and len(str(about)) > _MANY_CHARACTERS:
        return "path_too_long"
    return _BY_WINDOWS_CODE.get(windows_code) or _BY_ERRNO.get(error.errno or 0, "disk_error")


def environment_refusal(error: OSError, path: Path | None = None, *, writing: bool = False) -> EnvironmentRefused:
    """The system's refusal in our family, ready to raise.

    path: the file that the user asked for.  writing: it was to be made, so that what is missing is its folder.
    """
    about = path or (Path(str(error.filename)) if isinstance(error.filename, str | Path) else None)
    code = system_error_code(error, about)
    if code == "file_missing" and writing:
        code = "folder_missing"
    if code == "file_in_use" and about is None:
        code = "busy"
    refusal = EnvironmentRefused(Problem.of(code, name=about.name if about is not None else ""))
    refusal.about = path.name if path is not None else ""
    return refusal
