"""Ballots that come in by import beside a result that was already shown: they wait, and what was shown stays."""

from collections.abc import Sequence

from aligner.actions.ballots import answered_by, settle
from aligner.model.errors import refuse
from aligner.model.fields import Record, Values, values_of
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop
from aligner.store.workspace import Change

_BALLOT_FIELDS = {
    "points",
    "rank",
    "rating",
    "ratio",
    "goal_id",
    "other_goal_id",
    "participant_id",
    "round",
    "question",
}


def late_rows(change: Change, rows: Sequence[Values]) -> list[Values]:
    """The rows to add: those of a round whose result was shown here before belong to none of its showings yet."""
    workshops_by_person = {person.id: person.workshop_id for person in change.list(Participant)}
    shown = {workshop.id: workshop.shown_round for workshop in change.list(Workshop)}
    counted = [*change.list(Ballot), *change.list(Judgement)]
    present = {(workshops_by_person[row.participant_id], row.round) for row in counted}
    # Showing may have been taken back since: what was shown stays shown.
    marked = {(workshops_by_person[row.participant_id], row.round) for row in counted if row.showing}
    late_values: list[Values] = []
    for row in rows:
        workshop_id, number = workshops_by_person.get(row["participant_id"]), row.get("round") or 1
        is_shown = workshop_id is not None and (number <= shown[workshop_id] or (workshop_id, number) in marked)
        is_late = is_shown and (workshop_id, number) in present
        if is_late:
            settle(change, row["participant_id"], number)
        late_values.append({**row, "showing": 0} if is_late else row)
    return late_values


def refuse_shown(change: Change, model: type[Record], record_id: int, fields: Values) -> None:
    """Raises: Refused ballot_was_shown, when an edit would reveal, by what it moves, whose ballot it was."""
    if model in (Ballot, Judgement) and set(fields) & {*_BALLOT_FIELDS, "showing"}:
        row = values_of(change.get(model, record_id))
        if row["showing"] and any(row[name] != value for name, value in fields.items()):
            raise refuse("ballot_was_shown")
    if model is Participant and fields.get("group", None) is not None:
        person = change.get(Participant, record_id)
        if person.group != fields["group"] and any(row.showing for row in answered_by(change, record_id)):
            raise refuse("ballot_was_shown", "group")
