"""The joint map: what partners told each other is put together and handed back, and read beside our own field."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from aligner.actions.packages import prepare_share
from aligner.actions.sending import kinds_in_words
from aligner.analysis.field import sliced_cells
from aligner.analysis.living import without_ended
from aligner.charts.field import look_of, stage_with_track
from aligner.charts.table_twin import TableTwin
from aligner.exchange.joint_maps import JointMap, Work, joint_map, parsed, read_joint_map, read_share
from aligner.exchange.packages import roadmap_package, write_package
from aligner.json_text import Json
from aligner.lang.bidi import isolate
from aligner.lang.words import UNKNOWN, Words
from aligner.model.errors import AlignerError
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.visibility import visible
from aligner.model.vocabulary import Sharing

__all__ = ["JointMap", "read_joint_map"]


@dataclass(frozen=True)
class PreparedMap:
    """A joint map before it is written. works: at goals of the roadmap.  elsewhere: at goals that it does not have.

    withheld: how many of our own records stay because of their level, by kind.
    """

    package: Mapping[str, Json]
    partners: tuple[tuple[str, int], ...]
    works: int
    elsewhere: int
    withheld: Mapping[str, int]


@dataclass(frozen=True)
class Beside:
    """A joint map beside our field. head: of which day it is, and how much it holds.  notes: what of it is not in the
    table.

    new_places: how many cells have partners that our field does not know there.
    """

    head: str
    notes: tuple[str, ...]
    table: TableTwin
    new_places: int


def prepare_joint_map(records: Records, shares: Sequence[Path], level: Sharing, day: date) -> PreparedMap:
    """The map of what we and the partners of these share packages do; nothing is written.

    Raises: Refused not_a_share, share_twice, share_narrower, too_many_partners, and what reading a package raises.
    """
    ours = prepare_share(records, level)
    told = [ours.package] if ours.package["activities"] else []
    found = joint_map(roadmap_package(visible(records, level)), [*told, *map(_share, shares)], level, day)
    read = parsed(found)
    counted = [*read.works, *read.elsewhere]
    partners = tuple((name, sum(one.partner == name for one in counted)) for name in read.partners)
    return PreparedMap(found, partners, len(read.works), len(read.elsewhere), ours.withheld)


def write_joint_map(prepared: PreparedMap, out: Path) -> None:
    """Writes what was prepared. Raises: Refused file_exists; EnvironmentRefused."""
    write_package(prepared.package, out)


def joint_map_lines(prepared: PreparedMap, words: Words) -> Iterator[str]:
    """What the map tells: how much in all, a line for each partner, and what has no place on it."""
    sentence = words.sentence
    level = words.label(Sharing(str(prepared.package["level"])))
    partners = len(prepared.partners)
    yield sentence("joint_map.prepared", partners=partners, works=prepared.works, level=level)
    for name, works in prepared.partners:
        yield sentence("joint_map.partner", partner=name, works=works)
    if prepared.elsewhere:
        yield sentence("joint_map.elsewhere", n=prepared.elsewhere)
    if prepared.withheld:
        yield sentence("packages.withheld", kinds=kinds_in_words(dict(prepared.withheld), words))
    yield sentence("joint_map.not_ranked")


def beside_our_field(records: Records, found: JointMap, words: Words) -> Beside:
    """The map's cells beside what our field knows of them, in the roadmap's order."""
    records = without_ended(records)
    sentence, own = words.sentence, fold_key(records.organization.name)
    goals = {goal.code: goal for goal in records.leaf_goals}
    stages = {stage.code: stage for stage in records.stages}
    told: dict[tuple[int, int | None], list[Work]] = {}
    unknown = len(found.elsewhere)
    for work in found.works:
        goal, stage = goals.get(work.goal), stages.get(work.stage or "")
        if goal is None or (work.stage and stage is None):
            unknown += 1
        else:
            told.setdefault((goal.id, stage.id if stage is not None else None), []).append(work)
    cells = {(cell.place.goal_id, cell.place.stage_id): cell for cell in sliced_cells(records)}
    order = [*cells, *(place for place in told if place not in cells)]
    places = {goal.id: at for at, goal in enumerate(records.leaf_goals)}
    rows: list[tuple[str, ...]] = []
    new_places = 0
    for place in sorted(order, key=lambda at: places[at[0]]):
        works, cell = told.get(place, ()), cells.get(place)
        if not works and (cell is None or not (cell.own or cell.others)):
            continue
        here = [] if cell is None else [records.actor_by_id[one].name for one in cell.actors]
        known = {fold_key(name) for name in here} | {own}
        partners = dict.fromkeys(work.partner for work in works)
        new = [name for name in partners if fold_key(name) not in known]
        new_places += bool(new)
        stage = records.stage_by_id.get(place[1] or 0)
        ours = [*([records.organization.name] if cell is not None and cell.own else []), *sorted(here, key=fold_key)]
        state = [] if cell is None else [sentence(f"field.state.{look_of(cell)}")]
        rows.append(
            (
                isolate(records.goal_by_id[place[0]].title),
                stage_with_track(stage) if stage is not None else sentence("charts.no_stage"),
                words.join([_told(name, works, words) for name in partners]) or UNKNOWN,
                words.join([*state, *map(isolate, ours)]) or UNKNOWN,
                words.join([isolate(name) for name in new]) or UNKNOWN,
            )
        )
    heads = ("goal", "stage", "joint", "ours", "only_joint")
    keys = ("field.header.goal", "field.header.stage", *(f"joint_map.header.{name}" for name in heads[2:]))
    is_other = bool(found.initiative) and fold_key(found.initiative) != fold_key(records.initiative.name)
    notes = (
        sentence("joint_map.other_initiative", initiative=found.initiative) if is_other else "",
        sentence("joint_map.unknown_here", n=unknown) if unknown else "",
        sentence("joint_map.not_ranked"),
    )
    return Beside(
        sentence("joint_map.head", day=found.day, partners=len(found.partners), works=len(found.works)),
        tuple(filter(None, notes)),
        TableTwin(tuple(map(sentence, keys)), tuple(rows)),
        new_places,
    )


def _share(path: Path) -> Mapping[str, Json]:
    """The package at a path; what is wrong with it is said of that file."""
    try:
        return read_share(path)
    except AlignerError as error:
        error.about = error.about or path.name
        raise


def _told(partner: str, works: Sequence[Work], words: Words) -> str:
    titles = [work.title for work in works if work.partner == partner and work.title]
    name = isolate(partner)
    return words.sentence("field.who_does", actor=name, title=", ".join(titles)) if titles else name
