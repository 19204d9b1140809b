"""Records in words: every field and kind has a name, every value is reported."""

from datetime import date

import pytest

from aligner.actions.comparing import changes_between
from aligner.actions.examples import create_example
from aligner.lang.bidi import strip_isolates
from aligner.lang.record_words import RecordWords, plain_values
from aligner.lang.words import words
from aligner.model.kinds import KINDS, kind_of
from aligner.model.records import by_kind
from aligner.model.vocabulary import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_field_has_a_name(language: str) -> None:
    tell = RecordWords(words(language))
    for model in (kind.model for kind in KINDS):
        assert tell.kind(kind_of(model).name)
        for name in model.model_fields:
            if name not in ("id", "position"):
                assert tell.field(kind_of(model).name, name)


@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
def test_every_value_of_the_example_is_told_without_codes_of_the_file(kind: str, tmp_path) -> None:
    with create_example(tmp_path / "a.aligner", kind, "en") as workspace:
        records = workspace.read()
    tell = RecordWords(words("en", kind), records)
    for table, found in by_kind(records).items():
        for record in found:
            title = tell.title(table, dict(record))
            assert title or table in ("organization", "initiative", "kitplan", "brand")
            for name, value in dict(record).items():
                if name not in ("id", "position"):
                    told = tell.value(table, name, value, dict(record))
                    assert told and str(record.id) != told and "StrEnum" not in told


def test_a_change_says_the_field_and_both_values(tmp_path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "en") as workspace:
        records = workspace.read()
        tell = RecordWords(words("en"), records)
        before = dict(records.programs[0])
        said = tell.change("program", "budget_minor", 100_000_00, 120_000_00, before)
        assert strip_isolates(said) == "Yearly budget: ₪120,000 instead of ₪100,000"
        assert strip_isolates(tell.change("program", "reach", None, 1200)) == "People reached in a year: 1,200"
        assert strip_isolates(tell.change("placement", "share", 50.0, None)) == "Share: emptied (was 50%)"
        assert not changes_between(records, records)


def test_stored_values_are_told_as_the_records_own() -> None:
    tell = RecordWords(words("en"))
    values = plain_values("program", {"start": "2026-03-01", "status": "active", "title": "A"})
    assert values["start"] == date(2026, 3, 1)
    assert tell.value("program", "status", values["status"]) == words("en").sentence("vocabulary.program_status.active")


def test_what_one_person_voted_is_told_to_nobody() -> None:
    tell = RecordWords(words("en"))
    for field, value in (("points", 40.0), ("rank", 2.0), ("rating", 4)):
        assert tell.value("ballot", field, value) == words("en").sentence("records.secret")
    assert tell.value("judgement", "ratio", 3.0) == words("en").sentence("records.secret")
