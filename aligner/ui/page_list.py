"""The pages in the order of the path. A page is one line here."""

from importlib import import_module

from aligner.ui.page import Page

PAGE_NAMES = (
    "welcome",
    "overview",
    "roadmap",
    "programs",
    "placement",
    "priorities",
    "kit",
    "versions",
)


def page_class(name: str) -> type[Page]:
    """The Page class of `pages/NAME/page.py`; its modules load at the first call."""
    return import_module(f"aligner.ui.pages.{name}.page").__dict__["Page"]
