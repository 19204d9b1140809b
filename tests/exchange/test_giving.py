"""Grants in the 360Giving form: what leaves is valid and of its level, and comes back equal."""

import csv
import json
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from aligner.actions import programs
from aligner.actions.examples import create_example
from aligner.actions.exchange import import_file
from aligner.actions.giving import LEVELS, giving_lines, prepare_giving, write_prepared
from aligner.actions.opening import Workspace, new_workspace
from aligner.actions.packages import export_roadmap
from aligner.exchange.identifiers import identifier_of
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, Pipeline, ProgramKind, Sharing
from tests.exchange.giving_rules import faults, package_of_table
from tests.kit.canary import WORD, Canary

FORMS = ("json", "csv", "xlsx")
NUMBERS = ("580123456", "GB-CHC-1164883", "", "360G-ours-7")


def filled(folder: Path, language: str = "he", kind: str = "foundation") -> Workspace:
    """The example whose grants have what 360Giving asks for, each in another way."""
    workspace = create_example(folder / f"example-{language}.aligner", kind, language)
    for place, one in enumerate(workspace.read().programs):
        programs.edit_program(
            workspace,
            one.id,
            grantee=one.grantee or f"ארגון {place}",
            grantee_number=NUMBERS[place % len(NUMBERS)],
            grantee_place="חיפה" if place % 2 else "",
            awarded_minor=(place + 1) * 1_000_050 + place,
            award_date=date(2024, 1 + place % 12, 28),
            currency="USD" if place == 3 else "",
            source_id=f"360G-abc-{place}" if place == 5 else "",
            pipeline=(None, Pipeline.AWARDED, Pipeline.ACTIVE, Pipeline.CLOSED)[place % 4],
            grant_programme=("", "Schools", "Teachers, and those who teach them")[place % 3],
        )
    return workspace


def facts(records: Records) -> dict[str, Any]:
    """What a file of grants tells of each, by code, as it holds in the file."""
    goals = {one.id: one.code for one in records.goals}
    stages = {one.id: one.code for one in records.stages}
    found: dict[str, Any] = {}
    for one in records.programs:
        placed = [
            (goals.get(at.goal_id or 0), stages.get(at.stage_id or 0), at.share, at.contribution)
            for at in records.placements_by_program.get(one.id, ())
        ]
        found[one.code] = (
            (one.title, one.kind, one.grantee, one.grantee_number, one.grantee_place, one.description, one.source_id),
            (one.awarded_minor, one.currency or records.organization.currency, one.award_date, one.start, one.end),
            (one.regions, placed, one.status, one.pipeline, one.grant_programme),
        )
    return found


def read_package(path: Path) -> dict[str, Any]:
    """A file in any of the three forms as the package that it is."""
    if path.suffix == ".json":
        return json.loads(path.read_text("utf-8"))
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            titles, *rows = csv.reader(file)
        numbers = {at for at, title in enumerate(titles) if title.startswith(("Amount", "Planned Dates:Duration"))}
        rows = [[float(cell) if at in numbers and cell else cell for at, cell in enumerate(row)] for row in rows]
        return package_of_table(titles, rows)
    sheet = openpyxl.load_workbook(path)["grants"]
    titles, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    days = [[one.date().isoformat() if isinstance(one, datetime) else one for one in row] for row in rows]
    return package_of_table([str(title) for title in titles], days)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["he", "en"])
def test_what_leaves_is_valid_and_comes_back_equal(tmp_path: Path, form: str, language: str) -> None:
    with filled(tmp_path, language) as own:
        out = tmp_path / f"out.{form}"
        giving = prepare_giving(own, Sharing.BOARD)
        write_prepared(giving, out)
        package = read_package(out)
        assert list(faults(package)) == []
        assert len(package["grants"]) == giving.count == len(own.read().programs)
        export_roadmap(own.read(), tmp_path / "roadmap.json")
        known = facts(own.read())
        revision = own.revision
        import_file(own, out)
        assert facts(own.read()) == known
        assert [one.awarded_minor for one in own.read().programs] == [one[1][0] for one in known.values()]
        assert own.revision <= revision + 1, "nothing but how the list was read is kept"
        currency = own.read().organization.currency
    with new_workspace(tmp_path / "new.aligner", "Other", "foundation", "en", currency) as other:
        import_file(other, tmp_path / "roadmap.json")
        report = import_file(other, out)
        assert facts(other.read()) == known
        assert "classifications_placed" in {one.code for one in report.notices}
        prepared = prepare_giving(other, Sharing.BOARD)
        assert [one["id"] for one in prepared.package.grants] != []
        again = tmp_path / f"again.{form}"
        write_prepared(prepared, again)
        assert list(faults(read_package(again))) == []


@pytest.mark.parametrize("form", FORMS)
def test_the_870_grants_of_a_real_funder_go_in_and_out_and_in_again_equal(
    shared_data: Path, tmp_path: Path, form: str
) -> None:
    source = shared_data / "giving" / "power-to-change-grants.json"
    with new_workspace(tmp_path / "a.aligner", "A", "foundation", "en", "GBP") as first:
        import_file(first, source)
        known = facts(first.read())
        assert len(known) == 870
        assert sum(1 for one in known.values() if one[0][3].startswith("GB-")) > 800
        assert sum(1 for one in known.values() if one[0][4]) == 830
        out = tmp_path / f"out.{form}"
        write_prepared(prepare_giving(first, Sharing.BOARD), out)
        assert list(faults(read_package(out))) == []
        report = import_file(first, out)
        assert dict(report.counts)["Programs"].unchanged == 870
        assert facts(first.read()) == known
    with new_workspace(tmp_path / "b.aligner", "B", "foundation", "en", "GBP") as second:
        import_file(second, out)
        assert facts(second.read()) == known


def test_the_grants_of_another_real_funder_go_in_from_table_and_json(shared_data: Path, tmp_path: Path) -> None:
    found = []
    for suffix in ("csv", "json"):
        with new_workspace(tmp_path / f"{suffix}.aligner", "W", "foundation", "en", "GBP") as workspace:
            import_file(workspace, shared_data / "giving" / f"wolfson-grants-2014.{suffix}")
            records = workspace.read()
            assert len(records.programs) == 379
            streams = Counter(one.grant_programme for one in records.programs)
            assert sorted(streams.values()) == [78, 80, 107, 114] and "" not in streams
            assert all(one.grantee_number.startswith(("360G-wolfson", "GB-", "XI-")) for one in records.programs)
            found.append({one.code: (one.awarded_minor, one.award_date, one.grantee) for one in records.programs})
    assert found[0] == found[1]


def test_a_grant_is_found_again_by_the_identifier_of_its_source(tmp_path: Path) -> None:
    with filled(tmp_path, "en") as own:
        one = own.read().programs[5]
        grant = {
            "id": one.source_id,
            "title": one.title,
            "description": "New words",
            "currency": "USD",
            "amountAwarded": 12,
            "awardDate": "2025-02-03",
            "recipientOrganization": [{"id": "360G-x-1", "name": "New name"}],
            "fundingOrganization": [{"id": "360G-x", "name": "X"}],
        }
        made = identifier_of(own.read().programs[0], own.read().organization)
        (tmp_path / "a.json").write_text(
            json.dumps({"grants": [grant, {**grant, "id": made, "title": "First"}]}), "utf-8"
        )
        report = import_file(own, tmp_path / "a.json")
        assert dict(report.counts)["Programs"].added == 0
        assert "matched_by_identifier" in {notice.code for notice in report.notices}
        after = own.read().program_by_id[one.id]
        assert (after.code, after.grantee, after.awarded_minor) == (one.code, "New name", 1200)
        assert own.read().programs[0].title == "First"


def test_currencies_stay_apart(tmp_path: Path) -> None:
    with filled(tmp_path, "en") as own:
        grants = prepare_giving(own, Sharing.BOARD).package.grants
        own_currency = own.read().organization.currency
        assert {one["currency"] for one in grants} == {own_currency, "USD"}
        write_prepared(prepare_giving(own, Sharing.BOARD), tmp_path / "out.csv")
    with new_workspace(tmp_path / "n.aligner", "N", "foundation", "en", "EUR") as other:
        import_file(other, tmp_path / "out.csv")
        assert sorted({one.currency for one in other.read().programs}) == sorted({own_currency, "USD"})


def test_classifications_of_other_vocabularies_place_nothing(tmp_path: Path) -> None:
    with filled(tmp_path, "en") as own:
        goal = own.read().leaf_goals[0]
        grant = {
            "id": "360G-x-1",
            "title": "A",
            "currency": "USD",
            "amountAwarded": 1,
            "recipientOrganization": [{"id": "GB-CHC-1", "name": "B"}],
            "fundingOrganization": [{"id": "360G-x", "name": "X"}],
            "classifications": [
                {"vocabulary": "Other", "code": goal.code, "title": "Not that goal"},
                {"vocabulary": "Other", "title": "Sports"},
                {"vocabulary": own.read().initiative.name, "code": goal.code, "title": goal.title},
            ],
        }
        second = {**grant, "id": "360G-x-2", "title": "C", "classifications": []}
        (tmp_path / "a.json").write_text(json.dumps({"grants": [grant, second]}), "utf-8")
        report = import_file(own, tmp_path / "a.json")
        records = own.read()
        added = next(one for one in records.programs if one.code == "360G-x-1")
        assert [at.goal_id for at in records.placements_by_program[added.id]] == [goal.id]
        left = next(one for one in report.notices if one.code == "classifications_left")
        assert dict(left.values)["n"] == 2


# What leaves, and what does not


def test_what_cannot_be_told_is_left_out_counted_and_named(tmp_path: Path) -> None:
    with filled(tmp_path, "en") as own:
        first, second, third, fourth, *_ = own.read().programs
        programs.edit_program(own, first.id, awarded_minor=None, award_date=None)
        programs.edit_program(own, second.id, grantee="")
        programs.edit_program(own, third.id, pipeline=Pipeline.PROPOSAL)
        programs.edit_program(own, fourth.id, description="")
        giving = prepare_giving(own, Sharing.BOARD)
        left = {one.title: one.lacks for one in giving.package.left}
        assert left == {first.title: ("amount", "award_date"), second.title: ("recipient",), third.title: ("award",)}
        assert giving.count == len(own.read().programs) - 3
        told = next(one for one in giving.package.grants if one["title"] == fourth.title)
        assert told["description"] == fourth.title
        for language in LANGUAGES:
            lines = [strip_isolates(line) for line in giving_lines(giving, words(language, "foundation"))]
            for one in (first, second, third):
                assert any(line.startswith(f"{one.title}:") for line in lines)
        write_prepared(giving, tmp_path / "out.csv")
        import_file(own, tmp_path / "out.csv")
        assert own.read().program_by_id[fourth.id].description == ""


def test_only_what_is_public_leaves_unless_another_level_is_chosen(tmp_path: Path) -> None:
    with filled(tmp_path, "en") as own:
        for place, one in enumerate(own.read().programs):
            programs.edit_program(own, one.id, sharing=(Sharing.PUBLIC, Sharing.INITIATIVE, Sharing.BOARD)[place % 3])
        counts = {level: prepare_giving(own, level).count for level in LEVELS}
        total = len(own.read().programs)
        assert counts[Sharing.BOARD] == total
        assert counts[Sharing.PUBLIC] < counts[Sharing.INITIATIVE] < total
        public = prepare_giving(own)
        assert public.level is Sharing.PUBLIC
        assert public.withheld == total - public.count
        speech = words("en", "foundation")
        assert not any("Not for publishing" in line for line in giving_lines(public, speech))
        assert any("Not for publishing" in line for line in giving_lines(prepare_giving(own, Sharing.BOARD), speech))
        for one in own.read().programs:
            programs.edit_program(own, one.id, sharing=Sharing.BOARD)
        with pytest.raises(Refused, match="no_grants_to_tell"):
            write_prepared(prepare_giving(own), tmp_path / "none.json")
        assert not (tmp_path / "none.json").exists()


@pytest.mark.parametrize("level", LEVELS)
def test_no_text_leaves_above_its_level(level: Sharing) -> None:
    canary = Canary("en")
    award = {"awarded_minor": 5, "award_date": date(2025, 1, 1), "pipeline": None, "kind": ProgramKind.GRANT}
    awarded = tuple(one.model_copy(update=award) for one in canary.records.programs)
    giving = prepare_giving(replace(canary.records, programs=awarded), level)
    assert giving.count
    order = [one.value for one in (Sharing.BOARD, Sharing.STAFF, Sharing.INITIATIVE, Sharing.PUBLIC)]
    allowed = set(order[order.index(level.value) :])
    told = set(WORD.findall(json.dumps(giving.package.content)))
    assert told
    assert not {word for word in told if canary.told[word].level not in allowed}


def test_a_file_is_never_overwritten_and_its_name_says_its_form(tmp_path: Path) -> None:
    with filled(tmp_path, "en") as own:
        giving = prepare_giving(own, Sharing.BOARD)
        write_prepared(giving, tmp_path / "out.json")
        programs.edit_program(own, own.read().programs[0].id, title="Another title")
        with pytest.raises(Refused, match="file_exists"):
            write_prepared(prepare_giving(own, Sharing.BOARD), tmp_path / "out.json")
        with pytest.raises(Refused, match="not_a_giving_name"):
            write_prepared(giving, tmp_path / "out.pdf")


def test_texts_that_look_like_formulas_are_none_in_a_table(tmp_path: Path) -> None:
    with filled(tmp_path, "en") as own:
        one = own.read().programs[0]
        programs.edit_program(own, one.id, title="=1+1", description="@now")
        write_prepared(prepare_giving(own, Sharing.BOARD), tmp_path / "out.csv")
        assert "'=1+1" in (tmp_path / "out.csv").read_text("utf-8-sig")
        import_file(own, tmp_path / "out.csv")
        assert own.read().program_by_id[one.id].title == "=1+1"
