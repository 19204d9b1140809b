"""A foundation reads of grants: no sentence that it meets speaks of programs, save where programs are meant."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = {"en": r"\bprogram(me)?s?\b", "he": "תו?כני[תו]", "ar": "برنامج|برامج|البرامج|برنامجان"}
"""The word in each language. Arabic says it of software, too, as English does."""
SOFTWARE = {
    "errors": (
        "blocked_as_unsafe busy cannot_read_file cloud_not_running file_in_use foreign_sqlite kit_incomplete "
        "no_known_sheet not_a_kept_list own_fonts_missing points_not_100 program_fault template_macros "
        "too_many_open_files"
    ),
    "facilitation": "close.do",
    "forms": "typing_note",
    "importing": "code_made inspect.no_kind json_damaged mapping_too_long package_newer",
    "letter": "rest",
    "usage": "option.as option.encoding",
}
"""Sentences of Aligner, or of other software."""
MEANT = {
    "own_files": "",
    "sections": "role_funds_programs",
    "sheets": (
        "example.decisions.title explain.header.method explain.header.program explain.header.share "
        "explain.sheet.placements explain.sheet.programs"
    ),
    "vocabulary": "program_kind.program role.funds_programs term.program",
}
"""What is said to all kinds of organizations at once (the paper on lists of one's own, the workbook to fill in, whose
words are a contract), or of programs that a foundation supports."""
SOFTWARE_OF_THE_WINDOW = (
    "fault in the program",
    "wrong in the program",
    "the program opens no network",
    "the program's makers",
    "the program reads",
    "the program knows",
    "No program on this computer",
)


def phrases_for_a_foundation(language: str, file: str) -> dict[str, str]:
    """What each key of a file of words says to it, the fields taken out."""
    words: dict[str, Any] = json.loads((ROOT / f"resources/words/{language}/{file}.json").read_text("utf-8"))
    said = {key: words.get(f"{key}~foundation", text) for key, text in words.items() if not key.endswith("~foundation")}
    return {key: re.sub(r"\{[^}]*\}", "", json.dumps(text, ensure_ascii=False)) for key, text in said.items()}


def allowed(file: str, key: str) -> bool:
    if file == "importing" and key.startswith(("column.", "choice.", "sheet.", "areas_given")):
        return True  # What other people's lists may be headed with.
    return file == "own_files" or key in SOFTWARE.get(file, "").split() or key in MEANT.get(file, "").split()


@pytest.mark.parametrize("language", ["he", "en", "ar"])
def test_no_sentence_says_program_to_a_foundation(language: str) -> None:
    files = sorted(path.stem for path in (ROOT / "resources/words" / language).glob("*.json"))
    assert [
        (file, key, text)
        for file in files
        for key, text in phrases_for_a_foundation(language, file).items()
        if re.search(PROGRAM[language], text, re.IGNORECASE) and not allowed(file, key)
    ] == []


def window_words() -> dict[str, dict[str, str]]:
    """Each text of the window in the three languages."""
    found: dict[str, dict[str, str]] = {}
    for language in ("he", "ar"):
        for message in ElementTree.parse(ROOT / f"i18n/aligner_{language}.ts").iter("message"):
            source = message.findtext("source", "")
            said = "".join(message.find("translation").itertext())  # pyright: ignore[reportOptionalMemberAccess]
            known = found.setdefault(source, {"en": source})
            known[language] = f"{known.get(language, '')} {said}"
    return found


def test_every_text_of_the_window_on_programs_has_its_own_for_a_foundation() -> None:
    of_grants: dict[str, dict[str, str]] = json.loads((ROOT / "i18n/foundation.json").read_text("utf-8"))
    words = window_words()
    missing = [
        source
        for source, said in words.items()
        if source not in of_grants
        and not any(meant in source for meant in SOFTWARE_OF_THE_WINDOW)
        and any(re.search(PROGRAM[at], re.sub(r"\{[^}]*\}", "", text), re.IGNORECASE) for at, text in said.items())
    ]
    assert missing == []
    assert [source for source in of_grants if source not in words] == [], "texts that the window no longer has"
    assert [
        (source, said)
        for source, said in of_grants.items()
        if set(said) != {"he", "en", "ar"} or any(re.search(PROGRAM[at], text, re.I) for at, text in said.items())
    ] == []
