"""What a case is: how its file is made, by which way it goes in, and what the right answer is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Make = Callable[[Path], object]
"""Writes the file at a path."""


@dataclass(frozen=True)
class Case:
    """name: what is odd about it, with the file's suffix.

    way: "import", "ballot", "mapping", "template", "logo", "open", "salvage" or "merge".

    answer: how many programs come in (of a roadmap, goals), or the code of the refusal.
    told: codes of notices that must be reported beside it.  stem: of the file's name.
    """

    name: str
    make: Make
    answer: int | str
    told: tuple[str, ...] = ()
    way: str = "import"
    stem: str = "Programs"

    @property
    def file(self) -> str:
        """The file's name: it also says what is in a text."""
        return f"{self.stem}{Path(self.name).suffix}"


def written(content: bytes | str, encoding: str = "utf-8") -> Make:
    """Writes just this."""
    data = content if isinstance(content, bytes) else content.encode(encoding, "surrogatepass")
    return lambda path: path.write_bytes(data)
