"""The window's language: its words and its direction."""

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from aligner import paths
from aligner.lang.choosing import choose_language
from aligner.model.vocabulary import RIGHT_TO_LEFT

NATIVE_NAMES = {"he": "עברית", "en": "English", "ar": "العربية"}
_LOCALES = {
    "he": QLocale(QLocale.Language.Hebrew, QLocale.Country.Israel),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    # Latin digits, as in the documents: other Arabic locales of Qt print Arabic-Indic ones.
    "ar": QLocale(QLocale.Language.Arabic, QLocale.Country.UnitedArabEmirates),
}


def system_language() -> str:
    """The first of the languages that this user reads the desktop in which is one of ours."""
    return choose_language(QLocale.system().uiLanguages())


class Translation:
    """Puts one language into force for the whole program."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translator: QTranslator | None = None
        self.language = ""

    def remove(self) -> None:
        """Takes the language's words out of force."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None

    def use(self, language: str) -> None:
        self.remove()
        self._translator = QTranslator(self._app)
        if self._translator.load(str(paths.resources() / "i18n" / f"aligner_{language}.qm")):
            self._app.installTranslator(self._translator)
        QLocale.setDefault(_LOCALES[language])
        right_to_left = language in RIGHT_TO_LEFT
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self.language = language
