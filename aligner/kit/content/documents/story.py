"""What our story says: in a sentence, in a paragraph, on a page, and behind them what it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from aligner.kit.content.content import Block, Content, Paragraph, Table
from aligner.kit.content.documents.sides import Row, SidePaper, SideSheet, listed, paragraph, rows_of
from aligner.kit.content.grants import awarded_text, named_grant, through_text
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import first_sentences, short_title
from aligner.model.programs import Placement, Program
from aligner.model.text import split_list
from aligner.storyline.facts import OUTSIDE, ProgramFact

_PROGRAMS = (12, 9, 7, 5, 3, 2, 1)
"""From roomy to tight: how many programs have a row; the rest are counted."""
_TITLE, _CELL = 60, 90


@dataclass(frozen=True)
class _Room:
    """How much the story's page holds: goals with a row, programs that each names; the rest are counted."""

    goals: int
    named: int = 4


_ROOMS = (_Room(8), _Room(5), _Room(3), _Room(3, 2), _Room(2, 2), _Room(1, 1))
"""From roomy to tight."""


def make_story(state: Snapshot, content: Content) -> SidePaper:
    """Our story for the audience of the kit, from what it may see."""
    sheets = [tuple(_story(state, room) for room in _ROOMS)]
    if state.facts.programs:
        sheets.append(tuple(_ground(state, most) for most in _PROGRAMS))
    return SidePaper(content, state.sentence("ours.story_label"), tuple(sheets))


def _story(state: Snapshot, room: _Room) -> SideSheet:
    sentence, ours = state.sentence, state.ours
    # The paragraph stands alone, as the sentence and the page do.
    one = (ours.partner, ours.mission, ours.presence, ours.money, ours.people, ours.places, *ours.moved.first(1))
    return SideSheet(
        sentence("ours.story_label"),
        sentence("ours.story_title", initiative=state.records.initiative.name or sentence("ours.initiative_unnamed")),
        rows_of(
            Row(sentence("ours.row_sentence"), (Paragraph(ours.sentence, "lead"),)),
            Row(sentence("ours.row_paragraph"), paragraph(*one)),
            Row(sentence("ours.row_goals"), _goals(state, room)),
            Row(sentence("ours.row_alone"), listed((*ours.alone, *ours.own_words))),
            Row(sentence("ours.row_moved"), listed(ours.moved.all_texts)),
            Row(sentence("ours.row_needed"), listed(ours.needs)),
            Row(sentence("ours.row_beside"), paragraph(ours.beside)),
        ),
    )


def _goals(state: Snapshot, room: _Room) -> tuple[Block, ...]:
    """The goals where we are, those with most of our known money first."""
    figures, words = state.line.standing.figures, state.words
    titles = {goal.code: goal.title for goal in state.records.goals}
    present_codes = [code for code in figures.codes if figures.is_present(code)]
    present_codes.sort(key=lambda code: -figures.money.at[code])
    if not present_codes:
        return ()
    names = {program.code: short_title(program.title, _TITLE) for program in state.records.programs}
    rows = []
    for code in present_codes[: room.goals]:
        programs = [names[program.code] for program in figures.at_goal(code, figures.live)]
        amount = figures.money.at[code]
        # A program whose amount is not known may stand there, too: where nothing is known, nothing is stated.
        money = words.money_of(
            round(amount) or None, state.records.organization.currency, is_part=figures.lacks_budget_at(code)
        )
        listed_names = words.list(programs[: room.named])
        rest = len(programs) - room.named
        more = f". {state.sentence('ours.rest_of_programs', n=rest)}" if rest > 0 else ""
        rows.append((words.name(short_title(titles[code])), listed_names + more, money if amount else ""))
    headers = tuple(state.sentence(f"ours.head_{name}") for name in ("goal", "programs", "money"))
    table = Table(headers, tuple(rows), ("text", "text", "number"))
    rest = len(present_codes) - room.goals
    return (table, Paragraph(state.sentence("ours.rest_of_goals", n=rest), "muted")) if rest > 0 else (table,)


def _ground(state: Snapshot, most: int) -> SideSheet:
    """What the story rests on: program by program, what we are sure of, how the figures were made."""
    sentence, ours = state.sentence, state.ours
    version = state.records.initiative.version
    written = sentence("ours.roadmap_version", version=short_title(version, _CELL)) if version else ""
    basis = (sentence("method_money"), state.omitted_text(), sentence("method_no_ranking"), written)
    return SideSheet(
        sentence("ours.story_label"),
        sentence("ours.story_rests"),
        rows_of(
            Row(
                sentence("ours.row_programs"),
                program_table(state, state.line.standing.figures.live, most),
                is_wide=True,
            ),
            Row(sentence("ours.row_strong"), listed((ours.reach, ours.strong, ours.evidence, ours.unsure))),
            Row(sentence("ours.row_evidence"), listed(ours.evidence_items)),
            Row(sentence("ours.row_why"), listed(ours.whys)),
            Row(sentence("ours.row_stages"), paragraph(_stages(state))),
            Row(sentence("ours.row_figures"), tuple(Paragraph(text, "muted") for text in basis if text)),
        ),
    )


def program_table(state: Snapshot, programs: Sequence[ProgramFact], most: int) -> tuple[Block, ...]:
    """The programs, those at the goals with most known money first: for whom, where, how, how many people in a year."""
    by_code = {program.code: program for program in state.records.programs}
    live = sorted(programs, key=_size)
    rows = tuple(_program(state, by_code[fact.code]) for fact in live[:most])
    if not rows:
        return ()
    columns = {"program": "text", "whom": "text", "where": "text", "when": "text", "how": "text", "people": "number"}
    if any(by_code[fact.code].awarded_minor is not None for fact in live[:most]):
        columns["awarded"] = "number"
        rows = tuple((*row, awarded_text(state, by_code[one.code])) for row, one in zip(rows, live, strict=False))
    headers = tuple(state.sentence(f"ours.head_{name}") for name in columns)
    table = Table(headers, rows, tuple(columns.values()))
    rest = len(live) - most
    return (table, Paragraph(state.sentence("ours.rest_of_programs", n=rest), "muted")) if rest > 0 else (table,)


def _size(program: ProgramFact) -> tuple[bool, bool, float]:
    is_at_goal = any(place.goal != OUTSIDE and place.share != 0 for place in program.placements)
    return (not is_at_goal, program.budget is None, -float(program.budget or 0))


def _program(state: Snapshot, program: Program) -> tuple[str, ...]:
    placements = state.records.placements_by_program.get(program.id, ())
    how = program.method.strip() or program.description.strip()
    return (
        named_grant(state, program, _TITLE),
        _items(state, program.populations, placements, "population"),
        _items(state, program.regions, placements, "region"),
        state.words.join(filter(None, (_when(state, program.start, program.end), through_text(state, program)))),
        state.words.name(first_sentences(how, _CELL)),
        state.words.number(program.reach) if program.reach is not None else "",
    )


def _when(state: Snapshot, start: date | None, end: date | None) -> str:
    """Years, as far as they are known; "" where none is."""
    if start is not None and end is not None:
        return state.sentence("ours.years", start=str(start.year), end=str(end.year))
    if start is not None:
        return state.sentence("ours.since", year=str(start.year))
    return state.sentence("ours.until", year=str(end.year)) if end is not None else ""


def _stages(state: Snapshot) -> str:
    """The stages of the roadmap in their order, each with its years and its track."""
    wording: list[str] = []
    for stage in state.records.stages_in_tracks:
        about = [text for text in (_when(state, stage.start, stage.end), stage.track) if text]
        name = short_title(stage.title, _TITLE)
        when = state.words.join(about)
        wording.append(state.sentence("ours.stage_when", stage=name, when=when) if about else state.words.name(name))
    return state.words.join(wording)


def _items(state: Snapshot, of_program: str, placements: tuple[Placement, ...], field: str) -> str:
    """What the program and its placements name, each once."""
    found = dict.fromkeys((*split_list(of_program), *(getattr(each, field).strip() for each in placements)))
    return short_title(state.words.join(text for text in found if text), _CELL)
