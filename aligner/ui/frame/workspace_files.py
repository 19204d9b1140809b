"""What the window does with files: new, open, example, import, export."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from aligner import paths
from aligner.actions.merging import Whose
from aligner.actions.opening import is_in_use, is_same_file, new_workspace
from aligner.files import move_aside, safe_filename
from aligner.lang.bidi import isolate
from aligner.model.errors import Problem
from aligner.model.system_errors import environment_refusal
from aligner.model.text import NAME_LIMIT, clean_text
from aligner.placing import rename_patiently
from aligner.ui.window_words import sentences, side_name

if TYPE_CHECKING:
    from aligner.ui.frame.session import Session

SUFFIX = ".aligner"


class WorkspaceFiles(QObject):
    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._passed_over: set[Path] = set()
        self._older: dict[Path, Path] = {}

    def actions(self) -> dict[str, Callable[..., Any]]:
        """What pages may ask the window for, by name."""
        return {
            "new": self.make_new,
            "open": self.ask_and_open,
            "open_recent": lambda path: self._session.open(Path(path)),
            "example": self.open_example,
            "import": self.ask_and_import,
            "template": self.ask_and_write_template,
            "export": self.ask_and_export,
            "recent": lambda: self._session.preferences.recent,
            "ask_save_path": self.ask_save_path,
            "look_inside": self.look_inside,
            "author": lambda: self._session.preferences.author,
            "set_author": self.set_author,
            "told_saved": self.tell_written,
            "merge_with": lambda path: self._session.trouble.merge_with(Path(path)),
            "use_language": self._session.use_language,
            "columns": lambda name: self._session.preferences.columns.get(name, ()),
            "keep_columns": self.keep_columns,
            "work_began": self._session.works.begin,
            "work_ended": self._session.works.end,
            "say_removed": self._session.removals.say,
        }

    def make_new(self, path: Path, name: str, kind: str, language: str, currency: str) -> bool:
        """Makes a workspace and opens it; a refusal becomes a banner."""
        if not self._session.may_leave():
            return False
        return self._session.run_errand(
            lambda: self._session.adopt(new_workspace(path, name, kind, language, currency))
        )

    def open_example(self, kind: str) -> None:
        """Opens the example in the window's language; it is made at the first time and kept as the user left it."""
        from aligner.actions.examples import create_example

        language = self._session.language
        folder = paths.user_data() / "examples"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{kind}-{language}{SUFFIX}"
        if path.exists():
            self._session.open(path)
        elif self._session.may_leave():
            self._session.run_errand(lambda: self._session.adopt(create_example(path, kind, language)))

    def ask_and_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._session.window, self.tr("Open"), str(_documents()), self.tr("Aligner files (*.aligner)")
        )
        if chosen:
            self._session.open(Path(chosen))

    def ask_save_path(
        self, title: str, suggested: str, kinds: str, *, read_meanwhile: Path | None = None
    ) -> Path | None:
        """The path that the user chooses for a new file, where nothing lies then; None when she leaves.

        It has the suggested suffix. The system asks before a file that is there is replaced, on macOS always. What was
        agreed is done: the new file gets the name, and the older one stays beside it under another, which is told.
        Where nothing is written after all, it gets its name back.

        read_meanwhile: the file from which it is written in the background until `end_saving`; else it is written at
        once.
        """
        name = safe_filename(suggested)
        chosen, _ = QFileDialog.getSaveFileName(self._session.window, title, str(_documents() / name), kinds)
        if not chosen:
            return None
        path, suffix = Path(chosen), Path(name).suffix
        if path.suffix.casefold() != suffix.casefold():
            path = path.with_name(path.name + suffix)
        if path.exists() and not self._make_room(path, read_meanwhile):
            return None
        if read_meanwhile is None:
            QTimer.singleShot(0, self, lambda: self.end_saving(path))
        return path

    def _make_room(self, path: Path, read_meanwhile: Path | None) -> bool:
        """Whether the older file has another name now; else why not was told."""
        session = self._session
        needed = [read_meanwhile, session.workspace.path if session.workspace is not None else None]
        if is_in_use(path) or any(file is not None and is_same_file(file, path) for file in needed):
            text = self.tr("{file} is open in Aligner. Choose another name.")
            session.show_banner(text.replace("{file}", isolate(path.name)), is_error=True)
            return False
        try:
            self._older[path] = move_aside(path)
        except OSError as error:
            session.show_banner(sentences(environment_refusal(error, path).problems, session.words), is_error=True)
            return False
        return True

    def end_saving(self, path: Path) -> None:
        """The file that the path was asked for is written, or was refused."""
        older = self._older.pop(path, None)
        if older is None:
            return
        if path.exists():
            text = self.tr("The file {file} that was there before is kept beside it as {older}.")
            text = text.replace("{file}", isolate(path.name)).replace("{older}", isolate(older.name))
            self._session.show_banner(text)
            return
        try:
            rename_patiently(older, path)
        except OSError as error:
            problems = environment_refusal(error, older).problems
            self._session.show_banner(sentences(problems, self._session.words), is_error=True)

    def ask_and_import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._session.window,
            self.tr("Import from Excel"),
            str(_documents()),
            self.tr("Workbooks and tables (*.xlsx *.csv *.txt)"),
        )
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, source: Path) -> None:
        """Shows what the file would change, and imports it when the user agrees."""
        from aligner.ui.dialogs.import_preview import ImportPreview

        workspace = self._session.workspace
        if workspace is not None:
            ImportPreview(self._session, workspace, source).open()

    def edit_organization(self) -> None:
        """Opens the dialog of the organization and of who may see what."""
        from aligner.ui.dialogs.organization import OrganizationDialog

        workspace = self._session.workspace
        if workspace is not None:
            OrganizationDialog(self._session, workspace).open()

    def ask_and_export(self) -> None:
        from aligner.actions.exchange import export_workbook

        workspace = self._session.workspace
        if workspace is None:
            return
        suggested = f"{workspace.path.stem}.xlsx"
        path = self.ask_save_path(self.tr("Export to Excel"), suggested, self.tr("Workbooks (*.xlsx)"))
        if path and self._session.run_errand(lambda: export_workbook(workspace, path, self._session.language)):
            self._session.show_banner(self.tr("Exported to {file}").replace("{file}", path.name))

    def ask_and_write_template(self) -> None:
        from aligner.actions.exchange import write_template

        suggested = self.tr("aligner-workbook") + ".xlsx"
        path = self.ask_save_path(self.tr("Fill-in workbook"), suggested, self.tr("Workbooks (*.xlsx)"))
        if path and self._session.run_errand(lambda: write_template(path, self._session.language)):
            self._session.show_banner(self.tr("Written to {file}").replace("{file}", path.name))

    def tell_written(self, path: Path) -> None:
        self._session.show_banner(self.tr("Written to {file}").replace("{file}", isolate(path.name)))

    def set_author(self, name: str) -> tuple[Problem, ...]:
        """Who is named beside the changes from here on; says when the name is too long."""
        session, name = self._session, clean_text(name, single_line=True)
        if len(name) > NAME_LIMIT:
            return (Problem.of("text_too_long", "name", length=len(name), limit=NAME_LIMIT),)
        if name != session.preferences.author:
            session.save_preferences(replace(session.preferences, author=name))
        if session.workspace is not None:
            session.workspace.author = name
        return ()

    def keep_columns(self, name: str, widths: tuple[int, ...]) -> None:
        """Remembers how wide the user made a table's columns."""
        session = self._session
        columns = {**session.preferences.columns, name: widths}
        session.save_preferences(replace(session.preferences, columns=columns))

    def look_inside(self, path: Path) -> None:
        """Opens an older state read-only, with a way back to the file that was open."""
        workspace = self._session.workspace
        back = workspace.path if workspace is not None else None
        if not self._session.open(path, read_only=True) or back is None:
            return
        self._session.clear_banners()
        self._session.show_banner(
            self.tr("This is an older state of your file: look around, nothing here can be changed."),
            action=self.tr("Back to today"),
            on_action=lambda: self._session.open(back),
        )

    def offer_merge(self, copy: Any) -> None:
        """Another copy of the open file lies beside it and holds changes of its own: told calmly, once."""
        text = self.tr(
            "Beside this file lies another copy of it, {file}, with changes of its own: {side}. "
            "Sync folders make one when two people worked at the same time."
        )
        side = side_name(Whose(copy.author, copy.modified, False), self._session.words)
        text = text.replace("{file}", isolate(copy.path.name)).replace("{side}", side)
        session = self._session

        def pass_over() -> None:
            self._passed_over.add(copy.path)
            session.clear_banners()

        session.show_banner(
            text,
            more=[
                (self.tr("Compare and merge"), lambda: session.trouble.merge_with(copy.path)),
                (self.tr("Not now"), pass_over),
            ],
        )
        self._passed_over.add(copy.path)

    def pass_over(self, path: Path) -> None:
        """The user knows of this copy: it is not told again in this session."""
        self._passed_over.add(path)

    def is_passed_over(self, path: Path) -> bool:
        """Whether the user was told of this copy in this session."""
        return path in self._passed_over

    def take_asked(self, files: list[str]) -> None:
        """What the system asked for is opened, and the window comes to the front."""
        self._session.window.come_to_front()
        self.take_dropped(files)

    def take_dropped(self, files: list[str]) -> None:
        """A dropped workspace opens; a dropped workbook is imported into the open one."""
        for file in map(Path, files):
            if file.suffix.casefold() in (".xlsx", ".csv", ".tsv", ".txt"):
                if self._session.workspace is None:
                    self._session.show_banner(
                        self.tr("Open or make a file first, then drop the workbook on it to import it.")
                    )
                else:
                    self.import_file(file)
            else:
                self._session.open(file)


def _documents() -> Path:
    return paths.user_documents()
