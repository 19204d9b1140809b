"""The window's language: chosen by the user, or offered when a file is in another one."""

from PySide6.QtCore import QObject, Signal

from aligner.actions.opening import Workspace
from aligner.ui.frame.banners import BannerStack
from aligner.ui.frame.preferences import Preferences
from aligner.ui.look.translation import Translation


class Languages(QObject):
    """changed: other words are in force."""

    changed = Signal()

    def __init__(self, translation: Translation, preferences: Preferences, banners: BannerStack) -> None:
        super().__init__(preferences)
        self._translation, self._preferences, self._banners = translation, preferences, banners

    @property
    def current(self) -> str:
        return self._translation.language

    def use(self, language: str) -> None:
        self._preferences.change(language=language)
        self._translation.use(language)
        self.changed.emit()

    def speak_to(self, kind: str) -> bool:
        """Puts the words for this kind of organization into force, "" for none; whether others were in force."""
        is_other = kind != self._translation.kind
        self._translation.speak_to(kind)
        return is_other

    def finish(self) -> None:
        """Takes the words out of force."""
        self._translation.remove()

    def offer(self, opened: Workspace) -> None:
        """One calm line when the file is in another language than the window; an answer is remembered."""
        code = opened.read().organization.language
        if code == self.current or code in self._preferences.settings.offered:
            return
        # Who reads the window may not know the letters of the other language: its name is in the window's own.
        name = {"he": self.tr("Hebrew"), "en": self.tr("English"), "ar": self.tr("Arabic")}[code]
        switch_button = self.tr("Show the window in {language}").replace("{language}", name)
        keep_button = self.tr("Leave it as it is")
        self._banners.show(
            self.tr("This file is in {language}.").replace("{language}", name),
            more=[
                (switch_button, lambda: self._on_answered(code, is_accepted=True)),
                (keep_button, lambda: self._on_answered(code, is_accepted=False)),
            ],
        )

    def _on_answered(self, code: str, *, is_accepted: bool) -> None:
        self._preferences.change(offered=(*self._preferences.settings.offered, code))
        self._banners.clear()
        if is_accepted:
            self.use(code)
