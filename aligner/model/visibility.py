"""Who may see what: the one rule for everything that leaves the workspace (kits, share packages).

A record's level is the narrowest of its own and of all that it hangs on. What it hangs on is in `_HANGS_ON`, which
fields have a floor of their own in `FLOORS`. Figures are made of what is left, so that none tells more than its
sources; where something was left out, `Records.withheld` and `Records.partly_seen` say so, and nothing is then
called absent.

A program's budget, its grantee and what makes it unique follow the program: open funding data publish just these.
What is said about others (an actor's notes and relation) and what one person thinks, owns or said is for the board
at most. Workshops never leave the organization; a participant's name never leaves the file.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from aligner.model.fields import Record
from aligner.model.records import Excerpt, Records
from aligner.model.vocabulary import Relation, Sharing, WeightSource

LEVELS = tuple(Sharing)
AUDIENCES = {"board": Sharing.BOARD, "staff": Sharing.BOARD, "donors": Sharing.PUBLIC}
"""The audiences of kits, each with the narrowest level that it may see. Staff see what the board sees: both are
the organization's own."""
LEAST_BALLOTS = 4
"""The result of fewer ballots is withheld: each of them could be guessed from it."""

_HANGS_ON: Mapping[str, tuple[tuple[str, str], ...]] = {
    "goal": (("parent_id", "goal"),),
    "indicator": (("goal_id", "goal"),),
    "measurement": (("indicator_id", "indicator"),),
    "placement": (("program_id", "program"), ("goal_id", "goal")),
    "placementindicator": (("placement_id", "placement"), ("indicator_id", "indicator")),
    "activity": (("actor_id", "actor"), ("goal_id", "goal")),
    "need": (("goal_id", "goal"), ("stage_id", "stage")),
    "priority": (("goal_id", "goal"),),
    "participant": (("workshop_id", "workshop"),),
    "ballot": (("participant_id", "participant"), ("goal_id", "goal")),
    "judgement": (("participant_id", "participant"), ("goal_id", "goal"), ("other_goal_id", "goal")),
    "resolutionoption": (("resolution_id", "resolution"),),
    "decision": (("goal_id", "goal"),),
}
"""Of each kind of record, the references without which it says nothing, or something else."""

_LETS_GO = {
    "placement": (("stage_id", "stage"),),
    "activity": (("stage_id", "stage"),),
    "decision": (("resolution_id", "resolution"),),
    "weighting": (("workshop_id", "workshop"),),
}
"""References that are emptied when what they name may not be seen; the record stays true without them."""

_LEVEL_OF_KIND = {
    "workshop": Sharing.BOARD,
    "participant": Sharing.BOARD,
    "ballot": Sharing.BOARD,
    "judgement": Sharing.BOARD,
    "kitplan": Sharing.PRIVATE,
}
"""Kinds whose records have no level of their own."""

FLOORS: Mapping[str, Mapping[str, tuple[Sharing, Any]]] = {
    "placement": {"rationale": (Sharing.BOARD, ""), "evidence": (Sharing.BOARD, "")},
    "actor": {"notes": (Sharing.BOARD, ""), "relation": (Sharing.BOARD, Relation.UNKNOWN)},
    "decision": {"owner": (Sharing.BOARD, ""), "rationale": (Sharing.BOARD, ""), "confidence": (Sharing.BOARD, None)},
    "participant": {"name": (Sharing.PRIVATE, ""), "role": (Sharing.PRIVATE, "")},
    "brand": {"template_name": (Sharing.PRIVATE, "")},
}
"""Fields with a narrower level than their record's widest, and what stands in their place above it."""

_FROM_BALLOTS = set(WeightSource) - {WeightSource.STATED, WeightSource.ESTIMATE}
_ALWAYS_TOLD = {"organization": {"name", "register_number", "kind", "language", "currency", "example_note"}}
"""Fields that every document needs to be true: whose it is, and whether it is an example."""


def visible(records: Records, level: Sharing) -> Excerpt:
    """The records with only what an audience of this level may see; references are whole."""
    sight = _Sight(records, level)
    return sight.filtered()


def levels(records: Records) -> dict[tuple[str, int], Sharing]:
    """The level of every record by kind (name of its table) and id, all that it hangs on considered."""
    return _Sight(records, Sharing.PRIVATE).levels


def narrowest(*found: Sharing | None) -> Sharing:
    """The narrowest of the levels; None counts as no limit."""
    return LEVELS[min((LEVELS.index(level) for level in found if level is not None), default=len(LEVELS) - 1)]


class _Sight:
    def __init__(self, records: Records, level: Sharing) -> None:
        self.records, self.level = records, level
        self.by_kind = {field.name: getattr(records, field.name) for field in fields(Records)}
        self.by_kind = {name: value for name, value in self.by_kind.items() if _is_list(value)}
        self.found: dict[tuple[str, int], Record] = {
            (_kind(record), record.id): record for value in self.by_kind.values() for record in value
        }
        self.levels: dict[tuple[str, int], Sharing] = {}
        for name, record_id in self.found:
            self._level(name, record_id)

    def _level(self, kind: str, record_id: int, asked: frozenset[int] = frozenset()) -> Sharing:
        known = self.levels.get((kind, record_id))
        if known is not None:
            return known
        record = self.found.get((kind, record_id))
        if record is None or (kind == "goal" and record_id in asked):
            return Sharing.PRIVATE
        own = _LEVEL_OF_KIND.get(kind, getattr(record, "sharing", None))
        hung = [
            self._level(other, at, asked | {record_id} if kind == "goal" else frozenset())
            for name, other in _HANGS_ON.get(kind, ())
            if (at := getattr(record, name)) is not None
        ]
        if kind == "weighting" and record.source in _FROM_BALLOTS:  # pyright: ignore[reportAttributeAccessIssue]
            # A workshop's result is a workshop's: it stays with the board.
            hung.append(Sharing.BOARD if _is_safe(record) else Sharing.PRIVATE)
        if kind == "kittext":
            hung.append(AUDIENCES.get(record.audience, Sharing.PRIVATE))  # pyright: ignore[reportAttributeAccessIssue]
        if kind == "translation":
            hung.append(self._level_of_translated(record))
        found = narrowest(own, *hung)
        self.levels[kind, record_id] = found
        return found

    def _level_of_translated(self, translation: Any) -> Sharing:
        """The level of the field that is translated."""
        kind, at, name = translation.kind, translation.record_id, translation.field
        if kind in ("organization", "initiative"):
            owner = getattr(self.records, kind)
            return Sharing.PUBLIC if name in _ALWAYS_TOLD.get(kind, ()) else owner.sharing
        return narrowest(self._level(kind, at), FLOORS.get(kind, {}).get(name, (None,))[0])

    def _sees(self, kind: str, record_id: int | None) -> bool:
        known = self.levels.get((kind, record_id or 0), Sharing.PRIVATE)
        return LEVELS.index(known) >= LEVELS.index(self.level)

    def filtered(self) -> Excerpt:
        lists: dict[str, Any] = {}
        withheld: set[str] = set()
        for name, value in self.by_kind.items():
            kept = [record for record in value if self._sees(_kind(record), record.id)]
            if len(kept) < len(value):
                withheld.add(_kind(value[0]))
            lists[name] = tuple(self._trimmed(record) for record in kept)
        seen = {placement.id for placement in lists["placements"]}
        partly = {placement.program_id for placement in self.records.placements if placement.id not in seen}
        lists["participants"] = _without_codes(lists["participants"], self.level)
        told = {field.name: getattr(self.records, field.name) for field in fields(Records)} | lists
        told |= {name: self._about(told[name]) for name in ("organization", "initiative")}
        return Excerpt(
            **told,
            kinds_withheld=self.records.withheld | withheld,
            programs_partly_seen=self.records.partly_seen | {at for at in partly if self._sees("program", at)},
        )

    def _about(self, record: Any) -> Any:
        """The organization or the initiative, without its texts where its level is narrower."""
        if LEVELS.index(record.sharing) >= LEVELS.index(self.level):
            return record
        told = {"id", "sharing", *_ALWAYS_TOLD.get(_kind(record), ())}
        blank = {
            name: "" if field.default == "" else None
            for name, field in type(record).model_fields.items()
            if name not in told
        }
        return record.model_copy(update=blank)

    def _trimmed(self, record: Any) -> Any:
        kind = _kind(record)
        update: dict[str, Any] = {}
        for name, other in _LETS_GO.get(kind, ()):
            if getattr(record, name) is not None and not self._sees(other, getattr(record, name)):
                update[name] = None
        for name, (floor, blank) in FLOORS.get(kind, {}).items():
            if LEVELS.index(floor) < LEVELS.index(self.level):
                update[name] = blank
        if kind in ("weighting", "workshop"):
            update |= self._named_goals(record)
        return record.model_copy(update=update) if update else record

    def _named_goals(self, record: Any) -> dict[str, str]:
        """The kept lists of goals without those that may not be seen.

        A goal that is no longer in the file has no level left: only the board still sees it.
        """
        codes = {goal.code: self._sees("goal", goal.id) for goal in self.records.goals}
        rest = LEVELS.index(self.level) <= LEVELS.index(Sharing.BOARD)
        update: dict[str, str] = {}
        listed = _read(record.goal_list, list)
        if listed and not all(codes.get(_code(item), rest) for item in listed):
            kept = [item for item in listed if codes.get(_code(item), rest)]
            update["goal_list"] = json.dumps(kept, ensure_ascii=False)
        weights = _read(getattr(record, "weights", ""), dict)
        if weights and not all(codes.get(code, rest) for code in weights):
            kept = {code: weight for code, weight in weights.items() if codes.get(code, rest)}
            update["weights"] = json.dumps(kept, ensure_ascii=False)
        return update


def _without_codes(participants: Iterable[Any], level: Sharing) -> tuple[Any, ...]:
    """The participants by number only: their codes stand on the ballots they hand in."""
    if level is Sharing.PRIVATE:
        return tuple(participants)
    return tuple(
        participant.model_copy(update={"code": str(number)}) for number, participant in enumerate(participants, 1)
    )


def _is_list(value: Any) -> bool:
    return isinstance(value, tuple)


def _kind(record: Any) -> str:
    return str(record.__tablename__)


def _is_safe(weighting: Any) -> bool:
    return weighting.ballots is None or weighting.ballots >= LEAST_BALLOTS


def _read(text: str, kind: type) -> Any:
    """What a JSON text holds when it is of that kind; else nothing, so that nothing unread is passed on."""
    try:
        found = json.loads(text) if text else None
    except ValueError:
        return None
    return found if isinstance(found, kind) else None


def _code(item: Any) -> str:
    return str(item[0]) if isinstance(item, list) and item else ""
