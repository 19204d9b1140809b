"""Every field that is requested is used: another value in it changes what some paper of the kit says or draws."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from pydantic.fields import FieldInfo

from aligner.actions.examples import example_records
from aligner.kit.content.documents.firsthour import make_first_hour
from aligner.kit.content.documents.forms import make_forms
from aligner.kit.content.documents.funders import make_funders
from aligner.kit.content.documents.guide import make_guide
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.rules import APPENDIX, rule_for
from aligner.kit.content.snapshot import make_snapshot
from aligner.model import kinds
from aligner.model.currencies import ExchangeRate
from aligner.model.field import Need
from aligner.model.fields import type_of_value
from aligner.model.kinds import Kind
from aligner.model.programs import Program
from aligner.model.records import Records
from aligner.model.vocabulary import FieldFinding, OrganizationKind, Pipeline, RoadmapState, WorkshopState
from aligner.model.workshop import Workshop
from tests.kit.any_text import IN_LETTERS

ASKED = (
    *(kinds.ORGANIZATION, kinds.INITIATIVE, kinds.GOAL, kinds.STAGE, kinds.INDICATOR, kinds.MEASUREMENT),
    *(kinds.PROGRAM, kinds.PLACEMENT, kinds.ACTOR, kinds.ACTIVITY, kinds.NEED, kinds.DECISION, kinds.EXCHANGE_RATE),
)
"""Kinds whose fields the window or the workbook to fill in asks for."""
OF_THE_FILE = ("id", "code", "position", "sharing")
"""Fields by which records are distinguished, ordered and shown; they are no facts."""
OF_THE_PROGRAM = (("organization", "language"), ("organization", "kind"))
"""What chooses the words of the whole program, and of a kit as long as nobody chooses others."""
OF_SOME_SUMS = (("organization", "money_from"), ("organization", "money_to"))
"""What is said only where sums count payments: `test_paid.py` looks for it."""
OF_A_PICTURE = (("program", "story_picture"), ("program", "story_picture_alt"))
"""Seen, and read out to those who do not see it: no text of a paper."""
OF_A_MAP = (("goal", "track"),)
"""Which stages are not a goal's: the maps of the roadmap and of the field say it, on the screen and as posters."""
ELSEWHERE = (*OF_THE_PROGRAM, *OF_SOME_SUMS, *IN_LETTERS, *OF_A_PICTURE, *OF_A_MAP)
MEETING = date(2027, 1, 15)


def base_records() -> Records:
    """The example of a foundation with a need, and with what only some workspaces say of places and stages."""
    records = example_records("foundation", "en")
    goal = records.leaf_goals[0]
    looked = {"finding": FieldFinding.NOBODY, "checked": date(2026, 3, 4)}
    pupils = {"population": "Pupils", "region": "North", "source": "A survey"}
    path = {"path_minor": 5_000_00, "path_partner": "A college", "path_risk": "Few applicants"}
    needs = (
        Need(id=801, goal_id=goal.id, people=900, path=1, **pupils, **looked, **path),
        Need(id=803, goal_id=records.leaf_goals[1].id, path=3),
    )
    placements = tuple(
        each.model_copy(update={"population": f"Group {number}", "region": f"Place {number}"})
        for number, each in enumerate(records.placements)
    )
    activities = tuple(each.model_copy(update={"amount_minor": 7_000_000}) for each in records.activities)
    ended = records.initiative.model_copy(update={"state": RoadmapState.CLOSED, "closed_on": date(2026, 4, 1)})
    chair = records.organization.model_copy(update={"board_chair": "Dana"})
    awarded = {"awarded_minor": 90_000_00, "award_date": date(2026, 1, 9), "currency": "GBP"}
    first = records.programs[0].model_copy(
        update={**awarded, "pooled_fund": "Joint fund", "grant_programme": "Schools", "fund_share": 20}
    )
    awaited = {"id": 804, "code": "N1", "title": "New labs", "pipeline": Pipeline.PROPOSAL, "risk": "No site yet"}
    rate = ExchangeRate(id=802, currency="GBP", base=records.organization.currency, rate=1.3, source="A bank")
    return replace(
        records,
        needs=needs,
        placements=placements,
        activities=activities,
        organization=chair,
        initiative=ended,
        programs=(first, *records.programs[1:], Program.model_validate(awaited)),
        exchange_rates=(rate,),
        # Cards of the goals are made for a workshop.
        workshops=(*records.workshops, Workshop(id=805, title="Priorities", state=WorkshopState.PLANNED)),
    )


def said(records: Records) -> str:
    """Everything that the papers say and draw, for board and donors."""
    told: list[object] = []
    for audience, purpose in (("board", "strategy"), ("donors", "update")):
        kind = OrganizationKind.FOUNDATION
        sections = dict.fromkeys(
            name
            for each in ("update", "legitimacy", "strategy", "development")
            for name in rule_for("board", each, kind).sections
        )
        options = KitOptions("en", audience, purpose, MEETING, sections=(*sections, *APPENDIX))
        state = make_snapshot(records, options)
        content = make_outline(state)
        told += [content, make_story(state, content).sheets, make_funders(state, content).sheets]
        if audience == "board":
            told += [make_first_hour(state, content).sheets, make_guide(state, content), make_forms(state, content)]
    return repr(told)


def fields_of(kind: Kind) -> Iterator[str]:
    references = {reference.field for reference in kind.references}
    for name in kind.model.model_fields:
        if name not in OF_THE_FILE and name not in references and (kind.name, name) not in ELSEWHERE:
            yield name


def another(name: str, value: Any, annotation: FieldInfo, number: int) -> Any:
    """Another value of the same kind; number: of the record, so that no two change alike."""
    held = type_of_value(annotation)
    if name in ("currency", "base"):
        return "EUR"
    if isinstance(held, type) and issubclass(held, StrEnum):
        members = list(held)
        return members[(members.index(value) + 1 if value in members else number) % len(members)]
    if held is date:
        return (value or date(2026, 5, 1)) + timedelta(days=400 + 31 * number)
    if held is str:
        return f"Qx{number} {value}".strip()
    if held in (int, float) and value is not None and 1 <= value <= 3:
        return value % 3 + 1
    return (value or 0) * (1 + number) + 5 + number if held in (int, float) else value


def with_others(records: Records, kind: Kind, field: str) -> Records | None:
    """The records with another value in the field of each; None where no record takes one."""
    info = kind.model.model_fields[field]
    changed = []
    for number, record in enumerate(kind.listed(records)):
        value = another(field, getattr(record, field), info, number)
        try:
            changed.append(kind.model.model_validate({**dict(record), field: value}))
        except ValueError:
            changed.append(record)
    if tuple(changed) == kind.listed(records):
        return None
    return replace(records, **{kind.plural: changed[0] if kind.is_single else tuple(changed)})


def test_every_field_that_is_asked_for_is_told_in_a_paper() -> None:
    records = base_records()
    before = said(records)
    unused = []
    for kind in ASKED:
        for field in fields_of(kind):
            other = with_others(records, kind, field)
            assert other is not None, (kind.name, field)
            if said(other) == before:
                unused.append((kind.name, field))
    assert unused == []
