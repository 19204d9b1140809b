"""What the window says and remembers once an import went well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aligner.ui.context import WindowContext
from aligner.ui.links import ToRoadmapLetter
from aligner.ui.screens.assistant.choices import ImportChoices
from aligner.ui.widgets.import_button import OWN_FORM

if TYPE_CHECKING:
    from aligner.actions.applying import Applied


def report_done(context: WindowContext, choices: ImportChoices, applied: Applied) -> None:
    """Says what came in, with the way back, and remembers from where."""
    _keep_source(context, choices, applied.mappings)
    if choices.answers.get("roadmap") == "whole" and context.records().roadmap_versions:
        translate = QCoreApplication.translate
        context.banners.show(
            translate("ImportScreen", "The newer roadmap was taken; the one before it is kept."),
            action=translate("ImportScreen", "Read its letter"),
            on_action=lambda: context.show(ToRoadmapLetter()),
        )
    step, preview = context.opened.next_undo, choices.preview
    if preview is not None and not preview.removed:
        number = {name: preview.total(name) for name in ("added", "changed")}
        text = context.words.sentence("importing.assistant.done", name=choices.name, **number)
        context.announce_removal(text, lambda: context.report(context.attempt(lambda workspace: workspace.undo(step))))


def _keep_source(context: WindowContext, choices: ImportChoices, mappings: tuple[int, ...]) -> None:
    """Remembers, on this computer only, from which file the lists came."""
    lists = mappings or ((OWN_FORM,) if choices.is_own_form else ())
    if lists and not choices.is_pasted:
        context.memory.keep_sources(context.opened.uid, lists, choices.source)
