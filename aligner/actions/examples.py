"""The example workspaces: an illustrative partner on the roadmap of a real initiative."""

import hashlib
import json
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from aligner.actions.adopting import wording_of
from aligner.actions.example_choices import KINDS, Example, add_choices
from aligner.actions.example_dates import months_since, move_dates
from aligner.json_text import Json
from aligner.model.choices import Decision, Priority, Resolution, Weighting
from aligner.model.errors import refuse
from aligner.model.field import Activity, Actor, Need
from aligner.model.fields import Record, Values
from aligner.model.initiative import Charge, Goal, GoalLink, Indicator, Initiative, Measurement, Stage
from aligner.model.measures import OwnMeasure
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.programs import Payment, Placement, PlacementIndicator, Program
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, OrganizationKind, Question, RoadmapState, WeightSource, WorkshopState
from aligner.model.workshop import Ballot, Participant, Workshop
from aligner.paths import resources
from aligner.store.workspace import Change, Workspace, create_workspace

EXAMPLES = (*(kind.value for kind in OrganizationKind), "career")
"""Their names: a nonprofit and a foundation in three languages, a nonprofit of a cradle-to-career initiative in
English."""
R = TypeVar("R", bound=Record)
Rows = dict[type[Record], list[Values]]


def languages_of(name: str) -> tuple[str, ...]:
    """The languages in which an example is written.

    Raises: Refused invalid_value (an unknown example).
    """
    return _languages(_read(name))


def create_example(path: Path, name: str, language: str, today: date | None = None) -> Workspace:
    """The example written to `path`, open; the same content, ids and workspace id each time.

    name: of `EXAMPLES`.  today: what is invented moves with it by whole months; None is as the example is written.
    Raises: Refused file_exists, invalid_value (an unknown example, or a language that it is not written in);
    EnvironmentRefused.
    """
    organization, initiative, rows, uid = _example_rows(name, language, today)

    def fill(change: Change) -> None:
        change.edit(Initiative, ONLY_ID, **initiative)
        for model, fields in rows.items():
            change.add_many(model, fields)

    return create_workspace(path, organization, fill, uid=uid)


def example_records(name: str, language: str, today: date | None = None) -> Records:
    """The example as records at revision 1, without a file. today: as in `create_example`.

    Raises: Refused invalid_value (an unknown example, or a language that it is not written in).
    """
    organization, initiative, rows, uid = _example_rows(name, language, today)
    return Records(
        workspace_id=uid,
        revision=1,
        organization=Organization.model_validate({"id": ONLY_ID, **organization}),
        initiative=Initiative.model_validate({"id": ONLY_ID, **initiative}),
        goals=_validated(Goal, rows),
        stages=_validated(Stage, rows),
        indicators=_validated(Indicator, rows),
        measurements=_validated(Measurement, rows),
        programs=_validated(Program, rows),
        placements=_validated(Placement, rows),
        placement_indicators=_validated(PlacementIndicator, rows),
        priorities=_validated(Priority, rows),
        actors=_validated(Actor, rows),
        activities=_validated(Activity, rows),
        resolutions=_validated(Resolution, rows),
        decisions=_validated(Decision, rows),
        workshops=_validated(Workshop, rows),
        participants=_validated(Participant, rows),
        ballots=_validated(Ballot, rows),
        weightings=_validated(Weighting, rows),
        payments=_validated(Payment, rows),
        needs=_validated(Need, rows),
        goal_links=_validated(GoalLink, rows),
        own_measures=_validated(OwnMeasure, rows),
        charges=_validated(Charge, rows),
    )


def _validated(model: type[R], rows: Rows) -> tuple[R, ...]:
    """The records by position and id, the order in which a file is read."""
    validated = (model.model_validate(fields) for fields in rows[model])
    return tuple(sorted(validated, key=lambda record: (getattr(record, "position", 0), record.id)))


def _read(name: str, language: str = "") -> Example:
    if name not in EXAMPLES:
        raise refuse("invalid_value", "example", text=name)
    text = (resources() / "examples" / f"{name}.json").read_text(encoding="utf-8")
    return json.loads(text, object_hook=partial(_in_language, language) if language else None)


def _languages(example: Example) -> tuple[str, ...]:
    return tuple(example.get("languages", LANGUAGES))


def _example_rows(name: str, language: str, today: date | None) -> tuple[Values, Values, Rows, str]:
    """The organization, the initiative, the rows of all other kinds, parents before children, and the workspace's
    id."""
    if language not in LANGUAGES:
        raise refuse("invalid_value", "language", text=language)
    example = _read(name, language)
    if language not in _languages(example):
        raise refuse("invalid_value", "language", text=language)
    months = months_since(example["today"], today)
    move_dates(example, months)
    organization = {**example["organization"], "kind": example.get("kind", name), "language": language}
    rows: Rows = {
        Goal: [],
        Stage: [],
        Indicator: [],
        Measurement: [],
        Program: [],
        Placement: [],
        PlacementIndicator: [],
        Payment: [],
        Need: [],
        GoalLink: [],
        OwnMeasure: [],
        Priority: [],
        Workshop: [],
        Participant: [],
        Ballot: [],
        Weighting: [],
    }

    rows.update({model: [] for model in KINDS})

    def add(model: type[Record], key: str, fields: Values) -> int:
        record_id = _steady_id(name, model, key)
        rows[model].append({"id": record_id, "position": len(rows[model]), **fields})
        return record_id

    goals: dict[str | None, int | None] = {None: None}
    for goal in example["goals"]:
        fields = _without(goal, "parent", "own")
        goals[goal["code"]] = add(Goal, goal["code"], {**fields, "parent_id": goals[goal.get("parent")]})
        if "own" in goal:
            add(Priority, goal["code"], {"goal_id": goals[goal["code"]], "weight": goal["own"]})
    for link in example.get("goal_links", ()):
        ends = {"goal_id": goals[link["goal"]], "helped_id": goals[link["helps"]]}
        add(GoalLink, f"{link['goal']}.{link['helps']}", {**_without(link, "goal", "helps"), **ends})
    stages: dict[str | None, int | None] = {None: None}
    for stage in example["stages"]:
        stages[stage["code"]] = add(Stage, stage["code"], stage)
    indicators: dict[str, int] = {}
    for indicator in example["indicators"]:
        code = indicator["code"]
        fields = {**_without(indicator, "goal", "measurements"), "goal_id": goals[indicator["goal"]]}
        indicators[code] = add(Indicator, code, fields)
        for number, measurement in enumerate(indicator.get("measurements", ())):
            add(Measurement, f"{code}.{number}", {**measurement, "indicator_id": indicators[code]})
    for program in example["programs"]:
        code = program["code"]
        program_id = add(Program, code, _without(program, "placements", "payments"))
        for number, payment in enumerate(program.get("payments", ())):
            add(Payment, f"{code}.{number}", {**payment, "program_id": program_id})
        for number, placement in enumerate(program.get("placements", ())):
            key = f"{code}.{number}"
            fields = {
                **_without(placement, "goal", "stage", "indicators"),
                "program_id": program_id,
                "goal_id": goals[placement["goal"]],
                "stage_id": stages[placement.get("stage")],
            }
            placement_id = add(Placement, key, fields)
            for moved in placement.get("indicators", ()):
                fields = {"placement_id": placement_id, "indicator_id": indicators[moved]}
                add(PlacementIndicator, f"{key}.{moved}", fields)
    programs = {row["code"]: row["id"] for row in rows[Program]}
    for number, measure in enumerate(example.get("own_measures", ())):
        about = {
            "goal_id": goals[measure["goal"]],
            "program_id": programs.get(measure.get("program")),
            "indicator_id": indicators.get(measure.get("indicator")),
        }
        add(OwnMeasure, str(number), {**_without(measure, "goal", "program", "indicator"), **about})
    for number, need in enumerate(example.get("needs", ())):
        where = {"goal_id": goals[need["goal"]], "stage_id": stages[need.get("stage")]}
        add(Need, str(number), {**_without(need, "goal", "stage"), **where})
    _add_workshop(example, organization, rows, add)
    add_choices(example, rows, goals, stages, add)
    actors = {row["code"]: row["id"] for row in rows[Actor]}
    rows[Charge] = []
    for number, charge in enumerate(example.get("charges", ())):
        about = {"goal_id": goals[charge["goal"]], "actor_id": actors.get(charge.get("actor"))}
        add(Charge, str(number), {**_without(charge, "goal", "actor"), **about})
    initiative = {"state": RoadmapState.INITIATIVE, **example["initiative"]}
    return organization, initiative, rows, _workspace_id(name, language, months)


def _add_workshop(
    example: Example,
    organization: Values,
    rows: Rows,
    add: Callable[[type[Record], str, Values], int],
) -> None:
    """A workshop whose result was shown and became the stated weights, and what was stated before it."""
    stated = {priority["goal_id"]: priority["weight"] for priority in rows[Priority]}
    leaves = [goal for goal in rows[Goal] if goal["id"] in stated]
    goal_list = json.dumps([[goal["code"], goal["title"]] for goal in leaves], ensure_ascii=False)
    workshop = {
        **_without(example["workshop"], "participants"),
        "goal_list": goal_list,
        "state": WorkshopState.CLOSED,
        "shown_round": 1,
    }
    workshop_id = add(Workshop, "1", workshop)
    for person in example["workshop"]["participants"]:
        code = person["code"]
        fields = {**_without(person, *Question), "workshop_id": workshop_id}
        participant_id = add(Participant, code, fields)
        for question in Question:
            for goal, points in zip(leaves, person[question], strict=True):
                row = {"participant_id": participant_id, "question": question, "goal_id": goal["id"]}
                add(Ballot, f"{code}.{question}.{goal['code']}", {**row, "points": points, "showing": 1})
    earlier = example["earlier"]
    weights = json.dumps(earlier["weights"])
    add(
        Weighting,
        "1",
        {"made": earlier["made"], "source": WeightSource.STATED, "goal_list": goal_list, "weights": weights},
    )
    wording = wording_of(
        Workshop.model_validate(workshop), Question.IMPORTANCE, organization["language"], organization["kind"]
    )
    result = {
        "made": workshop["day"],
        "source": WeightSource.POINTS,
        "question": wording,
        "goal_list": goal_list,
        "weights": json.dumps({goal["code"]: stated[goal["id"]] for goal in leaves}),
        "ballots": len(example["workshop"]["participants"]),
        "workshop_id": workshop_id,
    }
    add(Weighting, "2", result)


def _in_language(language: str, part: dict[str, Json]) -> Json:
    """A text of three languages as the one requested; any other part as it is."""
    return part[language] if set(part) == set(LANGUAGES) else part


def _without(fields: Values, *names: str) -> Values:
    return {name: value for name, value in fields.items() if name not in names}


def _digest(*parts: str) -> bytes:
    return hashlib.sha256("\n".join(parts).encode()).digest()


def _steady_id(kind: str, model: type[Record], key: str) -> int:
    """A 53-bit id that stays the same, so that what is built from the example is the same byte for byte."""
    return int.from_bytes(_digest(kind, model.__name__, key)[:8], "big") >> 11 or 1


def _workspace_id(name: str, language: str, months: int) -> str:
    return _digest("example", name, language, *([str(months)] if months else [])).hex()[:32]
