"""Says whose the roadmap is, and leads from our draft to the initiative's roadmap and back."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from aligner.actions import roadmap
from aligner.model.initiative import Initiative
from aligner.model.vocabulary import RoadmapState
from aligner.ui.context import PageContext, Verb
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.labels import label
from aligner.ui.window_words import initiative_ended


class WhoseRoadmap(QWidget):
    """One line with what can be done about it; each step is one for Undo."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._text = label("", "muted")
        row.addWidget(self._text, 1)
        verbs: tuple[tuple[str, Verb[object], tuple[RoadmapState, ...]], ...] = (
            (self.tr("Work on a draft"), roadmap.start_draft, (RoadmapState.INITIATIVE, RoadmapState.CLOSED)),
            (self.tr("Hand over to the initiative"), roadmap.hand_over, (RoadmapState.DRAFT,)),
            (self.tr("Say that it has ended"), roadmap.close_initiative, (RoadmapState.INITIATIVE,)),
            (self.tr("Say that it goes on"), roadmap.hand_over, (RoadmapState.CLOSED,)),
        )
        self._buttons = [
            (button(text, context.theme, lambda v=verb: context.attempt(v), role="link"), states)
            for text, verb, states in verbs
        ]
        for one, _ in self._buttons:
            row.addWidget(one)

    def show_state(self, initiative: Initiative) -> None:
        """Shows the line of the initiative's state."""
        texts = {
            RoadmapState.DRAFT: self.tr("Our draft: we write this roadmap down ourselves, and may change all of it."),
            RoadmapState.INITIATIVE: self.tr(
                "The initiative's roadmap: what comes from it is only for reading. What is ours stands beside it."
            ),
            RoadmapState.CLOSED: initiative_ended(initiative, self._context.words),
        }
        self._text.setText(texts[initiative.state])
        for one, states in self._buttons:
            one.setVisible(initiative.state in states)
