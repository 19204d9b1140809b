"""Versions as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui.links import ToVersions
from aligner.ui.step import PageStep


class VersionsStep(PageStep):
    page_id = ToVersions.page
    icon_name = "versions"
    title_text = QT_TRANSLATE_NOOP("VersionsPage", "Versions")
    help_text = QT_TRANSLATE_NOOP("VersionsPage", "Older states of this file: look inside, compare, bring back.")

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        return ""
