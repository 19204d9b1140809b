"""What the system says is reported by its true cause, on every system."""

import errno
from pathlib import Path

import pytest

from aligner.lang.problems import problem_sentence
from aligner.lang.words import words
from aligner.model.system_errors import environment_refusal, system_error_code
from aligner.model.vocabulary import LANGUAGES


class WindowsError_(OSError):
    """As Windows raises it: with a code of its own beside errno's."""

    def __init__(self, code: int, number: int, filename: str = "") -> None:
        super().__init__(number, "told by the system", filename or None)
        self.winerror = code


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (5, "no_permission"),
        (32, "file_in_use"),
        (33, "file_in_use"),
        (112, "disk_full"),
        (206, "path_too_long"),
        (225, "blocked_as_unsafe"),
        (362, "cloud_not_running"),
        (1295, "quota_exceeded"),
    ],
)
def test_windows_codes_are_told_by_their_cause_and_not_by_the_number_beside_them(code: int, expected: str) -> None:
    # Windows gives many of them the errno of a missing permission or of a wrong argument.
    for number in (errno.EACCES, errno.EINVAL):
        assert system_error_code(WindowsError_(code, number)) == expected


def test_a_long_path_of_which_windows_says_that_it_is_missing_is_too_long() -> None:
    deep = "C:\\" + "folder\\" * 40 + "deck.pptx"
    assert system_error_code(WindowsError_(3, errno.ENOENT, deep)) == "path_too_long"
    assert system_error_code(WindowsError_(3, errno.ENOENT, "C:\\a\\deck.pptx")) == "folder_missing"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC, "quota_exceeded"),
        (errno.EROFS, "read_only_place"),
        (errno.EACCES, "no_permission"),
        (errno.ENAMETOOLONG, "path_too_long"),
        (errno.EISDIR, "not_a_file"),
        (errno.EBUSY, "file_in_use"),
        (errno.EMFILE, "too_many_open_files"),
        (errno.EIO, "disk_error"),
        (errno.ENOENT, "file_missing"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cause_has_its_sentence(number: int, expected: str, language: str) -> None:
    error = environment_refusal(OSError(number, "said"), Path("ערכה/deck.pptx"))
    assert error.code == expected and error.about == "deck.pptx"
    assert problem_sentence(error.problems[0], words(language))


def test_what_is_missing_where_a_file_was_to_be_made_is_its_folder() -> None:
    assert environment_refusal(OSError(errno.ENOENT, "said"), Path("a"), writing=True).code == "folder_missing"
