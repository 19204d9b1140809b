"""Pictures that a user brings, read behind limits and made again before they are kept: nothing of the camera, the place
or the day stays in them."""

import io
import warnings
from functools import lru_cache

from PIL import Image, ImageOps

from aligner.model.errors import refuse
from aligner.model.programs import PICTURE_LIMIT

PICTURE_FORMATS = ("PNG", "JPEG")
MAX_PIXELS = 40_000_000
MAX_PICTURE_BYTES = 20 * 2**20
"""Of the file that is brought."""
_LONGEST_SIDE_PX = 1200
_QUALITIES = (85, 70, 55)


def read_picture(data: bytes, where: str) -> Image.Image:
    """The picture, upright, as its points alone. where: the field that it is for.

    Raises: Refused picture_too_large, picture_not_a_picture, picture_damaged.
    """
    if len(data) > MAX_PICTURE_BYTES:
        raise refuse("picture_too_large", where, megabytes=MAX_PICTURE_BYTES // 2**20)
    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            picture = Image.open(io.BytesIO(data), formats=PICTURE_FORMATS)
            picture.load()
            upright = ImageOps.exif_transpose(picture)
            points = Image.new("RGBA", upright.size)
            points.paste(upright.convert("RGBA"))
            return points
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise refuse("picture_too_large", where, megabytes=MAX_PICTURE_BYTES // 2**20) from error
    except Image.UnidentifiedImageError as error:
        raise refuse("picture_not_a_picture", where) from error
    except (OSError, SyntaxError, ValueError, Warning, EOFError, IndexError, MemoryError) as error:
        raise refuse("picture_damaged", where) from error
    finally:
        Image.MAX_IMAGE_PIXELS = before


def check_story_picture(data: bytes) -> bytes:
    """The picture of a story as a JPEG of our own making, at most PICTURE_LIMIT. Raises as `read_picture`."""
    picture = read_picture(data, "story_picture")
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    side = _LONGEST_SIDE_PX
    while True:
        paper.thumbnail((side, side), Image.Resampling.LANCZOS)
        for quality in _QUALITIES:
            out = io.BytesIO()
            paper.save(out, "JPEG", quality=quality, optimize=True)
            if len(out.getvalue()) <= PICTURE_LIMIT:
                return out.getvalue()
        side = side * 3 // 4


def fitted_size(data: bytes, width: float, height: float) -> tuple[float, float]:
    """How wide and high a picture of ours is when it fills as much of that room as its shape allows."""
    own_width, own_height = Image.open(io.BytesIO(data)).size
    scale = min(width / own_width, height / own_height)
    return own_width * scale, own_height * scale


@lru_cache(maxsize=2)
def smaller(data: bytes, width_px: int) -> bytes:
    """A picture of ours no wider than that."""
    picture = Image.open(io.BytesIO(data))
    if picture.width <= width_px:
        return data
    picture.thumbnail((width_px, width_px * picture.height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITIES[0], optimize=True)
    return out.getvalue()
