"""What a motion says of the terms is what the organization wrote, in one place; the rest is a blank."""

from dataclasses import replace
from datetime import date

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.options import KitOptions
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.contradictions import contradictions, kit_of
from aligner.lang.bidi import strip_isolates
from aligner.model.choices import ResolutionOption
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, ResolutionKind

EXAMPLE = example_records("foundation", "en")


def written(*options: tuple[int, ResolutionKind, str]) -> Records:
    """The example with ways to resolve: each of the resolution by its place, with what it takes in money."""
    resolution, *_ = EXAMPLE.resolutions
    both = (resolution, resolution.model_copy(update={"id": 901, "title": "Another", "position": 9}))
    made = tuple(
        ResolutionOption(
            id=950 + at, resolution_id=both[place].id, kind=kind, money=money, pros="A seat.", autonomy="By a charter."
        )
        for at, (place, kind, money) in enumerate(options)
    )
    return replace(EXAMPLE, resolutions=both, resolution_options=made)


def state(records: Records, audience: str = "board", language: str = "en") -> Snapshot:
    return make_snapshot(records, KitOptions(language, audience, "legitimacy", date(2026, 12, 20)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_motion_has_what_is_written_and_blanks_for_the_rest(language: str) -> None:
    found = state(written((0, ResolutionKind.JOIN, "120 hours\nof a manager.")), language=language)
    motion = strip_isolates(found.story.motion)
    assert "120 hours of a manager" in motion and "A seat" in motion and "By a charter" in motion
    blank = found.sentence("storyline.blank")
    assert motion.count(blank) == strip_isolates(state(EXAMPLE, language=language).story.motion).count(blank) - 3
    assert not contradictions(kit_of(found))


@pytest.mark.parametrize(
    "options",
    [
        ((0, ResolutionKind.JOIN, "1,000 hours"), (1, ResolutionKind.DEEPEN, "2,000 hours")),
        ((0, ResolutionKind.DECLINE, "1,000 hours"),),
        (),
    ],
)
def test_nothing_is_taken_for_terms_that_is_not_plainly_so(
    options: tuple[tuple[int, ResolutionKind, str], ...],
) -> None:
    found = state(written(*options))
    assert not found.facts.terms and "hours" not in found.story.motion


def test_of_several_ways_the_recommended_one_is_the_terms() -> None:
    records = written((0, ResolutionKind.JOIN, "1,000 hours"), (0, ResolutionKind.DEEPEN, "2,000 hours"))
    first, second = records.resolutions
    chosen = first.model_copy(update={"recommended": ResolutionKind.DEEPEN})
    assert state(replace(records, resolutions=(chosen, second))).facts.terms["give"] == "2,000 hours"
    assert state(records).facts.terms["give"] == "1,000 hours"
