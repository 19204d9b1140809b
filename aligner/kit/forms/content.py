"""What the forms say: ballots, goal cards, resolution sheets, the follow-up list, ready for the page setter."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from aligner.analysis.ballots import questions_of
from aligner.analysis.elicitation import MOST_COMPARED, asked_sets
from aligner.kit.content.content import Content
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.bidi import strip_isolates
from aligner.lang.shortening import short_line, short_title
from aligner.model.ballot_form import (
    CIRCLES,
    HIGHEST_RATING,
    Mark,
    field_name,
    goal_list_of,
    goal_list_version,
    pairs_of,
    parts_of,
)
from aligner.model.initiative import Goal
from aligner.model.vocabulary import DecisionState, Question, WorkshopMethod
from aligner.model.workshop import Workshop

BLANK_BALLOTS = 12
"""The most that are printed when nobody has been invited yet."""
_BLANK_ANSWERS = 120
"""How many goals they ask about in all: of a very long list one ballot is enough, to be copied."""
_FEWEST_TASKS, MOST_TASKS = 15, 60
MOST_CARDS = 120
_NAMES = 12
_PAIR_TITLE = 62
_CARD_DESCRIPTION = 170
_CARD_TITLE = 150
_OPTION_TEXT = 110
_VOTES = ("for", "against", "abstain")

Field = dict[str, str]


@dataclass(frozen=True)
class Asked:
    """Goals that are weighed against each other. parent: what they stand under, None when all stand together."""

    parent: Goal | None
    goals: tuple[Goal, ...]


def forms_data(state: Snapshot, content: Content) -> dict[str, Any]:
    """Everything that resources/kit/forms.typ sets. Each field: name, kind, tip, value."""
    labels = ("code", "cards_how", "motion", "options", "rejected", "conflict", "conflict_how", "attendance")
    return {
        "labels": {
            "page": content.labels["page"],
            **{name: _say(state, f"label_{name}") for name in (*labels, "signatures")},
            "typing": _say(state, "typing_note"),
        },
        "ballots": ballots(state),
        "cards": _cards(state),
        "cards_rest": _say(state, "cards_rest", n=len(state.records.leaf_goals) - MOST_CARDS)
        if len(state.records.leaf_goals) > MOST_CARDS
        else "",
        "resolutions": _resolutions(state, content),
        "follow": [_follow(state, content)],
    }


def ballots(state: Snapshot, only: str = "") -> list[dict[str, Any]]:
    """A ballot for each participant of the workshop that votes, or some with mere numbers while it has none.

    None while no workshop is open or planned for the meeting.  only: a participant's code.
    """
    records = state.records
    workshop = state.voting
    if workshop is None:
        return []
    groups = asked_of(state, workshop)
    blank = max(1, min(BLANK_BALLOTS, _BLANK_ANSWERS // max(1, len(records.leaf_goals))))
    codes = list(state.ballot_codes) or [str(number) for number in range(1, blank + 1)]
    return [
        _ballot(state, workshop, code, f"b{number}", groups)
        for number, code in enumerate(codes, start=1)
        if only in ("", code)
    ]


def asked_of(state: Snapshot, workshop: Workshop | None) -> tuple[Asked, ...]:
    """The goals in the groups that a ballot asks them in, with the titles that the workshop keeps; in another language
    than the workspace's, with those of that language."""
    records = state.records
    method = workshop.method if workshop is not None else WorkshopMethod.POINTS
    is_translated = state.options.language != records.organization.language
    titles = {} if is_translated else dict(goal_list_of(records, workshop))

    def named(goal_id: int) -> Goal:
        goal = records.goal_by_id[goal_id]
        return goal.model_copy(update={"title": titles.get(goal.code, goal.title)})

    return tuple(
        Asked(
            records.goal_by_id[one.parent_id] if one.parent_id is not None else None,
            tuple(named(goal_id) for goal_id in one.goal_ids),
        )
        for one in asked_sets(records, method)
    )


def mark_of(state: Snapshot, workshop: Workshop | None, code: str, groups: tuple[Asked, ...]) -> Mark:
    """The mark of a participant's ballot in the round that is being voted on."""
    records = state.records
    return Mark(
        workspace=records.workspace_id,
        workshop=workshop.id if workshop is not None else 0,
        participant=code,
        round=workshop.round if workshop is not None else 1,
        method=workshop.method if workshop is not None else WorkshopMethod.POINTS,
        questions=questions_of(workshop) if workshop is not None else tuple(Question),
        goals=tuple(goal.code for group in groups for goal in group.goals),
        sizes=tuple(len(group.goals) for group in groups),
        goal_list=goal_list_version(goal_list_of(records, workshop)),
    )


def wording(state: Snapshot, workshop: Workshop | None, question: Question) -> str:
    """The question as it is put to the group: the workshop's own words, else ours."""
    own = getattr(workshop, f"question_{question.value}") if workshop is not None else ""
    method = workshop.method if workshop is not None else WorkshopMethod.POINTS
    return state.words.name(own) if own else state.words.say(f"workshop.question_{question.value}_{method.value}")


def notice_of(state: Snapshot, mark: Mark, groups: tuple[Asked, ...]) -> str:
    """Why a ballot cannot be asked; "" when it can."""
    if not mark.goals:
        return _say(state, "no_goals")
    most = max(len(group.goals) for group in groups)
    if mark.method is WorkshopMethod.PAIRWISE and most > MOST_COMPARED:
        return _say(state, "too_many_pairs", most=MOST_COMPARED, n=most)
    return ""


def ballot_head(state: Snapshot, workshop: Workshop | None, mark: Mark) -> dict[str, str]:
    """label, title, facts: what stands over a ballot."""
    name = state.words.name
    facts = [name(state.records.organization.name)]
    if workshop is not None:
        facts += [state.words.date(workshop.day)] if workshop.day else []
        facts += [name(workshop.place)] if workshop.place else []
        facts += [_say(state, "round", round=mark.round)] if mark.round > 1 else []
    return {
        "label": _say(state, "ballot_label"),
        "title": name(workshop.title) if workshop is not None else _say(state, "ballot_title"),
        "facts": " · ".join(facts),
    }


def question_label(state: Snapshot, mark: Mark, index: int) -> str:
    return _say(state, "question_n", n=str(index + 1)) if len(mark.questions) > 1 else _say(state, "question_only")


def how(state: Snapshot, mark: Mark, groups: tuple[Asked, ...]) -> str:
    """What to do, for the method; with a tree it says that each table has its own sum."""
    is_tree = mark.method is WorkshopMethod.POINTS and len(groups) > 1
    return _say(state, f"how_{mark.method.value}{'_tree' if is_tree else ''}")


def group_title(state: Snapshot, group: Asked, groups: tuple[Asked, ...]) -> str:
    if len(groups) == 1:
        return ""
    if group.parent is None:
        return _say(state, "group_top")
    return _say(state, "group_within", goal=short_title(group.parent.title))


def _ballot(
    state: Snapshot, workshop: Workshop | None, code: str, name: str, groups: tuple[Asked, ...]
) -> dict[str, Any]:
    mark = mark_of(state, workshop, code, groups)
    notice = notice_of(state, mark, groups)
    lines = sum(math.ceil(len(goal.title) / 70) for group in groups for goal in group.goals) + len(groups) * 3
    return {
        **ballot_head(state, workshop, mark),
        "mark": _field(f"{name}.mark", "mark", "", mark.text()),
        "code": state.words.name(code),
        "secret": _say(state, "secret"),
        "notice": notice,
        "questions": []
        if notice
        else [
            {
                "label": question_label(state, mark, index),
                "title": state.words.say(f"workshop.question_{question.value}_name"),
                "wording": wording(state, workshop, question),
                "how": how(state, mark, groups),
                "breakable": lines > 24,
                **_asked(state, mark, name, question, groups),
            }
            for index, question in enumerate(mark.questions)
        ],
    }


def _asked(state: Snapshot, mark: Mark, name: str, question: Question, groups: tuple[Asked, ...]) -> dict[str, Any]:
    """The groups of rows, or the rows of circles, of one question."""
    goals = [goal for group in groups for goal in group.goals]
    spoken = strip_isolates(f"{question_label(state, mark, mark.questions.index(question))}.")
    named = partial(field_name, name, question)
    if mark.method is WorkshopMethod.RATING:
        values = [str(value) for value in range(1, HIGHEST_RATING + 1)]
        rows = [
            {
                "first": _coded(state, goal),
                "second": "",
                "fields": _circles(named("rating", index), values, _tip(state, "rating", spoken, goal)),
            }
            for index, goal in enumerate(goals)
        ]
        return {"groups": [], "marks": {"two": False, "marks": values, "rows": rows}}
    if mark.method is WorkshopMethod.PAIRWISE:
        place = {goal.id: index for index, goal in enumerate(goals)}
        rows = [
            {
                "first": _coded(state, first, _PAIR_TITLE),
                "second": _coded(state, second, _PAIR_TITLE),
                "fields": _circles(
                    named("pair", place[first.id], place[second.id]),
                    CIRCLES,
                    _say(state, "tip_pair", question=spoken, first=first.title, second=second.title),
                ),
            }
            for group in groups
            for first, second in pairs_of(group.goals)
        ]
        return {"groups": [], "marks": {"two": True, "marks": [value[1:] for value in CIRCLES], "rows": rows}}
    parts = parts_of(mark.method)
    made: list[dict[str, Any]] = []
    index = 0
    for number, group in enumerate(groups):
        rows = []
        for goal in group.goals:
            fields = [_field(named(part, index), "number", _tip(state, part, spoken, goal)) for part in parts]
            rows.append({"code": state.words.name(goal.code), "title": state.words.name(goal.title), "fields": fields})
            index += 1
        has_sum = mark.method is WorkshopMethod.POINTS
        made.append(
            {
                "title": group_title(state, group, groups),
                "head_goal": _say(state, "head_goal"),
                "heads": [_say(state, f"head_{part}") for part in parts],
                "rows": rows,
                "sum_label": _say(state, "sum_label"),
                "sum": _field(named("sum", number), "number", _say(state, "tip_sum", question=spoken))
                if has_sum
                else None,
            }
        )
    return {"groups": made, "marks": None}


def _coded(state: Snapshot, goal: Goal, most: int = 200) -> str:
    return f"{state.words.name(goal.code)}\u2002{state.words.name(short_title(goal.title, most))}"


def _tip(state: Snapshot, part: str, question: str, goal: Goal) -> str:
    return _say(state, f"tip_{part}", question=question, goal=f"{goal.code} {goal.title}")


def _circles(name: str, values: Sequence[str], tip: str) -> list[Field]:
    return [_field(name, "circle", tip, value) for value in values]


def _cards(state: Snapshot) -> list[dict[str, str]]:
    records, name = state.records, state.words.name
    cards = []
    for goal in records.leaf_goals[:MOST_CARDS]:
        parent = records.goal_by_id.get(goal.parent_id or 0)
        cards.append(
            {
                "code": name(goal.code),
                "title": name(short_title(goal.title, _CARD_TITLE)),
                "parent": name(short_title(parent.title, 60)) if parent is not None else "",
                "description": name(short_line(goal.description, _CARD_DESCRIPTION)),
            }
        )
    return cards


def _resolutions(state: Snapshot, content: Content) -> list[dict[str, Any]]:
    """A sheet for what the meeting votes on, and one for each resolution that the user has worded a motion for."""
    told = state.told
    sheets: list[dict[str, Any]] = []
    if told.motion:
        options = [(option.label, option.in_short) for option in told.options]
        sheets.append(_resolution(state, content, content.cover.question, told.motion, options, "r1"))
    name, label = state.words.name, state.words.label
    for item in state.records.resolutions if state.options.audience == "board" else ():
        if item.motion:
            found = [one for one in state.records.resolution_options if one.resolution_id == item.id]
            options = [(label(one.kind), name(_one_line(one.mission))) for one in found]
            number = f"r{len(sheets) + 1}"
            sheets.append(_resolution(state, content, name(item.title), name(item.motion), options, number))
    return sheets


def _one_line(text: str) -> str:
    return short_line(text, _OPTION_TEXT)


def _resolution(
    state: Snapshot, content: Content, title: str, motion: str, options: list[tuple[str, str]], name: str
) -> dict[str, Any]:
    heads = [_say(state, f"head_{word}") for word in _VOTES]
    return {
        "label": _say(state, "label_resolution"),
        "title": title,
        "facts": _facts(state, content, with_number=True),
        "motion": motion,
        "motion_field": _field(f"{name}.motion", "long", _say(state, "tip_motion")),
        "heads": [_say(state, "head_option"), *heads],
        "options": [
            {
                "title": title,
                "text": text,
                "fields": [
                    _field(f"{name}.vote.{index}.{word}", "number", _say(state, "tip_vote", option=title, vote=head))
                    for word, head in zip(_VOTES, heads, strict=True)
                ],
            }
            for index, (title, text) in enumerate(options)
        ],
        "rejected": _field(f"{name}.rejected", "long", _say(state, "label_rejected")),
        "conflict": _field(f"{name}.conflict", "long", _say(state, "label_conflict")),
        "presence": [
            _labelled(f"{name}.{word}", "number", _say(state, f"attend_{word}"))
            for word in ("present", "invited", "quorum")
        ],
        "names": [
            {
                "label": str(number),
                "field": _field(f"{name}.name.{number}", "text", _say(state, "tip_name", n=str(number))),
            }
            for number in range(1, _NAMES + 1)
        ],
        "signatures": [
            _labelled(f"{name}.{word}", "text", _say(state, f"sign_{word}")) for word in ("chair", "secretary", "date")
        ],
    }


def _follow(state: Snapshot, content: Content) -> dict[str, Any]:
    """The tasks that the decisions name, the next due first where there are many, and lines for more."""
    name = state.words.name
    live = (DecisionState.OPEN, DecisionState.DECIDED)
    waiting = [item for item in state.records.decisions if item.state in live]
    left = len(waiting) - MOST_TASKS
    if left > 0:
        waiting.sort(key=lambda item: (item.due is None, item.due or date.max))
    tasks: list[tuple[str, str, str]] = [
        (name(item.title), name(item.owner), state.words.date(item.due) if item.due else "")
        for item in waiting[:MOST_TASKS]
    ]
    tasks += [("", "", "")] * max(3, _FEWEST_TASKS - len(tasks))
    return {
        "label": _say(state, "label_follow"),
        "title": _say(state, "follow_title"),
        "facts": _facts(state, content),
        "heads": [_say(state, f"head_{word}") for word in ("task", "owner", "due")],
        "rows": [
            {
                "title": title,
                "owner": owner,
                "due": due,
                "field": _field(f"f.task.{n}", "text", _say(state, "tip_task", n=str(n))),
                "owner_field": _field(f"f.owner.{n}", "text", _say(state, "tip_owner", n=str(n))),
                "due_field": _field(f"f.due.{n}", "text", _say(state, "tip_due", n=str(n))),
            }
            for n, (title, owner, due) in enumerate(tasks, start=1)
        ],
        "rest": _say(state, "follow_rest", n=left) if left > 0 else "",
        "review": _labelled("f.review", "text", _say(state, "next_review")),
    }


def _facts(state: Snapshot, content: Content, *, with_number: bool = False) -> str:
    """Whose sheet it is and for which meeting. with_number: what is signed says the number in the register, too."""
    own, name = state.records.organization, state.words.name
    number = own.register_number if with_number else ""
    told = _say(state, "register_number", number=name(number)) if number else ""
    return " · ".join(part for part in (name(own.name), told, content.cover.meeting) if part)


def _field(name: str, kind: str, tip: str, value: str = "") -> Field:
    return {"name": name, "kind": kind, "tip": strip_isolates(tip), "value": value}


def _labelled(name: str, kind: str, label: str) -> dict[str, Any]:
    return {"label": label, "field": _field(name, kind, label)}


def _say(state: Snapshot, key: str, **values: Any) -> str:
    return state.words.say(f"forms.{key}", **values)
