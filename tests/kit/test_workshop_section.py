"""The workshop's section shows the shown result in every language, and nothing that may not be shown."""

from dataclasses import replace

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.content import Cards, Figure, Paragraph, Table
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.kit.content.workshop import workshop, workshop_statistics
from aligner.model.vocabulary import WorkshopState


def snapshot(
    kind: str, language: str, ballots: int = 9, audience: str = "board", *, is_twice: bool = False, **changed: object
) -> Snapshot:
    """is_twice: everybody has a twin with the same ballot, so that each group is large enough to be distinguished."""
    records = example_records(kind, language)
    if is_twice:
        people = [one.model_copy(update={"id": one.id + 1000, "code": f"2{one.code}"}) for one in records.participants]
        rows = [
            one.model_copy(update={"id": one.id + 1000, "participant_id": one.participant_id + 1000})
            for one in records.ballots
        ]
        records = replace(records, participants=(*records.participants, *people), ballots=(*records.ballots, *rows))
        ballots *= 2
    kept = {person.id for person in records.participants[:ballots]}
    held = records.workshops[0].model_copy(update=changed)
    of_kept = tuple(ballot for ballot in records.ballots if ballot.participant_id in kept)
    records = replace(records, workshops=(held,), ballots=of_kept)
    return make_snapshot(records, KitOptions(audience=audience, purpose="strategy", language=language))


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_the_result_is_told_with_its_spread_and_its_groups(kind: str, language: str) -> None:
    section = workshop(snapshot(kind, language, is_twice=True))
    assert section is not None and section.question and section.so_what
    assert [type(block) for block in section.slide] == [Cards]
    assert sum(isinstance(block, Figure) for block in section.blocks) == 1
    tables = [block for block in section.blocks if isinstance(block, Table)]
    assert len(tables) == 1 and len(tables[0].headers) == 4
    assert "{" not in "".join(block.text for block in section.blocks if isinstance(block, Paragraph))


def test_the_groups_of_nine_people_are_too_small_beside_everybodys_spread() -> None:
    section = workshop(snapshot("nonprofit", "en"))
    assert section is not None and not any(isinstance(block, Table) for block in section.blocks)
    texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    assert "Groups whose average could give a ballot away are left out." in texts


def test_four_ballots_tell_the_average_and_two_tell_nothing() -> None:
    section = workshop(snapshot("nonprofit", "en", 4))
    assert section is not None
    texts = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    assert any("Only the average is shown" in text for text in texts)
    assert not any("random" in text or "camps" in text for text in (*texts, section.title))
    assert workshop(snapshot("nonprofit", "en", 2)) is None


def test_nothing_is_told_before_the_result_was_shown_or_to_donors() -> None:
    assert workshop(snapshot("nonprofit", "en", 9, shown_round=0, state=WorkshopState.OPEN)) is None
    assert workshop(snapshot("nonprofit", "en", 9, "donors")) is None


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_statistics_stand_in_the_appendix_alone(language: str) -> None:
    state = snapshot("nonprofit", language)
    firm = workshop_statistics(state)
    assert len(firm) == 4
    sections = make_outline(state).sections

    def told(*, is_appendix: bool) -> str:
        found = [section for section in sections if section.is_appendix == is_appendix]
        return " ".join(block.text for s in found for block in s.blocks if isinstance(block, Paragraph))

    for text in firm:
        assert text not in told(is_appendix=False)
        assert text in told(is_appendix=True)
