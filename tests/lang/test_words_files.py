"""The words files: every language says everything, with the same values, in all its plural forms."""

import json
import re
from enum import StrEnum
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from aligner.lang.words import words
from aligner.model import vocabulary
from aligner.model.vocabulary import LANGUAGES
from aligner.paths import resources

FIELD = re.compile(r"\{(\w+)(?::(\w+)(?:\.\w+)?)?\}")
FILES = sorted(path.stem for path in (resources() / "words" / "en").glob("*.json"))
OWN_WORDS = {"zero", "half", "one_half"}
"""Forms beside the plurals: none, a half, one and a half."""
CASES = {"one.acc", "two.gen"}
FORMS = {"he": {"one", "two", "other"}, "en": {"one", "other"}, "ar": {"zero", "one", "two", "few", "many", "other"}}
SHARES = {"percent", "percent_least", "percent_most", "bound", "of100", "of100_least"}
IN_WORDS = {"words_m", "words_f", "words_c", "words_cf"}
KNOWN = {
    "",
    "name",
    "points",
    "signed",
    "number",
    "money",
    "date",
    "month",
    "list",
    "some",
    "described",
    "quoted",
    *SHARES,
    *IN_WORDS,
}


def read(language: str, file: str) -> dict[str, Any]:
    return json.loads((resources() / "words" / language / f"{file}.json").read_text("utf-8"))


def phrases(phrase: str | dict[str, str]) -> list[str]:
    return [phrase] if isinstance(phrase, str) else [text for form, text in phrase.items() if form != "by"]


@pytest.mark.parametrize("file", FILES)
def test_three_languages_have_the_same_keys(file: str) -> None:
    keys = {language: set(read(language, file)) for language in LANGUAGES}
    assert keys["he"] == keys["en"] == keys["ar"]


@pytest.mark.parametrize("file", [file for file in FILES if file != "counts"])
def test_a_sentence_uses_the_same_values_in_each_language(file: str) -> None:
    english = read("en", file)
    for language in ("he", "ar"):
        for key, phrase in read(language, file).items():
            ours = {name for text in phrases(phrase) for name, _ in FIELD.findall(text)}
            theirs = {name for text in phrases(english[key]) for name, _ in FIELD.findall(text)}
            allowed_missing = {phrase["by"]} if isinstance(phrase, dict) else set()
            assert ours ^ theirs <= allowed_missing, (language, key)


@pytest.mark.parametrize("file", FILES)
def test_forms_of_fields_are_known_and_no_text_is_empty(file: str) -> None:
    for language in LANGUAGES:
        nouns = set(read(language, "counts"))
        for key, phrase in read(language, file).items():
            for text in phrases(phrase):
                assert text.strip(), (language, key)
                if file != "counts":
                    unknown = {form for _, form in FIELD.findall(text)} - KNOWN - nouns
                    assert not unknown, (language, key, unknown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_counted_nouns_have_every_plural_form_of_the_language(language: str) -> None:
    for noun, forms in read(language, "counts").items():
        assert FORMS[language] <= set(forms) <= FORMS[language] | OWN_WORDS | CASES, noun
        assert not CASES & set(forms) or language == "ar", noun
        assert "two.gen" in forms or language != "ar", noun
        is_masculine = language == "ar" and re.search("واحد(?!ة)", forms["one"])
        assert not is_masculine or "one.acc" in forms, noun


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_records_choose_from_has_a_label(language: str) -> None:
    kinds = [kind for kind in vars(vocabulary).values() if isinstance(kind, type) and issubclass(kind, StrEnum)]
    kinds.remove(StrEnum)
    for kind in kinds:
        for member in kind:
            assert words(language).label(member)


DOUBLE_MEANING = {
    "he": (
        r"מכנסים",  # trousers
        r"(?<![א-ת])ניצלו(?![א-ת])",  # exploited
        r"(?<![א-ת])חולק(?:ים|ת|ות)?(?: עם)? (?:היוזמה|מתוך)",  # disagrees
        r"שניים מול שניים",  # two against two
        r"(?<![א-ת])דבר:",  # a thing, where nothing is meant
        r"תוכנית ה?ערכה|תוכניות ה?ערכה",  # an evaluation plan
    ),
    "ar": (r"(?:يقف|نقف|تقف|ليقفوا) (?:خلف|وراء)", r"في الضواحي"),
}
"""Words of other meanings that were once read in these places."""
BARE_KIT = r"(?<![א-ת])[ובכלמש]{0,2}ה?ערכה(?![א-ת])(?! לוועד)|(?<![א-ת])ערכות(?! ה?ישיבה)|ערכת(?! ה?ישיבה)"
"""A kit named by the word for an evaluation alone."""


def told(language: str) -> list[tuple[str, str, str]]:
    """(place, English, the language's text) of every sentence of the documents, the messages and the window."""
    found = []
    for file in FILES:
        english = read("en", file)
        for key, phrase in read(language, file).items():
            source = " ".join(phrases(english[key]))
            found += [(f"{file}.{key}", source, text) for text in phrases(phrase)]
    window = ElementTree.parse(Path(__file__).parents[2] / "i18n" / f"aligner_{language}.ts")
    for message in window.iter("message"):
        translation = message.find("translation")
        text = "" if translation is None else "".join(translation.itertext())
        found.append((message.findtext("source") or "", message.findtext("source") or "", text))
    return found


@pytest.mark.parametrize("language", ["he", "ar"])
def test_no_sentence_has_a_word_of_another_meaning(language: str) -> None:
    everything = told(language)
    wrong = [(place, text) for place, _, text in everything if re.search("|".join(DOUBLE_MEANING[language]), text)]
    if language == "he":
        kits = [(place, text) for place, source, text in everything if re.search(r"\bkits?\b", source.lower())]
        wrong += [(place, text) for place, text in kits if re.search(BARE_KIT, text)]
    assert not wrong


NAMED = {
    "ar": r"(?:هدف|الهدفين|الهدفان)(?:[^«»{}]*«\{\w+:name\}» و)?$",
    "he": r"(?:יעד|היעדים|יעדים)(?:[^״{}]*״\{\w+:name\}״ ו)?$",
}
"""What is before a goal's name in a sentence: the noun, or the first of two goals behind it."""
GOAL_FIELDS = {"goal", "subject", "above", "below", "split", "first", "second", "points_from", "points_to", "money_to"}
AFTER_A_COLON = {"findings.empty_goal_cared.title", "findings.empty_goal_collective.title"}


@pytest.mark.parametrize("language", ["he", "ar"])
def test_a_goal_is_named_behind_its_noun(language: str) -> None:
    """The noun carries gender, number and prefix, whatever the name is."""
    start = {"he": "״", "ar": "«"}[language]
    bare = []
    for file in ("findings", "storyline", "kit", "sections", "guide", "workshop", "workshop_result", "projector"):
        for key, phrase in read(language, file).items():
            for text in phrases(phrase):
                for found in re.finditer(start + r"\{(\w+):name\}", text):
                    is_goal = found[1] in GOAL_FIELDS and f"{file}.{key}".partition("~")[0] not in AFTER_A_COLON
                    if is_goal and not re.search(NAMED[language], text[: found.start()].rstrip()):
                        bare.append((f"{file}.{key}", text))
    assert not bare


OLD_TERMS = {
    "he": (
        r"שיבוץ|שיבוצים",
        r"רמת הביטחון",
        r"(?<![א-ת])ועד המנהל",
        r"אף אחת מה",
        r"משקל רב (?:משל|מזה)",
        r"מקבלי? המענק",
        r"היחס אלינו|(?<![א-ת])הכסף ש(?:לנו|להם)",
        r"(?<![א-ת])[שו]?אנו(?![א-ת])|איפה|(?<![א-ת])ו?למה(?![א-ת])(?! הכוונה| ש)",
        r"לא ניתן היה|אי אפשר היה|היה בה מניין",
        r"ששווה ל|הביתה|מזיזים אותה",
        r"לא הלך אחרי|ללכת אחרי|היה יוצא|(?:מופנה|מופנים) יותר מ(?!אשר)|באקסל|(?<![א-ת])ויבאו",
        r"(?<![א-ת])(?:שלך|אצלך|בחירתך|תשובתך|עליך)(?![א-ת])",  # a masculine singular for a reader
    ),
    "ar": (
        r"ليس لنا (?:فيه )?منحة",
        r"(?<![\u0621-\u0652])[لب]?منحنا(?![\u0621-\u0652])",
        r"بعمل صغير",
        r"(?<![ء-ي])تم[\u0651]?ت? (?=[ء-ي])",  # "was done" with a noun of action
        r"حاولوا (?:مرة أخرى|ثانية)|كي لا يمكن|بواسطة|يُرجى|(?:^|\. )يجب",
        r"(?<![ء-ي])(?:ال|[وب])*(?:موضع|مواضع)(?![ء-ي])(?! الخطأ)",  # of a placement
        r"عند (?:هذا )?الهدف|عند أهداف|من عندنا",
        r"معطيات|معسكر|المتبرّع|اقتراع|خريطة الطريق|فئة سكانية|الهدف الأعلى|قالبنا",
        r"ناقص وزن|زاد [^.]* عن \{",
        r"(?<![ء-ي])(?:ال|لل|[وبلك])*(?:سجل|سجلات|مصنف|مصنفات|متلقي|اطلاع)(?![ء-ي\u064b-\u0651])",  # no shadda
        r"(?<![ء-ي])(?:اختر|اضغط|أضف|اكتب|افتح|احذف|بكلماتك|اختيارك|ملفك)(?![ء-ي])",  # one reader
        r"(?<![\u0621-\u0652])و[A-Za-z]",  # "and", one with a Latin word
        r"(?:من|في|على|إلى|ل) اثنان",
    ),
}
"""Words that were once read where the glossary has others, or that are no grammar."""
OF_OTHERS = re.compile(r"importing\.(?:column|choice|sheet|level|payments|awards|amounts|totals|spans|\w+_given)\b")
"""Words of other people's lists, which an import must know."""
IN_OFFICE = {"importing.list_on_its_side"}
"""Where a menu of Excel is quoted."""


@pytest.mark.parametrize("language", ["he", "ar"])
def test_no_sentence_has_a_word_that_the_glossary_replaced(language: str) -> None:
    examples = [
        (path.stem, "", text)
        for path in sorted((resources() / "examples").glob("*.json"))
        for text in re.findall(rf'"{language}": "([^"]*)"', path.read_text("utf-8"))
    ]
    wrong = [
        (place, text)
        for place, _, text in (*told(language), *examples)
        if re.search("|".join(OLD_TERMS[language]), text) and not OF_OTHERS.match(place) and place not in IN_OFFICE
    ]
    assert not wrong


ASKED = r"^(?:אחכה|ל(?:ה(?:שאיר|סיר|ציג|משיך|שמיט|עתיק)|נתק|חשוף|עבוד|מסור|ציין|צאת|שמור|שכוח|פתוח|בצע|נסות))(?![א-ת])"
"""An infinitive where a button of the window has a noun of action: הסרה, not להסיר."""


def test_buttons_of_the_hebrew_window_are_nouns_of_action() -> None:
    window = ElementTree.parse(Path(__file__).parents[2] / "i18n" / "aligner_he.ts")
    texts = ["".join(found.itertext()) for found in window.iter("translation")]
    assert not [text for text in texts if re.search(ASKED, text) and not text.endswith("?")]


@pytest.mark.parametrize("file", FILES)
def test_english_is_set_with_typographic_quotes(file: str) -> None:
    straight = [key for key, phrase in read("en", file).items() for text in phrases(phrase) if set(text) & set("'\"")]
    assert not straight


def test_messages_name_an_audience_in_words() -> None:
    for language in LANGUAGES:
        coded = [key for key, text in read(language, "errors").items() if "{audience}" in str(text)]
        assert not coded, language
