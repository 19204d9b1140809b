"""What becomes of each real file in the assistant, as a table for a note: `python -m tests.file_table`.

Each goes into a workspace of its own with one goal, as a person goes through the steps who leaves every guess as it is
and answers what is asked: a year stands for its last day, thousands are multiplied, what is unclear stays unknown, new
indicators go under the goal; for all else the first answer is taken.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aligner.actions import importing
from aligner.actions.applying import apply_packed
from aligner.actions.roadmap import add_goal
from aligner.model.errors import Refused
from aligner.store.workspace import Workspace, create_workspace
from aligner.ui.screens.assistant.choices import ImportChoices
from tests.guesses import DATA, TRUTHS, scores

FOLDERS = ("he", "giving", "facts", "iati", "sdg")
ANSWERS = {"edge": "last", "scale": "multiply", "offered": "unknown"}


@dataclass(frozen=True)
class Passage:
    """How a file went through. added: how many records, by kind.  bad_rows: that stay out.  problem: why nothing
    came in."""

    questions: int
    seconds: float
    added: tuple[tuple[str, int], ...] = ()
    bad_rows: int = 0
    problem: str = ""


def _report(_text: str, _part: float) -> None: ...


def passage(source: Path, workspace: Workspace) -> Passage:
    """Takes a file through the steps of the assistant and brings it in."""
    began = time.process_time()
    asked: set[str] = set()
    choices = ImportChoices(source, source.name)
    try:
        records = workspace.read()
        choices.take_look(importing.look_work(_report, records, source, None))
        if not choices.taken:
            return Passage(0, time.process_time() - began, problem="none of our lists")
        while True:
            job = choices.job()
            preview = importing.preview_work(_report, records, job, "en")
            if not preview.waiting or asked.issuperset(one.key for one in preview.waiting):
                break
            for one in preview.waiting:
                asked.add(one.key)
                goals = [option for option in one.options if option.startswith("goal:")]
                choices.answers[one.key] = goals[0] if goals else ANSWERS.get(one.kind, one.options[0])
        added = tuple((name, one.added) for name, one in preview.counts.items() if one.added)
        packed = importing.plan_work(_report, preview.key, records, job)
        apply_packed(workspace, packed)
        return Passage(len(asked), time.process_time() - began, added, preview.bad_rows)
    except Refused as refused:
        codes = ", ".join(dict.fromkeys(problem.code for problem in refused.problems))
        return Passage(len(asked), time.process_time() - began, problem=codes)


def passages(folder: Path = DATA) -> Iterator[tuple[str, Passage]]:
    """Each file of the real folders, by its name."""
    for name in TRUTHS:
        source = folder / name
        if name.startswith(FOLDERS) and source.is_file():
            kind = "foundation" if name.startswith("giving") else "nonprofit"
            described = {"name": "N", "kind": kind}
            with (
                tempfile.TemporaryDirectory() as place,
                create_workspace(Path(place) / "w.aligner", described) as workspace,
            ):
                add_goal(workspace, "A goal")
                yield name, passage(source, workspace)


def main() -> int:
    """Prints the table. Returns 0."""
    guessed = dict(scores())
    print("| file | columns right | wrong | asked | questions | seconds of a processor | what came in |")
    print("|---|---|---|---|---|---|---|")
    for name, one in passages():
        score = guessed[name]
        added = ", ".join(f"{count} {kind}" for kind, count in one.added) or one.problem
        rest = f"; {one.bad_rows} rows out" if one.bad_rows else ""
        print(
            f"| {name} | {score.right} | {len(score.wrong)} | {score.asked} | {one.questions} "
            f"| {one.seconds:.1f} | {added}{rest} |"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
