"""The projector's slides for a workshop: what may be shown now, in the order in which the room is led through it."""

from collections.abc import Callable, Mapping, Sequence

from aligner.analysis.attendance import Attendance
from aligner.analysis.group_results import GoalResult, ShownFigures, Spread
from aligner.charts.dots import places_in_words
from aligner.lang.bidi import isolate
from aligner.lang.words import Words
from aligner.model.initiative import Goal
from aligner.model.vocabulary import Question
from aligner.model.workshop import Workshop
from aligner.ui.projector import slides as kinds
from aligner.ui.projector.painting import MAX_ROWS

DEFAULT_TIMER_MINUTES = 10
MAX_SPLIT = 2


def workshop_slides(
    workshop: Workshop,
    goals: Sequence[Goal],
    shown: Mapping[Question, ShownFigures],
    wordings: Mapping[Question, str],
    attendance: Attendance,
    words: Words,
) -> tuple[kinds.Slide, ...]:
    """All slides that exist now; those of the result only once it has been shown.

    goals: the leaf goals, in the tree's order.  shown: what may be shown, by question, empty before.
    wordings: of the questions, in their order.  attendance: who is here and awaited.
    """
    slides: list[kinds.Slide] = [_goals(goals, words)] if goals else []
    for question, text in wordings.items():
        slides.extend(_voting(workshop, question, text, words))
    slides.append(_progress(workshop, attendance, words))
    for figures in shown.values():
        slides.extend(_result(figures, words))
    if shown:
        importance, effort = shown.get(Question.IMPORTANCE), shown.get(Question.EFFORT)
        if importance is not None and effort is not None:
            slides.extend(_both(importance, effort, words))
        main = next(iter(shown.values()))
        slides.extend(_comparison(main, words))
        slides.extend(_moved(main, workshop.shown_round, words))
    slides.append(_parking(workshop, words))
    return tuple(slides)


def _goals(goals: Sequence[Goal], words: Words) -> kinds.Slide:
    return kinds.ListSlide(
        "goals",
        "goals",
        words.sentence("projector.kicker.goals"),
        words.sentence("projector.goals.headline", n=len(goals)),
        items=tuple(isolate(goal.title) for goal in goals),
        marks=tuple(isolate(goal.code) for goal in goals),
    )


def _voting(workshop: Workshop, question: Question, text: str, words: Words) -> list[kinds.Slide]:
    kicker = words.sentence(f"projector.kicker.{question}")
    lead, detail = _parted(text)
    return [
        kinds.StatementSlide(
            f"question.{question}",
            str(question),
            kicker,
            words.sentence("projector.question.headline"),
            "" if detail else words.sentence(f"projector.question.note_{workshop.method}"),
            text=lead,
            detail=detail,
        ),
        kinds.TimerSlide(
            f"timer.{question}",
            str(question),
            words.sentence("projector.kicker.fill"),
            kicker,
            clock=f"{workshop.id}.{workshop.round}.{question}",
            minutes=workshop.minutes or DEFAULT_TIMER_MINUTES,
            paused=words.sentence("projector.timer.paused"),
            over=words.sentence("projector.timer.over"),
        ),
    ]


def _parted(text: str) -> tuple[str, str]:
    """The question up to its question mark, and what follows it."""
    end = next((at for at, letter in enumerate(text, start=1) if letter in "?؟"), len(text))
    return text[:end].strip(), text[end:].strip()


def _progress(workshop: Workshop, attendance: Attendance, words: Words) -> kinds.Slide:
    is_shown = workshop.shown_round >= workshop.round
    if attendance.quorum is not None and attendance.is_quorate is False:
        sentence = words.sentence("projector.progress.missing", n=attendance.quorum - attendance.present)
    elif attendance.expected and not attendance.awaited:
        sentence = words.sentence("projector.progress.shown" if is_shown else "projector.progress.all")
    else:
        sentence = words.sentence("projector.progress.quorum" if attendance.quorum else "projector.progress.hidden")
    return kinds.ProgressSlide(
        "progress",
        "collect",
        words.sentence("projector.kicker.collect"),
        words.sentence("projector.progress.headline"),
        ballots=attendance.voted,
        expected=attendance.expected,
        quorum=attendance.quorum,
        count=words.sentence("projector.progress.count", ballots=attendance.voted, expected=attendance.expected),
        sentence=sentence,
    )


def _result(shown: ShownFigures, words: Words) -> list[kinds.Slide]:
    """Our order, the spread, where we split: as far as the number of ballots allows."""
    kicker = words.sentence(f"projector.kicker.{shown.question}")
    if shown.level == "nothing":
        return [
            kinds.StatementSlide(
                f"order.{shown.question}",
                "order",
                kicker,
                words.sentence("projector.hidden.headline"),
                text=words.sentence("projector.hidden.text"),
            )
        ]
    slides = _order(shown, kicker, words)
    ranked = [goal for goal in shown.goals if goal.mean is not None]
    ranked.sort(key=lambda goal: -(goal.mean or 0))
    dotted = [(goal, goal.spread) for goal in ranked if goal.spread is not None]
    if not dotted:
        return slides
    if all(spread.places for _, spread in dotted):
        return [*slides, *_places(dotted, shown, kicker, words)]
    note = words.sentence("projector.spread.consensus", share=shown.consensus) if shown.consensus is not None else ""
    for page, rows in enumerate(kinds.in_pages(dotted, MAX_ROWS - 1)):
        slides.append(
            kinds.SpreadSlide(
                f"spread.{shown.question}.{page}",
                "order",
                kicker,
                words.sentence("projector.spread.headline"),
                note,
                rows=tuple(
                    kinds.DotRow(
                        isolate(goal.title),
                        spread.dots,
                        goal.mean or 0,
                        words.sentence(
                            "projector.split.wide", low=spread.low_quartile * 100, high=spread.high_quartile * 100
                        ),
                    )
                    for goal, spread in rows
                ),
            )
        )
    slides.append(_split(dotted, shown, kicker, words))
    return slides


def _places(dotted: Sequence[tuple], shown: ShownFigures, kicker: str, words: Words) -> list[kinds.Slide]:
    """Which places the ballots gave each goal, and the goals whose places are farthest apart: no points, no camps."""

    def line(goal: GoalResult, spread: Spread) -> str:
        values = {"goal": isolate(goal.title), "places": places_in_words(spread, words)}
        return words.sentence("projector.places.line", **values)

    slides: list[kinds.Slide] = [
        kinds.ListSlide(
            f"spread.{shown.question}.{page}",
            "order",
            kicker,
            words.sentence("projector.places.headline"),
            items=tuple(line(goal, spread) for goal, spread in rows),
        )
        for page, rows in enumerate(kinds.in_pages(dotted, MAX_ROWS - 1))
    ]
    wide = sorted(dotted, key=lambda pair: pair[1].places[0] - pair[1].places[-1])[:MAX_SPLIT]
    items = tuple(line(goal, spread) for goal, spread in wide)
    headline = words.sentence("projector.places.headline_split")
    return [*slides, kinds.ListSlide(f"split.{shown.question}", "split", kicker, headline, items=items)]


def _order(shown: ShownFigures, kicker: str, words: Words) -> list[kinds.Slide]:
    def size(goal: GoalResult) -> float:
        return (goal.rating or 0) / 5 if shown.is_screening else goal.mean or 0

    known = [goal for goal in shown.goals if (goal.rating if shown.is_screening else goal.mean) is not None]
    known.sort(key=lambda goal: -size(goal))
    values = [round(size(goal), 9) for goal in known]
    rows = [
        kinds.OrderRow(
            words.number(1 + sum(other > value for other in values)),
            isolate(goal.title),
            size(goal),
            words.number(goal.rating, 1) if shown.is_screening else words.points(size(goal) * 100),
        )
        for goal, value in zip(known, values, strict=True)
    ]
    if shown.is_screening:
        headline = words.sentence("projector.order.headline_rating")
        note = words.sentence("projector.order.note_rating")
    else:
        is_joint = len(values) > 1 and values[0] == values[1]
        first = words.sentence("projector.order.headline", goal=known[0].title) if known else ""
        headline = words.sentence("projector.order.headline_joint") if is_joint else first
        note = words.sentence(
            "projector.order.note_derived" if shown.is_derived else "projector.order.note", n=shown.counted
        )
        if shown.level == "mean":
            note = words.sentence("projector.spread.mean_only")
    return [
        kinds.OrderSlide(
            f"order.{shown.question}.{page}",
            "order",
            kicker,
            headline if page == 0 else words.sentence("projector.order.headline_page"),
            note,
            rows=part,
        )
        for page, part in enumerate(kinds.in_pages(rows, MAX_ROWS))
    ]


def _split(dotted: Sequence[tuple], shown: ShownFigures, kicker: str, words: Words) -> kinds.Slide:
    """The goals with two camps, the widest gap first; without any, those where the ballots are farthest apart."""
    camps = sorted(
        ((goal, spread) for goal, spread in dotted if spread.camps is not None),
        key=lambda pair: pair[1].camps.low - pair[1].camps.high,
    )
    wide = sorted(dotted, key=lambda pair: pair[1].low_quartile - pair[1].high_quartile)
    rows = []
    for goal, spread in (camps or wide)[:MAX_SPLIT]:
        if spread.camps is not None:
            split_text = words.sentence(
                "projector.split.camps",
                below=spread.camps.below,
                above=spread.camps.above,
                low=spread.camps.low * 100,
                high=spread.camps.high * 100,
            )
        else:
            split_text = words.sentence(
                "projector.split.wide", low=spread.low_quartile * 100, high=spread.high_quartile * 100
            )
        rows.append(kinds.DotRow(isolate(goal.title), spread.dots, goal.mean or 0, split_text))
    headline = words.sentence("projector.split.headline" if camps else "projector.split.headline_none")
    return kinds.SpreadSlide(f"split.{shown.question}", "split", kicker, headline, rows=tuple(rows), is_close=True)


def _pages(
    key: str,
    guide: str,
    kicker: str,
    headline: str,
    note: str,
    rows: Sequence[kinds.PairRow],
    marks: tuple[tuple[str, str, str, bool], ...],
) -> list[kinds.Slide]:
    return [
        kinds.PairSlide(f"{key}.{page}", guide, kicker, headline, note, rows=part, marks=marks)
        for page, part in enumerate(kinds.in_pages(rows, MAX_ROWS - 1))
    ]


def _comparison(shown: ShownFigures, words: Words) -> list[kinds.Slide]:
    """Ours beside the collective's, the headline with its yardsticks, the gaps to talk about."""
    comparison = shown.comparison
    if shown.level == "nothing" or shown.is_screening or comparison is None:
        return []
    kicker = words.sentence("projector.kicker.beside")
    rows = [
        kinds.PairRow(
            isolate(goal.title),
            goal.collective,
            goal.mean,
            words.gap(goal.mean, goal.collective) if goal.gap is not None else "",
            goal.code in comparison.largest_gaps,
        )
        for goal in _by_weight(shown.goals)
    ]
    marks = (
        (words.sentence("projector.mark.collective"), "circle", "collective", False),
        (words.sentence("projector.mark.ours"), "square", "ours", False),
    )
    headline, note = words.sentence("projector.beside.headline"), words.sentence("projector.beside.note")
    slides = _pages("beside", "collective", kicker, headline, note, rows, marks)
    if comparison.shared_weight is not None:
        slides.append(_headline(shown, comparison.shared_weight, kicker, words))
    by_code = {goal.code: goal for goal in shown.goals}
    largest = [by_code[code] for code in comparison.largest_gaps if code in by_code]
    cards = tuple(_gap_card(goal, goal.gap, words) for goal in largest if goal.gap)
    if cards:
        slides.append(
            kinds.GapsSlide(
                "gaps",
                "gaps",
                words.sentence("projector.kicker.talk"),
                words.sentence("projector.gaps.headline", n=len(cards)),
                words.sentence("projector.gaps.note"),
                cards=cards,
            )
        )
    return slides


def _gap_card(goal: GoalResult, gap: float, words: Words) -> kinds.GapCard:
    is_more = gap > 0
    sentence = words.sentence("projector.gaps.more" if is_more else "projector.gaps.less", points=abs(gap) * 100)
    digits = 0 if abs(gap) >= 0.0995 else 1
    figure = words.signed(round(gap * 100, digits), digits if abs(gap * 100 - round(gap * 100)) >= 0.05 else 0)
    return kinds.GapCard(isolate(goal.title), figure, sentence, "ours" if is_more else "collective")


def _headline(shown: ShownFigures, share: float, kicker: str, words: Words) -> kinds.Slide:
    comparison = shown.comparison
    assert comparison is not None
    yardsticks = [
        (value, words.sentence(f"projector.headline.{name}", share=value))
        for name, value in (("even", comparison.even_split), ("shuffle", comparison.shuffle))
        if value is not None
    ]
    note = ""
    if shown.without_one_low is not None and shown.without_one_high is not None:
        note = words.sentence("projector.headline.without_one", low=shown.without_one_low, high=shown.without_one_high)
    return kinds.HeadlineSlide(
        "headline",
        "collective",
        kicker,
        words.sentence("projector.headline.headline"),
        note,
        figure=words.number(round(share * 100)),
        share=share,
        sentence=words.sentence("projector.headline.sentence", share=share),
        yardsticks=tuple(yardsticks),
    )


def _difference_rows(
    goals: Sequence[GoalResult],
    first: Callable[[GoalResult], float | None],
    words: Words,
    second: Callable[[GoalResult], float | None] = lambda goal: goal.mean,
) -> list[kinds.PairRow]:
    """Each goal's share by `first` beside that by `second`; the three largest differences stand out."""
    pairs = [(goal, first(goal), second(goal) or 0) for goal in _by_weight(goals)]
    sizes = sorted((abs(other - one) for _, one, other in pairs if one is not None), reverse=True)
    limit = max(sizes[min(2, len(sizes) - 1)], 1e-9) if sizes else 1.0
    return [
        kinds.PairRow(
            isolate(goal.title),
            one,
            other,
            words.signed((other - one) * 100) if one is not None else "",
            one is not None and abs(other - one) >= limit,
        )
        for goal, one, other in pairs
    ]


def _both(importance: ShownFigures, effort: ShownFigures, words: Words) -> list[kinds.Slide]:
    """What matters beside where we put our effort."""
    if "nothing" in (importance.level, effort.level) or importance.is_screening:
        return []
    matters = {goal.code: goal.mean for goal in importance.goals}
    rows = _difference_rows(effort.goals, lambda goal: matters.get(goal.code), words)
    marks = (
        (words.sentence("projector.mark.importance"), "circle", "muted", False),
        (words.sentence("projector.mark.effort"), "square", "ours", False),
    )
    kicker, headline = words.sentence("projector.kicker.effort"), words.sentence("projector.both.headline")
    return _pages("both", "collective", kicker, headline, words.sentence("projector.both.note"), rows, marks)


def _moved(shown: ShownFigures, shown_round: int, words: Words) -> list[kinds.Slide]:
    """What moved since the round shown before, of those who voted in both; that it is not reported, where it may not
    be."""
    if shown.round_before is None or shown.is_screening or shown.level == "nothing":
        return []
    kicker = words.sentence("projector.kicker.rounds", round=shown_round)
    if not shown.answered_both:
        text = words.sentence("workshop_result.other_people", then=shown.answered_before, now=shown.counted)
        headline = words.sentence("projector.moved.headline")
        return [kinds.StatementSlide("moved.untold", "second", kicker, headline, text=text)]
    rows = _difference_rows(shown.goals, lambda goal: goal.before, words, lambda goal: goal.again)
    is_moved = any(row.first is not None and abs((row.second or 0) - row.first) > 1e-9 for row in rows)
    marks = (
        (words.sentence("projector.mark.before"), "square", "muted", True),
        (words.sentence("projector.mark.now"), "square", "ours", False),
    )
    headline = words.sentence("projector.moved.headline" if is_moved else "projector.moved.headline_none")
    note = words.sentence("projector.moved.note", n=shown.answered_both)
    return _pages("moved", "second", kicker, headline, note, rows, marks)


def _parking(workshop: Workshop, words: Words) -> kinds.Slide:
    return kinds.ListSlide(
        "parking",
        "close",
        words.sentence("projector.kicker.parking"),
        words.sentence("projector.parking.headline"),
        items=tuple(isolate(line.strip()) for line in workshop.parking.splitlines() if line.strip()),
        empty=words.sentence("projector.parking.empty"),
    )


def _by_weight(goals: Sequence[GoalResult]) -> list[GoalResult]:
    return sorted((goal for goal in goals if goal.mean is not None), key=lambda goal: -(goal.mean or 0))
