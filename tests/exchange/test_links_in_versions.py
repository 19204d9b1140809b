"""Links between goals leave and come with a roadmap, and the letter of a newer one tells which came and went."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aligner.actions.examples import create_example
from aligner.actions.exchange import import_file, plan_import
from aligner.actions.roadmap_versions import changes_as_json
from aligner.exchange.packages import roadmap_package
from aligner.kit.content.letter_lines import change_lines
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.records import Records
from aligner.store.workspace import Workspace, create_workspace

WHOLE = {"roadmap": "whole"}


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Workspace]:
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "en"}) as made:
        yield made


def package_of_example(folder: Path) -> dict[str, Any]:
    with create_example(folder / "e.aligner", "nonprofit", "en") as made:
        return roadmap_package(made.read())


def saved(package: dict[str, Any], path: Path) -> Path:
    path.write_text(json.dumps(package), "utf-8")
    return path


def said(records: Records) -> list[tuple[str, str, int, str]]:
    codes = {goal.id: goal.code for goal in records.goals}
    return [(codes[one.goal_id], codes[one.helped_id], one.strength, one.reason) for one in records.goal_links]


def test_a_package_carries_the_links_of_the_roadmap(empty: Workspace, tmp_path: Path) -> None:
    package = package_of_example(tmp_path)
    import_file(empty, saved(package, tmp_path / "r.json"))
    sent = [(one["goal"], one["helps"], one["strength"], one["reason"]) for one in package["goallinks"]]
    assert len(sent) == 7 and said(empty.read()) == sent


def test_the_letter_says_which_links_a_newer_roadmap_added_changed_and_left_out(
    empty: Workspace, tmp_path: Path
) -> None:
    package = package_of_example(tmp_path)
    import_file(empty, saved(package, tmp_path / "1.json"))
    gone, changed, *rest = package["goallinks"]
    new = {"goal": "C2", "helps": "B3", "strength": 1}
    newer = package | {"goallinks": [{**changed, "strength": 1}, *rest, new]}
    plan = plan_import(empty, saved(newer, tmp_path / "2.json"), WHOLE)
    import_file(empty, tmp_path / "2.json", answers=WHOLE)
    assert len(said(empty.read())) == 7 and said(empty.read())[-1] == ("C2", "B3", 1, "")
    told = [(one.what, one.kind, one.title) for one in plan.roadmap]
    titles = {goal["code"]: goal["title"] for goal in package["goals"]}

    def name(link: dict[str, Any]) -> str:
        return f"{titles[link['goal']]} › {titles[link['helps']]}"

    assert sorted(told) == [
        ("added", "goallink", name(new)),
        ("removed", "goallink", name(gone)),
        ("reweighted", "goallink", name(changed)),
    ]
    assert [dict(one.values)["goals"] for one in plan.notices if one.code == "links_go"] == [(name(gone),)]
    for language in ("he", "en", "ar"):
        lines = strip_isolates(" ".join(change_lines(plan.roadmap, words(language))))
        assert name(gone) in lines and name(new) in lines
    assert {one["kind"] for one in changes_as_json(plan.roadmap)} == {"goallink"}

    empty.undo()
    assert len(said(empty.read())) == 7


def test_a_version_without_a_list_of_links_keeps_them_and_an_empty_list_takes_them(
    empty: Workspace, tmp_path: Path
) -> None:
    package = package_of_example(tmp_path)
    import_file(empty, saved(package, tmp_path / "1.json"))
    silent = {key: value for key, value in package.items() if key != "goallinks"}
    silent["initiative"] = {**silent["initiative"], "version": "2"}
    import_file(empty, saved(silent, tmp_path / "2.json"), answers=WHOLE)
    assert len(said(empty.read())) == 7
    import_file(empty, saved(silent | {"goallinks": []}, tmp_path / "3.json"))
    assert len(said(empty.read())) == 7, "an addition takes nothing away"
    import_file(empty, saved(silent | {"goallinks": []}, tmp_path / "4.json"), answers=WHOLE)
    assert said(empty.read()) == []


def test_a_goal_that_a_newer_roadmap_has_no_more_takes_its_links_along(empty: Workspace, tmp_path: Path) -> None:
    package = package_of_example(tmp_path)
    import_file(empty, saved(package, tmp_path / "1.json"))
    newer = package | {
        "goals": [one for one in package["goals"] if one["code"] != "A1"],
        "goallinks": [one for one in package["goallinks"] if "A1" not in (one["goal"], one["helps"])],
        **{key: [one for one in package[key] if one.get("goal") != "A1"] for key in ("indicators", "needs", "charges")},
        "measurements": [],
    }
    import_file(empty, saved(newer, tmp_path / "2.json"), answers=WHOLE)
    assert len(said(empty.read())) == 4
    assert "A1" not in {goal for goal, *_ in in_charge(empty.read())} and len(in_charge(empty.read())) == 4


def in_charge(records: Records) -> list[tuple[str, str, str]]:
    codes = {goal.id: goal.code for goal in records.goals}
    return [(codes[one.goal_id], one.name, one.basis.value) for one in records.charges]


def test_who_is_in_charge_comes_and_goes_with_the_roadmap_and_the_letter_says_it(
    empty: Workspace, tmp_path: Path
) -> None:
    package = package_of_example(tmp_path)
    import_file(empty, saved(package, tmp_path / "1.json"))
    sent = [(one["goal"], one["in_charge"], one["basis"]) for one in package["charges"]]
    # Who is seen by the staff alone does not leave with the package.
    assert in_charge(empty.read()) == sent and len(sent) == 6
    assert not any("actor" in one for one in package["charges"])
    gone, changed, *rest = package["charges"]
    new = {"goal": "C2", "in_charge": "Municipalities", "basis": "fact", "source": "A report"}
    newer = package | {"charges": [{**changed, "source": "Another source"}, *rest, new]}
    plan = plan_import(empty, saved(newer, tmp_path / "2.json"), WHOLE)
    import_file(empty, tmp_path / "2.json", answers=WHOLE)
    titles = {goal["code"]: goal["title"] for goal in package["goals"]}

    def name(one: dict[str, Any]) -> str:
        return f"{titles[one['goal']]} › {one['in_charge']}"

    assert sorted((one.what, one.kind, one.title) for one in plan.roadmap) == [
        ("added", "charge", name(new)),
        ("removed", "charge", name(gone)),
        ("reworded", "charge", name(changed)),
    ]
    assert [dict(one.values)["goals"] for one in plan.notices if one.code == "charges_go"] == [(name(gone),)]
    for language in ("he", "en", "ar"):
        lines = strip_isolates(" ".join(change_lines(plan.roadmap, words(language))))
        assert name(gone) in lines and name(new) in lines and "Another source" in lines
    assert len(in_charge(empty.read())) == 6
    silent = {key: value for key, value in newer.items() if key != "charges"}
    import_file(empty, saved(silent, tmp_path / "3.json"), answers=WHOLE)
    assert len(in_charge(empty.read())) == 6
    import_file(empty, saved(silent | {"charges": []}, tmp_path / "4.json"), answers=WHOLE)
    assert in_charge(empty.read()) == []
