"""The discussion guide: aims, time boxes, questions with both readings, rounds, the decision step."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from aligner.analysis.results import Finding
from aligner.kit.content.content import Content, Paragraph
from aligner.kit.content.outline import rule_of
from aligner.kit.content.rules import DECK_MINUTES, QUESTION_TOPICS, QUESTIONS, TIME_BOXES
from aligner.kit.content.snapshot import Snapshot
from aligner.kit.papers.setting import common_data, write_pdf
from aligner.lang.facilitation import guide_steps

LENGTHS = tuple(DECK_MINUTES)
_DECISION_STEPS = 4
_LABELS = (
    *("aims", "agenda", "head_part", "head_how", "sum", "questions", "threat", "opens", "rounds", "parking"),
    *("parking_text", "decision", "workshop", "head_step", "head_minutes", "head_do", "label"),
)


@dataclass(frozen=True)
class TimeBox:
    """A part of the discussion. minutes: in words for 60, 90 and 120 minutes, "–" where it is left out."""

    title: str
    how: str
    minutes: tuple[str, ...]


@dataclass(frozen=True)
class GuideQuestion:
    """A question made of a finding, with what the finding threatens and what it opens."""

    question: str
    finding: str
    threat: str
    opens: str


def write_guide(state: Snapshot, content: Content, path: Path) -> int:
    """Writes the PDF at `path` and returns the number of its pages. The same content gives the same bytes."""
    return write_pdf("guide.typ", guide_data(state, content), path)


def guide_data(state: Snapshot, content: Content) -> dict[str, Any]:
    """Everything that resources/kit/guide.typ sets."""
    minutes = state.options.minutes
    decides = rule_of(state).decides
    questions = guide_questions(state)
    boxes = time_boxes(state)
    discuss = TIME_BOXES[decides]["discuss"][LENGTHS.index(minutes)]
    each = discuss // len(questions) if questions else 0
    motion = _motion(content)
    steps = range(1, _DECISION_STEPS + 1) if decides and motion else ()
    return {
        **common_data(content, _say(state, "label")),
        "words": {name: _say(state, name) for name in _LABELS},
        "heading": _say(state, f"title_{state.options.purpose}"),
        "cover": asdict(content.cover),
        "aims": [_say(state, name) for name in ("aim_picture", "aim_readings", f"aim_{state.options.purpose}")],
        "lengths": [state.words.count(length, "minutes") for length in LENGTHS],
        "chosen": LENGTHS.index(minutes),
        "boxes": [asdict(box) for box in boxes],
        "sums": [state.words.number(length) for length in LENGTHS],
        "each": _say(state, "questions_each", n=each) if each else "",
        "questions": [asdict(question) for question in questions],
        "rounds": [_say(state, name) for name in ("round_quiet", "round_write", "round_chair")],
        "decision": [_say(state, f"decision_{step}", motion=motion) for step in steps],
        "conflict": _say(state, "conflict") if decides else "",
        "no_decision": "" if decides else _say(state, "no_decision"),
        "no_ranking": state.say("method_no_ranking"),
        "workshop": _workshop(state),
    }


def time_boxes(state: Snapshot) -> tuple[TimeBox, ...]:
    """The parts of the discussion; each column adds up to its length."""
    given = TIME_BOXES[rule_of(state).decides]
    return tuple(
        TimeBox(
            _say(state, f"box_{name}"),
            _say(state, f"box_{name}_how"),
            tuple(state.words.number(part or None) for part in parts),
        )
        for name, parts in given.items()
    )


def guide_questions(state: Snapshot) -> tuple[GuideQuestion, ...]:
    """The questions of the most telling findings for this purpose, one a goal and one an indicator."""
    topics = QUESTION_TOPICS[state.options.purpose]
    found = [finding for finding in state.analysis.findings if _reading(state, finding)]
    found.sort(key=lambda f: topics.index(f.topic) if f.topic in topics else len(topics))
    made: list[GuideQuestion] = []
    told: set[str] = set()
    topics_told: dict[str, int] = {}
    for finding in found:
        about = str(finding.values.get("goal") or finding.values.get("indicator") or finding.code)
        # Two of a topic at most, so that the discussion does not turn around one thing.
        if about in told or topics_told.get(finding.topic, 0) >= 2:
            continue
        told.add(about)
        topics_told[finding.topic] = topics_told.get(finding.topic, 0) + 1
        key = _reading(state, finding)
        readings = (_say(state, f"read_{key}_threat"), _say(state, f"read_{key}_opens"))
        made.append(GuideQuestion(state.tell(finding, "question"), state.tell(finding), *readings))
        if len(made) == QUESTIONS[state.options.minutes]:
            break
    return tuple(made)


def _reading(state: Snapshot, finding: Finding) -> str:
    """The name under which the two readings of a finding stand, "" when there are none."""
    for name in (finding.code, finding.code.partition("_")[0]):
        if state.words.has(f"guide.read_{name}_threat"):
            return name
    return ""


def _motion(content: Content) -> str:
    section = next((section for section in content.sections if section.id == "resolution"), None)
    if section is None:
        return ""
    motions = (block.text for block in section.blocks if isinstance(block, Paragraph) and block.part == "motion")
    return next(motions, "")


def _workshop(state: Snapshot) -> list[dict[str, str]]:
    """The steps of a vote that is still to be held."""
    workshop = state.voting
    if workshop is None:
        return []
    steps = guide_steps(state.words, workshop.minutes, workshop.asked)
    return [{"title": s.title, "minutes": state.words.number(s.minutes), "do": s.do} for s in steps]


def _say(state: Snapshot, key: str, **values: object) -> str:
    return state.say(f"guide.{key}", **values)
