"""The history of kits: frozen and thawed whole, made again to the same bytes, compared in words."""

import json
import zlib
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligner.actions import decisions, kit_history, kit_plan, programs
from aligner.actions.examples import create_example, example_records
from aligner.actions.frozen import freeze, thaw
from aligner.actions.kit import KitOptions, make_kit_recorded, make_kit_work
from aligner.kit.content.audience import visible, withheld_from
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.errors import Refused, Unusable
from aligner.model.records import Records
from aligner.store.workspace import Workspace, open_workspace


def ignore(text: str, fraction: float) -> None: ...


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("audience", ["board", "donors"])
def test_what_is_frozen_thaws_to_the_same_records(kind: str, audience: str) -> None:
    seen = visible(example_records(kind, "he"), audience)
    again = thaw(freeze(seen))
    for field in fields(seen):
        assert getattr(again, field.name) == getattr(seen, field.name), field.name
    assert freeze(again) == freeze(seen)


def test_pictures_and_days_are_frozen_too(workspace: Workspace) -> None:
    kit_plan.set_brand(workspace, logo=bytes(range(256)))
    decisions.edit_decision(workspace, 1, due=date(2026, 5, 4))
    again = thaw(freeze(workspace.read()))
    assert again.brands == workspace.read().brands
    assert again.decisions == workspace.read().decisions


@given(junk=st.binary(max_size=300))
def test_junk_is_refused_and_never_read(junk: bytes) -> None:
    for piece in (junk, zlib.compress(junk)):
        with pytest.raises(Unusable):
            thaw(piece)


def test_a_frozen_piece_that_is_cut_off_is_refused() -> None:
    whole = freeze(example_records("nonprofit", "en"))
    for size in range(0, len(whole) - 1, 97):
        with pytest.raises(Unusable):
            thaw(whole[:size])


def test_a_kit_is_made_again_to_the_same_bytes_after_the_data_went_on(tmp_path: Path) -> None:
    options = KitOptions(
        language="en", audience="donors", meeting=date(2026, 5, 4), only=("briefing",), reasons=("money:", "presence:")
    )
    with create_example(tmp_path / "w.aligner", "foundation", "en") as workspace:
        made = make_kit_work(ignore, workspace.read(), options, tmp_path / "first")
        assert kit_history.record_new_kit(workspace, made.revision, options, made.files, made.frozen)
        programs.remove_programs(workspace, [workspace.read().programs[0].id])
        kit = kit_history.list_kits(workspace)[0]
        assert kit_history.options_of(kit) == options
        frozen = kit_history.frozen_of(workspace, kit.id)
    again = kit_history.remake_work(ignore, frozen, options, tmp_path / "second")
    sums = {file.path.name: file.sha256 for file in again}
    assert [(file.name, file.sha256) for file in kit.files] == [("briefing.pdf", sums["briefing.pdf"])]


def test_the_record_of_a_kit_made_again_tells_the_same_of_what_was_withheld(tmp_path: Path) -> None:
    options = KitOptions(language="en", audience="donors", meeting=date(2026, 5, 4), only=("briefing",))
    with create_example(tmp_path / "w.aligner", "nonprofit", "en") as workspace:
        made = make_kit_work(ignore, workspace.read(), options, tmp_path / "first")
        kit_history.record_new_kit(workspace, made.revision, options, made.files, made.frozen, made.withheld)
        kit = kit_history.list_kits(workspace)[0]
    kit_history.remake_work(ignore, made.frozen, options, tmp_path / "second")
    first, second = ((tmp_path / name / "kit.json").read_bytes() for name in ("first", "second"))
    assert first == second
    told = json.loads(first)["withheld"]
    assert told["records"]["program"] > 0 and told["fields"]["placement.rationale"] > 0
    assert kit_history.withheld_from_kit(kit) == replace(made.withheld, fields={})
    assert dict(made.withheld.records) == told["records"]


def test_a_kit_of_an_earlier_version_says_of_which_kinds_some_were_withheld() -> None:
    seen = visible(example_records("nonprofit", "en"), "donors")
    told = json.loads(zlib.decompress(freeze(seen)))
    told["withheld"] = sorted(told["withheld"])
    del told["fields_withheld"]
    again = thaw(zlib.compress(json.dumps(told).encode()))
    assert again.withheld == seen.withheld and set(withheld_from(again).records.values()) == {None}


def test_no_work_makes_a_document_that_the_audience_is_not_given(tmp_path: Path) -> None:
    options = KitOptions(language="en", audience="donors", only=("briefing", "workbook"))
    with create_example(tmp_path / "w.aligner", "foundation", "en") as workspace:
        records = workspace.read()
        with pytest.raises(Refused) as refused:
            make_kit_work(ignore, records, options, tmp_path / "kit")
        assert refused.value.problems[0].code == "document_not_given" and not (tmp_path / "kit").exists()
        # A kit that was made when the rules gave more is made again with what they give now.
        kit_history.record_new_kit(workspace, records.revision, options, [], kit_history.frozen_for(records, options))
        kit = kit_history.list_kits(workspace)[0]
        assert kit_history.options_of(kit).only == ("briefing",)
        with pytest.raises(Refused):
            kit_history.remake_work(ignore, kit_history.frozen_of(workspace, kit.id), options, tmp_path / "again")


def test_a_sum_of_money_is_the_least_while_a_budget_is_missing() -> None:
    whole = example_records("nonprofit", "en")
    first, *others = whole.programs
    before = replace(whole, programs=(first.model_copy(update={"budget_minor": None}), *others))
    after = replace(whole, programs=tuple(one.model_copy(update={"budget_minor": 100_00}) for one in whole.programs))
    told = {one.what: one for one in kit_history.compare(before, after, words("en")).figures}
    assert strip_isolates(told["Yearly budget"].before).startswith("at least ₪")
    assert strip_isolates(told["Yearly budget"].after) == f"₪{len(whole.programs) * 100:,}"
    none = replace(whole, programs=tuple(one.model_copy(update={"budget_minor": None}) for one in whole.programs))
    told = {one.what: one for one in kit_history.compare(none, after, words("en")).figures}
    assert told["Yearly budget"].before == "–"


def test_a_read_only_file_gets_its_kit_and_no_record(tmp_path: Path) -> None:
    create_example(tmp_path / "w.aligner", "nonprofit", "en").close()
    options = KitOptions(language="en", only=("workbook",))
    with open_workspace(tmp_path / "w.aligner", read_only=True) as workspace:
        made = make_kit_work(ignore, workspace.read(), options, tmp_path / "kit")
        assert made.files[0].path.is_file()
        assert not kit_history.record_new_kit(workspace, made.revision, options, made.files, made.frozen)


def test_the_command_records_its_kit_unless_a_window_has_the_file_open(tmp_path: Path) -> None:
    file = tmp_path / "w.aligner"
    options = KitOptions(language="en", only=("workbook",))
    with create_example(file, "nonprofit", "en") as workspace:
        records: Records = workspace.read()
        assert make_kit_recorded(file, records, options, tmp_path / "kit")
        assert kit_history.list_kits(workspace) == []
    make_kit_recorded(file, records, options, tmp_path / "kit")
    with open_workspace(file) as workspace:
        assert [kit.revision for kit in kit_history.list_kits(workspace)] == [records.revision]


def test_nothing_is_different_while_nothing_changed_and_each_change_is_told(workspace: Workspace) -> None:
    told = words("en", "nonprofit")
    before = visible(workspace.read(), "board")
    assert kit_history.compare(before, visible(workspace.read(), "board"), told).is_same
    programs.edit_program(workspace, 1, title="Evening courses")
    programs.remove_programs(workspace, [3])
    found = kit_history.compare(before, visible(workspace.read(), "board"), told)
    assert not found.is_same
    lines = [(line.action, strip_isolates(line.title)) for line in found.records]
    assert ("changed", "Evening courses") in lines and ("removed", "Program 3") in lines
    assert [strip_isolates(f"{one.what}: {one.before}, {one.after}") for one in found.figures] == ["Programs: 3, 2"]


def test_what_an_audience_does_not_see_is_not_compared_either(workspace: Workspace) -> None:
    told = words("en", "nonprofit")
    before = visible(workspace.read(), "donors")
    programs.add_program(workspace, "A secret", sharing="board")
    found = kit_history.compare(before, visible(workspace.read(), "donors"), told)
    assert found.is_same


def test_the_desk_compares_what_is_argued_with_the_last_kit_of_the_same_readers(tmp_path: Path) -> None:
    options = KitOptions(language="en", audience="board", purpose="strategy", meeting=date(2027, 1, 15))
    with create_example(tmp_path / "w.aligner", "nonprofit", "en") as workspace:
        records = workspace.read()
        frozen = kit_history.frozen_for(records, options)
        assert kit_history.record_new_kit(workspace, records.revision, options, (), frozen)
        assert kit_history.last_kit_for(workspace, "donors") is None
        kit = kit_history.last_kit_for(workspace, "board")
        assert kit is not None

        def compared(now: KitOptions) -> kit_history.KitComparison:
            then, kept = kit_history.options_of(kit), kit_history.frozen_of(workspace, kit.id)
            return kit_history.compare_desk_work(ignore, kept, then, workspace.read(), now, words("en"))

        assert compared(options).is_same
        goal = next(goal for goal in records.goals if goal.code == "B3")
        late = next(one for one in records.decisions if one.goal_id == goal.id)
        decisions.edit_decision(workspace, late.id, due=date(2027, 6, 30))
        moved = {change.what: change for change in compared(options).argued}
    assert "76 days late" in strip_isolates(moved["What speaks for it, or is known"].before)
    assert moved["The answer"].before != moved["The answer"].after
    assert "less goes" not in moved["The question"].after
