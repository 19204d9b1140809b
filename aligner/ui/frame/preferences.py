"""What is remembered of the user on this computer."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aligner import paths, settings
from aligner.model.errors import Problem
from aligner.model.text import NAME_LIMIT, clean_text
from aligner.settings import Settings


class Preferences(QObject):
    """`author_changed`: who is named from here on.  `not_saved`: a sentence, the folder of settings took nothing."""

    author_changed = Signal(str)
    not_saved = Signal(str)

    def __init__(self, parent: QObject, found: Settings) -> None:
        super().__init__(parent)
        self.settings = found

    def save(self, changed: Settings) -> None:
        self.settings = changed
        try:
            settings.write_settings(changed)
        except OSError:
            self.not_saved.emit(self.tr("Your preferences could not be saved: the settings folder cannot be written."))

    def change(self, **fields: object) -> None:
        """Saves other values of some settings."""
        self.save(replace(self.settings, **fields))

    @property
    def recent(self) -> tuple[str, ...]:
        return tuple(self.settings.recent)

    def keep_recent(self, file: Path) -> None:
        """Puts a file first among the recent ones; a kept copy is none of them."""
        if paths.user_data() / "backups" not in file.parents:
            self.save(settings.with_recent(self.settings, file))

    @property
    def author(self) -> str:
        return self.settings.author

    def set_author(self, name: str) -> tuple[Problem, ...]:
        """Who is named beside the changes from here on; says when the name is too long."""
        name = clean_text(name, single_line=True)
        if len(name) > NAME_LIMIT:
            return (Problem.of("text_too_long", "name", length=len(name), limit=NAME_LIMIT),)
        if name != self.author:
            self.change(author=name)
        self.author_changed.emit(name)
        return ()

    def source_of(self, workspace: str, one: int) -> str:
        """The file from which a list of a workspace came; "" where this computer does not know."""
        return settings.source_of(self.settings, workspace, one)

    def keep_sources(self, workspace: str, lists: Iterable[int], source: Path) -> None:
        self.save(settings.with_lists(self.settings, workspace, lists, source))

    def columns(self, name: str) -> tuple[int, ...]:
        """How wide the user made a table's columns; () when she did not."""
        return tuple(self.settings.columns.get(name, ()))

    def keep_columns(self, name: str, widths: tuple[int, ...]) -> None:
        self.change(columns={**self.settings.columns, name: widths})

    def views(self, workspace: str) -> Mapping[str, Mapping[str, str]]:
        """How a workspace's table was shown, by the user's name for it; "" is how it was left."""
        return self.settings.views.get(workspace, {})

    def keep_views(self, workspace: str, views: Mapping[str, Mapping[str, str]]) -> None:
        self.save(settings.with_views(self.settings, workspace, views))

    def zoom(self, workspace: str, picture: str) -> float:
        """How large a picture of a workspace was shown; 1 where nobody zoomed it."""
        return self.settings.zooms.get(f"{workspace}.{picture}", 1.0)

    def form(self, workspace: str, page: str) -> str:
        """In which of its forms a page of a workspace was left; "" where nobody chose one."""
        return self.settings.forms.get(f"{workspace}.{page}", "")

    def keep_form(self, workspace: str, page: str, form: str) -> None:
        self.save(settings.with_form(self.settings, f"{workspace}.{page}", form))

    @property
    def last_folder(self) -> Path:
        known = Path(self.settings.folder) if self.settings.folder else paths.user_documents()
        return next((one for one in (known, paths.user_documents()) if one.is_dir()), Path.home())

    def keep_folder(self, folder: Path) -> None:
        if str(folder.absolute()) != self.settings.folder:
            self.change(folder=str(folder.absolute()))

    def keep_zoom(self, workspace: str, picture: str, zoom: float) -> None:
        self.save(settings.with_zoom(self.settings, f"{workspace}.{picture}", zoom))
