"""How far letters reach below the line that a font promises.

Rubik counts a quarter of its size below the baseline; the feet of its Arabic letters need two fifths. A box that is
sized by the font's metrics cuts them, and a yeh without its dots is another letter.
"""

import math
import re
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")


@lru_cache(maxsize=2048)
def below_baseline_px(text: str, typeface: QFont) -> int:
    """Whole pixels that the ink of a text reaches below the descent of its font; 0 for most scripts."""
    if not _ARABIC.search(text):
        return 0
    metrics = QFontMetricsF(typeface)
    bottom = max(metrics.tightBoundingRect(line).bottom() for line in text.split("\n"))
    return max(0, math.ceil(bottom - metrics.descent()))
