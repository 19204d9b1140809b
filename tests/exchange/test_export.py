"""What export writes, import reads back as it was."""

import zipfile
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions.exchange import export_workbook, plan_import, write_template
from aligner.exchange.sheets import SHEETS
from aligner.model.choices import Decision, Priority, Resolution, ResolutionOption, Weighting
from aligner.model.errors import Refused
from aligner.model.field import Activity, Actor, Need
from aligner.model.initiative import Goal, Indicator, Initiative, Measurement, Stage
from aligner.model.kinds import kind_of
from aligner.model.organization import Organization
from aligner.model.presenting import Translation
from aligner.model.programs import Placement, PlacementIndicator, Program
from aligner.model.records import Records
from aligner.model.text import clean_code, clean_text, fold_key, join_list, split_list
from aligner.model.vocabulary import (
    AskedQuestions,
    Better,
    Contribution,
    DecisionState,
    Funding,
    MeasurementStatus,
    OrganizationKind,
    Presence,
    ProgramKind,
    ProgramStatus,
    Question,
    Relation,
    ResolutionKind,
    Role,
    Sector,
    Sharing,
    Stance,
    WeightSource,
    WorkshopMethod,
    WorkshopState,
)
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop
from aligner.rules.codes import is_total_word, outside_words
from aligner.rules.judging import broken
from aligner.rules.violations import state_of

NASTY = [
    "=1+1",
    "_x000B_",
    "_x005F_x000B_",
    "__x0041__x0042_",
    "#REF!",
    "#1",
    "# _x0041_",
    "+972",
    "-5",
    "@x",
    "1.a",
    "1.0",
    "007",
    "TRUE",
    "2024-01-01",
    "a\n\tb",
    "\u2068שם\u2069",
    "א\u200fב",
    "  x",
    "'quoted",
    "<b>&amp;",
    "😀",
    "e\u0301",
]
RAW = st.one_of(st.sampled_from(NASTY), st.text(max_size=12))
LINE = RAW.map(lambda text: clean_text(text, single_line=True))
NAME = LINE.filter(bool)
NOTE = RAW.map(clean_text)
ITEMS = RAW.map(lambda text: join_list(split_list(clean_text(text.replace("\n", " ")))))
CODE = st.one_of(RAW, st.sampled_from(["a, b", '"q"', "x;", "|", "ا، ب", "؛", '"a";b'])).map(clean_code)
CODE = CODE.filter(lambda code: code and fold_key(code) not in outside_words() and not is_total_word(code))
DAY = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)), st.dates(date(1900, 1, 1), date(1900, 3, 3)))
AMOUNT = st.one_of(st.none(), st.floats(0, 1e12), st.integers(0, 100).map(float))
SIGNED = st.one_of(st.none(), st.floats(-1e300, 1e300))


def spans(draw: Any) -> dict[str, Any]:
    start, end = draw(DAY), draw(DAY)
    return {"start": min(start, end), "end": max(start, end)} if start and end else {"start": start, "end": end}


def optional(kind: Any) -> Any:
    return st.one_of(st.none(), st.sampled_from(list(kind)))


@st.composite
def random_records(draw: Any) -> Records:
    codes = draw(st.lists(CODE, unique_by=fold_key, max_size=4))
    goals = [Goal(code=code, title=draw(NAME), description=draw(NOTE), position=i) for i, code in enumerate(codes)]
    for index, goal in enumerate(goals):
        above = draw(st.one_of(st.none(), st.sampled_from(goals[:index]))) if index else None
        goal.parent_id = above.id if above else None
    if draw(st.booleans()):
        goals.reverse()
    parents = {goal.parent_id for goal in goals}
    leaves = [goal for goal in goals if goal.id not in parents]
    for goal in leaves:
        goal.weight = draw(AMOUNT)
    stages = [
        Stage(code=code, title=draw(NAME), position=i, track=draw(LINE), **spans(draw))
        for i, code in enumerate(draw(st.lists(CODE, unique_by=fold_key, max_size=2)))
    ]
    indicators = [
        Indicator(
            code=code,
            goal_id=draw(st.sampled_from(goals)).id,
            title=draw(NAME),
            unit=draw(LINE),
            better=draw(st.sampled_from(list(Better))),
            **dict(zip(("baseline_date", "target_date"), spans(draw).values(), strict=True)),
            baseline_value=(baseline := draw(SIGNED)),
            target_value=draw(SIGNED.filter(lambda value: value is None or value != baseline)),
            data_source=draw(NOTE),
        )
        for code in (draw(st.lists(CODE, unique_by=fold_key, max_size=2)) if goals else [])
    ]
    measurements = [
        Measurement(
            indicator_id=draw(st.sampled_from(indicators)).id,
            date=draw(DAY.filter(bool)),
            value=draw(st.floats(-1e300, 1e300)),
            source=draw(NOTE),
            status=draw(st.sampled_from(list(MeasurementStatus))),
        )
        for _ in range(draw(st.integers(0, 3)) if indicators else 0)
    ]
    programs = [
        Program(
            code=code,
            title=draw(NAME),
            kind=draw(st.sampled_from(list(ProgramKind))),
            grantee=draw(LINE),
            description=draw(NOTE),
            status=draw(optional(ProgramStatus)),
            **spans(draw),
            budget_minor=draw(st.one_of(st.none(), st.integers(0, 2**62))),
            currency=draw(st.sampled_from(["", "ILS", "USD"])),
            funding=draw(optional(Funding)),
            role=draw(optional(Role)),
            populations=draw(ITEMS),
            regions=draw(ITEMS),
            method=draw(NOTE),
            reach=draw(st.one_of(st.none(), st.integers(0, 2**53))),
            uniqueness=draw(NOTE),
            sharing=draw(st.sampled_from(list(Sharing))),
        )
        for code in draw(st.lists(CODE, unique_by=fold_key, max_size=3))
    ]
    placements = []
    for program in programs:
        for _ in range(draw(st.integers(0, 2))):
            goal = draw(st.one_of(st.none(), st.sampled_from(leaves))) if leaves else None
            stage = draw(st.one_of(st.none(), st.sampled_from(stages))) if stages and goal else None
            placements.append(
                Placement(
                    program_id=program.id,
                    goal_id=goal.id if goal else None,
                    stage_id=stage.id if stage else None,
                    share=draw(st.one_of(st.none(), st.floats(0, 50))),
                    contribution=draw(optional(Contribution)),
                    strength=draw(st.one_of(st.none(), st.integers(1, 3))),
                    confidence=draw(st.one_of(st.none(), st.integers(1, 3))),
                    population=draw(LINE),
                    region=draw(LINE),
                    rationale=draw(NOTE),
                    evidence=draw(NOTE),
                )
            )
    # A program is in a place once: the window refuses a second placement there, and so does the import.
    placements = list({(p.program_id, p.goal_id, p.stage_id, p.population, p.region): p for p in placements}.values())
    links = [
        PlacementIndicator(placement_id=placement.id, indicator_id=indicator.id)
        for placement in placements
        for indicator in (draw(st.lists(st.sampled_from(indicators), unique_by=id)) if indicators else [])
    ]
    field = random_field(draw, goals, stages)
    sessions = random_sessions(draw, goals)
    decided = random_decisions(draw, goals)
    levelled = (*goals, *stages, *indicators, *measurements, *placements)
    for record in levelled:
        record.sharing = draw(st.sampled_from(list(Sharing)))
    return Records(
        "w",
        1,
        Organization(
            id=1,
            name="נ",
            kind=OrganizationKind.NONPROFIT,
            mission=draw(NOTE),
            board_chair=draw(LINE),
            register_number=draw(LINE),
            sharing=draw(st.sampled_from(list(Sharing))),
        ),
        Initiative(
            id=1,
            name=draw(LINE),
            vision=draw(NOTE),
            problem=draw(NOTE),
            out_of_scope=draw(NOTE),
            sharing=draw(st.sampled_from(list(Sharing))),
            **spans(draw),
        ),
        tuple(goals),
        tuple(stages),
        tuple(indicators),
        tuple(measurements),
        tuple(programs),
        tuple(placements),
        tuple(links),
        priorities=tuple(
            Priority(goal_id=goal.id, weight=draw(st.floats(0, 1e9)), sharing=draw(st.sampled_from(list(Sharing))))
            for goal in leaves
        ),
        translations=random_translations(draw, [*goals, *placements, *decided["decisions"]]),
        **field,
        **sessions,
        **decided,
    )


def random_field(draw: Any, goals: list[Goal], stages: list[Stage]) -> dict[str, Any]:
    actors = [
        Actor(
            code=code,
            name=draw(NAME),
            sector=draw(optional(Sector)),
            relation=draw(st.sampled_from(list(Relation))),
            notes=draw(NOTE),
            sharing=draw(st.sampled_from(list(Sharing))),
        )
        for code in draw(st.lists(CODE, unique_by=fold_key, max_size=2))
    ]

    def place() -> dict[str, Any]:
        stage = draw(st.one_of(st.none(), st.sampled_from(stages))) if stages else None
        return {
            "goal_id": draw(st.sampled_from(goals)).id,
            "stage_id": stage.id if stage else None,
            "population": draw(LINE),
            "region": draw(LINE),
            "people": draw(AMOUNT),
        }

    activities = [
        Activity(
            actor_id=actor.id,
            title=draw(LINE),
            amount_minor=draw(st.one_of(st.none(), st.integers(0, 2**62))),
            currency=draw(st.sampled_from(["", "EUR"])),
            sharing=draw(optional(Sharing)),
            **place(),
        )
        for actor in actors
        if goals
    ]
    needs = [Need(source=draw(NOTE), **place()) for _ in range(draw(st.integers(0, 2)) if goals else 0)]
    return {"actors": tuple(actors), "activities": tuple(activities), "needs": tuple(needs)}


def random_sessions(draw: Any, goals: list[Goal]) -> dict[str, Any]:
    workshops = [
        Workshop(
            title=draw(NAME),
            day=draw(DAY),
            place=draw(LINE),
            invited=draw(st.one_of(st.none(), st.integers(0, 99))),
            method=draw(st.sampled_from(list(WorkshopMethod))),
            asked=draw(st.sampled_from(list(AskedQuestions))),
            question_effort=draw(NOTE),
            goal_list=draw(st.sampled_from(["", '[["1.a", "יעד"]]'])),
            state=draw(st.sampled_from(list(WorkshopState))),
            round=draw(st.integers(1, 20)),
            shown_round=draw(st.integers(0, 20)),
            parking=draw(NOTE),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    people = [
        Participant(
            workshop_id=workshop.id,
            code=code,
            name=draw(LINE),
            role=draw(LINE),
            group=draw(LINE),
            presence=draw(st.none() | st.sampled_from(Presence)),
        )
        for workshop in workshops
        for code in draw(st.lists(CODE, unique_by=fold_key, max_size=2))
    ]
    common = {"question": st.sampled_from(list(Question)), "round": st.integers(1, 3), "showing": st.integers(0, 2)}
    ballots, judgements = [], []
    for person in people:
        for goal in draw(st.lists(st.sampled_from(goals), unique_by=id, max_size=2)) if goals else []:
            told = {name: draw(kind) for name, kind in common.items()}
            points, rank = draw(AMOUNT), draw(st.one_of(st.none(), st.floats(1, 9)))
            rating = draw(st.integers(1, 5)) if points is None and rank is None else None
            ballots.append(
                Ballot(participant_id=person.id, goal_id=goal.id, points=points, rank=rank, rating=rating, **told)
            )
            told = {name: draw(kind) for name, kind in common.items()}
            pair = {"goal_id": goal.id, "other_goal_id": goals[0].id, "ratio": draw(st.floats(0.111, 9))}
            judgements.append(Judgement(participant_id=person.id, **pair, **told))
    weightings = [
        Weighting(
            made=draw(DAY.filter(bool)),
            source=draw(st.sampled_from(list(WeightSource))),
            question=draw(NOTE),
            goal_list='[["A", "א"]]',
            weights='{"A": 0.25}',
            ballots=draw(st.one_of(st.none(), st.integers(0, 9))),
            workshop_id=workshop.id if workshop else None,
            sharing=draw(st.sampled_from(list(Sharing))),
        )
        for workshop in [None, *workshops]
    ]
    return {
        "workshops": tuple(workshops),
        "participants": tuple(people),
        "ballots": tuple(ballots),
        "judgements": tuple(judgements),
        "weightings": tuple(weightings[: draw(st.integers(0, 3))]),
    }


def random_decisions(draw: Any, goals: list[Goal]) -> dict[str, Any]:
    resolutions = [
        Resolution(
            title=draw(NAME),
            question=draw(NOTE),
            motion=draw(NOTE),
            sharing=draw(st.sampled_from(list(Sharing))),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    options = [
        ResolutionOption(resolution_id=one.id, kind=kind, pros=draw(NOTE))
        for one in resolutions
        for kind in draw(st.lists(st.sampled_from(list(ResolutionKind)), unique=True, max_size=2))
    ]
    for one in resolutions:
        one.recommended = draw(
            st.sampled_from([None, *(option.kind for option in options if option.resolution_id == one.id)])
        )
    decisions = [
        Decision(
            title=draw(NAME),
            goal_id=draw(st.sampled_from(goals)).id if goals and draw(st.booleans()) else None,
            stance=draw(optional(Stance)),
            significance=draw(st.one_of(st.none(), st.integers(1, 3))),
            confidence=draw(st.one_of(st.none(), st.integers(1, 3))),
            owner=draw(LINE),
            due=draw(DAY),
            state=draw(st.sampled_from(list(DecisionState))),
            rationale=draw(NOTE),
            finding=draw(LINE),
            resolution_id=draw(st.sampled_from(resolutions)).id if resolutions and draw(st.booleans()) else None,
            sharing=draw(st.sampled_from(list(Sharing))),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    for one in decisions:
        if one.state in (DecisionState.DECIDED, DecisionState.DONE):
            one.stance = one.stance or Stance.ADAPT
            one.rationale = one.rationale if one.stance is not Stance.HOLD else one.rationale.strip() or "–"
    return {"resolutions": tuple(resolutions), "resolution_options": tuple(options), "decisions": tuple(decisions)}


def random_translations(draw: Any, records: list[Any]) -> tuple[Translation, ...]:
    chosen = draw(st.lists(st.sampled_from(records), unique_by=id, max_size=3)) if records else []
    return tuple(
        Translation(
            kind=kind_of(type(record)).name,
            record_id=record.id,
            field="rationale"
            if isinstance(record, (Placement, Decision))
            else draw(st.sampled_from(["title", "code"])),
            language=draw(st.sampled_from(["he", "en", "ar"])),
            text=draw(NOTE),
        )
        for record in chosen
    )


def empty_records() -> Records:
    return Records("v", 1, Organization(name="נ", kind=OrganizationKind.NONPROFIT), Initiative(id=1))


def described(model_rows: dict[Any, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """Rows without ids and positions: a reference is reported by the code, or the place in its list, of its target."""
    target: dict[int, Any] = {}
    for model, rows in model_rows.items():
        for index, row in enumerate(rows):
            target[row["id"]] = (model.__name__, row.get("code", index))
    return {
        model.__name__: [
            {
                name: target.get(value, value) if name.endswith("_id") else value
                for name, value in row.items()
                if name not in ("id", "position")
            }
            for row in rows
        ]
        for model, rows in model_rows.items()
    }


def as_rows(records: Records) -> dict[Any, list[dict[str, Any]]]:
    kept: dict[Any, list[Any]] = {sheet.model: [] for sheet in SHEETS if not sheet.fields}
    for sheet in SHEETS:
        if sheet.model in kept:
            kept[sheet.model] = [record.model_dump() for record in getattr(records, sheet.records)]
    kept[PlacementIndicator] = [record.model_dump() for record in records.placement_indicators]
    return kept


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records=random_records(), language=st.sampled_from(["he", "en", "ar"]))
def test_export_then_import_into_a_new_workspace_gives_equal_records(records: Records, language: str) -> None:
    assert broken(state_of(records)) == ()
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out.xlsx"
        export_workbook(records, out, language)
        plan = plan_import(empty_records(), out)
        again = plan_import(records, out)
    assert plan.problems == ()
    assert {notice.code for notice in plan.notices} <= {"looks_alike", "row_of_same_key", "one_holds_list"}
    got: dict[Any, list[dict[str, Any]]] = {model: [] for model in as_rows(records)}
    for model, rows in plan.adds:
        if model in got:
            made = [model.model_validate(row).model_dump() for row in rows]
            got[model] = sorted(made, key=lambda row: row["position"]) if model is not PlacementIndicator else made
    assert described(got) == described(as_rows(records))
    edited = {edit.model: dict(edit.fields) for edit in plan.edits}
    for name in ("initiative", "organization"):
        before, wanted = getattr(empty_records(), name), getattr(records, name)
        changed = edited.get(type(wanted), {})
        assert {**before.model_dump(), **changed, "id": 1} == {**wanted.model_dump(), "id": 1}
    assert again.is_empty, (again.adds, again.edits)


def example() -> Records:
    goal = Goal(code="G1", title="=1+1", weight=2)
    program = Program(code="P1", title="ת", start=date(2024, 1, 2), budget_minor=12345)
    placement = Placement(program_id=program.id, goal_id=None, share=10)
    organization = Organization(name="ארגון", kind=OrganizationKind.NONPROFIT)
    return Records("w", 1, organization, Initiative(id=1), (goal,), programs=(program,), placements=(placement,))


def test_the_same_records_give_the_same_bytes_without_foreign_traces(tmp_path: Path) -> None:
    export_workbook(example(), tmp_path / "a.xlsx", "he")
    export_workbook(example(), tmp_path / "b.xlsx", "he")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        core = package.read("docProps/core.xml").decode()
    assert "openpyxl" not in core and "ארגון" in core and "1980-01-01" in core
    write_template(tmp_path / "t.xlsx", "he")
    with zipfile.ZipFile(tmp_path / "t.xlsx") as package:
        assert "openpyxl" not in package.read("docProps/core.xml").decode()


@pytest.mark.parametrize(("language", "is_right_to_left"), [("he", True), ("ar", True), ("en", False)])
def test_a_workbook_reads_in_its_direction_and_text_stays_text(
    tmp_path: Path, language: str, is_right_to_left: bool
) -> None:
    export_workbook(example(), tmp_path / "a.xlsx", language)
    made = openpyxl.load_workbook(tmp_path / "a.xlsx")
    for page in made.worksheets:
        assert bool(page.sheet_view.rightToLeft) is is_right_to_left
    goals, programs = made.worksheets[2], made.worksheets[6]
    title = goals["B2"]
    assert (title.value, title.data_type, title.quotePrefix) == ("=1+1", "s", True)
    assert title.alignment.readingOrder == (2 if is_right_to_left else 1)
    assert goals.freeze_panes == "A2" and goals["A1"].fill.fgColor.rgb.endswith("DCEFEE")
    assert programs["G2"].is_date and programs["I2"].value == 123.45
    assert programs.data_validations.dataValidation


def test_an_existing_file_is_never_replaced(tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    out.write_text("mine", "utf-8")
    for work in (lambda: export_workbook(example(), out, "he"), lambda: write_template(out, "he")):
        with pytest.raises(Refused) as caught:
            work()
        assert caught.value.code == "file_exists"
    assert out.read_text("utf-8") == "mine" and list(tmp_path.iterdir()) == [out]
