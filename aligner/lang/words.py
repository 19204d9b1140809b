"""Words, numbers, money and dates of documents and messages, in Hebrew, English and Arabic.

Sentences are data: resources/words/<language>/<file>.json, key to template. A template's fields are `{name}` or
`{name:form}`; the forms are listed at `Words.sentence`. Digits are Latin in all three languages, as Israeli readers
of Hebrew and Arabic expect them.
"""

import datetime
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from math import ceil, floor
from typing import SupportsFloat

from aligner.lang.bidi import isolate, ltr, strip_isolates
from aligner.lang.bounds import Bound
from aligner.lang.plurals import plural_form
from aligner.lang.rounding import gap_digits
from aligner.model.organization import Organization
from aligner.model.text import split_list
from aligner.model.vocabulary import LANGUAGES, RIGHT_TO_LEFT, Measure, OrganizationKind
from aligner.paths import resources

UNKNOWN = "–"
MINUS = "\u2212"
MAX_NAMED = 12
"""How many things a sentence names before it counts the rest."""
_FIELD = re.compile(
    r"(?P<prefix>(?<![\u05d0-\u05ea])[\u05d5\u05d1\u05db\u05dc\u05de\u05e9\u05d4]{1,3}\u05be?)?\{(?P<name>\w+)(?::(?P<form>[\w.]+))?\}"
)
_SAME = 1e-9
"""How much a bound may be off by floating point before it is rounded to its true side."""
_HEBREW_FIRST = re.compile("[\u05f4\u05f3\u201c\"']*[\u05d0-\u05ea]")
_LATIN_FIRST = re.compile("[A-Za-z]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_QUOTES = {"he": ("״״", "׳׳"), "en": ("“”", "‘’"), "ar": ("«»", "“”")}
"""Of each language the outer pair of quotation marks, and the pair within them."""
_QUOTED = {
    "he": re.compile("(?<![א-ת])([ובכלמשה]{0,3})״([^״]+)״(?![א-ת])"),
    "en": re.compile("()“([^“”]+)”"),
    "ar": re.compile("()«([^«»]+)»"),
}
"""A quotation; Hebrew's mark is within initials, too."""
_SYMBOLS = {"ILS": "₪", "USD": "$", "EUR": "€", "GBP": "£"}

_IN_WORDS = {0: "zero", 0.5: "half", 1.5: "one_half", 2: "two"}

_LISTS = ("some", "quoted", "described")
"""Forms of lists that count what they do not name: "some.programs" counts programs."""
_LABELS = frozenset(
    (
        *("charts", "errors", "exchange", "facilitation", "field", "giving", "importing", "joint_map", "kinds"),
        *("messages", "network", "own_files", "packages", "projector", "records", "removed", "sending", "sheets"),
        *("usage", "values", "window", "workbook", "workbook_deciding", "workshop_result"),
    )
)
"""Files of what stands on a screen or in a table, where a count is a figure; in the others it is a word up to ten."""

Phrase = str | dict[str, str]


@lru_cache(maxsize=24)
def words(language: str, kind: str = "", measure: str = "", period: str = "") -> "Words":
    """The words of a language: "he", "en" or "ar"; kind: of the organization that they speak to; measure: what its sums
    of money count; period: the years whose payments they count, as figures, "" for all.

    A foundation receives of grants where a nonprofit receives of programs, and of awards where its sums count them.

    Raises: KeyError for another language.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    return Words(language, kind, measure, period)


def words_for(organization: Organization, language: str = "") -> "Words":
    """The words in which documents speak of an organization. language: another one than its own."""
    measure = organization.money_measure if organization.kind is OrganizationKind.FOUNDATION else Measure.YEAR
    years = organization.period if measure is Measure.PAID else None
    period = "–".join(str(year) for year in dict.fromkeys(years)) if years else ""
    return words(language or organization.language, organization.kind.value, measure.value, period)


class Words:
    """Speaks one language."""

    def __init__(self, language: str, kind: str = "", measure: str = "", period: str = "") -> None:
        self.language = language
        self.kind = kind
        self.measure = measure
        self._period = period
        self.is_rtl = language in RIGHT_TO_LEFT
        self._files: dict[str, Mapping[str, Phrase]] = {}

    def __reduce__(self) -> tuple[object, ...]:
        return words, (self.language, self.kind, self.measure, self._period)

    def sentence(self, key: str, **values: object) -> str:
        """The sentence of `key` ("file.key", e.g. "findings.gap_more") with its values put in.

        Forms of a field: none (text as it is; whole numbers grouped) · name (user text, isolated) · percent (0 to 1)
        · points (share points, "12" or "1.5") · signed · number · money ((minor units, currency), or with whether it
        is the least of what is not known whole) · date · month
        · list, some, quoted (user texts), described (of those who may have no name) · of100 (0 to 1, a whole number of
        100) · of100_least, percent_least (rounded down, for what is at least so much) · percent_most (rounded up)
        · bound (a `Bound` with its word) · any key of counts.json: a counted noun, with ".gen" after a preposition or a
        noun and ".acc" as an object, which Arabic distinguish (`{n:goals.gen}`); ".words" is in words in a label, too.
        words_m, words_f, words_c, words_cf: up to ten in words, of what is masculine, feminine, or in Hebrew's
        construct (masculine, feminine), and in figures beyond.
        What is between quotation marks and has its own gets the inner ones: «قرار “عنوان”».
        A Hebrew prefix before a field is joined as Hebrew joins it: "ב{n:goals}" gives "ביעד אחד" and "ב־5 יעדים".
        A template may also be a dictionary of plural forms with "by": the value that chooses.

        Raises: KeyError when the key or a value is missing.
        """
        file, _, name = key.partition(".")
        known = self._file(file)
        phrase = known.get(f"{name}~{self.measure}") or known.get(f"{name}~{self.kind}") or known[name]
        if isinstance(phrase, dict):
            phrase = self._chosen(phrase, _number(values[phrase["by"]]))
        return self._fill(phrase, values, is_label=file in _LABELS)

    @property
    def period(self) -> str:
        """The years whose payments sums count, which every template may name: "2026", "2024–2026" or "all years"."""
        return self._period or self.sentence("phrases.all_years")

    def has(self, key: str) -> bool:
        """Whether there is a sentence for `key`."""
        file, _, name = key.partition(".")
        return name in self._file(file)

    def label(self, word: StrEnum) -> str:
        """The label of a word that records choose from."""
        return self.sentence(f"vocabulary.{label_key(word)}")

    def number(self, value: float | None, digits: int | None = None) -> str:
        """Grouped; at most two decimals unless `digits` says how many; a dash when unknown."""
        if value is None:
            return UNKNOWN
        text = _grouped(Decimal(repr(value)), 2 if digits is None else digits, is_short=digits is None)
        return ltr(text.replace("-", MINUS)) if text.startswith("-") and text.strip("-0.,") else text.lstrip("-")

    def exact(self, value: float) -> str:
        """Grouped, with all that was written of it: a rate of 0.0066 is not 0.01."""
        return self.number(value, max(0, -int(Decimal(repr(value)).normalize().as_tuple().exponent)))

    def percent(self, share: float | None, digits: int = 0) -> str:
        """A share of 0 to 1 in percent."""
        if share is None:
            return UNKNOWN
        text = f"{strip_isolates(self.number(share * 100, digits))}%"
        # After an Arabic letter a figure would change sides with its sign.
        return ltr(text) if self.language == "ar" or text.startswith(MINUS) else text

    def bound(self, share: Bound | None) -> str:
        """A share in percent with the word that says how far it is known: "80%", "80% or more", "unknown".

        What is the least is cut down, what is the most is cut up, all else is rounded; `bound_figure` does the same.
        """
        if share is None:
            return UNKNOWN
        kind, shown = share.kind, share.shown
        if kind in ("exact", "of_known", "of_known_least") and shown is not None and 0 < shown < _least_shown(kind):
            # Rounded it would say that nothing is there.
            return self.sentence(f"phrases.share_{kind.removesuffix('_least')}_small")
        if kind == "exact":
            return self.percent(shown)
        is_vacuous = shown is None or (kind == "at_least" and not _least(shown)) or (kind == "at_most" and shown > 0.99)
        return self.sentence(f"phrases.share_{'unknown' if is_vacuous else kind}", share=shown)

    def bound_figure(self, share: Bound | None) -> str:
        """The figure of `bound` without its word, for a place that says elsewhere what it is of."""
        shown = None if share is None else share.shown
        if share is None or shown is None:
            return UNKNOWN
        form = {"at_most": "percent_most", "at_least": "percent_least", "of_known_least": "percent_least"}
        return self._form(shown, form.get(share.kind, "percent"), is_label=True)

    def bound_sign(self, share: Bound | None) -> str:
        """The figure of `bound` with a sign for its word, for a narrow place: "≥ 80%"."""
        figure = self.bound_figure(share)
        kinds = {"at_least": "least", "of_known_least": "least", "at_most": "most"}
        if share is None or share.shown is None or share.kind not in kinds:
            return figure
        return ltr(self.sentence(f"phrases.sign_at_{kinds[share.kind]}", share=share.shown))

    def points(self, value: float | None) -> str:
        """Points of 100 without a sign: whole from 10 up, else with one decimal where it says more."""
        if value is None:
            return UNKNOWN
        return self.number(_rounded_points(value))

    def signed(self, value: float | None, digits: int = 0) -> str:
        """With its sign, which stays at the number's left in every language; 0 has none."""
        if value is None:
            return UNKNOWN
        text = self.number(abs(value), digits)
        if not text.strip("0.,"):
            return text
        return ltr(("+" if value > 0 else MINUS) + text)

    def gap(self, share: float | None, other: float | None) -> str:
        """How many points a share is above another, signed: whole, unless the whole percents that are shown of the two
        give another number; then with one decimal, as it is."""
        if share is None or other is None:
            return UNKNOWN
        return self.signed((share - other) * 100, gap_digits(share, other))

    def money(self, minor: int | None, currency: str, short: bool = False) -> str:
        """Money from minor units, whole units unless there is a part; short: in thousands or millions."""
        if minor is None:
            return UNKNOWN
        symbol = self.symbol(currency)
        units = Decimal(minor) / 100
        if short and abs(units) >= 1000:
            return self._short_money(units, symbol)
        is_integer = short or units == units.to_integral_value()
        amount = _grouped(abs(units), 2, is_short=is_integer)
        sign = MINUS if minor < 0 else ""
        return ltr(f"{sign}{symbol}{amount}" if len(symbol) == 1 else f"{sign}{symbol}\u00a0{amount}")

    def _short_money(self, units: Decimal, symbol: str) -> str:
        """Thousands or millions as the language writes them: "$3.4M", in Hebrew and Arabic in words."""
        scale, key = (1_000_000, "millions") if abs(units) >= 999_500 else (1000, "thousands")
        units = round(units / scale, 1 if scale == 1_000_000 or units / scale < 10 else 0)
        amount, sign = _grouped(abs(units), 2, is_short=True), MINUS if units < 0 else ""
        if self.is_rtl:
            return self.sentence(f"phrases.money_{key}", amount=ltr(f"{sign}{amount}"), symbol=symbol)
        apart = symbol if len(symbol) == 1 else f"{symbol}\u00a0"
        return ltr(self.sentence(f"phrases.money_{key}", amount=amount, symbol=f"{sign}{apart}"))

    def symbol(self, currency: str) -> str:
        """How a currency is written, where amounts of it stand in a column."""
        return _SYMBOLS.get(currency, currency)

    def money_of(self, minor: int | None, currency: str, *, is_part: bool) -> str:
        """A sum of budgets; is_part: some of them are missing or in another currency, so that it is the least."""
        if is_part:
            return self.sentence("phrases.money_at_least", amount=(minor, currency)) if minor else UNKNOWN
        return self.money(minor, currency)

    def short_money_of(self, minor: int, currency: str, *, is_part: bool) -> str:
        """The same in thousands or millions, where there is little room; what is the least is rounded down."""
        if not is_part:
            return self.money(minor, currency, short=True)
        steps = ((100_000_000, 10_000_000), (1_000_000, 100_000), (100_000, 10_000))
        step = next((step for least, step in steps if minor >= least), 1)
        amount = self.money(minor - minor % step, currency, short=True)
        return self.sentence("phrases.short_at_least", amount=amount)

    def date(self, day: datetime.date | None) -> str:
        """A day with its month in words."""
        if day is None:
            return UNKNOWN
        month = self.sentence(f"phrases.month_{day.month:02d}")
        return self.sentence("phrases.day", day=str(day.day), month=month, year=str(day.year))

    def month(self, day: datetime.date | None) -> str:
        """A month with its year."""
        return UNKNOWN if day is None else f"{self.sentence(f'phrases.month_{day.month:02d}')} {day.year}"

    def name(self, text: str) -> str:
        """User text, which takes its direction from itself."""
        return isolate(text, self.is_rtl)

    def list(self, texts: Sequence[str]) -> str:
        """User texts joined as a native sentence joins them."""
        return self._joined([self.name(strip_isolates(text)) for text in texts])

    def some(self, texts: Sequence[str], noun: str = "") -> str:
        """As `list`, but no more than a sentence can hold: the first, and how many more there are.

        noun: of counts.json, by which the rest is counted.
        """
        return self._some([self.name(strip_isolates(text)) for text in texts], noun)

    def described(self, texts: Sequence[str], noun: str = "") -> str:
        """As `some`, of those who may be described instead of named: within an English sentence "A teachers’ college"
        loses the capital of its article, "The Trump Foundation" does not."""
        if self.language == "en":
            texts = [_ARTICLE.sub(lambda found: found[0].lower(), strip_isolates(text)) for text in texts]
        return self.some(texts, noun)

    def quoted(self, texts: Sequence[str], noun: str = "", most: int = MAX_NAMED) -> str:
        """As `some`, each in quotation marks: names that have an "and" of their own stay apart.

        most: so many parts at most, the last of which may count the rest.
        """
        (start, end), _ = _QUOTES[self.language]
        named = [f"{start}{self._within_quotes(self.name(strip_isolates(text)))}{end}" for text in texts]
        return self._some(named, noun, most)

    def listed(self, texts: Sequence[str], noun: str, most: int = MAX_NAMED) -> str:
        """As `some`, of texts that are no names. noun: of counts.json, by which the rest is counted."""
        return self._some(texts, noun, most)

    def _some(self, named: Sequence[str], noun: str, most: int = MAX_NAMED) -> str:
        if len(named) <= most:
            return self._joined(named)
        # What is counted is always more than one: that one would take no more room than its count.
        first = self._in_a_row(named[: most - 1])
        rest = len(named) - (most - 1)
        is_counted = noun and self.language != "en"
        more = self._count(rest, noun, "gen", is_label=False) if is_counted else self._numeral(rest, "words_m")
        return self.sentence("phrases.list_more", first=first, more=more)

    def _joined(self, named: Sequence[str]) -> str:
        if len(named) < 2:
            return "".join(named)
        return self.sentence("phrases.list_last", first=self._in_a_row(named[:-1]), last=self._after_and(named[-1]))

    def _in_a_row(self, named: Sequence[str]) -> str:
        return self.sentence("phrases.list_between").join([*named[:1], *map(self._after_and, named[1:])])

    def _after_and(self, name: str) -> str:
        """A name behind the Arabic "and", which is one with an Arabic word but stands by itself before a Latin one."""
        is_apart = self.language == "ar" and _LATIN_FIRST.match(strip_isolates(name))
        return f"\u00a0{name}" if is_apart else name

    def _within_quotes(self, text: str) -> str:
        _, (start, end) = _QUOTES[self.language]
        return _QUOTED[self.language].sub(rf"\1{start}\2{end}", text)

    def items(self, text: str) -> str:
        """A list that a record holds in one text, with the language's sign between its items."""
        return self.join(split_list(text))

    def join(self, texts: Iterable[str]) -> str:
        """Texts that are no names, with the language's sign between them."""
        return self.sentence("phrases.items_between").join(texts)

    def count(self, number: float, noun: str, case: str = "") -> str:
        """A counted noun of counts.json, e.g. "3 programs", in the right plural form.

        One, two and halves are words where the language has words for them, and none is stated: what else a label says
        is a figure, and what a sentence of a paper says is in words up to ten. case: "gen" or "acc".
        """
        return self._count(number, noun, case, is_label=True)

    def _count(self, number: float, noun: str, case: str, *, is_label: bool) -> str:
        if case == "words":
            # Where a label is read as a sentence, too.
            case, is_label = "", False
        counts = self._file("counts")
        forms = counts.get(f"{noun}~{self.kind}") or counts[noun]
        assert isinstance(forms, dict), noun
        if noun.startswith("points"):
            number = _rounded_points(number)
        chosen = self._chosen(forms, number, case)
        return _FIELD.sub(
            lambda field: self.number(number) if is_label else self._form(number, field["form"], is_label=False), chosen
        )

    def _chosen(self, forms: Mapping[str, str], number: float, case: str = "") -> str:
        """The form of a number: its own word where there is one, else the plural form; in a case where it shows."""
        form = _IN_WORDS.get(number, "")
        if form not in forms:
            form = plural_form(self.language, number)
        wanted = (f"{form}.{case}", f"{form}.gen", form) if case else (form,)
        return next((forms[one] for one in wanted if one in forms), forms["other"])

    def _fill(self, template: str, values: Mapping[str, object], *, is_label: bool) -> str:
        outer, _ = _QUOTES[self.language]

        def filled(match: re.Match[str]) -> str:
            is_period = match["name"] == "period" and "period" not in values
            text = self._form(self.period if is_period else values[match["name"]], match["form"], is_label=is_label)
            if not match.start() and self._begins_a_sentence(match["form"] or "", is_label=is_label):
                text = _FIRST_LETTER.sub(lambda found: found[0].upper(), text)
            if match["name"] == "initiative" and template[match.start() - 1 : match.start()] == " ":
                text = self._within_sentence(text)
            if template[match.start() - 1 : match.start()] + template[match.end() : match.end() + 1] == outer:
                text = self._within_quotes(text)
            return self._prefixed(match["prefix"] or "", text)

        return _FIELD.sub(filled, template)

    def _within_sentence(self, name: str) -> str:
        """A name as it stands within a sentence: English writes its article small there."""
        return _THE.sub(r"\1the ", name) if self.language == "en" else name

    def _begins_a_sentence(self, form: str, *, is_label: bool) -> bool:
        noun, _, case = form.partition(".")
        is_count = (not is_label or case == "words") and noun in self._file("counts")
        return is_count or form.startswith(_CAPITAL_AT_START)

    def _numeral(self, number: float, form: str) -> str:
        numerals = self.sentence(f"phrases.{form}").split()
        is_told = number == int(number) and 0 <= number < len(numerals)
        return numerals[int(number)] if is_told else self.number(number)

    def _prefixed(self, prefix: str, text: str) -> str:
        """Hebrew writes its prefixes as one with a Hebrew word, and with a hyphen before figures and other letters."""
        if self.language != "he" or not prefix:
            return prefix + text
        joint = "" if _HEBREW_FIRST.match(strip_isolates(text)) else "\u05be"
        return prefix.rstrip("\u05be") + joint + text

    def _form(self, value: object, form: str | None, *, is_label: bool) -> str:
        match form:
            case None:
                return self.number(value) if isinstance(value, int | float) else str(value)
            case "name":
                return self.name(str(value))
            case "money":
                return self._money(value)
            case "of100":
                return self.number(round(_number(value) * 100))
            case "of100_least":
                return self.number(_least(_number(value)))
            case "percent_least":
                return self.percent(_least(_number(value)) / 100)
            case "percent_most":
                return self.percent(ceil(_number(value) * 100 - _SAME) / 100)
            case "words_m" | "words_f" | "words_c" | "words_cf":
                return self._numeral(_number(value), form)
            case (
                "list"
                | "some"
                | "described"
                | "quoted"
                | "percent"
                | "bound"
                | "points"
                | "signed"
                | "number"
                | "date"
                | "month"
            ):
                return getattr(self, form)(value)
            case _:
                base, _, noun = form.partition(".")
                if base in _LISTS:
                    return getattr(self, base)(value, noun)
                return self._count(_number(value), base, noun, is_label=is_label)

    def _money(self, value: object) -> str:
        match value:
            case (int() | None as minor, str(currency)):
                return self.money(minor, currency)
            case (int() | None as minor, str(currency), bool(is_part)):
                return self.money_of(minor, currency, is_part=is_part)
            case _:
                raise TypeError(value)

    def _file(self, name: str) -> Mapping[str, Phrase]:
        if name not in self._files:
            path = resources() / "words" / self.language / f"{name}.json"
            self._files[name] = json.loads(path.read_text("utf-8"))
        return self._files[name]


_ARTICLE = re.compile(r"^(?:A|An|The)(?= [a-z])")
"""With which a description begins: before a small letter, where a name has a capital one."""
_THE = re.compile("^([\u2066-\u2068]*)The ")
_FIRST_LETTER = re.compile("^[\u2066-\u2068]*[^\\W\\d_]")
_CAPITAL_AT_START = ("words_", "described")
"""Forms that begin a sentence with a capital letter where they stand first."""


def label_key(word: StrEnum) -> str:
    """The key of a choice in vocabulary.json, e.g. "program_status.active"."""
    return f"{_CAMEL.sub('_', type(word).__name__).lower()}.{word.value.replace(' ', '_')}"


def _number(value: object) -> float:
    if isinstance(value, SupportsFloat):
        return value if isinstance(value, int | float) else float(value)
    raise TypeError(value)


def _least_shown(kind: str) -> float:
    """The smallest share that does not look like nothing: the least is cut off, all else rounded."""
    return 0.01 if kind == "of_known_least" else 0.005


def _least(share: float) -> int:
    """Whole points of 100, cut off, so that "at least" stays true."""
    return floor(share * 100 + _SAME)


def _rounded_points(value: float) -> float:
    """Whole from 10 up, else with one decimal where it says more; without its sign."""
    size = abs(value)
    return round(size) if size >= 10 or abs(size - round(size)) < 0.05 else round(size, 1)


def _grouped(value: Decimal, digits: int, *, is_short: bool) -> str:
    """Latin digits in groups of three, half rounded to even; is_short: without zeros at the end."""
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if is_short and "." in text else text
