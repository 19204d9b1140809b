"""What this user prefers, kept as JSON outside every workspace."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from aligner import paths
from aligner.files import make_private_folder, whole_file

RECENT_LIMIT = 8
AUTHOR_LIMIT = 200


@dataclass(frozen=True)
class Settings:
    """The user's preferences.

    language: "he", "en", "ar", or "" to follow the system.
    theme: "light", "dark", or "" to follow the system.
    recent: paths of workspaces, the newest first.
    author: who is named in the history of changes; "" for nobody, until the user says so.
    """

    language: str = ""
    theme: str = ""
    recent: tuple[str, ...] = ()
    author: str = ""


def settings_file() -> Path:
    return paths.user_config() / "settings.json"


def read_settings() -> Settings:
    """The saved preferences; a missing or unreadable file gives the defaults."""
    try:
        data: Any = json.loads(settings_file().read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(data, dict):
        return Settings()
    recent = data.get("recent")
    return Settings(
        language=_one_of(data.get("language"), ("he", "en", "ar")),
        theme=_one_of(data.get("theme"), ("light", "dark")),
        recent=tuple(p for p in recent if isinstance(p, str))[:RECENT_LIMIT] if isinstance(recent, list) else (),
        author=author[:AUTHOR_LIMIT] if isinstance(author := data.get("author"), str) else "",
    )


def write_settings(settings: Settings) -> None:
    """Saves all preferences at once, by a temporary file and an atomic replace."""
    folder = settings_file().parent
    make_private_folder(folder)
    with whole_file(settings_file(), "replace") as draft:
        draft.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")


def with_recent(settings: Settings, path: Path) -> Settings:
    """The same preferences with `path` as the newest workspace."""
    newest = str(path.absolute())
    return replace(settings, recent=(newest, *(p for p in settings.recent if p != newest))[:RECENT_LIMIT])


def _one_of(value: object, allowed: tuple[str, ...]) -> str:
    return value if isinstance(value, str) and value in allowed else ""
