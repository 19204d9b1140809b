"""Sections that set the storyline: why, the options, the motion, what we do not know, what happens next."""

from collections.abc import Sequence
from dataclasses import replace

from aligner.kit.content.content import Block, Bullets, Card, Cards, Figure, Paragraph, Section, Table, conclusion_first
from aligner.kit.content.covering import cost_rows, leads_of
from aligner.kit.content.moving import money_moved
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.model.choices import Decision
from aligner.model.vocabulary import DecisionState
from aligner.storyline.line import Storyline
from aligner.storyline.options import EFFECTS
from aligner.storyline.question import DECIDING
from aligner.storyline.story import Story, StoryOption
from aligner.storyline.work import tasks_of
from aligner.storyline.writing import REASONS

MAX_DECISIONS = 5
_TITLE = 90
_OF_A_GOAL = ("word_and_money", "two_lists", "heaviest", "opening_beside", "opening_empty")
"""Facts whose leading figure is points of one goal."""


def decided(state: Snapshot) -> Section | None:
    """What was decided before, and what came of it."""
    decided_ones = [d for d in state.records.decisions if d.state in (DecisionState.DECIDED, DecisionState.DONE)]
    if not decided_ones:
        return None
    done = sum(1 for decision in decided_ones if decision.state is DecisionState.DONE)
    late = [d for d in decided_ones if _is_late(d, state)]
    # What is late comes first, then what is under way, then what is done.
    shown = sorted(decided_ones, key=lambda d: (not _is_late(d, state), d.state is DecisionState.DONE))[:MAX_DECISIONS]
    headers = tuple(state.sentence(f"sections.head_{name}") for name in ("decision", "stance", "owner", "due", "state"))
    words = state.words
    rows = tuple(
        (
            words.name(short_title(d.title, _TITLE)),
            words.label(d.stance) if d.stance else "",
            words.name(d.owner),
            words.date(d.due) if d.due else "",
            words.label(d.state),
        )
        for d in shown
    )
    table = Table(headers, rows, ("text",) * 5)
    more: tuple[Block, ...] = ()
    if len(decided_ones) > len(shown):
        more = (Paragraph(state.sentence("sections.decided_more"), "muted"),)
    title = _decided_title(state, len(decided_ones), done)
    so_what = state.sentence("sections.decided_so_what")
    if late:
        found = (
            state.sentence("sections.decided_late", title=short_title(late[0].title, _TITLE))
            if len(late) == 1
            else state.sentence("sections.decided_late_several", n=len(late))
        )
        title, so_what = conclusion_first(title, found)
    return Section(
        "decided",
        state.sentence("sections.decided_label"),
        title,
        so_what=so_what,
        slide=(table,),
        blocks=(table, *more),
    )


def _decided_title(state: Snapshot, n: int, done: int) -> str:
    """How many decisions there are, and how many of them are carried out."""
    if done in (0, n):
        return state.sentence("sections.decided_all" if done else "sections.decided_none", n=n)
    parts = {"done": state.sentence("sections.decided_done", n=done)}
    parts["going"] = state.sentence("sections.decided_going", n=n - done)
    return state.sentence("sections.decided_title", n=n, **parts)


def reasons(state: Snapshot) -> Section | None:
    """What speaks for the question, or what is known of it; the briefing's cover has it already."""
    story = state.story
    found = story.reasons or story.known
    if not found:
        return None
    facts = {f"{REASONS}{fact.name}": fact for fact in (*state.line.reasons, *state.line.known)}
    # An open decision is named by its reason alone; a late one is said with its name in the reason's place.
    told = [part for part in story.parts if part.name.startswith(REASONS)]
    # What the author wrote stays as it is, and may name no decision.
    said = [facts.get(part.name) if part.text == part.generated else None for part in told]
    named_open = {one for fact in said if fact and fact.key == "decision_open" for one in fact.decisions}
    left = [one.decision.id for one in state.line.decided if one.decision.id not in named_open]
    earlier: dict[tuple[int | None, ...], str] = {(one,): text for one, text in zip(left, story.decided, strict=True)}
    named = [
        earlier.pop(fact.decisions, text) if fact else text for fact, text in zip(said[1:], found[1:], strict=True)
    ]
    leads = (*leads_of(state), *(None for _ in earlier))
    first, *rest = zip((found[0], *named, *earlier.values()), leads, strict=True)
    # The title says the first: beside its figure is only what that counts, and where.
    rows = [Card("", _counted_where(state, first[1].note), first[1].figure)] if first[1] else []
    rows += [Card("", text, lead.figure if lead else "") for text, lead in rest if text]
    label = state.sentence(f"storyline.head.{'reasons' if story.reasons else 'known'}")
    return Section("reasons", label, found[0], slide=(Cards(tuple(rows)),) if rows else (), in_paper=False)


def _counted_where(state: Snapshot, note: str) -> str:
    """What the figure of the first reason counts; points alone would not say of which goal they are."""
    name = next(part.name for part in state.story.parts if part.name.startswith(REASONS)).removeprefix(REASONS)
    fact = next((fact for fact in (*state.line.reasons, *state.line.known) if fact.name == name), None)
    if fact is None or fact.key not in _OF_A_GOAL or not fact.goals:
        return note
    titles = {goal.code: goal.title for goal in state.records.goals}
    return state.sentence("lead_of_goal", note=note, goal=short_title(titles[fact.goals[0]]))


def our_work(state: Snapshot) -> Section | None:
    """What changes in the staff's own work: which programs, what falls due, what is to be found out."""
    found = state.story.work
    if not found:
        return None
    found_lines = (Bullets(found),)
    return Section(
        "our_work",
        state.sentence("storyline.head.work"),
        _our_work_title(state, len(found)),
        question=state.sentence("our_work_question"),
        slide=found_lines,
        blocks=found_lines,
    )


def _our_work_title(state: Snapshot, count: int) -> str:
    """How many matters there are, and how many of them the first page counts: those before the board meets."""
    tasks = len(tasks_of(state.line))
    is_counted = state.options.purpose in DECIDING and 0 < tasks < count
    key = "our_work_title_part" if is_counted else "our_work_title"
    return state.sentence(key, n=count, tasks=tasks)


def options(state: Snapshot) -> Section | None:
    """The alternatives of the question with what each changes in the figures, and what it takes."""
    return options_of(state, state.story, "options", state.sentence("section_options"))


def options_of(state: Snapshot, story: Story, section: str, label: str) -> Section | None:
    """The alternatives of what is reported. section: the id.  label: over its title."""
    if not story.options:
        return None
    best = [option for option in story.options if option.is_recommended]
    # Where all are recommended the title says so once.
    is_choice = len(best) < len(story.options)
    names = tuple(_named(state, option.label, option.is_recommended and is_choice) for option in story.options)
    grounds = tuple(option.ground for option in story.options)
    of_all: tuple[Paragraph, ...] = ()
    if any(option.changes for option in story.options):
        figures = _compared(state, story, names)
        prices = _prices(state, story)
        # What all options take is said once.
        of_all = () if prices else (Paragraph(story.options[0].price),)
        more = ((state.sentence("options_head_ground"), *grounds),) if any(grounds) else ()
        plain = (figures.headers[0], *(option.label for option in story.options))
        tag = state.sentence("tag_recommended") if best and is_choice else ""
        table = replace(figures, headers=plain, tag=tag)
        # A slide holds one row more: why, or what it takes where no rule of the figures chose.
        slide: Block = replace(table, rows=(*figures.rows, *(more or prices)))
        blocks: tuple[Block, ...] = (replace(table, rows=(*figures.rows, *prices, *more)),)
    else:
        named = zip(names, grounds, strict=True)
        slide = Bullets(
            tuple(state.sentence("storyline.option.with_ground", option=n, ground=g) if g else n for n, g in named)
        )
        blocks = (slide,)
    said = (*of_all, *(Paragraph(text) for text in story.beside))
    before = tuple(Paragraph(text, "muted") for text in story.decided)
    return Section(
        section,
        label,
        _options_title(state, story, best),
        so_what=" ".join(story.higher_joined),
        slide=(slide,),
        blocks=(*blocks, *said, *before),
    )


def _prices(state: Snapshot, story: Story) -> tuple[tuple[str, ...], ...]:
    """The row of what each option takes, in which no sentence stands twice; none where all take the same."""
    prices = prices_of(state, story)
    return ((state.sentence("options_head_money"), *prices),) if prices else ()


def prices_of(state: Snapshot, story: Story) -> tuple[str, ...]:
    """What each option takes, where they differ: none as a figure, and the same as an earlier one by its letter."""
    if len({option.price for option in story.options}) == 1:
        return ()
    nothing = state.sentence("storyline.cost.no_money")
    none = state.words.money(0, state.records.organization.currency)
    first = {option.price: option for option in reversed(story.options)}
    return tuple(
        none
        if option.price == nothing
        else option.price
        if first[option.price] is option or not option.letter
        else state.sentence("storyline.cost.as_option", letter=first[option.price].letter)
        for option in story.options
    )


def beside(state: Snapshot) -> Section | None:
    """What the workshop said against what is asked, and what is promised of the money that would move; on paper both
    stand under the options."""
    story = state.story
    if not story.beside:
        return None
    said = {each.key for each in state.line.dissent}
    about = "camps" if said == {"camps"} else "group" if said else "money" if story.options[0].letter else "free"
    if said and story.promised:
        is_part = any(each.key.startswith("part") for each in state.line.promised)
        about += "_promised" if is_part else "_money"
    rows = tuple(Card("", text) for text in story.beside)
    return Section(
        "beside",
        state.sentence("beside_label"),
        state.sentence(f"beside_title_{about}"),
        slide=(Cards(rows),),
        in_paper=False,
    )


def _compared(state: Snapshot, story: Story, names: Sequence[str]) -> Table:
    """The options beside each other, a row for each figure."""
    options = story.options
    rows = tuple(
        (state.sentence(f"storyline.heading.{name}"), *(option.cells[at] if option.cells else "" for option in options))
        for at, name in enumerate(EFFECTS)
    )
    marked = next((at for at, option in enumerate(options, 1) if option.is_recommended), None)
    headers = (state.sentence("options_head_shared"), *names)
    return Table(headers, rows, ("text",) * len(headers), compares=True, marked=marked)


def _options_title(state: Snapshot, story: Story, best: Sequence[StoryOption]) -> str:
    """How many options there are and what is recommended of them."""
    n = len(story.options)
    if not best:
        return state.sentence("options_title", n=n)
    if len(best) == 1 and best[0].letter:
        return state.sentence("options_title_recommended", n=n, letter=best[0].letter)
    return state.sentence("options_title_all" if len(best) == n else "options_title_several", n=n, chosen=len(best))


def resolution(state: Snapshot) -> Section | None:
    """The motion as it would stand in the minutes; the slide shows what it changes, and what that takes."""
    return resolution_of(state, state.line, state.story, "resolution", state.sentence("sections.resolution_label"))


def resolution_of(
    state: Snapshot, line: Storyline, story: Story, section: str, label: str, requested: str = ""
) -> Section | None:
    """The motion of what is reported, on paper with what was weighed beside it and what follows it.

    section: the id.  label: over its title.  requested: as in `Paragraph`.
    """
    if not story.motion:
        return None
    motion = Paragraph(story.motion, "lead", "motion", requested)
    price = tuple(Card(kind, text) for kind, text in cost_rows(state, line, story))
    moved = money_moved(state, line)
    slide = (*([Figure(moved, moved.scale)] if moved else []), motion, *([Cards(price)] if price else []))
    title = " ".join(story.answer.split())
    return Section(section, label, title, slide=slide, blocks=(motion, *_beside_motion(state, story)))


def _beside_motion(state: Snapshot, story: Story) -> list[Table]:
    """The options that are not moved, with why not or else with what they change, room for the board's note, and the
    steps."""
    best = any(option.is_recommended for option in story.options)
    others = tuple(
        (option.label, option.ground or option.in_short) for option in story.options if not option.is_recommended
    )
    tables = []
    if others:
        is_grounded = any(option.ground for option in story.options)
        beside = "motion_why" if is_grounded else "motion_effect"
        heads = ("motion_others" if best else "motion_options", beside)
        # Without a recommendation each option is voted on, as on its form.
        room = _votes(state) if not best else (state.sentence("sections.motion_note"),)
        headers = (*(state.sentence(f"sections.{head}") for head in heads), *room)
        rows = tuple((*other, *("" for _ in room)) for other in others)
        tables.append(Table(headers, rows, ("text",) * len(headers)))
    steps = tuple((step.step, step.owner, step.due) for step in story.steps)
    if steps:
        tables.append(Table(_step_heads(state), steps, ("text",) * 3))
    return tables


def _votes(state: Snapshot) -> tuple[str, ...]:
    return tuple(state.sentence(f"forms.head_{vote}") for vote in ("for", "against", "abstain"))


def unknowns(state: Snapshot) -> Section | None:
    """What we do not know that could change the answer: read before the meeting, and asked about by the guide."""
    found = state.story.unknowns
    if not found:
        return None
    if len(found) == 1:
        return Section("unknowns", state.sentence("storyline.head.unknowns"), found[0], in_deck=False)
    # No one of them stands over the others: each is of other programs.
    title = state.sentence("unknowns_title", n=len(found))
    return Section(
        "unknowns", state.sentence("storyline.head.unknowns"), title, blocks=(Bullets(found),), in_deck=False
    )


def recommendation(state: Snapshot) -> Section | None:
    """What happens next: each step with who does it and by when, or that it is to be named."""
    table = steps_table(state)
    if table is None:
        return None
    n = len(table.rows)
    title = state.sentence("recommendation_title", n=n)
    if not state.story.items:
        title = state.sentence("recommendation_first" if n > 1 else "recommendation_only", step=table.rows[0][0])
    return Section(
        "recommendation",
        state.sentence("section_recommendation"),
        title,
        slide=(table,),
        blocks=(table,),
    )


def steps_table(state: Snapshot) -> Table | None:
    """The steps; of several questions on the agenda, each with the number of its own. None where there is none."""
    story = state.story
    headers = _step_heads(state)
    rows = tuple((step.step, step.owner, step.due) for step in story.steps)
    if story.items:
        headers = (state.sentence("docket.head_number"), *headers)
        of_items = ((item.number, step) for item in story.items if item.story for step in item.story.steps)
        rows = tuple((str(number), step.step, step.owner, step.due) for number, step in of_items)
    return Table(headers, rows, ("text",) * len(headers)) if rows else None


def _step_heads(state: Snapshot) -> tuple[str, ...]:
    return tuple(state.sentence(f"steps_head_{part}") for part in ("step", "owner", "due"))


def _named(state: Snapshot, label: str, is_recommended: bool) -> str:
    return state.sentence("option_recommended", option=label) if is_recommended else label


def _is_late(decision: Decision, state: Snapshot) -> bool:
    due = decision.due
    return due is not None and decision.state is DecisionState.DECIDED and due < state.facts.meeting
