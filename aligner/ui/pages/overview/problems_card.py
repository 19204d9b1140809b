"""What breaks a rule in the file, each line with the way to its place."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from aligner.actions.data_problems import data_problems, mending_sentence
from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.ui.context import PageContext
from aligner.ui.links import Link
from aligner.ui.look.icons import pixmap
from aligner.ui.record_places import link_to
from aligner.ui.widgets.buttons import button
from aligner.ui.widgets.cards import Card
from aligner.ui.widgets.labels import label
from aligner.ui.widgets.layouts import inner_row

MAX_SHOWN = 8
MendingLines = tuple[tuple[str, Link | None], ...]


def mending_lines(records: Records, words: Words) -> MendingLines:
    """What breaks a rule, each with its place where a page shows it."""
    found = data_problems(records, words)
    return tuple((mending_sentence(one, words), link_to(one.kind, one.id, records)) for one in found)


def mending_card(context: PageContext, found: MendingLines) -> Card:
    """How many there are, and the first of them; as they are repaired the others move up."""
    translate = QCoreApplication.translate
    words, theme = context.words, context.theme
    count = translate("Overview", "Data to mend: {count}").replace("{count}", words.number(len(found)))
    card = Card(count)
    why = translate("Overview", "They come from an older version or from a merge, and hold up nothing else.")
    card.body.addWidget(label(why, "muted"))
    for sentence, place in found[:MAX_SHOWN]:
        row = inner_row(10)
        mark = QLabel()
        mark.setPixmap(pixmap("warning", theme.colors["error"], 18))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(sentence), 1)
        if place is not None:
            go = button(translate("Overview", "To its place"), theme, lambda p=place: context.show(p), role="link")
            go.setAccessibleDescription(sentence)
            row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
    if len(found) > MAX_SHOWN:
        more = translate("Overview", "Further lines: {count}. They appear here as these are mended.")
        card.body.addWidget(label(more.replace("{count}", words.number(len(found) - MAX_SHOWN)), "muted"))
    return card
