"""The field's poster: all goals and stages, and in each cell who works there, for the wall of a sector's table.

Nobody is ranked: organizations stand in the order of their names, ours among them with a mark. A cell says how many
told that they work there, and what nobody checked says so.
"""

from aligner.analysis.field import sliced_cells, works_in
from aligner.analysis.living import without_ended
from aligner.analysis.network import OURSELVES
from aligner.charts.field import field_counts, look_of
from aligner.charts.roadmap import roadmap_chart
from aligner.kit.content.content import Content
from aligner.kit.content.documents.poster import Poster, PosterCard, goal_rows, poster_tracks
from aligner.kit.content.snapshot import Snapshot
from aligner.model.kinds import ACTIVITY, ACTOR, PLACEMENT, PROGRAM
from aligner.model.text import fold_key
from aligner.model.vocabulary import Contribution

OURS = Contribution.DIRECT.value
"""The mark of our own card, which the legend names."""


def make_field_poster(state: Snapshot, content: Content) -> Poster:
    """The poster of what the readers may see of the field, with every goal and every organization."""
    records, words, sentence = without_ended(state.records), state.words, state.words.sentence
    works, _ = works_in(records)
    present: dict[tuple[int, int | None], set[int]] = {}
    for work in works:
        present.setdefault((work.goal_id, work.stage_id), set()).add(work.actor_id)
    cells = sliced_cells(records)
    looks = {(cell.place.goal_id, cell.place.stage_id): look_of(cell) for cell in cells}
    stages: list[tuple[int | None, str]] = [(stage.id, words.name(stage.title)) for stage in records.stages_in_tracks]
    if not stages or any(stage_id is None for _, stage_id in present):
        stages.append((None, sentence("charts.no_stage")))

    def cards(goal_id: int, stage_id: int | None) -> tuple[PosterCard, ...]:
        here = present.get((goal_id, stage_id), set())
        look = looks.get((goal_id, stage_id))
        parts = [sentence(f"field.state.{look}")] if look is not None else []
        parts += [sentence("poster.told", n=len(here))] if here else []
        names = [(records.organization.name, OURS)] if OURSELVES in here else []
        names += [(records.actor_by_id[one].name, "") for one in here if one != OURSELVES]
        ordered = sorted(names, key=lambda name: (fold_key(name[0]), *name))
        head = (PosterCard(words.join(parts), is_note=True),) if parts else ()
        return (*head, *(PosterCard(words.name(name), mark) for name, mark in ordered))

    rows = goal_rows(state, lambda goal_id: tuple(cards(goal_id, stage_id) for stage_id, _ in stages), has_own=False)
    about = records.initiative
    counts = records.counts_withheld
    hidden = sum(counts.get(kind.name) or 0 for kind in (ACTOR, ACTIVITY, PROGRAM, PLACEMENT))
    notes = (
        sentence("poster.not_ranked"),
        sentence("poster.hidden", n=hidden) if hidden else "",
        *state.ended_text(),
    )
    label = sentence("poster.field_label", initiative=about.name) if about.name else sentence("poster.field_plain")
    return Poster(
        content,
        label,
        field_counts(cells, words),
        (sentence("vocabulary.term.vision"), words.name(about.vision)) if about.vision else (),
        sentence("vocabulary.term.goal"),
        tuple((title, "") for _, title in stages),
        poster_tracks(records, len(stages), words),
        tuple(rows),
        (roadmap_chart(records, state.analysis, words).bar_titles[0], ""),
        ((OURS, words.name(records.organization.name)),),
        tuple(filter(None, notes)),
        words,
        of_field=True,
    )
