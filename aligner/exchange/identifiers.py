"""The identifiers by which grants and organizations are known outside, as 360Giving has them."""

import re

from aligner.model.organization import Organization
from aligner.model.programs import Program

_OFFICIAL = re.compile(r"[A-Z]{2,3}-[A-Z0-9]{2,}-\S+|360G-\S+")
_BETWEEN_WORDS = re.compile(r"[^\w.:-]+")


def prefix_of(organization: Organization) -> str:
    """What identifiers begin with that are made here: of our number in the register, else of our name."""
    return f"360G-{_as_part(organization.register_number or organization.name)}"


def identifier_of(program: Program, organization: Organization) -> str:
    """The identifier by which a grant leaves: that of its source, else its code where that is one, else one made."""
    for text in (program.source_id, program.code):
        if text.startswith("360G-"):
            return text
    return f"{prefix_of(organization)}-{_as_part(program.code)}"


def repeats_name(identifier: str, name: str) -> bool:
    """Whether the identifier of an organization was only made of its name."""
    return identifier.startswith("360G-") and identifier.endswith(f"-{_as_part(name)}")


def _as_part(text: str) -> str:
    """A text as a part of an identifier."""
    return _BETWEEN_WORDS.sub("_", text).strip("_")


def is_official(number: str) -> bool:
    """Whether a number says whose list it is of, as GB-CHC-1164883 does, or was made by a funder."""
    return _OFFICIAL.fullmatch(number) is not None


def organization_identifier(number: str, name: str, own: Organization) -> str:
    """The identifier of an organization: its number where that is one, else made of its number or name."""
    if is_official(number):
        return number
    return f"{prefix_of(own)}-{_as_part(number or name)}"
