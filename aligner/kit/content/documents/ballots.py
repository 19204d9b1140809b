"""What the ballots of a workshop ask: in a PDF to fill in, on paper, and in a workbook."""

from dataclasses import dataclass, replace

from aligner.analysis.ballots import questions_of
from aligner.analysis.elicitation import MAX_COMPARED, question_sets
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.model.ballot_form import Mark, goal_list_of, goal_list_version
from aligner.model.vocabulary import Question, WorkshopMethod
from aligner.model.workshop import Workshop

BLANK_BALLOTS = 12
"""The most that are printed when nobody has been invited yet."""
_BLANK_ANSWERS = 120
"""How many goals they ask about in all: of a very long list one ballot is enough, to be copied."""


@dataclass(frozen=True)
class BallotGoal:
    """A goal that is asked about, as it is written."""

    code: str
    title: str


@dataclass(frozen=True)
class BallotGroup:
    """Goals that are weighed against each other. title: what they stand under, "" when all stand together."""

    title: str
    goals: tuple[BallotGoal, ...]


@dataclass(frozen=True)
class BallotQuestion:
    """A question of a ballot. label: which one it is.  wording: as it is put to the group.  how: what to do."""

    question: Question
    label: str
    title: str
    wording: str
    how: str


@dataclass(frozen=True)
class Ballot:
    """A participant's ballot. name: what the names of its fields begin with.  mark: which ballot it is.
    label, title, facts: what is over it.  notice: why it cannot be asked; "" when it can."""

    name: str
    mark: Mark
    code: str
    label: str
    title: str
    facts: str
    secret: str
    notice: str
    questions: tuple[BallotQuestion, ...]
    groups: tuple[BallotGroup, ...]


def make_ballots(state: Snapshot) -> tuple[Ballot, ...]:
    """A ballot for each participant of the workshop that votes, or some with mere numbers while it has none.

    None while no workshop is open or planned for the meeting.
    """
    workshop = state.voting
    if workshop is None:
        return ()
    groups = ballot_groups(state, workshop)
    mark = _mark(state, workshop, groups)
    notice = _notice(state, mark)
    ballot = Ballot(
        "",
        mark,
        "",
        _sentence(state, "ballot_label"),
        state.words.name(workshop.title),
        _facts(state, workshop),
        _sentence(state, "secret"),
        notice,
        () if notice else tuple(_question(state, workshop, mark, one) for one in mark.questions),
        groups,
    )
    blank = max(1, min(BLANK_BALLOTS, _BLANK_ANSWERS // max(1, len(state.records.leaf_goals))))
    codes = state.ballot_codes or tuple(str(number) for number in range(1, blank + 1))
    return tuple(
        replace(ballot, name=f"b{number}", mark=replace(mark, participant=code), code=state.words.name(code))
        for number, code in enumerate(codes, start=1)
    )


def ballot_groups(state: Snapshot, workshop: Workshop) -> tuple[BallotGroup, ...]:
    """The goals in the groups that a ballot asks them in, with the titles that the workshop keeps; in another language
    than the workspace's, with those of that language."""
    records = state.records
    is_translated = state.options.language != records.organization.language
    titles = {} if is_translated else dict(goal_list_of(records, workshop))
    sets = question_sets(records, workshop.method)

    def named(goal_id: int) -> BallotGoal:
        goal = records.goal_by_id[goal_id]
        return BallotGoal(goal.code, titles.get(goal.code, goal.title))

    def title(parent_id: int | None) -> str:
        if len(sets) == 1:
            return ""
        if parent_id is None:
            return _sentence(state, "group_top")
        return _sentence(state, "group_within", goal=short_title(records.goal_by_id[parent_id].title))

    return tuple(BallotGroup(title(one.parent_id), tuple(map(named, one.goal_ids))) for one in sets)


def _mark(state: Snapshot, workshop: Workshop, groups: tuple[BallotGroup, ...]) -> Mark:
    """The mark of the round that is being voted on, without a participant."""
    records = state.records
    return Mark(
        workspace=records.workspace_id,
        workshop=workshop.id,
        participant="",
        round=workshop.round,
        method=workshop.method,
        questions=questions_of(workshop),
        goals=tuple(goal.code for group in groups for goal in group.goals),
        sizes=tuple(len(group.goals) for group in groups),
        goal_list=goal_list_version(goal_list_of(records, workshop)),
    )


def _notice(state: Snapshot, mark: Mark) -> str:
    if not mark.goals:
        return _sentence(state, "no_goals")
    most = max(mark.sizes)
    if mark.method is WorkshopMethod.PAIRWISE and most > MAX_COMPARED:
        return _sentence(state, "too_many_pairs", most=MAX_COMPARED, n=most)
    return ""


def _facts(state: Snapshot, workshop: Workshop) -> str:
    name = state.words.name
    facts = [name(state.records.organization.name)]
    facts += [state.words.date(workshop.day)] if workshop.day else []
    facts += [name(workshop.place)] if workshop.place else []
    facts += [_sentence(state, "round", round=workshop.round)] if workshop.round > 1 else []
    return " · ".join(facts)


def _question(state: Snapshot, workshop: Workshop, mark: Mark, question: Question) -> BallotQuestion:
    own = getattr(workshop, f"question_{question.value}")
    is_tree = mark.method is WorkshopMethod.POINTS and len(mark.sizes) > 1
    number = str(mark.questions.index(question) + 1)
    return BallotQuestion(
        question,
        _sentence(state, "question_n", n=number) if len(mark.questions) > 1 else _sentence(state, "question_only"),
        state.words.sentence(f"workshop.question_{question.value}_name"),
        state.words.name(own)
        if own
        else state.words.sentence(f"workshop.question_{question.value}_{mark.method.value}"),
        # With a tree it says that each table has its own sum.
        _sentence(state, f"how_{mark.method.value}{'_tree' * is_tree}"),
    )


def _sentence(state: Snapshot, key: str, **values: object) -> str:
    return state.words.sentence(f"forms.{key}", **values)
