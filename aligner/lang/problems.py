"""Sentences for errors: what is wrong, where, how to mend it."""

from aligner.lang.bidi import isolate, ltr
from aligner.lang.words import Words
from aligner.model.errors import Problem


def problem_sentence(problem: Problem, words: Words) -> str:
    """What is wrong and how to mend it."""
    values = dict(problem.values)
    if words.has(f"kinds.kind.{values.get('kind')}"):
        values["kind_name"] = words.say(f"kinds.kind.{values['kind']}")
    return words.say(f"errors.{problem.code}", **values)


def problem_line(file: str, problem: Problem, words: Words) -> str:
    """`FILE › SHEET!CELL: what is wrong. How to mend it.`, for standard error."""
    place = f"{isolate(file)} › {ltr(problem.where)}" if problem.where else isolate(file)
    return f"{place}: {problem_sentence(problem, words)}"
