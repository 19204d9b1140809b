"""What a user can do with a workshop: prepare it, take in ballots, show the result, make it our priorities."""

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence

from aligner.actions.ballots import answered_by, goal_tree, set_ballot, set_judgements
from aligner.actions.ordering import next_position
from aligner.analysis import thresholds
from aligner.analysis.anonymity import next_showing
from aligner.analysis.ballots import find_workshop, questions_of
from aligner.analysis.elicitation import MAX_COMPARED, question_sets
from aligner.model import kinds
from aligner.model.errors import Problem, Refused, refuse
from aligner.model.initiative import Goal
from aligner.model.records import Records
from aligner.model.vocabulary import Presence, Question, WorkshopMethod, WorkshopState
from aligner.model.workshop import Ballot, Judgement, Participant, Workshop
from aligner.store.workspace import Change, Workspace

LAST_ROUND = 20
_MOVED_BY_VERBS = ("state", "round", "shown_round", "goal_list")
_SET_BEFORE_VOTING = ("quorum", "method", "asked", "question_importance", "question_effort")


def new_workshop(workspace: Workspace, title: str, **fields: object) -> Workshop:
    """The added workshop, planned.

    Raises: Refused value_missing, invalid_value, quorum_above_invited.
    """

    def change_it(change: Change) -> Workshop:
        return change.add(Workshop, title=title, position=next_position(change.list(Workshop)), **fields)

    return workspace.run("new_workshop", change_it)


def edit_workshop(workspace: Workspace, workshop_id: int, **fields: object) -> None:
    """Sets fields; the quorum, the method and the questions stay as they were once voting opened.

    Raises: Refused voting_has_begun, quorum_above_invited, invalid_value.
    """

    def change_it(change: Change) -> None:
        if unfit := set(fields) & set(_MOVED_BY_VERBS):
            raise TypeError(f"a verb of its own sets {', '.join(sorted(unfit))}")
        before = change.get(Workshop, workshop_id)
        after = change.edit(Workshop, workshop_id, **fields)
        for name in _SET_BEFORE_VOTING:
            if before.state is not WorkshopState.PLANNED and getattr(before, name) != getattr(after, name):
                raise refuse("voting_has_begun", name)

    workspace.run("edit_workshop", change_it)


def remove_workshop(workspace: Workspace, workshop_id: int) -> None:
    """Removes a workshop with its participants and ballots; weights that were adopted from it stay."""
    workspace.run("remove_workshop", lambda change: change.remove(Workshop, workshop_id))


def set_parking(workspace: Workspace, workshop_id: int, text: str) -> None:
    """What was set aside for later, a line each."""
    workspace.run("set_parking", lambda change: change.edit(Workshop, workshop_id, parking=text))


def add_participants(
    workspace: Workspace, workshop_id: int, people: int | Sequence[str | Mapping[str, str]]
) -> list[Participant]:
    """The added participants, each with a code of its own.

    people: how many without a name, or their names, or mappings of name, role, group, code.

    Raises: Refused duplicate_code, invalid_value, workshop_is_closed.
    """

    def change_it(change: Change) -> list[Participant]:
        _open_to_people(change, workshop_id)
        listed = [""] * people if isinstance(people, int) else people
        wanted = [{"name": one} if isinstance(one, str) else dict(one) for one in listed]
        present = [one for one in change.list(Participant) if one.workshop_id == workshop_id]
        taken = {one.code for one in present}
        position, total = next_position(present), len(present) + len(wanted)
        added: list[Participant] = []
        for fields in wanted:
            if not fields.get("code"):
                fields["code"] = free_code(taken, total)
            taken.add(fields["code"])
            added.append(change.add(Participant, workshop_id=workshop_id, position=position + len(added), **fields))
        return added

    return workspace.run("add_participants", change_it)


def edit_participant(workspace: Workspace, participant_id: int, **fields: object) -> None:
    """Sets fields of a participant.

    Raises: Refused duplicate_code, ballot_was_shown (a new group would reveal whose ballot it is), invalid_value.
    """

    def change_it(change: Change) -> None:
        before = change.get(Participant, participant_id)
        after = change.edit(Participant, participant_id, **fields)
        if after.group != before.group and any(row.showing for row in answered_by(change, participant_id)):
            raise refuse("ballot_was_shown", "group")

    workspace.run("edit_participant", change_it)


def set_presence(workspace: Workspace, participant_ids: Sequence[int], presence: Presence | None) -> None:
    """Says of participants whether they are there; None takes back what was stated."""

    def change_it(change: Change) -> None:
        for participant_id in participant_ids:
            change.edit(Participant, participant_id, presence=presence)

    workspace.run("set_presence", change_it)


def remove_participants(workspace: Workspace, participant_ids: Sequence[int]) -> None:
    """Removes participants together with ballots that were never shown: all of them, or none.

    Raises: Refused ballot_was_shown.
    """

    def change_it(change: Change) -> None:
        for participant_id in participant_ids:
            if any(row.showing for row in answered_by(change, participant_id)):
                raise refuse("ballot_was_shown")
            change.remove(Participant, participant_id)

    workspace.run("remove_participant" if len(participant_ids) == 1 else "remove_participants", change_it)


def opening_problems(records: Records, workshop: Workshop) -> tuple[Problem, ...]:
    """Why the vote cannot be opened yet; () when it can: voting_has_begun, too_few_goals, too_many_to_compare."""
    if workshop.state is not WorkshopState.PLANNED:
        return (Problem.of("voting_has_begun"),)
    if len(records.leaf_goals) < 2:
        return (Problem.of("too_few_goals"),)
    most = max(len(one.goal_ids) for one in question_sets(records, workshop.method))
    if workshop.method is WorkshopMethod.PAIRWISE and most > MAX_COMPARED:
        return (Problem.of("too_many_to_compare", "method", goals=most, most=MAX_COMPARED),)
    return ()


def open_voting(workspace: Workspace, workshop_id: int) -> None:
    """Opens the vote: keeps the goal list, and sets the quorum where none was set.

    Raises: Refused as `opening_problems`.
    """

    def change_it(change: Change) -> None:
        workshop = change.get(Workshop, workshop_id)
        tree = goal_tree(change)
        problems = opening_problems(tree, workshop)
        if problems:
            raise Refused(*problems)
        people = [one for one in change.list(Participant) if one.workshop_id == workshop_id]
        invited = workshop.invited if workshop.invited is not None else len(people) or None
        change.edit(
            Workshop,
            workshop_id,
            invited=invited,
            quorum=workshop.quorum if workshop.quorum is not None else default_quorum(invited),
            goal_list=goal_list_text(tree.leaf_goals),
            state=WorkshopState.OPEN,
        )

    workspace.run("open_voting", change_it)


def enter_ballot(
    workspace: Workspace,
    workshop_id: int,
    participant_id: int,
    question: Question,
    answers: Mapping[int, float | None],
    round: int | None = None,
    *,
    ranks: Mapping[int, float] | None = None,
) -> None:
    """Keeps a participant's whole ballot, in place of an earlier one that was not shown yet.

    answers: by goal id, what the workshop's method asks: points, rank or rating.  round: the present one unless given.
    ranks: the order that points were shared by, where it was asked.

    Raises: Refused as `set_ballot`; the problem's `where` is the goal's code.
    """

    def change_it(change: Change) -> None:
        set_ballot(change, workshop_id, participant_id, question, answers, round, ranks=ranks)

    workspace.run("enter_ballot", change_it)


def enter_judgements(
    workspace: Workspace,
    workshop_id: int,
    participant_id: int,
    question: Question,
    ratios: Mapping[tuple[int, int], float],
    round: int | None = None,
) -> None:
    """Keeps a participant's comparisons of pairs: how many times heavier the first goal is, 1/9 to 9.

    Raises: Refused as `set_judgements`.
    """

    def change_it(change: Change) -> None:
        set_judgements(change, workshop_id, participant_id, question, ratios, round)

    workspace.run("enter_judgements", change_it)


def show_result(workspace: Workspace, workshop_id: int) -> None:
    """Shows the round's result: the ballots that are in, as one showing. Later ballots belong to a new showing.

    Taking this back hides the result again; that its ballots were shown stays.

    Raises: Refused not_found, voting_not_open, too_few_ballots (fewer than 3; fewer than 5 new ones beside a spread),
    ballots_too_alike (single ones could be worked out; that it was asked is kept, since the answer reports something).
    """
    records = workspace.read()
    workshop = find_workshop(records, workshop_id)
    if workshop is None:
        raise refuse("not_found", "", kind=kinds.WORKSHOP.name)
    if workshop.state is WorkshopState.PLANNED:
        raise refuse("voting_not_open")
    found = {question: next_showing(records, workshop, question) for question in questions_of(workshop)}
    is_hidden = workshop.shown_round < workshop.round and any(one.is_shown for one in found.values())
    if not is_hidden and not any(one.people for one in found.values()):
        nearest = min(found.values(), key=lambda one: one.least - one.waiting)
        if nearest.waiting >= nearest.least:
            raise refuse("ballots_too_alike")
        raise refuse("too_few_ballots", "", ballots=nearest.waiting, least=nearest.least)
    is_shown = is_hidden or any(one.people and not one.is_alike for one in found.values())

    def change_it(change: Change) -> None:
        for question, one in found.items():
            for row in _rows_of_round(change, workshop, question):
                if row.participant_id in one.people and not row.showing:
                    change.edit(type(row), row.id, showing=one.number)
        if is_shown:
            is_closed = workshop.state is WorkshopState.CLOSED
            state = WorkshopState.CLOSED if is_closed else WorkshopState.SHOWN
            change.edit(Workshop, workshop_id, shown_round=workshop.round, state=state)

    workspace.run("show_result", change_it)
    if not is_shown:
        raise refuse("ballots_too_alike")


def is_something_to_show(records: Records, workshop: Workshop) -> bool:
    """Whether `show_result` would bring new ballots or a hidden result before the room."""
    found = [next_showing(records, workshop, question) for question in questions_of(workshop)]
    is_hidden = workshop.shown_round < workshop.round and any(one.is_shown for one in found)
    return workshop.state is not WorkshopState.PLANNED and (is_hidden or any(one.people for one in found))


def next_round(workspace: Workspace, workshop_id: int) -> None:
    """Opens a further round of voting.

    Raises: Refused round_not_shown (nobody requested the present round's result yet), workshop_is_closed, last_round.
    """

    def change_it(change: Change) -> None:
        workshop = change.get(Workshop, workshop_id)
        if workshop.state is WorkshopState.CLOSED:
            raise refuse("workshop_is_closed")
        in_order = (
            row.showing for question in questions_of(workshop) for row in _rows_of_round(change, workshop, question)
        )
        if workshop.shown_round != workshop.round and not any(in_order):
            raise refuse("round_not_shown")
        if workshop.round >= LAST_ROUND:
            raise refuse("last_round", "", rounds=LAST_ROUND)
        change.edit(Workshop, workshop_id, round=workshop.round + 1, state=WorkshopState.OPEN)

    workspace.run("next_round", change_it)


def close_workshop(workspace: Workspace, workshop_id: int) -> None:
    """Ends the workshop: no ballot comes in any more.

    Raises: Refused voting_not_open, workshop_is_closed.
    """

    def change_it(change: Change) -> None:
        workshop = change.get(Workshop, workshop_id)
        if workshop.state is WorkshopState.PLANNED:
            raise refuse("voting_not_open")
        if workshop.state is WorkshopState.CLOSED:
            raise refuse("workshop_is_closed")
        change.edit(Workshop, workshop_id, state=WorkshopState.CLOSED)

    workspace.run("close_workshop", change_it)


def default_quorum(invited: int | None) -> int:
    """Half of the invited, rounded up, and at least 5; never more than were invited."""
    half = max(thresholds.QUORUM_MIN, -(-(invited or 0) // 2))
    return min(half, invited) if invited else half


def free_code(taken: Iterable[str], wanted: int) -> str:
    """A random code of digits, which any keyboard types alike; one wrong digit never gives another's code."""
    taken = set(taken)
    digits = 2
    while 9 * 10 ** (digits - 1) < max(wanted, len(taken) + 1):
        digits += 1
    free = [code for code in _checked_codes(digits) if code not in taken]
    # The user's own codes may have used these up.
    return secrets.choice(free or [code for code in _checked_codes(digits + 1) if code not in taken])


def goal_list_text(goals: Sequence[Goal]) -> str:
    """The goals as workshops and kept weights hold them: JSON, [[code, title], ...]."""
    return json.dumps([[goal.code, goal.title] for goal in goals], ensure_ascii=False)


def _checked_codes(digits: int) -> Iterable[str]:
    """Numbers of so many digits, each followed by its check digit."""
    for number in range(10 ** (digits - 1), 10**digits):
        weights = (3, 1) * digits
        total = sum(int(digit) * weight for digit, weight in zip(reversed(str(number)), weights, strict=False))
        yield f"{number}{-total % 10}"


def _rows_of_round(change: Change, workshop: Workshop, question: Question) -> list[Ballot | Judgement]:
    people = {one.id for one in change.list(Participant) if one.workshop_id == workshop.id}
    found: list[Ballot | Judgement] = [*change.list(Ballot), *change.list(Judgement)]
    return [
        row
        for row in found
        if row.participant_id in people and row.round == workshop.round and row.question is question
    ]


def _open_to_people(change: Change, workshop_id: int) -> None:
    if change.get(Workshop, workshop_id).state is WorkshopState.CLOSED:
        raise refuse("workshop_is_closed")
