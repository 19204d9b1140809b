"""The posters of the roadmap and of the field as files."""

from dataclasses import dataclass
from pathlib import Path

from aligner.files import atomic_file
from aligner.lang.words import Words
from aligner.model.errors import refuse
from aligner.model.records import Records
from aligner.model.system_errors import environment_refusal

POSTER_SIZES = ("A3", "A2", "A1", "A0")
POSTER_SUBJECTS = ("roadmap", "field")


@dataclass(frozen=True)
class WrittenPoster:
    """What stands on a poster. type_pt: its smallest type.  grouped: programs that are counted and not named.

    omitted: goals for which it has no room.  lines: all that it leaves out, in words.
    """

    size: str
    type_pt: float
    goals: int
    grouped: int
    omitted: int
    lines: tuple[str, ...]


def write_roadmap_poster(
    records: Records, out: Path, *, size: str = "A3", language: str = "", audience: str = "board", of: str = "roadmap"
) -> WrittenPoster:
    """Writes what the audience may see as a PDF of one page, never over a file. of: one of `POSTER_SUBJECTS`.

    Raises: Refused no_roadmap_to_print without goals, file_exists; EnvironmentRefused.
    """
    from aligner.charts.fonts import ensure_gui
    from aligner.kit.content.documents.field_poster import make_field_poster
    from aligner.kit.content.documents.poster import make_poster
    from aligner.kit.content.options import KitOptions
    from aligner.kit.content.outline import make_outline
    from aligner.kit.content.snapshot import make_snapshot
    from aligner.kit.papers.poster import write_poster

    if not records.roadmap_goals:
        raise refuse("no_roadmap_to_print")
    ensure_gui()
    options = KitOptions(language=language or records.organization.language, audience=audience)
    state = make_snapshot(records, options)
    poster = (make_field_poster if of == "field" else make_poster)(state, make_outline(state))
    try:
        with atomic_file(out) as draft:
            found = write_poster(poster, size, draft)
    except FileExistsError as error:
        raise refuse("file_exists", "", path=out.name) from error
    except OSError as error:
        raise environment_refusal(error, out, writing=True) from error
    shown = found.shown
    grouped = sum(card.count for row in shown.rows for cell in row.cells for card in cell)
    return WrittenPoster(size, found.type_pt, shown.goals, grouped, poster.goals - shown.goals, shown.notes)


def poster_name(records: Records, words: Words, of: str = "roadmap") -> str:
    """What the file of a poster is called, unless the user says otherwise."""
    key = "poster.field_file" if of == "field" else "poster.file"
    return words.sentence(key, name=records.initiative.name).strip()
