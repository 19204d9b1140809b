"""A workspace in which every text is a word of its own that shows its record's kind, its field and its level."""

import json
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic.fields import FieldInfo

from aligner.model import records as tables
from aligner.model.kinds import KINDS, kind_of
from aligner.model.records import Records, from_lists
from aligner.model.vocabulary import Sharing

WORD = re.compile("Qz[a-j]{5}")
NEVER = "never"
LEVELS = [level.value for level in Sharing]
_NOT_FREE = {
    "decision": {"finding"},
    "workshop": {"goal_list"},
    "weighting": {"goal_list", "weights"},
    "kitplan": {"outline", "storyline"},
    "kittext": {"section", "part", "audience", "purpose"},
    "translation": {"kind", "field"},
    "importmapping": {"form"},
}
"""Texts that hold codes or lists of the program's own making."""
_FLOORS = {
    ("organization", "name"): "public",
    ("organization", "register_number"): "public",
    ("organization", "example_note"): "public",
    ("goal", "our_wording"): "staff",
    ("goal", "our_note"): "staff",
    ("placement", "rationale"): "staff",
    ("placement", "evidence"): "staff",
    ("placement", "formerly"): "staff",
    ("decision", "formerly"): "staff",
    ("actor", "notes"): "staff",
    ("program", "risk"): "board",
    # Nobody agreed there that others read it.
    ("program", "story"): "staff",
    ("program", "story_by"): "staff",
    ("program", "story_picture_alt"): "staff",
    ("decision", "owner"): "staff",
    ("decision", "rationale"): "staff",
    ("meeting", "chair"): "staff",
    ("meeting", "prepared_by"): "staff",
    ("participant", "code"): NEVER,
    ("participant", "name"): NEVER,
    ("participant", "role"): NEVER,
    ("brand", "template_name"): NEVER,
    ("kittext", "generated"): NEVER,
}
"""Said here again, apart from the rule that is tested."""
READ_BY = {"board": "board", "staff": "staff", "initiative": "initiative", "donors": "public"}
"""The narrowest level that each audience reads, said here again."""
AUDIENCES = tuple(READ_BY)


@dataclass(frozen=True)
class PlantedWord:
    """level: the widest that may see it; audience: the only one that may, "" for all of the level."""

    kind: str
    field: str
    level: str
    audience: str = ""


class Canary:
    """records: of all kinds at all levels, and such that depend on narrower ones.  reported: what each word stands
    for."""

    def __init__(self, language: str) -> None:
        self.told: dict[str, PlantedWord] = {}
        self.language = language
        self.rows: dict[str, list[Any]] = {kind.name: [] for kind in KINDS}
        self.ids = 1000
        self._fill()
        found = {kind.model: self.rows[kind.name] for kind in KINDS}
        self.records = from_lists("c" * 32, 7, found)

    def with_levels(self, level: str) -> Records:
        """The records with the organization and the initiative at that level."""
        organization = self.records.organization.model_copy(update={"sharing": Sharing(level)})
        initiative = self.records.initiative.model_copy(update={"sharing": Sharing(level)})
        return replace(self.records, organization=organization, initiative=initiative)

    def allowed(self, word: str, audience: str) -> bool:
        told = self.told[word]
        if told.level == NEVER:
            return False
        return LEVELS.index(told.level) >= LEVELS.index(READ_BY[audience]) and told.audience in ("", audience)

    def word(self, told: PlantedWord) -> str:
        number = len(self.told)
        word = "Qz" + "".join("abcdefghij"[int(digit)] for digit in f"{number:05}")
        self.told[word] = told
        return word

    def add(self, model: Any, level: str, only: str = "", **given: Any) -> int:
        """A record all of whose free texts are words of that level; its own level is given apart, or the same."""
        kind = kind_of(model).name
        self.ids += 1
        values: dict[str, Any] = {"id": self.ids, "position": len(self.rows[kind]), **given}
        if "sharing" in model.model_fields and "sharing" not in given:
            values["sharing"] = level
        for name, field in model.model_fields.items():
            if name not in values and _is_free_text(field) and name not in {*_PATTERNED, *_NOT_FREE.get(kind, ())}:
                floor = _FLOORS.get((kind, name))
                values[name] = self.word(PlantedWord(kind, name, _narrowest(level, floor), only))
        values = {name: value for name, value in values.items() if name in model.model_fields}
        self.rows[kind].append(model.model_validate(values))
        return values["id"]

    def _fill(self) -> None:
        organization = {"id": 1, "kind": "nonprofit", "language": self.language, "currency": "ILS"}
        self.add(tables.Organization, "public", **organization)
        self.add(tables.Initiative, "public", id=1, start=date(2024, 1, 1), end=date(2030, 1, 1))
        for level in LEVELS:
            self._fill_level(level)
        self._fill_crossings()
        for audience in AUDIENCES:
            written = (("gaps", "title"), ("comparison", "so_what"), ("place", "question"), ("storyline", "question"))
            for section, part in written:
                told = {"section": section, "part": part, "purpose": "legitimacy", "language": self.language}
                self.add(tables.KitText, READ_BY[audience], audience, audience=audience, **told)
        self.add(tables.KitPlan, NEVER, id=1)
        self.add(tables.Brand, "public", id=1)
        self.add(tables.ImportMapping, NEVER, day=date(2024, 1, 1))
        self.add(tables.RoadmapVersion, NEVER, until=date(2024, 1, 1))
        for code, level in zip(("USD", "EUR", "GBP", "CHF", "JPY"), LEVELS, strict=True):
            self.add(tables.ExchangeRate, level, currency=code, base="ILS", rate=3.7)

    def _fill_level(self, level: str) -> None:
        add = self.add
        shown = _narrowest(level, "staff")
        parent = add(tables.Goal, level)
        goals = [add(tables.Goal, level, parent_id=parent, weight=10 + at) for at in range(2)]
        stage = add(tables.Stage, level, start=date(2024, 1, 1), end=date(2026, 1, 1))
        indicator = add(
            tables.Indicator,
            level,
            goal_id=goals[0],
            baseline_date=date(2020, 1, 1),
            baseline_value=10,
            target_date=date(2030, 1, 1),
            target_value=50,
        )
        for at in range(3):
            sharing = None if at else level
            day = date(2021 + at, 1, 1)
            add(tables.Measurement, level, indicator_id=indicator, date=day, value=12 + at, sharing=sharing)
        program = add(tables.Program, level, budget_minor=10_000_00, reach=100, status="active")
        add(tables.Payment, level, program_id=program, year=2026, amount_minor=4_000_00)
        placement = 0
        for goal in goals:
            share = {"share": 40, "confidence": 2, "strength": 2, "contribution": "direct"}
            placement = add(tables.Placement, level, program_id=program, goal_id=goal, stage_id=stage, **share)
            add(tables.PlacementIndicator, level, placement_id=placement, indicator_id=indicator)
        actor = add(tables.Actor, level, relation="overlapping", sector="government")
        add(tables.Activity, level, actor_id=actor, goal_id=goals[0], stage_id=stage, people=30, sharing=None)
        funder = add(tables.Actor, level, relation="partner", sector="philanthropy")
        add(tables.Activity, level, actor_id=funder, goal_id=goals[0], stage_id=stage, people=20, sharing=None)
        add(tables.Need, level, goal_id=goals[0], stage_id=stage, people=200)
        add(tables.OwnMeasure, level, goal_id=goals[0], value=5)
        add(tables.Charge, level, goal_id=goals[0], actor_id=actor, basis="law")
        add(tables.Charge, level, goal_id=goals[0], basis="fact")
        about = {"actor_id": actor, "goal_id": goals[0], "deed": "partner"}
        add(tables.ConnectionAnswer, shown, state="dismissed", **about)
        add(tables.GoalLink, level, goal_id=goals[0], helped_id=goals[1])
        for at, goal in enumerate(goals):
            add(tables.Priority, level, goal_id=goal, weight=20 - at)
        listed = [[record.code, record.title] for record in self.rows["goal"] if record.id in goals]
        weights = {code: 50 for code, _ in listed}
        kept = {"goal_list": json.dumps(listed), "weights": json.dumps(weights), "made": date(2026, 1, 1)}
        add(tables.Weighting, level, source="stated", **kept)
        add(tables.Weighting, shown, source="points", ballots=6, **{**kept, "sharing": level})
        add(tables.Weighting, NEVER, source="points", ballots=2, **{**kept, "sharing": level})
        resolution = add(tables.Resolution, level, recommended="join")
        for kind in ("join", "wait"):
            add(tables.ResolutionOption, level, resolution_id=resolution, kind=kind)
        told = {"stance": "adapt", "significance": 2, "confidence": 1, "due": date(2027, 1, 1), "state": "decided"}
        decision = add(tables.Decision, level, goal_id=goals[0], resolution_id=resolution, **told)
        add(tables.Decision, level)
        meeting = add(tables.Meeting, level, day=date(2026, 6, 1 + LEVELS.index(level)))
        item = add(tables.AgendaItem, level, meeting_id=meeting)
        add(tables.AgendaSubject, level, item_id=item, goal_id=goals[0])
        add(tables.AgendaSubject, level, item_id=item, decision_id=decision)
        add(tables.AgendaSubject, level, item_id=item, resolution_id=resolution)
        if level == "staff":
            self._fill_workshop(goals)
        for kind, at, name in (("goal", goals[0], "title"), ("program", program, "description")):
            for language in ("he", "en", "ar"):
                add(tables.Translation, level, kind=kind, record_id=at, field=name, language=language)
        translated = {"kind": "placement", "record_id": placement, "field": "rationale", "language": self.language}
        add(tables.Translation, _narrowest(level, "staff"), **translated)

    def _fill_workshop(self, goals: list[int]) -> None:
        listed = [[record.code, record.title] for record in self.rows["goal"] if record.id in goals]
        told = {"goal_list": json.dumps(listed), "state": "shown", "shown_round": 1, "day": date(2026, 2, 1)}
        workshop = self.add(tables.Workshop, "staff", invited=6, quorum=4, minutes=90, **told)
        for number in range(6):
            participant = self.add(tables.Participant, "staff", workshop_id=workshop)
            for at, goal in enumerate(goals):
                points = 60 - number if at == 0 else 40 + number
                for question in ("importance", "effort"):
                    ballot = {"participant_id": participant, "goal_id": goal, "points": points, "question": question}
                    self.add(tables.Ballot, "staff", **ballot)

    def _fill_crossings(self) -> None:
        """Records that say they are public and depend on something that is not, and the other way round."""
        add = self.add
        first = {level: {} for level in LEVELS}
        for kind in ("goal", "stage", "indicator", "program", "actor", "resolution", "meeting"):
            for record in self.rows[kind]:
                if not getattr(record, "parent_id", None):
                    first[record.sharing.value].setdefault(kind, record.id)
        open_, shut = first["public"], first["private"]
        child = add(tables.Goal, "private", parent_id=shut["goal"], sharing="public", weight=5)
        add(tables.Indicator, "private", goal_id=child, sharing="public")
        add(
            tables.Measurement,
            "private",
            indicator_id=shut["indicator"],
            date=date(2022, 1, 1),
            value=1,
            sharing="public",
        )
        told = {"date": date(2022, 6, 1), "value": 30}
        add(tables.Measurement, "private", indicator_id=open_["indicator"], sharing="private", **told)
        leaf = next(record.id for record in self.rows["goal"] if record.parent_id == open_["goal"])
        where = {"goal_id": leaf, "share": 10}
        add(tables.Placement, "private", program_id=shut["program"], sharing="public", **where)
        add(tables.Placement, "private", program_id=open_["program"], sharing="private", **where)
        add(tables.Placement, "private", program_id=open_["program"], goal_id=child, sharing="public")
        add(tables.Placement, "public", program_id=open_["program"], stage_id=shut["stage"], **where, sharing=None)
        add(tables.Activity, "private", actor_id=shut["actor"], goal_id=leaf, sharing="public")
        add(tables.Activity, "private", actor_id=open_["actor"], goal_id=child, sharing="public")
        add(tables.Activity, "board", actor_id=open_["actor"], goal_id=leaf, sharing="board")
        add(tables.Need, "private", goal_id=leaf, stage_id=shut["stage"], people=3, sharing="public")
        add(tables.Priority, "private", goal_id=child, weight=3, sharing="public")
        add(tables.Decision, "private", goal_id=child, sharing="public")
        add(tables.Decision, "public", resolution_id=shut["resolution"], sharing="public")
        # What an item asks speaks of what it is about: an open meeting's item about a closed goal is closed.
        item = add(tables.AgendaItem, "private", meeting_id=open_["meeting"])
        add(tables.AgendaSubject, "private", item_id=item, goal_id=shut["goal"])
        add(tables.AgendaItem, "private", meeting_id=shut["meeting"])


_PATTERNED = {"language", "currency", "accent", "second"}


def _is_free_text(field: FieldInfo) -> bool:
    return field.annotation is str


def _narrowest(level: str, floor: str | None) -> str:
    if NEVER in (level, floor):
        return NEVER
    return min((level, floor or level), key=LEVELS.index)
