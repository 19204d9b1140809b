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
from aligner.ui.context import Verb, Way
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
MOST_HELD = 50


class FileTrouble(QObject):
    """Tells and mends what the environment does to the open file."""

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
        self._held: list[Verb[object]] = []
        self._code = ""
        self._jobs = Jobs(self)
        self._check_due = QTimer(self)
        self._check_due.setSingleShot(True)
        self._check_due.timeout.connect(self.check_values)
        self._is_kept: Workspace | None = None
        self._arrival_words = ArrivalWords(self)
        self._opening: tuple[Records, tuple[int, str] | None] | None = None

    def on_adopted(self, opened: Workspace) -> None:
        """A file was opened: what was held belongs to another one."""
        self._held.clear()
        self._code = ""
        self._opening = (opened.read(), opened.own.newest)
        self.leave()
        if not self.tell_missed(opened) and opened.seen_newer is not None:
            self._tell_older(opened, opened.seen_newer)
        if not opened.is_read_only:
            self._check_due.start(CHECK_MS)

    def check_values(self) -> None:
        """Whether something else changed values in the file; looked at in another process, a while after opening."""
        from aligner.actions.damage import silent_work

        if self._documents.workspace is not None:
            self._jobs.submit(self._on_checked, silent_work, self._documents.workspace.path)

    def _on_checked(self, event: Event) -> None:
        self._jobs.leave()
        if event.kind != "done" or not event.value:
            return
        kinds = ", ".join(kind_name(kind) for kind in event.value)
        self._banners.show(
            self._words().say("errors.content_changed", kind_name=kinds),
            more=[self._to_versions(), (self.tr("It is as it should be"), self._accept_content)],
        )

    def _to_versions(self) -> Way:
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
        if len(self._held) < MOST_HELD:
            self._held.append(verb)
        code, opened = problems[0].code, self._documents.workspace
        if code == "file_moved" and opened is not None and not opened.path.exists():
            code = "file_missing"
        self._tell(code, sentences(problems, self._words()), held=True)

    def on_kept(self) -> None:
        """A change was kept: what refused the one before is over, unless the file itself is another."""
        if self._code and self._code not in UNDERNEATH:
            self._end_trouble(self.tr("The change before this one was refused. It is still here."))

    def on_look(self, code: str) -> None:
        """What the watch found; "" when all is well again."""
        if not code:
            self._on_well_again()
            return
        if code == "changed_elsewhere" and self._meet_arrival():
            return
        self._tell(code, self._noticed(code), held=False)

    def _on_well_again(self) -> None:
        if self._code not in (*UNDERNEATH, "read_only_place"):
            return
        self._end_trouble(self.tr("The file is in its place again. Your change is still here."))

    def _end_trouble(self, text: str) -> None:
        """text: for when a change is still held."""
        self._code = ""
        self._banners.clear()
        if self._held:
            self._banners.show(text, action=self.tr("Make my change again"), on_action=self.try_again)

    def _meet_arrival(self) -> bool:
        """Another state lies in the open file's place: what is on screen is kept first, always. Where nothing of it is
        missing there, the file is opened again by itself; else bringing both together is the way. False when what lies
        there cannot be read."""
        from aligner.actions.backups import IN_BACKGROUND
        from aligner.actions.own_state import arrived, keep_memory

        opened, words = self._documents.workspace, self._words()
        if opened is None or opened.is_read_only:
            return False
        try:
            found = arrived(opened)
            if found.is_all_there and not self._held and not is_typing() and not self._has_drafts():
                keep_memory(opened, reason=IN_BACKGROUND)
                self._is_kept = opened
                self.reload()
                self._banners.show(self._arrival_words.went_on(found, words), more=self._naming())
                return True
            keep_memory(opened, self._held)
        except AlignerError:
            return False
        self._is_kept = opened
        self._tell("changed_elsewhere", self._arrival_words.replaced(found, words), held=bool(self._held))
        return True

    def tell_missed(self, opened: Workspace) -> bool:
        """Whether a change of this computer is not in the file that was opened: then it is told, and how to mend it."""
        from aligner.actions.own_state import missed

        if opened.is_read_only:
            return False
        try:
            found = missed(opened)
        except AlignerError:
            return False
        if found is None:
            return False
        kept = found.kept
        self._banners.show(
            self._arrival_words.missed(found, self._words()),
            action=self.tr("Bring both together") if kept is not None else "",
            on_action=(lambda: self._copies.merge_with(kept.path)) if kept is not None else None,
            more=[self._to_versions(), (self.tr("Go on with this one"), self._accept_older), *self._naming()],
        )
        return True

    def _naming(self) -> list[Way]:
        """Asks for the user's name where the file is shared for the first time: histories have names."""
        if self._preferences.author:
            return []
        return [(self.tr("Say who you are…"), lambda: self._pages.show(ToVersions(asks_name=True)))]

    def keep_at_close(self, opened: Workspace) -> None:
        """A file is closed: the state that was written here is kept, and what only the window knows, too."""
        from aligner.actions.backups import ON_CLOSE, back_up_when_changed
        from aligner.actions.own_state import keep_memory

        if opened.is_read_only or self._is_kept is opened or not (opened.own.rows.history or self._held):
            return
        # What cannot be kept now is still in the file, or was told when it was refused.
        with suppress(AlignerError):
            if opened.look() in UNDERNEATH:
                keep_memory(opened, self._held)
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

    def _tell(self, code: str, text: str, *, held: bool) -> None:
        self._code = code
        ways: list[Way] = []
        if code in ("changed_elsewhere", "file_moved"):
            ways.append((self.tr("Open it again"), self.reload))
        if held and code not in UNDERNEATH:
            ways.append((self.tr("Try again"), self.try_again))
        ways.append((self.tr("Keep mine as a copy…"), self.keep_mine))
        if code == "changed_elsewhere":
            ways += self._naming()
        if held:
            stays = self.tr("Your change is still here: it goes with whichever way you choose.")
            text = f"{text}\n{stays}"
        merge = self.tr("Bring both together") if code == "changed_elsewhere" else ""
        self._banners.clear()
        self._banners.show(text, is_error=True, action=merge, on_action=self.compare, more=ways)

    def reload(self) -> None:
        """Opens the file as it is on disk; a change that was refused can be made again there."""
        old = self._documents.workspace
        if old is None or not self._keep_first(old):
            return
        held, page = list(self._held), self._pages.current
        if not self._documents.reopen():
            return
        self._pages.show_page(page)
        if held:
            self._banners.show(
                self.tr("The file is open as it is now. Your last change is not in it."),
                action=self.tr("Make my change again"),
                on_action=lambda: self._make_again(held),
            )

    def try_again(self) -> None:
        """Makes the refused changes once more."""
        held = list(self._held)
        self._held.clear()
        self._make_again(held)

    def _keep_first(self, old: Workspace) -> bool:
        """Keeps what is on screen before another state takes its place; False, and told, when that cannot be."""
        from aligner.actions.own_state import keep_memory

        if self._is_kept is old or old.is_read_only or not (old.own.rows.history or old.own.missing):
            self._is_kept = old
            return True
        kept = outcome_of(lambda: keep_memory(old))
        self._banners.show_problems(kept.problems)
        if kept.is_done:
            self._is_kept = old
        return kept.is_done

    def _make_again(self, held: Sequence[Verb[object]]) -> None:
        """Runs refused changes on the file that is open now, in their order. What a rule refuses there is told; from
        one that the environment refuses again, the rest stay held."""
        self._banners.clear()
        for number, verb in enumerate(held):
            outcome = self._verbs.attempt(verb)
            if outcome.is_environment:
                self._held += held[number + 1 :]
                return
            self._banners.show_problems(outcome.problems)

    def keep_mine(self) -> None:
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
        outcome = outcome_of(lambda: keep_memory(old, self._held))
        if not outcome.is_done:
            self._banners.show_problems(outcome.problems)
            return
        self._is_kept = old
        opening = self._opening
        self._held.clear()
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
            if self._held:
                with open_workspace(path) as copy:
                    for verb in self._held:
                        verb(copy)
        except AlignerError as error:
            self._banners.show_problems(error.problems)
            # A change that a rule refuses is told; the copy without it is whole.
            return not isinstance(error, EnvironmentRefused) and path.exists()
        return True

    def leave(self) -> None:
        """Ends what runs."""
        self._check_due.stop()
        self._jobs.leave()

    def _tell_older(self, opened: Workspace, seen: int) -> None:
        from aligner.actions.backups import list_backups

        words = self._words()
        newer = next((b for b in list_backups(opened.uid) if b.revision > opened.revision), None)
        text = self.tr(
            "This file is older than the one that was open here before (revision {here}, then {before}). "
            "A sync folder may have brought an old one back."
        )
        text = text.replace("{here}", words.number(opened.revision)).replace("{before}", words.number(seen))
        if newer is not None:
            made = newer.made.astimezone()
            told = self.tr("The newest kept copy is of {day}, {time}.")
            text += " " + told.replace("{day}", words.date(made.date())).replace("{time}", isolate(f"{made:%H:%M}"))
        self._banners.show(text, more=[self._to_versions(), (self.tr("Go on with this one"), self._accept_older)])

    def tell_changed(self, problems: tuple[Problem, ...]) -> None:
        """Something else changed what the file holds: compare it with a kept version, or take it as it is."""
        opened = self._documents.workspace
        if opened is None or opened.is_read_only:
            return
        text = sentences(problems, self._words())
        self._banners.show(text, more=[self._to_versions(), (self.tr("Go on with this one"), self._accept_content)])

    def on_merged(self) -> None:
        """Another copy was merged into the open file; where an earlier change waits, too, that is told instead."""
        opened = self._documents.workspace
        assert opened is not None
        self._pages.show(ToVersions())
        if not self.tell_missed(opened):
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
