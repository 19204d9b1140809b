"""Puts a kit's content together: cover, chosen sections in their order, speaker notes, appendix."""

from dataclasses import replace

from aligner.kit import appendix, sections
from aligner.kit.content import Content, Cover, Section
from aligner.kit.snapshot import Snapshot
from aligner.lang.rounding import round_to_total
from aligner.lang.words import Words

_MINUTE_WEIGHTS = {"comparison": 2, "gaps": 4, "money": 2, "options": 3, "recommendation": 3}
"""How much of the discussion a section takes; 1 unless said."""
_ROUND = ("gaps", "options")
"""Sections whose discussion opens with a round, so that everybody is heard."""
_LABELS = (*("what_we_ask", "question", "recommendation", "time", "prepared_by", "to_discuss", "page"),)


def make_outline(state: Snapshot) -> Content:
    """Everything that the kit says, once, for all its documents."""
    told = [section for make in sections.ALL if (section := make(state)) is not None]
    more = [section for make in appendix.ALL if (section := make(state)) is not None]
    chosen = _chosen([*told, *more], state.options.sections)
    options = state.options
    stamp = {"revision": state.records.revision, "meeting": options.meeting}
    return Content(
        language=options.language,
        is_rtl=state.words.is_rtl,
        cover=_cover(state),
        stamp=state.say("stamp_meeting" if options.meeting else "stamp", **stamp),
        sections=tuple(_with_notes(chosen, state)),
        labels={
            **{name: _label(state.words, name) for name in _LABELS},
            "briefing": state.say(f"label_{options.audience}_briefing"),
        },
        meeting=options.meeting,
    )


def _chosen(found: list[Section], ids: tuple[str, ...]) -> list[Section]:
    if not ids:
        return found
    by_id = {section.id: section for section in found}
    return [by_id[name] for name in ids if name in by_id]


def _cover(state: Snapshot) -> Cover:
    records, options = state.records, state.options
    name = records.initiative.name
    return Cover(
        title=state.say("title", initiative=name) if name else state.say("title_plain"),
        organization=state.words.name(records.organization.name),
        initiative=state.words.name(name),
        meeting=state.say("meeting", meeting=options.meeting) if options.meeting else "",
        ask=state.say(f"ask_{options.purpose}"),
        question=state.say(f"question_{options.purpose}"),
        recommendation=sections.recommended(state),
        time_needed=state.say("time_needed", minutes=options.minutes),
        prepared_by=state.words.name(records.organization.name),
        confidentiality=state.say(f"confidential_{options.audience}"),
        example_note=state.words.name(records.organization.example_note),
    )


def _with_notes(chosen: list[Section], state: Snapshot) -> list[Section]:
    """Each section with what the speaker needs; their minutes add up to the discussion's."""
    spoken = [section for section in chosen if not section.is_appendix]
    minutes = round_to_total([_MINUTE_WEIGHTS.get(section.id, 1) for section in spoken], state.options.minutes)
    by_id = {section.id: count for section, count in zip(spoken, minutes, strict=True)}
    made = []
    for section in chosen:
        if section.is_appendix:
            made.append(section)
            continue
        lines = [state.say("notes_minutes", minutes=by_id[section.id])]
        if section.so_what:
            lines.append(state.say("notes_say", text=section.so_what))
        if section.id in _ROUND:
            lines.append(state.say("notes_round"))
        if section.question:
            lines.append(state.say("notes_ask", text=section.question))
        made.append(replace(section, notes="\n".join(lines)))
    return made


def _label(words: Words, name: str) -> str:
    if name == "page":
        return words.say("kit.label_page", page="{page}", pages="{pages}")
    return words.say(f"kit.label_{name}")
