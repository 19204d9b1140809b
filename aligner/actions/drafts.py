"""What a resolution says by itself: the question and the motion of the storyline."""

from dataclasses import dataclass

from aligner.actions.argument import argue
from aligner.lang.bidi import strip_isolates
from aligner.lang.shortening import short_title
from aligner.lang.words import words_for
from aligner.model.text import NAME_LIMIT
from aligner.store.workspace import Workspace
from aligner.storyline.writing import write_storyline


@dataclass(frozen=True)
class GeneratedTexts:
    """The texts of a resolution without a word of the user's; the motion is "" where nothing is put to the vote."""

    question: str
    motion: str


def generated_texts(workspace: Workspace) -> GeneratedTexts:
    """What the figures put before the board today, in the organization's language."""
    argument = argue(workspace)
    own = argument.records.organization
    story = write_storyline(argument.line, argument.records, words_for(own))
    return GeneratedTexts(story.question, story.motion)


def generated_title(workspace: Workspace) -> str:
    """What a new resolution is called."""
    records = workspace.read()
    speech = words_for(records.organization)
    initiative = records.initiative.name or speech.sentence("storyline.the_initiative")
    return short_title(strip_isolates(speech.sentence("resolutions.title", initiative=initiative)), NAME_LIMIT)
