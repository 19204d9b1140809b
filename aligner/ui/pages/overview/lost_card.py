"""What of ours a newer roadmap has no place for, each line with the way to place it again."""

from PySide6.QtCore import QCoreApplication

from aligner.actions.lost_places import LostPlace, accept_lost_place, lost_places
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.ui.context import PageContext
from aligner.ui.links import Link
from aligner.ui.record_places import link_to
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_row
from aligner.ui.widgets.refusal import RefusalLine

MAX_SHOWN = 8
LostLines = tuple[tuple[LostPlace, str, Link | None], ...]


def lost_lines(records: Records, words: Words) -> LostLines:
    """What lost its place, in a sentence, with the page where it gets another."""
    return tuple(
        (
            one,
            words.sentence("letter.lost_line", title=one.title, place=one.formerly),
            link_to(one.kind, one.id, records),
        )
        for one in lost_places(records, words)
    )


def lost_card(context: PageContext, found: LostLines) -> Card:
    """How many there are, and the first of them; as they are placed the others move up."""
    translate = QCoreApplication.translate
    words, theme = context.words, context.theme
    count = translate("Overview", "No longer on the roadmap: {count}").replace("{count}", words.number(len(found)))
    card = Card(count)
    why = translate("Overview", "A newer roadmap has no place for these. Nothing of them is lost: place them again.")
    card.body.addWidget(label(why, "muted"))
    refusal = RefusalLine(context)

    def accept(one: LostPlace) -> None:
        refusal.attempt(lambda workspace: accept_lost_place(workspace, one.kind, one.id))

    for one, sentence, place in found[:MAX_SHOWN]:
        row = inner_row(10)
        row.addWidget(label(sentence), 1)
        if place is not None:
            go = button(translate("Overview", "To its place"), theme, lambda p=place: context.show(p), role="link")
            go.setAccessibleDescription(sentence)
            row.addWidget(go)
        stay = button(translate("Overview", "Leave off the roadmap"), theme, lambda o=one: accept(o), role="link")
        stay.setAccessibleDescription(sentence)
        row.addWidget(stay)
        card.body.addLayout(row)
    card.body.addWidget(refusal)
    if len(found) > MAX_SHOWN:
        more = translate("Overview", "Further lines: {count}. They appear here as these are placed.")
        card.body.addWidget(label(more.replace("{count}", words.number(len(found) - MAX_SHOWN)), "muted"))
    return card
