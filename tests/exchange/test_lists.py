"""Small lists as people keep them are taken for what they are, and each of their columns, too."""

import pytest

from aligner.exchange.crossed import Names
from aligner.exchange.guessing import guess_sheet
from aligner.model.text import fold_key
from tests.lists import LISTS, Listed


@pytest.mark.parametrize("one", LISTS, ids=lambda one: one.name)
def test_a_list_and_its_columns_are_taken_for_what_they_are(one: Listed) -> None:
    names = Names(frozenset(map(fold_key, one.goals)), frozenset(map(fold_key, one.programs)))
    guess = guess_sheet(one.sheet, "", names)
    assert (guess.kind, guess.rivals) == (one.kind, ())
    found = [column.column.key for column in guess.columns if column.column is not None]
    assert sorted(found) == sorted(one.fields.split())
