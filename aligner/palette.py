"""Every colour of the program by its role, as "#RRGGBB", from the one file resources/palette.json."""

import json
from functools import cache

from aligner.paths import resources


@cache
def colors_of(part: str) -> dict[str, str]:
    """The colours of a part by role: "light", "dark", or "documents", which has all of the light ones and its own."""
    parts: dict[str, dict[str, str]] = json.loads((resources() / "palette.json").read_text("utf-8"))
    return parts["light"] | parts[part] if part == "documents" else parts[part]
