"""The one frozen state that every document of a kit is made from."""

from dataclasses import dataclass

from aligner.analysis.analyse import analyse
from aligner.analysis.results import Analysis, Finding
from aligner.kit.languages import in_language
from aligner.kit.options import KitOptions
from aligner.kit.visibility import visible
from aligner.lang.words import Words, words
from aligner.model.ballot_form import latest_workshop, participants_of
from aligner.model.records import Records


@dataclass(frozen=True)
class Snapshot:
    """Only what the audience may see, with the figures of just that, and the words of the kit's language."""

    records: Records
    analysis: Analysis
    options: KitOptions
    words: Words
    ballot_codes: tuple[str, ...] = ()
    """The codes of the latest workshop's participants: they stand on the ballots that are handed out, nowhere else."""

    def say(self, key: str, **values: object) -> str:
        """A sentence of the kit ("title"), or of another file of words ("guide.title").

        The variant for this audience and purpose goes first: "key@donors.update", "key@donors", "key@update", "key".
        """
        full = key if "." in key else f"kit.{key}"
        options = self.options
        for tone in (f"{options.audience}.{options.purpose}", options.audience, options.purpose):
            if self.words.has(f"{full}@{tone}"):
                return self.words.say(f"{full}@{tone}", **values)
        return self.words.say(full, **values)

    def tell(self, finding: Finding, part: str = "") -> str:
        """A finding in words; part: "", "title" or "question"."""
        return self.words.say(f"findings.{finding.code}{'.' if part else ''}{part}", **finding.values)

    def findings(self, *codes: str) -> list[Finding]:
        """The findings of these codes, the most important first."""
        return [finding for finding in self.analysis.findings if finding.code in codes]


def make_snapshot(records: Records, options: KitOptions) -> Snapshot:
    """The state of the records that a kit with these options is made from."""
    seen = visible(in_language(records, options.language), options.audience)
    return Snapshot(
        seen, analyse(seen), options, words(options.language, records.organization.kind), _codes(records, seen)
    )


def _codes(records: Records, seen: Records) -> tuple[str, ...]:
    workshop = latest_workshop(seen)
    return () if workshop is None else tuple(person.code for person in participants_of(records, workshop))
