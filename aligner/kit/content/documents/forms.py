"""What the forms say: ballots, goal cards, resolution sheets, the follow-up list."""

from dataclasses import dataclass, replace
from datetime import date

from aligner.kit.content.content import Content
from aligner.kit.content.documents.ballots import Ballot, make_ballots
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_line, short_title
from aligner.model.vocabulary import AgendaKind, DecisionState
from aligner.storyline.story import Story

MAX_TASKS = 60
MAX_CARDS = 120
_CARD_DESCRIPTION = 170
_CARD_TITLE = 150
_OPTION_TEXT = 110


@dataclass(frozen=True)
class GoalCard:
    """A card to cut out, with a goal. parent: what it is under, or ""."""

    code: str
    title: str
    parent: str
    description: str


@dataclass(frozen=True)
class Resolution:
    """A sheet for one vote. facts: whose it is and for which meeting.  options: the name of each, and it in short.
    item: its place on the agenda, in words, or ""."""

    title: str
    facts: str
    motion: str
    options: tuple[tuple[str, str], ...]
    item: str = ""


@dataclass(frozen=True)
class Task:
    """A line of the follow-up list. due: a day in words."""

    title: str
    owner: str
    due: str


@dataclass(frozen=True)
class FollowUp:
    """The tasks that the decisions name. rest: how many more there are, in words, or ""."""

    facts: str
    tasks: tuple[Task, ...]
    rest: str


@dataclass(frozen=True)
class Forms:
    """The forms in words. kit: what all documents say.  cards_rest: how many goals have no card, in words, or "".
    follow: the follow-up list, or none."""

    kit: Content
    ballots: tuple[Ballot, ...]
    cards: tuple[GoalCard, ...] = ()
    cards_rest: str = ""
    resolutions: tuple[Resolution, ...] = ()
    follow: tuple[FollowUp, ...] = ()


def make_forms(state: Snapshot, content: Content) -> Forms:
    """All forms that go with the kit's content."""
    # Cards of the goals are for the wall of a workshop.
    is_workshop = state.voting is not None
    omitted = len(state.records.leaf_goals) - MAX_CARDS if is_workshop else 0
    return Forms(
        content,
        make_ballots(state),
        _cards(state) if is_workshop else (),
        _sentence(state, "cards_rest", n=omitted) if omitted > 0 else "",
        _resolutions(state, content),
        (_follow(state, content),),
    )


def ballot_pack(forms: Forms) -> Forms:
    """The ballots of all participants and the cards of the goals, to print."""
    return replace(forms, resolutions=(), follow=())


def one_ballot(forms: Forms, participant: str) -> Forms:
    """One participant's ballot alone, to send."""
    return Forms(forms.kit, tuple(one for one in forms.ballots if one.mark.participant == participant))


def _cards(state: Snapshot) -> tuple[GoalCard, ...]:
    records, name = state.records, state.words.name
    cards: list[GoalCard] = []
    for goal in records.leaf_goals[:MAX_CARDS]:
        parent = records.goal_by_id.get(goal.parent_id or 0)
        above = name(short_title(parent.title, 60)) if parent is not None else ""
        title, description = short_title(goal.title, _CARD_TITLE), short_line(goal.description, _CARD_DESCRIPTION)
        cards.append(GoalCard(name(goal.code), name(title), above, name(description)))
    return tuple(cards)


def _resolutions(state: Snapshot, content: Content) -> tuple[Resolution, ...]:
    """A sheet for each motion that the meeting votes on, and for each other resolution with a motion."""
    story, facts = state.story, _facts(state, content, with_number=True)
    sheets: list[Resolution] = []
    if story.motion:
        sheets.append(Resolution(content.cover.question, facts, story.motion, _options(story)))
    named = {link.item_id: link.resolution_id for link in state.records.agenda_subjects if link.resolution_id}
    to_decide = [item for item in story.items if item.kind is AgendaKind.DECIDE]
    for item in to_decide:
        options = _options(item.story) if item.story else ()
        options = options or _ways(state, named.get(item.id)) or ((_sentence(state, "label_motion"), ""),)
        motion, place = item.story.motion if item.story else "", _sentence(state, "item_known", n=str(item.number))
        sheets.append(Resolution(item.question, facts, motion, options, place))
    name, on_sheet = state.words.name, {named.get(item.id) for item in to_decide}
    for one in state.records.resolutions if state.options.audience == "board" else ():
        if one.motion and one.id not in on_sheet:
            place = _item(state, one.id)
            sheets.append(Resolution(name(one.title), facts, name(one.motion), _ways(state, one.id), place))
    return tuple(sheets)


def _options(story: Story) -> tuple[tuple[str, str], ...]:
    """Each option with what it changes, and why it is recommended or not."""
    return tuple(
        (option.label, " ".join(text for text in (option.in_short, option.ground) if text)) for option in story.options
    )


def _ways(state: Snapshot, resolution_id: int | None) -> tuple[tuple[str, str], ...]:
    """The ways to resolve that the user has worded."""
    name, label = state.words.name, state.words.label
    found = [one for one in state.records.resolution_options if one.resolution_id == resolution_id]
    return tuple((label(one.kind), name(short_line(one.mission, _OPTION_TEXT))) for one in found)


def _item(state: Snapshot, resolution: int) -> str:
    """The resolution's place on the meeting's agenda, in words, or ""."""
    records = state.records
    about = {one.item_id for one in records.agenda_subjects if one.resolution_id == resolution}
    items = [item for item in records.agenda_items if item.meeting_id == state.options.meeting_id]
    places = [str(place) for place, item in enumerate(items, 1) if item.id in about]
    return _sentence(state, "item_known", n=places[0]) if places else ""


def _follow(state: Snapshot, content: Content) -> FollowUp:
    """What the meeting's own steps are, then what was decided and is not done; the next due first where there are many.

    What is still open is no task.
    """
    name = state.words.name
    waiting = [item for item in state.records.decisions if item.state is DecisionState.DECIDED]
    steps = _steps(state)
    omitted = len(steps) + len(waiting) - MAX_TASKS
    if omitted > 0:
        waiting.sort(key=lambda item: (item.due is None, item.due or date.max))
    decided = [
        Task(name(item.title), name(item.owner), state.words.date(item.due) if item.due else "") for item in waiting
    ]
    tasks = (*steps, *decided)[:MAX_TASKS]
    return FollowUp(_facts(state, content), tasks, _sentence(state, "follow_rest", n=omitted) if omitted > 0 else "")


def _steps(state: Snapshot) -> list[Task]:
    """The steps of the storyline and of its items; who and when is left to be written where nobody is named."""
    story, open_ = state.story, state.sentence("storyline.to_be_named")
    steps = [*story.steps, *(step for item in story.items if item.story for step in item.story.steps)]
    return [Task(step.step, *("" if text == open_ else text for text in (step.owner, step.due))) for step in steps]


def _facts(state: Snapshot, content: Content, *, with_number: bool = False) -> str:
    """Whose sheet it is and for which meeting. with_number: what is signed says the number in the register, too."""
    own, name = state.records.organization, state.words.name
    number = own.register_number if with_number else ""
    number_text = _sentence(state, "register_number", number=name(number)) if number else ""
    return " · ".join(part for part in (name(own.name), number_text, content.cover.meeting) if part)


def _sentence(state: Snapshot, key: str, **values: object) -> str:
    return state.words.sentence(f"forms.{key}", **values)
