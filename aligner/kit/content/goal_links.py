"""Which goal of the roadmap helps which, and why, in papers."""

from aligner.kit.content.content import Paragraph, Table
from aligner.kit.content.omitting import omitted_note
from aligner.kit.content.snapshot import Snapshot

MAX_ROWS = 30


def goal_links_blocks(state: Snapshot) -> tuple[Paragraph | Table, ...]:
    """Each link between two goals with how much the one helps the other, and the reason; () without any."""
    records, words, sentence = state.records, state.words, state.sentence
    places = {goal.id: at for at, goal in enumerate(records.roadmap_goals)}
    links = sorted(records.roadmap_links, key=lambda link: (places[link.goal_id], places[link.helped_id]))
    if not links:
        return ()
    rows = tuple(
        (
            words.name(records.goal_by_id[link.goal_id].title),
            words.name(records.goal_by_id[link.helped_id].title),
            words.sentence(f"vocabulary.level.{link.strength}"),
            words.name(link.reason),
        )
        for link in links[:MAX_ROWS]
    )
    heads = ("head_goal", "head_helps", "head_link_strength", "head_link_reason")
    used = [at for at in range(len(heads)) if at < len(heads) - 1 or any(row[at] for row in rows)]
    table = Table(
        tuple(sentence(f"sections.{heads[at]}") for at in used),
        tuple(tuple(row[at] for at in used) for row in rows),
        ("text",) * len(used),
    )
    return Paragraph(sentence("goal_links_lead")), table, *omitted_note(state, "goal_links", len(links) - len(rows))
