"""Documents that are made at once, for tests of where they go."""

from pathlib import Path

from aligner.kit.content.content import Content
from aligner.kit.content.snapshot import Snapshot
from aligner.model.initiative import Goal, Initiative
from aligner.model.organization import Organization
from aligner.model.records import Records


def plain_records() -> Records:
    """An organization that says nothing yet, and a goal, without which there is no kit."""
    organization = Organization.model_validate({"id": 1, "name": "Org", "kind": "nonprofit", "language": "en"})
    goal = Goal.model_validate({"id": 1, "code": "G1", "title": "Reading", "sharing": "public"})
    return Records("w", 1, organization, Initiative.model_validate({"id": 1}), (goal,))


def plain_documents(name: str, state: Snapshot, content: Content, path: Path) -> int:
    """In place of the setters: writes the document's name and the meeting's day."""
    path.write_bytes(f"{name} {state.options.meeting}".encode())
    return 1
