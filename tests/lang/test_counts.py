"""Every sentence with a count is read with none, a half, one, two, few and many; no count of the window is bare."""

import ast
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import aligner.ui
from aligner.lang.bidi import strip_isolates
from aligner.lang.bounds import Bound
from aligner.lang.words import words
from aligner.paths import resources

NUMBERS = (0, 0.5, 1, 2, 3, 5, 11, 12, 100)
FIELD = re.compile(r"\{(\w+)(?::([\w.]+))?\}")
NAMES = {"he": "חמש יחידות", "en": "STEM", "ar": "مزيد من الفتيات"}
BARE_NUMBERS = {"n", "draws", "held", "first", "count"}
"""Fields without a form that hold figures."""
IN_WORDS = ("words_m", "words_f", "words_c", "words_cf")
"""Forms that say a number up to ten in words."""
IN_FIGURES = ("storyline.title.presence",)
"""Titles that set two figures against each other after a colon."""
NOT_COUNTED = (
    "forms.item_known",
    "forms.tip_absent",
    "forms.tip_guest",
    "forms.tip_name",
    "errors.number_not_between",
    "errors.number_too_low",
    "errors.number_too_high",
    "phrases.list_last",
    "phrases.list_more",
    "storyline.answer.habits",
    "errors.round_is_over",
)
"""A name's number, bounds, a list and a round's number: what follows the figure is not what it counts."""
HEBREW_AFTER = "נקודות|דקות|מתוך|עד|ומעלה|או|דק׳|אל|מול|במקום|ל־|ולא|ב־|במרץ|אינו"
ARABIC_AFTER = "من|إلى|أو|فأكثر|على|مقابل|و|في|فقط|كما|مارس|ليست|منها|كحد"
DUALS = "|".join(
    forms["two"] for forms in json.loads((resources() / "words" / "ar" / "counts.json").read_text("utf-8")).values()
)
FORBIDDEN = {
    "he": (
        r"(?<![א-ת])[ובכלמשה]{1,3}־[א-ת]",  # a hyphen between a prefix and a Hebrew word
        rf"(?<![\d.,/–:×־])[12] (?!(?:{HEBREW_AFTER}))[א-ת]",  # a figure where a number word must be
        rf"(?<![\d.,/–:])0 (?!(?:נקודות|דקות|{HEBREW_AFTER}))[א-ת]",
        r"0\.5 (?:נקודות|דקות)|נקודתיים",
        r"(?<![א-ת])(?:[בכלמ]|(?:של|מתוך|מבין|כל|עם|על|את) )אין ",  # none after a preposition
        r"מתוך (?:יעד אחד|תוכנית אחת)",
    ),
    "ar": (
        rf"(?<![\d.,/–:×])[12] (?!(?:{ARABIC_AFTER})\b|و\d)[ء-ي]",
        rf"\d (?:{DUALS})\b",
        rf"\b(?:من|في|إلى|على|عن|بين|أصل|بمقدار|نحو|بفارق|لأول|نقل|مدة|كل) (?:{DUALS})\b",
        r"\b(?:من|في|إلى|على|عن|بين|أصل|بمقدار|نحو|بفارق|نقل|كل) لا [ء-ي]+",
        r"0\.5 (?:نقطة|دقيقة)|نقطة 0\.5",
    ),
}


def phrases(language: str) -> Iterator[tuple[str, str]]:
    """Keys of sentences in which a number chooses a form or is counted."""
    nouns = json.loads((resources() / "words" / language / "counts.json").read_text("utf-8"))
    for file in sorted((resources() / "words" / language).glob("*.json")):
        for key, phrase in json.loads(file.read_text("utf-8")).items():
            texts = [phrase] if isinstance(phrase, str) else [text for form, text in phrase.items() if form != "by"]
            forms = {form.partition(".")[0] for text in texts for _, form in FIELD.findall(text)}
            is_counted = forms & {*nouns, "number", "points", *IN_WORDS} or isinstance(phrase, dict)
            bare = {name for text in texts for name, form in FIELD.findall(text) if not form}
            is_one = f"{file.stem}.{key}" in NOT_COUNTED or file.stem == "counts"
            if not is_one and (is_counted or bare & BARE_NUMBERS):
                yield (
                    f"{file.stem}.{key}",
                    " ".join(texts) + (f" {{{phrase['by']}}}" if isinstance(phrase, dict) else ""),
                )


def value(language: str, name: str, form: str, number: float) -> Any:
    match form.partition(".")[0]:
        case "name":
            return NAMES[language]
        case "list" | "some" | "described" | "quoted":
            return [NAMES[language], "STEM"]
        case "date" | "month":
            return date(2027, 3, 15)
        case "money":
            return int(number * 100), "ILS"
        case "percent" | "percent_least" | "percent_most" | "of100" | "of100_least":
            return number / 100
        case "bound":
            return Bound(number / 100, number / 100, number / 50 + 0.1)
        case "":
            return number if name in BARE_NUMBERS else "…"
    return number


@pytest.mark.parametrize("language", ["he", "ar"])
@pytest.mark.parametrize("kind", ["", "foundation"])
def test_sentences_with_counts_read_well_with_every_count(language: str, kind: str) -> None:
    speech, faults = words(language, kind), []
    for key, template in phrases(language):
        name, _, of_kind = key.partition("~")
        if of_kind and of_kind != kind:
            continue
        by = re.search(r" \{(\w+)\}$", template)
        for number in NUMBERS:
            values = {field: value(language, field, form, number) for field, form in FIELD.findall(template)}
            if by:
                values[by[1]] = number
            said = strip_isolates(speech.sentence(name, **values))
            faults += [f"{key} with {number}: {said}" for wrong in FORBIDDEN[language] if re.search(wrong, said)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", ["he", "en", "ar"])
@pytest.mark.parametrize("number", [3, 7, 10])
def test_a_title_of_a_paper_says_a_number_up_to_ten_in_words(language: str, number: int) -> None:
    speech, faults, read = words(language), [], 0
    of_papers = ("kit", "sections", "storyline")
    for key, template in phrases(language):
        file, _, name = key.partition(".")
        if (
            file not in of_papers
            or "title" not in name
            or "~" in name
            or "count" in template
            or f"{file}.{name}" in IN_FIGURES
        ):
            continue
        by = re.search(r" \{(\w+)\}$", template)
        if not by:
            # A bare noun of counts.json after a colon is a label.
            continue
        values = {field: value(language, field, form, number) for field, form in FIELD.findall(template)}
        said = strip_isolates(speech.sentence(key, **{**values, by[1]: number}))
        read += 1
        faults += [f"{key}: {said}"] if re.search(r"\d", said) else []
    assert read > 5
    assert not faults, "\n".join(faults)


PAPERS = ("kit", "sections", "storyline", "findings", "guide", "ours", "letter", "earlier", "poster", "phrases")
MEASURED = ("minutes", "points_count", "days")
"""What is measured rather than counted stays in figures."""


def test_an_initiative_s_article_is_small_within_a_sentence() -> None:
    speech = words("en")
    title = strip_isolates(speech.sentence("storyline.title.terms_blank", initiative="The 5P2 initiative"))
    assert title == "Our part in the 5P2 initiative has no complete terms yet"
    first = strip_isolates(speech.sentence("kit.initiative_title", initiative="The Map", n=3))
    assert first == "The Map: three goals on one roadmap"
    field = speech.sentence("field.message", actor="A", initiative="The Map", reasons="", organization="B")
    assert "“The Map”" in strip_isolates(field)


@pytest.mark.parametrize("language", ["he", "en", "ar"])
@pytest.mark.parametrize("number", [3, 7, 10])
def test_a_paper_counts_up_to_ten_in_words_and_a_screen_in_figures(language: str, number: int) -> None:
    speech = words(language, "foundation")
    nouns = {*json.loads((resources() / "words" / language / "counts.json").read_text("utf-8"))} - {*MEASURED}
    told: dict[bool, list[str]] = {True: [], False: []}
    for key, template in phrases(language):
        file, _, name = key.partition(".")
        fields = FIELD.findall(template)
        counted = {field for field, form in fields if form.partition(".")[0] in nouns}
        if not counted or "~" in name or file not in (*PAPERS, "charts", "window"):
            continue
        by = re.search(r" \{(\w+)\}$", template)
        values = {field: value(language, field, form, 88) for field, form in fields}
        values |= {by[1]: number} if by else {}
        values |= dict.fromkeys(counted, number)
        if any(form not in nouns and form.partition(".")[0] not in nouns for field, form in fields if field in counted):
            # Said elsewhere in the sentence as a figure, too.
            continue
        said = strip_isolates(speech.sentence(key, **values))
        told[file in PAPERS].append(f"{key}: {said}" if re.search(rf"(?<!\d){number}(?!\d)", said) else "")
    assert len(told[True]) > 40
    assert not [one for one in told[True] if one]
    assert [one for one in told[False] if one]


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("he", {"programs": "ועוד שתי תוכניות", "goals": "ועוד שני יעדים"}),
        ("en", {"programs": "and two more", "goals": "and two more"}),
        ("ar", {"programs": "إضافةً إلى برنامجين", "goals": "إضافةً إلى هدفين"}),
    ],
)
def test_a_list_counts_what_it_does_not_name_in_words(language: str, more: dict[str, str]) -> None:
    names = [f"{NAMES[language]} {'abcdefghijklmnop'[at]}" for at in range(13)]
    for noun, told in more.items():
        said = strip_isolates(words(language).quoted(names, noun))
        assert said.endswith(told), said
        assert not re.search(r"\d", said)


def window_texts() -> Iterator[tuple[str, str, str]]:
    """Where the window puts a value into a sentence: the place, the sentence and the value as code."""
    for path in sorted(Path(aligner.ui.__path__[0]).rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        held = {
            target.id: found
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(target := node.targets[0], ast.Name)
            if (found := _translated(node.value))
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "replace":
                where = node.func.value
                said = _translated(where) or (held.get(where.id, "") if isinstance(where, ast.Name) else "")
                if said and len(node.args) == 2 and isinstance(node.args[0], ast.Constant):
                    yield f"{path.name}:{node.lineno}", said, f"{node.args[0].value} {ast.unparse(node.args[1])}"


def _translated(node: ast.expr) -> str:
    """The first text of `tr("…")` or `translate("…", "…")` within an expression."""
    for one in ast.walk(node):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr in ("tr", "translate"):
            texts = [arg.value for arg in one.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if texts:
                return texts[-1]
    return ""


def test_the_window_counts_with_words_that_have_plural_forms() -> None:
    """A figure before a noun or a verb needs forms that Qt's translations do not have for Hebrew (two) and English."""
    bare = []
    for place, sentence, put in window_texts():
        field, _, code = put.partition(" ")
        is_figure = re.search(r"\bnumber\(|\blen\(|^str\(", code)
        if is_figure and re.search(re.escape(field) + r" (?!of\b|KB\b|MB\b)[a-z]", sentence):
            bare.append(f"{place}: {sentence}")
    assert not bare, f"say these with words.say and plural forms in resources/words/*/window.json: {bare}"


@pytest.mark.parametrize("language", ["he", "ar"])
def test_no_sentence_holds_typed_direction_marks(language: str) -> None:
    for file in sorted((resources() / "words" / language).glob("*.json")):
        found = re.findall('[^"]*[\u200e\u200f\u061c\u202a-\u202e][^"]*', file.read_text("utf-8"))
        assert not found, (file.name, found)
