"""Programs as a step of the path."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from aligner.analysis.converting import counted_minor
from aligner.analysis.results import Analysis
from aligner.model.records import Records
from aligner.model.vocabulary import OrganizationKind
from aligner.ui.links import ToPrograms
from aligner.ui.step import PageStep


class ProgramsStep(PageStep):
    page_id = ToPrograms.page
    icon_name = "programs"
    help_text = QT_TRANSLATE_NOOP("ProgramsPage", "What we do, what it costs, and what is unique in it.")

    @classmethod
    def title(cls, kind: str = "") -> str:
        if kind == OrganizationKind.FOUNDATION:
            return QCoreApplication.translate("ProgramsPage", "Grants")
        return QCoreApplication.translate("ProgramsPage", "Programs")

    @classmethod
    def state(cls, records: Records, figures: Analysis) -> str:
        if not records.programs:
            return "empty"
        return "begun" if any(counted_minor(records, program) is None for program in records.programs) else "ready"
