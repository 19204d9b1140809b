"""What the audience of a kit may see: the rule of `aligner.model.visibility`, and the texts written for it alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from aligner.model import visibility
from aligner.model.kinds import KINDS
from aligner.model.records import Excerpt, Records


@dataclass(frozen=True)
class Withheld:
    """What an audience does not see, of the kinds whose records are news to it.

    records: how many, by kind (the table's name); None: some, as a kit of an earlier version says.
    fields: in how many of the records that it sees a field is empty for it, by (kind, field).
    """

    records: Mapping[str, int | None] = field(default_factory=dict[str, int | None])
    fields: Mapping[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])

    def as_json(self) -> dict[str, dict[str, int | None]]:
        return {
            "records": dict(self.records),
            "fields": {f"{kind}.{name}": count for (kind, name), count in self.fields.items()},
        }


def withheld_from(visible_records: Records) -> Withheld:
    """What was omitted of records that an audience sees."""
    kinds = [kind for kind in KINDS if kind.is_listed]
    counts, emptied = visible_records.counts_withheld, visible_records.fields_withheld
    return Withheld(
        {kind.name: counts[kind.name] or None for kind in kinds if kind.name in counts},
        {
            (kind.name, name): emptied[f"{kind.name}.{name}"]
            for kind in kinds
            for name in kind.model.model_fields
            if f"{kind.name}.{name}" in emptied
        },
    )


def visible(records: Records, audience: str) -> Excerpt:
    """The records with only what the audience may see; figures made of them report nothing more.

    Of the kit's own texts, those written for another audience are omitted, too.
    """
    visible_records = visibility.visible_to(records, audience)
    return replace(
        visible_records, kit_texts=tuple(text for text in visible_records.kit_texts if text.audience == audience)
    )
