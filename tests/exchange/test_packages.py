"""Roadmap and share packages: their schemas, what comes back from them, and what never leaves in them."""

import json
import random
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from aligner import paths
from aligner.actions import field, placements, programs, roadmap
from aligner.actions.examples import create_example
from aligner.actions.exchange import import_file
from aligner.actions.opening import Workspace, new_workspace
from aligner.actions.packages import prepare_share, share_lines, write_share
from aligner.analysis.field import field_figures
from aligner.exchange.packages import roadmap_package, share_package
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.vocabulary import ProgramStatus, Sharing
from tests.kit.canary import WORD, Canary

SCHEMAS = paths.resources() / "schemas"


def schema(name: str) -> dict[str, Any]:
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))


def empty(folder: Path, name: str) -> Workspace:
    return new_workspace(folder / f"{name}.aligner", name, "nonprofit", "en")


def bring_in(workspace: Workspace, package: dict[str, Any], folder: Path, name: str = "package") -> None:
    source = folder / f"{name}.json"
    source.write_text(json.dumps(package), "utf-8")
    import_file(workspace, source)


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("language", ["he", "ar"])
def test_a_roadmap_comes_back_equal(tmp_path: Path, kind: str, language: str) -> None:
    example = create_example(tmp_path / "example.aligner", kind, language)
    package = roadmap_package(example.read())
    jsonschema.validate(package, schema("roadmap"))
    other = empty(tmp_path, "other")
    bring_in(other, package, tmp_path)
    assert roadmap_package(other.read()) == package
    other.undo()
    assert other.read().goals == ()


def test_no_path_of_ours_leaves_with_a_roadmap(tmp_path: Path) -> None:
    records = create_example(tmp_path / "example.aligner", "foundation", "en").read()
    marked = [one for one in records.needs if one.path]
    assert marked and all(one.path_risk for one in marked)
    told = json.dumps(roadmap_package(records))
    assert not [one for one in marked if one.path_risk in told or one.path_partner in told.split('"')]
    nothing_else = [one for one in marked if one.people is None and not one.source and one.finding is None]
    assert len(roadmap_package(records)["needs"]) == len(records.needs) - len(nothing_else)


@pytest.mark.parametrize("name", ["roadmap", "share"])
def test_the_examples_fit_their_schemas_and_come_in(tmp_path: Path, name: str) -> None:
    for each in ("roadmap", "share"):
        jsonschema.validate(json.loads((SCHEMAS / f"{each}.example.json").read_text("utf-8")), schema(each))
    other = empty(tmp_path, "other")
    import_file(other, SCHEMAS / "roadmap.example.json")
    if name == "share":
        import_file(other, SCHEMAS / "share.example.json")
        records = other.read()
        assert [(one.title, one.people) for one in records.activities] == [
            ("Books that travel", 240),
            ("Reading volunteers", None),
        ]
        assert records.actors[0].name == "The Story Bus"
    else:
        assert other.read().needs[0].people == 900


def test_what_a_partner_does_becomes_an_actor_with_its_activities(tmp_path: Path) -> None:
    example = create_example(tmp_path / "example.aligner", "nonprofit", "en")
    package = share_package(example.read(), Sharing.INITIATIVE)
    jsonschema.validate(package, schema("share"))
    other = empty(tmp_path, "other")
    bring_in(other, roadmap_package(example.read()), tmp_path, "roadmap")
    bring_in(other, package, tmp_path)
    records = other.read()
    goals = {goal.id: goal.code for goal in records.goals}
    stages = {stage.id: stage.code for stage in records.stages}
    came = [
        (goals[one.goal_id], stages.get(one.stage_id or 0), one.title, one.people, one.amount_minor)
        for one in records.activities
    ]
    sent = [
        (one["goal"], one["stage"], one["title"], one["people"], None if one["amount"] is None else one["amount"] * 100)
        for one in package["activities"]
    ]
    assert came == sent
    assert [actor.name for actor in records.actors] == [example.read().organization.name]
    revision = other.revision
    bring_in(other, package, tmp_path)
    assert len(other.read().activities) == len(came), "the same package a second time changes nothing"
    assert other.revision == revision


def test_the_map_of_many_partners_is_the_same_in_any_order(tmp_path: Path) -> None:
    draw = random.Random(7)
    backbone = create_example(tmp_path / "example.aligner", "nonprofit", "en")
    frame = roadmap_package(backbone.read())
    leaves = [goal.code for goal in backbone.read().leaf_goals]
    stages = [stage.code for stage in backbone.read().stages]
    packages: list[dict[str, Any]] = []
    for number in range(20):
        activities = [
            {
                "goal": draw.choice(leaves),
                "stage": draw.choice([*stages, None]),
                "population": draw.choice(["Girls", "Boys", None]),
                "title": f"Work {number}.{each}",
                "people": draw.choice([None, 0, 40, 300]),
            }
            for each in range(draw.randint(1, 4))
        ]
        partner = {"name": f"Partner {number}", "sector": draw.choice(["nonprofit", "philanthropy", None])}
        packages.append({"format": "aligner-share", "version": 1, "partner": partner, "activities": activities})
    maps = []
    for turn in range(2):
        merged = empty(tmp_path, f"merged{turn}")
        bring_in(merged, frame, tmp_path, "frame")
        for number in draw.sample(range(20), 20):
            bring_in(merged, packages[number], tmp_path, f"partner{number}")
        records = merged.read()
        names = {actor.id: actor.name for actor in records.actors}
        goals = {goal.id: goal.code for goal in records.goals}
        maps.append(
            [
                (
                    goals[cell.place.goal_id],
                    cell.state,
                    len(cell.others),
                    cell.maybe,
                    {names[one] for one in cell.actors},
                )
                for cell in field_figures(records).cells
            ]
        )
    assert maps[0] == maps[1]


@pytest.mark.parametrize("level", [Sharing.INITIATIVE, Sharing.PUBLIC])
def test_no_text_leaves_above_its_level(tmp_path: Path, level: Sharing) -> None:
    canary = Canary("en")
    for made in (share_package(canary.records, level), roadmap_package(canary.records)):
        widest = level if made["format"] == "aligner-share" else Sharing.INITIATIVE
        found = set(WORD.findall(json.dumps(made)))
        allowed = {"initiative": {"initiative", "public"}, "public": {"public"}}[widest.value]
        above = {word for word in found if canary.told[word].level not in allowed}
        assert not above
    assert set(WORD.findall(json.dumps(share_package(canary.records, Sharing.INITIATIVE))))


def test_what_is_over_and_what_is_unknown_is_not_told_as_something_else(tmp_path: Path) -> None:
    workspace = empty(tmp_path, "own")
    goal = roadmap.add_goal(workspace, "Reading")
    other_goal = roadmap.add_goal(workspace, "Writing")
    fields: dict[str, Any] = {"sharing": Sharing.PUBLIC, "reach": 100, "budget_minor": 100_000}
    over = programs.add_program(workspace, "Over", status=ProgramStatus.ENDED, **fields)
    both = programs.add_program(workspace, "Both", **fields)
    hidden = programs.add_program(workspace, "Hidden", **{**fields, "sharing": Sharing.BOARD})
    for program in (over, both, hidden):
        placements.place_program(workspace, program.id, goal.id, None)
    placements.place_program(workspace, both.id, other_goal.id, None)
    for placement in workspace.read().placements:
        placements.edit_placement(workspace, placement.id, share=None)
    share = prepare_share(workspace, Sharing.PUBLIC)
    told = [(one["title"], one["people"], one["amount"]) for one in share.package["activities"]]
    assert told == [("Both", None, None), ("Both", None, None)]
    assert share.withheld == {"program": 1, "placement": 1}
    text = strip_isolates("\n".join(share_lines(share, words("en"))))
    assert "Not shared because of their level: Programs (1); Placements (1)." in text
    write_share(share, tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text("utf-8")) == share.package
    with pytest.raises(Refused, match="file_exists"):
        write_share(prepare_share(workspace, Sharing.BOARD), tmp_path / "out.json")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"version": 2}, "package_newer"),
        ({"version": "1"}, "package_damaged"),
        ({"partner": {}}, "package_damaged"),
        ({"partner": "us"}, "package_damaged"),
        ({"activities": ["a"]}, "package_damaged"),
        ({"activities": [{"goal": "unknown"}]}, "unknown_code"),
        ({"activities": [{"goal": "A1", "people": "many"}]}, "not_a_number"),
        ({"activities": [{"goal": "A1", "people": {"n": 1}}]}, "value_offered"),
    ],
)
def test_a_package_that_cannot_be_read_changes_nothing(tmp_path: Path, change: dict[str, Any], code: str) -> None:
    workspace = empty(tmp_path, "own")
    import_file(workspace, SCHEMAS / "roadmap.example.json")
    known = json.loads((SCHEMAS / "share.example.json").read_text("utf-8"))
    revision = workspace.revision
    with pytest.raises(Refused) as refused:
        bring_in(workspace, known | change, tmp_path)
    assert code in [problem.code for problem in refused.value.problems]
    assert workspace.revision == revision


def test_actors_that_were_typed_get_no_second_one_of_their_name(tmp_path: Path) -> None:
    workspace = empty(tmp_path, "own")
    import_file(workspace, SCHEMAS / "roadmap.example.json")
    field.add_actor(workspace, "The Story Bus")
    import_file(workspace, SCHEMAS / "share.example.json")
    assert [actor.name for actor in workspace.read().actors] == ["The Story Bus"]
