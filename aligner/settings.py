"""What this user prefers, kept as JSON outside every workspace."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from aligner import paths
from aligner.files import atomic_file, make_private_folder

RECENT_LIMIT = 8
LISTS_LIMIT = 100
VIEWS_LIMIT = 30
ZOOMS_LIMIT = 100
MAX_ZOOM = 10.0
AUTHOR_LIMIT = 200
MAX_PX = 50_000
_LAST_SECOND = 2**33


@dataclass(frozen=True)
class Settings:
    """The user's preferences.

    language: "he", "en", "ar", or "" to follow the system.
    theme: "light", "dark", or "" to follow the system.
    recent: paths of workspaces, the newest first.
    author: who is named in the history of changes; "" for nobody, until the user says so.
    window: x, y, width and height of the window's content when it was last left; () before the first time.
    is_maximized: whether it filled its screen.  page: which page it showed.
    columns: the widths of a table's columns by the table's name, in its order.
    offered: languages of files that were offered for the window, and answered.
    timers: of workshops, by name: minutes that were set, seconds in all, seconds left, when it ends (0: it stands).
    lists: the files from which lists were brought in, by workspace and kept list, the latest last. They stay on this
    computer: nothing of them goes into a workspace.
    views: how tables were shown, by workspace and the user's name for it, "" for how it was left; they say how things
    are shown, so they stay on this computer.
    zooms: how large the pictures of a roadmap were shown, by workspace and picture; 1 is the size of life.
    forms: in which of its forms a page was shown (a list, a picture, a table), by workspace and page.
    folder: in which the user last chose a file in a dialog of the system; "" before the first one.
    guide_minutes: the length of a workshop's session that was chosen in the guide; 0 before the first choice.
    """

    language: str = ""
    theme: str = ""
    recent: tuple[str, ...] = ()
    author: str = ""
    window: tuple[int, ...] = ()
    is_maximized: bool = False
    page: str = ""
    columns: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    offered: tuple[str, ...] = ()
    timers: Mapping[str, tuple[int, int, int, int]] = field(default_factory=dict)
    guide_minutes: int = 0
    folder: str = ""
    lists: Mapping[str, str] = field(default_factory=dict)
    views: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    zooms: Mapping[str, float] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)


def settings_file() -> Path:
    return paths.user_config() / "settings.json"


def read_settings() -> Settings:
    """The saved preferences; a missing or unreadable file gives the defaults."""
    try:
        data: object = json.loads(settings_file().read_text("utf-8"))
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
        window=place if len(place := _numbers(data.get("window"))) == 4 else (),
        is_maximized=data.get("is_maximized") is True,
        page=page if isinstance(page := data.get("page"), str) else "",
        columns=_columns(data.get("columns")),
        offered=tuple(code for code in ("he", "en", "ar") if code in _texts(data.get("offered"))),
        timers=_timers(data.get("timers")),
        lists={name: file for name, file in lists.items() if isinstance(file, str)}
        if isinstance(lists := data.get("lists"), dict)
        else {},
        views=_views(data.get("views")),
        zooms=_zooms(data.get("zooms")),
        forms={name: form for name, form in forms.items() if isinstance(form, str)}
        if isinstance(forms := data.get("forms"), dict)
        else {},
        folder=folder if isinstance(folder := data.get("folder"), str) else "",
        guide_minutes=length if type(length := data.get("guide_minutes")) is int and length > 0 else 0,
    )


def write_settings(settings: Settings) -> None:
    """Saves all preferences at once, by a temporary file and an atomic replace."""
    folder = settings_file().parent
    make_private_folder(folder)
    with atomic_file(settings_file(), "replace") as draft:
        draft.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), "utf-8")


def with_recent(settings: Settings, path: Path) -> Settings:
    """The same preferences with `path` as the newest workspace."""
    newest = str(path.absolute())
    return replace(settings, recent=(newest, *(p for p in settings.recent if p != newest))[:RECENT_LIMIT])


def with_lists(settings: Settings, workspace: str, lists: Iterable[int], source: Path) -> Settings:
    """The same preferences, which know from which file lists of a workspace came."""
    names = [f"{workspace}.{one}" for one in lists]
    kept = {name: file for name, file in settings.lists.items() if name not in names}
    found = {**kept, **dict.fromkeys(names, str(source.absolute()))}
    return replace(settings, lists=dict(list(found.items())[-LISTS_LIMIT:]))


def source_of(settings: Settings, workspace: str, one: int) -> str:
    """The file from which a list of a workspace came on this computer; "" where that is not known."""
    return settings.lists.get(f"{workspace}.{one}", "")


def with_views(settings: Settings, workspace: str, views: Mapping[str, Mapping[str, str]]) -> Settings:
    """The same preferences with the views of a workspace; those of workspaces that were long not changed give way."""
    others = {name: found for name, found in settings.views.items() if name != workspace}
    latest = list({**others, workspace: views}.items())[-VIEWS_LIMIT:]
    return replace(settings, views=dict(latest))


def with_zoom(settings: Settings, name: str, zoom: float) -> Settings:
    """The same preferences with the zoom of a picture, the latest last."""
    kept = {other: found for other, found in settings.zooms.items() if other != name}
    return replace(settings, zooms=dict(list({**kept, name: round(zoom, 4)}.items())[-ZOOMS_LIMIT:]))


def with_form(settings: Settings, name: str, form: str) -> Settings:
    """The same preferences with the form in which a page was shown, the latest last."""
    kept = {other: found for other, found in settings.forms.items() if other != name}
    return replace(settings, forms=dict(list({**kept, name: form}.items())[-ZOOMS_LIMIT:]))


def _zooms(value: object) -> dict[str, float]:
    """The zooms that can be; a broken one is dropped."""
    found = value.items() if isinstance(value, dict) else ()
    return {name: float(zoom) for name, zoom in found if type(zoom) in (int, float) and 0 < zoom <= MAX_ZOOM}


def _views(value: object) -> dict[str, dict[str, dict[str, str]]]:
    """The views that can be; what is broken is dropped."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for workspace, views in value.items() if isinstance(value, dict) else ():
        for name, view in views.items() if isinstance(views, dict) else ():
            if isinstance(view, dict) and all(isinstance(text, str) for text in view.values()):
                found.setdefault(workspace, {})[name] = dict(view)
    return found


def _numbers(value: object) -> tuple[int, ...]:
    """Whole numbers that can be pixels; () for anything else."""
    if not isinstance(value, list) or not all(type(n) is int and abs(n) <= MAX_PX for n in value):
        return ()
    return tuple(value)


def _columns(value: object) -> dict[str, tuple[int, ...]]:
    if not isinstance(value, dict):
        return {}
    return {name: widths for name, found in value.items() if (widths := _numbers(found)) and min(widths) > 0}


def _timers(value: object) -> dict[str, tuple[int, int, int, int]]:
    """The timers that can be; a broken one is dropped, so that it starts again."""
    found: dict[str, tuple[int, int, int, int]] = {}
    for name, stored in value.items() if isinstance(value, dict) else ():
        if (
            isinstance(stored, list)
            and len(stored) == 4
            and all(type(n) is int and 0 <= n < _LAST_SECOND for n in stored)
        ):
            minutes, total, remaining, ends_at = stored
            found[name] = minutes, total, remaining, ends_at
    return found


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def _one_of(value: object, allowed: tuple[str, ...]) -> str:
    return value if isinstance(value, str) and value in allowed else ""
