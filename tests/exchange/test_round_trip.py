"""Whatever verbs make of a workspace, its workbook brings the same content into another one."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aligner.actions import decisions, placements, priorities, programs, resolutions, roadmap
from aligner.actions.exchange import export_tables, export_workbook, import_file, omitted_sentence
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.errors import Refused
from aligner.model.presenting import Brand, KitPlan, KitText
from aligner.model.vocabulary import DecisionState, ResolutionKind, Stance
from aligner.rules.judging import broken
from aligner.rules.violations import state_of
from aligner.store.workspace import Change, Workspace, create_workspace
from tests.exchange.test_export import as_rows, described

TEXTS = st.sampled_from(["a", "b; c", "outside", "Total", "p1", "P1", "Ｐ1", "G1", "# x", "=1", "1.0", "שלום", "مجموع"])
DAYS = st.sampled_from([None, date(2024, 1, 1), date(2025, 1, 1)])
NUMBERS = st.sampled_from([None, 0, 1, 50, 60])
STATES = st.sampled_from(list(DecisionState))
STANCES = st.none() | st.sampled_from(list(Stance))
KINDS = st.none() | st.sampled_from(list(ResolutionKind))
Verb = Callable[..., Any]


def chosen(records: Sequence[Any], at: int) -> int:
    """The id of one of the records; of none where there is none, which verbs refuse."""
    return records[at % len(records)].id if records else 999


VERBS: dict[str, Verb] = {
    "add_goal": lambda w, r, i, j, text, day, n, pick: roadmap.add_goal(
        w, text, chosen(r.goals, j) if j and r.goals else None, code=f"{text}{i}", weight=n
    ),
    "edit_goal": lambda w, r, i, j, text, day, n, pick: roadmap.edit_goal(
        w, chosen(r.goals, i), code=text, parent_id=chosen(r.goals, j) if j else None, weight=n
    ),
    "move_goal": lambda w, r, i, j, text, day, n, pick: roadmap.move_goal(w, chosen(r.goals, i), 1),
    "remove_goal": lambda w, r, i, j, text, day, n, pick: roadmap.remove_goal(w, chosen(r.goals, i)),
    "add_stage": lambda w, r, i, j, text, day, n, pick: roadmap.add_stage(w, text, code=f"{text}{i}", start=day),
    "edit_stage": lambda w, r, i, j, text, day, n, pick: roadmap.edit_stage(w, chosen(r.stages, i), code=text, end=day),
    "add_indicator": lambda w, r, i, j, text, day, n, pick: roadmap.add_indicator(
        w, chosen(r.goals, i), text, code=f"{text},{j}", baseline_value=n
    ),
    "edit_indicator": lambda w, r, i, j, text, day, n, pick: roadmap.edit_indicator(
        w, chosen(r.indicators, i), target_value=n, target_date=day
    ),
    "measure": lambda w, r, i, j, text, day, n, pick: roadmap.add_measurement(
        w, chosen(r.indicators, i), date=day or date(2026, 1, 1), value=n or 0, source=text
    ),
    "add_program": lambda w, r, i, j, text, day, n, pick: programs.add_program(w, text, code=text, budget_minor=n),
    "edit_program": lambda w, r, i, j, text, day, n, pick: programs.edit_program(
        w, chosen(r.programs, i), populations=text, start=day
    ),
    "place": lambda w, r, i, j, text, day, n, pick: placements.place_program(
        w,
        chosen(r.programs, i),
        chosen(r.goals, j) if j else None,
        chosen(r.stages, i) if pick["staged"] and r.stages else None,
    ),
    "edit_placement": lambda w, r, i, j, text, day, n, pick: placements.edit_placement(
        w, chosen(r.placements, i), share=n, region=text, indicator_ids=[one.id for one in r.indicators[:j]]
    ),
    "weigh": lambda w, r, i, j, text, day, n, pick: priorities.set_own_weights(w, {chosen(r.goals, i): n}),
    "add_decision": lambda w, r, i, j, text, day, n, pick: decisions.add_decision(
        w, text, state=pick["state"], stance=pick["stance"], due=day
    ),
    "edit_decision": lambda w, r, i, j, text, day, n, pick: decisions.edit_decision(
        w, chosen(r.decisions, i), state=pick["state"], rationale=text
    ),
    "add_resolution": lambda w, r, i, j, text, day, n, pick: resolutions.add_resolution(w, text),
    "recommend": lambda w, r, i, j, text, day, n, pick: resolutions.edit_resolution(
        w, chosen(r.resolutions, i), recommended=pick["kind"]
    ),
    "remove_option": lambda w, r, i, j, text, day, n, pick: resolutions.remove_option(
        w, chosen(r.resolution_options, i)
    ),
}
PICKS = st.fixed_dictionaries({"state": STATES, "stance": STANCES, "kind": KINDS, "staged": st.booleans()})
ACTS = st.lists(
    st.tuples(st.sampled_from(list(VERBS)), st.integers(0, 3), st.integers(0, 3), TEXTS, DAYS, NUMBERS, PICKS),
    min_size=5,
    max_size=30,
)


def do(workspace: Workspace, name: str, arguments: tuple[Any, ...]) -> None:
    try:
        VERBS[name](workspace, workspace.read(), *arguments)
    except Refused:
        return


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(acts=ACTS, language=st.sampled_from(["he", "en", "ar"]))
def test_what_verbs_make_comes_back_from_its_workbook_and_its_tables(acts: Any, language: str) -> None:
    with (
        TemporaryDirectory() as folder,
        create_workspace(Path(folder) / "c.aligner", {"name": "ארגון", "kind": "nonprofit"}) as third,
        create_workspace(Path(folder) / "a.aligner", {"name": "ארגון", "kind": "nonprofit"}) as made,
        create_workspace(Path(folder) / "b.aligner", {"name": "ארגון", "kind": "nonprofit"}) as other,
    ):
        for name, *arguments in acts:
            do(made, name, tuple(arguments))
        assert broken(state_of(made.read())) == ()
        out = Path(folder) / "out.xlsx"
        export_workbook(made, out, language)
        import_file(other, out)
        assert described(as_rows(other.read())) == described(as_rows(made.read()))
        tables = Path(folder) / "out.zip"
        export_tables(made, tables, language)
        import_file(third, tables)
        assert described(as_rows(third.read())) == described(as_rows(made.read()))


def test_an_export_tells_what_no_sheet_holds(tmp_path: Path) -> None:
    def fill(change: Change) -> None:
        change.add(Brand, id=1, accent="#123456")
        change.add(KitPlan, id=1)
        for number in (1, 2):
            told = {"section": "s", "part": str(number), "language": "he", "audience": "board", "purpose": "update"}
            change.add(KitText, text="own", position=number, **told)

    with create_workspace(tmp_path / "a.aligner", {"name": "n", "kind": "nonprofit"}, fill) as workspace:
        left = export_workbook(workspace, tmp_path / "out.xlsx", "en")
    assert left == {"kitplan": 1, "kittext": 2, "brand": 1}
    told = strip_isolates(omitted_sentence(left, words("en")))
    assert told.endswith("file: The kit’s plan (1); Edited texts of the kit (2); Logo and colours (1).")


def test_an_export_that_holds_everything_says_nothing_of_it(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.aligner", {"name": "n", "kind": "nonprofit"}) as workspace:
        assert omitted_sentence(export_workbook(workspace, tmp_path / "out.xlsx", "en"), words("en")) == ""
