"""Data to fix: what the records of a file break of the rules, from an older version of the program or a merge."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from aligner.lang.bidi import strip_isolates
from aligner.lang.problems import problem_sentence
from aligner.lang.record_words import RecordWords
from aligner.lang.words import Words
from aligner.model.errors import Problem
from aligner.model.records import Records
from aligner.rules.judging import broken
from aligner.rules.violations import state_of
from aligner.store.workspace import open_workspace


@dataclass(frozen=True)
class DataProblem:
    """A rule that is broken, at one record. kind: its table's name.  title: what it is called in words, with isolates.

    field: where it is repaired.
    """

    kind: str
    id: int
    field: str
    title: str
    problem: Problem


def data_problems(records: Records, words: Words) -> tuple[DataProblem, ...]:
    """Each trouble once, by subject; () when there is none."""
    found = {one.key: one for one in broken(state_of(records))}
    describe = RecordWords(words, records) if found else None
    return tuple(
        DataProblem(one.kind, one.id, one.field, describe.named(one.kind, one.id), one.problem)
        for one in found.values()
        if describe is not None
    )


def data_problems_in(path: Path, words: Words) -> tuple[DataProblem, ...]:
    """As `data_to_mend`, of a file that is not open; nothing in it is changed. Raises: Unusable; EnvironmentRefused."""
    with open_workspace(path, read_only=True) as workspace:
        return data_problems(workspace.read(), words)


def mending_sentence(one: DataProblem, words: Words) -> str:
    """Which record, what is wrong with it, and how to fix it."""
    return words.sentence("messages.to_mend_line", name=one.title, value=problem_sentence(one.problem, words))


def as_json(found: Iterable[DataProblem]) -> list[dict[str, object]]:
    """As plain data, the title in words."""
    return [
        {
            "code": one.problem.code,
            "kind": one.kind,
            "id": one.id,
            "field": one.field,
            "title": strip_isolates(one.title),
        }
        for one in found
    ]
