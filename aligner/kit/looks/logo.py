"""The logo that a user brings, made safe before it is kept."""

import io

from PIL import Image

from aligner.kit.looks.picture import read_picture
from aligner.model.presenting import LOGO_LIMIT

LONGEST_SIDE_PX = 1600


def check_logo(data: bytes) -> bytes:
    """The picture as a PNG of our own making, at most LOGO_LIMIT: no place or camera is reported, nothing is under it.

    Raises: as `read_picture`.
    """
    picture = read_picture(data, "logo")
    side = LONGEST_SIDE_PX
    while True:
        png = _png(picture, side)
        if len(png) <= LOGO_LIMIT:
            return png
        side = side * 3 // 4


def _png(picture: Image.Image, longest_px: int) -> bytes:
    copy = picture.copy()
    copy.thumbnail((longest_px, longest_px), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    copy.save(out, "PNG", optimize=True)
    return out.getvalue()
