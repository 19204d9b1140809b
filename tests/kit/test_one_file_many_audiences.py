"""The kits of one file for all audiences beside each other: a figure that differs says over what it is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

import pytest

from aligner.actions.examples import example_records
from aligner.kit.content.all_programs import AllPrograms
from aligner.kit.content.content import Block, Cards, Content, Figure, Paragraph, Table
from aligner.kit.content.documents.firsthour import make_first_hour
from aligner.kit.content.documents.funders import make_funders
from aligner.kit.content.documents.onepage import make_onepage
from aligner.kit.content.documents.story import make_story
from aligner.kit.content.options import PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.model.currencies import ExchangeRate
from aligner.model.records import Records
from aligner.model.vocabulary import Sharing
from aligner.storyline.claims import claims_of

MEETING = date(2027, 1, 15)
AUDIENCES = ("board", "staff", "initiative", "donors")
LANGUAGES = ("he", "en")
KINDS = ("foundation", "nonprofit")
SEEDS = (1, 2, 3)
SHOWN = {
    "en": r"\bshown here\b|\bwe know of no\b|\bshown\b",
    "he": r"מוצג|שלפניכם",
}
OF_THE_PAPER = {"en": r"^Time: \d|^Not listed here: ", "he": r"^זמן: \d|^(?:עוד )?לא פורטו|^לא פורטו|^לא נרשמו כאן"}
"""How long an item of the agenda takes, and how many lines a list of this paper leaves out: no figures of the file."""
OF_ALL_OR_NONE = {"no_program_here", "no_money_here", "most_money_here", "most_programs_here", "largest_money_here"}
"""Claims about where we are, or are not, that only who sees all may make."""
NUMBER = re.compile(r"\d[\d,.]*(?<![.,])")
NARROWER = (Sharing.BOARD, Sharing.STAFF, Sharing.INITIATIVE)
CURRENCIES = ("", "", "EUR", "", "CHF", "")
"""In which currencies the programs are, in turn: for one of the others there is a rate."""
LABEL_WORDS = 7
"""A text of no more words that ends without a point is a label: its figures are compared in its table."""


@cache
def mixed(kind: str, language: str, seed: int) -> Records:
    """The example, of which some programs, chosen by the seed, are public, and all that is around them."""
    draw = Random(seed)
    example = example_records(kind, language)
    chosen = set(draw.sample(range(len(example.programs)), max(2, len(example.programs) // 2)))
    programs = tuple(
        one.model_copy(
            update={
                "sharing": Sharing.PUBLIC if place in chosen else NARROWER[place % 3],
                "reach": 100 + place,
                "currency": CURRENCIES[place % len(CURRENCIES)],
            }
        )
        for place, one in enumerate(example.programs)
    )
    public = {
        name: tuple(one.model_copy(update={"sharing": Sharing.PUBLIC}) for one in getattr(example, name))
        for name in ("actors", "indicators", "measurements", "priorities", "goals")
    }
    placements = tuple(
        one.model_copy(update={"sharing": Sharing.BOARD if seed == SEEDS[-1] and not place % 4 else None})
        for place, one in enumerate(example.placements)
    )
    activities = tuple(one.model_copy(update={"sharing": None}) for one in example.activities)
    rate = ExchangeRate(id=1, currency="EUR", base=example.organization.currency, rate=1.25, sharing=Sharing.PUBLIC)
    public |= {"exchange_rates": (rate,)}
    return replace(example, programs=programs, placements=placements, activities=activities, **public)


@cache
def state_of(kind: str, language: str, seed: int, audience: str, purpose: str) -> Snapshot:
    return make_snapshot(mixed(kind, language, seed), KitOptions(language, audience, purpose, MEETING))


def said(state: Snapshot) -> Iterator[str]:
    """Every sentence that the papers of an audience set, without the file's own texts."""
    content = make_outline(state)
    papers = (
        content,
        make_onepage(state, content),
        make_story(state, content).sheets,
        make_first_hour(state, content).sheets if state.options.audience == "board" else (),
        make_funders(state, content).sheets if state.options.audience == "donors" else (),
    )
    for text in re.findall(r"'((?:[^'\\]|\\.)*)'", strip_isolates(repr(papers))):
        for sentence in re.split(r"(?<=[.!?])\s|\\n", re.sub(r"\\u20\w\w", "", text)):
            if sentence.endswith((".", "?", "!")) or len(sentence.split()) > LABEL_WORDS:
                yield sentence


def figures_by_sentence(state: Snapshot) -> dict[str, set[tuple[str, ...]]]:
    """The numbers of each sentence that has some, by the sentence without them."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for sentence in said(state):
        if NUMBER.search(sentence):
            found.setdefault(NUMBER.sub("#", sentence), set()).add(tuple(NUMBER.findall(sentence)))
    return found


Place = tuple[str, tuple[str, ...], str]
"""Section, the words of the row, and column."""


def cells(state: Snapshot) -> dict[Place, tuple[set[str], str]]:
    """The numbers in every table and chart of an audience's papers, each with the words that stand around it."""
    content: Content = make_outline(state)
    found: dict[Place, tuple[set[str], str]] = {}
    for section in content.sections:
        around = [section.title, section.so_what]
        around += [block.text for block in (*section.slide, *section.blocks) if isinstance(block, Paragraph)]
        for block in (*section.slide, *section.blocks):
            for headers, rows, words in tables_of(block):
                for row in rows:
                    words_of_row = tuple(strip_isolates(cell) for cell in row if not NUMBER.search(cell))
                    if not "".join(words_of_row[:1]):
                        continue
                    for header, cell in zip(headers[1:], row[1:], strict=False):
                        if NUMBER.search(cell):
                            place = (section.id, words_of_row, strip_isolates(header))
                            text = strip_isolates(" ".join((*around, *words, *headers, row[0])))
                            found.setdefault(place, (set(), text))[0].add(strip_isolates(cell))
    return found


def tables_of(block: Block) -> Iterator[tuple[tuple[str, ...], tuple[tuple[str, ...], ...], tuple[str, ...]]]:
    """Headers, rows, and the words of a table's own."""
    if isinstance(block, Table):
        yield block.headers, block.rows, (block.caption,)
    elif isinstance(block, Figure):
        table = block.chart.table
        yield tuple(table.headers), tuple(map(tuple, table.rows)), (block.note,)
    elif isinstance(block, AllPrograms):
        yield tuple(block.table.headers), tuple(map(tuple, block.table.rows)), (block.title, *block.notes)
    elif isinstance(block, Cards):
        yield (
            ("", "figure"),
            tuple((card.title, card.figure) for card in block.items),
            tuple(card.text for card in block.items),
        )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_with_other_figures_for_another_audience_says_over_what(kind: str, language: str) -> None:
    faults = set()
    for seed in SEEDS:
        for purpose in PURPOSES:
            board, *others = (
                figures_by_sentence(state_of(kind, language, seed, audience, purpose)) for audience in AUDIENCES
            )
            for audience, other in zip(AUDIENCES[1:], others, strict=True):
                for sentence in board.keys() & other.keys():
                    is_free = re.search(OF_THE_PAPER[language], sentence.replace("#", "0"))
                    if board[sentence] >= other[sentence] or is_free or re.search(SHOWN[language], sentence):
                        continue
                    faults.add((audience, sentence))
    assert not faults


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_with_other_figures_for_another_audience_says_over_what(kind: str, language: str) -> None:
    faults = set()
    for seed in SEEDS:
        for purpose in PURPOSES:
            board, *others = (cells(state_of(kind, language, seed, audience, purpose)) for audience in AUDIENCES)
            for audience, other in zip(AUDIENCES[1:], others, strict=True):
                for place in board.keys() & other.keys():
                    (here, _), (there, words) = board[place], other[place]
                    if not here >= there and not re.search(SHOWN[language], words):
                        faults.add((audience, *place))
    assert not faults


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_told_that_we_are_not_where_the_board_knows_that_we_are(kind: str) -> None:
    compared = 0
    for seed in SEEDS:
        board, *others = (
            set(claims_of(state_of(kind, "en", seed, audience, "strategy").line.standing)) for audience in AUDIENCES
        )
        for other in others:
            assert {one for one in other if one[1] in OF_ALL_OR_NONE} <= board
        compared += sum(one[1] in OF_ALL_OR_NONE for one in board)
    assert compared


@pytest.mark.parametrize("kind", KINDS)
def test_where_all_is_shown_all_audiences_read_the_same_figures(kind: str) -> None:
    records = mixed(kind, "en", 1)
    whole = tuple(one.model_copy(update={"sharing": Sharing.PUBLIC}) for one in records.programs)
    placements = tuple(one.model_copy(update={"sharing": None}) for one in records.placements)
    records = replace(records, programs=whole, placements=placements)
    read = [cells(make_snapshot(records, KitOptions("en", audience, "update", MEETING))) for audience in AUDIENCES]
    for other in read[1:]:
        shared = read[0].keys() & other.keys()
        assert shared
        # Of an amount that nobody knows the informed read no question mark.
        here, there = ({place: str(one[place][0]).replace(" ?", " ") for place in shared} for one in (read[0], other))
        assert {place for place in shared if here[place] != there[place]} == set()
