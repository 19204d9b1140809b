"""The field as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui.links import ToField
from aligner.ui.step import PageStep


class FieldStep(PageStep):
    page_id = ToField.page
    icon_name = "field"
    title_text = QT_TRANSLATE_NOOP("FieldPage", "The field")
    help_text = QT_TRANSLATE_NOOP(
        "FieldPage", "Who else works on the roadmap: crowded, lacking, and what we do not know."
    )

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        if not records.activities:
            return "empty"
        return "ready" if records.needs else "begun"
