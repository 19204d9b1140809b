"""Actors worth a talk, each with its reasons; no order of merit and no score. It says what we said of each: kept ones
stand first, and what went into the decisions or was dismissed is folded away, counted, and can be brought back."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from aligner.actions import connections
from aligner.analysis.connection_answers import Answered, standing
from aligner.analysis.field import Connection, FieldFigures
from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_title
from aligner.model.field import ConnectionAnswer
from aligner.model.records import Records
from aligner.model.vocabulary import ConnectionState
from aligner.ui.context import PageContext, Verb
from aligner.ui.links import ToDecisions
from aligner.ui.look.icons import spaced_icon
from aligner.ui.pages.field.dismissing import Dismissing
from aligner.ui.widgets.buttons import ICON_GAP_PX, button
from aligner.ui.widgets.cards import Card, rule
from aligner.ui.widgets.flow import Flow
from aligner.ui.widgets.labels import end_margin, label
from aligner.ui.widgets.layouts import column_in
from aligner.ui.widgets.part import Part
from aligner.ui.widgets.refusal import RefusalLine

WIDTH_PX = 320
MAX_SHOWN = 12
ICON_PX = 16


@dataclass(frozen=True)
class Offered:
    """A connection, ready to read. connection: None where the field suggests it no longer.

    about: it in a sentence: the same actor may stand here for several goals.
    answer_id: of what we said of it, 0 where nothing is.  decision_id: of the item that was made of it.
    """

    connection: Connection | None
    title: str
    about: str
    reasons: tuple[str, ...]
    answer_id: int = 0
    decision_id: int = 0


@dataclass(frozen=True)
class Group:
    """Connections of which we said the same. name: its heading, with their number; "" for those that wait."""

    key: str
    name: str
    rows: tuple[Offered, ...]
    is_folded: bool = False


class Connections(Card):
    """Calls `on_decide` with a connection to make an item of, and `on_message` with one to write about."""

    def __init__(
        self,
        context: PageContext,
        on_decide: Callable[[Connection], None],
        on_message: Callable[[Connection], None],
    ) -> None:
        super().__init__(self.tr("Connections worth a look"))
        self._context = context
        self._on_decide = on_decide
        self._on_message = on_message
        self._unfolded: set[str] = set()
        self._firsts: list[QPushButton] = []
        self._focus_at: int | None = None
        self.setFixedWidth(WIDTH_PX)
        self.body.setContentsMargins(18, 16, 8, 12)
        self._help = label("", "caption")
        self.body.addWidget(self._help)
        self._refusal = RefusalLine(context)
        self.body.addWidget(self._refusal)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._part = Part(self._build)
        holder = QWidget()
        column = QVBoxLayout(holder)
        end_margin(column, 10)
        column.addWidget(self._part)
        column.addStretch(1)
        self._scroll.setWidget(holder)
        self.body.addWidget(self._scroll, 1)

    def show_connections(self, figures: FieldFigures, records: Records, own: dict[int, float]) -> None:
        """own: our share of each leaf goal, by its id, which some reasons name."""
        found = standing(records, figures)
        number = self._context.words.number
        shown = found.open[:MAX_SHOWN]
        kept = tuple(self._answered(one, records, own) for one in found.for_later)
        accepted = tuple(self._answered(one, records, own) for one in found.accepted)
        dismissed = tuple(self._answered(one, records, own) for one in found.dismissed)
        past = tuple(self._past(one, records) for one in found.past)
        groups = (
            Group("kept", self.tr("Kept: {n}"), kept),
            Group("open", "", tuple(self._offered(one, records, own) for one in shown)),
            Group("accepted", self.tr("In decisions: {n}"), accepted, is_folded=True),
            Group("dismissed", self.tr("Dismissed: {n}"), dismissed, is_folded=True),
            Group("past", self.tr("Suggested no longer: {n}"), past, is_folded=True),
        )
        waiting = len(kept) + len(found.open)
        if waiting:
            text = self.tr("Shown: {shown} of {total}")
            self._help.setText(
                text.replace("{shown}", number(len(kept) + len(shown))).replace("{total}", number(waiting))
            )
        elif figures.connections:
            self._help.setText(self.tr("None waits for an answer."))
        else:
            self._help.setText(self.tr("None yet: they come from what others do on the roadmap."))
        self._part.show_content(tuple(group for group in groups if group.rows) or None)
        if self._focus_at is not None and self._firsts:
            self._firsts[min(self._focus_at, len(self._firsts) - 1)].setFocus()
        self._focus_at = None

    def _offered(self, one: Connection, records: Records, own: dict[int, float]) -> Offered:
        title = isolate(short_title(records.actor_by_id[one.actor_id].name, 60))
        if one.program_id is not None:
            ours = isolate(short_title(records.program_by_id[one.program_id].title, 60))
            title = self._context.words.sentence("field.side_by_side", theirs=title, ours=ours)
        return Offered(one, title, self._about(one, records), connection_reasons(self._context, one, records, own))

    def _about(self, one: Connection | ConnectionAnswer, records: Records) -> str:
        names = {"actor": records.actor_by_id[one.actor_id].name, "goal": records.goal_by_id[one.goal_id].title}
        return self._context.words.sentence("field.item", **names)

    def _answered(self, one: Answered, records: Records, own: dict[int, float]) -> Offered:
        """With what we said before the reasons."""
        offered, answer = self._offered(one.connection, records, own), one.answer
        reasons = (*self._said(answer, records), *offered.reasons)
        return replace(offered, reasons=reasons, answer_id=answer.id, decision_id=answer.decision_id or 0)

    def _past(self, answer: ConnectionAnswer, records: Records) -> Offered:
        about = self._about(answer, records)
        return Offered(None, about, about, self._said(answer, records), answer.id, answer.decision_id or 0)

    def _said(self, answer: ConnectionAnswer, records: Records) -> tuple[str, ...]:
        """When it was said, why where that was, and of which item to decide."""
        forms = {
            ConnectionState.KEPT: self.tr("Kept on {day}"),
            ConnectionState.DISMISSED: self.tr("Dismissed on {day}"),
            ConnectionState.ACCEPTED: self.tr("Went into the decisions on {day}"),
        }
        words = self._context.words
        day = words.date(answer.day) if answer.day is not None else ""
        when = forms[answer.state].replace("{day}", day) if day else words.label(answer.state)
        why = self.tr("Why: {reason}").replace("{reason}", isolate(answer.reason)) if answer.reason else ""
        title = next((one.title for one in records.decisions if one.id == answer.decision_id), "")
        item = self.tr("The item: {title}").replace("{title}", isolate(short_title(title, 120))) if title else ""
        return tuple(filter(None, (when, why, item)))

    def _build(self, groups: tuple[Group, ...]) -> QWidget:
        panel = QWidget()
        column = column_in(panel, 8)
        self._firsts = []
        for place, group in enumerate(groups):
            if place:
                column.addWidget(rule())
            rows = self._rows(group)
            if group.is_folded:
                column.addWidget(self._opener(group, rows), 0, Qt.AlignmentFlag.AlignLeading)
            elif group.name:
                column.addWidget(label(self._heading(group), "muted"))
            column.addWidget(rows)
        return panel

    def _heading(self, group: Group) -> str:
        return group.name.replace("{n}", self._context.words.number(len(group.rows)))

    def _opener(self, group: Group, rows: QWidget) -> QPushButton:
        """Opens a folded group, and closes it."""
        theme = self._context.theme

        def toggle(is_open: bool) -> None:
            rows.setVisible(is_open)
            name = "chevron_up" if is_open else "chevron_down"
            opener.setIcon(spaced_icon(name, theme.colors["accent"], ICON_PX, ICON_GAP_PX))
            (self._unfolded.add if is_open else self._unfolded.discard)(group.key)

        opener = button(self._heading(group), theme, lambda: None, role="link")
        opener.setCheckable(True)
        opener.setIconSize(QSize(ICON_PX + ICON_GAP_PX, ICON_PX))
        opener.toggled.connect(toggle)
        opener.setChecked(group.key in self._unfolded)
        toggle(group.key in self._unfolded)
        return opener

    def _rows(self, group: Group) -> QWidget:
        box = QWidget()
        column = column_in(box, 8)
        for place, one in enumerate(group.rows):
            if place:
                column.addWidget(rule())
            column.addWidget(label(one.title, "label"))
            for reason in one.reasons:
                column.addWidget(label(reason))
            column.addWidget(self._ways(group.key, one))
        return box

    def _ways(self, key: str, one: Offered) -> QWidget:
        """What can be done with a connection."""
        box = QWidget()
        column = column_in(box, 4)
        holder = QWidget()
        row = Flow(holder, spacing=12)
        column.addWidget(holder)
        place = len(self._firsts)
        ways = list[tuple[str, Callable[[], object]]]()
        if (connection := one.connection) is not None and key in ("open", "kept"):
            asking = Dismissing(self._context, connection, one.about, lambda why: self._dismiss(connection, why, place))
            column.addWidget(asking)
            if key == "open":
                ways.append((self.tr("Keep"), lambda: self._keep(connection, place)))
            else:
                ways.append((self.tr("Keep no longer"), lambda: self._reopen(one, place)))
            ways += (
                (self.tr("Dismiss…"), lambda: self._ask(asking)),
                (self.tr("Make it an item"), lambda: self._on_decide(connection)),
                (self.tr("Copy a draft message"), lambda: self._on_message(connection)),
            )
        elif key == "accepted":
            ways.append((self.tr("Show the item"), lambda: self._context.show(ToDecisions(one.decision_id))))
        elif key == "dismissed":
            ways.append((self.tr("Bring back"), lambda: self._reopen(one, place)))
        else:
            ways.append((self.tr("Remove what we said"), lambda: self._reopen(one, place)))
        for number, (text, act) in enumerate(ways):
            way = button(text, self._context.theme, act, role="link")
            way.setAccessibleDescription(one.about)
            row.addWidget(way)
            if not number:
                self._firsts.append(way)
        return box

    def _ask(self, asking: Dismissing) -> None:
        asking.begin()
        # Its place is known once it is laid out.
        QTimer.singleShot(0, asking, lambda: self._scroll.ensureWidgetVisible(asking))

    def _keep(self, one: Connection, place: int) -> None:
        if self._attempt(lambda workspace: connections.keep_connection(workspace, one), place):
            self._announce(self.tr("Kept: {what}"), one)

    def _dismiss(self, one: Connection, why: str, place: int) -> bool:
        is_done = self._attempt(lambda workspace: connections.dismiss_connection(workspace, one, why), place)
        if is_done:
            self._announce(self.tr("Dismissed: {what}"), one)
        return is_done

    def _reopen(self, one: Offered, place: int) -> None:
        self._attempt(lambda workspace: connections.reopen_connection(workspace, one.answer_id), place)

    def _attempt(self, verb: Verb[object], place: int) -> bool:
        """Whether it was done; the keyboard goes on where the row was."""
        self._focus_at = place
        is_done = self._refusal.attempt(verb).is_done
        self._focus_at = None
        return is_done

    def _announce(self, sentence: str, one: Connection) -> None:
        """Says what was done, with the way back."""
        context = self._context
        step = context.opened.next_undo
        context.announce_removal(
            sentence.replace("{what}", self._about(one, context.records())),
            lambda: context.attempt(lambda workspace: workspace.undo(step)),
        )


def connection_reasons(
    context: PageContext, one: Connection, records: Records, own: dict[int, float]
) -> tuple[str, ...]:
    """Why an actor is worth a talk, a sentence each."""
    goal = records.goal_by_id[one.goal_id].title
    return tuple(
        context.words.sentence(f"field.reason.{reason}", goal=goal, own=own.get(one.goal_id)) for reason in one.reasons
    )
