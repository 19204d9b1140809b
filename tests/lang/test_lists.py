"""List signs of the three scripts are one: ; ؛ and a new line, tabs and commas where columns are pasted."""

from pathlib import Path

import pytest

from aligner.actions.examples import create_example
from aligner.actions.programs import add_program
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.text import split_columns, split_list


@pytest.mark.parametrize("text", ["الجنوب؛ المركز", "الجنوب; المركز", "الجنوب；المركز؛", "الجنوب\nالمركز"])
def test_a_list_is_parted_by_the_sign_under_the_hand(text: str) -> None:
    assert split_list(text) == ["الجنوب", "المركز"]


@pytest.mark.parametrize(
    "line", ["רות\tמורה\tצפון", "רות; מורה; צפון", "רות؛ מורה؛ צפון", "רות, מורה, צפון", "רות، מורה، צפון"]
)
def test_a_pasted_line_is_parted_by_the_strongest_sign_in_it(line: str) -> None:
    assert split_columns(line) == ["רות", "מורה", "צפון"]
    assert split_columns("Cohen, Ruth; teacher") == ["Cohen, Ruth", "teacher"]
    assert split_columns("Ruth") == ["Ruth"]


def test_a_list_field_keeps_its_items_however_they_were_typed(tmp_path: Path) -> None:
    with create_example(tmp_path / "a.aligner", "nonprofit", "ar") as workspace:
        add_program(workspace, title="P", populations="طلاب الثانوية؛ المعلمون", regions="A;B ")
        program = workspace.read().programs[-1]
    assert (program.populations, program.regions) == ("طلاب الثانوية; المعلمون", "A; B")


def test_a_list_is_shown_with_the_sign_of_the_language() -> None:
    assert words("ar").items("الجنوب; المركز") == "الجنوب؛ المركز"
    assert words("he").items("דרום; מרכז") == "דרום; מרכז"


def test_the_arabic_and_is_one_with_an_arabic_word_and_stands_by_itself_before_a_latin_one() -> None:
    arabic = words("ar")
    assert strip_isolates(arabic.list(["مدرسة", "A college", "كلية", "Code.org"])) == (
        "مدرسة و\u00a0A college وكلية و\u00a0Code.org"
    )
    assert strip_isolates(arabic.quoted(["STEM", "Code.org"])) == "«STEM» و«Code.org»"
    many = strip_isolates(arabic.some([f"Partner {at}" for at in range(9)], "actors"))
    assert "وPartner" not in many
    assert "و\u00a0Partner 1" in many
