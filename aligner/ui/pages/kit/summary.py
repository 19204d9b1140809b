"""What a kit is, in a line: for whom, for which meeting and what for, in which language."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from aligner.actions.kit import KitOptions
from aligner.lang.bidi import isolate
from aligner.lang.words import Words
from aligner.ui.look.translation import NATIVE_NAMES


def kit_in_short(options: Mapping[str, object], words: Words) -> list[str]:
    """The audience, the day of the meeting, the purpose and the language of a kit's options, what is known of them."""
    keys = [f"vocabulary.{name}.{options.get(name)}" for name in ("audience", "purpose")]
    parts = [words.sentence(key) for key in keys if words.has(key)]
    if meeting := options.get("meeting"):
        day = words.date(date.fromisoformat(str(meeting)))
        parts.insert(1, QCoreApplication.translate("kit", "Meeting of {day}").replace("{day}", day))
    native = NATIVE_NAMES.get(str(options.get("language")))
    if native:
        parts.append(isolate(native))
    return parts


def next_kit_in_short(options: KitOptions, words: Words) -> str:
    """The kit that would be made, with how long its meeting is and how many documents it has."""
    known = {name: getattr(options, name) for name in ("audience", "meeting", "purpose", "language")}
    *parts, language = kit_in_short(known, words)
    if options.minutes:
        parts.append(words.sentence("guide.minutes_of", n=options.minutes))
    documents = QCoreApplication.translate("kit", "Documents: {count}")
    return " · ".join((*parts, language, documents.replace("{count}", words.number(len(options.only)))))
