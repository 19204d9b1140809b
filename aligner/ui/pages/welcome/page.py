"""Welcome: a new workspace, one that exists, or an example."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from aligner.lang.bidi import isolate
from aligner.ui.context import PageContext
from aligner.ui.desktop import shown_path
from aligner.ui.links import Link, ToWelcome
from aligner.ui.look.icons import pixmap
from aligner.ui.page import Page
from aligner.ui.pages.welcome.new_form import NewForm
from aligner.ui.pages.welcome.step import WelcomeStep
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card, scroll_column
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import column_in, inner_row
from aligner.ui.widgets.part import Part


class WelcomePage(WelcomeStep, Page):
    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        scroll = self._scroll = scroll_column(self)
        body = scroll.body
        body.addSpacing(16)
        body.addWidget(self._welcome_header())
        body.addSpacing(12)
        self._form = NewForm(context)
        self._form.setVisible(self._form.is_begun)
        body.addWidget(self._form)
        row = inner_row(16)
        starts = (
            (
                "new",
                self.tr("New file"),
                self.tr("For your organization: bring the roadmap from Excel, or build it here."),
                self.tr("Begin"),
                self._show_form,
                "primary",
            ),
            (
                "open",
                self.tr("Open a file"),
                self.tr("Go on with an Aligner file that is on this computer."),
                self.tr("Choose a file…"),
                context.files.ask_and_open,
                "",
            ),
            (
                "example",
                self.tr("Try an example"),
                self.tr("See the whole path on a ready example and make a board kit from it."),
                "",
                None,
                "",
            ),
        )
        for icon_name, title, text, action, on_action, role in starts:
            card = Card()
            card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            picture = QLabel()
            picture.setPixmap(pixmap(icon_name, context.theme.colors["accent"], 32))
            card.body.addWidget(picture)
            card.body.addWidget(label(title, "section"))
            card.body.addWidget(label(text, "muted"))
            card.body.addStretch(1)
            choices = QWidget()
            buttons = Flow(choices, spacing=8)
            if on_action is not None:
                buttons.addWidget(button(action, context.theme, on_action, role=role))
            else:
                for kind, name in (
                    ("nonprofit", self.tr("A nonprofit")),
                    ("foundation", self.tr("A foundation")),
                    ("career", self.tr("Cradle to career, in English")),
                ):
                    buttons.addWidget(button(name, context.theme, lambda k=kind: context.files.open_example(k)))
            card.body.addWidget(choices)
            row.addWidget(card, 1)
        body.addLayout(row)
        body.addWidget(self._own_files())
        self._recent = Card(self.tr("Recent files"))
        self._recent_rows = Part(self._list_recent)
        self._recent.body.addWidget(self._recent_rows)
        body.addWidget(self._recent)
        privacy = label(
            self.tr("Everything stays in one file on this computer. Aligner opens no network connection."), "caption"
        )
        body.addWidget(privacy)
        body.addStretch(1)

    def refresh(self) -> None:
        known = [path for path in map(Path, self.context.memory.recent) if path.exists()][:5]
        self._recent.setVisible(bool(known))
        self._recent_rows.show_content(known)

    def show_link(self, link: Link) -> None:
        if isinstance(link, ToWelcome) and link.opens_new_form:
            self._show_form()

    def _welcome_header(self) -> QWidget:
        panel = QWidget()
        column = column_in(panel, 6)
        column.addWidget(label(self.tr("What do we bring to the collective roadmap?"), "page_title"))
        column.addWidget(label(self.help(), "lead"))
        return panel

    def _own_files(self) -> QWidget:
        """The way in for who has lists of her own."""
        card = Card(self.tr("Start from your own files"))
        row = inner_row(16)
        text = self.tr(
            "A list of programs or grants, a roadmap, a list of partners: from Excel, a table or a text, as it is."
            " Aligner finds what is in it and asks about what it cannot tell."
        )
        row.addWidget(label(text, "muted"), 1)
        choose = button(
            self.tr("Choose a list…"), self.context.theme, self.context.files.ask_and_import, icon_name="import"
        )
        row.addWidget(choose)
        card.body.addLayout(row)
        return card

    def _list_recent(self, paths: list[Path]) -> QWidget:
        panel = QWidget()
        rows = column_in(panel, 2)
        for path in paths:
            rows.addWidget(self._recent_row(path))
        return panel

    def _recent_row(self, path: Path) -> QWidget:
        panel = QWidget()
        row = QHBoxLayout(panel)
        row.setContentsMargins(0, 0, 0, 0)
        open_it = button(
            isolate(path.stem),
            self.context.theme,
            lambda: self.context.files.open(path),
            role="link",
        )
        row.addWidget(open_it)
        row.addWidget(label(shown_path(path.parent), "caption"), 1)
        return panel

    def _show_form(self) -> None:
        """Opens the form over the other ways in, so that all of it is in sight on a small screen too."""
        self._form.show()
        self._form.begin()
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self._form))
