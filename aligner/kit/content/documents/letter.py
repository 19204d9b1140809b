"""The letter of the new roadmap: on one page what moved, what of ours it touches, and what we must decide."""

from collections import Counter
from collections.abc import Sequence

from aligner.analysis.left_out import no_longer_left_out
from aligner.analysis.roadmap_changes import RoadmapChange, compare_versions, counts_of
from aligner.kit.content.content import Bullets, Content, Paragraph
from aligner.kit.content.documents.sides import Row, SidePaper, SideSheet, paragraph, rows_of
from aligner.kit.content.letter_lines import change_sentence, counts_in_words, summary
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_line
from aligner.model.records import Records

_STATEMENT = 120
"""Letters of a statement of what the initiative leaves out."""
_ROOMS = (12, 8, 6, 5, 4, 3, 2, 1)
"""From roomy to tight: how many lines of one sort; the rest are counted."""


def make_letter(state: Snapshot, content: Content, before: Records) -> SidePaper:
    """The letter that tells how the roadmap of the state differs from an earlier one. before: what the readers may see
    of it."""
    changes = compare_versions(before, state.records)
    sheet = tuple(_sheet(state, before, changes, room) for room in _ROOMS)
    return SidePaper(content, state.sentence("letter.label"), (sheet,))


def _sheet(state: Snapshot, before: Records, changes: Sequence[RoadmapChange], room: int) -> SideSheet:
    sentence = state.words.sentence
    touched: Counter[str] = Counter()
    for counts in {(one.kind, one.record_id): one.touches for one in changes}.values():
        touched.update(counts)
    ours = sentence("letter.touched", ours=counts_in_words(touched, state.words)) if touched else ""
    then, now = ({goal.id for goal in each.roadmap_goals} for each in (before, state.records))
    kept = len(then & now - {one.record_id for one in changes})
    rows = [
        Row(sentence(f"letter.row_{what}"), _listed(state, [one for one in changes if one.what == what], room))
        for what in counts_of(changes)
    ]
    return SideSheet(
        sentence("letter.label"),
        summary(changes, state.words),
        rows_of(
            Row(sentence("letter.row_ours"), paragraph(ours)),
            *rows,
            Row(sentence("letter.row_kept"), paragraph(sentence("letter.kept", n=kept)) if kept else ()),
            Row(sentence("letter.row_decide"), _to_decide(state, changes, room), is_question=True),
        ),
    )


def _listed(state: Snapshot, changes: Sequence[RoadmapChange], room: int) -> tuple[Bullets | Paragraph, ...]:
    items = [change_sentence(one, state.words) for one in changes]
    return _shortened(state, items, room)


def _shortened(state: Snapshot, items: Sequence[str], room: int) -> tuple[Bullets | Paragraph, ...]:
    if not items:
        return ()
    shown = Bullets(tuple(items[:room]))
    rest = len(items) - room
    return (shown, Paragraph(state.words.sentence("letter.rest", n=rest), "muted")) if rest > 0 else (shown,)


def _to_decide(state: Snapshot, changes: Sequence[RoadmapChange], room: int) -> tuple[Bullets | Paragraph, ...]:
    """What stands nowhere on the roadmap now, goals that have no weight with the initiative or with us."""
    records, sentence = state.records, state.words.sentence
    titles = {one.id: one.title for one in records.programs}
    items = [
        sentence("letter.decide_place", title=isolate(titles.get(one.program_id, "")), place=isolate(one.formerly))
        for one in records.placements
        if one.formerly and (one.goal_id is None or one.stage_id is None)
    ]
    items += (
        sentence("letter.decide_decision", title=isolate(one.title), place=isolate(one.formerly))
        for one in records.decisions
        if one.formerly and one.goal_id is None
    )
    items += (
        sentence(
            "letter.decide_left_out",
            title=isolate(titles[one.program_id]),
            statement=isolate(short_line(one.left_out, _STATEMENT)),
        )
        for one in no_longer_left_out(records)
    )
    items += (
        sentence("letter.decide_weightless", title=isolate(one.title))
        for one in changes
        if one.what == "reweighted" and not one.after and one.touches
    )
    unweighed = [goal.title for goal in records.leaf_goals if goal.id not in records.priority_by_goal]
    if unweighed and records.priorities:
        items.append(sentence("letter.decide_weights", titles=tuple(unweighed)))
    return _shortened(state, items, room) or paragraph(sentence("letter.decide_nothing"))
