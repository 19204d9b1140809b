"""What the audience of a kit may see: the rule of `aligner.model.visibility`, and the texts written for it alone."""

from dataclasses import replace

from aligner.model import visibility
from aligner.model.records import Excerpt, Records


def visible(records: Records, audience: str) -> Excerpt:
    """The records with only what the audience may see; figures made of them tell nothing more.

    Of the kit's own texts, those written for another audience are left out, too.
    """
    seen = visibility.visible(records, visibility.AUDIENCES[audience])
    return replace(seen, kit_texts=tuple(text for text in seen.kit_texts if text.audience == audience))
