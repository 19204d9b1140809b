"""Makes the table of all programs: parts add up to their whole, and what is not named is counted."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from aligner.analysis.money import Piece, pieces
from aligner.analysis.results import GoalFigures
from aligner.analysis.thresholds import HEAVY_SHARE
from aligner.charts.choosing import and_more
from aligner.charts.table_twin import MAX_HEARD, TableTwin
from aligner.kit.content.all_programs import AllPrograms, Bar, Cell, Fill, Row
from aligner.kit.content.amounts import amounts_of, goals_of_table, sum_of
from aligner.kit.content.field import others_at
from aligner.kit.content.snapshot import Snapshot
from aligner.lang.bidi import ltr
from aligner.lang.bounds import Bound
from aligner.lang.rounding import round_to_total
from aligner.lang.shortening import short_title
from aligner.lang.words import UNKNOWN
from aligner.model.vocabulary import Funding

MAX_STAGES = 6
"""With more stages than a page has room for, a goal's programs stand beside each other and belong to no column."""
MAX_IN_CELL = 8
_ROOM, _BAR, _REST, _LINE, _EDGES = 186.0, 11.5, 7.5, 4.2, 2.6
"""Millimetres: of a page for all rows, of a bar with its title, of the line that counts the rest, of a line of a goal's
title, and of what is above and below in a row."""
_IN_LINE = 21
"""Characters of a goal's title on a line."""
_FLOWS = 4
"""How many bars of a row without columns stand beside each other."""
_STAGE, _GOAL, _SHORT_GOAL, _MANY_GOALS = 40, 62, 38, 9
"""Characters of a stage's title, and of a goal's: of two lines where there are more goals than that."""
_IN_TWO_LINES, _MIN_TITLE = 136, 18
"""Characters of a program's title on two lines: so many for all columns together, and the fewest in one."""
_UNKNOWN = "?"

_Rest = Literal["others", "outside", "unplaced"]
_BY_STRENGTH: dict[int | None, Fill] = {3: "solid", 2: "hatch", 1: "outline", None: "tint"}
_BY_FUNDING: dict[Funding | None, Fill] = {Funding.OPEN: "solid", Funding.CLOSED: "outline", None: "tint"}


def all_programs(state: Snapshot, title: str) -> AllPrograms | None:
    """All that is placed on the roadmap, and what is not; None where nothing is."""
    if not state.analysis.goals or not state.records.placements:
        return None
    return _Maker(state).all_programs(title)


class _Maker:
    def __init__(self, state: Snapshot) -> None:
        self.state, self.words = state, state.words
        self.is_informed = state.is_informed
        self.goals = goals_of_table(state)
        self.pieces = pieces(state.records)
        self.amounts = amounts_of(state)
        self.at_goals = self.amounts.at_goals
        self.elsewhere, self.outside, self.unplaced = self.amounts.rest
        self.stages = self._stages()
        self.titles = self._titles()
        self.longest = max((piece.amount or 0 for piece in self.pieces), default=Fraction(0))
        self.mode = self._mode()
        # What is withheld is not unknown to those who are informed; where no amount is known, the key says it once.
        self.unknown = _UNKNOWN if self.longest and not self.is_informed else ""
        self.fills: set[Fill] = set()
        self.total = self.amounts.total
        self.goal_limit = _GOAL if len(self.goals) <= _MANY_GOALS else _SHORT_GOAL
        self.slots = self._slots()

    def all_programs(self, title: str) -> AllPrograms:
        words, state = self.words, self.state
        rows = [self._goal_row(goal, self.amounts.rounded[goal.goal_id]) for goal in self.goals]
        rests: tuple[tuple[_Rest, Sequence[Piece]], ...] = (
            ("others", self.elsewhere),
            ("outside", self.outside),
            ("unplaced", self.unplaced),
        )
        for (kind, found), total in zip(rests, self.amounts.rounded_rest, strict=True):
            if found or (kind == "others" and len(self.goals) < len(state.analysis.goals)):
                rows.append(self._rest_row(kind, found, total))
        collective, own = (words.sentence(f"vocabulary.term.{key}") for key in ("collective", "own"))
        unit = self._unit()
        table = self._table(rows, unit)
        return AllPrograms(
            title,
            words.sentence("charts.roadmap_alt", details=table.as_text(words)),
            words.is_rtl,
            table,
            words.sentence("vocabulary.term.goal"),
            tuple(words.name(title) for _, title in self.stages),
            unit,
            (collective, own if any(row.own for row in rows) else ""),
            tuple(rows),
            state.sentence("sections.all_total"),
            words.number(self.total) if self.total else "",
            self._key(),
            self._notes(),
            float(self.longest / self.amounts.scale),
            state.sentence("sections.all_key_rest") if any(c.rest_part for row in rows for c in row.cells) else "",
        )

    # What is where

    def _stages(self) -> tuple[tuple[int | None, str], ...]:
        stages: list[tuple[int | None, str]] = [
            (stage.id, short_title(stage.title, _STAGE)) for stage in self.state.records.stages_in_tracks
        ]
        at_none = any(_stage_of(piece) is None for found in self.at_goals.values() for piece in found)
        if stages and at_none:
            stages.append((None, self.words.sentence("charts.no_stage")))
        return tuple(stages) if len(stages) <= MAX_STAGES else ()

    def _titles(self) -> dict[int, str]:
        """Each program's title as a cell has room for: whole, else up to its colon where no other begins so, else cut
        after a word."""
        most = max(_MIN_TITLE, _IN_TWO_LINES // max(len(self.stages), _FLOWS))
        begins = Counter(program.title.partition(":")[0] for program in self.state.records.programs)

        def short(title: str) -> str:
            begin = title.partition(":")[0]
            return begin if most >= len(begin) > most // 3 and begins[begin] == 1 else short_title(title, most)

        programs = self.state.records.programs
        return {p.id: p.title if len(p.title) <= most else short(p.title) for p in programs}

    def _cells_of(self, found: Sequence[Piece]) -> list[list[Piece]]:
        if not self.stages:
            return [list(found)]
        return [[piece for piece in found if _stage_of(piece) == stage_id] for stage_id, _ in self.stages]

    def _slots(self) -> int:
        """How many bars a cell may have, so that all rows stand on a page."""
        rows: list[tuple[int, float]] = []
        for goal in self.goals:
            cells = self._cells_of(self.at_goals.get(goal.goal_id, ()))
            fullest = max(map(len, cells)) if self.stages else -(-len(cells[0]) // _FLOWS)
            lines = -(-min(len(goal.title), self.goal_limit) // _IN_LINE) + 1
            rows.append((fullest, lines * _LINE))
        rows += [(-(-len(found) // _FLOWS), 2 * _LINE) for found in (self.outside, self.unplaced) if found]

        def height(fullest: int, least: float, slots: int) -> float:
            kept = fullest if fullest <= slots else max(1, slots - 1)
            return _EDGES + max(least, _BAR * kept + (_REST if fullest > slots else 0.0))

        for slots in range(MAX_IN_CELL, 1, -1):
            if sum(height(fullest, least, slots) for fullest, least in rows) <= _ROOM:
                return slots
        return 1

    # Rows

    def _goal_row(self, goal: GoalFigures, total: int) -> Row:
        found, words = self.at_goals.get(goal.goal_id, ()), self.words
        question = self.state.line.question
        source = question.source.place if question.source else None
        slots = self.slots if self.stages else self.slots * _FLOWS
        cells, rest = self._drawn(self._cells_of(found), slots, total, is_at_goal=True)
        # Donors are informed nothing of a goal where none of what they are shown stands.
        is_visible = bool(found) or not self.is_informed
        of_100 = [
            words.number(round(share * 100)) if share is not None else "" for share in (goal.collective, goal.own)
        ]
        return Row(
            "placed",
            words.name(short_title(goal.title, self.goal_limit)),
            cells,
            self._total(found, total, self._is_unknown_at(goal)) if is_visible else "",
            self._share(goal.money) if goal.resources is not None and self.total and _is_known(found) else "",
            *of_100,
            sentence="" if found else " ".join(self._nothing(goal)),
            short="" if found else self._nothing(goal)[0],
            rest=rest,
            is_focus=goal.code in (question.subject, source),
            total_text=self._worded(found, total),
        )

    def _rest_row(self, kind: _Rest, found: Sequence[Piece], total: int) -> Row:
        state, words = self.state, self.words
        money = state.analysis.money
        share = ""
        if money.total_minor and _is_known(found):
            bound = {"outside": money.outside, "unplaced": money.unknown}.get(kind)
            share = self._share(bound) if bound else words.percent(float(sum_of(found)) / money.total_minor)
        amount, worded = self._total(found, total), self._worded(found, total)
        if kind == "others":
            title = and_more(state.analysis, len(self.goals), words)
            count = len({piece.program.id for piece in found})
            cell = Cell(rest=state.sentence("sections.programs_number", n=count) if count else "")
            return Row("others", title, (cell,), amount, share, rest=cell.rest, total_text=worded)
        if kind == "outside":
            cells, rest = self._drawn([found], self.slots * _FLOWS, total, is_at_goal=False)
            return Row(
                "outside", words.sentence("vocabulary.term.outside"), cells, amount, share, rest=rest, total_text=worded
            )
        in_part = any(piece.program.id in state.records.partly_visible for piece in found)
        title = state.sentence(f"sections.all_unplaced{'@donors' if in_part else ''}")
        if self.is_informed:
            # What has no place is the organization's own work to complete, or is where donors are not reported.
            count = state.sentence("sections.programs_number", n=len({piece.program.id for piece in found}))
            return Row("unplaced", title, (Cell(rest=count),), amount, share, rest=count, total_text=worded)
        cells, rest = self._drawn([found], self.slots * _FLOWS, total, is_at_goal=False)
        return Row("unplaced", title, cells, amount, share, rest=rest, total_text=worded)

    def _share(self, bound: Bound | None) -> str:
        """As everywhere else: what may be more is cut down; without known money what it is at most."""
        is_most = bound is not None and bound.kind == "at_most"
        return self.words.bound(bound) if is_most else self.words.bound_sign(bound)

    def _drawn(
        self, cells: Sequence[Sequence[Piece]], slots: int, total: int, *, is_at_goal: bool
    ) -> tuple[tuple[Cell, ...], str]:
        """The cells of a row with figures that add up to its total, and what they all count without a name."""
        ordered = [sorted(cell, key=lambda piece: -(piece.amount or 0)) for cell in cells]
        kept = [cell if len(cell) <= slots else cell[: max(1, slots - 1)] for cell in ordered]
        left = [cell[len(shown) :] for cell, shown in zip(ordered, kept, strict=True)]
        parts = [
            *(float(piece.amount or 0) for cell in kept for piece in cell),
            *(float(sum_of(rest)) for rest in left),
        ]
        figures = iter(round_to_total(parts, total))
        drawn = [[self._bar(piece, next(figures), is_at_goal) for piece in cell] for cell in kept]
        counted = [next(figures) for _ in left]
        rests = [self._rest(rest, figure) for rest, figure in zip(left, counted, strict=True)]
        lengths = [float(sum_of(rest) / self.longest) if self.longest else 0.0 for rest in left]
        found = zip(drawn, rests, lengths, strict=True)
        together = self._rest([piece for rest in left for piece in rest], sum(counted))
        return tuple(Cell(tuple(bars), rest, length) for bars, rest, length in found), together

    def _bar(self, piece: Piece, figure: int, is_at_goal: bool) -> Bar:
        fill = self._fill(piece, is_at_goal)
        self.fills.add(fill)
        title = self.words.name(self.titles[piece.program.id])
        if piece.amount is None:
            return Bar(title, self.unknown, 0.0, fill)
        part = float(piece.amount / self.longest) if self.longest else 0.0
        # What is there but rounds to nothing is not nothing.
        figure_text = self.words.number(figure) if figure or not piece.amount else ltr("<1")
        return Bar(title, figure_text, part, fill)

    def _rest(self, left: Sequence[Piece], figure: int) -> str:
        if not left:
            return ""
        n = len({piece.program.id for piece in left})
        if all(piece.amount is None for piece in left):
            return self.words.sentence("charts.more_programs", n=n)
        return self.state.sentence("sections.all_rest", n=n, amount=figure)

    def _mode(self) -> str:
        """What a bar's fill reports: strength, for donors of a foundation how freely the money is given."""
        if self.is_informed:
            return "funding" if any(piece.program.funding for piece in self.pieces) else ""
        return "strength" if any(piece.placement and piece.placement.strength for piece in self.pieces) else ""

    def _fill(self, piece: Piece, is_at_goal: bool) -> Fill:
        if piece.amount is None:
            return "unknown"
        if self.mode == "funding":
            return _BY_FUNDING[piece.program.funding]
        if not is_at_goal:
            return "plain"
        return _BY_STRENGTH[piece.placement.strength if piece.placement else None] if self.mode else "solid"

    def _is_unknown_at(self, goal: GoalFigures) -> bool:
        """Whether a program whose amount and place are not known may stand at the goal: nothing is no sum then."""
        return bool(self.total) and not self.is_informed and goal.resources is None

    def _total(self, found: Sequence[Piece], total: int, is_unknown: bool = False) -> str:
        """A row's money; the least of it where some is not known."""
        if not found and is_unknown:
            return self.unknown
        if all(piece.amount is not None for piece in found):
            return self.words.number(total) if self.total else ""
        return ltr(self.state.sentence("sections.all_least", amount=total)) if total else self.unknown

    def _worded(self, found: Sequence[Piece], total: int) -> str:
        """The least of a row's money in words: beside words some programs read a sign in the wrong order."""
        if not total or all(piece.amount is not None for piece in found):
            return ""
        return self.words.sentence("phrases.short_at_least", amount=self.words.number(total))

    def _nothing(self, goal: GoalFigures) -> list[str]:
        """That none of ours is placed here, and who else is known to work here."""
        records, state = self.state.records, self.state
        at_work = others_at(state).get(goal.goal_id, set[int]())
        others = [short_title(actor.name) for actor in records.actors if actor.id in at_work]
        is_complete = state.analysis.coverage.is_complete and not self.is_informed
        key = "" if is_complete else "_shown"
        if is_complete and goal.own is not None and goal.own >= HEAVY_SHARE:
            key = "_weighed"
        texts = [state.sentence(f"sections.all_none{key}", points=(goal.own or 0) * 100)]
        if others:
            texts.append(state.sentence("sections.all_others", actors=others))
        return texts

    # What is stated of the whole

    def _unit(self) -> str:
        if not self.total:
            return ""
        symbol = self.words.symbol(self.state.records.organization.currency)
        return self.state.sentence("sections.all_thousands", symbol=symbol) if self.amounts.is_thousands else symbol

    def _key(self) -> tuple[tuple[Fill, str], ...]:
        order: dict[Fill, str] = {}
        if self.mode:
            kinds: tuple[Fill, ...] = ("solid", "outline") if self.mode == "funding" else ("solid", "hatch", "outline")
            order |= {fill: f"{self.mode}_{fill}" for fill in kinds}
            if "tint" in self.fills:
                order["tint"] = f"{self.mode}_tint"
        order |= {fill: fill for fill in ("plain", "unknown") if fill in self.fills}
        return tuple((fill, self.state.sentence(f"sections.all_key_{key}")) for fill, key in order.items())

    def _notes(self) -> tuple[str, ...]:
        by_program: dict[int, int] = {}
        for piece in self.pieces:
            if piece.placement is not None:
                by_program[piece.program.id] = by_program.get(piece.program.id, 0) + 1
        several = self.state.sentence("sections.all_several") if max(by_program.values(), default=0) > 1 else ""
        money = self.state.analysis.money
        left = self.state.omitted_text() if money.total_minor else ""
        least = self.state.sentence("sections.all_shares_least") if money.total_minor and money.unknown_minor else ""
        return tuple(text for text in (several, least, left) if text)

    def _table(self, rows: Sequence[Row], unit: str) -> TableTwin:
        words = self.words
        between = words.sentence("phrases.cells_between")
        stages = tuple(title for _, title in self.stages) or (self.state.sentence("sections.all_programs"),)
        headers = (words.sentence("vocabulary.term.goal"), *stages, unit)
        # A picture cuts a long name: here it is whole.
        whole = [words.name(goal.title) for goal in self.goals]
        titles = [*whole, *(row.title for row in rows[len(whole) :])]

        def cell_summary(title: str, row: Row, *, is_counted: bool) -> tuple[str, ...]:
            cells = []
            for cell in row.cells:
                bars = (f"{bar.title} {bar.figure}" for bar in cell.bars)
                cell_text = words.count(len(cell.bars), "programs") if is_counted and cell.bars else between.join(bars)
                cells.append(between.join(part for part in (cell_text, cell.rest) if part) or UNKNOWN)
            if row.sentence:
                cells = [row.sentence]
            cells += [""] * (len(stages) - len(cells))
            return (title, *cells, between.join(part for part in (row.total, row.share) if part))

        table = TableTwin(
            headers, tuple(cell_summary(*named, is_counted=False) for named in zip(titles, rows, strict=True))
        )
        if len(table.as_text(words)) < MAX_HEARD:
            return table
        return TableTwin(
            headers, tuple(cell_summary(*named, is_counted=True) for named in zip(titles, rows, strict=True))
        )


def _stage_of(piece: Piece) -> int | None:
    return piece.placement.stage_id if piece.placement is not None else None


def _is_known(found: Sequence[Piece]) -> bool:
    """Whether its share can be stated: not while nothing of its money is known."""
    return not found or any(piece.amount is not None for piece in found)
