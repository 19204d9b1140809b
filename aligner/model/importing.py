"""How lists of other people were read, so that the next one of the same form is read alike."""

from datetime import date as Date

from aligner.model.fields import Line, Mapped, Record


class ImportMapping(Record):
    """How one list was read that is not in the workbook's own form; found again by the list's headers.

    source: the name of its file, without the folder.  day: when it was last read so.
    form: JSON, one sheet of a mapping as `aligner.exchange.mapping` describes it.
    """

    source: Line = ""
    day: Date
    form: Mapped = ""
    position: int = 0
