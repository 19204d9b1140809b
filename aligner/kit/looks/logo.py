"""The logo that a user brings, made safe before it is kept."""

import io
import warnings

from PIL import Image

from aligner.model.errors import refuse
from aligner.model.presenting import LOGO_LIMIT

LOGO_FORMATS = ("PNG", "JPEG")
MOST_PIXELS = 40_000_000
MOST_LOGO_BYTES = 20 * 2**20
"""Of the file that is brought; what is kept is at most LOGO_LIMIT."""
LONGEST_SIDE_PX = 1600


def check_logo(data: bytes) -> bytes:
    """The picture as a PNG of our own making, at most LOGO_LIMIT: no place or camera is told, nothing lies under it.

    Raises: Refused logo_too_large, logo_not_a_picture, logo_damaged.
    """
    if len(data) > MOST_LOGO_BYTES:
        raise refuse("logo_too_large", "logo", megabytes=MOST_LOGO_BYTES // 2**20)
    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            picture = Image.open(io.BytesIO(data), formats=LOGO_FORMATS)
            picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise refuse("logo_too_large", "logo", megabytes=MOST_LOGO_BYTES // 2**20) from error
    except Image.UnidentifiedImageError as error:
        raise refuse("logo_not_a_picture", "logo") from error
    except (OSError, SyntaxError, ValueError, Warning, EOFError, IndexError, MemoryError) as error:
        raise refuse("logo_damaged", "logo") from error
    finally:
        Image.MAX_IMAGE_PIXELS = before
    side = LONGEST_SIDE_PX
    while True:
        made = _png(picture, side)
        if len(made) <= LOGO_LIMIT:
            return made
        side = side * 3 // 4


def _png(picture: Image.Image, longest_px: int) -> bytes:
    fresh = Image.new("RGBA", picture.size)
    fresh.paste(picture.convert("RGBA"))
    fresh.thumbnail((longest_px, longest_px), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    fresh.save(out, "PNG", optimize=True)
    return out.getvalue()
