"""The picture of a grant's story: chosen or dropped, made safe in another process, shown small, removable."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from aligner.actions import programs
from aligner.actions.background import Event
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.programs import Program
from aligner.ui.choosing import ask_file
from aligner.ui.context import PageContext
from aligner.ui.jobs import Jobs
from aligner.ui.links import ToPrograms
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.record_form import About, FieldSpec, RecordForm
from aligner.ui.window_words import sentences

THUMBNAIL_PX = QSize(240, 150)
_SUFFIXES = (".png", ".jpg", ".jpeg")


class StoryPicture(QWidget):
    """Where a picture cannot be taken it says why, and the one that was there stays."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._program_id = 0
        self._shown: bytes | None = None
        self._jobs = Jobs(self)
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("A picture of the story"), "label"))
        self._picture = QLabel()
        self._picture.setAccessibleName(self.tr("A picture of the story"))
        column.addWidget(self._picture)
        hint = self.tr(
            "PNG or JPEG: choose one, or drop it here. The consent to the story covers the picture, so a new picture "
            "needs a new day of consent."
        )
        column.addWidget(label(hint, "caption"))
        self._message = label("", "error")
        column.addWidget(self._message)
        self._choose = button(self.tr("Choose a picture…"), context.theme, self._ask, icon_name="open")
        self._remove = button(self.tr("Remove the picture"), context.theme, self._take_away, role="link")
        column.addWidget(self._choose)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeading)
        alt = FieldSpec(
            "story_picture_alt", self.tr("What is seen in it"), hint=self.tr("Read out to those who do not see it")
        )
        self._form = RecordForm((alt,), self._commit, context.words, context.drafts)
        column.addWidget(self._form)
        self._message.hide()

    def show_program(self, program: Program) -> None:
        """Shows a grant's picture; a draft of its words stays while the grant does."""
        if program.id != self._program_id:
            self._show_problems(())
        self._program_id = program.id
        data = program.story_picture
        if data != self._shown:
            self._shown = data
            self._picture.setPixmap(_thumbnail(data) if data is not None else QPixmap())
        self._picture.setToolTip(program.story_picture_alt)
        self._picture.setAccessibleDescription(program.story_picture_alt)
        for widget in (self._picture, self._remove, self._form):
            widget.setVisible(data is not None)
        about = About(ToPrograms.page, kinds.PROGRAM.name, program.id, ToPrograms(program.id))
        self._form.show_values({"story_picture_alt": program.story_picture_alt}, about)

    def finish(self) -> None:
        """Saves what is being typed, before another grant is shown."""
        self._form.finish()

    def end(self) -> None:
        self._jobs.cancel()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # What is no picture is the window's: it may be a list to bring in.
        if _picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _picture_in(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self._check(path)

    def _ask(self) -> None:
        pictures = self.tr("Pictures")
        title = self.tr("A picture of the story")
        chosen = ask_file(self, self._context.memory, title, f"{pictures} (*.png *.jpg *.jpeg)")
        if chosen is not None:
            self._check(chosen)

    def _check(self, path: Path) -> None:
        self._show_problems(())
        self._choose.setEnabled(False)
        program_id = self._program_id
        self._jobs.submit(lambda event: self._take(program_id, event), programs.checked_picture_work, path)

    def _take(self, program_id: int, event: Event) -> None:
        self._choose.setEnabled(True)
        if event.kind == "done":
            picture = event.value
            self._show_problems(self._keep(program_id, picture))
        elif event.kind == "refused":
            self._show_problems(event.value.problems)
        else:
            self._show_problems((Problem.of("picture_damaged", "story_picture"),))

    def _keep(self, program_id: int, picture: bytes | None) -> tuple[Problem, ...]:
        return self._context.attempt(
            lambda workspace: programs.edit_program(workspace, program_id, story_picture=picture)
        ).problems

    def _take_away(self) -> None:
        program_id = self._program_id
        self._context.attempt(
            lambda workspace: programs.edit_program(workspace, program_id, story_picture=None, story_picture_alt="")
        )

    def _commit(self, name: str, value: object) -> tuple[Problem, ...]:
        program_id = self._program_id
        return self._context.attempt(
            lambda workspace: programs.edit_program(workspace, program_id, **{name: value})
        ).problems

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._message.setText(sentences(problems, self._context.words))
        self._message.setVisible(bool(problems))


def _picture_in(data: QMimeData) -> Path | None:
    """The one picture that is dragged, by its name; None for anything else."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.casefold() in _SUFFIXES else None


def _thumbnail(data: bytes) -> QPixmap:
    picture = QPixmap()
    picture.loadFromData(data)
    ways = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return picture.scaled(THUMBNAIL_PX, *ways) if not picture.isNull() else picture
