"""The records in the kit's language: kept translations take the place of the texts, the rest stays and is reported."""

import re
from dataclasses import dataclass, replace
from typing import TypeVar

from aligner.model.fields import Record
from aligner.model.kinds import KINDS, find_kind
from aligner.model.records import Records, by_list

_LETTERS = {"he": re.compile("[\u0590-\u05ff]"), "ar": re.compile("[\u0600-\u06ff]"), "en": re.compile("[A-Za-z]")}


@dataclass(frozen=True)
class MissingTranslation:
    """A text that a kit in another language would show as it stands."""

    kind: str
    record_id: int
    field: str
    text: str


def in_language(records: Records, language: str) -> Records:
    """The records with every text replaced that has a translation into the language."""
    stored = _stored_translations(records, language)
    if not stored:
        return records
    changed = {
        kind.model: tuple(_translated(record, stored.get((kind.name, record.id))) for record in kind.listed(records))
        for kind in KINDS
    }
    return replace(records, **by_list(changed))


def missing_translations(records: Records, language: str) -> tuple[MissingTranslation, ...]:
    """What a kit in this language needs and has in another script only, in the order of the kinds."""
    stored = _stored_translations(records, language)
    found = []
    for kind in KINDS:
        for record in kind.listed(records) if kind.needed else ():
            translated = stored.get((kind.name, record.id), {})
            for name in kind.needed:
                text = getattr(record, name)
                if name not in translated and _is_foreign(text, language):
                    found.append(MissingTranslation(kind.name, record.id, name, text))
    return tuple(found)


def _stored_translations(records: Records, language: str) -> dict[tuple[str, int], dict[str, str]]:
    stored: dict[tuple[str, int], dict[str, str]] = {}
    for translation in records.translations:
        allowed = kind.translatable if (kind := find_kind(translation.kind)) else ()
        if translation.language == language and translation.text and translation.field in allowed:
            key = (translation.kind, translation.record_id)
            stored.setdefault(key, {})[translation.field] = translation.text
    return stored


R = TypeVar("R", bound=Record)


def _translated(record: R, texts: dict[str, str] | None) -> R:
    return record.model_copy(update=texts) if texts else record


def _is_foreign(text: str, language: str) -> bool:
    """Whether the text has words, and no letter of the language's script.

    A word that holds figures, as in 100Kin10, is a name that no language writes otherwise.
    """
    has_words = any(word.strip(".,:;()").isalpha() for word in text.split())
    return has_words and not _LETTERS[language].search(text)
