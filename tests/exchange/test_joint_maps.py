"""The joint map: the same in any order, nothing above its level, and read beside our own field."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligner import paths
from aligner.actions import field
from aligner.actions.examples import create_example
from aligner.actions.exchange import import_file
from aligner.actions.joint_maps import (
    beside_our_field,
    joint_map_lines,
    prepare_joint_map,
    read_joint_map,
    write_joint_map,
)
from aligner.actions.opening import new_workspace
from aligner.exchange.joint_maps import joint_map, parsed
from aligner.exchange.packages import share_package
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.vocabulary import Sharing
from tests.kit.canary import WORD, Canary

SCHEMAS = paths.resources() / "schemas"
DAY = date(2026, 11, 27)
FRAME: dict[str, Any] = json.loads((SCHEMAS / "roadmap.example.json").read_text("utf-8"))
SHARE: dict[str, Any] = json.loads((SCHEMAS / "share.example.json").read_text("utf-8"))


def schema() -> dict[str, Any]:
    return json.loads((SCHEMAS / "joint_map.schema.json").read_text("utf-8"))


def as_bytes(package: object) -> str:
    return json.dumps(package, ensure_ascii=False, indent=1)


works = st.fixed_dictionaries(
    {
        "goal": st.sampled_from(["A1", "A2", "A9"]),
        "stage": st.sampled_from(["S1", "S2", None]),
        "title": st.sampled_from(["Books", "Tutors", "ספרים", ""]),
        "population": st.sampled_from(["Girls", None]),
        "people": st.sampled_from([None, 0, 40, 2.5]),
    }
)


@given(told=st.lists(st.lists(works, max_size=5), min_size=20, max_size=20), draw=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_twenty_packages_give_the_same_bytes_in_any_order(told: list[list[dict[str, Any]]], draw: Any) -> None:
    sectors = ("nonprofit", "philanthropy", None)
    shares = [
        SHARE | {"partner": {"name": f"Partner {at}", "sector": sectors[at % 3]}, "activities": activities}
        for at, activities in enumerate(told)
    ]
    first = as_bytes(joint_map(FRAME, shares, Sharing.INITIATIVE, DAY))
    draw.shuffle(shares)
    for share in shares:
        share["activities"] = draw.sample(share["activities"], len(share["activities"]))
    again = joint_map(FRAME, [*shares, shares[0]], Sharing.INITIATIVE, DAY)
    assert as_bytes(again) == first
    jsonschema.validate(again, schema())
    read = parsed(again)
    assert len(read.works) + len(read.elsewhere) == sum(map(len, told)), "nothing is lost"
    assert {one.goal for one in read.elsewhere} <= {"A9"}


def test_the_example_fits_the_schema_and_is_what_its_packages_give(tmp_path: Path) -> None:
    example = json.loads((SCHEMAS / "joint_map.example.json").read_text("utf-8"))
    jsonschema.validate(example, schema())
    other: dict[str, Any] = SHARE | {
        "partner": {"name": "Readers’ League", "sector": "nonprofit", "register_number": None},
        "activities": [{"goal": "A1", "stage": "S1", "title": "Reading at home"}],
    }
    assert joint_map(FRAME, [SHARE, other], Sharing.INITIATIVE, DAY) == example


def test_a_partner_told_twice_or_not_for_the_public_is_refused_by_name() -> None:
    newer = SHARE | {"activities": []}
    for shares in ([SHARE, newer], [newer, SHARE]):
        with pytest.raises(Refused) as refused:
            joint_map(FRAME, shares, Sharing.INITIATIVE, DAY)
        assert refused.value.problems[0].code == "share_twice"
        assert dict(refused.value.problems[0].values)["partners"] == ["The Story Bus"]
    with pytest.raises(Refused, match="share_narrower"):
        joint_map(FRAME, [SHARE], Sharing.PUBLIC, DAY)


@pytest.mark.parametrize("level", [Sharing.INITIATIVE, Sharing.PUBLIC])
def test_no_text_of_ours_leaves_above_its_level(tmp_path: Path, level: Sharing) -> None:
    canary = Canary("en")
    found = prepare_joint_map(canary.records, [], level, DAY)
    allowed = {"initiative": {"initiative", "public"}, "public": {"public"}}[level.value]
    told = set(WORD.findall(json.dumps(found.package)))
    assert told and not {word for word in told if canary.told[word].level not in allowed}


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_a_map_that_was_handed_back_is_read_beside_our_field(tmp_path: Path, language: str) -> None:
    told = words(language)
    source = tmp_path / "bus.json"
    source.write_text(json.dumps(SHARE), "utf-8")
    backbone = new_workspace(tmp_path / "backbone.aligner", "The backbone", "nonprofit", language)
    import_file(backbone, SCHEMAS / "roadmap.example.json")
    prepared = prepare_joint_map(backbone.read(), [source], Sharing.INITIATIVE, DAY)
    assert dict(prepared.partners) == {"The Story Bus": 2} and prepared.works == 2
    lines = [strip_isolates(line) for line in joint_map_lines(prepared, told)]
    assert any("The Story Bus" in line for line in lines)
    out = tmp_path / "map.json"
    write_joint_map(prepared, out)
    partner = new_workspace(tmp_path / "partner.aligner", "A partner", "nonprofit", language)
    import_file(partner, SCHEMAS / "roadmap.example.json")
    revision = partner.revision
    found = beside_our_field(partner.read(), read_joint_map(out), told)
    assert told.date(DAY) in found.head and found.new_places == 2
    rows = {(strip_isolates(row[0]), strip_isolates(row[1])): row for row in found.table.rows}
    row = rows["Books at home", "Before school"]
    assert "Books that travel" in row[2] and strip_isolates(row[4]) == "The Story Bus"
    assert partner.revision == revision
    goal, stage = partner.read().leaf_goals[0], partner.read().stages[0]
    actor = field.add_actor(partner, "the story bus")
    field.add_activity(partner, actor.id, goal.id, stage_id=stage.id)
    assert beside_our_field(partner.read(), read_joint_map(out), told).new_places == 1, (
        "whom our field knows is not new"
    )


def test_our_own_work_in_a_map_is_not_new_to_us(tmp_path: Path) -> None:
    example = create_example(tmp_path / "example.aligner", "nonprofit", "en")
    prepared = prepare_joint_map(example.read(), [], Sharing.INITIATIVE, DAY)
    found = beside_our_field(example.read(), parsed(prepared.package), words("en"))
    assert found.new_places == 0 and found.table.rows
    ours = share_package(example.read(), Sharing.INITIATIVE)["activities"]
    assert prepared.works == len(ours)


def test_a_map_of_another_roadmap_says_how_much_of_it_has_no_place_here(tmp_path: Path) -> None:
    example = create_example(tmp_path / "example.aligner", "nonprofit", "en")
    other: dict[str, Any] = SHARE | {"activities": [{"goal": "Z1", "stage": None, "title": "Far away"}]}
    frame: dict[str, Any] = FRAME | {"initiative": {"name": "Another"}}
    package = joint_map(frame, [{**other, "partner": {"name": "Z"}}], Sharing.INITIATIVE, DAY)
    found = beside_our_field(example.read(), parsed(package), words("en"))
    notes = strip_isolates("\n".join(found.notes))
    assert "another initiative: Another" in notes and "not in this table: one activity." in notes


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"version": 2}, "package_newer"),
        ({"version": True}, "package_damaged"),
        ({"day": "yesterday"}, "package_damaged"),
        ({"partners": {}}, "package_damaged"),
        ({"cells": [1]}, "package_damaged"),
        ({"cells": [{"goal": "A1", "works": [{"title": "nobody's"}]}]}, "package_damaged"),
        ({"format": "aligner-share"}, "not_a_joint_map"),
    ],
)
def test_a_damaged_map_is_refused(tmp_path: Path, change: dict[str, Any], code: str) -> None:
    package = joint_map(FRAME, [SHARE], Sharing.INITIATIVE, DAY)
    path = tmp_path / "map.json"
    path.write_text(json.dumps(package | change), "utf-8")
    with pytest.raises(Refused) as refused:
        read_joint_map(path)
    assert refused.value.problems[0].code == code


def test_a_map_is_not_brought_in_and_says_where_it_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_text(json.dumps(joint_map(FRAME, [SHARE], Sharing.INITIATIVE, DAY)), "utf-8")
    workspace = new_workspace(tmp_path / "own.aligner", "Own", "nonprofit", "en")
    with pytest.raises(Refused, match="joint_map_is_read"):
        import_file(workspace, path)
