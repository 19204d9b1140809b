"""What a kit says of money while budgets are missing or in another currency: never a part as the whole."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from aligner.actions.examples import example_records
from aligner.charts.budget import BudgetChart
from aligner.charts.gap import GapChart
from aligner.kit.content.content import Bullets, Cards, Content, Figure, Paragraph, Table
from aligner.kit.content.options import AUDIENCES, PURPOSES, KitOptions
from aligner.kit.content.outline import make_outline, outline_of
from aligner.kit.content.snapshot import Snapshot, make_snapshot
from aligner.lang.bidi import strip_isolates
from aligner.lang.words import words
from aligner.model.records import Records
from aligner.model.vocabulary import LANGUAGES, Funding, Role

EXAMPLES = {
    (kind, language): example_records(kind, language) for kind in ("nonprofit", "foundation") for language in LANGUAGES
}
MONEY = {
    "en": r"\b(?:money|budgets?|allocations?)\b",
    "he": r"תקציב|כספ|הקצא",
    "ar": r"أموال|ميزاني|إنفاق|مبلغ",
}
"""Words by which a sentence is about money."""
KNOWN = {
    "en": r"\bknown?\b|or more|or less|at least|at the most|unknown",
    "he": r"ידוע|לפחות|לכל היותר",
    "ar": r"معروف|على الأقل|على الأكثر",
}
"""Words by which it says that it reports of a part."""
PRICE_OF_CHOICE = {
    "en": r"By what is chosen: no money, or up to .+? a year\.",
    "he": r"לפי החלופה שתיבחר: ללא תקציב, או עד .+? בשנה\.",
    "ar": r"بحسب الخيار: بلا أموال، أو حتى .+? في السنة\.",
}
"""The most that one of the options would move: an amount that is asked for, whole as it stands, and no sum of ours."""
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""A kit takes too long for a search of its smallest fault."""
AMOUNT = re.compile(r"\d%|[₪$€]\d")


Changes = tuple[list[tuple[int | None, str, Funding | None, Role | None]], list[str], list[int]]
CHANGES = st.tuples(
    st.lists(
        st.tuples(
            st.one_of(st.none(), st.integers(0, 10**9)),
            st.sampled_from(["", "", "GBP"]),
            st.sampled_from([None, *Funding]),
            st.sampled_from([None, *Role]),
        ),
        min_size=20,
        max_size=20,
    ),
    st.lists(st.sampled_from(["kept", "kept", "unknown", "gone"]), min_size=40, max_size=40),
    st.lists(st.integers(0, 50), min_size=20, max_size=20),
)
"""Of each program its budget, currency, funding and role; the fate of each placement; our weights."""


def changed(kind: str, language: str, changes: Changes) -> Records:
    """The example with the changes, as many as it has records."""
    example = EXAMPLES[kind, language]
    names = ("budget_minor", "currency", "funding", "role")
    programs = tuple(
        one.model_copy(update=dict(zip(names, values, strict=True)))
        for one, values in zip(example.programs, changes[0], strict=False)
    )
    placements = tuple(
        one if fate == "kept" else one.model_copy(update={"share": None})
        for one, fate in zip(example.placements, changes[1], strict=False)
        if fate != "gone"
    )
    priorities = tuple(
        one.model_copy(update={"weight": float(weight)})
        for one, weight in zip(example.priorities, changes[2], strict=False)
    )
    return replace(example, programs=programs, placements=placements, priorities=priorities)


def sentences(content: Content) -> Iterator[str]:
    """Every sentence, a card's figure with its text; single budgets stand in tables and are no sums."""
    for section in content.sections:
        yield from (section.title, section.so_what)
        for block in (*section.slide, *section.blocks):
            match block:
                case Paragraph(text):
                    yield text
                case Bullets(items):
                    yield from items
                case Cards(items):
                    yield from (f"{card.figure} {card.text}" for card in items)
                case Figure(chart):
                    yield chart.title
                case Table() if section.id in ("options", "recommendation"):
                    yield from (cell for row in block.rows for cell in row)
                case Table():
                    pass


def whole_outline(records: Records, language: str, audience: str, purpose: str) -> tuple[Snapshot, Content]:
    """The kit with every section that the data can fill."""
    options = KitOptions(language=language, audience=audience, purpose=purpose)
    ids = tuple(item.id for item in outline_of(make_snapshot(records, options)))
    state = make_snapshot(records, replace(options, sections=ids))
    return state, make_outline(state)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@settings(max_examples=10, deadline=None, phases=NO_SHRINKING, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES, st.sampled_from(tuple(AUDIENCES)), st.sampled_from(PURPOSES))
def test_no_sentence_tells_a_part_of_the_money_as_the_whole(
    kind: str, language: str, changes: Changes, audience: str, purpose: str
) -> None:
    state, content = whole_outline(changed(kind, language, changes), language, audience, purpose)
    money = state.analysis.money
    if money.omitted:
        cover = content.cover
        page = (cover.question, *cover.recommendation, *cover.reasons, *cover.changes, *cover.price)
        for told in map(strip_isolates, (*sentences(content), *page)):
            text = re.sub(PRICE_OF_CHOICE[language], "", told)
            if re.search(MONEY[language], text) and AMOUNT.search(text):
                assert re.search(KNOWN[language], text), text
    for section in content.sections:
        for block in (*section.slide, *section.blocks):
            if not isinstance(block, Figure) or not isinstance(block.chart, BudgetChart | GapChart):
                continue
            if money.omitted:
                assert block.chart.column_titles[2] == words(language).sentence("vocabulary.term.known_resources")
                assert block.note or not money.total_minor
            by_title = {goal.title: goal for goal in state.analysis.goals}
            for row in block.chart.table.rows:
                goal = by_title.get(row[0])
                if goal is None or list(by_title) != [each.title for each in state.analysis.goals]:
                    continue
                if goal.money is None or goal.money.low == goal.money.high:
                    continue
                if goal.money.within_known.kind == "exact":
                    # Of what is known alone it is the whole share, and the head says that it is of that.
                    assert block.chart.column_titles[2] == words(language).sentence("vocabulary.term.known_resources")
                else:
                    assert not re.fullmatch(r"\d+%", strip_isolates(row[3])), row


@settings(max_examples=10, deadline=None, phases=NO_SHRINKING, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES, st.lists(st.integers(0, 10**9), min_size=20, max_size=20))
def test_what_a_role_gives_holds_whatever_the_missing_budgets_are(changes: Changes, missing: list[int]) -> None:
    records = changed("foundation", "en", changes)
    _, content = whole_outline(records, "en", "board", "strategy")
    table = next((b for s in content.sections if s.id == "roles" for b in s.blocks if isinstance(b, Table)), None)
    if table is None:
        return
    speech = words("en", "foundation")
    full = [
        one.model_copy(update={"budget_minor": more if one.budget_minor is None else one.budget_minor})
        for one, more in zip(records.programs, missing, strict=False)
    ]
    for label, _, given_a_year, of_it_open in table.rows:
        # What nobody has awarded yet is not given.
        given = [one for one in full if one.role is not None and not one.is_awaited]
        held = [one for one in given if one.role is not None and speech.label(one.role) == label]
        truth = sum(one.budget_minor or 0 for one in held)
        is_foreign = any(one.currency for one in held)
        told = strip_isolates(given_a_year)
        if told.startswith("at least"):
            assert float(re.sub(r"[^\d.]", "", told)) <= truth / 100 or is_foreign
        elif told != "unknown":
            assert not is_foreign and float(re.sub(r"[^\d.]", "", told)) == truth / 100
        if re.fullmatch(r"\d+%", of_it_open):
            opened = sum(one.budget_minor or 0 for one in held if one.funding is Funding.OPEN)
            unsaid = any(one.funding is None and one.budget_minor for one in held)
            assert not unsaid
            assert abs(opened / truth - int(of_it_open[:-1]) / 100) < 0.01


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["nonprofit", "foundation"])
@pytest.mark.parametrize("purpose", PURPOSES)
def test_donors_are_told_nothing_that_we_have_still_to_complete(kind: str, language: str, purpose: str) -> None:
    example = EXAMPLES[kind, language]
    first, *others = example.programs
    programs = (first.model_copy(update={"budget_minor": None}), *others)
    unsaid = tuple(one.model_copy(update={"uniqueness": ""}) for one in programs)
    bare = tuple(place for place in example.placements if place.program_id != others[0].id)
    for records in (example, replace(example, programs=unsaid, placements=bare, priorities=example.priorities[1:])):
        state, content = whole_outline(records, language, "donors", purpose)
        said = strip_isolates(" ".join((*sentences(content), repr(content.sections))))
        for finding in state.analysis.findings:
            if finding.code in ("budgets_missing", "unique_missing", "needle_no_data"):
                assert strip_isolates(state.finding_text(finding)) not in said, finding.code
            if finding.code in ("programs_unplaced", "headline_missing", "money_unknown"):
                assert strip_isolates(state.finding_text(finding)) not in said, finding.code
        unsaid_cells = {"–", words(language).sentence("sections.unknown")}
        for section in content.sections:
            tables = [block for block in (*section.slide, *section.blocks) if isinstance(block, Table)]
            if section.id in ("programs_table", "roles"):
                assert not {cell for table in tables for row in table.rows for cell in row} & unsaid_cells


@pytest.mark.parametrize("missing", [2, 3, 4])
def test_a_share_of_the_known_money_is_the_same_in_the_sentence_and_in_the_table(missing: int) -> None:
    example = EXAMPLES["nonprofit", "en"]
    programs = tuple(
        one.model_copy(update={"budget_minor": None}) if at % missing == 0 and at else one
        for at, one in enumerate(example.programs)
    )
    state, _ = whole_outline(replace(example, programs=programs), "en", "board", "strategy")
    found = [one for one in state.analysis.findings if one.code in ("money_more", "money_less")]
    for finding in found:
        (goal,) = [goal for goal in state.analysis.goals if goal.code in finding.goals]
        figures = [
            re.findall(r"\d+%", strip_isolates(state.words.bound(share)))
            for share in (goal.money, finding.values["resources"])
        ]
        assert figures[0] == figures[1] != []


@pytest.mark.parametrize("audience", ["board", "donors"])
def test_a_part_outside_the_goals_of_which_nothing_can_be_stated_is_not_called_unknown(audience: str) -> None:
    example = example_records("foundation", "en")
    goals = {one.program_id for one in example.placements if one.goal_id is not None}
    programs = tuple(
        one.model_copy(update={"sharing": "public", "budget_minor": 200_000_00 if one.id in goals else 100_00})
        for one in example.programs
    )
    first = next(one for one in programs if one.id in goals)
    # Where a tenth of the money serves is not known, and hardly any of it is known to work outside the goals.
    kept = tuple(one for one in example.placements if one.program_id != first.id and one.share == 100)
    records = replace(example, programs=programs, placements=kept)
    state, _ = whole_outline(records, "en", audience, "update")
    told = [strip_isolates(fact) for fact in state.story.known if "come to" in fact]
    assert told and not any("unknown" in text for text in told)
