"""Roadmap as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui.links import ToRoadmap
from aligner.ui.step import PageStep


class RoadmapStep(PageStep):
    page_id = ToRoadmap.page
    icon_name = "roadmap"
    title_text = QT_TRANSLATE_NOOP("RoadmapPage", "Roadmap")
    help_text = QT_TRANSLATE_NOOP(
        "RoadmapPage", "What the initiative wants to reach, by which steps, and how it is measured."
    )

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        if not records.roadmap_goals and not records.stages:
            return "empty"
        is_complete = bool(records.stages) and all(goal.weight is not None for goal in records.leaf_goals)
        return "ready" if is_complete and records.roadmap_goals else "begun"
