"""Overview as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui.links import ToOverview
from aligner.ui.step import PageStep


class OverviewStep(PageStep):
    page_id = ToOverview.page
    icon_name = "overview"
    title_text = QT_TRANSLATE_NOOP("OverviewPage", "Overview")
    help_text = QT_TRANSLATE_NOOP("OverviewPage", "Where we stand, what stands out, and what to do next.")

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        return ""
