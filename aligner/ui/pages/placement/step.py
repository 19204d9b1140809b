"""Placement as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui.links import ToPlacement
from aligner.ui.step import PageStep


class PlacementStep(PageStep):
    page_id = ToPlacement.page
    icon_name = "placement"
    title_text = QT_TRANSLATE_NOOP("PlacementPage", "Placement")
    help_text = QT_TRANSLATE_NOOP(
        "PlacementPage", "Drag each program to the goals and stages it serves, or press Enter in a cell."
    )

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        if not records.placements:
            return "empty"
        return "begun" if figures.coverage.unplaced else "ready"
