"""What an author chose of what the figures offer: a question, an answer, reasons and steps in an order."""

from collections.abc import Sequence
from dataclasses import dataclass

OWN = "own:"
"""How the names of the author's own reasons and steps begin."""
NO_OPTION = "none"
"""The answer that leaves the choice to the board."""


@dataclass(frozen=True)
class Choice:
    """Names as the storyline gives them; empty is as the figures say, a name that is no longer offered is passed over.

    question: of a question.  options: of what is recommended, `NO_OPTION` for nothing.  reasons, steps: of what is
    reported, in this order, the author's own among them.  amount: of an alternative of the author's own where money
    moves, in the currency's smallest unit; "" for none.
    """

    question: str = ""
    options: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    amount: str = ""


def is_own(name: str) -> bool:
    """Whether it is a reason or a step that the author wrote."""
    return name.startswith(OWN)


def in_order(chosen: Sequence[str], usual: Sequence[str], offered: Sequence[str]) -> tuple[str, ...]:
    """The names that are reported. usual: those that the figures would reveal; offered: all that they could.

    Where none of the chosen ones is offered any longer, the usual ones stand before the author's own.
    """
    if not chosen:
        return tuple(usual)
    own = [name for name in chosen if is_own(name)]
    valid = [name for name in chosen if is_own(name) or name in offered]
    if len(own) == len(valid) and len(own) < len(chosen):
        return (*usual, *own)
    return tuple(valid)
