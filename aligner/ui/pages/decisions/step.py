"""Decisions as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.model.vocabulary import DecisionState
from aligner.ui.links import ToDecisions
from aligner.ui.step import PageStep


class DecisionsStep(PageStep):
    page_id = ToDecisions.page
    icon_name = "decisions"
    title_text = QT_TRANSLATE_NOOP("DecisionsPage", "Decisions")
    help_text = QT_TRANSLATE_NOOP("DecisionsPage", "What we make of the gaps: what we do, who does it, until when.")

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        if not records.decisions:
            return "empty"
        is_open = any(decision.state == DecisionState.OPEN for decision in records.decisions)
        return "begun" if is_open else "ready"
