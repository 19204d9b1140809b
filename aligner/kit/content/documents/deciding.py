"""The workbook's sheets for deciding: what the group said, decisions, what follows from them, the ways to resolve."""

from collections.abc import Iterator, Mapping, Sequence

from aligner.analysis.group_results import GoalResult, ShownFigures, Spread
from aligner.charts.dots import places_in_words
from aligner.kit.content.documents.tables import FIRST_ROW, Field, R, TableSheet, table_of
from aligner.kit.content.snapshot import Snapshot
from aligner.model.choices import Decision
from aligner.model.vocabulary import DecisionState
from aligner.storyline.options import EFFECTS, Option
from aligner.storyline.story import StoryOption

Asked = tuple[Option, StoryOption, str]
"""An option, the same in words, and the question that it answers."""
_OPEN = (DecisionState.OPEN, DecisionState.DECIDED)


def deciding_sheets(state: Snapshot) -> Iterator[TableSheet]:
    """The sheets that have something to say to this audience."""
    for make in (_workshop, _decisions, _follow_up, _options):
        sheet = make(state)
        if sheet is not None and sheet.rows:
            yield sheet


def _sheet(state: Snapshot, key: str, records: Sequence[R], fields: Mapping[str, Field[R]]) -> TableSheet:
    """key: of its title, with "_note" of its explanation; the columns' keys, with "head_" before them, of theirs, in
    resources/words/*/workbook_deciding.json."""

    def column_text(name: str) -> str:
        return state.words.sentence(f"workbook_deciding.{name}")

    table = table_of(column_text(key), records, fields, lambda name: column_text(f"head_{name}"))
    return TableSheet(column_text(key), column_text(f"{key}_note"), table.grid, table.rows())


def _workshop(state: Snapshot) -> TableSheet:
    """Only what was shown to the group, and never a ballot."""
    figures = state.analysis.workshop
    shown = [result for result in (figures.importance, figures.effort) if result] if figures else []
    records = [(result, goal) for result in shown for goal in result.goals]

    def points(goal: GoalResult) -> Spread | None:
        return None if goal.spread is None or goal.spread.places else goal.spread

    def places(goal: GoalResult) -> str:
        return places_in_words(goal.spread, state.words) if goal.spread and goal.spread.places else ""

    fields: dict[str, Field[tuple[ShownFigures, GoalResult]]] = {
        "question": Field("text", lambda at, row: state.words.label(at[0].question), 24),
        "code": Field("code", lambda at, row: at[1].code),
        "goal": Field("long", lambda at, row: at[1].title, 38),
        "mean": Field("share", lambda at, row: at[1].mean),
        "collective": Field("share", lambda at, row: at[1].collective),
        "gap": Field("points", lambda at, row: None if at[1].gap is None else at[1].gap * 100),
        "rank": Field("number", lambda at, row: at[1].rank),
        "rating": Field("number", lambda at, row: at[1].rating),
        "median": Field("share", lambda at, row: (found := points(at[1])) and found.median),
        "low_quartile": Field("share", lambda at, row: (found := points(at[1])) and found.low_quartile),
        "high_quartile": Field("share", lambda at, row: (found := points(at[1])) and found.high_quartile),
        "places": Field("text", lambda at, row: places(at[1]), 24),
        "ballots": Field("whole", lambda at, row: at[0].counted),
    }
    return _sheet(state, "workshop", records, fields)


def _decisions(state: Snapshot) -> TableSheet:
    goals, label = state.records.goal_by_id, state.words.label
    fields: dict[str, Field[Decision]] = {
        "number": Field("whole", lambda one, row: row - FIRST_ROW + 1, 6),
        "decision": Field("long", lambda one, row: one.title, 44),
        "goal": Field("long", lambda one, row: goals[one.goal_id].title if one.goal_id in goals else "", 34),
        "stance": Field("text", lambda one, row: label(one.stance) if one.stance else "", 18),
        "significance": Field("text", lambda one, row: _level(state, one.significance), 14),
        "confidence": Field("text", lambda one, row: _level(state, one.confidence), 14),
        "state": Field("text", lambda one, row: label(one.state), 14),
        "owner": Field("text", lambda one, row: one.owner, 20),
        "due": Field("date", lambda one, row: one.due),
        "rationale": Field("long", lambda one, row: one.rationale, 50),
    }
    return _sheet(state, "decisions", state.records.decisions, fields)


def _level(state: Snapshot, level: int | None) -> str:
    return state.words.sentence(f"vocabulary.level.{level}") if level else ""


def _follow_up(state: Snapshot) -> TableSheet:
    """What is still to be done, the next due first, with room to write."""
    waiting = [decision for decision in state.records.decisions if decision.state in _OPEN]
    waiting.sort(key=lambda decision: (decision.due is None, decision.due, decision.position))
    fields: dict[str, Field[Decision]] = {
        "decision": Field("long", lambda one, row: one.title, 44),
        "owner": Field("text", lambda one, row: one.owner, 20),
        "due": Field("date", lambda one, row: one.due),
        "state": Field("text", lambda one, row: state.words.label(one.state), 14),
        "done": Field("long", lambda one, row: "", 36),
        "next": Field("long", lambda one, row: "", 36),
    }
    return _sheet(state, "follow_up", waiting, fields)


def _options(state: Snapshot) -> TableSheet | None:
    """The alternatives of each question. Our own matter: no audience outside has this sheet."""
    if state.is_informed:
        return None
    yes = state.words.sentence("workbook_deciding.yes")

    def effect(name: str, side: int) -> Field[Asked]:
        def share(option: Option) -> float | None:
            found = option.effects.get(name, (None, None))[side]
            return None if found is None else float(found)

        return Field("share", lambda one, row: share(one[0]))

    fields: dict[str, Field[Asked]] = {
        "option": Field("long", lambda one, row: one[1].label, 44),
        "recommended": Field("text", lambda one, row: yes if one[1].is_recommended else "", 14),
        **{f"{name}_{when}": effect(name, side) for name in EFFECTS for side, when in enumerate(("before", "after"))},
        "meaning": Field("long", lambda one, row: "" if one[0].effects else one[1].in_short, 44),
        "price": Field("long", lambda one, row: one[1].price, 44),
        "question": Field("long", lambda one, row: one[2], 44),
    }
    argued = [(state.line, state.story)]
    argued += [
        (item.line, wording.story)
        for item, wording in zip(state.line.items, state.story.items, strict=True)
        if item.line and wording.story
    ]
    every = tuple(
        (option, stated, wording.question)
        for line, wording in argued
        for option, stated in zip(line.options, wording.options, strict=True)
    )
    told = {
        key: field
        for key, field in fields.items()
        if any(field.of(one, row) not in (None, "") for row, one in enumerate(every, FIRST_ROW))
    }
    return _sheet(state, "options", every, told)
