"""What happens when the file on disk is not the one on screen: nothing is written over, and nothing is lost.

A change that was refused is held, and made again where the user wants it.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from aligner.actions.background import Event
from aligner.actions.opening import Workspace
from aligner.lang.bidi import isolate
from aligner.lang.words import Words
from aligner.model.errors import AlignerError, EnvironmentRefused, Problem
from aligner.model.records import Records
from aligner.ui.context import Action, Verb
from aligner.ui.frame.arrivals import ArrivalWords, is_typing
from aligner.ui.frame.banners import BannerStack
from aligner.ui.frame.copies import OtherCopies
from aligner.ui.frame.documents import Documents
from aligner.ui.frame.page_stack import PageStack
from aligner.ui.frame.preferences import Preferences
from aligner.ui.frame.verbs import Verbs
from aligner.ui.frame.workspace_files import WorkspaceFiles
from aligner.ui.jobs import Jobs
from aligner.ui.links import ToVersions
from aligner.ui.outcome import outcome_of
from aligner.ui.window_words import kind_name, sentences

UNDERNEATH = ("changed_elsewhere", "file_moved", "file_missing")
CHECK_MS = 8_000
MAX_PENDING = 50


class FileTrouble(QObject):
    """Reports and repairs what the environment does to the open file."""

    def __init__(
        self,
        documents: Documents,
        *,
        banners: BannerStack,
        pages: PageStack,
        verbs: Verbs,
        files: WorkspaceFiles,
        copies: OtherCopies,
        preferences: Preferences,
        words: Callable[[], Words],
        has_drafts: Callable[[], bool],
    ) -> None:
        super().__init__(documents)
        self._documents, self._banners, self._pages = documents, banners, pages
        self._verbs, self._files, self._copies = verbs, files, copies
        self._preferences, self._words, self._has_drafts = preferences, words, has_drafts
        self._pending: list[Verb[object]] = []
        self._code = ""
        self._jobs = Jobs(self)
        self._check_due = QTimer(self)
        self._check_due.setSingleShot(True)
        self._check_due.timeout.connect(self.check_values)
        self._kept_workspace: Workspace | None = None
        self._arrival_words = ArrivalWords(self)
        self._opening: tuple[Records, tuple[int, str] | None] | None = None

    def on_adopted(self, opened: Workspace) -> None:
        """A file was opened: what was held belongs to another one."""
        self._pending.clear()
        self._code = ""
        self._opening = (opened.read(), opened.own.newest)
        self.finish()
        if not self.report_missed(opened) and opened.newer_revision_elsewhere is not None:
            self._show_older(opened, opened.newer_revision_elsewhere)
        if not opened.is_read_only:
            self._check_due.start(CHECK_MS)

    def check_values(self) -> None:
        """Whether something else changed values in the file; looked at in another process, a while after opening."""
        from aligner.actions.damage import silent_work

        if self._documents.workspace is not None:
            self._jobs.submit(self._on_checked, silent_work, self._documents.workspace.path)

    def _on_checked(self, event: Event) -> None:
        self._jobs.cancel()
        if event.kind != "done" or not event.value:
            return
        kinds = ", ".join(kind_name(kind) for kind in event.value)
        self._banners.show(
            self._words().sentence("errors.content_changed", kind_name=kinds),
            more=[self._to_versions(), (self.tr("It is as it should be"), self._accept_content)],
        )

    def _to_versions(self) -> Action:
        return self.tr("Show the kept versions"), lambda: self._pages.show(ToVersions())

    def _accept_content(self) -> None:
        self._banners.clear()
        self._verbs.report(self._verbs.attempt(lambda workspace: workspace.accept_content()))

    def _accept_older(self) -> None:
        self._banners.clear()
        self._verbs.report(self._verbs.attempt(lambda workspace: workspace.accept_older()))

    # The open file

    def refuse(self, problems: tuple[Problem, ...], verb: Verb[object]) -> None:
        """A change was refused by the environment: it is held, and the ways on are offered."""
        if len(self._pending) < MAX_PENDING:
            self._pending.append(verb)
        code, opened = problems[0].code, self._documents.workspace
        if code == "file_moved" and opened is not None and not opened.path.exists():
            code = "file_missing"
        self._show_trouble(code, sentences(problems, self._words()), keeps_pending=True)

    def on_copy_saved(self) -> None:
        """A change was kept: what refused the one before is over, unless the file itself is another."""
        if self._code and self._code not in UNDERNEATH:
            self._end_trouble(self.tr("The change before this one was refused. It is still here."))

    def on_look(self, code: str) -> None:
        """What the watch found; "" when all is well again."""
        if not code:
            self._on_recovered()
            return
        if code == "changed_elsewhere" and self._on_arrival():
            return
        self._show_trouble(code, self._noticed(code), keeps_pending=False)

    def _on_recovered(self) -> None:
        if self._code not in (*UNDERNEATH, "read_only_place"):
            return
        self._end_trouble(self.tr("The file is in its place again. Your change is still here."))

    def _end_trouble(self, text: str) -> None:
        """text: for when a change is still held."""
        self._code = ""
        self._banners.clear()
        if self._pending:
            self._banners.show(text, action=self.tr("Make my change again"), on_action=self.try_again)

    def _on_arrival(self) -> bool:
        """Another state is in the open file's place: what is on screen is kept first, always. Where nothing of it is
        missing there, the file is opened again by itself; else bringing both together is the way. False when what is
        there cannot be read."""
        from aligner.actions.backups import IN_BACKGROUND
        from aligner.actions.own_state import arrived, keep_memory

        opened, words = self._documents.workspace, self._words()
        if opened is None or opened.is_read_only:
            return False
        try:
            found = arrived(opened)
            if found.is_complete and not self._pending and not is_typing() and not self._has_drafts():
                keep_memory(opened, reason=IN_BACKGROUND)
                self._kept_workspace = opened
                self.reload()
                self._banners.show(self._arrival_words.changes_elsewhere(found, words), more=self._name_request())
                return True
            keep_memory(opened, self._pending)
        except AlignerError:
            return False
        self._kept_workspace = opened
        self._show_trouble(
            "changed_elsewhere", self._arrival_words.replaced(found, words), keeps_pending=bool(self._pending)
        )
        return True

    def report_missed(self, opened: Workspace) -> bool:
        """Whether a change of this computer is not in the file that was opened: then it is reported, and how to fix
        it."""
        if opened.is_read_only or not opened.own.missing:
            return False
        # Whether it is missing is known at once; what it holds is compared only then.
        from aligner.actions.own_state import missed

        try:
            found = missed(opened)
        except AlignerError:
            return False
        if found is None:
            return False
        backup = found.backup
        self._banners.show(
            self._arrival_words.missed(found, self._words()),
            action=self.tr("Bring both together") if backup is not None else "",
            on_action=(lambda: self._copies.merge_with(backup.path)) if backup is not None else None,
            more=[self._to_versions(), (self.tr("Go on with this one"), self._accept_older), *self._name_request()],
        )
        return True

    def _name_request(self) -> list[Action]:
        """Asks for the user's name where the file is shared for the first time: histories have names."""
        if self._preferences.author:
            return []
        return [(self.tr("Say who you are…"), lambda: self._pages.show(ToVersions(names_version=True)))]

    def keep_at_close(self, opened: Workspace) -> None:
        """A file is closed: the state that was written here is kept, and what only the window knows, too."""
        if opened.is_read_only or self._kept_workspace is opened or not (opened.own.rows.history or self._pending):
            return
        from aligner.actions.backups import ON_CLOSE, back_up_when_changed
        from aligner.actions.own_state import keep_memory

        # What cannot be kept now is still in the file, or was reported when it was refused.
        with suppress(AlignerError):
            if opened.look() in UNDERNEATH:
                keep_memory(opened, self._pending)
            else:
                back_up_when_changed(opened, ON_CLOSE)

    def _noticed(self, code: str) -> str:
        if code == "changed_elsewhere":
            return self.tr(
                "This file was changed by another window, another computer or a sync folder. "
                "What you see is the state before that; nothing was written over."
            )
        if code == "file_moved":
            return self.tr(
                "Another file lies in this file's place now. What you see is kept in memory; nothing is lost."
            )
        if code == "file_missing":
            return self.tr(
                "This file is no longer in its place: it was moved, renamed or deleted, or its drive is gone. "
                "What you see is kept in memory; nothing is lost."
            )
        return self.tr(
            "This place cannot be written to any more. What you see is whole; to go on changing it, keep it as a copy."
        )

    def _show_trouble(self, code: str, text: str, *, keeps_pending: bool) -> None:
        self._code = code
        actions: list[Action] = []
        if code in ("changed_elsewhere", "file_moved"):
            actions.append((self.tr("Open it again"), self.reload))
        if keeps_pending and code not in UNDERNEATH:
            actions.append((self.tr("Try again"), self.try_again))
        actions.append((self.tr("Keep mine as a copy…"), self.save_as_copy))
        if code == "changed_elsewhere":
            actions += self._name_request()
        if keeps_pending:
            stays = self.tr("Your change is still here: it goes with whichever way you choose.")
            text = f"{text}\n{stays}"
        merge = self.tr("Bring both together") if code == "changed_elsewhere" else ""
        self._banners.clear()
        self._banners.show(text, is_error=True, action=merge, on_action=self.compare, more=actions)

    def reload(self) -> None:
        """Opens the file as it is on disk; a change that was refused can be made again there."""
        old = self._documents.workspace
        if old is None or not self._keep_first(old):
            return
        pending, page = list(self._pending), self._pages.current
        if not self._documents.reopen():
            return
        self._pages.show_page(page)
        if pending:
            self._banners.show(
                self.tr("The file is open as it is now. Your last change is not in it."),
                action=self.tr("Make my change again"),
                on_action=lambda: self._make_again(pending),
            )

    def try_again(self) -> None:
        """Makes the refused changes again."""
        pending = list(self._pending)
        self._pending.clear()
        self._make_again(pending)

    def _keep_first(self, old: Workspace) -> bool:
        """Keeps what is on screen before another state takes its place; False, and reported, when that cannot be."""
        from aligner.actions.own_state import keep_memory

        if self._kept_workspace is old or old.is_read_only or not (old.own.rows.history or old.own.missing):
            self._kept_workspace = old
            return True
        outcome = outcome_of(lambda: keep_memory(old))
        self._banners.show_problems(outcome.problems)
        if outcome.is_done:
            self._kept_workspace = old
        return outcome.is_done

    def _make_again(self, pending: Sequence[Verb[object]]) -> None:
        """Runs refused changes on the file that is open now, in their order. What a rule refuses there is reported;
        from one that the environment refuses again, the rest stay held."""
        self._banners.clear()
        for number, verb in enumerate(pending):
            outcome = self._verbs.attempt(verb)
            if outcome.is_environment:
                self._pending += pending[number + 1 :]
                return
            self._banners.show_problems(outcome.problems)

    def save_as_copy(self) -> None:
        """Writes what is on screen, with the change that was refused, as a new file and opens that."""
        old = self._documents.workspace
        if old is None:
            return
        path = self._files.ask_save_path(
            self.tr("Keep mine as a copy"), _copy_name(old.path).name, self.tr("Aligner files (*.aligner)")
        )
        if path is not None and self._write_mine(path):
            self._documents.open(path)

    def compare(self) -> None:
        """Keeps what is on screen among the versions, opens the file as it is, and compares the two."""
        from aligner.actions.own_state import keep_memory

        old = self._documents.workspace
        if old is None:
            return
        outcome = outcome_of(lambda: keep_memory(old, self._pending))
        if not outcome.is_done:
            self._banners.show_problems(outcome.problems)
            return
        self._kept_workspace = old
        opening = self._opening
        self._pending.clear()
        self.reload()
        opened = self._documents.workspace
        if opened is not None and opened is not old:
            self._copies.merge_with(outcome.value.path, self._common(opening, opened))

    def _common(self, opening: tuple[Records, tuple[int, str] | None] | None, opened: Workspace) -> Records | None:
        """The state that this window began with, where the file as it is now came from it."""
        if opening is None or opening[1] is None:
            return None
        changes = {entry.mark for entry in opened.history()}
        return opening[0] if opening[1] in changes else None

    def _write_mine(self, path: Path) -> bool:
        from aligner.actions.opening import open_workspace
        from aligner.actions.own_state import write_memory

        old = self._documents.workspace
        assert old is not None
        try:
            write_memory(old, path)
            if self._pending:
                with open_workspace(path) as copy:
                    for verb in self._pending:
                        verb(copy)
        except AlignerError as error:
            self._banners.show_problems(error.problems)
            # A change that a rule refuses is reported; the copy without it is complete.
            return not isinstance(error, EnvironmentRefused) and path.exists()
        return True

    def finish(self) -> None:
        """Ends what runs."""
        self._check_due.stop()
        self._jobs.cancel()

    def _show_older(self, opened: Workspace, revision: int) -> None:
        from aligner.actions.backups import list_backups

        words = self._words()
        newer = next((b for b in list_backups(opened.uid) if b.revision > opened.revision), None)
        text = self.tr(
            "This file is older than the one that was open here before (revision {here}, then {before}). "
            "A sync folder may have brought an old one back."
        )
        text = text.replace("{here}", words.number(opened.revision)).replace("{before}", words.number(revision))
        if newer is not None:
            created = newer.created.astimezone()
            sentence = self.tr("The newest kept copy is of {day}, {time}.")
            text += " " + sentence.replace("{day}", words.date(created.date())).replace(
                "{time}", isolate(f"{created:%H:%M}")
            )
        self._banners.show(text, more=[self._to_versions(), (self.tr("Go on with this one"), self._accept_older)])

    def report_changed(self, problems: tuple[Problem, ...]) -> None:
        """Something else changed what the file holds: compare it with a kept version, or take it as it is."""
        opened = self._documents.workspace
        if opened is None or opened.is_read_only:
            return
        text = sentences(problems, self._words())
        self._banners.show(text, more=[self._to_versions(), (self.tr("Go on with this one"), self._accept_content)])

    def on_merged(self) -> None:
        """Another copy was merged into the open file; where an earlier change waits, too, that is reported instead."""
        opened = self._documents.workspace
        assert opened is not None
        self._pages.show(ToVersions())
        if not self.report_missed(opened):
            self._banners.show(
                self.tr("Both are one now, and the history tells whose each change is."),
                action=self.tr("Undo the merge"),
                on_action=self._undo_merge,
            )

    def _undo_merge(self) -> None:
        self._banners.clear()
        self._verbs.undo()


def _copy_name(path: Path) -> Path:
    from aligner.actions.copies import free_name

    mine = QCoreApplication.translate("FileTrouble", "mine")
    return free_name(path, f"{mine} {datetime.now():%Y-%m-%d %H%M}")
