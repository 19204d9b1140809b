"""The projector: readable from the back of the room, led by keys, and silent about what is not shown yet."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aligner.analysis.attendance import Attendance
from aligner.charts.fonts import load_fonts
from aligner.charts.outlines import text_path
from aligner.charts.palette import load_palette
from aligner.lang.words import words
from aligner.model.initiative import Goal
from aligner.model.vocabulary import LANGUAGES, Question
from aligner.model.workshop import Workshop
from aligner.ui.projector import painting
from aligner.ui.projector.clocks import Clock, Clocks, StoredClock
from aligner.ui.projector.painting import paint_slide
from aligner.ui.projector.scenes import workshop_slides
from aligner.ui.projector.slides import (
    DotRow,
    GapCard,
    GapsSlide,
    HeadlineSlide,
    ListSlide,
    OrderRow,
    OrderSlide,
    PairRow,
    PairSlide,
    ProgressSlide,
    Slide,
    SpreadSlide,
    StatementSlide,
    TimerSlide,
    in_pages,
)
from aligner.ui.projector.window import Projector

Key = Qt.Key
LONG = "להגדיל את מספר התלמידות והתלמידים הלומדים חמש יחידות במתמטיקה בכל בתי הספר בפריפריה"
ROWS = 12


def every_slide() -> list[Slide]:
    """One of each kind, as full as it can be."""
    order = tuple(OrderRow(str(i + 1), LONG, (ROWS - i) / 100, str(ROWS - i)) for i in range(ROWS))
    dots = tuple(DotRow(LONG, (0, 0.1, 0.2, 0.3, 0.4), 0.2, LONG) for _ in range(ROWS - 1))
    marks = (("היוזמה", "circle", "collective", False), ("אנחנו", "square", "ours", True))
    pairs = tuple(PairRow(LONG, i / 100, (ROWS - i) / 100, "+7", i < 3) for i in range(ROWS - 1))
    return [
        StatementSlide("question", "open", "א", "ב", LONG, text=f"{LONG} {LONG} {LONG}"),
        ListSlide("goals", "goals", "א", LONG, items=tuple([LONG] * ROWS), marks=tuple(f"G{i}" for i in range(ROWS))),
        TimerSlide("timer", "importance", "א", "ב", minutes=10, paused="עומד", over="תם"),
        ProgressSlide("progress", "collect", "א", "ב", ballots=9, expected=12, quorum=7, count="9 מתוך 12"),
        OrderSlide("order", "order", "א", LONG, LONG, rows=order),
        SpreadSlide("spread", "order", "א", LONG, LONG, rows=dots),
        SpreadSlide("split", "split", "א", "ב", rows=dots[:2], is_close=True),
        PairSlide("beside", "collective", "א", "ב", LONG, rows=pairs, marks=marks),
        HeadlineSlide("headline", "collective", "א", "ב", LONG, "75", 0.75, LONG, ((0.82, LONG), (0.73, LONG))),
        GapsSlide("gaps", "gaps", "א", "ב", LONG, cards=tuple([GapCard(LONG, "+7", LONG, "ours")] * 3)),
    ]


class Now:
    """A clock on the wall that tests move."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def projector(qtbot: QtBot, now: Now) -> Projector:
    load_fonts()
    made = Projector(None, "projector", "light", Clocks(None, {}, lambda _kept: None, now))
    qtbot.addWidget(made)
    made.set_slides(every_slide())
    made.show()
    return made


def test_letters_can_be_read_at_eight_metres() -> None:
    """A letter is read at some 300 times its height; a picture of 2 m in 16:9 has 1080 px on 1.125 m."""
    load_fonts()
    capital_px = text_path("H", painting.BODY_PX).boundingRect().height()
    assert capital_px * 1.125 / painting.HEIGHT * 300 >= 8
    assert painting.BODY_PX >= 40
    assert painting.HEADLINE_PX >= 72


@pytest.mark.parametrize("slide", every_slide(), ids=lambda slide: slide.key)
def test_no_type_on_a_slide_is_smaller_than_its_body(slide: Slide, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[float] = []

    def spy(text: str, size_px: float, *, is_bold: bool = False) -> QPainterPath:
        sizes.append(size_px)
        return text_path(text, size_px, is_bold=is_bold)

    monkeypatch.setattr("aligner.charts.sheet.text_path", spy)
    picture(slide, 1920, 1080)
    assert sizes
    assert min(sizes) >= painting.BODY_PX


def picture(slide: Slide, width: int, height: int, *, rtl: bool = True, theme: str = "light") -> QImage:
    load_fonts()
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_slide(painter, QRectF(image.rect()), load_palette(theme), slide, Clock(10), rtl=rtl)
    painter.end()
    return image


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
@pytest.mark.parametrize("rtl", [True, False])
@pytest.mark.parametrize("slide", every_slide(), ids=lambda slide: slide.key)
def test_nothing_touches_the_edge_of_the_picture(slide: Slide, rtl: bool, size: tuple[int, int]) -> None:
    image = picture(slide, *size, rtl=rtl)
    paper = image.pixel(0, 0)
    edge = round(size[0] * 0.02)
    width, height = size
    for x in range(0, width, 3):
        assert image.pixel(x, edge // 2) == paper and image.pixel(x, height - 1 - edge // 2) == paper
    for y in range(0, height, 3):
        assert image.pixel(edge, y) == paper and image.pixel(width - 1 - edge, y) == paper


@pytest.mark.parametrize("slide", every_slide(), ids=lambda slide: slide.key)
def test_a_slide_begins_at_the_side_where_its_language_begins(slide: Slide) -> None:
    def ink(image: QImage, left: bool) -> int:
        paper = image.pixel(0, 0)
        xs = range(100, 260) if left else range(1660, 1820)
        return sum(image.pixel(x, y) != paper for x in xs for y in range(80, 120, 2))

    hebrew, english = picture(slide, 1920, 1080, rtl=True), picture(slide, 1920, 1080, rtl=False)
    assert ink(hebrew, left=False) > 0 and ink(hebrew, left=True) == 0
    assert ink(english, left=True) > 0 and ink(english, left=False) == 0


@pytest.mark.parametrize(
    ("forward", "back"),
    [(Key.Key_Space, Key.Key_Backspace), (Key.Key_Down, Key.Key_Up), (Key.Key_PageDown, Key.Key_PageUp)],
)
def test_keys_lead_on_and_back(projector: Projector, forward: Qt.Key, back: Qt.Key) -> None:
    QTest.keyClick(projector, forward)
    QTest.keyClick(projector, forward)
    assert projector.slide is projector.slides[2]
    QTest.keyClick(projector, back)
    assert projector.slide is projector.slides[1]


@pytest.mark.parametrize("rtl", [True, False])
def test_the_arrow_that_points_forward_goes_on(projector: Projector, rtl: bool) -> None:
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    projector.setLayoutDirection(direction)
    QTest.keyClick(projector, Key.Key_Left if rtl else Key.Key_Right)
    assert projector.slide is projector.slides[1]
    QTest.keyClick(projector, Key.Key_Right if rtl else Key.Key_Left)
    assert projector.slide is projector.slides[0]
    QTest.keyClick(projector, Key.Key_End)
    assert projector.slide is projector.slides[-1]
    QTest.keyClick(projector, Key.Key_Space)
    assert projector.slide is projector.slides[-1]


def test_the_timer_runs_stands_and_gets_a_minute_more(projector: Projector, now: Now) -> None:
    projector.go_to("timer")
    clock = projector.clock
    assert clock is not None
    assert (clock.remaining, clock.is_running) == (600, False)
    QTest.keyClick(projector, Key.Key_Return)
    now.seconds += 1
    assert (clock.remaining, clock.is_running) == (599, True)
    QTest.keyClick(projector, Key.Key_Return)
    now.seconds += 60
    assert (clock.remaining, clock.is_running) == (599, False)
    QTest.keyClick(projector, Key.Key_Plus)
    assert clock.remaining == 659
    projector.toggle_clock()
    now.seconds += 658
    projector.go(1)
    projector.go(-1)
    assert projector.clock is clock
    assert (clock.remaining, clock.is_running) == (1, True)
    now.seconds += 5
    assert (clock.remaining, clock.is_running) == (0, False)


def test_a_timer_goes_on_through_the_end_of_the_program() -> None:
    kept: dict[str, StoredClock] = {}
    now = Now()

    def keep(all_of_them: Mapping[str, StoredClock]) -> None:
        kept.clear()
        kept.update(all_of_them)

    clocks = Clocks(None, {}, keep, now)
    clocks.toggle(clocks.find("1.1.importance", 10))
    now.seconds += 90
    again = Clocks(None, kept, keep, now).find("1.1.importance", 10)
    assert (again.remaining, again.is_running) == (510, True)
    assert Clocks(None, kept, keep, now).find("1.1.effort", 10).remaining == 600
    assert Clocks(None, kept, keep, now).find("1.1.importance", 15).remaining == 900


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Down, Key.Key_End, Key.Key_1])
def test_no_key_on_the_wall_asks_for_more_than_the_laptop(projector: Projector, key: Qt.Key) -> None:
    projector.go_to("progress")
    asked: list[bool] = []
    projector.laptop_requested.connect(lambda: asked.append(True))
    QTest.keyClick(projector, key)
    assert projector.isVisible()
    assert asked == ([True] if key in (Key.Key_Return, Key.Key_Enter) else [])


def test_escape_ends_nothing_and_light_turns_to_dark(projector: Projector) -> None:
    light = projector.grab().toImage().pixel(2, 2)
    QTest.keyClick(projector, Key.Key_D)
    assert projector.grab().toImage().pixel(2, 2) != light
    asked: list[bool] = []
    projector.laptop_requested.connect(lambda: asked.append(True))
    QTest.keyClick(projector, Key.Key_Escape)
    assert projector.isVisible()
    assert asked == [True]


def test_a_slide_is_told_to_those_who_do_not_see_it(projector: Projector) -> None:
    for index, slide in enumerate(projector.slides):
        projector.go_to(slide.key)
        assert projector.slide is projector.slides[index]
        assert slide.kicker in projector.accessibleName()
        if not isinstance(slide, TimerSlide | ProgressSlide):
            assert LONG in projector.accessibleDescription()


def test_new_figures_leave_the_slide_in_front(projector: Projector) -> None:
    projector.go_to("spread")
    projector.set_slides([*every_slide()[3:]])
    assert projector.slide is not None
    assert projector.slide.key == "spread"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("ballots", "is_quorate"), [(3, False), (7, True), (12, True)])
def test_before_the_reveal_there_is_only_how_many_are_in(language: str, ballots: int, is_quorate: bool) -> None:
    there = Attendance(ballots, ballots, 0, 12 - ballots, 7)
    workshop = Workshop(title="x", quorum=7)
    made = workshop_slides(
        workshop,
        [Goal(code="A1", title="A"), Goal(code="B2", title="B")],
        {},
        {Question.IMPORTANCE: "Which?"},
        there,
        words(language),
    )
    assert [slide.key for slide in made] == ["goals", "question.importance", "timer.importance", "progress", "parking"]
    progress = made[3]
    assert isinstance(progress, ProgressSlide)
    assert str(ballots) in progress.count
    missing = words(language).sentence("projector.progress.missing", n=4)
    assert (progress.sentence == missing) is not is_quorate


@pytest.mark.parametrize(
    ("awaited", "quorum", "shown_round", "said"),
    [(0, 7, 0, "all"), (0, 7, 1, "shown"), (3, 7, 0, "quorum"), (3, None, 0, "hidden")],
)
def test_the_wall_says_what_the_room_waits_for(awaited: int, quorum: int | None, shown_round: int, said: str) -> None:
    workshop = Workshop(title="x", quorum=quorum, shown_round=shown_round)
    there = Attendance(9, 9, 0, awaited, quorum)
    made = workshop_slides(workshop, [], {}, {Question.IMPORTANCE: "Which?"}, there, words("en"))
    (progress,) = [slide for slide in made if isinstance(slide, ProgressSlide)]
    assert progress.sentence == words("en").sentence(f"projector.progress.{said}")


def test_the_parking_list_has_a_slide_of_its_own() -> None:
    made = workshop_slides(
        Workshop(title="x", parking="one\n\n two "), [], {}, {}, Attendance(0, 0, 0, 0, None), words("en")
    )
    parking = made[-1]
    assert isinstance(parking, ListSlide)
    assert len(parking.items) == 2


@pytest.mark.parametrize("count", [0, 1, 11, 12, 13, 25, 40])
def test_rows_are_spread_over_pages_and_none_is_lost(count: int) -> None:
    pages = in_pages(list(range(count)), 12)
    assert [row for page in pages for row in page] == list(range(count))
    assert max(map(len, pages)) <= 12
    assert max(map(len, pages)) - min(map(len, pages[:-1] or pages)) <= 1


@given(st.lists(st.integers(0, 400), max_size=30))
def test_every_ballot_has_a_dot_that_can_be_told_apart(values: list[int]) -> None:
    places = sorted(float(value) for value in values)
    levels = painting.dot_levels(places, 30)
    for level in set(levels):
        row = [place for place, at in zip(places, levels, strict=True) if at == level]
        assert all(after - before >= 30 for before, after in pairwise(row))
    assert painting.dot_levels([10, 10, 10], 30) == [0, -1, 1]
