"""Long titles within sentences."""

MOST_CHARACTERS = 80


def short_title(text: str, most: int = MOST_CHARACTERS) -> str:
    """The text, cut after a whole word with an ellipsis where it is longer than `most` characters."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"
