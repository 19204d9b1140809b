"""The pages in the order of the path. A page is one line here."""

from collections.abc import Iterator
from importlib import import_module

from aligner.ui.links import (
    Link,
    ToDecisions,
    ToField,
    ToKit,
    ToOverview,
    ToPlacement,
    ToPriorities,
    ToPrograms,
    ToRoadmap,
    ToVersions,
    ToWelcome,
    ToWorkshop,
)
from aligner.ui.page import Page
from aligner.ui.step import PageStep

PAGES: tuple[type[Link], ...] = (
    ToWelcome,
    ToOverview,
    ToRoadmap,
    ToPrograms,
    ToPlacement,
    ToField,
    ToPriorities,
    ToWorkshop,
    ToDecisions,
    ToKit,
    ToVersions,
)
PAGE_NAMES = tuple(link.page for link in PAGES)

LATER = (
    *(
        "roadmap.forms",
        "roadmap.earlier",
        "placement.panel",
        "field.cell_panel",
        "field.actor_panel",
        "field.connections",
        "field.field_forms",
        "field.field_table",
        "field.network_view",
        "programs.inspector",
        "versions.detail",
        "workshop.view",
        "versions.record",
        "workshop.prepare",
        "workshop.ballots",
        "workshop.result",
        "decisions.inspector",
        "decisions.board",
        "decisions.offers",
        "priorities.earlier",
        "priorities.entry",
        "priorities.years",
        "kit.preview",
    ),
    *("decisions.resolutions", "kit.side", "kit.export_bar"),
)
"""What only a page's first showing needs beside the page: it loads while the window is idle."""

IN_PARTS = (
    *("actions.backups", "actions.names", "exchange.columns", "exchange.cells", "exchange.mapping"),
    *("exchange.guessing", "actions.mappings", "exchange.finding", "actions.inspecting", "actions.figures"),
    *("actions.import_changes", "actions.exchange", "actions.importing", "ui.screens.assistant.screen"),
    *("analysis.weights", "analysis.coverage", "analysis.findings", "analysis.field", "analysis.analyse"),
    *("storyline.known", "storyline.reasons", "storyline.writing", "charts.roadmap", "charts.dots"),
    *("kit.content.snapshot", "kit.content.grants", "kit.content.content", "kit.content.outline"),
    *("kit.content.documents.forms", "kit.making", "actions.kit_history", "actions.drafts", "actions.argument"),
    "actions.kit",
)
"""What the first import and the first kit need, in parts: loaded at once they hold the window up for longer than
anyone should notice."""


def load_later() -> Iterator[None]:
    """Loads one of those modules at each step."""
    pages = [f"ui.pages.{name}.page" for name in PAGE_NAMES]
    for name in (*pages, *IN_PARTS, *(f"ui.pages.{one}" for one in LATER)):
        yield
        import_module(f"aligner.{name}")


def step_class(name: str) -> type[PageStep]:
    """The class of `pages/NAME/step.py`, which loads nothing of the page."""
    return import_module(f"aligner.ui.pages.{name}.step").__dict__[f"{name.capitalize()}Step"]


def page_class(name: str) -> type[Page]:
    """The class of `pages/NAME/page.py`, named for it; its modules load at the first call."""
    return import_module(f"aligner.ui.pages.{name}.page").__dict__[f"{name.capitalize()}Page"]
