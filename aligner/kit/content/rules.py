"""The rules of a kit, all in one place: what each audience is reported for each purpose, in what order, how long.

The ladder of purposes: update, legitimacy, professional development, opportunities, strategy. A section that the
data cannot fill is omitted by itself; the user's own outline goes before these rules.
"""

from dataclasses import dataclass

from aligner.model.visibility import is_outside
from aligner.model.vocabulary import OrganizationKind

_FOUNDATION_ONLY = ("roles", "years", "grants", "story", "learning", "paths", "proposals")
"""Sections that only a foundation's kit has: what it does beside grants, closed grants beside open allocations, what
was paid and is committed year by year, the largest grant at each goal, a story, what was learned,
next paths, the proposals before the board."""

_BOARD_ALONE = ("proposals", "years")
"""Sections that are for the board alone: what it has to decide on, and what is left of its money."""

_OF_STAFF = ("decided",)
"""What the staff read of our own matters even where some of our programs are kept from them."""

_LAST = ("unknowns", "recommendation")
"""How every kit ends that is not for information alone."""

_BOARD = {
    # What happened, where we stand; nothing to decide.
    "update": (
        *("reasons", "decided", "initiative", "needle", "place", "grants", "unique", "roles", "years"),
        *("proposals", "story", "learning", "paths", "comparison"),
        *_LAST,
    ),
    # Why be there at all, what it asks, and the resolution to stand behind it.
    "legitimacy": (
        *("reasons", "decided", "initiative", "place", "unique", "comparison", "gaps", "field", "roles"),
        *("proposals", "options", "beside", "resolution", *_LAST),
    ),
    # What the initiative teaches us: measures, roles, habits.
    "development": (
        *("reasons", "options", "decided", "needle", "place", "unique", "comparison", "field", "roles"),
        *_LAST,
    ),
    # What opens up, from the field inwards.
    "opportunities": (
        *(
            "reasons",
            "options",
            "beside",
            "proposals",
            "decided",
            "paths",
            "field",
            "place",
            "unique",
            "roles",
            "money",
            "years",
            "learning",
        ),
        *_LAST,
    ),
    # The hard question first: weights, money, options, resolution.
    "strategy": (
        *("reasons", "comparison", "gaps", "workshop", "money", "years", "place", "field", "paths", "roles", "decided"),
        *("learning", "proposals", "options", "beside", "resolution", *_LAST),
    ),
}
_STAFF = {
    "update": ("reasons", "our_work", "decided", "initiative", "needle", "place", "unique", *_LAST),
    "legitimacy": ("reasons", "our_work", "options", "decided", "initiative", "place", "unique", "comparison", *_LAST),
    "development": ("reasons", "our_work", "options", "needle", "place", "unique", "field", *_LAST),
    "opportunities": ("reasons", "our_work", "options", "decided", "field", "place", "unique", *_LAST),
    "strategy": ("reasons", "our_work", "options", "decided", "comparison", "workshop", "gaps", "place", *_LAST),
}
# Gaps, and what has no place or no answer yet, are for the organization's own discussion.
_DONORS = {
    "update": ("reasons", "initiative", "needle", "place", "grants", "roles"),
    "legitimacy": ("reasons", "initiative", "unique", "place", "grants", "needle", "roles", "money"),
    "development": ("reasons", "initiative", "needle", "place", "unique"),
    "opportunities": ("reasons", "field", "roles", "money", "unique"),
    "strategy": ("reasons", "initiative", "field", "place", "money", "years", "roles"),
}
_DONORS_OF_FOUNDATIONS = {
    # What the money did, with whom, what moved and what comes next, on the first two pages; then where all of it is.
    "update": ("reasons", "grants", "needle", "story", "learning", "paths", "place", "initiative", "roles"),
    "opportunities": ("reasons", "paths", "field", "roles", "money", "unique", "learning"),
    "strategy": ("reasons", "initiative", "field", "place", "money", "years", "paths", "roles"),
}
_INITIATIVE = {
    # What a partner brings to the table: its place, its part in what moves, what it learned, and where it may go next;
    # of the initiative itself an update tells it nothing.
    "update": ("reasons", "place", "unique", "needle", "grants", "learning", "paths", "roles"),
    "legitimacy": ("reasons", "initiative", "place", "unique", "needle", "roles"),
    "development": ("reasons", "needle", "place", "unique", "field", "learning"),
    "opportunities": ("reasons", "paths", "field", "place", "unique", "roles"),
    "strategy": ("reasons", "initiative", "place", "field", "unique", "paths", "roles", "money"),
}
ON_COVER = {("donors", "update"): "grants"}
"""What a foundation's paper shows under its first page's rows, by audience and purpose, where there is room."""
_SECTIONS = {"board": _BOARD, "staff": _STAFF, "initiative": _INITIATIVE, "donors": _DONORS}

APPENDIX = (
    "goals_table",
    "goal_words",
    "programs_table",
    "grants_by_goal",
    "decisions_table",
    "field_table",
    "indicators_table",
    "method",
)
"""What is behind every kit, in this order."""

YIELDS = (
    *("story", "learning", "paths", "proposals"),
    *("field", "roles", "years", "needle", "unique", "initiative", "money", "place"),
)
"""What leaves the deck first when there are more sections than slides: the briefing still reports it."""

SHORTENED = (
    *(
        "grants",
        "learning",
        "story",
        "decided",
        "field",
        "unique",
        "roles",
        "years",
        "needle",
        "initiative",
        "money",
        "gaps",
        "place",
    ),
    "comparison",
    *("unknowns", "options", "recommendation"),
)
"""Whose details leave the body of a briefing for the appendix first when it is too long; the message stays."""

DECK_MINUTES = {60: 15, 90: 20, 120: 20}
"""How long the deck is spoken, by the length of the whole discussion."""

_SLIDES = {"board": 12, "staff": 10, "initiative": 9, "donors": 9}
_BRIEFING_PAGES = {"board": 6, "staff": 5, "initiative": 3, "donors": 3}
_SHORT = {"update": 1}
"""An update to the board and the staff is shorter by so many slides and pages; those outside read a short one."""
GUIDE_PAGES = 3
ONEPAGE_PAGES = 1

TIME_BOXES = {
    # Part of the discussion: minutes of it in 60, 90 and 120.
    True: {
        "open": (5, 5, 5),
        "present": (15, 20, 20),
        "round": (10, 10, 15),
        "discuss": (15, 30, 45),
        "decide": (10, 15, 25),
        "close": (5, 10, 10),
    },
    False: {
        "open": (5, 5, 5),
        "present": (15, 20, 20),
        "round": (10, 10, 15),
        "groups": (0, 20, 30),
        "discuss": (25, 25, 40),
        "close": (5, 10, 10),
    },
}
"""How the time is divided when the discussion ends with a decision, and when it does not; 0 leaves a part out."""
QUESTIONS = {60: 3, 90: 4, 120: 5}
"""How many questions the guide puts, by the length of the discussion."""
_DOCUMENTS = {
    "board": ("deck", "briefing", "guide", "onepage", "forms", "workbook"),
    "staff": ("deck", "briefing", "guide", "onepage", "workbook"),
    "initiative": ("deck", "briefing", "onepage"),
    "donors": ("deck", "briefing", "onepage"),
}
_MORE = {
    # A page for a funder is built from what the public may read, and so is the donors' kit.
    "board": ("first-hour", "story"),
    "staff": ("story",),
    "initiative": ("story",),
    "donors": ("story", "funder"),
}
"""What an audience is given where it is asked for, beside its documents."""


@dataclass(frozen=True)
class Rule:
    """sections: ids in the order of reporting.  slides: the most of them, with the cover.  briefing_pages: the most of
    them between the cover sheet and the appendix.  documents: what this audience is given.
    """

    sections: tuple[str, ...]
    slides: int
    briefing_pages: int
    documents: tuple[str, ...]


def documents_of(audience: str) -> tuple[str, ...]:
    """The documents that this audience is given.

    Raises: KeyError for an unknown audience.
    """
    return _DOCUMENTS[audience]


def offered_to(audience: str) -> tuple[str, ...]:
    """The documents that this audience may be given: its own, then those that are only made where they are requested.

    Raises: KeyError for an unknown audience.
    """
    return (*_DOCUMENTS[audience], *_MORE[audience])


def is_for(section: str, audience: str) -> bool:
    """Whether a section may be shown to an audience, whatever a user's own outline asks for.

    Those outside get only what some purpose shows them: gaps and open places are the organization's own discussion.
    Staff do not get what is for the board alone.
    """
    if audience == "staff":
        return section not in _BOARD_ALONE
    if not is_outside(audience):
        return True
    some = list(_SECTIONS[audience].values())
    if audience == "donors":
        some += _DONORS_OF_FOUNDATIONS.values()
    return section in APPENDIX or any(section in sections for sections in some)


def may_inform(section: str, audience: str) -> bool:
    """Whether a section may be shown to an audience that is informed only, and sees less than the board.

    Staff then read what a partner of the initiative may, beside what was decided: what weighs our programs against each
    other would come out otherwise for them than for the board.
    """
    return is_for(section, "initiative") or (audience != "staff") or section in _OF_STAFF


def rule_for(audience: str, purpose: str, kind: OrganizationKind) -> Rule:
    """The rule for this audience and purpose.

    Raises: KeyError for an unknown audience or purpose.
    """
    sections = _SECTIONS[audience][purpose]
    if kind is OrganizationKind.FOUNDATION and audience == "donors":
        sections = _DONORS_OF_FOUNDATIONS.get(purpose, sections)
    if kind is not OrganizationKind.FOUNDATION:
        sections = tuple(name for name in sections if name not in _FOUNDATION_ONLY)
    less = 0 if is_outside(audience) else _SHORT.get(purpose, 0)
    return Rule(
        sections,
        _SLIDES[audience] - less,
        _BRIEFING_PAGES[audience] - less,
        _DOCUMENTS[audience],
    )


def slides_of(
    sections: tuple[str, ...], most: int, twice: tuple[str, ...] = (), then: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The sections that get a slide when there is room for `most`: those of YIELDS give way first.

    twice: those that may take two slides.  then: those that give way where that is not enough.
    """
    chosen = list(sections)
    for name in (*YIELDS, *then):
        if len(chosen) + len(set(twice) & set(chosen)) <= most:
            break
        if name in chosen:
            chosen.remove(name)
    return tuple(chosen)
