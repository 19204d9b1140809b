"""Records in words: what each is called, what its fields say, and what changed in them."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from aligner.lang.bidi import isolate
from aligner.lang.shortening import short_line
from aligner.lang.words import UNKNOWN, Words
from aligner.model.fields import Record
from aligner.model.initiative import Goal
from aligner.model.kinds import (
    GOAL,
    INDICATOR,
    MEASUREMENT,
    MEETING,
    ORGANIZATION,
    PAYMENT,
    PLACEMENT,
    PROGRAM,
    STAGE,
    WEIGHTING,
    kind_named,
)
from aligner.model.organization import ONLY_ID, Organization
from aligner.model.records import Records, by_kind

TEXT_LENGTH = 140
_STATEMENT = 60
"""Letters of a statement of what the initiative leaves out."""
_LEVELS = ("strength", "confidence", "significance")


class RecordWords:
    """Reports records in a language. states: where the titles of records are found that others refer to; a record that
    is in several is called as in the first.  added: records that no state has yet, by kind and id."""

    def __init__(
        self, words: Words, *states: Records, added: Mapping[tuple[str, object], Mapping[str, object]] | None = None
    ) -> None:
        self._words = words
        self._known: dict[tuple[str, object], Record | Mapping[str, object]] = dict(added or {})
        for state in reversed(states):
            for kind, found in by_kind(state).items():
                self._known.update(((kind, record.id), record) for record in found)

    def kind(self, kind: str) -> str:
        """One record of a kind, e.g. "program"."""
        return self._words.sentence(f"records.kind_{kind}")

    def title(self, kind: str, values: Mapping[str, object]) -> str:
        """What a record is called, its own texts isolated; "" when it has no name."""
        described = kind_named(kind)
        if described.is_only:
            return ""
        if kind == PLACEMENT.name:
            parts = [self._of(PROGRAM.name, values.get("program_id")), self._place(values)]
            return " · ".join(part for part in parts if part)
        if kind == MEETING.name:
            day = _date_of(values.get("day"))
            parts = [self._words.date(day) if day else "", self.value(kind, "audience", values.get("audience"))]
            return " · ".join(part for part in parts if part)
        for name in described.titles:
            if values.get(name):
                title = isolate(short_line(str(values[name]), TEXT_LENGTH))
                is_former = kind == GOAL.name and values.get("former_since")
                return self._words.sentence("records.former_goal", goal=title) if is_former else title
        if kind == MEASUREMENT.name:
            return " · ".join(p for p in (self._of(INDICATOR.name, values.get("indicator_id")), self._day(values)) if p)
        if kind == PAYMENT.name:
            year = values.get("year")
            return " · ".join(p for p in (self._of(PROGRAM.name, values.get("program_id")), str(year or "")) if p)
        if kind == WEIGHTING.name:
            made_on = _date_of(values.get("made"))
            parts = [self.value(kind, "source", values.get("source")), self._words.date(made_on) if made_on else ""]
            return " · ".join(part for part in parts if part)
        parts = [self._of(reference.target, values.get(reference.field)) for reference in described.references]
        for name in ("section", "language", "kind"):
            if values.get(name):
                parts.append(self.value(kind, name, values[name]))
        return " · ".join(dict.fromkeys(part for part in parts if part))

    def named(self, kind: str, record_id: int) -> str:
        """The title of a record by its id; a dash when it is nowhere."""
        return self._of(kind, record_id) or UNKNOWN

    def field(self, kind: str, name: str) -> str:
        """What a field is called."""
        own = f"records.{kind}_{name}"
        return self._words.sentence(own if self._words.has(own) else f"records.field_{name}")

    def heading(self, kind: str, name: str) -> str:
        """What a field is called, as a line begins with it."""
        return capital(self.field(kind, name))

    def value(self, kind: str, name: str, value: object, values: Mapping[str, object] | None = None) -> str:
        """What a field says, in words; values: of the whole record, where a field needs another one."""
        words = self._words
        if value is None or value == "":
            return words.sentence("records.not_said")
        if isinstance(value, bytes):
            return words.sentence("records.a_file")
        if name in kind_named(kind).secret:
            return words.sentence("records.secret")
        if name in kind_named(kind).structured:
            return words.sentence("records.a_list")
        if name in kind_named(kind).items:
            return isolate(short_line(words.items(str(value)), TEXT_LENGTH))
        target = next((r.target for r in kind_named(kind).references if r.field == name), None)
        if target is not None:
            return self._of(target, value) or words.sentence("records.gone")
        word = _word_of(kind, name, value)
        if word is not None:
            return words.label(word)
        if isinstance(value, date):
            return words.date(value)
        if name.endswith("_minor") and isinstance(value, int | float | str):
            return words.money(int(value), self._currency(values or {}))
        if name in _LEVELS:
            return words.sentence(f"vocabulary.level.{value}")
        if name in ("share", "fund_share") and isinstance(value, int | float | str):
            return words.percent(float(value) / 100, 0 if float(value).is_integer() else 1)
        if name == "language" and words.has(f"records.language_{value}"):
            return words.sentence(f"records.language_{value}")
        if name == "with_notes":
            return words.sentence("records.yes" if value else "records.no")
        if name in ("year", "money_from", "money_to"):
            return str(value)
        if isinstance(value, int | float):
            return words.exact(value) if name == "rate" else words.number(value)
        return isolate(short_line(str(value), TEXT_LENGTH))

    def change(
        self, kind: str, name: str, before: object, after: object, values: Mapping[str, object] | None = None
    ) -> str:
        """One field's change as a sentence."""
        change_values = {
            "field": self.heading(kind, name),
            "before": self.value(kind, name, before, values),
            "after": self.value(kind, name, after, values),
        }
        if before is None or before == "":
            return self._words.sentence("records.said", **change_values)
        if after is None or after == "":
            return self._words.sentence("records.emptied", **change_values)
        return self._words.sentence("records.changed", **change_values)

    def _of(self, kind: str, record_id: object) -> str:
        record = self._known.get((kind, record_id)) if record_id is not None else None
        return self.title(kind, dict(record)) if record is not None else ""

    def _place(self, values: Mapping[str, object]) -> str:
        if values.get("goal_id") is None:
            formerly = values.get("formerly")
            if formerly:
                return self._words.sentence("records.outside_formerly", place=formerly)
            if values.get("left_out"):
                statement = short_line(str(values["left_out"]), _STATEMENT)
                return self._words.sentence("records.outside_left_out", statement=statement)
            return self._words.sentence("vocabulary.term.outside")
        parts = [self._of(GOAL.name, values["goal_id"]), self._of(STAGE.name, values.get("stage_id"))]
        return " · ".join(part for part in parts if part)

    def _day(self, values: Mapping[str, object]) -> str:
        day = _date_of(values.get("date"))
        return self._words.date(day) if day is not None else ""

    def _currency(self, values: Mapping[str, object]) -> str:
        own = self._known.get((ORGANIZATION.name, ONLY_ID))
        return str(values.get("currency") or (own.currency if isinstance(own, Organization) else "ILS"))


def goal_title(goal: Goal, words: Words) -> str:
    """A goal's title; of one that is no longer on the roadmap, with these words."""
    return words.sentence("records.former_goal", goal=goal.title) if goal.is_former else goal.title


def plain_values(kind: str, stored: Mapping[str, object]) -> dict[str, object]:
    """Stored values as records hold them: days as dates. Words stay texts, which `RecordWords` knows, too."""
    fields = kind_named(kind).model.model_fields
    return {
        name: _date_of(value) if value and name in fields and _holds_date(fields[name].annotation) else value
        for name, value in stored.items()
    }


def capital(text: str) -> str:
    """The text as a line begins with it, in scripts that have capitals."""
    return text[:1].upper() + text[1:]


def _word_of(kind: str, name: str, value: object) -> StrEnum | None:
    if isinstance(value, StrEnum):
        return value
    if not isinstance(value, str) or name not in kind_named(kind).model.model_fields:
        return None
    for part in _parts(kind_named(kind).model.model_fields[name].annotation):
        if isinstance(part, type) and issubclass(part, StrEnum) and value in {member.value for member in part}:
            return part(value)
    return None


def _holds_date(annotation: object) -> bool:
    return any(part is date for part in _parts(annotation))


def _parts(annotation: object) -> Iterable[object]:
    return getattr(annotation, "__args__", (annotation,))


def _date_of(value: object) -> date | None:
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value if isinstance(value, date) else None
