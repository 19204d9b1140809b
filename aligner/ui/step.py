"""A page as a step of the path: what navigation, menus and the Overview say of it before it is built."""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from aligner.analysis.results import Analysis
from aligner.model.records import Records


class PageStep:
    """A step of the path. Subclasses set the link's page, an icon and the page's words, and define `state`.

    It stands in the page's `step.py`, which imports nothing of the page: the window's start loads the steps of all
    pages, and of the pages themselves only the one that is shown.
    """

    page_id: ClassVar[str]
    icon_name: ClassVar[str]
    title_text: ClassVar[object]
    help_text: ClassVar[object]
    """The page's name, and one sentence on what it is for: English, marked for translation under the name of the
    page's class (Qt's mark for that has no type)."""
    needs_workspace: ClassVar[bool] = True

    @classmethod
    def title(cls, kind: str = "") -> str:
        """The page's name in the window's language; kind: of the organization, where it matters."""
        return QCoreApplication.translate(f"{cls.page_id.capitalize()}Page", str(cls.title_text))

    @classmethod
    def help(cls) -> str:
        """One sentence on what the page is for."""
        return QCoreApplication.translate(f"{cls.page_id.capitalize()}Page", str(cls.help_text))

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        """How far this step of the path is: "empty", "begun" or "ready"."""
        raise NotImplementedError
