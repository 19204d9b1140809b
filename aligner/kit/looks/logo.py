"""The logo that a user brings, made safe before it is kept."""

import io
import warnings

from PIL import Image

from aligner.model.errors import refuse
from aligner.model.presenting import LOGO_LIMIT

LOGO_FORMATS = ("PNG", "JPEG")
MAX_PIXELS = 40_000_000
MAX_LOGO_BYTES = 20 * 2**20
"""Of the file that is brought; what is kept is at most LOGO_LIMIT."""
LONGEST_SIDE_PX = 1600


def check_logo(data: bytes) -> bytes:
    """The picture as a PNG of our own making, at most LOGO_LIMIT: no place or camera is reported, nothing is under it.

    Raises: Refused logo_too_large, logo_not_a_picture, logo_damaged.
    """
    if len(data) > MAX_LOGO_BYTES:
        raise refuse("logo_too_large", "logo", megabytes=MAX_LOGO_BYTES // 2**20)
    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            picture = Image.open(io.BytesIO(data), formats=LOGO_FORMATS)
            picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise refuse("logo_too_large", "logo", megabytes=MAX_LOGO_BYTES // 2**20) from error
    except Image.UnidentifiedImageError as error:
        raise refuse("logo_not_a_picture", "logo") from error
    except (OSError, SyntaxError, ValueError, Warning, EOFError, IndexError, MemoryError) as error:
        raise refuse("logo_damaged", "logo") from error
    finally:
        Image.MAX_IMAGE_PIXELS = before
    side = LONGEST_SIDE_PX
    while True:
        png = _png(picture, side)
        if len(png) <= LOGO_LIMIT:
            return png
        side = side * 3 // 4


def _png(picture: Image.Image, longest_px: int) -> bytes:
    copy = Image.new("RGBA", picture.size)
    copy.paste(picture.convert("RGBA"))
    copy.thumbnail((longest_px, longest_px), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    copy.save(out, "PNG", optimize=True)
    return out.getvalue()
