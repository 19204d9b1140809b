"""A program of its own: a kind that is added by one entry, its table and its words, taken through everything.

Run with a folder to work in; it ends with exit code 0 when all of it holds.
"""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

from sqlmodel import Field

from aligner.model import kinds
from aligner.model.fields import Line, Name, Record, choice
from aligner.model.vocabulary import LANGUAGES, Sharing

FOLDER = Path(sys.argv[1])


class Promise(Record):
    """Something that was promised at a goal."""

    goal_id: int = Field(foreign_key="goal.id", index=True)
    title: Name
    owner: Line = ""
    sharing: Sharing = choice(Sharing, Sharing.PUBLIC)
    position: int = 0


PROMISE = kinds.Kind(
    Promise,
    "promises",
    titles=("title",),
    identity=("goal_id", "title"),
    belongs_to=("goal_id",),
    floors={"owner": (Sharing.BOARD, "")},
    translatable=("title",),
)
kinds.KINDS += (PROMISE,)

# Everything else is imported after the entry was made, as it is when the entry is in the model.
from aligner import paths  # noqa: E402
from aligner.store import tables_v18  # noqa: E402
from tests.model.declared_tables import declared_tables  # noqa: E402

_STATEMENTS = [one for one in declared_tables([kind.model for kind in kinds.KINDS]) if " promise" in one]
tables_v18.RECORDS += "".join(f";\n{one}" for one in _STATEMENTS)


def add_words() -> None:
    """The words files with the new kind's: one of it, its fields that no other kind has, its removal."""
    shutil.copytree(paths.resources() / "words", FOLDER / "words")
    for language in LANGUAGES:
        for name, added in (("records", {"kind_promise": "promise"}), ("removed", {"promise": "{n:number} promises"})):
            file = FOLDER / "words" / language / f"{name}.json"
            file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | added), "utf-8")
    paths.resources = lambda: FOLDER


add_words()

from aligner.actions.frozen import freeze, thaw  # noqa: E402
from aligner.actions.history import history_of  # noqa: E402
from aligner.actions.merging import plan_merge  # noqa: E402
from aligner.kit.content.languages import in_language  # noqa: E402
from aligner.lang.problems import users_of  # noqa: E402
from aligner.lang.record_words import RecordWords  # noqa: E402
from aligner.lang.removals import removal_sentence  # noqa: E402
from aligner.lang.words import words  # noqa: E402
from aligner.model.errors import Refused  # noqa: E402
from aligner.model.initiative import Goal  # noqa: E402
from aligner.model.presenting import Translation  # noqa: E402
from aligner.model.records import Records, by_kind  # noqa: E402
from aligner.model.visibility import visible  # noqa: E402
from aligner.store.workspace import Change, create_workspace, open_workspace  # noqa: E402


def promises(records: Records) -> tuple[Any, ...]:
    return PROMISE.listed(records)


def fill(change: Change) -> None:
    goal = change.add(Goal, code="G1", title="Goal")
    hidden = change.add(Goal, code="G2", title="Hidden", sharing=Sharing.PRIVATE)
    first = change.add(Promise, goal_id=goal.id, title="First", owner="Dana")
    change.add(Promise, goal_id=hidden.id, title="Second", owner="Omar", position=1)
    change.add(Translation, kind="promise", record_id=first.id, field="title", language="he", text="ראשונה")


def keep_in_the_file() -> tuple[Records, Records]:
    """The records before and after an edit that was made, undone and made again."""
    with create_workspace(FOLDER / "new.aligner", {"name": "Org", "kind": "nonprofit"}, fill) as workspace:
        before = workspace.read()
        first = promises(before)[0]
        workspace.run("edit", lambda change: change.edit(Promise, first.id, title="Kept"))
        workspace.undo()
        assert [one.title for one in promises(workspace.read())] == ["First", "Second"]
        workspace.redo()
        assert history_of(workspace, "promise", first.id)[0].after == {"title": "Kept"}
        try:
            workspace.run("remove", lambda change: change.remove(Goal, first.goal_id))
            raise AssertionError("a goal went from under its promise")
        except Refused as refused:
            assert ("promise", 1, first.id) in users_of(refused.problems[0])
    with open_workspace(FOLDER / "new.aligner") as workspace:
        return before, workspace.read()


def main() -> None:
    before, after = keep_in_the_file()
    assert [one.title for one in promises(after)] == ["Kept", "Second"]

    assert [(one.title, one.owner) for one in promises(visible(after, Sharing.PUBLIC))] == [("Kept", "")]
    assert "promise" in visible(after, Sharing.PUBLIC).withheld
    assert [one.owner for one in promises(visible(after, Sharing.BOARD))] == ["Dana"]

    assert promises(in_language(after, "he"))[0].title == "ראשונה"
    assert promises(plan_merge(before, after, before).merged()) == promises(after)
    assert by_kind(thaw(freeze(after))) == by_kind(after)

    for language in LANGUAGES:
        tell = RecordWords(words(language), after)
        assert tell.kind("promise") == "promise"
        assert "Kept" in tell.title("promise", dict(promises(after)[0]))
        assert tell.field("promise", "goal_id")
        assert "3" in removal_sentence({"promise": 3}, (), words(language))


main()
