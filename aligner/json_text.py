"""What a JSON text can hold."""

import json
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def read_json(text: str | bytes) -> Json:
    """Raises: ValueError for a text that is not JSON, RecursionError for one that is nested too deeply."""
    return json.loads(text)
