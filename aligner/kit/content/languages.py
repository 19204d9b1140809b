"""The records in the kit's language: kept translations take the place of the texts, the rest stays and is told."""

import re
from dataclasses import dataclass, fields, replace
from typing import Any

from aligner.model.fields import Record
from aligner.model.records import Records

TRANSLATABLE = {
    "organization": ("name", "mission"),
    "initiative": ("name", "vision", "problem", "backbone", "out_of_scope"),
    "goal": ("title", "description"),
    "stage": ("title",),
    "indicator": ("title", "unit", "data_source"),
    "measurement": ("source",),
    "program": ("title", "grantee", "description", "populations", "regions", "method", "uniqueness"),
    "placement": ("population", "region", "rationale", "evidence"),
    "actor": ("name", "notes"),
    "activity": ("title", "population", "region"),
    "resolution": ("title", "question", "motion"),
    "resolutionoption": ("mission", "money", "people", "autonomy", "data", "pros", "cons", "fit"),
    "decision": ("title", "owner", "rationale"),
}
"""The text fields of each kind of record (by the name of its table) that a kit may show."""
_NEEDED = {
    "organization": ("name",),
    "initiative": ("name", "vision", "problem"),
    "goal": ("title",),
    "stage": ("title",),
    "indicator": ("title",),
    "program": ("title", "uniqueness"),
    "resolution": ("title", "question", "motion"),
    "decision": ("title",),
}
"""The texts that every kit shows: those are missed when there is no translation."""
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
    kept = _kept(records, language)
    if not kept:
        return records
    changed: dict[str, Any] = {}
    for field in fields(records):
        value = getattr(records, field.name)
        if isinstance(value, Record):
            changed[field.name] = _translated(value, kept)
        elif isinstance(value, tuple):
            changed[field.name] = tuple(_translated(record, kept) for record in value)
    return replace(records, **changed)


def missing_translations(records: Records, language: str) -> tuple[MissingTranslation, ...]:
    """What a kit in this language needs and has in another script only, in the order of the kinds."""
    kept = _kept(records, language)
    found = []
    for field in fields(records):
        value = getattr(records, field.name)
        for record in value if isinstance(value, tuple) else (value,):
            if not isinstance(record, Record):
                continue
            kind = str(record.__tablename__)
            told = kept.get((kind, record.id), {})
            for name in _NEEDED.get(kind, ()):
                text = getattr(record, name)
                if name not in told and _is_foreign(text, language):
                    found.append(MissingTranslation(kind, record.id, name, text))
    return tuple(found)


def _kept(records: Records, language: str) -> dict[tuple[str, int], dict[str, str]]:
    kept: dict[tuple[str, int], dict[str, str]] = {}
    for translation in records.translations:
        allowed = TRANSLATABLE.get(translation.kind, ())
        if translation.language == language and translation.text and translation.field in allowed:
            key = (translation.kind, translation.record_id)
            kept.setdefault(key, {})[translation.field] = translation.text
    return kept


def _translated(record: Any, kept: dict[tuple[str, int], dict[str, str]]) -> Any:
    told = kept.get((str(record.__tablename__), record.id))
    return record.model_copy(update=told) if told else record


def _is_foreign(text: str, language: str) -> bool:
    """Whether the text has letters, and none of the language's script."""
    return any(letter.isalpha() for letter in text) and not _LETTERS[language].search(text)
