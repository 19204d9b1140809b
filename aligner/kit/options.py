"""What the user chooses before a kit is made."""

from dataclasses import dataclass
from datetime import date

from aligner.model.errors import refuse
from aligner.model.visibility import AUDIENCES
from aligner.model.vocabulary import LANGUAGES

__all__ = ["AUDIENCES", "DOCUMENTS", "MINUTES", "PURPOSES", "KitOptions"]

DOCUMENTS = ("deck", "briefing", "guide", "onepage", "forms", "workbook")
PURPOSES = ("update", "legitimacy", "development", "opportunities", "strategy")
MINUTES = (60, 90, 120)


@dataclass(frozen=True)
class KitOptions:
    """language: of the documents.  meeting: the board meeting's day; the only date that the documents carry.
    minutes: length of the discussion.  only: which documents.  sections: ids in the outline's order, () means all.
    with_notes: speaker notes go with the deck.

    Raises: Refused not_a_choice, with the option's name as the place.
    """

    language: str = "he"
    audience: str = "board"
    purpose: str = "legitimacy"
    meeting: date | None = None
    minutes: int = 90
    only: tuple[str, ...] = DOCUMENTS
    sections: tuple[str, ...] = ()
    with_notes: bool = True

    def __post_init__(self) -> None:
        _check("language", self.language, LANGUAGES)
        _check("audience", self.audience, tuple(AUDIENCES))
        _check("purpose", self.purpose, PURPOSES)
        _check("minutes", self.minutes, MINUTES)
        for name in self.only:
            _check("only", name, DOCUMENTS)


def _check(where: str, value: object, choices: tuple[object, ...]) -> None:
    if value not in choices:
        raise refuse("not_a_choice", where, text=str(value), choices=", ".join(str(choice) for choice in choices))
