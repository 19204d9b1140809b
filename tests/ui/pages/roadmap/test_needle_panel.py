"""An indicator's page says what is known of it."""

from datetime import date
from typing import Any

from aligner.actions import roadmap
from aligner.ui.links import ToRoadmap
from tests.ui.looking import texts


def test_a_second_source_of_a_date_is_shown_beside_the_first(start: Any) -> None:
    session = start("en")
    indicator = session.workspace.read().indicators[-1]
    session.show(ToRoadmap("indicator", indicator.id))
    assert "of the whole population" in texts(session) and "Questions that turn the curve" in texts(session)
    assert "Another office" not in texts(session)
    for source, value in (("One office", 9.5), ("Another office", 8.5)):
        day = date(2024, 3, 1)
        roadmap.add_measurement(session.workspace, indicator.id, date=day, value=value, source=source)
    told = texts(session)
    assert "March 2024: several sources, all kept: 9.5 (One office); 8.5 (Another office)." in told
