"""What can be said of a kind of record; `aligner.model.kinds` says it of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from aligner.model.fields import Record, column, table_name, type_of_value
from aligner.model.vocabulary import Sharing


class Reference(NamedTuple):
    """A field that holds another record's id. target: the other's kind.  may_be_empty: None is allowed in it.

    holds: the other cannot be removed while this refers to it.
    """

    field: str
    target: str
    may_be_empty: bool
    holds: bool


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of record. Fields are given by their names.

    plural: its attribute of `Records`.  is_single: that attribute is the one record itself.
    is_only: there is at most one record, which needs no title.  titles: the fields that name a record, the first that
    is filled in.  counted: the counted noun in the words files, "" when only its own removal is reported.

    Joining two copies:
    identity: records of two sides that agree in these are one.  removed_with: references that may be empty but mean
    something else then: the record goes with what it refers to.  together: fields that are chosen together.

    Who sees it:
    belongs_to: references without which a record says nothing, or something else; its level is never wider than theirs.
    clears: references that are emptied when what they name may not be seen.  level: of records that have none of
    their own.  floors: fields with a narrower level than their record's widest, and what is in their place above
    it.
    consented: the day of a consent, and the fields that without it nobody beyond the organization sees.
    consented_with: by the same day, what is unseen with them, and may be worded otherwise without a new consent.
    always_visible: fields that every document needs to be true.  is_personal: what one person said.  secret:
    fields of it that are reported to nobody.  is_listed: its changes, and how many are withheld, are news to the reader
    of a kit.

    Texts:
    translatable: texts that a kit may show in another language.  needed: those that every kit shows.
    structured: texts that hold JSON.  items: texts that hold several, separated by "; ".
    unprinted: texts that no document shows.  is_printed: documents show its texts at all.
    on_ballots: texts that ballots show.

    permanent_field: the field that undo leaves as it is, "" for none.
    """

    model: type[Record]
    plural: str
    is_single: bool = False
    is_only: bool = False
    titles: tuple[str, ...] = ()
    counted: str = ""
    identity: tuple[str, ...] = ()
    removed_with: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    belongs_to: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    level: Sharing | None = None
    floors: Mapping[str, tuple[Sharing, object]] = field(default_factory=dict[str, tuple[Sharing, object]])
    consented: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    consented_with: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    always_visible: tuple[str, ...] = ()
    is_personal: bool = False
    secret: tuple[str, ...] = ()
    is_listed: bool = True
    translatable: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    structured: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    unprinted: tuple[str, ...] = ()
    is_printed: bool = True
    on_ballots: tuple[str, ...] = ()
    permanent_field: str = ""

    @cached_property
    def name(self) -> str:
        """The name of its table, by which the file, the history and `analyse --json` know it."""
        return table_name(self.model)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """The fields that refer to other records, as their own declarations say."""
        return tuple(
            Reference(name, key.target_fullname.partition(".")[0], not info.is_required(), holds)
            for name, info in self.model.model_fields.items()
            if type_of_value(info) is int
            for key in column(self.model, name).foreign_keys
            for holds in [key.ondelete in (None, "RESTRICT")]
        )

    @cached_property
    def parents(self) -> tuple[tuple[str, str], ...]:
        """What it depends on: the field and the other's kind."""
        return self._targets(self.belongs_to)

    @cached_property
    def released(self) -> tuple[tuple[str, str], ...]:
        """What lets go of the others: the field and the other's kind."""
        return self._targets(self.clears)

    @cached_property
    def has_own_code(self) -> bool:
        """Whether its records have codes of which each is once in the file."""
        return "code" in self.model.model_fields and bool(column(self.model, "code").unique)

    @property
    def has_level(self) -> bool:
        """Whether each record has a level of its own."""
        return "sharing" in self.model.model_fields

    def consents_ended(self, before: Mapping[str, object], after: Mapping[str, object]) -> dict[str, None]:
        """The days of consent that end, each with None, where a record's values before become those after: a consent
        is to just these words of this person, and to just this picture, so it ends with them unless a new one comes
        with the new ones. A picture that is taken away leaves the words that were agreed to."""
        return {
            day: None
            for day, names in self.consented.items()
            if before[day] is not None
            and after[day] == before[day]
            and any(_is_other(before[name], after[name]) for name in names)
        }

    def unseen_without(self, day: str) -> tuple[str, ...]:
        """The fields that nobody beyond the organization sees without this day of a consent."""
        return (*self.consented[day], *self.consented_with.get(day, ()))

    def listed(self, records: object) -> tuple[Record, ...]:
        """Its records, a single one as a tuple of one. records: `Records`."""
        found = getattr(records, self.plural)
        return (found,) if self.is_single else found

    def _targets(self, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        known = {reference.field: reference.target for reference in self.references}
        return tuple((name, known[name]) for name in names)


def _is_other(before: object, after: object) -> bool:
    """Whether what was agreed to became something else. A picture that comes first was not agreed to, either."""
    if isinstance(before, bytes) or isinstance(after, bytes):
        return after is not None and after != before
    return bool(before) and before != after
