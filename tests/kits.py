"""Makes the examples' kits in every language, for every audience and purpose, and checks each.

    python -m tests.kits                     a sample of seven that has every value
    python -m tests.kits --all               both examples × 3 languages × 4 audiences × 5 purposes: 120 kits
    python -m tests.kits --only briefing     one kind of document (may be given more than once)
    python -m tests.kits --out FOLDER        keeps the files
    python -m tests.kits --sentences FOLDER  writes every sentence of the kit with example data, a file a language

Each kit must be made without an error, keep its length, fit (tests/kit/fit.py), and differ from the others of its
audience. Prints a table; the exit status is 1 when something is wrong.
"""

import argparse
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from aligner.actions.examples import example_records
from aligner.kit.content.options import AUDIENCES, DOCUMENTS, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline, rule_of
from aligner.kit.content.rules import GUIDE_PAGES, ONEPAGE_PAGES, documents_of
from aligner.kit.content.snapshot import make_snapshot
from aligner.kit.making import FILES, make_kit
from aligner.kit.papers.briefing import body_pages, fitted
from aligner.lang.bidi import strip_isolates
from aligner.lang.bounds import Bound
from aligner.lang.words import Words
from aligner.model.vocabulary import LANGUAGES, OrganizationKind
from aligner.paths import resources
from tests.kit.fit import problems

MEETING = date(2026, 12, 15)
SENTENCE_FILES = ("kit", "sections", "storyline", "guide", "findings")


@dataclass(frozen=True)
class Case:
    """One kit to make."""

    kind: str
    language: str
    audience: str
    purpose: str

    def __str__(self) -> str:
        return f"{self.kind}-{self.language}-{self.audience}-{self.purpose}"


@dataclass
class Outcome:
    """pages: of each document.  wrong: what is not as it should be.  sections: ids with their titles, in order."""

    case: Case
    pages: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    sections: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0


ALL = tuple(Case(*values) for values in product(OrganizationKind, LANGUAGES, AUDIENCES, PURPOSES))
SAMPLE = (
    Case("nonprofit", "he", "board", "legitimacy"),
    Case("foundation", "he", "donors", "update"),
    Case("foundation", "en", "board", "strategy"),
    Case("nonprofit", "en", "staff", "development"),
    Case("nonprofit", "ar", "donors", "opportunities"),
    Case("foundation", "ar", "staff", "strategy"),
    Case("nonprofit", "he", "initiative", "update"),
)
"""Every organization, language, audience and purpose at least once."""


def make(case: Case, folder: Path, only: Sequence[str] = DOCUMENTS) -> Outcome:
    """The kit made into the folder, and what is wrong with it."""
    began = time.perf_counter()
    outcome = Outcome(case)
    options = KitOptions(
        language=case.language,
        audience=case.audience,
        purpose=case.purpose,
        meeting=MEETING,
        only=tuple(name for name in only if name in documents_of(case.audience)),
    )
    records = example_records(case.kind, case.language)
    state = make_snapshot(records, options)
    content = make_outline(state)
    outcome.sections = tuple((section.id, section.title) for section in content.sections)
    try:
        made = make_kit(records, options, folder)
    except Exception as error:  # noqa: BLE001
        outcome.wrong.append(f"{type(error).__name__}: {error}")
        return outcome
    names = {file: name for name, file in FILES.items()}
    for file in made:
        if file.path.name in names:
            outcome.pages[names[file.path.name]] = file.pages
            outcome.wrong += [f"{file.path.name}: {text}" for text in problems(file.path, case.language)]
    rule = rule_of(state)
    most = {"deck": rule.slides, "guide": GUIDE_PAGES, "onepage": ONEPAGE_PAGES}
    for name, limit in most.items():
        if outcome.pages.get(name, 0) > limit:
            outcome.wrong.append(f"{name}: {outcome.pages[name]} pages, at most {limit}")
    if "briefing" in options.only and (body := body_pages(fitted(content))) > rule.briefing_pages:
        outcome.wrong.append(f"briefing: {body} pages before the appendix, at most {rule.briefing_pages}")
    outcome.seconds = time.perf_counter() - began
    return outcome


def alike(outcomes: Iterable[Outcome]) -> list[str]:
    """Pairs of kits that say the same though they should differ."""
    seen: dict[tuple[str, str, tuple[tuple[str, str], ...]], Case] = {}
    found = []
    for outcome in outcomes:
        case = outcome.case
        key = (case.kind, case.language, tuple(s for s in outcome.sections))
        if outcome.sections and key in seen:
            found.append(f"{case} says the same as {seen[key]}")
        seen[key] = case
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.kits")
    parser.add_argument("--all", action="store_true", help="all 120 kits")
    parser.add_argument("--only", action="append", choices=DOCUMENTS, help="one kind of document")
    parser.add_argument("--out", type=Path, help="keep the files in this folder")
    parser.add_argument("--sentences", type=Path, help="write every sentence, a file a language, and stop")
    told = parser.parse_args(arguments)
    application = QGuiApplication.instance() or QGuiApplication([])
    assert application is not None
    if told.sentences:
        for path in write_sentences(told.sentences):
            print(path)
        return 0
    only = tuple(told.only or DOCUMENTS)
    with tempfile.TemporaryDirectory() as temporary:
        folder = told.out or Path(temporary)
        outcomes = []
        for case in ALL if told.all else SAMPLE:
            outcome = make(case, folder / str(case), only)
            outcomes.append(outcome)
            pages = " ".join(f"{name} {outcome.pages.get(name, 0):>2}" for name in only)
            print(f"{case!s:<42} {pages}  {outcome.seconds:5.1f} s  {'; '.join(outcome.wrong) or 'right'}", flush=True)
    same = alike(outcomes)
    print("\n".join(same))
    wrong = sum(1 for outcome in outcomes if outcome.wrong) + len(same)
    print(f"{len(outcomes)} kits, {wrong} wrong")
    return 1 if wrong else 0


# Sentences with example data, for a native reader's review.

_FIELD = re.compile(r"\{(\w+)(?::([\w.]+))?\}")
_NAMES = {
    "he": ("התמדה בחמש יחידות", "גיוס מורים", "נגישות בפריפריה"),
    "en": ("Persistence in five units", "Recruiting teachers", "Access in the periphery"),
    "ar": ("المواظبة في الوحدات الخمس", "استقطاب المعلّمين", "الإتاحة في الضواحي"),
}
_COUNTS = {
    "he": {"one": 1, "two": 2, "other": 7},
    "en": {"one": 1, "other": 7},
    "ar": {"zero": 0, "one": 1, "two": 2, "few": 5, "many": 12, "other": 100},
}


def sentences(language: str) -> dict[str, list[tuple[str, list[str]]]]:
    """Of each file of words: every key with its sentence filled in, once for each plural form."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for name in SENTENCE_FILES:
        told = json.loads((resources() / "words" / language / f"{name}.json").read_text("utf-8"))
        found[name] = [(key, _examples(language, name, key, phrase)) for key, phrase in told.items()]
    return found


def _examples(language: str, file: str, key: str, phrase: Any) -> list[str]:
    kind = key.partition("~")[2]
    words = Words(language, kind)
    plain = key.partition("~")[0]
    if isinstance(phrase, str):
        return [words.sentence(f"{file}.{plain}", **_values(language, phrase, 7))]
    texts = " ".join(text for form, text in phrase.items() if form != "by")
    made = []
    for count in _COUNTS[language].values():
        values = _values(language, texts, count)
        made.append(words.sentence(f"{file}.{plain}", **{**values, phrase["by"]: count}))
    return made


def _values(language: str, texts: str, count: int) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for name, form in _FIELD.findall(texts):
        match form.partition(".")[0]:
            case "":
                given[name] = count if name == "n" else _NAMES[language][0]
            case "name":
                given[name] = _NAMES[language][0]
            case "list" | "some" | "described" | "quoted":
                given[name] = list(_NAMES[language])
            case "money":
                given[name] = (49_400_000, "ILS")
            case "date" | "month":
                given[name] = MEETING
            case "percent" | "percent_least" | "percent_most" | "of100" | "of100_least":
                given[name] = 0.24
            case "bound":
                given[name] = Bound(0.24, 0.24, 0.5)
            case "signed":
                given[name] = -4
            case _:
                given[name] = count
    return given


def write_sentences(folder: Path) -> list[Path]:
    """A text file a language with every sentence of the kit, to be read by a native speaker."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for language in LANGUAGES:
        lines = []
        for name, told in sentences(language).items():
            lines.append(f"\n== {name} ==")
            for key, examples in told:
                lines += [f"{key}\n    {strip_isolates(text)}" for text in examples]
        path = folder / f"sentences-{language}.txt"
        path.write_text("\n".join(lines).strip() + "\n", encoding="utf-8")
        written.append(path)
    return written


if __name__ == "__main__":
    sys.exit(main())
