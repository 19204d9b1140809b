"""Workshop as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui.links import ToWorkshop
from aligner.ui.step import PageStep


class WorkshopStep(PageStep):
    page_id = ToWorkshop.page
    icon_name = "workshop"
    title_text = QT_TRANSLATE_NOOP("WorkshopPage", "Workshop")
    help_text = QT_TRANSLATE_NOOP("WorkshopPage", "A group sets its priorities together, each voice in secret.")

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        if not records.workshops:
            return "empty"
        return "ready" if any(workshop.shown_round for workshop in records.workshops) else "begun"
