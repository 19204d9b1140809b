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
from aligner.ui.projector.painting import MOST_ROWS

DEFAULT_TIMER_MINUTES = 10
MOST_SPLIT = 2


def workshop_slides(
    workshop: Workshop,
    goals: Sequence[Goal],
    shown: Mapping[Question, ShownFigures],
    wordings: Mapping[Question, str],
    there: Attendance,
    words: Words,
) -> tuple[kinds.Slide, ...]:
    """All slides that exist now; those of the result only once it has been shown.

    goals: the leaf goals, in the tree's order.  shown: what may be shown, by question, empty before.
    wordings: of the questions, in their order.  there: who is here and awaited.
    """
    made: list[kinds.Slide] = [_goals(goals, words)] if goals else []
    for question, text in wordings.items():
        made.extend(_voting(workshop, question, text, words))
    made.append(_progress(workshop, there, words))
    for figures in shown.values():
        made.extend(_result(figures, words))
    if shown:
        importance, effort = shown.get(Question.IMPORTANCE), shown.get(Question.EFFORT)
        if importance is not None and effort is not None:
            made.extend(_both(importance, effort, words))
        main = next(iter(shown.values()))
        made.extend(_beside(main, words))
        made.extend(_moved(main, workshop.shown_round, words))
    made.append(_parking(workshop, words))
    return tuple(made)


def _goals(goals: Sequence[Goal], words: Words) -> kinds.Slide:
    return kinds.ListSlide(
        "goals",
        "goals",
        words.say("projector.kicker.goals"),
        words.say("projector.goals.headline", n=len(goals)),
        items=tuple(isolate(goal.title) for goal in goals),
        marks=tuple(isolate(goal.code) for goal in goals),
    )


def _voting(workshop: Workshop, question: Question, text: str, words: Words) -> list[kinds.Slide]:
    kicker = words.say(f"projector.kicker.{question}")
    asks, detail = _parted(text)
    return [
        kinds.StatementSlide(
            f"question.{question}",
            str(question),
            kicker,
            words.say("projector.question.headline"),
            "" if detail else words.say(f"projector.question.note_{workshop.method}"),
            text=asks,
            detail=detail,
        ),
        kinds.TimerSlide(
            f"timer.{question}",
            str(question),
            words.say("projector.kicker.fill"),
            kicker,
            clock=f"{workshop.id}.{workshop.round}.{question}",
            minutes=workshop.minutes or DEFAULT_TIMER_MINUTES,
            paused=words.say("projector.timer.paused"),
            over=words.say("projector.timer.over"),
        ),
    ]


def _parted(text: str) -> tuple[str, str]:
    """The question up to its question mark, and what follows it."""
    end = next((at for at, letter in enumerate(text, start=1) if letter in "?؟"), len(text))
    return text[:end].strip(), text[end:].strip()


def _progress(workshop: Workshop, there: Attendance, words: Words) -> kinds.Slide:
    is_shown = workshop.shown_round >= workshop.round
    if there.quorum is not None and there.is_quorate is False:
        sentence = words.say("projector.progress.missing", n=there.quorum - there.here)
    elif there.expected and not there.awaited:
        sentence = words.say("projector.progress.shown" if is_shown else "projector.progress.all")
    else:
        sentence = words.say("projector.progress.quorum" if there.quorum else "projector.progress.hidden")
    return kinds.ProgressSlide(
        "progress",
        "collect",
        words.say("projector.kicker.collect"),
        words.say("projector.progress.headline"),
        ballots=there.voted,
        expected=there.expected,
        quorum=there.quorum,
        count=words.say("projector.progress.count", ballots=there.voted, expected=there.expected),
        sentence=sentence,
    )


def _result(shown: ShownFigures, words: Words) -> list[kinds.Slide]:
    """Our order, the spread, where we split: as far as the number of ballots allows."""
    kicker = words.say(f"projector.kicker.{shown.question}")
    if shown.level == "nothing":
        return [
            kinds.StatementSlide(
                f"order.{shown.question}",
                "order",
                kicker,
                words.say("projector.hidden.headline"),
                text=words.say("projector.hidden.text"),
            )
        ]
    made = _order(shown, kicker, words)
    ranked = [goal for goal in shown.goals if goal.mean is not None]
    ranked.sort(key=lambda goal: -(goal.mean or 0))
    dotted = [(goal, goal.spread) for goal in ranked if goal.spread is not None]
    if not dotted:
        return made
    if all(spread.places for _, spread in dotted):
        return [*made, *_places(dotted, shown, kicker, words)]
    note = words.say("projector.spread.consensus", share=shown.consensus) if shown.consensus is not None else ""
    for page, rows in enumerate(kinds.in_pages(dotted, MOST_ROWS - 1)):
        made.append(
            kinds.SpreadSlide(
                f"spread.{shown.question}.{page}",
                "order",
                kicker,
                words.say("projector.spread.headline"),
                note,
                rows=tuple(
                    kinds.DotRow(
                        isolate(goal.title),
                        spread.dots,
                        goal.mean or 0,
                        words.say(
                            "projector.split.wide", low=spread.low_quartile * 100, high=spread.high_quartile * 100
                        ),
                    )
                    for goal, spread in rows
                ),
            )
        )
    made.append(_split(dotted, shown, kicker, words))
    return made


def _places(dotted: Sequence[tuple], shown: ShownFigures, kicker: str, words: Words) -> list[kinds.Slide]:
    """Which places the ballots gave each goal, and the goals whose places lie farthest apart: no points, no camps."""

    def line(goal: GoalResult, spread: Spread) -> str:
        values = {"goal": isolate(goal.title), "places": places_in_words(spread, words)}
        return words.say("projector.places.line", **values)

    made: list[kinds.Slide] = [
        kinds.ListSlide(
            f"spread.{shown.question}.{page}",
            "order",
            kicker,
            words.say("projector.places.headline"),
            items=tuple(line(goal, spread) for goal, spread in rows),
        )
        for page, rows in enumerate(kinds.in_pages(dotted, MOST_ROWS - 1))
    ]
    wide = sorted(dotted, key=lambda pair: pair[1].places[0] - pair[1].places[-1])[:MOST_SPLIT]
    items = tuple(line(goal, spread) for goal, spread in wide)
    headline = words.say("projector.places.headline_split")
    return [*made, kinds.ListSlide(f"split.{shown.question}", "split", kicker, headline, items=items)]


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
        headline = words.say("projector.order.headline_rating")
        note = words.say("projector.order.note_rating")
    else:
        is_joint = len(values) > 1 and values[0] == values[1]
        first = words.say("projector.order.headline", goal=known[0].title) if known else ""
        headline = words.say("projector.order.headline_joint") if is_joint else first
        note = words.say(
            "projector.order.note_derived" if shown.is_derived else "projector.order.note", n=shown.counted
        )
        if shown.level == "mean":
            note = words.say("projector.spread.mean_only")
    return [
        kinds.OrderSlide(
            f"order.{shown.question}.{page}",
            "order",
            kicker,
            headline if page == 0 else words.say("projector.order.headline_page"),
            note,
            rows=part,
        )
        for page, part in enumerate(kinds.in_pages(rows, MOST_ROWS))
    ]


def _split(dotted: Sequence[tuple], shown: ShownFigures, kicker: str, words: Words) -> kinds.Slide:
    """The goals with two camps, the widest gap first; without any, those where the ballots lie farthest apart."""
    camps = sorted(
        ((goal, spread) for goal, spread in dotted if spread.camps is not None),
        key=lambda pair: pair[1].camps.low - pair[1].camps.high,
    )
    wide = sorted(dotted, key=lambda pair: pair[1].low_quartile - pair[1].high_quartile)
    rows = []
    for goal, spread in (camps or wide)[:MOST_SPLIT]:
        if spread.camps is not None:
            said = words.say(
                "projector.split.camps",
                below=spread.camps.below,
                above=spread.camps.above,
                low=spread.camps.low * 100,
                high=spread.camps.high * 100,
            )
        else:
            said = words.say("projector.split.wide", low=spread.low_quartile * 100, high=spread.high_quartile * 100)
        rows.append(kinds.DotRow(isolate(goal.title), spread.dots, goal.mean or 0, said))
    headline = words.say("projector.split.headline" if camps else "projector.split.headline_none")
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
        for page, part in enumerate(kinds.in_pages(rows, MOST_ROWS - 1))
    ]


def _beside(shown: ShownFigures, words: Words) -> list[kinds.Slide]:
    """Ours beside the collective's, the headline with its yardsticks, the gaps to talk about."""
    comparison = shown.comparison
    if shown.level == "nothing" or shown.is_screening or comparison is None:
        return []
    kicker = words.say("projector.kicker.beside")
    rows = [
        kinds.PairRow(
            isolate(goal.title),
            goal.collective,
            goal.mean,
            words.signed(goal.gap * 100) if goal.gap is not None else "",
            goal.code in comparison.largest_gaps,
        )
        for goal in _by_weight(shown.goals)
    ]
    marks = (
        (words.say("projector.mark.collective"), "circle", "collective", False),
        (words.say("projector.mark.ours"), "square", "ours", False),
    )
    headline, note = words.say("projector.beside.headline"), words.say("projector.beside.note")
    made = _pages("beside", "collective", kicker, headline, note, rows, marks)
    if comparison.shared_weight is not None:
        made.append(_headline(shown, comparison.shared_weight, kicker, words))
    by_code = {goal.code: goal for goal in shown.goals}
    largest = [by_code[code] for code in comparison.largest_gaps if code in by_code]
    cards = tuple(_gap_card(goal, goal.gap, words) for goal in largest if goal.gap)
    if cards:
        made.append(
            kinds.GapsSlide(
                "gaps",
                "gaps",
                words.say("projector.kicker.talk"),
                words.say("projector.gaps.headline", n=len(cards)),
                words.say("projector.gaps.note"),
                cards=cards,
            )
        )
    return made


def _gap_card(goal: GoalResult, gap: float, words: Words) -> kinds.GapCard:
    is_more = gap > 0
    sentence = words.say("projector.gaps.more" if is_more else "projector.gaps.less", points=abs(gap) * 100)
    digits = 0 if abs(gap) >= 0.0995 else 1
    figure = words.signed(round(gap * 100, digits), digits if abs(gap * 100 - round(gap * 100)) >= 0.05 else 0)
    return kinds.GapCard(isolate(goal.title), figure, sentence, "ours" if is_more else "collective")


def _headline(shown: ShownFigures, share: float, kicker: str, words: Words) -> kinds.Slide:
    comparison = shown.comparison
    assert comparison is not None
    yardsticks = [
        (value, words.say(f"projector.headline.{name}", share=value))
        for name, value in (("even", comparison.even_split), ("shuffle", comparison.shuffle))
        if value is not None
    ]
    note = ""
    if shown.without_one_low is not None and shown.without_one_high is not None:
        note = words.say("projector.headline.without_one", low=shown.without_one_low, high=shown.without_one_high)
    return kinds.HeadlineSlide(
        "headline",
        "collective",
        kicker,
        words.say("projector.headline.headline"),
        note,
        figure=words.number(round(share * 100)),
        share=share,
        sentence=words.say("projector.headline.sentence", share=share),
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
        (words.say("projector.mark.importance"), "circle", "muted", False),
        (words.say("projector.mark.effort"), "square", "ours", False),
    )
    kicker, headline = words.say("projector.kicker.effort"), words.say("projector.both.headline")
    return _pages("both", "collective", kicker, headline, words.say("projector.both.note"), rows, marks)


def _moved(shown: ShownFigures, shown_round: int, words: Words) -> list[kinds.Slide]:
    """What moved since the round shown before, of those who voted in both; that it is not told, where it may not be."""
    if shown.round_before is None or shown.is_screening or shown.level == "nothing":
        return []
    kicker = words.say("projector.kicker.rounds", round=shown_round)
    if not shown.answered_both:
        text = words.say("workshop_result.other_people", then=shown.answered_before, now=shown.counted)
        headline = words.say("projector.moved.headline")
        return [kinds.StatementSlide("moved.untold", "second", kicker, headline, text=text)]
    rows = _difference_rows(shown.goals, lambda goal: goal.before, words, lambda goal: goal.again)
    is_moved = any(row.first is not None and abs((row.second or 0) - row.first) > 1e-9 for row in rows)
    marks = (
        (words.say("projector.mark.before"), "square", "muted", True),
        (words.say("projector.mark.now"), "square", "ours", False),
    )
    headline = words.say("projector.moved.headline" if is_moved else "projector.moved.headline_none")
    note = words.say("projector.moved.note", n=shown.answered_both)
    return _pages("moved", "second", kicker, headline, note, rows, marks)


def _parking(workshop: Workshop, words: Words) -> kinds.Slide:
    return kinds.ListSlide(
        "parking",
        "close",
        words.say("projector.kicker.parking"),
        words.say("projector.parking.headline"),
        items=tuple(isolate(line.strip()) for line in workshop.parking.splitlines() if line.strip()),
        empty=words.say("projector.parking.empty"),
    )


def _by_weight(goals: Sequence[GoalResult]) -> list[GoalResult]:
    return sorted((goal for goal in goals if goal.mean is not None), key=lambda goal: -(goal.mean or 0))
