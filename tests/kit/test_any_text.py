"""Text that users write is shown by the fonts that ship; what none can show is as a mark, and is reported."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.fonts.families import FAMILIES, fonts_folder
from aligner.fonts.printable import MARK, printable, unprintable
from aligner.fonts.shaping import font_of, width_em
from aligner.kit.content.options import KitOptions
from aligner.kit.making import make_kit
from aligner.model.text import clean_text

TEXTS = {
    "amharic": "ሰላም ትምህርት ቤት",
    "emoji": "👩‍🏫 📈 ❤️ 🇮🇱",
    "russian": "Образование и развитие",
    "polish": "Wspólna żółta łódź",
    "greek": "Ελληνικά Παιδεία",
    "turkish": "İstanbul Eğitimi",
    "vietnamese": "Giáo dục phổ thông Việt Nam",
    "accents": "בְּרֵאשִׁ֖ית",
    "arabic": "ﷺ پژوهش",
    "signs": "✓ ☐ ★ → ≥ ½ € ₪ ① ⇒ 𝗯𝗼𝗹𝗱",
}


@pytest.mark.parametrize("name", list(TEXTS))
def test_what_our_users_write_is_shown_as_it_stands(name: str) -> None:
    assert printable(clean_text(TEXTS[name])) == clean_text(TEXTS[name]) and not unprintable(TEXTS[name])


@pytest.mark.parametrize(
    ("text", "shown", "missed"),
    [
        ("教育 plan", f"{MARK}{MARK} plan", "教育"),
        ("กา", MARK * 2, "กา"),
        ("a\ue123b", f"a{MARK}b", "\ue123"),
        ("ש\u0316", f"ש{MARK}", "\u0316"),
        ("x\U0003ffffy", "xy", ""),
    ],
)
def test_what_no_font_shows_stands_as_a_mark(text: str, shown: str, missed: str) -> None:
    assert (printable(text), unprintable(text)) == (shown, missed)


def test_what_is_taken_for_shown_is_shown_by_a_font() -> None:
    letters = [chr(code) for code in range(0x20, 0x2300)]
    wrong = [one for one in letters if printable(one) == one and font_of(one) is None and unprintable(one) == ""]
    assert wrong == [] and sum(printable(one) == one for one in letters) > 1000


def test_bullets_from_word_and_separators_are_kept_as_what_they_mean() -> None:
    assert clean_text("\uf0b7 one\u2028two\u2029three\ufeff") == "• one\ntwo\nthree"
    assert printable("\uf0b7 one\u2028two\ufeff") == "• one\ntwo"


def test_every_font_has_its_licence() -> None:
    for family in FAMILIES:
        licence = (fonts_folder() / f"OFL-{family.replace(' ', '')}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_a_kit_names_the_record_and_field_of_what_it_replaces(tmp_path: Path) -> None:
    records = example_records("nonprofit", "en")
    program = records.programs[0].model_copy(update={"title": "Tutors 教育 ሰላም 🎓"})
    records = replace(records, programs=(program, *records.programs[1:]))
    make_kit(records, KitOptions(language="en", audience="staff", only=("briefing",)), tmp_path)
    told = json.loads((tmp_path / "kit.json").read_text("utf-8"))["replaced"]
    assert [(one["id"], one["field"], one["characters"]) for one in told] == [
        (program.id, "title", ["U+6559", "U+80B2"])
    ]
    assert "Tutors" in told[0]["message"] and MARK in told[0]["message"]
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "briefing.pdf").pages)
    assert MARK in text and "ሰላም" in text and "教" not in text


def test_text_is_as_wide_without_the_systems_shaping_libraries() -> None:
    texts = ["שלום עולם 12", "الإدارة المدرسية", "ሰላም 📈", "Zażółć ½"]
    code = f"from aligner.fonts.shaping import font_of, width_em; print([width_em(t) for t in {texts!r}])"
    environment = {"PYTHONUTF8": "1", "LC_ALL": "C", "PYTHONPATH": str(Path(__file__).parents[2])}
    said = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert json.loads(said.stdout) == [width_em(text) for text in texts]
    assert width_em("الإدارة") < sum(width_em(char) for char in "الإدارة")
