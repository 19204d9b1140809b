"""Runs verbs on the open file, and takes them back."""

from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from aligner.model.errors import Problem
from aligner.ui.context import Verb
from aligner.ui.frame.banners import BannerStack
from aligner.ui.frame.documents import Documents
from aligner.ui.outcome import Outcome, outcome_of
from aligner.ui.window_words import change_name

T = TypeVar("T")


class Verbs(QObject):
    """environment_refused: the problems, and the verb that was refused: it can be run again."""

    environment_refused = Signal(object, object)

    def __init__(self, documents: Documents, banners: BannerStack) -> None:
        super().__init__(documents)
        self._documents, self._banners = documents, banners

    def attempt(self, verb: Verb[T]) -> Outcome[T]:
        """Runs a verb on the open workspace; whoever listens to `environment_refused` reports what it reports."""
        workspace = self._documents.workspace
        assert workspace is not None
        if workspace.is_in_use_elsewhere:
            return Outcome(None, (Problem.of("list_comes_in"),))
        outcome = outcome_of(lambda: verb(workspace))
        if outcome.is_environment:
            self.environment_refused.emit(outcome.problems, verb)
            return replace(outcome, is_reported=True)
        return outcome

    def report(self, outcome: Outcome[object]) -> bool:
        """Whether it went well. What has no field to show a refusal beside becomes a banner, until a deed goes well."""
        self._banners.end_refusals()
        if not outcome.is_reported:
            self._banners.show_problems(outcome.problems, is_refusal=True)
        return outcome.is_done

    def undo(self) -> None:
        workspace = self._documents.workspace
        if workspace is not None and (step := workspace.next_undo) is not None:
            self.report(self.attempt(lambda workspace: workspace.undo(step)))

    def redo(self) -> None:
        workspace = self._documents.workspace
        if workspace is not None and (step := workspace.next_redo) is not None:
            self.report(self.attempt(lambda workspace: workspace.redo(step)))

    @property
    def can_undo(self) -> bool:
        return self._documents.workspace is not None and bool(self._documents.workspace.undo_label)

    @property
    def can_redo(self) -> bool:
        return self._documents.workspace is not None and bool(self._documents.workspace.redo_label)

    def undo_text(self) -> str:
        """The undo menu's words, naming the change."""
        label = self._documents.workspace.undo_label if self._documents.workspace is not None else None
        return self.tr("Undo: {change}").replace("{change}", change_name(label)) if label else self.tr("Undo")

    def redo_text(self) -> str:
        label = self._documents.workspace.redo_label if self._documents.workspace is not None else None
        return self.tr("Redo: {change}").replace("{change}", change_name(label)) if label else self.tr("Redo")
