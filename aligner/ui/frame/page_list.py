"""The pages in the order of the path. A page is one line here."""

from collections.abc import Iterator
from importlib import import_module

from aligner.ui.page import Page

PAGE_NAMES = (
    "welcome",
    "overview",
    "roadmap",
    "programs",
    "placement",
    "priorities",
    "workshop",
    "decisions",
    "kit",
    "versions",
)

LATER = (
    *(
        "roadmap.forms",
        "placement.panel",
        "programs.inspector",
        "versions.detail",
        "workshop.view",
        "versions.record",
        "workshop.prepare",
        "workshop.ballots",
        "workshop.result",
        "decisions.inspector",
        "kit.preview",
    ),
    *("decisions.resolutions", "kit.side", "kit.export_bar"),
)
"""What only a page's first showing needs: the start does not wait for it, and it loads while the window is idle."""


def load_later() -> Iterator[None]:
    """Loads one of those modules at each step."""
    for name in LATER:
        yield
        import_module(f"aligner.ui.pages.{name}")


def page_class(name: str) -> type[Page]:
    """The Page class of `pages/NAME/page.py`; its modules load at the first call."""
    return import_module(f"aligner.ui.pages.{name}.page").__dict__["Page"]
