"""A workspace with a text of the test's choosing in every text field that the model has."""

import json
import typing
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pypdf import PdfReader

from aligner.actions.examples import example_records
from aligner.fonts.printable import MARK
from aligner.kit.content.options import KitOptions
from aligner.kit.content.outline import make_outline
from aligner.kit.content.snapshot import make_snapshot
from aligner.model.choices import ResolutionOption
from aligner.model.currencies import ExchangeRate
from aligner.model.field import ConnectionAnswer, Need
from aligner.model.fields import Record
from aligner.model.importing import ImportMapping
from aligner.model.initiative import Charge, GoalLink
from aligner.model.kinds import KINDS, kind_of
from aligner.model.measures import OwnMeasure
from aligner.model.meetings import AgendaItem, Meeting
from aligner.model.presenting import Brand, KitPlan, KitText, Translation
from aligner.model.programs import Payment
from aligner.model.records import Records
from aligner.model.versions import RoadmapVersion
from aligner.model.vocabulary import (
    LANGUAGES,
    ChargeBasis,
    ConnectionDeed,
    ConnectionState,
    MeasureFit,
    ResolutionKind,
    WorkshopState,
)

Where = tuple[str, int, str]
"""A text's kind of record, its record's id, its field."""

IN_LETTERS = {("placement", "formerly"), ("decision", "formerly")}
"""Fields that only the letter of a newer roadmap says: `tests/cli/test_letter.py` looks for them."""
KEYS = {
    *(("kittext", name) for name in ("section", "part", "audience", "purpose")),
    *(("translation", name) for name in ("kind", "field")),
}
"""Fields that say which text another field of the record is: with other words in them that text is nowhere."""
_AS_JSON: dict[tuple[str, str], Callable[[str, str], str]] = {
    ("workshop", "goal_list"): lambda text, code: json.dumps([[code, text], [text, text]], ensure_ascii=False),
    ("weighting", "goal_list"): lambda text, code: json.dumps([[code, text], [text, text]], ensure_ascii=False),
    ("weighting", "weights"): lambda text, code: json.dumps({text: 3, code: 2}),
    ("importmapping", "form"): lambda text, code: json.dumps({"header": text}, ensure_ascii=False),
    ("kitplan", "outline"): lambda text, code: json.dumps([[text, True], ["field", False]]),
    ("kitplan", "storyline"): lambda text, code: json.dumps(
        {"board.legitimacy": {"question": text, "reasons": [text]}}
    ),
}
"""Fields that hold JSON: a text and the code of a goal as each may hold them."""


def text_fields() -> Iterator[tuple[str, str]]:
    """Every field of the model that holds a text of the user's: its kind and name."""
    for model in (kind.model for kind in KINDS):
        for name, field in model.model_fields.items():
            options = typing.get_args(field.annotation) or (field.annotation,)
            if any(one is str for one in options):
                yield kind_of(model).name, name


def full_records(kind: str, language: str, options: KitOptions) -> Records:
    """An example with a record of every kind that has texts, a vote that is open, and the kit's own texts."""
    records = example_records(kind, language)
    (workshop,) = records.workshops
    first = records.goals[0]
    paid_elsewhere = records.programs[0].model_copy(update={"currency": "CHF", "budget_minor": 90_000_00})
    records = replace(
        records,
        programs=(paid_elsewhere, *records.programs[1:]),
        workshops=(workshop.model_copy(update={"state": WorkshopState.OPEN, "day": date(2026, 3, 9)}),),
        goal_links=(GoalLink(id=813, goal_id=records.goals[0].id, helped_id=records.goals[1].id, reason="Because"),),
        charges=(
            Charge(id=815, goal_id=first.id, name="The state", basis=ChargeBasis.LAW, note="Pay", source="An act"),
        ),
        connection_answers=(
            ConnectionAnswer(
                id=816,
                actor_id=records.actors[0].id,
                goal_id=first.id,
                deed=ConnectionDeed.PARTNER,
                state=ConnectionState.DISMISSED,
                reason="Not now",
            ),
        ),
        own_measures=(
            OwnMeasure(
                id=814,
                goal_id=records.goals[0].id,
                title="Who stayed",
                indicator_id=records.indicators[0].id,
                fit=MeasureFit.TRANSLATABLE,
                how="By class",
                unit="students",
                value=12,
                source="Our lists",
            ),
        ),
        needs=(Need(id=801, goal_id=records.leaf_goals[0].id, people=900),),
        resolution_options=tuple(
            ResolutionOption(id=810 + n, resolution_id=records.resolutions[0].id, kind=kind)
            for n, kind in enumerate(ResolutionKind)
        ),
        meetings=(Meeting(id=820, place="Hall", chair="Dana", prepared_by="Omar"),),
        agenda_items=(AgendaItem(id=821, meeting_id=820, question="Which goal first?"),),
        kit_plans=(KitPlan(id=1),),
        brands=(Brand(id=1, template_name="ours.pptx"),),
        import_mappings=(ImportMapping(id=830, source="list.xlsx", day=date(2026, 3, 1)),),
        payments=(Payment(id=832, program_id=records.programs[1].id, year=2026, amount_minor=5_000_00, note="half"),),
        exchange_rates=(
            ExchangeRate(id=831, currency="CHF", base=records.organization.currency, rate=4.1, source="Bank"),
        ),
        roadmap_versions=(RoadmapVersion(id=832, name="1", until=date(2026, 3, 1), source="second.xlsx"),),
    )
    texts = [
        KitText(
            id=2000 + n,
            section=one.section,
            part=one.part,
            text=one.text,
            generated=one.generated,
            language=options.language,
            audience=options.audience,
            purpose=options.purpose,
        )
        for n, one in enumerate(make_outline(make_snapshot(records, options)).texts)
    ]
    other = next(one for one in LANGUAGES if one != language)
    kept = [
        Translation(id=3000 + n, kind=kind, record_id=first.id, field=field, language=other, text="x")
        for n, (kind, names) in enumerate((kind.name, kind.translatable) for kind in KINDS if kind.translatable)
        for field in names[:1]
    ]
    return replace(records, kit_texts=tuple(texts), translations=tuple(kept))


def with_texts(
    records: Records, text_for: Callable[[Where, str], str | None]
) -> tuple[Records, dict[Where, str], list[Where]]:
    """The records with what `text_for` gives for a field and its old text, where the model takes it.

    Also what was put where, and what the model refused. None leaves a field as it is. Left out is what only the letter
    of a newer roadmap says.
    """
    put: dict[Where, str] = {}
    refused: list[Where] = []
    known = set(text_fields()) - IN_LETTERS
    changed: dict[str, Any] = {}

    def filled(record: Any) -> Any:
        kind = kind_of(type(record)).name
        for name in type(record).model_fields:
            old = getattr(record, name)
            if (kind, name) not in known or isinstance(old, StrEnum) or old is None:
                continue
            where = (kind, record.id, name)
            text = text_for(where, old)
            if text is None:
                continue
            if (kind, name) in _AS_JSON:
                text = _AS_JSON[kind, name](text, changed["goals"][-1].code)
            try:
                record = type(record).model_validate({**dict(record), name: text})
            except ValidationError as error:
                assert {problem["loc"][0] for problem in error.errors()} == {name}
                refused.append(where)
            else:
                put[where] = getattr(record, name)
        return record

    for field in fields(records):
        value = getattr(records, field.name)
        if isinstance(value, Record):
            changed[field.name] = filled(value)
        elif isinstance(value, tuple):
            changed[field.name] = tuple(filled(record) for record in value)
    return replace(records, **changed), put, refused


def marks_in(folder: Path) -> dict[str, int]:
    """How often the mark for what cannot be shown is in each document of a folder that has it."""
    found: dict[str, int] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix == ".pdf":
            count = sum(page.extract_text().count(MARK) for page in PdfReader(path).pages)
        elif path.suffix in (".pptx", ".xlsx"):
            with zipfile.ZipFile(path) as package:
                parts = [package.read(name) for name in package.namelist()]
            count = sum(part.count(sign) for part in parts for sign in (MARK.encode(), f"&#{ord(MARK)};".encode()))
        else:
            continue
        if count:
            found[path.name] = count
    return found
