"""Every section that a kit can have. Which of them it has, and in what order, is stated in `rules`.

Each says one message made from this organization's data, or is omitted when the data has nothing to say.
"""

from aligner.kit.content import by_goal, proposals, stories, wording
from aligner.kit.content import deciding as sections_deciding
from aligner.kit.content import field as sections_field
from aligner.kit.content import priorities as sections_priorities
from aligner.kit.content import roadmap as sections_roadmap
from aligner.kit.content import workshop as workshop_section

ALL = (
    sections_deciding.reasons,
    sections_deciding.our_work,
    sections_deciding.options,
    sections_deciding.beside,
    sections_deciding.decided,
    sections_roadmap.initiative,
    sections_roadmap.needle,
    sections_roadmap.place,
    sections_roadmap.unique,
    sections_priorities.comparison,
    workshop_section.workshop,
    sections_priorities.gaps,
    sections_field.field,
    sections_priorities.money,
    sections_priorities.years,
    by_goal.grants,
    stories.story,
    stories.learning,
    stories.paths,
    sections_field.roles,
    proposals.proposals,
    sections_deciding.resolution,
    sections_deciding.unknowns,
    sections_deciding.recommendation,
)
APPENDIX = (wording.goal_words, sections_field.field_table, by_goal.grants_by_goal)
