"""Why a goal helps another is shown in the kit's language where it is translated, and that goes with a workbook."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from aligner.actions.examples import create_example, example_records
from aligner.actions.exchange import export_workbook, import_file
from aligner.kit.content.goal_links import goal_links_blocks
from aligner.kit.content.options import KitOptions
from aligner.kit.content.snapshot import make_snapshot
from aligner.model.fields import Record
from aligner.model.kinds import kind_named
from aligner.model.presenting import Translation
from aligner.model.records import Records
from aligner.store.workspace import Change, create_workspace

REASON = "Ohne Lehrkräfte keine Gruppen"


def translated(records: Records) -> Records:
    link = records.goal_links[0]
    made = Translation(id=990, kind="goallink", record_id=link.id, field="reason", language="en", text=REASON)
    return replace(records, translations=(*records.translations, made))


def reasons(records: Records, language: str) -> str:
    options = KitOptions(language=language, audience="board", purpose="strategy", meeting=date(2026, 3, 12))
    return str(goal_links_blocks(make_snapshot(records, options)))


def test_a_kit_in_another_language_shows_the_translated_reason() -> None:
    records = translated(example_records("nonprofit", "he"))
    own = records.goal_links[0].reason
    assert own and REASON in reasons(records, "en") and own not in reasons(records, "en")
    assert own in reasons(records, "he") and REASON not in reasons(records, "he")


KINDS = {"goallink": "reason", "charge": "name", "ownmeasure": "title", "measurement": "source", "goal": "title"}


def test_the_translations_of_every_kind_go_out_and_come_in_with_a_workbook(tmp_path: Path) -> None:
    with create_example(tmp_path / "e.aligner", "nonprofit", "he") as made:
        records = made.read()
        sent = {name: records_of(records, name)[-1] for name in KINDS}

        def translate(change: Change) -> None:
            for name, record in sent.items():
                about = {"kind": name, "record_id": record.id, "field": KINDS[name], "language": "en"}
                change.add(Translation, text=f"{REASON} {name}", **about)

        made.run("edit_goal_link", translate)
        export_workbook(made, tmp_path / "out.xlsx", "ar")
        places = {name: len(records_of(records, name)) - 1 for name in KINDS}
    with create_workspace(tmp_path / "w.aligner", {"name": "x", "kind": "nonprofit", "language": "he"}) as empty:
        import_file(empty, tmp_path / "out.xlsx")
        after = empty.read()
        found = {one.kind: one for one in after.translations}
        for name, field in KINDS.items():
            target = records_of(after, name)[places[name]]
            assert (found[name].record_id, found[name].field, found[name].text) == (
                target.id,
                field,
                f"{REASON} {name}",
            )


def records_of(records: Records, name: str) -> tuple[Record, ...]:
    return kind_named(name).listed(records)
