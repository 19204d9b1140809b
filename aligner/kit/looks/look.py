"""How a kit looks: its colours, its logo, the template it is set in."""

import colorsys
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from aligner.model.presenting import Brand
from aligner.palette import colors_of

_COLORS = colors_of("documents")
WHITE = _COLORS["surface"]
TEXT_CONTRAST = 4.5
"""The least contrast of text and its ground (WCAG 2.2, 1.4.3)."""
COLLECTIVE, RESOURCES = _COLORS["collective"], _COLORS["resources"]
_OURS = _COLORS["ours"]
_PRINTED_PX = 600
_SOFT_PART = 0.14
"""How much of the accent is in its soft tone; the rest is white."""
_TOO_NEAR = 28.0
"""Colours of two frames that are nearer than this in CIELAB are taken for one another in a chart."""


@dataclass(frozen=True)
class Look:
    """All colours "#RRGGBB".

    accent: of headings, rules and marks; readable on white and on `soft`.  second: of the cover's band and rules.
    ours: of our figures in charts, which is the accent unless that looks like another frame's colour.
    logo: PNG, or None; its words for who cannot see it are the organization's name.  template: a checked .pptx.
    """

    accent: str = _OURS
    second: str = _OURS
    soft: str = _COLORS["accent_soft"]
    ours: str = _OURS
    logo: bytes | None = None
    template: bytes | None = None


def look_of(brands: Sequence[Brand]) -> Look:
    """The look that the brand asks for, its colours darkened until text in them can be read; ours without a brand."""
    if not brands:
        return Look()
    brand = brands[0]
    accent, soft = readable(brand.accent) if brand.accent else (_OURS, Look.soft)
    second = readable(brand.second)[0] if brand.second else accent
    is_clear = all(distance(accent, other) >= _TOO_NEAR for other in (COLLECTIVE, RESOURCES))
    return Look(accent, second, soft, accent if is_clear else _OURS, brand.logo, brand.template)


def for_pages(look: Look, alt: str) -> dict[str, object]:
    """What the page setter needs of the look: colours, and the logo (None without one)."""
    colors = {name: getattr(look, name) for name in ("accent", "second", "soft", "ours")}
    return {**colors, "logo": _small(look.logo) if look.logo else None, "logo_alt": alt}


@lru_cache(maxsize=2)
def _small(logo: bytes) -> bytes:
    """The logo as large as print needs it: some 300 dots an inch."""
    from PIL import Image

    picture = Image.open(io.BytesIO(logo))
    picture.thumbnail((_PRINTED_PX, _PRINTED_PX))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def readable(color: str) -> tuple[str, str]:
    """The colour, as little darkened as reading it on white and on its own soft tone needs, and that soft tone."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in _parts(color)))
    darkened, soft = color.upper(), mixed(color, _SOFT_PART)
    while contrast(darkened, soft) < TEXT_CONTRAST or contrast(darkened, WHITE) < TEXT_CONTRAST:
        lightness = max(lightness - 0.01, 0.0)
        darkened = _hex(*(part * 255 for part in colorsys.hls_to_rgb(hue, lightness, saturation)))
        soft = mixed(darkened, _SOFT_PART)
    return darkened, soft


def contrast(first: str, second: str) -> float:
    """1 to 21. Source: WCAG 2.2, contrast ratio."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(color: str, part: float) -> str:
    """The colour thinned with white; part: of the colour, 0 to 1."""
    return _hex(*(255 + (value - 255) * part for value in _parts(color)))


def distance(first: str, second: str) -> float:
    """How different two colours look: 0 for the same, about 2 for a difference just seen. Source: CIE 1976."""
    return sum((a - b) ** 2 for a, b in zip(_lab(first), _lab(second), strict=True)) ** 0.5


def _parts(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _hex(*parts: float) -> str:
    return "#" + "".join(f"{min(max(round(part), 0), 255):02X}" for part in parts)


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


@lru_cache(maxsize=256)
def luminance(color: str) -> float:
    """0 for black to 1 for white. Source: WCAG 2.2, relative luminance."""
    red, green, blue = (_linear(part) for part in _parts(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(color: str) -> tuple[float, float, float]:
    red, green, blue = (_linear(part) for part in _parts(color))
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
