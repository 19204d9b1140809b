"""A foundation's money by year and goal, beside its priorities."""

from pytestqt.qtbot import QtBot

from aligner.actions.programs import add_payment, remove_payment
from aligner.ui.links import ToPriorities
from aligner.ui.pages.priorities.years import YearsCard
from aligner.ui.widgets.plain_table import PlainTable
from tests.ui.conftest import Start
from tests.ui.looking import click, plain, read, texts


def test_the_page_shows_what_was_paid_and_is_committed_and_follows_each_change(start: Start, qtbot: QtBot) -> None:
    session = start("en", kind="foundation")
    assert session.workspace is not None
    session.show(ToPriorities())
    assert "Paid so far: $5,830,000." in texts(session)
    assert "Committed for 2028: $540,000." in texts(session)
    program = next(one for one in session.workspace.read().programs if one.code == "M9")
    add_payment(session.workspace, program.id, year=2028, amount_minor=10_000_00)
    assert "Committed for 2028: $550,000." in texts(session)
    card = next(one for one in session.window.findChildren(YearsCard) if one.isVisibleTo(session.window))
    click(card, "Show as table")
    table = card.findChild(PlainTable)
    assert table is not None
    model = table.model()
    rows = [[plain(str(model.index(r, c).data())) for c in range(4)] for r in range(model.rowCount())]
    assert ["2028", "all together", "$0", "$550,000"] in rows
    assert sum(row[0] == "2028" for row in rows) == 6
    session.undo()
    assert "Committed for 2028: $540,000." in read(card)
    for payment in session.workspace.read().payments:
        remove_payment(session.workspace, payment.id)
    assert "Paid so far" not in texts(session)


def test_a_nonprofit_sees_nothing_of_it(start: Start) -> None:
    session = start("he")
    session.show(ToPriorities())
    assert not [one for one in session.window.findChildren(YearsCard) if one.isVisibleTo(session.window)]
