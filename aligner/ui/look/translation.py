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
    """Puts one language into force for the whole program, and the words of one kind of organization in it.

    A foundation reads of grants wherever a nonprofit reads of programs: what its own file of words holds goes before
    the language's. Which texts these are says i18n/foundation.json.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = ""
        self.kind = ""

    def remove(self) -> None:
        """Takes the language's words out of force."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()

    def speak_to(self, kind: str) -> None:
        """Puts the words for this kind of organization into force; "" where no file is open."""
        if kind != self.kind:
            self.kind = kind
            self._load()

    def use(self, language: str) -> None:
        self.language = language
        self._load()
        QLocale.setDefault(_LOCALES[language])
        right_to_left = language in RIGHT_TO_LEFT
        self._app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )

    def _load(self) -> None:
        self.remove()
        # What is put into force last is asked first.
        for name in (f"aligner_{self.language}", *([f"{self.kind}_{self.language}"] if self.kind else [])):
            translator = QTranslator(self._app)
            if translator.load(str(paths.resources() / "i18n" / f"{name}.qm")):
                self._app.installTranslator(translator)
                self._translators.append(translator)
