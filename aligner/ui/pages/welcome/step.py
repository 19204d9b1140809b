"""Welcome as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui.links import ToWelcome
from aligner.ui.step import PageStep


class WelcomeStep(PageStep):
    page_id = ToWelcome.page
    icon_name = "welcome"
    title_text = QT_TRANSLATE_NOOP("WelcomePage", "Welcome")
    help_text = QT_TRANSLATE_NOOP(
        "WelcomePage", "Your organization's place in the collective roadmap, and the discussion at your board."
    )
    needs_workspace = False

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        return "ready"
