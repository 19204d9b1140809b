"""A part of the field: the work for one population, in one region, of the actors of one sector.

What does not say its population, region or sector may belong to every part, and is counted as such, never as absent.
"""

from dataclasses import dataclass

from aligner.lang.value_words import is_everywhere
from aligner.model.records import Records
from aligner.model.text import fold_key, split_list
from aligner.model.vocabulary import OrganizationKind, Sector


@dataclass(frozen=True)
class FieldSlice:
    """ "" and None mean all. sector: of the actors; ours is the sector of our own organization."""

    population: str = ""
    region: str = ""
    sector: Sector | None = None

    @property
    def is_all(self) -> bool:
        return not (self.population or self.region or self.sector)


@dataclass(frozen=True)
class Unstated:
    """How many programs at a place and activities of others at a goal do not say it."""

    stage: int = 0
    population: int = 0
    region: int = 0
    sector: int = 0


WHOLE = FieldSlice()
"""All of the field."""
ALL_STATED = Unstated()


def own_sector(records: Records) -> Sector:
    """The sector of our own organization."""
    is_foundation = records.organization.kind is OrganizationKind.FOUNDATION
    return Sector.PHILANTHROPY if is_foundation else Sector.NONPROFIT


def populations_and_regions(records: Records) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every population and every region that work or a need names, as first written, in that order."""
    found: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for record in (*records.placements, *records.activities, *records.needs):
        for names, text in zip(found, (record.population, record.region), strict=True):
            for item in split_list(text):
                names.setdefault(fold_key(item), item)
    for program in records.programs:
        for names, text in zip(found, (program.populations, program.regions), strict=True):
            for item in split_list(text):
                names.setdefault(fold_key(item), item)
    return tuple(found[0].values()), tuple(found[1].values())


def sectors_of(records: Records) -> tuple[Sector, ...]:
    """The sectors of the other actors, in the order of the vocabulary."""
    found = {actor.sector for actor in records.actors}
    return tuple(sector for sector in Sector if sector in found)


def place_keys(text: str) -> frozenset[str]:
    """The items of a list of populations or regions as they are compared."""
    return frozenset(fold_key(item) for item in split_list(text))


def covers(stated: frozenset[str], requested: str) -> bool:
    """Whether what is said names what is asked for; the whole country names each region."""
    return fold_key(requested) in stated or any(is_everywhere(item) for item in stated)
