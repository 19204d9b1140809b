"""Kit as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui.links import ToKit
from aligner.ui.step import PageStep


class KitStep(PageStep):
    page_id = ToKit.page
    icon_name = "kit"
    title_text = QT_TRANSLATE_NOOP("KitPage", "Kit")
    help_text = QT_TRANSLATE_NOOP("KitPage", "The documents for your board, all made from one state of this file.")

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        return ""
