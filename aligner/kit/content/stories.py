"""What a foundation reports beside its figures: a story with its source, what it learned, which paths come next."""

from datetime import date

from aligner.kit.content.content import Bullets, Paragraph, Picture, Section, Table
from aligner.kit.content.grants import named_grant
from aligner.kit.content.omitting import omitted_note
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_line, short_title
from aligner.model.field import MOST_PATHS, Need
from aligner.model.programs import Program
from aligner.model.vocabulary import OrganizationKind

MAX_LEARNED = 4
_STORY, _LEARNED, _RISK, _TITLE = 700, 260, 160, 60


def story(state: Snapshot) -> Section | None:
    """The story that was agreed to last, in its teller's words; of those without a source or a consent none."""
    found = [program for program in _programs(state) if program.story and program.story_by and program.story_consent]
    if not found:
        return None
    found.sort(key=lambda program: (program.story_consent or date.min, -program.position), reverse=True)
    latest = found[0]
    quote = state.sentence("sections.story_said", text=short_line(latest.story, _STORY))
    grant, day = named_grant(state, latest, _TITLE), latest.story_consent
    by = state.sentence("sections.story_by", by=short_title(latest.story_by, _TITLE), grant=grant, day=day)
    rest = [Paragraph(state.sentence("sections.rest_of_stories", n=len(found) - 1), "muted")] if len(found) > 1 else []
    shown = (_picture(state, latest, latest.story_picture),) if latest.story_picture is not None else ()
    said = (Paragraph(quote), Paragraph(by, "muted"))
    return Section(
        "story",
        state.sentence("sections.story_label"),
        state.sentence("sections.story_title"),
        # Words alone are for reading: a slide shows the picture, with the words beside it.
        slide=(*shown, *said) if shown else (),
        blocks=(*shown, *said, *rest),
        in_deck=bool(shown),
    )


def _picture(state: Snapshot, program: Program, data: bytes) -> Picture:
    alt = program.story_picture_alt or state.sentence(
        "sections.story_picture", by=short_title(program.story_by, _TITLE)
    )
    return Picture(data, alt)


def learning(state: Snapshot) -> Section | None:
    """What was learned with single grants."""
    found = [program for program in _programs(state) if program.learning]
    if not found:
        return None
    items = tuple(
        state.sentence(
            "sections.learning_item",
            program=short_title(program.title, _TITLE),
            text=short_line(program.learning, _LEARNED),
        )
        for program in found[:MAX_LEARNED]
    )
    return Section(
        "learning",
        state.sentence("sections.learning_label"),
        state.sentence("sections.learning_title"),
        blocks=(Bullets(items), *omitted_note(state, "programs", len(found) - MAX_LEARNED)),
        in_deck=False,
    )


def paths(state: Snapshot) -> Section | None:
    """The next paths that were marked in the field, each with what it takes, with whom, and its risk."""
    records, words = state.records, state.words
    if records.organization.kind is not OrganizationKind.FOUNDATION:
        return None
    current = {goal.id for goal in records.goals if not goal.is_former}
    marked = [need for need in records.needs if need.path is not None and need.goal_id in current]
    marked.sort(key=lambda need: (need.path or 0, need.position))
    shown = marked[:MOST_PATHS]
    if not shown:
        return None
    currency = records.organization.currency
    # What is not written yet is our own work to complete: donors read nothing of it.
    unknown = "" if state.is_informed else state.sentence("sections.unknown")
    rows = tuple(
        (
            _where(state, need),
            words.money(need.path_minor, currency) if need.path_minor is not None else unknown,
            words.name(short_title(need.path_partner, _TITLE)) if need.path_partner else "",
            words.name(short_line(need.path_risk, _RISK)) if need.path_risk else "",
        )
        for need in shown
    )
    heads = tuple(state.sentence(f"sections.head_{name}") for name in ("path", "a_year", "with_whom", "path_risk"))
    known = [need.path_minor for need in shown if need.path_minor is not None]
    amount = (sum(known), currency, len(known) < len(shown))
    so_what = " ".join(([state.sentence("sections.paths_together", amount=amount)] if known else []) + _free(state))
    undecided = Paragraph(state.sentence("sections.paths_undecided"), "muted")
    table = Table(heads, rows, ("text", "number", "text", "text"))
    return Section(
        "paths",
        state.sentence("sections.paths_label"),
        state.sentence("sections.paths_title", n=len(shown)),
        so_what=so_what,
        slide=(table, undecided),
        blocks=(
            table,
            undecided,
            *omitted_note(state, "needs", len(marked) - len(shown)),
        ),
        # Where they are what is asked about, the slides say them, too.
        in_deck=state.line.question.kind == "next_paths",
    )


def _free(state: Snapshot) -> list[str]:
    """What is left for grants next year, which the paths would take from; nothing where the reasons say it already."""
    facts = state.facts
    if facts.free is None or state.is_informed or state.story.promised:
        return []
    key = "openings_over" if facts.free < 0 else "openings_most" if facts.is_free_most else "openings"
    amount = (round(abs(facts.free)), state.records.organization.currency)
    return [state.sentence(f"storyline.promised.{key}", year=str(facts.meeting.year + 1), free=amount)]


def _programs(state: Snapshot) -> list[Program]:
    """The grants of a foundation; nobody else's kit reports them."""
    if state.records.organization.kind is not OrganizationKind.FOUNDATION:
        return []
    return list(state.records.programs)


def _where(state: Snapshot, need: Need) -> str:
    """The goal with the stage, population and region that the path is for."""
    records = state.records
    stage = records.stage_by_id.get(need.stage_id or 0)
    parts = (records.goal_by_id[need.goal_id].title, stage.title if stage else "", need.population, need.region)
    return " · ".join(state.words.name(short_title(part, _TITLE)) for part in parts if part)
