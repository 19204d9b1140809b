"""What a new member of the board reads in the first hour: who we are, with whom, what is decided, what waits."""

from aligner.charts.gap import GapChart, fewer_rows, gap_chart
from aligner.kit.content.content import Block, Content, Figure, Paragraph
from aligner.kit.content.documents.sides import Lines, Row, SidePaper, SideSheet, Terms, listed, paragraph, rows_of
from aligner.kit.content.roadmap import whose
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.model.choices import Decision
from aligner.model.vocabulary import DecisionState
from aligner.storyline.answers import WITHOUT_MOTION
from aligner.storyline.question import DECIDING

_WORDS = ("roadmap", "weight", "backbone", "gap")
_VERSIONS = (
    *((8, 5, 2, 300), (8, 4, 1, 200), (8, 4, 1, 0), (8, 3, 1, 0), (7, 3, 1, 0), (6, 3, 1, 0), (5, 3, 0, 0)),
    *((0, 5, 2, 300), (0, 3, 1, 0), (0, 2, 0, 0)),
)
"""From roomy to tight: goals of the chart, decisions, indicators that moved, characters of the initiative's vision."""
_TITLE = 60
_ORDER = (DecisionState.DECIDED, DecisionState.DONE, DecisionState.DROPPED)
_MAX_OPEN = 3


def make_first_hour(state: Snapshot, content: Content) -> SidePaper:
    """The paper of the first hour, on one page; only the board is given it."""
    versions = tuple(_sheet(state, content, *sizes) for sizes in _VERSIONS)
    return SidePaper(content, state.sentence("ours.first_hour_label"), (versions,))


def _sheet(state: Snapshot, content: Content, goals: int, decisions: int, moved: int, vision: int) -> SideSheet:
    sentence, ours = state.sentence, state.ours
    is_voted = state.options.purpose in DECIDING and state.line.question.kind not in WITHOUT_MOTION
    day = state.options.meeting
    label_key = "ours.row_waits" if is_voted else "ours.row_asked"
    label = sentence(f"{label_key}_on", day=day) if day else sentence(label_key)
    terms = tuple((sentence(f"ours.word_{name}"), sentence(f"ours.word_{name}_means")) for name in _WORDS)
    return SideSheet(
        sentence("ours.first_hour_label"),
        sentence("ours.first_hour_title" if is_voted else "ours.first_hour_title_plain"),
        rows_of(
            Row(sentence("ours.row_who"), paragraph(ours.mission, ours.presence, ours.money, ours.chair)),
            Row(sentence("ours.row_with"), _initiative(state, moved, vision)),
            Row(sentence("ours.row_place"), _place(state, goals)),
            Row(sentence("ours.row_decided"), _decided(state, decisions)),
            Row(label, (Paragraph(content.cover.question, "lead"),), is_question=True),
            Row(sentence("ours.row_words"), (Terms(terms),)),
            Row(sentence("ours.row_questions"), listed(ours.questions)),
        ),
    )


def _initiative(state: Snapshot, moved: int, vision: int) -> tuple[Paragraph, ...]:
    """What the initiative is, who runs it, and what moved; the note behind the figures goes with them."""
    about, ours = state.records.initiative, state.ours
    texts = [ours.initiative]
    if key := whose(about):
        texts.append(state.sentence(key, day=about.closed_on))
    if about.vision and vision:
        texts.append(state.sentence("initiative_vision", text=short_title(about.vision, vision)))
    if about.backbone:
        texts.append(state.sentence("initiative_backbone", backbone=about.backbone))
    if about.start and about.end:
        texts.append(state.sentence("initiative_horizon", start=str(about.start.year), end=str(about.end.year)))
    return (*paragraph(*texts), *paragraph(*ours.moved.first(moved)))


def _place(state: Snapshot, most: int) -> tuple[Block, ...]:
    """Where we give more and where less, and the chart of it."""
    gaps = [state.findings(code)[:1] for code in ("gap_more", "gap_less")]
    texts = [f"{state.finding_text(found[0], 'title')}." for found in gaps if found]
    chart = _chart(state, most)
    if chart is None:
        return paragraph(*texts, state.ours.empty)
    return (*paragraph(*texts, state.ours.empty), Figure(chart, state.sentence("ours.chart_note")))


def _chart(state: Snapshot, most: int) -> GapChart | None:
    """The chart of the gaps in its small form; none where there is nothing to compare, or no room."""
    if not most or all(goal.own is None or goal.collective is None for goal in state.analysis.goals):
        return None
    chart = gap_chart(state.analysis, state.words, state.subjects)
    return fewer_rows(chart, most, state.words)


def _decided(state: Snapshot, most: int) -> tuple[Block | Lines, ...]:
    """The decisions: live ones first, by their day; then what is done; under them what is not decided yet."""
    found = sorted(
        (one for one in state.records.decisions if one.state in _ORDER),
        key=lambda one: (_ORDER.index(one.state), one.due is None, one.due or state.facts.meeting),
    )
    pending = [one for one in state.records.decisions if one.state is DecisionState.OPEN]
    rows = tuple(
        (
            state.words.name(short_title(one.title, _TITLE)),
            state.words.name(one.owner) if one.owner else state.sentence("storyline.to_be_named"),
            _standing(state, one),
        )
        for one in found[:most]
    )
    blocks: list[Block | Lines] = [Lines(rows)] if rows else []
    if len(found) > most:
        blocks.append(Paragraph(state.sentence("ours.rest_of_decisions", n=len(found) - most), "muted"))
    if pending:
        titles = [short_title(one.title, _TITLE) for one in pending[:_MAX_OPEN]]
        text = state.sentence("ours.open_decisions", titles=titles)
        rest = len(pending) - _MAX_OPEN
        more = state.sentence("ours.rest_of_decisions", n=rest) if rest > 0 else ""
        blocks.append(Paragraph(f"{text} {more}".strip(), "muted"))
    return tuple(blocks)


def _standing(state: Snapshot, decision: Decision) -> str:
    """Where a decision stands, with its day while it is to be carried out."""
    label = state.words.label(decision.state)
    if decision.due is None or decision.state in (DecisionState.DONE, DecisionState.DROPPED):
        return label
    is_late = decision.state is DecisionState.DECIDED and decision.due < state.facts.meeting
    return state.sentence("ours.decision_late" if is_late else "ours.decision_due", state=label, due=decision.due)
