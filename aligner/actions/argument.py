"""What the organization can argue at a meeting: the storyline of an open workspace, as data and in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from aligner.actions.kit_history import last_meeting_before
from aligner.actions.kit_plan import options_with
from aligner.actions.meetings import next_meeting
from aligner.analysis.analyse import analyse
from aligner.kit.content.audience import visible
from aligner.kit.content.options import KitOptions
from aligner.kit.content.texts import storyline_texts
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.store.workspace import Workspace
from aligner.storyline.as_json import as_json
from aligner.storyline.docket import tell_whole
from aligner.storyline.facts import Facts
from aligner.storyline.gathering import gather, gather_unfiltered
from aligner.storyline.line import Storyline, storyline_of
from aligner.storyline.story import Story

MINOR_UNITS = 100
_PARTS = ("reasons", "known", "higher", "promised", "group", "cost", "motion", "steps", "unknowns", "decided")


@dataclass(frozen=True)
class Argument:
    """A storyline, the records that its audience sees, what its author chose, and the facts of every record."""

    line: Storyline
    records: Records
    options: KitOptions
    facts_of_all: Facts

    def as_json(self) -> dict[str, object]:
        return as_json(self.line, MINOR_UNITS, self.facts_of_all)

    def as_lines(self, words: Words) -> list[str]:
        """The question, its answer, and all that speaks for it, a line each, under short heads."""
        own = storyline_texts(self.records.kit_texts, replace(self.options, language=words.language))
        story = tell_whole(self.line, self.records, words, own)
        lines = _lines(story, words)
        for item in story.items:
            head = words.sentence("docket.item_label", n=item.number, all=len(story.items), kind=words.label(item.kind))
            lines += ["", head, *(_lines(item.story, words) if item.story else (item.question,))]
        return lines


def argue(
    workspace: Workspace,
    *,
    purpose: str = "strategy",
    audience: str = "board",
    meeting: date | None = None,
    minutes: int = 60,
) -> Argument:
    """The storyline for one audience and meeting; without a day it is the next meeting's, else today."""
    records = workspace.read()
    planned = next_meeting(records)
    day = meeting or (planned.day if planned else None) or date.today()
    visible_records = visible(records, audience)
    options = options_with(records, audience=audience, purpose=purpose)
    # What was chosen for the next meeting says nothing about another day.
    is_planned = planned is None or planned.day in (None, day)
    choice = options.choice if is_planned else None
    facts = gather(
        records,
        visible_records,
        meeting=day,
        audience=audience,
        purpose=purpose,
        minutes=minutes,
        analysis=analyse(visible_records, day),
        since=last_meeting_before(workspace, day),
        choice=choice,
        meeting_id=options.meeting_id if is_planned else None,
        items=options.item_choices,
    )
    return Argument(storyline_of(facts), visible_records, options, gather_unfiltered(records, facts))


def _lines(wording: Story, words: Words) -> list[str]:
    lines = [wording.question, wording.answer]
    for part in ("reasons", "known", "options", *_PARTS[2:]):
        found = _options(wording) if part == "options" else _texts(getattr(wording, part))
        if found:
            lines += ["", words.sentence(f"storyline.head.{part}"), *(f"- {text}" for text in found)]
    return lines


def _texts(texts: str | Sequence[object]) -> list[str]:
    """Sentences as they are; of what is more than one, its sentence; of a motion that is "", nothing."""
    return [texts] if isinstance(texts, str) and texts else [str(getattr(one, "text", one)) for one in texts]


def _options(story: Story) -> list[str]:
    return [" ".join((f"{option.label}.", *option.effects)) for option in story.options]
