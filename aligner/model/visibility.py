"""Who may see what: the one rule for everything that leaves the workspace (kits, share packages).

A record's level is the narrowest of its own and of all that it depends on. What it depends on, and which fields have a
floor of their own, is stated in `aligner.model.kinds`. Figures are built from what is left, so that none reports more
than its sources; where something was omitted, `Records.withheld` and `Records.partly_visible` say so, and nothing is
then called absent.

A program's money, its grantee and what makes it unique follow the program: open funding data publish just these.
What is stated about others (an actor's notes and relation) and what one person thinks, owns or said is for the
organization's own staff at most; a year's money for grants and their risks are for the board alone. Workshops never
leave the organization; a participant's name never leaves the file.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from aligner.json_text import Json, read_json
from aligner.model.choices import Weighting
from aligner.model.fields import Record, build
from aligner.model.initiative import Initiative
from aligner.model.kinds import (
    AGENDA_ITEM,
    AGENDA_SUBJECT,
    GOAL,
    KINDS,
    PROGRAM,
    Kind,
    find_kind,
    kind_named,
)
from aligner.model.meetings import AgendaItem
from aligner.model.organization import Organization
from aligner.model.presenting import KitText, Translation
from aligner.model.programs import Placement
from aligner.model.records import Excerpt, Records
from aligner.model.vocabulary import Sharing, WeightSource
from aligner.model.workshop import Workshop

LEVELS = tuple(Sharing)
AUDIENCES = {
    "board": Sharing.BOARD,
    "staff": Sharing.STAFF,
    "initiative": Sharing.INITIATIVE,
    "donors": Sharing.PUBLIC,
}
"""The audiences of kits, each with the narrowest level that it may see: every level but the private one has its own
readers, and each audience reads its level and the wider ones. Nothing else says who reads what."""
MIN_BALLOTS = 4
"""The result of fewer ballots is withheld: each of them could be guessed from it."""
_FROM_BALLOTS = set(WeightSource) - {WeightSource.STATED, WeightSource.ESTIMATE}


def is_outside(audience: str) -> bool:
    """Whether an audience is not the organization's own: it is informed, decides nothing, and reads no doubts of ours.

    Raises: KeyError for an unknown audience.
    """
    return is_wider(AUDIENCES[audience], Sharing.STAFF)


def is_informed(audience: str, *, sees_all: bool) -> bool:
    """Whether an audience is informed only: one outside, and the staff where some of our programs and their places
    are kept from them. What would be weighed for the board rests on all of them, so it would come out otherwise.

    sees_all: whether it sees all our programs and all their places.
    """
    return is_outside(audience) or (audience == "staff" and not sees_all)


def is_wider(level: Sharing, other: Sharing) -> bool:
    """Whether more people read the first level than the other."""
    return LEVELS.index(level) > LEVELS.index(other)


def visible(records: Records, level: Sharing) -> Excerpt:
    """The records with only what an audience of this level may see; references are complete."""
    return _Visibility(records, level).filtered()


def visible_to(records: Records, audience: str) -> Excerpt:
    """The records with only what this audience of a kit may see.

    Raises: KeyError for an unknown audience.
    """
    return visible(records, AUDIENCES[audience])


def levels(records: Records) -> dict[tuple[str, int], Sharing]:
    """The level of every record by kind (name of its table) and id, all that it depends on considered."""
    return _Visibility(records, Sharing.PRIVATE).levels


def narrowest(*found: Sharing | None) -> Sharing:
    """The narrowest of the levels; None counts as no limit."""
    return LEVELS[min((LEVELS.index(level) for level in found if level is not None), default=len(LEVELS) - 1)]


class _Visibility:
    def __init__(self, records: Records, level: Sharing) -> None:
        self.records, self.level = records, level
        self.by_kind = {kind.name: kind.listed(records) for kind in KINDS if not kind.is_single}
        self.found: dict[tuple[str, int], Record] = {
            (name, record.id): record for name, listed in self.by_kind.items() for record in listed
        }
        self.levels: dict[tuple[str, int], Sharing] = {}
        self.emptied = Counter(records.fields_withheld)
        for name, record_id in self.found:
            self._level(name, record_id)

    def _level(self, kind: str, record_id: int, visiting: frozenset[int] = frozenset()) -> Sharing:
        known = self.levels.get((kind, record_id))
        if known is not None:
            return known
        record = self.found.get((kind, record_id))
        if record is None or (kind == GOAL.name and record_id in visiting):
            return Sharing.PRIVATE
        described = kind_named(kind)
        own = described.level or getattr(record, "sharing", None)
        hung = [
            self._level(other, at, visiting | {record_id} if kind == GOAL.name else frozenset())
            for name, other in described.parents
            if (at := getattr(record, name)) is not None
        ]
        if isinstance(record, AgendaItem):
            # Its question speaks of what it is about.
            hung += [self._level(name, at) for name, at in self._subjects(record.id)]
        if isinstance(record, Weighting) and record.source in _FROM_BALLOTS:
            # A workshop's result is a workshop's: it stays in the organization.
            hung.append(Sharing.STAFF if _is_safe(record) else Sharing.PRIVATE)
        if isinstance(record, KitText):
            hung.append(AUDIENCES.get(record.audience, Sharing.PRIVATE))
        if isinstance(record, Translation):
            hung.append(self._level_of_translated(record))
        found = narrowest(own, *hung)
        self.levels[kind, record_id] = found
        return found

    def _subjects(self, item_id: int) -> Iterator[tuple[str, int]]:
        """What an item of an agenda is about, as (kind, id)."""
        for link in self.records.agenda_subjects:
            if link.item_id == item_id:
                for name, other in AGENDA_SUBJECT.parents:
                    at = getattr(link, name)
                    if other != AGENDA_ITEM.name and at is not None:
                        yield other, at

    def _level_of_translated(self, translation: Translation) -> Sharing:
        """The level of the field that is translated."""
        kind, name = find_kind(translation.kind), translation.field
        if kind is None:
            return Sharing.PRIVATE
        if kind.is_single:
            return Sharing.PUBLIC if name in kind.always_visible else self._single(kind).sharing
        own = self._level(kind.name, translation.record_id)
        needs = next((day for day in kind.consented if name in kind.unseen_without(day)), "")
        if needs and getattr(self.found.get((kind.name, translation.record_id)), needs, None) is None:
            return narrowest(own, Sharing.STAFF)
        return narrowest(own, kind.floors.get(name, (None,))[0])

    def _is_visible(self, kind: str, record_id: int | None) -> bool:
        known = self.levels.get((kind, record_id or 0), Sharing.PRIVATE)
        return LEVELS.index(known) >= LEVELS.index(self.level)

    def filtered(self) -> Excerpt:
        lists: dict[str, tuple[Record, ...]] = {}
        omitted = dict(self.records.counts_withheld)
        for name, listed in self.by_kind.items():
            kind = kind_named(name)
            visible = [record for record in listed if self._is_visible(name, record.id)]
            if len(visible) < len(listed):
                omitted[name] = omitted.get(name, 0) + len(listed) - len(visible)
            lists[kind.plural] = tuple(self._trimmed(record, kind) for record in visible)
        placement_ids = {placement.id for placement in lists["placements"]}
        at_goals = {placement.goal_id for placement in self.records.placements if placement.id not in placement_ids}
        partly = {placement.program_id for placement in self.records.placements if placement.id not in placement_ids}
        lists["participants"] = _without_codes(lists["participants"], self.level)
        singles = {kind.plural: self._about(kind) for kind in KINDS if kind.is_single}
        return build(
            Excerpt,
            self.records.workspace_id,
            self.records.revision,
            **singles,
            **lists,
            as_of=self.records.as_of,
            omitted=omitted,
            emptied=dict(self.emptied),
            programs_partly_visible=self.records.partly_visible
            | {at for at in partly if self._is_visible(PROGRAM.name, at)},
            goals_partly_visible=self.records.hidden_at
            | {at for at in at_goals if at and self._is_visible(GOAL.name, at)},
        )

    def _single(self, kind: Kind) -> Organization | Initiative:
        return getattr(self.records, kind.plural)

    def _about(self, kind: Kind) -> Record:
        """The organization or the initiative, without its texts where its level is narrower."""
        record = self._single(kind)
        if LEVELS.index(record.sharing) >= LEVELS.index(self.level):
            return self._trimmed(record, kind)
        visible_fields = {"id", "sharing", *kind.always_visible}
        blank = {
            name: "" if field.default == "" else None
            for name, field in type(record).model_fields.items()
            if name not in visible_fields
        }
        return self._without(record, kind, blank)

    def _trimmed(self, record: Record, kind: Kind) -> Record:
        update: dict[str, object] = {}
        for name, other in kind.released:
            if getattr(record, name) is not None and not self._is_visible(other, getattr(record, name)):
                update[name] = None
        for name, (floor, blank) in kind.floors.items():
            if is_wider(self.level, floor):
                update[name] = blank
        if is_wider(self.level, Sharing.STAFF):
            for day in kind.consented:
                if getattr(record, day) is None:
                    update |= {name: kind.model.model_fields[name].default for name in kind.unseen_without(day)}
        if isinstance(record, Placement) and is_wider(self.level, self.records.initiative.sharing):
            update["left_out"] = ""
        if isinstance(record, Weighting | Workshop):
            update |= self._named_goals(record)
        return self._without(record, kind, update) if update else record

    def _without(self, record: Record, kind: Kind, update: Mapping[str, object]) -> Record:
        """The record with the fields emptied; those that said something are counted."""
        self.emptied.update(f"{kind.name}.{name}" for name, blank in update.items() if getattr(record, name) != blank)
        return record.model_copy(update=update)

    def _named_goals(self, record: Weighting | Workshop) -> dict[str, str]:
        """The kept lists of goals without those that may not be seen.

        A goal that is no longer in the file has no level left: only the organization still sees it.
        """
        codes = {goal.code: self._is_visible(GOAL.name, goal.id) for goal in self.records.goals}
        rest = not is_wider(self.level, Sharing.STAFF)
        update: dict[str, str] = {}
        listed = _read(record.goal_list)
        if isinstance(listed, list) and not all(codes.get(_code(item), rest) for item in listed):
            visible = [item for item in listed if codes.get(_code(item), rest)]
            update["goal_list"] = json.dumps(visible, ensure_ascii=False)
        weights = _read(record.weights) if isinstance(record, Weighting) else None
        if isinstance(weights, dict) and not all(codes.get(code, rest) for code in weights):
            visible = {code: weight for code, weight in weights.items() if codes.get(code, rest)}
            update["weights"] = json.dumps(visible, ensure_ascii=False)
        return update


def _without_codes(participants: Iterable[Record], level: Sharing) -> tuple[Record, ...]:
    """The participants by number only: their codes stand on the ballots they hand in."""
    if level is Sharing.PRIVATE:
        return tuple(participants)
    return tuple(
        participant.model_copy(update={"code": str(number)}) for number, participant in enumerate(participants, 1)
    )


def _is_safe(weighting: Weighting) -> bool:
    return weighting.ballots is None or weighting.ballots >= MIN_BALLOTS


def _read(text: str) -> Json:
    """What a JSON text holds; None when it cannot be read."""
    try:
        return read_json(text) if text else None
    except ValueError:
        return None


def _code(item: Json) -> str:
    return str(item[0]) if isinstance(item, list) and item else ""
