"""What the canvas itself says of programs on the roadmap, in the window's language."""

from PySide6.QtCore import QCoreApplication

from aligner.ui.widgets.canvas_model import CanvasWords


def canvas_words() -> CanvasWords:
    """The words of every canvas that shows placements."""
    translate = QCoreApplication.translate
    return CanvasWords(
        outside=translate("RoadmapCanvas", "Outside the initiative's goals"),
        no_stage=translate("RoadmapCanvas", "No stage"),
        #: A share that nobody knows.
        unknown_share=translate("RoadmapCanvas", "?"),
        card=translate("RoadmapCanvas", "{program}, {share} of it, at {goal}, {stage}"),
        #: A group of programs in one cell, for those who listen; money: what they have there together.
        group=translate("RoadmapCanvas", "{count} at {goal}, {stage}; together {money}"),
        #: Of a group of grants in one cell: how many are not awarded yet.
        waiting=translate("RoadmapCanvas", "not awarded yet: {n}"),
    )
