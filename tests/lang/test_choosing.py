"""The language of a first start, as each system reports what its user reads."""

import pytest
from PySide6.QtCore import QLocale

from aligner.lang.choosing import choose_language
from aligner.ui.look.translation import system_language


@pytest.mark.parametrize(
    ("preferred", "language"),
    [
        (["he-IL"], "he"),
        (["iw_IL"], "he"),
        (["English_United States.1252"], "en"),
        (["Hebrew_Israel.1255"], "he"),
        (["Arabic_Israel.1256"], "ar"),
        (["ar-Arab-IL", "en-IL"], "ar"),
        (["ru-IL", "en-IL", "he-IL"], "en"),
        (["fr-FR"], "he"),
        (["C"], "he"),
        (["en_US.UTF-8"], "en"),
        ([], "he"),
        (["", "EN"], "en"),
        (["heraldic"], "he"),
        (["arn-CL", "en"], "en"),
    ],
)
def test_the_first_language_of_ours_is_taken(preferred: list[str], language: str) -> None:
    assert choose_language(preferred) == language


def test_the_window_asks_for_the_languages_of_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    class Desktop:
        @staticmethod
        def uiLanguages() -> list[str]:
            return ["am-ET", "ar-Arab-IL", "en-IL"]

    monkeypatch.setattr(QLocale, "system", lambda: Desktop)
    assert system_language() == "ar"
