"""Who works with whom on what, as a picture: organizations on the start side, goals on the end side, lines between.

Ourselves are a square, others circles, a group of others a ring, goals diamonds; a line is dashed where the
stage is not said. Nothing of it needs colour.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from aligner.analysis.network import OURSELVES, Network, Tie
from aligner.charts.outlines import text_width
from aligner.charts.palette import Palette
from aligner.charts.sheet import Mark, Sheet, wrapped
from aligner.charts.table_twin import TableTwin
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.lang.words import UNKNOWN, Words
from aligner.model.records import Records
from aligner.model.vocabulary import Sector

MAX_ORGANIZATIONS, MAX_GOALS = 24, 24
"""More are grouped by their sector, or counted: a thicket of lines is not read."""
ROW_PX, HEAD_PX, FOOT_PX = 50.0, 34.0, 12.0
SIZE_PX, NOTE_PX, MARK_PX = 13.0, 11.0, 11.0
START, END = 0.38, 0.62
"""Where the marks of organizations and of goals stand, as parts of the width."""


@dataclass(frozen=True)
class NetworkNode:
    """An organization, a group of them, or a goal. record_id: of the actor or goal, 0 for ourselves, None for a group.

    note: a sector, or how many work there.  text: all of it for those who listen.
    """

    title: str
    note: str
    text: str
    record_id: int | None
    shape: Mark


@dataclass(frozen=True)
class NetworkLink:
    """organization, goal: numbers of nodes.  name: the stages, in words.  is_stated: whether a stage is said."""

    organization: int
    goal: int
    name: str
    is_stated: bool


@dataclass(frozen=True)
class NetworkChart:
    """heads: of the two columns.  table_ties: of each row of the table the tie that it is of.

    summary: how many there are.  more: what the picture groups or leaves out, and what is not known, a sentence each.
    table_more: the same of the table, which has all of them.
    """

    title: str
    alt: str
    rtl: bool
    table: TableTwin
    table_ties: tuple[Tie, ...]
    heads: tuple[str, str]
    organizations: tuple[NetworkNode, ...]
    goals: tuple[NetworkNode, ...]
    links: tuple[NetworkLink, ...]
    summary: str
    more: tuple[str, ...]
    table_more: tuple[str, ...]

    def natural_height(self, width: float) -> float:
        del width
        return HEAD_PX + FOOT_PX + ROW_PX * max(len(self.organizations), len(self.goals), 1)

    def row_y(self, count: int, index: int, height: float) -> float:
        """The middle of a column's node. count: of nodes in the column."""
        step = (height - HEAD_PX - FOOT_PX) / max(1, count)
        return HEAD_PX + step * (index + 0.5)

    def paint(self, painter: QPainter, rect: QRectF, palette: Palette) -> None:
        self.paint_chosen(painter, rect, palette, (-1, -1))

    def paint_chosen(self, painter: QPainter, rect: QRectF, palette: Palette, chosen: tuple[int, int]) -> None:
        """chosen: an organization's and a goal's number; -1 for none. The lines of one that is chosen are named."""
        sheet = Sheet(painter, rect, palette, rtl=self.rtl)
        start, end = sheet.width * START, sheet.width * END
        sheet.text(start - 16, HEAD_PX - 16, self.heads[0], size=NOTE_PX, role="muted", anchor="end", is_bold=True)
        sheet.text(end + 16, HEAD_PX - 16, self.heads[1], size=NOTE_PX, role="muted", is_bold=True)
        is_any = chosen != (-1, -1)
        marked = [link for link in self.links if chosen in ((link.organization, -1), (-1, link.goal))]
        for link in self.links:
            if link not in marked:
                self._line(sheet, link, start, end, alpha=0.35 if is_any else 1, is_marked=False)
        for link in marked:
            self._line(sheet, link, start, end, alpha=1, is_marked=True)
        for link in marked:
            # Beside the node at the other end, where no two lines of one node meet.
            is_of_goal = chosen[1] >= 0
            along = start + (end - start) * (0.16 if is_of_goal else 0.84)
            y = self._link_y(sheet, link, 0.16 if is_of_goal else 0.84)
            anchor = "start" if is_of_goal else "end"
            sheet.text(along, y - 4, link.name, size=NOTE_PX, anchor=anchor, has_halo=True)
        for column, nodes in enumerate((self.organizations, self.goals)):
            for index, node in enumerate(nodes):
                self._node(sheet, node, index, column=column, is_chosen=chosen[column] == index)

    def _link_y(self, sheet: Sheet, link: NetworkLink, part: float) -> float:
        y1 = self.row_y(len(self.organizations), link.organization, sheet.height)
        y2 = self.row_y(len(self.goals), link.goal, sheet.height)
        return y1 + (y2 - y1) * part

    def _line(
        self, sheet: Sheet, link: NetworkLink, start: float, end: float, *, alpha: float, is_marked: bool
    ) -> None:
        is_ours = self.organizations[link.organization].record_id == OURSELVES
        sheet.line(
            (start, self._link_y(sheet, link, 0)),
            (end, self._link_y(sheet, link, 1)),
            role="ours" if is_ours else "control_line",
            width=2.6 if is_marked else 2.2 if is_ours else 1.2,
            alpha=alpha,
            is_dashed=not link.is_stated,
        )

    def _node(self, sheet: Sheet, node: NetworkNode, index: int, *, column: int, is_chosen: bool) -> None:
        count = len(self.goals if column else self.organizations)
        y = self.row_y(count, index, sheet.height)
        at = sheet.width * (END if column else START)
        room = sheet.width * START - 24
        is_ours = node.record_id == OURSELVES and not column
        is_bold = is_chosen or is_ours
        lines = wrapped(node.title, SIZE_PX, room, 2 if not node.note else 1, is_bold=is_bold)
        label_at = at + 16 if column else at - 16 - max(text_width(line, SIZE_PX, is_bold=is_bold) for line in lines)
        if is_chosen:
            edge = at - 10 if column else 0
            sheet.bar(edge, y - ROW_PX / 2 + 3, sheet.width * START + 10, ROW_PX - 6, "accent_soft", radius=8)
        sheet.mark(at, y, node.shape, "ours" if is_ours else "text", size=MARK_PX, is_hollow=node.record_id is None)
        first = y - 2 if node.note else y + SIZE_PX * 0.36 - (len(lines) - 1) * SIZE_PX * 0.65
        sheet.lines(label_at, first, lines, size=SIZE_PX, is_bold=is_bold)
        if node.note:
            note_at = at + 16 if column else at - 16 - text_width(node.note, NOTE_PX)
            sheet.text(note_at, y + 13, node.note, size=NOTE_PX, role="muted")


def network_chart(records: Records, found: Network, words: Words) -> NetworkChart:
    """The picture with its table. found: of the same records."""
    names = {actor.id: isolate(actor.name) for actor in records.actors}
    names[OURSELVES] = isolate(records.organization.name)
    goals_shown = _most_tied(found, found.goals, MAX_GOALS, lambda tie: tie.goal_id)
    shown = _most_tied(found, found.organizations, MAX_ORGANIZATIONS, lambda tie: tie.organization)
    nodes = [_organization(records, found, who, names, words) for who in shown]
    groups: dict[Sector | None, list[int]] = {}
    for who in found.organizations:
        if who not in shown:
            groups.setdefault(records.actor_by_id[who].sector, []).append(who)
    number = {who: index for index, who in enumerate(shown)}
    for sector, members in groups.items():
        number.update(dict.fromkeys(members, len(nodes)))
        label = words.label(sector) if sector is not None else words.sentence("network.no_sector")
        title = words.sentence("network.group", sector=label, n=len(members))
        listed = words.some([names[who] for who in members])
        nodes.append(NetworkNode(title, "", words.sentence("network.heard", name=title, ties=listed), None, "circle"))
    goal_number = {goal_id: index for index, goal_id in enumerate(goals_shown)}
    links: dict[tuple[int, int], NetworkLink] = {}
    for tie in found.ties:
        if tie.goal_id in goal_number:
            key = number[tie.organization], goal_number[tie.goal_id]
            is_group = tie.organization not in shown
            name = "" if is_group else _stages(records, tie, words)
            is_stated = any(tie.stage_ids) or not records.stages
            was = links.get(key)
            links[key] = NetworkLink(*key, name, is_stated or (was is not None and was.is_stated))
    goals = tuple(_goal(records, found, goal_id, names, words) for goal_id in goals_shown)
    title = words.sentence("network.title")
    table = _table(records, found, names, words)
    return NetworkChart(
        title,
        f"{title}: {table.as_text(words)}",
        words.language in ("he", "ar"),
        table,
        found.ties,
        (words.sentence("network.organizations"), words.sentence("network.goals")),
        tuple(nodes),
        goals,
        tuple(links.values()),
        words.sentence("network.summary", organizations=len(found.organizations), shared=found.shared_goals),
        _more(found, len(found.organizations) - len(shown), len(goals_shown), words),
        _more(found, 0, len(found.goals), words),
    )


def _more(found: Network, grouped: int, goals_shown: int, words: Words) -> tuple[str, ...]:
    counted = (
        ("grouped", grouped),
        ("goals_omitted", len(found.goals) - goals_shown),
        ("idle", len(found.idle)),
        ("maybe", found.maybe),
    )
    return tuple(words.sentence(f"network.{key}", n=count) for key, count in counted if count)


def _most_tied(found: Network, ids: Sequence[int], most: int, of_tie: Callable[[Tie], int]) -> tuple[int, ...]:
    """As many as there is room for, those that share most first, in their order; ourselves always."""
    if len(ids) <= most:
        return tuple(ids)
    shared = dict.fromkeys(ids, 0)
    for tie in found.ties:
        shared[of_tie(tie)] += len(tie.same_goal)
    if OURSELVES in shared:
        shared[OURSELVES] = len(found.ties) ** 2
    chosen = set(sorted(ids, key=lambda one: -shared[one])[:most])
    return tuple(one for one in ids if one in chosen)


def _stages(records: Records, tie: Tie, words: Words) -> str:
    """The stages of a tie in words; "" in a roadmap without stages."""
    if not records.stages:
        return ""
    titles = [isolate(short_title(records.stage_by_id[one].title, 24)) for one in tie.stage_ids if one is not None]
    return words.join([*titles, *([words.sentence("network.no_stage")] if None in tie.stage_ids else [])])


def _organization(records: Records, found: Network, who: int, names: dict[int, str], words: Words) -> NetworkNode:
    actor = records.actor_by_id.get(who)
    if actor is None:
        note = words.sentence("network.ourselves")
    else:
        note = words.label(actor.sector) if actor.sector is not None else words.sentence("network.no_sector")
    ties = [_tie_in_words(records, tie, names, words) for tie in found.ties if tie.organization == who]
    text = words.sentence("network.heard", name=f"{names[who]}, {note}", ties=words.join(ties))
    return NetworkNode(names[who], note, text, who, "circle" if actor is not None else "square")


def _tie_in_words(records: Records, tie: Tie, names: dict[int, str], words: Words) -> str:
    goal, stages = isolate(records.goal_by_id[tie.goal_id].title), _stages(records, tie, words)
    place = words.sentence("network.place", goal=goal, stages=stages) if stages else goal
    if not tie.same_goal:
        return words.sentence("network.alone", place=place)
    return words.sentence("network.with", place=place, others=words.some([names[who] for who in tie.same_goal]))


def _goal(records: Records, found: Network, goal_id: int, names: dict[int, str], words: Words) -> NetworkNode:
    present = [tie.organization for tie in found.ties if tie.goal_id == goal_id]
    title = isolate(records.goal_by_id[goal_id].title)
    note = words.sentence("network.at_goal", n=len(present))
    ties = words.some([names[who] for who in present])
    return NetworkNode(title, note, words.sentence("network.heard", name=title, ties=ties), goal_id, "diamond")


def _table(records: Records, found: Network, names: dict[int, str], words: Words) -> TableTwin:
    """A row for each organization at each goal."""
    programs, activities = records.program_by_id, {one.id: one for one in records.activities}
    rows: list[tuple[str, ...]] = []
    for tie in found.ties:
        deeds = [isolate(programs[one].title) for one in tie.program_ids]
        deeds += [isolate(title) for one in tie.activity_ids if (title := activities[one].title)]
        rows.append(
            (
                names[tie.organization],
                isolate(records.goal_by_id[tie.goal_id].title),
                _stages(records, tie, words) or UNKNOWN,
                words.join(deeds) or UNKNOWN,
                words.some([names[who] for who in tie.same_stage]) or UNKNOWN,
                words.some([names[who] for who in tie.same_goal if who not in tie.same_stage]) or UNKNOWN,
            )
        )
    keys = ("organization", "goal", "stage", "deeds", "same_stage", "same_goal")
    return TableTwin(tuple(words.sentence(f"network.header.{key}") for key in keys), tuple(rows))
