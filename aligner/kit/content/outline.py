"""Puts a kit's content together: cover, chosen sections in their order, speaker notes, appendix."""

from dataclasses import dataclass, replace

from aligner.charts.roadmap import RoadmapChart
from aligner.kit.content import appendix, sections
from aligner.kit.content.content import Block, Content, Cover, Figure, Section
from aligner.kit.content.covering import cost_rows, effect_figures, leads_of, shared_explained, under_title
from aligner.kit.content.docket import agenda, cover_items, item_sections
from aligner.kit.content.proposals import proposals
from aligner.kit.content.rules import (
    APPENDIX,
    DECK_MINUTES,
    ON_COVER,
    SHORTENED,
    TIME_BOXES,
    Rule,
    is_for,
    may_inform,
    rule_for,
    slides_of,
)
from aligner.kit.content.snapshot import Snapshot
from aligner.kit.content.texts import own_texts, with_own_texts
from aligner.kit.looks.look import look_of
from aligner.lang.bidi import ltr
from aligner.lang.rounding import round_to_total
from aligner.lang.words import Words
from aligner.storyline.question import DECIDING, sole_item

_MINUTE_WEIGHTS = {"comparison": 3, "gaps": 3, "reasons": 2, "options": 3, "resolution": 2}
"""How much of the speaking a section takes; 1 unless said."""
WORKSPACE_SHOWN = 8
"""How much of the workspace's id the stamp shows: enough to distinguish two files."""
_DONOR_SECTIONS = ("roles",)
_LABELS = (
    *("question", "changes", "price", "vote", "motion_page", "prepared_by", "on_agenda", "to_discuss", "contents"),
    "page",
)
MAX_QUESTIONS = 3
"""So many sections put a question of their own for discussion."""


@dataclass(frozen=True)
class OutlineItem:
    """A section that this kit can have. title: the sentence that it says.  is_on: whether it is in the kit.

    is_allowed: whether this audience may see it; where not, is_on says whether the board would be.
    """

    id: str
    label: str
    title: str
    is_on: bool
    is_appendix: bool = False
    is_allowed: bool = True


def outline_of(state: Snapshot) -> list[OutlineItem]:
    """Every section that the data can fill: those of the kit in its order, then those that are omitted, then those
    that are not for this audience."""
    found = _all(state)
    chosen = _chosen(found, state)
    on = [section.id for section in chosen]
    rest = [section for section in found.values() if section.id not in on]
    optional = [section for section in _fillable(state) if section.id not in found]
    options = state.options
    boards = options.sections or rule_for("board", options.purpose, state.records.organization.kind).sections
    return [
        *(OutlineItem(s.id, s.label, s.title, s.id in on, s.is_appendix) for s in (*chosen, *rest)),
        *(OutlineItem(s.id, s.label, "", s.id in boards, s.is_appendix, is_allowed=False) for s in optional),
    ]


def rule_of(state: Snapshot) -> Rule:
    """The rule that this kit follows."""
    return rule_for(state.options.audience, state.options.purpose, state.records.organization.kind)


def make_outline(state: Snapshot) -> Content:
    """Everything that the kit says, once, for all its documents."""
    parts = [*agenda(state), *item_sections(state)]
    chosen = _with_slides(parts, _chosen(_all(state), state), state)
    options = state.options
    stamp = {
        "workspace": ltr(state.records.workspace_id[:WORKSPACE_SHOWN]),
        "revision": state.records.revision,
        "meeting": options.meeting,
        "ask": _ask(state),
    }
    content = Content(
        language=options.language,
        is_rtl=state.words.is_rtl,
        cover=_cover(state),
        stamp=state.sentence("stamp_meeting" if options.meeting else "stamp", **stamp),
        sections=tuple(_with_notes(chosen, state)),
        labels={
            **{name: _label(state.words, name) for name in _LABELS},
            "why": state.sentence(f"storyline.head.{'reasons' if _is_argued(state) else 'known'}"),
            "between": state.sentence("phrases.items_between"),
            "more_in_appendix": state.sentence("more_in_appendix", section="{section}"),
            "briefing": state.sentence(f"label_{options.audience}_briefing"),
        },
        meeting=options.meeting,
        look=look_of(state.records.brands),
        briefing_pages=rule_of(state).briefing_pages
        + max(0, len({section.item for section in parts if section.item}) - 1),
        yields=SHORTENED,
        on_cover="" if parts else _on_cover(chosen, state),
        footer=_footer(state),
        sheet=_sheet(state) if _has_motion(state) else {},
    )
    return with_own_texts(content, own_texts(state.records.kit_texts, options), state.story.all_parts)


def _on_cover(chosen: list[Section], state: Snapshot) -> str:
    """The section that the briefing's first page carries where it is in the kit."""
    name = ON_COVER.get((state.options.audience, state.options.purpose), "")
    return name if any(section.id == name for section in chosen) else ""


def _has_motion(state: Snapshot) -> bool:
    """Whether the meeting, or an item of its agenda, ends with a vote."""
    return any((state.story.motion, *(item.story.motion for item in state.story.items if item.story)))


def _sheet(state: Snapshot) -> dict[str, str | tuple[str, ...]]:
    """What is around a motion: who is there, how they vote, who signs."""
    sentence = state.sentence
    return {
        "blank": sentence("storyline.blank"),
        "present": sentence("forms.attend_present"),
        "quorum": sentence("forms.attend_quorum"),
        "votes": tuple(sentence(f"forms.head_{vote}") for vote in ("for", "against", "abstain")),
        "conflict": sentence("forms.label_conflict_how"),
        "signs": sentence("label_chair_signs"),
    }


def _footer(state: Snapshot) -> str:
    """Whose paper it is, of which day its data are, and for whom it is."""
    records = state.records
    day = state.sentence("data_of", day=records.as_of) if records.as_of else ""
    return " · ".join(
        part
        for part in (
            state.words.name(records.organization.name),
            day or state.sentence("data_of_revision", revision=records.revision),
            state.sentence(f"confidential_{state.options.audience}"),
        )
        if part
    )


def _all(state: Snapshot) -> dict[str, Section]:
    """Every section that the data can fill and that may be shown to this audience, by id."""
    audience, is_complete = state.options.audience, not state.is_informed
    found = {
        section.id: section
        for section in _fillable(state)
        if is_for(section.id, audience) and (is_complete or may_inform(section.id, audience))
    }
    if state.is_informed:
        # The questions that sections put are the organization's own discussion with itself.
        found = {n: s if n in _DONOR_SECTIONS else replace(s, question="") for n, s in found.items()}
    return found


def _fillable(state: Snapshot) -> list[Section]:
    candidates = (make(state) for make in (*sections.ALL, *sections.APPENDIX, *appendix.ALL))
    return [section for section in candidates if section is not None]


def _chosen(found: dict[str, Section], state: Snapshot) -> list[Section]:
    """The user's own outline, else what the rules say."""
    ids = state.options.sections or (*rule_of(state).sections, *APPENDIX)
    chosen = [found[name] for name in ids if name in found]
    if {"years", "proposals"} <= {section.id for section in chosen}:
        # What is paid and committed is told once.
        short = proposals(state, only_free=True)
        chosen = [short if section.id == "proposals" and short else section for section in chosen]
    asking = [section.id for section in chosen if section.question][:MAX_QUESTIONS]
    return [section if section.id in asking else replace(section, question="") for section in chosen]


def _with_slides(parts: list[Section], background: list[Section], state: Snapshot) -> list[Section]:
    """Which sections have a slide; a user's own outline has them all. parts: of the items, which go first.

    Where there are too many, the background gives way, then the motions: they stand on paper and on their sheets. The
    widest gaps stand beside the chart of all: where that has a slide, they need none of their own.
    """
    chosen = [*parts, *background]
    if not parts and any(section.id == "resolution" for section in chosen):
        # On paper the motion's own sheet has the steps.
        chosen = [replace(section, in_paper=False) if section.id == "recommendation" else section for section in chosen]
    if any(section.id == "comparison" for section in chosen):
        chosen = [replace(section, in_deck=False) if section.id == "gaps" else section for section in chosen]
    if state.options.sections:
        return chosen
    ids = tuple(section.id for section in chosen if section.in_deck and not section.is_appendix)
    twice = tuple(section.id for section in chosen if any(_is_wide(block) for block in section.slide))
    motions = tuple(section.id for section in parts if section.id.endswith("_resolution"))
    on_slides = slides_of(ids, rule_of(state).slides - 1, twice, motions)
    return [replace(section, in_deck=section.in_deck and section.id in on_slides) for section in chosen]


def _is_wide(block: Block) -> bool:
    """Whether a slide may not hold it: the roadmap names every program."""
    return isinstance(block, Figure) and isinstance(block.chart, RoadmapChart)


def _is_argued(state: Snapshot) -> bool:
    """Whether what is reported speaks for a recommendation; else it is what we know."""
    return bool(state.story.reasons) and any(option.is_recommended for option in state.story.options)


def _ask(state: Snapshot) -> str:
    """What the meeting is requested: a decision only where there is a motion."""
    purpose = state.options.purpose
    is_vote = state.options.audience != "board" or purpose not in DECIDING or _has_motion(state)
    is_asked = is_vote and not (state.options.audience == "staff" and state.is_informed)
    return state.sentence(f"ask_{purpose}" if is_asked else "ask_update")


def _cover(state: Snapshot) -> Cover:
    records, options, story = state.records, state.options, state.story
    name, meeting = records.initiative.name, state.meeting
    place = state.words.name(meeting.place) if meeting else ""
    day = state.sentence("meeting", meeting=options.meeting) if options.meeting else ""
    best = [option for option in story.options if option.is_recommended]
    is_prepared = options.audience == "staff" and options.purpose in DECIDING
    prepared_by = (meeting.prepared_by if meeting else "") or records.organization.name
    chair = meeting.chair if meeting else ""
    when, time_needed = (
        " · ".join(part for part in (day, place) if part),
        # Donors read it; nobody gives them minutes to discuss it.
        "" if state.is_informed else state.sentence("time_needed", minutes=options.minutes),
    )
    return Cover(
        title=story.title or (state.sentence("title", initiative=name) if name else state.sentence("title_plain")),
        organization=state.words.name(records.organization.name),
        initiative=state.words.name(name),
        meeting=when,
        ask=_ask(state),
        question=story.question,
        recommendation=tuple(line for line in (*story.answer.split("\n"), story.objection) if line.strip()),
        time_needed=time_needed,
        prepared_by=state.words.name(prepared_by),
        confidentiality=state.sentence(f"confidential_{options.audience}"),
        example_note=state.words.name(records.organization.example_note),
        reasons=story.reasons or story.known,
        changes=(*(best[0].effects if len(best) == 1 else ()), *_higher_named(state)),
        price=story.cost,
        answer_label=state.sentence("label_recommendation" if best and not is_prepared else "label_answer"),
        chair=state.words.name(chair) if chair else "",
        items=cover_items(state),
        agenda=_agenda(state),
        times=_times(state),
        under=under_title(state, when, time_needed, prepared_by, chair),
        leads=leads_of(state),
        effects=effect_figures(state),
        higher=_higher_named(state),
        explained=shared_explained(state),
        costs=cost_rows(state, state.line, story),
        motion=story.motion,
    )


def _times(state: Snapshot) -> tuple[tuple[str, str], ...]:
    """How the discussion's time is divided, as the guide divides it; nothing for whom it is not made."""
    if state.is_informed:
        return ()
    items = state.story.items
    given = TIME_BOXES[_has_motion(state)]
    at = tuple(DECK_MINUTES).index(state.options.minutes)
    parts = {"present": ("present",), "discuss": ("round", "groups", "discuss"), "decide": ("decide",)}
    if items:
        # The guide divides all of this over the questions.
        parts = {"present": parts["present"], "discuss": (*parts["discuss"], *parts["decide"])}
    found = [
        (sum(given[name][at] for name in names if name in given), state.sentence(f"guide.box_{part}"))
        for part, names in parts.items()
    ]
    found.append((given["open"][at] + given["close"][at], state.sentence("cover_open_close")))
    return tuple((state.words.number(minutes), name) for minutes, name in found if minutes)


def _higher_named(state: Snapshot) -> tuple[str, ...]:
    """What scores higher than the recommended option, each named in full with why it is not the one: a cover stands
    alone."""
    found: dict[str, list[str]] = {}
    for (key, _), text in zip(state.line.higher, state.story.higher, strict=True):
        found.setdefault(key, []).append(text)
    options = {option.key: option for option in state.story.options}
    return tuple(
        state.sentence(
            "storyline.higher_named",
            option=options[key].label,
            higher=" ".join(text for text in (*texts, options[key].ground) if text),
        )
        for key, texts in found.items()
    )


MAX_ON_COVER = 5
"""Items of an agenda that each have a line of their own on the first page."""


def _agenda(state: Snapshot) -> tuple[str, ...]:
    """The items of the meeting, where the kit argues about none of them. Donors are asked nothing, and reported of
    none."""
    if state.meeting is None or state.is_informed or state.story.items:
        return ()
    requested = sole_item(state.facts)
    if requested is not None and requested.question == state.story.question:
        return ()
    items = (item for item in state.records.agenda_items if item.meeting_id == state.options.meeting_id)
    listed = [
        state.sentence("agenda_item", question=item.question, kind=state.words.label(item.kind)) for item in items
    ]
    if len(listed) <= MAX_ON_COVER:
        return tuple(listed)
    # A long agenda runs on, so that the first page holds it.
    return (state.words.join(f"{number}. {text}" for number, text in enumerate(listed, 1)),)


def _with_notes(chosen: list[Section], state: Snapshot) -> list[Section]:
    """Each section with what the speaker needs; their minutes add up to the time in which the deck is spoken."""
    spoken_sections = [section for section in chosen if not section.is_appendix and section.in_deck]
    available_minutes = DECK_MINUTES[state.options.minutes]
    minutes = round_to_total([_MINUTE_WEIGHTS.get(section.id, 1) for section in spoken_sections], available_minutes)
    by_id = {section.id: count for section, count in zip(spoken_sections, minutes, strict=True)}
    noted = []
    for section in chosen:
        if section.id not in by_id:
            noted.append(section)
            continue
        lines = [state.sentence("notes_minutes", minutes=by_id[section.id])]
        if section.so_what:
            lines.append(state.sentence("notes_say", text=section.so_what))
        if section.question:
            lines.append(state.sentence("notes_ask", text=section.question))
        noted.append(replace(section, notes="\n".join(lines)))
    return noted


def _label(words: Words, name: str) -> str:
    if name in ("page", "motion_page"):
        return words.sentence(f"kit.label_{name}", page="{page}", pages="{pages}")
    return words.sentence(f"kit.label_{name}")
