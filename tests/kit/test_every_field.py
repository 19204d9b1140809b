"""Whatever is written in any field, the documents are made, and what they cannot show is reported."""

import json
import string
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from aligner.actions.ballot_writing import write_ballots
from aligner.exchange.ballots import read_ballot_file
from aligner.fonts.printable import MARK, unprintable
from aligner.kit.content.options import KitOptions
from aligner.kit.content.rules import offered_to
from aligner.kit.making import make_kit
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, WorkshopMethod
from aligner.office.sheets import CELL_LIMIT
from aligner.office.text import utf16_length
from tests.kit.any_text import IN_LETTERS, KEYS, Where, full_records, marks_in, text_fields, with_texts

MEETING = date(2026, 3, 12)
FIRST_CJK = 0x4E00
REFUSED = {
    *(("organization", name) for name in ("language", "currency")),
    *((kind, "language") for kind in ("kitplan", "kittext", "translation")),
    *((kind, "currency") for kind in ("program", "activity", "exchangerate")),
    ("exchangerate", "base"),
    *(("brand", name) for name in ("accent", "second")),
}
"""Fields that take only certain words."""
UNSHOWN = (
    "kitplan",
    "brand",
    "translation",
    "participant",
    "weighting",
    "kittext",
    "importmapping",
    "payment",
    "goallink",
    "charge",
    "connectionanswer",
)
"""Kinds of which not every text is in a document."""


def told_by(folder: Path) -> set[Where]:
    """The fields that kit.json names."""
    told = json.loads((folder / "kit.json").read_text("utf-8"))["replaced"]
    assert all(one["message"] and one["characters"] for one in told)
    return {(one["kind"], one["id"], one["field"]) for one in told}


@pytest.mark.parametrize(
    ("audience", "purpose", "language"),
    [("board", "legitimacy", "he"), ("donors", "update", "ar")],
)
def test_what_is_not_told_stands_in_no_document(audience: str, purpose: str, language: str, tmp_path: Path) -> None:
    # No funder is known to the donors of this example.
    only = tuple(name for name in offered_to(audience) if name != "funder")
    options = KitOptions(language=language, audience=audience, purpose=purpose, meeting=MEETING, only=only)
    records = full_records("nonprofit", language, options)
    letters = (chr(code) for code in range(FIRST_CJK, 0x9FFF))

    def foreign(where: Where, old: str) -> str | None:
        return None if (where[0], where[2]) in KEYS else f"{old[:80]} {next(letters)}"

    everywhere, put, refused = with_texts(records, foreign)
    assert {(kind, name) for kind, _, name in refused} == REFUSED
    reached = {(kind, name) for kind, _, name in put}
    assert reached == set(text_fields()) - REFUSED - KEYS - IN_LETTERS, "the workspace has every text field"
    make_kit(everywhere, options, tmp_path / "everywhere")
    assert set(marks_in(tmp_path / "everywhere")) == {
        path.name for path in (tmp_path / "everywhere").iterdir() if path.suffix != ".json"
    }
    told = told_by(tmp_path / "everywhere")
    assert told <= set(put)
    untold, _, _ = with_texts(records, lambda where, old: None if where in told else foreign(where, old))
    make_kit(untold, options, tmp_path / "untold")
    assert marks_in(tmp_path / "untold") == {}


_WILD = st.text(
    st.one_of(
        st.characters(codec=None),
        st.sampled_from(
            "\x00\x0b\x1b\x85\u2028\u2029\ufeff\uf0b7\u200d\u200f\u202e\u2066\u2069\ufe0f\ud800\uffff\U0001f3fd\u0301\u0488"
            "אבىي字ក\U0001f1ee\U0001f468=+-@{}[]<>&\"'\\#$%_*`~|/"
        ),
        st.sampled_from(string.printable),
        st.characters(categories=("Mn", "Mc", "Me", "Cf", "Co", "Cn", "So")),
    ),
    min_size=1,
    max_size=120,
)


def unshown(records: Records) -> set[Where]:
    """What this kit has no place for: a goal's title where our wording stands for it, and grants that wait for the
    board, with their places."""
    waiting = {one.id for one in records.programs if one.is_awaited}
    found: set[Where] = {("goal", one.id, "title") for one in records.goals if one.our_wording}
    for kind, ids in (
        ("program", waiting),
        ("placement", {one.id for one in records.placements if one.program_id in waiting}),
    ):
        found |= {(kind, record_id, name) for record_id in ids for each, name in text_fields() if each == kind}
    return found


@given(
    texts=st.lists(_WILD, min_size=12, max_size=40),
    language=st.sampled_from(LANGUAGES),
    method=st.sampled_from(list(WorkshopMethod)),
    has_keys=st.booleans(),
)
@settings(
    max_examples=2,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    derandomize=True,
    database=None,
    phases=[Phase.generate],
)
def test_any_text_in_any_field_is_refused_or_printed(
    texts: list[str], language: str, method: WorkshopMethod, has_keys: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    options = KitOptions(language=language, meeting=MEETING)
    records = full_records("foundation" if has_keys else "nonprofit", language, options)
    workshops = tuple(one.model_copy(update={"method": method}) for one in records.workshops)
    records = replace(records, workshops=workshops, participants=records.participants[:2])
    place = 0

    def wild(where: Where, old: str) -> str | None:
        nonlocal place
        kind, _, name = where
        if (kind, name) in KEYS and not has_keys:
            return None
        place += 1
        text = texts[place % len(texts)].replace(MARK, "")
        if place % 97 == 0:
            # As much as a long text may be, and more than a short one may.
            text = (text * 10_000)[:10_000]
        return f"{text[:180]}{place}" if name == "code" else text

    records, put, _ = with_texts(records, wild)
    made = make_kit(records, options, folder / "kit")
    assert len(made) == 7
    told = told_by(folder / "kit") | unshown(records)
    for kind, at, name in put.keys() - told:
        if kind not in (*UNSHOWN, "roadmapversion") and name != "goal_list":
            assert not unprintable(put[kind, at, name]), (kind, name)
    ballots = write_ballots(records, folder / "ballots", language)
    for file in ballots.files:
        assert len(read_ballot_file(file)) == 1
    assert marks_in(folder / "ballots") == {} or ballots.replaced


@pytest.mark.parametrize("method", [WorkshopMethod.POINTS, WorkshopMethod.PAIRWISE])
def test_ballots_made_alone_tell_what_they_replace(method: WorkshopMethod, tmp_path: Path) -> None:
    records = full_records("nonprofit", "en", KitOptions(language="en"))
    records = replace(records, participants=records.participants[:2])
    (workshop,) = records.workshops
    first, *others = records.leaf_goals
    kept = [[first.code, f"{first.title} 育"], *([goal.code, goal.title] for goal in others)]
    changes = {"method": method, "place": "Hall 教", "parking": "字", "goal_list": json.dumps(kept)}
    person = records.participants[0].model_copy(update={"code": "P1 漢", "name": "名"})
    records = replace(
        records,
        workshops=(workshop.model_copy(update=changes),),
        participants=(person, *records.participants[1:]),
        programs=tuple(one.model_copy(update={"title": "計"}) for one in records.programs),
    )
    made = write_ballots(records, tmp_path, "en")
    assert [(one.kind, one.field, one.characters) for one in made.replaced] == [
        ("workshop", "place", "教"),
        ("workshop", "goal_list", "育"),
        ("participant", "code", "漢"),
    ]
    assert len(marks_in(tmp_path)) == len(made.files)
    codes = {ballot.mark.participant for file in made.files for ballot in read_ballot_file(file)}
    assert codes == {one.code for one in records.participants}


@pytest.mark.parametrize("code", ["ש" * 190, "_x0041_" * 25], ids=["long", "escapes"])
def test_a_ballot_is_read_back_whatever_the_length_of_its_codes(tmp_path: Path, code: str) -> None:
    records = full_records("nonprofit", "he", KitOptions(language="he"))
    goals = tuple(
        goal.model_copy(update={"code": f"{code}{number}", "title": "📈" * 200})
        for number, goal in enumerate(records.leaf_goals * 4)
    )
    goals = tuple(goal.model_copy(update={"id": 70_000 + at, "parent_id": None}) for at, goal in enumerate(goals))
    records = replace(
        records,
        goals=goals,
        placements=(),
        placement_indicators=(),
        indicators=(),
        measurements=(),
        activities=(),
        needs=(),
        priorities=(),
        decisions=(),
        ballots=(),
    )
    (workshop,) = records.workshops
    changes = {"goal_list": "", "question_importance": "🎓" * 20_000}
    records = replace(records, workshops=(workshop.model_copy(update=changes),), participants=records.participants[:1])
    made = write_ballots(records, tmp_path, "he")
    for file in made.files:
        (found,) = read_ballot_file(file)
        assert found.mark.goals == tuple(goal.code for goal in goals)
        assert found.problems == ()


def test_a_long_text_in_the_workbook_says_that_it_is_cut(tmp_path: Path) -> None:
    records = full_records("nonprofit", "en", KitOptions(language="en"))
    program = records.programs[0].model_copy(update={"uniqueness": "📈" * 20_000})
    records = replace(records, programs=(program, *records.programs[1:]), kit_texts=(), translations=())
    make_kit(records, KitOptions(language="en", only=("workbook",)), tmp_path)
    book = load_workbook(tmp_path / "workbook.xlsx")
    texts = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    long = [text for text in texts if text.startswith("📈" * 100)]
    assert long and all("left out" in text and utf16_length(text) <= CELL_LIMIT for text in long)
    assert MARK not in "".join(texts)
