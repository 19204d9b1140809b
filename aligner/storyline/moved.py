"""What moved since the meeting of an earlier kit: what of the file's dated records fell between that day and this."""

from datetime import date

from aligner.model.vocabulary import DecisionState
from aligner.storyline.known import Known
from aligner.storyline.question import Standing
from aligner.storyline.situations import is_late

_ANSWERED = (DecisionState.DECIDED, DecisionState.DONE)


def moved_of(standing: Standing) -> list[Known]:
    """Each kind of record that moved, with how many of it; one fact that says so where none did."""
    facts, figures = standing.facts, standing.figures
    since = facts.since
    if since is None:
        return []

    def is_between(day: date | None) -> bool:
        return day is not None and since < day <= facts.meeting

    measured = [indicator for indicator in facts.indicators if is_between(indicator.last)]
    due = [decision for decision in facts.decisions if decision.state in _ANSWERED and is_between(decision.due)]
    begun = tuple(program.code for program in figures.live if is_between(program.start))
    ended = tuple(program.code for program in figures.ended if is_between(program.end))
    found: list[Known] = []
    if measured:
        goals = tuple(dict.fromkeys(indicator.goal for indicator in measured))
        count = len({indicator.code for indicator in measured})
        found.append(Known("moved_measured", goals, figures={"count": count}))
    if due:
        late = sum(1 for decision in due if is_late(decision, facts))
        ids = tuple(decision.id for decision in due)
        found.append(Known("moved_due", decisions=ids, figures={"count": len(due), "late": late}))
    if begun:
        found.append(Known("moved_begun", programs=begun, figures={"count": len(begun)}))
    if ended:
        found.append(Known("moved_ended", programs=ended, figures={"count": len(ended)}))
    if is_between(facts.own_words.day):
        found.append(Known("moved_weights", figures.codes))
    return found or [Known("moved_nothing", figures.codes)]
