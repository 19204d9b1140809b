"""What is ours on the initiative's roadmap: our words for its goals, and what we noted of them."""

from aligner.kit.content.appendix import MAX_ROWS
from aligner.kit.content.content import Section, Table
from aligner.kit.content.omitting import omitted_note
from aligner.kit.content.snapshot import Snapshot


def goal_words(state: Snapshot) -> Section | None:
    """Each goal that has our wording or a note of ours: beside it once what the initiative calls it."""
    found = [goal for goal in state.records.roadmap_goals if goal.our_wording or goal.our_note]
    if not found:
        return None
    name, theirs = state.words.name, state.initiatives_titles
    rows = tuple(
        (name(goal.our_wording), name(theirs.get(goal.id, goal.title)), name(goal.our_note))
        for goal in found[:MAX_ROWS]
    )
    used = [at for at in range(3) if at == 1 or any(row[at] for row in rows)]
    heads = ("our_wording", "initiatives_wording", "our_note")
    table = Table(
        tuple(state.sentence(f"sections.head_{heads[at]}") for at in used),
        tuple(tuple(row[at] for at in used) for row in rows),
        ("text",) * len(used),
    )
    return Section(
        "goal_words",
        state.sentence("sections.goal_words_label"),
        state.sentence("sections.goal_words_title"),
        blocks=(table, *omitted_note(state, "goals", len(found) - len(rows))),
        is_appendix=True,
    )
