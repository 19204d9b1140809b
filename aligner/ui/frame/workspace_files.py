"""What the window does with files: new, open, example, import, export."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from aligner import paths
from aligner.actions.opening import Workspace, is_in_use, is_same_file, new_workspace
from aligner.files import move_aside, safe_filename
from aligner.lang.bidi import isolate
from aligner.model.system_errors import environment_refusal
from aligner.placing import rename_with_retries
from aligner.ui.choosing import ask_file, ask_new_file
from aligner.ui.context import WindowContext
from aligner.ui.desktop import open_on_desktop
from aligner.ui.frame.banners import BannerStack
from aligner.ui.frame.documents import Documents
from aligner.ui.frame.imports import Imports
from aligner.ui.frame.window import MainWindow
from aligner.ui.outcome import outcome_of

if TYPE_CHECKING:
    from aligner.actions.giving import Giving
    from aligner.actions.joint_maps import PreparedMap
    from aligner.actions.packages import Share
    from aligner.actions.sent import Sent
    from aligner.ui.dialogs.poster import PosterChoice

SUFFIX = ".aligner"


class WorkspaceFiles(QObject):
    def __init__(
        self,
        window: MainWindow,
        documents: Documents,
        banners: BannerStack,
        may_close: Callable[[], bool],
        context: Callable[[], WindowContext],
        imports: Imports,
    ) -> None:
        super().__init__(window)
        self._imports = imports
        self._window, self._documents, self._banners = window, documents, banners
        self._may_close, self._context = may_close, context
        self._older: dict[Path, Path] = {}

    def open(self, path: Path) -> bool:
        return self._documents.open(path)

    def make_new(self, path: Path, name: str, kind: str, language: str, currency: str) -> bool:
        """Makes a workspace and opens it; a refusal becomes a banner."""
        return self._may_close() and self._adopt(lambda: new_workspace(path, name, kind, language, currency))

    def open_example(self, name: str) -> None:
        """Opens the example in the window's language, or its own; it is made at the first time and kept as the user
        left it."""
        from aligner.actions.examples import create_example, languages_of

        language, written = self._context().words.language, languages_of(name)
        language = language if language in written else written[0]
        folder = paths.user_data() / "examples"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}-{language}{SUFFIX}"
        if path.exists():
            self._documents.open(path)
        elif self._may_close():
            self._adopt(lambda: create_example(path, name, language, date.today()))

    def _adopt(self, make: Callable[[], Workspace]) -> bool:
        outcome = outcome_of(make)
        self._banners.show_problems(outcome.problems)
        if outcome.is_done:
            self._documents.adopt(outcome.value)
        return outcome.is_done

    def ask_and_open(self) -> None:
        kinds = self.tr("Aligner files (*.aligner)")
        chosen = ask_file(self._window, self._context().memory, self.tr("Open"), kinds)
        if chosen is not None:
            self._documents.open(chosen)

    def ask_save_path(
        self,
        title: str,
        suggested: str,
        kinds: str,
        *,
        read_meanwhile: Path | None = None,
        others: tuple[str, ...] = (),
    ) -> Path | None:
        """The path that the user chooses for a new file, where nothing is then; None when she leaves.

        It has the suggested suffix. The system asks before a file that is there is replaced, on macOS always. What was
        agreed is done: the new file gets the name, and the older one stays beside it under another, which is reported.
        Where nothing is written after all, it gets its name back.

        read_meanwhile: the file from which it is written in the background until `end_saving`; else it is written at
        once.  others: suffixes that it may have instead, by its name or by the kind that was chosen.
        """
        name = safe_filename(suggested)
        path, kind = ask_new_file(self._window, self._context().memory, title, name, kinds)
        if path is None:
            return None
        suffix = Path(name).suffix
        named = path.suffix.casefold()
        suffix = named if named in others else next((one for one in others if f"*{one})" in kind), suffix)
        if path.suffix.casefold() != suffix.casefold():
            path = path.with_name(path.name + suffix)
        if path.exists() and not self._make_way(path, read_meanwhile):
            return None
        if read_meanwhile is None:
            QTimer.singleShot(0, self, lambda: self.end_saving(path))
        return path

    def _make_way(self, path: Path, read_meanwhile: Path | None) -> bool:
        """Whether the older file has another name now; else why not was reported."""
        workspace = self._documents.workspace
        needed = [read_meanwhile, workspace.path if workspace is not None else None]
        if is_in_use(path) or any(file is not None and is_same_file(file, path) for file in needed):
            text = self.tr("{file} is open in Aligner. Choose another name.")
            self._banners.show(text.replace("{file}", isolate(path.name)), is_error=True)
            return False
        try:
            self._older[path] = move_aside(path)
        except OSError as error:
            self._banners.show_problems(environment_refusal(error, path).problems)
            return False
        return True

    def end_saving(self, path: Path) -> None:
        """The file that the path was requested is written, or was refused."""
        older = self._older.pop(path, None)
        if older is None:
            return
        if path.exists():
            text = self.tr("The file {file} that was there before is kept beside it as {older}.")
            text = text.replace("{file}", isolate(path.name)).replace("{older}", isolate(older.name))
            self._banners.show(text)
            return
        try:
            rename_with_retries(older, path)
        except OSError as error:
            self._banners.show_problems(environment_refusal(error, older).problems)

    @property
    def awaiting(self) -> str:
        return self._imports.awaiting

    def ask_and_import(self) -> None:
        self._imports.ask()

    def update_list(self, one: int) -> None:
        """Brings in what changed in a list that was brought in before, by the id of what is kept of it."""
        self._imports.update(one)

    def show_lists(self) -> None:
        """Opens the dialog of the lists that were brought in."""
        from aligner.ui.dialogs.lists import ListsDialog

        if self._documents.workspace is not None:
            ListsDialog(self._window, self._context()).open()

    def import_file(self, source: Path) -> None:
        """Brings a file of anyone's in: shows what is in it and what would change, and asks."""
        self._imports.import_file(source)

    def paste(self) -> None:
        """Brings in the list that was copied elsewhere."""
        self._imports.paste()

    def edit_organization(self) -> None:
        """Opens the dialog of the organization and of who may see what."""
        from aligner.ui.dialogs.organization import OrganizationDialog

        workspace = self._documents.workspace
        if workspace is not None:
            OrganizationDialog(self._window, self._context()).open()

    def ask_and_export(self) -> None:
        from aligner.actions.exchange import export_workbook, omitted_sentence

        workspace = self._documents.workspace
        if workspace is None:
            return
        suggested = f"{workspace.path.stem}.xlsx"
        path = self.ask_save_path(self.tr("Export to Excel"), suggested, self.tr("Workbooks (*.xlsx)"))
        if path is None:
            return
        words = self._context().words
        outcome = outcome_of(lambda: export_workbook(workspace, path, words.language))
        self._banners.show_problems(outcome.problems)
        if outcome.is_done:
            lines = (self.tr("Exported to {file}").replace("{file}", path.name), omitted_sentence(outcome.value, words))
            self._banners.show(". ".join(filter(None, lines)))

    def ask_and_share(self) -> None:
        """Shows all that would leave for other partners, and writes it where the user says so."""
        from aligner.ui.dialogs.sharing import ShareDialog

        if self._documents.workspace is not None:
            ShareDialog(self._window, self._context(), self._save_share).open()

    def _save_share(self, share: Share, whom: str) -> bool:
        """Whether the package was written. whom: it is for, "" where that was not said."""
        from aligner.actions.packages import write_share
        from aligner.actions.sent import Sent

        package = share.package
        entries = len(package["activities"])
        sent = Sent("share", entries, level=package["level"], whom=whom, withheld=share.withheld)
        suggested = f"{package['partner']['name']}.json"
        return self._save_package(self.tr("Share what we do"), suggested, lambda path: write_share(share, path), sent)

    def ask_and_publish(self) -> None:
        """Shows which grants would leave in the 360Giving form, and writes them where the user says so."""
        from aligner.ui.dialogs.giving import GivingDialog

        if self._documents.workspace is not None:
            GivingDialog(self._window, self._context(), self._save_giving).open()

    def _save_giving(self, giving: Giving) -> bool:
        """Whether the grants were written."""
        from aligner.actions.giving import SUFFIXES, write_prepared
        from aligner.actions.sent import Sent
        from aligner.model.kinds import PROGRAM

        publisher = giving.package.content["publisher"]["name"]
        kinds = self.tr("Workbooks (*.xlsx);;Tables (*.csv);;360Giving JSON (*.json)")
        path = self.ask_save_path(self.tr("Publish grants"), f"{publisher}.xlsx", kinds, others=SUFFIXES)
        if path is None:
            return False
        outcome = outcome_of(lambda: write_prepared(giving, path))
        self._banners.show_problems(outcome.problems)
        if outcome.is_done:
            withheld = {PROGRAM.name: giving.withheld} if giving.withheld else {}
            self._note(Sent("giving", giving.count, level=giving.level.value, withheld=withheld), path)
        return outcome.is_done

    def ask_and_print(self) -> None:
        """Asks for the sheet, and writes the roadmap's poster where the user says so."""
        from aligner.ui.dialogs.poster import PosterDialog

        if self._documents.workspace is not None:
            PosterDialog(self._window, self._context(), self._save_poster).open()

    def ask_and_print_field(self) -> None:
        """As `ask_and_print`, with the poster of the field chosen."""
        from aligner.ui.dialogs.poster import PosterDialog

        if self._documents.workspace is not None:
            PosterDialog(self._window, self._context(), self._save_poster, of="field").open()

    def ask_and_join(self) -> None:
        """Puts a joint map together of partners' packages, shows all of it, and writes it where the user says so."""
        from aligner.ui.dialogs.joint_map import JointMapDialog

        if self._documents.workspace is not None:
            JointMapDialog(self._window, self._context(), self._save_joint_map).open()

    def _save_joint_map(self, prepared: PreparedMap, whom: str) -> bool:
        """Whether the joint map was written. whom: it is for, "" where that was not said."""
        from aligner.actions.joint_maps import write_joint_map
        from aligner.actions.sent import Sent

        level = str(prepared.package["level"])
        sent = Sent("joint_map", prepared.works, level=level, whom=whom, withheld=prepared.withheld)
        title = self.tr("Joint map")
        suggested = f"{title} {prepared.package['day']}.json"
        return self._save_package(title, suggested, lambda path: write_joint_map(prepared, path), sent)

    def _save_poster(self, chosen: PosterChoice) -> bool:
        """Whether the poster was written."""
        from aligner.actions.poster import poster_name, write_roadmap_poster

        workspace = self._documents.workspace
        if workspace is None:
            return False
        records = workspace.read()
        suggested = f"{poster_name(records, self._context().words, chosen.of)}.pdf"
        path = self.ask_save_path(self.tr("Roadmap poster"), suggested, self.tr("PDF (*.pdf)"))
        if path is None:
            return False
        outcome = outcome_of(
            lambda: write_roadmap_poster(
                records,
                path,
                size=chosen.size,
                language=chosen.language,
                audience=chosen.audience,
                of=chosen.of,
            )
        )
        self._banners.show_problems(outcome.problems)
        if outcome.is_done:
            self.report_written(path)
            left_out = outcome.value.lines
            if left_out:
                self._banners.show("\n".join(left_out))
        return outcome.is_done

    def ask_and_hand_on(self) -> None:
        """Writes the initiative's roadmap for other partners."""
        from aligner.actions.packages import export_roadmap
        from aligner.actions.sent import Sent

        workspace = self._documents.workspace
        if workspace is None:
            return
        records = workspace.read()
        sent = Sent("roadmap", len(records.roadmap_goals))
        suggested = f"{records.initiative.name or workspace.path.stem}.json"
        self._save_package(self.tr("Hand on the roadmap"), suggested, lambda path: export_roadmap(records, path), sent)

    def _note(self, sent: Sent, path: Path) -> None:
        """Notes in the file that a package left it, and reports that it was written."""
        from aligner.actions.sent import note_sent

        self.report_written(path)
        workspace = self._documents.workspace
        if workspace is not None and not note_sent(workspace, sent, path):
            self._banners.show(self._context().words.sentence("packages.log_not_noted"))

    def _save_package(self, title: str, suggested: str, write: Callable[[Path], None], sent: Sent) -> bool:
        path = self.ask_save_path(title, suggested, self.tr("Packages (*.json)"))
        if path is None:
            return False
        outcome = outcome_of(lambda: write(path))
        self._banners.show_problems(outcome.problems)
        if outcome.is_done:
            self._note(sent, path)
        return outcome.is_done

    def ask_and_write_known(self) -> None:
        """Writes the workbook to fill in with what is known already, to be completed and brought in again."""
        from aligner.actions.exchange import write_filled_template

        workspace = self._documents.workspace
        if workspace is not None:
            self._ask_and_write(lambda path, language: write_filled_template(workspace, path, language))

    def ask_and_write_template(self) -> None:
        """Writes the empty workbook to fill in."""
        from aligner.actions.exchange import write_template

        self._ask_and_write(write_template)

    def _ask_and_write(self, write: Callable[[Path, str], None]) -> None:
        suggested = self.tr("aligner-workbook") + ".xlsx"
        path = self.ask_save_path(self.tr("Fill-in workbook"), suggested, self.tr("Workbooks (*.xlsx)"))
        if path is None:
            return
        outcome = outcome_of(lambda: write(path, self._context().words.language))
        self._banners.show_problems(outcome.problems)
        if outcome.is_done:
            self._banners.show(self.tr("Written to {file}").replace("{file}", path.name))

    def show_own_files_guide(self) -> None:
        """Opens the guide's page about lists of one's own, in the desktop's own program."""
        from aligner.actions.own_files import write_own_files_page

        outcome = outcome_of(lambda: write_own_files_page(self._context().words))
        self._banners.show_problems(outcome.problems)
        if outcome.is_done and (refusal := open_on_desktop(outcome.value)):
            self._banners.show(refusal)

    def report_written(self, path: Path) -> None:
        self._banners.show(self.tr("Written to {file}").replace("{file}", isolate(path.name)))

    def open_older(self, path: Path) -> None:
        """Opens an older state read-only, with a way back to the file that was open."""
        workspace = self._documents.workspace
        back = workspace.path if workspace is not None else None
        if not self._documents.open(path, read_only=True) or back is None:
            return
        self._banners.clear()
        self._banners.show(
            self.tr("This is an older state of your file: look around, nothing here can be changed."),
            action=self.tr("Back to today"),
            on_action=lambda: self._documents.open(back),
        )

    def open_requested(self, files: list[str]) -> None:
        """What the system requested is opened, and the window comes to the front."""
        self._window.activate_window()
        self.open_dropped(files)

    def open_dropped(self, files: list[str]) -> None:
        """A dropped workspace opens; a dropped list is brought into the open one."""
        for file in map(Path, files):
            if self._imports.takes(file):
                self.import_file(file)
            else:
                self._documents.open(file)
