"""What the user chooses before a kit is made."""

from dataclasses import dataclass
from datetime import date

from aligner.json_text import Json, read_json
from aligner.kit.content.rules import documents_of, offered_to
from aligner.model.errors import refuse
from aligner.model.visibility import AUDIENCES, is_outside
from aligner.model.vocabulary import LANGUAGES, MINUTES, Purpose
from aligner.storyline.choosing import Choice

__all__ = ["AUDIENCES", "DOCUMENTS", "MINUTES", "PURPOSES", "KitOptions"]

DOCUMENTS = ("deck", "briefing", "guide", "onepage", "forms", "workbook", "first-hour", "story", "funder")
PURPOSES = tuple(purpose.value for purpose in Purpose)


@dataclass(frozen=True)
class KitOptions:
    """language: of the documents.  meeting: its day; the only date that the documents carry.  meeting_id: its record,
    None while the file has none for it.  minutes: length of the discussion.  only: which documents, () means those that
    the rules give this audience.
    sections: ids in the outline's order, () means all.
    with_notes: speaker notes go with the deck.  since: the day of the last meeting for which a kit was made.
    question, recommended, reasons, steps, amount: what the author chose for the storyline, as `Choice` says.
    items: JSON, the same for items of the agenda, by their ids.

    Raises: Refused not_a_choice, with the option's name as the place.
    """

    language: str = "he"
    audience: str = "board"
    purpose: str = "legitimacy"
    meeting: date | None = None
    meeting_id: int | None = None
    minutes: int = 90
    only: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    with_notes: bool = True
    since: date | None = None
    question: str = ""
    recommended: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    amount: str = ""
    items: str = ""

    @property
    def item_choices(self) -> dict[int, Choice]:
        """What the author chose for an item of the agenda, by its id."""
        wording = read_json(self.items or "{}")
        found = (
            {int(at): one for at, one in wording.items() if isinstance(one, dict)} if isinstance(wording, dict) else {}
        )
        return {
            at: Choice(
                "",
                _names(one, "recommended"),
                _names(one, "reasons"),
                _names(one, "steps"),
                str(one.get("amount", "")),
            )
            for at, one in found.items()
        }

    @property
    def choice(self) -> Choice:
        """What the author chose for the storyline."""
        return Choice(self.question, self.recommended, self.reasons, self.steps, self.amount)

    @property
    def is_outside(self) -> bool:
        """Whether the kit is for readers who are not the organization's own: donors, and the initiative's partners."""
        return is_outside(self.audience)

    def __post_init__(self) -> None:
        _check("language", self.language, LANGUAGES)
        _check("audience", self.audience, tuple(AUDIENCES))
        _check("purpose", self.purpose, PURPOSES)
        _check("minutes", self.minutes, MINUTES)
        for name in self.only:
            _check("only", name, DOCUMENTS)
        if not self.only:
            object.__setattr__(self, "only", documents_of(self.audience))


def _names(wording: dict[str, Json], name: str) -> tuple[str, ...]:
    listed = wording.get(name)
    return tuple(str(one) for one in listed) if isinstance(listed, list) else ()


def _check(where: str, value: object, choices: tuple[object, ...]) -> None:
    if value not in choices:
        raise refuse("not_a_choice", where, text=str(value), choices=", ".join(str(choice) for choice in choices))


def refuse_documents(options: KitOptions) -> None:
    """Asks whether this audience is given every document that was requested.

    Raises: Refused document_not_given.
    """
    given = offered_to(options.audience)
    others = [name for name in options.only if name not in given]
    if others:
        values = {"documents": ", ".join(others), "audience": options.audience, "choices": ", ".join(given)}
        raise refuse("document_not_given", "only", **values)
