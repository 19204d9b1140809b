"""The options of a resolution: one of a kind, and what is recommended is among them."""

from collections.abc import Iterator

from aligner.model.choices import Resolution, ResolutionOption
from aligner.model.fields import Record
from aligner.rules.violations import Moved, State, Violation, offenders

TRIGGERS: dict[type[Record], tuple[str, ...]] = {
    Resolution: ("recommended",),
    ResolutionOption: ("resolution_id", "kind"),
}


def check(state: State, moved: Moved) -> Iterator[Violation]:
    """option_exists, option_missing."""
    options: dict[int, dict[str, list[int]]] = {}
    for option in state.of(ResolutionOption):
        options.setdefault(option.resolution_id, {}).setdefault(option.kind, []).append(option.id)
    for resolution_id, kinds in options.items():
        for kind, ids in kinds.items():
            if len(ids) > 1:
                key = ("option_exists", resolution_id, kind)
                for at in offenders(ids, moved.get(ResolutionOption, frozenset())):
                    yield Violation("option_exists", ResolutionOption, at, "kind", key, extent=len(ids))
    for resolution in state.of(Resolution):
        if resolution.recommended is not None and resolution.recommended not in options.get(resolution.id, ()):
            key = ("option_missing", resolution.id)
            yield Violation("option_missing", Resolution, resolution.id, "recommended", key)
