"""The terms of the partnership, as far as the file holds them: in what the organization wrote of its own resolution."""

from aligner.model.choices import ResolutionOption
from aligner.model.records import Records
from aligner.model.vocabulary import ResolutionKind

_PARTS = (ResolutionKind.JOIN, ResolutionKind.DEEPEN, ResolutionKind.FUND_BACKBONE)
"""Ways to resolve that are a part in the initiative: what each takes and brings are its terms."""
_BETWEEN = "; "


def terms_of(records: Records) -> dict[str, str]:
    """What we give, what we get and who decides, by the names in TERMS; empty where more than one resolution says it:
    which of them holds is not the program's to choose."""
    found: dict[int, list[ResolutionOption]] = {}
    for option in sorted(records.resolution_options, key=lambda option: option.position):
        if option.kind in _PARTS and _written(option):
            found.setdefault(option.resolution_id, []).append(option)
    if len(found) != 1:
        return {}
    ((resolution_id, options),) = found.items()
    preferred = next((one.recommended for one in records.resolutions if one.id == resolution_id), None)
    return _written(next((one for one in options if one.kind is preferred), options[0]))


def _written(option: ResolutionOption) -> dict[str, str]:
    given = [text for text in map(_line, (option.money, option.people, option.data)) if text]
    terms = {"give": _BETWEEN.join(given), "get": _line(option.pros), "who_decides": _line(option.autonomy)}
    return {name: text for name, text in terms.items() if text}


def _line(text: str) -> str:
    """A note as a part of a sentence: in one line, without its own full stop."""
    return " ".join(text.split()).rstrip(".")
