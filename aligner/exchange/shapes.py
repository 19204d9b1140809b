"""The kinds of list that a sheet of someone else's may hold, by the word that names each on the command line."""

from collections.abc import Mapping

from aligner.exchange.columns import Sheet
from aligner.exchange.sheets import SHEETS

KINDS: Mapping[str, Sheet] = {sheet.key: sheet for sheet in SHEETS if sheet.is_in_template and not sheet.fields}


def kind_sheet(kind: str) -> Sheet:
    """The columns that a kind of list may have."""
    return KINDS[kind]
