"""Making the kit: where it goes, the progress, and what was made."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from aligner import paths
from aligner.actions.kit import KitOptions, fitting_folder
from aligner.files import safe_filename
from aligner.lang.bidi import ltr, strip_isolates
from aligner.model.errors import Problem
from aligner.ui.choosing import ask_folder
from aligner.ui.context import PageContext
from aligner.ui.desktop import open_on_desktop, shown_path
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label, set_role
from aligner.ui.widgets.layouts import inner_row, row_in
from aligner.ui.widgets.part import remove_widgets
from aligner.ui.window_words import sentences

if TYPE_CHECKING:
    from aligner.actions.kit import KitFileInfo

_STEPS = 1000


class ExportBar(Card):
    """Shows the folder at rest, a progress bar while the kit is made, then the files.

    Each meeting and audience has a folder of its own: one that the user chose is for that meeting and audience alone.
    """

    cancelled = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._options = KitOptions()
        self._chosen: dict[tuple[str, date | None], Path] = {}
        self._last_folder = self.folder
        self._is_running = False
        self._made: tuple[Path, int] | None = None
        self.body.setContentsMargins(18, 8, 18, 8)
        self.body.setSpacing(8)
        row = inner_row(10)
        self._line = label("")
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self._line, 1)
        self._change = button(self.tr("Another folder…"), context.theme, self.ask_folder, role="link")
        self._open = button(self.tr("Open folder"), context.theme, self._open_folder, icon_name="folder")
        self._cancel = button(self.tr("Cancel"), context.theme, self.cancelled.emit, icon_name="cancel")
        for widget in (self._change, self._open, self._cancel):
            row.addWidget(widget)
        self.body.addLayout(row)
        self._progress = QProgressBar()
        self._progress.setRange(0, _STEPS)
        self._progress.setTextVisible(False)
        self.body.addWidget(self._progress)
        self._files = QWidget()
        self._row = row_in(self._files, 16)
        self.body.addWidget(self._files)
        self.show_rest()

    @property
    def folder(self) -> Path:
        """Where the next kit goes."""
        return self._chosen.get(self._meeting_and_audience) or self.proposed_folder(self._options)

    def proposed_folder(self, options: KitOptions) -> Path:
        """A folder in the user's documents, by file, then by meeting and audience; none that holds another's kit."""
        name = safe_filename(self.tr("{name} kit").replace("{name}", self._context.opened.path.stem), "kit")
        audience = self._context.words.sentence(f"vocabulary.audience.{options.audience}")
        meeting = options.meeting.isoformat() if options.meeting is not None else ""
        return fitting_folder(
            paths.user_documents() / name / safe_filename(f"{meeting} {audience}".strip(), options.audience),
            options.audience,
        )

    def show_options(self, options: KitOptions, revision: int) -> None:
        """Says where the kit of these options goes, when that is another place than before; of a kit that was made,
        that the file is another since, where its revision is."""
        before, self._options = self.folder, options
        if self._is_running:
            return
        if self.folder != before:
            self.show_rest()
        elif self._made is not None and self._made[1] != revision:
            older = self.tr("Changed since this kit was made: {folder}")
            self._line.setText(older.replace("{folder}", shown_path(self._made[0])))
            self._made = None
            set_role(self._line, "strong")
            self._announce()

    def show_rest(self) -> None:
        """Says where the kit will go."""
        self._show(self.tr("The kit goes to {folder}").replace("{folder}", shown_path(self.folder)), "muted")

    def show_progress(self, text: str, fraction: float) -> None:
        """text: what is being made.  fraction: 0 to 1."""
        self._show(text or self.tr("Making the kit…"), "strong", is_running=True)
        self._progress.setValue(round(fraction * _STEPS))
        self._progress.setAccessibleName(self._line.text())

    def show_cancelled(self) -> None:
        self._show(self.tr("Cancelled. Nothing half-made was left behind."), "muted")

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._show(sentences(problems, self._context.words), "error")

    def show_defect(self, report: str) -> None:
        """A defect of the program: says that the file is safe, with the report to copy as tooltip."""
        self._show(self.tr("The kit could not be made because of a fault in the program. Your file is safe."), "error")
        self._line.setToolTip(report)

    def show_new_kit(self, files: "Sequence[KitFileInfo]", folder: Path, revision: int | None) -> None:
        """files: what was made, each with its path and number of pages.  folder: where.  revision: of the file, None
        for a kit of then that was made again."""
        self._last_folder = folder
        text = self.tr("The kit is ready: {folder}").replace("{folder}", shown_path(folder))
        self._show(text, "strong", is_success=True)
        self._made = (folder, revision) if revision is not None else None
        for kit_file in files:
            path = Path(kit_file.path)
            open_it = button(
                ltr(path.name),
                self._context.theme,
                lambda p=path: self._open_path(p),
                role="link",
                icon_name=_ICONS.get(path.suffix, "folder"),
            )
            open_it.setToolTip(shown_path(path))
            self._row.addWidget(open_it)
        self._row.addStretch(1)

    def ask_folder(self) -> bool:
        """Asks for another folder; False when the user leaves."""
        chosen = ask_folder(self, self._context.memory, self.tr("Folder for the kit"), self.start)
        if chosen is not None:
            self.choose_folder(chosen)
        return chosen is not None

    @property
    def start(self) -> Path:
        """Where looking for another folder begins: the nearest one above that exists."""
        return next((above for above in self.folder.parents if above.is_dir()), self.folder)

    def choose_folder(self, folder: Path) -> None:
        """Takes a folder for this meeting and audience; one with another audience's kit is answered with one beside."""
        fit = fitting_folder(folder, self._options.audience)
        self._chosen[self._meeting_and_audience] = fit
        if fit == folder:
            self.show_rest()
            return
        text = self.tr("{folder} holds a kit for others, which stays apart. This kit goes to {fit}")
        self._show(text.replace("{folder}", shown_path(folder)).replace("{fit}", shown_path(fit)), "strong")

    def _show(self, text: str, role: str, *, is_running: bool = False, is_success: bool = False) -> None:
        begins, self._is_running = is_running and not self._is_running, is_running
        self._made = None
        had_focus = self._cancel.hasFocus()
        self._line.setText(text)
        self._line.setToolTip("")
        set_role(self._line, role)
        self._progress.setVisible(is_running)
        self._open.setVisible(is_success)
        self._change.setVisible(not is_running)
        if had_focus and not is_running:
            # The keyboard goes on at what was made; Qt would take it to whatever is next on the page.
            (self._open if is_success else self._change).setFocus(Qt.FocusReason.OtherFocusReason)
        self._cancel.setVisible(is_running)
        remove_widgets(self._row)
        self._files.setVisible(is_success)
        if begins or not is_running:
            self._announce()

    def _announce(self) -> None:
        """Has a screen reader say the line."""
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, strip_isolates(self._line.text())))

    def focus_cancel(self) -> None:
        """Puts the focus where Enter, Space and Esc end what is being made."""
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_running:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _open_folder(self) -> None:
        self._open_path(self._last_folder)

    def _open_path(self, path: Path) -> None:
        if problem := open_on_desktop(path):
            self._line.setText(problem)
            set_role(self._line, "error")

    @property
    def _meeting_and_audience(self) -> tuple[str, date | None]:
        return self._options.audience, self._options.meeting


_ICONS = {".pptx": "deck", ".pdf": "briefing", ".xlsx": "workbook"}
