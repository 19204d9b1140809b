"""What happens when the file on disk is not the one on screen: nothing is written over, and nothing is lost.

A change that was refused is held, and made again where the user wants it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QSysInfo, QTimer

from aligner.actions.background import Event
from aligner.actions.opening import Workspace
from aligner.lang.bidi import isolate
from aligner.model.errors import AlignerError, EnvironmentRefused, Problem
from aligner.model.records import Records
from aligner.ui.frame.arrivals import ArrivalWords, is_typing
from aligner.ui.frame.front import ask_front, forget_request, is_asked
from aligner.ui.jobs import Jobs
from aligner.ui.page import Verb
from aligner.ui.window_words import kind_name, sentences

if TYPE_CHECKING:
    from aligner.ui.frame.session import Session

Errand = Callable[[], Any]

UNDERNEATH = ("changed_elsewhere", "file_moved", "file_missing")
ANSWER_MS = 4_500
CHECK_MS = 8_000
MOST_HELD = 50
DAMAGE = ("damaged", "broken_references", "unexpected_objects")
MAYBE_DAMAGE = ("not_sqlite", "empty_file", "foreign_sqlite")
"""Damage only when the place is known to have held one of our files."""


class FileTrouble(QObject):
    """Tells and mends what the environment does to the open file."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._held: list[Verb] = []
        self._code = ""
        self._jobs = Jobs(self)
        self._is_kept: Workspace | None = None
        self._arrival_words = ArrivalWords(self)
        self._opening: tuple[Records, tuple[int, str] | None] | None = None

    def on_adopted(self, opened: Workspace) -> None:
        """A file was opened: what was held belongs to another one."""
        self._held.clear()
        self._code = ""
        self._opening = (opened.read(), opened.own.newest)
        self._jobs.leave()
        if not self.tell_missed(opened) and opened.seen_newer is not None:
            self._tell_older(opened, opened.seen_newer)
        if not opened.is_read_only:
            QTimer.singleShot(CHECK_MS, self, lambda: self._check(opened))

    def _check(self, opened: Workspace) -> None:
        """Whether something else changed values in the file; looked at in another process, a while after opening."""
        from aligner.actions.damage import silent_work

        if self._session.workspace is opened:
            self._jobs.submit(lambda event: self._on_checked(opened, event), silent_work, opened.path)

    def _on_checked(self, opened: Workspace, event: Event) -> None:
        self._jobs.leave()
        session = self._session
        if event.kind != "done" or not event.value or session.workspace is not opened:
            return

        def accept() -> None:
            session.clear_banners()
            session.attempt_aloud(lambda workspace: workspace.accept_content())

        kinds = ", ".join(kind_name(kind) for kind in event.value)
        session.show_banner(
            session.words.say("errors.content_changed", kind_name=kinds),
            more=[
                (self.tr("Show the kept versions"), lambda: session.show_page("versions")),
                (self.tr("It is as it should be"), accept),
            ],
        )

    # The open file

    def refuse(self, problems: tuple[Problem, ...], verb: Verb) -> None:
        """A change was refused by the environment: it is held, and the ways on are offered."""
        if len(self._held) < MOST_HELD:
            self._held.append(verb)
        code, opened = problems[0].code, self._session.workspace
        if code == "file_moved" and opened is not None and not opened.path.exists():
            code = "file_missing"
        self._tell(code, sentences(problems, self._session.words), held=True)

    def tell(self, error: AlignerError, verb: Verb) -> None:
        """A verb without a field of its own was refused: a banner, and the ways on when the environment did it."""
        if isinstance(error, EnvironmentRefused):
            self.refuse(error.problems, verb)
        else:
            self._session.show_banner(sentences(error.problems, self._session.words), is_error=True, is_refusal=True)

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
        self._session.clear_banners()
        if self._held:
            self._session.show_banner(text, action=self.tr("Make my change again"), on_action=self.try_again)

    def _meet_arrival(self) -> bool:
        """Another state lies in the open file's place: what is on screen is kept first, always. Where nothing of it is
        missing there, the file is opened again by itself; else bringing both together is the way. False when what lies
        there cannot be read."""
        from aligner.actions.backups import IN_BACKGROUND
        from aligner.actions.own_state import arrived, keep_memory

        session, opened = self._session, self._session.workspace
        if opened is None or opened.is_read_only:
            return False
        try:
            found = arrived(opened)
            if found.is_all_there and not self._held and not is_typing() and not session.drafts.places():
                keep_memory(opened, reason=IN_BACKGROUND)
                self._is_kept = opened
                self.reload()
                session.show_banner(self._arrival_words.went_on(found, session.words), more=self._naming())
                return True
            keep_memory(opened, self._held)
        except AlignerError:
            return False
        self._is_kept = opened
        self._tell("changed_elsewhere", self._arrival_words.replaced(found, session.words), held=bool(self._held))
        return True

    def tell_missed(self, opened: Workspace) -> bool:
        """Whether a change of this computer is not in the file that was opened: then it is told, and how to mend it."""
        from aligner.actions.own_state import missed

        session = self._session
        if opened.is_read_only:
            return False
        try:
            found = missed(opened)
        except AlignerError:
            return False
        if found is None:
            return False

        def stay() -> None:
            opened.accept_older()
            session.clear_banners()

        kept = found.kept
        ways: list[tuple[str, Errand]] = [(self.tr("Show the kept versions"), lambda: session.show_page("versions"))]
        session.show_banner(
            self._arrival_words.missed(found, session.words),
            action=self.tr("Bring both together") if kept is not None else "",
            on_action=(lambda: self.merge_with(kept.path)) if kept is not None else None,
            more=[*ways, (self.tr("Go on with this one"), stay), *self._naming()],
        )
        return True

    def _naming(self) -> list[tuple[str, Errand]]:
        """Asks for the user's name where the file is shared for the first time: histories have names."""
        session = self._session
        if session.preferences.author:
            return []
        return [(self.tr("Say who you are…"), lambda: session.show_page("versions", "name"))]

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
        ways: list[tuple[str, Errand]] = []
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
        self._session.clear_banners()
        self._session.show_banner(text, is_error=True, action=merge, on_action=self.compare, more=ways)

    def reload(self) -> None:
        """Opens the file as it is on disk; a change that was refused can be made again there."""
        session, old = self._session, self._session.workspace
        if old is None:
            return
        if not self._keep_first(old):
            return
        held = list(self._held)
        page = session.current
        session.close_workspace()
        if not session.open(old.path):
            session.fall_back()
            return
        session.show_page(page)
        opened = session.workspace
        if held and opened is not None:
            session.show_banner(
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
        try:
            keep_memory(old)
        except AlignerError as error:
            self._session.show_banner(sentences(error.problems, self._session.words), is_error=True)
            return False
        self._is_kept = old
        return True

    def _make_again(self, held: Sequence[Verb]) -> None:
        """Runs refused changes on the file that is open now, in their order. What a rule refuses there is told; from
        one that the environment refuses again, the rest stay held."""
        session = self._session
        session.clear_banners()
        for number, verb in enumerate(held):
            assert session.workspace is not None
            try:
                verb(session.workspace)
            except EnvironmentRefused as error:
                self.refuse(error.problems, verb)
                self._held += held[number + 1 :]
                return
            except AlignerError as error:
                session.show_banner(sentences(error.problems, session.words), is_error=True)

    def keep_mine(self) -> None:
        """Writes what is on screen, with the change that was refused, as a new file and opens that."""
        old = self._session.workspace
        if old is None:
            return
        path = self._session.files.ask_save_path(
            self.tr("Keep mine as a copy"), _copy_name(old.path).name, self.tr("Aligner files (*.aligner)")
        )
        if path is not None and self._write_mine(path):
            self._session.open(path)

    def compare(self) -> None:
        """Keeps what is on screen among the versions, opens the file as it is, and compares the two."""
        from aligner.actions.own_state import keep_memory

        old = self._session.workspace
        if old is None:
            return
        try:
            kept = keep_memory(old, self._held)
        except AlignerError as error:
            self._session.show_banner(sentences(error.problems, self._session.words), is_error=True)
            return
        self._is_kept = old
        opening = self._opening
        self._held.clear()
        self.reload()
        opened = self._session.workspace
        if opened is not None and opened is not old:
            self.merge_with(kept.path, self._common(opening, opened))

    def _common(self, opening: tuple[Records, tuple[int, str] | None] | None, opened: Workspace) -> Records | None:
        """The state that this window began with, where the file as it is now came from it."""
        if opening is None or opening[1] is None:
            return None
        changes = {entry.mark for entry in opened.history()}
        return opening[0] if opening[1] in changes else None

    def _write_mine(self, path: Path) -> bool:
        from aligner.actions.opening import open_workspace
        from aligner.actions.own_state import write_memory

        old = self._session.workspace
        assert old is not None
        try:
            write_memory(old, path)
            if self._held:
                with open_workspace(path) as copy:
                    for verb in self._held:
                        verb(copy)
        except AlignerError as error:
            self._session.show_banner(sentences(error.problems, self._session.words), is_error=True)
            # A change that a rule refuses is told; the copy without it is whole.
            return not isinstance(error, EnvironmentRefused) and path.exists()
        return True

    def leave(self) -> None:
        """Ends what runs."""
        self._jobs.leave()

    # Opening

    def on_open_refused(self, path: Path, error: AlignerError) -> None:
        """A file that cannot be opened: what can be done instead."""
        session = self._session
        text = sentences(error.problems, session.words)
        if error.code == "locked":
            self._tell_locked(path, dict(error.problems[0].values), text)
        elif error.code in DAMAGE or (error.code in MAYBE_DAMAGE and self._was_ours(path)):
            self.show_damage(path, error.problems)
        else:
            session.show_banner(text, is_error=True)

    def show_damage(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """The calm screen of a damaged file; a file that was open stays open behind it."""
        from aligner.ui.screens.damage import DamageScreen

        session = self._session
        session.clear_banners()
        session.screens.show(lambda: DamageScreen(session, path, problems))

    def merge_with(self, other: Path, base: Records | None = None) -> None:
        """Compares the open file with another copy of it, to merge them."""
        from aligner.ui.screens.merge import MergeScreen

        session = self._session
        session.files.pass_over(other)
        session.clear_banners()
        session.screens.show(lambda: MergeScreen(session, other, base))

    def _was_ours(self, path: Path) -> bool:
        from aligner.actions.damage import workspace_at

        return bool(workspace_at(path))

    def _tell_locked(self, path: Path, told: dict[str, Any], text: str) -> None:
        session = self._session
        read_only = (self.tr("Open read-only"), lambda: session.open(path, read_only=True))
        if told.get("host") == QSysInfo.machineHostName():
            ways = [(self.tr("Show the window that has it"), lambda: self._ask_front(path)), read_only]
            session.show_banner(self.tr("This file is already open in another window on this computer."), more=ways)
            return
        take = (self.tr("It is closed there: open it"), lambda: session.open(path, take_over=True))
        session.show_banner(text, more=[read_only, take])

    def _ask_front(self, path: Path) -> None:
        if not ask_front(path):
            self._session.show_banner(self.tr("The other window could not be reached."), is_error=True)
            return
        QTimer.singleShot(ANSWER_MS, self, lambda: self._on_answer_due(path))

    def _on_answer_due(self, path: Path) -> None:
        if is_asked(path):
            forget_request(path)
            self._session.show_banner(
                self.tr("The other window does not answer. Look for it yourself, or open the file read-only."),
                is_error=True,
            )

    def _tell_older(self, opened: Workspace, seen: int) -> None:
        from aligner.actions.backups import list_backups

        session, words = self._session, self._session.words
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

        def stay() -> None:
            opened.accept_older()
            session.clear_banners()

        ways: list[tuple[str, Errand]] = [(self.tr("Show the kept versions"), lambda: session.show_page("versions"))]
        session.show_banner(text, more=[*ways, (self.tr("Go on with this one"), stay)])

    def tell_changed(self, problems: tuple[Problem, ...]) -> None:
        """Something else changed what the file holds: compare it with a kept version, or take it as it is."""
        session, opened = self._session, self._session.workspace
        if opened is None or opened.is_read_only:
            return

        def stay() -> None:
            session.clear_banners()
            session.attempt_aloud(lambda workspace: workspace.accept_content())

        ways: list[tuple[str, Errand]] = [(self.tr("Show the kept versions"), lambda: session.show_page("versions"))]
        text = sentences(problems, session.words)
        session.show_banner(text, more=[*ways, (self.tr("Go on with this one"), stay)])


def _copy_name(path: Path) -> Path:
    from aligner.actions.copies import free_name

    mine = QCoreApplication.translate("FileTrouble", "mine")
    return free_name(path, f"{mine} {datetime.now():%Y-%m-%d %H%M}")
