"""What a user can do with decisions: each gap or finding can become an item with one action."""

from collections.abc import Sequence
from datetime import date

from aligner.actions.ordering import move_within, next_position
from aligner.actions.placements import with_new_place
from aligner.analysis.recent import sentence_code
from aligner.analysis.results import Analysis, Finding
from aligner.lang.bidi import strip_isolates
from aligner.lang.shortening import short_title
from aligner.lang.words import words_for
from aligner.model.choices import Decision
from aligner.model.fields import Values
from aligner.model.records import Records
from aligner.model.text import NAME_LIMIT
from aligner.model.vocabulary import DecisionState, Stance
from aligner.store.workspace import Change, Workspace

NOTHING_TO_DECIDE = frozenset(
    {
        *("headline_shared", "headline_missing", "order_pairs", "no_order", "all_goals_covered", "money_follows"),
        *("unique_programs", "needle_reached", "needle_on_track", "needle_too_early"),
    }
)
"""Findings that report how things are and ask for no choice."""
_STANCES = {
    "gap_less": Stance.ADAPT,
    "gap_more": Stance.RAISE,
    "empty_goal_cared": Stance.START,
    "empty_goal_collective": Stance.PARTNER,
    "money_less": Stance.ADAPT,
    "money_more": Stance.ADAPT,
    "needle_moving_away": Stance.RAISE,
    "needle_much_slower": Stance.RAISE,
    "needle_slower": Stance.RAISE,
}
"""What is proposed at first; the board decides."""
_HIGH, _MEDIUM = 45.0, 20.0
"""Weights of findings from which their significance is high, or medium."""


def add_decision(workspace: Workspace, title: str, *, reason: str = "", **fields: object) -> Decision:
    """The added item, last in order. Raises: as `edit_decision`."""

    def change_it(change: Change) -> Decision:
        position = next_position(change.list(Decision))
        return change.add(Decision, title=title, position=position, **fields)

    return workspace.run("add_decision", change_it, reason=reason)


def edit_decision(workspace: Workspace, decision_id: int, *, reason: str = "", **fields: object) -> None:
    """reason: why it changed; kept in the history.

    Raises: Refused "stance_missing" (decided without a stance), "rationale_missing" (our own course without saying
    why), "not_found", "invalid_value".
    """
    placed = with_new_place(fields)
    workspace.run("edit_decision", lambda change: change.edit(Decision, decision_id, **placed), reason=reason)


def decide(
    workspace: Workspace,
    decision_id: int,
    stance: Stance | None = None,
    *,
    rationale: str | None = None,
    reason: str = "",
) -> None:
    """Marks an item as decided, with its stance and rationale where they are given. Raises: as `edit_decision`."""

    def change_it(change: Change) -> None:
        fields: dict[str, object] = {"state": DecisionState.DECIDED}
        if stance is not None:
            fields["stance"] = stance
        if rationale is not None:
            fields["rationale"] = rationale
        change.edit(Decision, decision_id, **fields)

    workspace.run("decide", change_it, reason=reason)


def set_state(workspace: Workspace, decision_ids: Sequence[int], state: DecisionState, *, reason: str = "") -> None:
    """Sets the state of items, all or none. Raises: as `edit_decision`."""

    def change_it(change: Change) -> None:
        for decision_id in decision_ids:
            change.edit(Decision, decision_id, state=state)

    workspace.run("set_decision_state", change_it, reason=reason)


def move_decision(workspace: Workspace, decision_id: int, step: int) -> None:
    """Moves an item up (step < 0) or down among those of its state."""

    def change_it(change: Change) -> None:
        state = change.get(Decision, decision_id).state
        siblings = [decision for decision in change.list(Decision) if decision.state == state]
        move_within(change, Decision, decision_id, siblings, step)

    workspace.run("move_decision", change_it)


def remove_decisions(workspace: Workspace, decision_ids: Sequence[int]) -> None:
    def change_it(change: Change) -> None:
        for decision_id in decision_ids:
            change.remove(Decision, decision_id)

    workspace.run("remove_decision" if len(decision_ids) == 1 else "remove_decisions", change_it)


def from_findings(workspace: Workspace, findings: Sequence[Finding]) -> list[Decision]:
    """For each finding, as one step, the item made of it, or the one that was built from it before: never two of the
    same.

    Title, goal, significance and a first stance come from the finding; the item stays open until it is decided.
    """
    records = workspace.read()

    def change_it(change: Change) -> list[Decision]:
        known = {(decision.finding, decision.goal_id): decision for decision in change.list(Decision)}
        position = next_position(list(known.values()))
        decisions: list[Decision] = []
        for finding in findings:
            fields = fields_of(records, finding)
            identity = (fields["finding"], fields["goal_id"])
            if identity not in known:
                known[identity] = change.add(Decision, position=position, **fields)
                position += 1
            decisions.append(known[identity])
        return decisions

    return workspace.run("decision_from_finding", change_it)


def fields_of(records: Records, finding: Finding) -> Values:
    """What an item takes from a finding; its title is in the organization's language."""
    speech = words_for(records.organization)
    title = strip_isolates(speech.sentence(f"findings.{sentence_code(finding, date.today())}.title", **finding.values))
    by_code = {goal.code: goal.id for goal in records.goals}
    return {
        "title": short_title(title, NAME_LIMIT),
        "goal_id": next((by_code[code] for code in finding.goals if code in by_code), None),
        "stance": _STANCES.get(finding.code),
        "significance": 3 if finding.weight >= _HIGH else 2 if finding.weight >= _MEDIUM else 1,
        "finding": _key(records, finding),
    }


def is_overdue(decision: Decision, today: date) -> bool:
    """Whether its day has passed and it is neither done nor dropped."""
    is_waiting = decision.state in (DecisionState.OPEN, DecisionState.DECIDED)
    return is_waiting and decision.due is not None and decision.due < today


def undecided(records: Records, figures: Analysis) -> list[Finding]:
    """The findings that ask for a choice and are no item yet, the most important first."""
    taken = {(decision.finding, decision.goal_id) for decision in records.decisions}
    by_code = {goal.code: goal.id for goal in records.goals}
    return [
        finding
        for finding in figures.findings
        if finding.code not in NOTHING_TO_DECIDE
        and (_key(records, finding), by_code.get(finding.goals[0]) if finding.goals else None) not in taken
    ]


def _key(records: Records, finding: Finding) -> str:
    """The finding's code; with the indicator's, since a goal can have several."""
    title = finding.values.get("indicator")
    if title is None:
        return finding.code
    code = next((one.code for one in records.indicators if short_title(one.title) == title), "")
    return f"{finding.code}:{code}" if code else finding.code
