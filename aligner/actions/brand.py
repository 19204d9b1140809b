"""What a user brings for the kit's looks. Files are made safe in a worker, then kept as one step."""

from collections.abc import Callable
from pathlib import Path

from aligner.actions.kit_plan import set_brand
from aligner.exchange.incoming import read_bytes
from aligner.kit.looks.look import look_of, readable
from aligner.model.presenting import TEMPLATE_LIMIT
from aligner.model.records import Records
from aligner.store.workspace import Workspace

__all__ = [
    "accent_of",
    "assured",
    "checked_logo_work",
    "checked_template_work",
    "keep_logo",
    "keep_template",
    "set_brand",
]

_MAX_READ = TEMPLATE_LIMIT * 4


def checked_logo_work(report: Callable[[str, float], None], path: Path) -> bytes:
    """Work for a `Worker`: the picture as a PNG of our own making. Raises: Refused picture_…; EnvironmentRefused."""
    from aligner.kit.looks.logo import check_logo

    return check_logo(read_bytes(path, _MAX_READ))


def checked_template_work(report: Callable[[str, float], None], path: Path) -> bytes:
    """Work for a `Worker`: the template, emptied. Raises: Refused template_…; EnvironmentRefused."""
    from aligner.kit.deck.template_check import check_template

    return check_template(read_bytes(path, _MAX_READ))


def keep_logo(workspace: Workspace, logo: bytes | None) -> None:
    """Keeps a checked logo; None takes it away."""
    set_brand(workspace, logo=logo)


def keep_template(workspace: Workspace, template: bytes | None, name: str = "") -> None:
    """Keeps a checked template with its file's name; None takes it away."""
    set_brand(workspace, template=template, template_name=name if template is not None else "")


def assured(color: str) -> str:
    """The colour in which text is set for a brand's colour: as little darkened as reading it needs."""
    return readable(color)[0]


def accent_of(records: Records) -> str:
    """The accent in which the kit is set."""
    return look_of(records.brands).accent
