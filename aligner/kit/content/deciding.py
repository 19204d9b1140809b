"""Sections about what was decided, what can be decided now, and what we recommend."""

from aligner.analysis.results import Finding
from aligner.kit.content.content import Block, Paragraph, Section, Table
from aligner.kit.content.field import others_at
from aligner.kit.content.resolutions import ASPECTS, DraftResolution, drafted
from aligner.kit.content.rules import RECOMMENDED, rule_for
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.shortening import short_title
from aligner.model.choices import Decision
from aligner.model.vocabulary import DecisionState

MOST_DECISIONS = 5
MOST_STEPS = 5
_TITLE = 90


def decided(state: Snapshot) -> Section | None:
    """What was decided before, and what came of it."""
    told = [d for d in state.records.decisions if d.state in (DecisionState.DECIDED, DecisionState.DONE)]
    if not told:
        return None
    done = sum(1 for decision in told if decision.state is DecisionState.DONE)
    late = [d for d in told if _is_late(d, state)]
    # What is late comes first, then what is under way, then what is done.
    shown = sorted(told, key=lambda d: (not _is_late(d, state), d.state is DecisionState.DONE))[:MOST_DECISIONS]
    headers = tuple(state.say(f"sections.head_{name}") for name in ("decision", "stance", "owner", "due", "state"))
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
    if len(told) > len(shown):
        more = (Paragraph(state.say("sections.decided_more"), "muted"),)
    so_what = (
        state.say("sections.decided_late", title=short_title(late[0].title, _TITLE))
        if late
        else state.say("sections.decided_so_what")
    )
    return Section(
        "decided",
        state.say("sections.decided_label"),
        state.say("sections.decided_title", n=len(told), done=done, going=len(told) - done),
        so_what=so_what,
        question=state.say("sections.decided_question"),
        slide=(table,),
        blocks=(table, *more),
    )


def ways(state: Snapshot) -> Section | None:
    """What can be done about the gaps, with what speaks for and against."""
    less, more = state.findings("gap_less"), state.findings("gap_more")
    empty = state.findings("empty_goal_cared", "empty_goal_collective")
    toward = (less or empty or more)[:1]
    if not toward:
        return None
    weighs_less = {goal.code for goal in state.analysis.goals if (goal.own or 0) <= (goal.collective or 0)}
    others = others_at(state)
    held = {goal.code for goal in state.analysis.goals if goal.goal_id in others}
    shared = [found for found in (*empty, *less) if set(found.goals) & held]
    about = {
        "adapt": [found for found in (*less, *empty) if set(found.goals) & weighs_less][:1],
        "partner": (shared or empty or less)[:1],
        "raise": _learned_there(state)[:1],
        "hold": toward,
    }
    means = {name: f"option_{name}_means" for name in about}
    if not shared:
        means["partner"] = "option_partner_means_sought"
    rows = tuple(
        tuple(
            state.say(key, goal=found[0].values["goal"])
            for key in (f"option_{name}", means[name], f"option_{name}_for", f"option_{name}_against")
        )
        for name, found in about.items()
        if found
    )
    table = Table(_option_headers(state), rows, ("text",) * 4)
    return Section(
        "ways",
        state.say("section_options"),
        state.say("options_title", n=len(rows)),
        so_what=state.say("options_so_what"),
        question=state.say("options_question"),
        slide=(table,),
        blocks=(table,),
    )


def options(state: Snapshot) -> Section | None:
    """The ways to resolve, with what each means for our mission, and for and against."""
    draft = _draft(state)
    if draft is None:
        return None
    rows = tuple((o.label, o.mission, o.pros, o.cons) for o in draft.options)
    headers = _option_headers(state)
    table = Table(headers, rows, ("text",) * 4)
    # On the slide an option is its name, for and against; what it means is spoken, and stands in the briefing.
    slide = Table((headers[0], *headers[2:]), tuple((row[0], *row[2:]) for row in rows), ("text",) * 3)
    best = next((option for option in draft.options if option.kind is draft.recommended), draft.options[0])
    return Section(
        "options",
        state.say("section_options"),
        state.say("sections.options_title", n=len(rows)),
        so_what=state.say("sections.options_so_what", label=best.label, fit=best.fit),
        question=state.say("options_question"),
        slide=(slide,),
        blocks=(table, Paragraph(state.say("sections.options_more"), "muted")),
    )


def options_table(state: Snapshot) -> Section | None:
    """All that each option touches, for the purposes that decide."""
    draft = _draft(state)
    if draft is None or "options" not in _rule_sections(state):
        return None
    parts = (*ASPECTS, "fit")
    headers = (state.say("options_head_option"), *(state.say(f"sections.aspect_{part}") for part in parts[1:]))
    rows = tuple((o.label, *(getattr(o, part) for part in parts[1:])) for o in draft.options)
    table = Table(headers, rows, ("text",) * len(headers))
    label, title = state.say("sections.options_table_label"), state.say("sections.options_table_title")
    return Section("options_table", label, title, blocks=(table,), is_appendix=True)


def resolution(state: Snapshot) -> Section | None:
    """The motion as it would stand in the minutes, and what it asks of us."""
    draft = _draft(state)
    if draft is None:
        return None
    best = next((option for option in draft.options if option.kind is draft.recommended), draft.options[0])
    headers = (state.say("sections.head_aspect"), state.say("options_head_means"))
    rows = tuple((state.say(f"sections.aspect_{part}"), getattr(best, part)) for part in ASPECTS)
    motion = Paragraph(draft.motion, "lead", "motion")
    return Section(
        "resolution",
        state.say("sections.resolution_label"),
        state.say("sections.resolution_title", label=best.label),
        so_what=draft.question,
        question=state.say("sections.resolution_question"),
        slide=(motion,),
        blocks=(motion, Table(headers, rows, ("text", "text"))),
    )


def recommendation(state: Snapshot) -> Section:
    """What we recommend and ask: open decisions with their owners first, then what follows from the findings."""
    purpose = state.options.purpose
    ask, question = state.say(f"ask_{purpose}"), state.say(f"question_{purpose}")
    headers = tuple(state.say(f"steps_head_{part}") for part in ("step", "owner", "due"))
    words = state.words
    waiting = [d for d in state.records.decisions if d.state is DecisionState.OPEN][:2]
    rows = [
        (words.name(short_title(d.title, _TITLE)), words.name(d.owner), words.date(d.due) if d.due else "")
        for d in waiting
    ]
    lines = recommended(state)
    rows += [(text, "", "") for text in (*lines[:-1][: MOST_STEPS - 1 - len(rows)], lines[-1])]
    # Donors are told what comes next; who does it by when is the board's.
    columns = 1 if state.options.audience == "donors" else 3
    table = Table(headers[:columns], tuple(row[:columns] for row in rows), ("text",) * columns)
    return Section(
        "recommendation",
        state.say("section_recommendation"),
        state.say("recommendation_title"),
        so_what=state.say("recommendation_so_what", ask=ask, question=question),
        slide=(table,),
        blocks=(table,),
    )


def recommended(state: Snapshot) -> tuple[str, ...]:
    """At most five lines: what follows from the most important findings, one line a kind.

    A goal with an item of ours that is not dropped is not recommended again: it is decided, or stands to be.
    """
    lines: list[str] = []
    goals_told: set[str] = set()
    taken = _goals_with_items(state)
    for code in RECOMMENDED[state.options.audience]:
        found = _learned_there(state) if code == "gap_more" else state.findings(code)
        for finding in [one for one in found if not taken & set(one.goals)][:1]:
            goal = str(finding.values.get("goal", ""))
            if goal not in goals_told or not goal:
                goals_told.add(goal)
                lines.append(state.say(f"recommend_{code}", **finding.values))
    if not lines and state.analysis.goals:
        lines.append(state.say("recommend_look"))
    return (*lines[: MOST_STEPS - 1], state.say("recommend_return"))


def _goals_with_items(state: Snapshot) -> set[str]:
    """The codes of the goals about which something is open, decided or done."""
    of_goal = {d.goal_id for d in state.records.decisions if d.state is not DecisionState.DROPPED}
    return {goal.code for goal in state.records.goals if goal.id in of_goal}


def _learned_there(state: Snapshot) -> list[Finding]:
    """The goals that we weigh more and where we have programs: only there have we learned what to offer."""
    held = {goal.code for goal in state.analysis.goals if goal.programs}
    return [found for found in state.findings("gap_more") if set(found.goals) <= held]


def _draft(state: Snapshot) -> DraftResolution | None:
    if not state.analysis.goals:
        return None
    return drafted(state.records, state.analysis, state.words)[0]


def _rule_sections(state: Snapshot) -> tuple[str, ...]:
    if state.options.sections:
        return state.options.sections
    return rule_for(state.options.audience, state.options.purpose, state.records.organization.kind).sections


def _option_headers(state: Snapshot) -> tuple[str, ...]:
    return tuple(state.say(f"options_head_{part}") for part in ("option", "means", "for", "against"))


def _is_late(decision: Decision, state: Snapshot) -> bool:
    """Late on the day of the meeting: no clock, so that the same state gives the same kit."""
    meeting = state.options.meeting
    if meeting is None or decision.due is None:
        return False
    return decision.state is DecisionState.DECIDED and decision.due < meeting
