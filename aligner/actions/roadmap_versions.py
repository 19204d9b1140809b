"""The roadmap's versions: what a newer one changes, the older ones kept, and how they are read again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from aligner.actions.frozen import freeze, thaw
from aligner.actions.lost_places import lost_places
from aligner.analysis.left_out import no_longer_left_out
from aligner.analysis.roadmap_changes import RoadmapChange, Shown, compare_versions
from aligner.exchange.outgoing import new_file
from aligner.kit.content.letter_lines import change_lines, summary
from aligner.lang.bidi import isolate
from aligner.lang.words import Words
from aligner.model.errors import refuse
from aligner.model.fields import Values
from aligner.model.records import Records
from aligner.model.versions import RoadmapVersion
from aligner.model.visibility import visible_to


def version_to_keep(records: Records, source: str, today: date) -> Values:
    """The fields of the record that keeps the present roadmap, with what of ours stands on it.

    Workshops, kits and how lists were read are no part of it. source: the file that the newer one comes from.
    """
    kept = replace(
        records,
        workshops=(),
        participants=(),
        ballots=(),
        judgements=(),
        kit_plans=(),
        kit_texts=(),
        brands=(),
        import_mappings=(),
        payments=(),
        roadmap_versions=(),
    )
    return {
        "name": records.initiative.version,
        "until": today,
        "source": source[:200],
        "content": freeze(kept),
        "position": max((one.position for one in records.roadmap_versions), default=-1) + 1,
    }


def read_version(version: RoadmapVersion) -> Records:
    """The records as they were when a newer roadmap came. Raises: Unusable damaged."""
    return thaw(version.content or b"")


def version_name(version: RoadmapVersion, number: int, words: Words) -> str:
    """What a version is called, and until when it was ours. number: from 1, for one without a name."""
    name = isolate(version.name) if version.name else words.sentence("letter.version_unnamed", n=number)
    return words.sentence("letter.version_line", name=name, until=version.until)


def adopted_records(records: Records, number: int | None = None) -> tuple[Records, Records]:
    """An earlier roadmap and the one that came after it: the last one and the present, or the numbered one, from 1.

    Raises: Refused no_earlier_roadmap, no_such_roadmap; Unusable damaged.
    """
    kept = records.roadmap_versions
    if not kept:
        raise refuse("no_earlier_roadmap")
    at = len(kept) if number is None else number
    if not 1 <= at <= len(kept):
        raise refuse("no_such_roadmap", n=len(kept))
    return read_version(kept[at - 1]), read_version(kept[at]) if at < len(kept) else records


def letter_lines(records: Records, words: Words, number: int | None = None) -> list[str]:
    """The letter of a new roadmap in lines. Raises: as `adopted_records`."""
    before, after = adopted_records(records, number)
    changes = compare_versions(before, after)
    places = lost_places(after, words)
    lost = [f"  {words.sentence('letter.lost_line', title=one.title, place=one.formerly)}" for one in places]
    titles = {program.id: program.title for program in after.programs}
    lost += (
        f"  {words.sentence('letter.left_out_line', title=isolate(titles[one.program_id]), statement=one.left_out)}"
        for one in no_longer_left_out(after)
    )
    lost = [words.sentence("letter.row_decide"), *lost] if lost else []
    return [summary(changes, words), *change_lines(changes, words), *lost]


def write_letter(records: Records, out: Path, language: str = "", number: int | None = None) -> int:
    """Writes the letter as a PDF for the board, never over a file; returns its pages.

    Raises: as `adopted_records`; Refused file_exists; EnvironmentRefused.
    """
    from aligner.charts.fonts import ensure_gui
    from aligner.kit.content.documents.letter import make_letter
    from aligner.kit.content.options import KitOptions
    from aligner.kit.content.outline import make_outline
    from aligner.kit.content.snapshot import make_snapshot
    from aligner.kit.papers.sides import write_side_paper

    before, after = adopted_records(records, number)
    ensure_gui()
    options = KitOptions(language=language or records.organization.language)
    state = make_snapshot(after, options)
    paper = make_letter(state, make_outline(state), visible_to(before, options.audience))
    with new_file(out) as draft:
        return write_side_paper(paper, draft)


def letter_work(_report: Callable[[str, float], None], records: Records, out: Path, language: str, number: int) -> int:
    """`write_letter` as work in the background."""
    return write_letter(records, out, language, number)


def changes_as_json(changes: Sequence[RoadmapChange]) -> list[Mapping[str, object]]:
    """The changes as plain data."""
    return [
        {
            "change": one.what,
            "kind": one.kind,
            "code": one.code,
            "title": one.title,
            "field": one.field or None,
            "before": _plain(one.before),
            "after": _plain(one.after),
            "touches": dict(one.touches),
        }
        for one in changes
    ]


def _plain(value: Shown) -> object:
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
