"""Priorities as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.ui.links import ToPriorities
from aligner.ui.step import PageStep


class PrioritiesStep(PageStep):
    page_id = ToPriorities.page
    icon_name = "priorities"
    title_text = QT_TRANSLATE_NOOP("PrioritiesPage", "Priorities")
    help_text = QT_TRANSLATE_NOOP(
        "PrioritiesPage", "What the collective weighs, what we say matters, and where our money goes."
    )

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        known = [goal.id in records.priority_by_goal for goal in records.leaf_goals]
        if not any(known):
            return "empty"
        return "ready" if all(known) else "begun"
