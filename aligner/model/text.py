"""The one gate that every text passes on its way in (form, paste, workbook, csv, json)."""

import re
import unicodedata

NAME_LIMIT = 200
NOTE_LIMIT = 20_000

_ISOLATES = "\u2066\u2067\u2068"
_CLOSE_ISOLATE = "\u2069"
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("\r\n?|[\u2028\u2029]")
_OFFICE_MARKS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0E0: "→", 0xF076: "❖"}
"""Word's bullets, which are private characters of its symbol fonts, as what they look like."""
_EXCEL_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SEMICOLON, _COMMA = "[;\u061b\uff1b]", "[,\u060c\uff0c]"
_LIST_SIGN = re.compile(f"{_SEMICOLON}|\n")
_DEFAULT_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
"""Control characters except tab and newline, surrogates, non-characters and the byte order mark."""
_WITHOUT_WIDTH = re.compile("[\u180e\u200b\u2060-\u2064]")
"""They neither show nor join letters: nothing of a title needs them."""
_LOOSE_SIGNS = re.compile(r"[,،，|\n\t]|(?<=[^\W\d])\s*/\s*(?=[^\W\d])|\s/\s")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def clean_text(text: str, *, single_line: bool = False) -> str:
    """The text in NFC without characters that no document can hold.

    Control characters (except tab and newline), surrogates, non-characters and the byte order mark go; Unicode's line
    and paragraph separators are newlines;
    a single line also loses embedding and isolate marks and what has no width, and its breaks turn into spaces; in
    longer text isolates are balanced. Marks that Hebrew, Arabic and Persian writing needs (LRM, RLM, ALM, ZWJ,
    ZWNJ) stay. Ends are trimmed. A text in which nothing can be seen is empty.
    """
    if text.isascii() and text.isprintable():
        # Most texts of most files: nothing but letters that all documents hold.
        return " ".join(text.split()) if single_line else text.strip()
    text = writable(text)
    if single_line:
        text = " ".join(_WITHOUT_WIDTH.sub("", _OVERRIDES.sub("", text)).split())
    else:
        text = _balance(re.sub("[\u202a-\u202e]", "", text)).strip()
    return text if _DEFAULT_IGNORABLE.sub("", text).strip() else ""


def clean_code(text: str) -> str:
    """A code as it is kept: a single line without invisible characters, letters and figures of full width as plain."""
    return " ".join(_DEFAULT_IGNORABLE.sub("", clean_text(text.translate(_FULL_WIDTH), single_line=True)).split())


def removed_characters(text: str, cleaned: str) -> int:
    """How many characters that nobody sees a text has lost by being cleaned; breaks of lines are none."""
    if text.isascii() and text.isprintable():
        return 0
    return max(0, _without_invisible(text) - _without_invisible(cleaned))


def _without_invisible(text: str) -> int:
    unseen = sum(char != "\r" for char in _FORBIDDEN.findall(text))
    return unseen + len(_DEFAULT_IGNORABLE.findall(_FORBIDDEN.sub("", text)))


def writable(text: str) -> str:
    """The text in NFC without characters that no document can hold, its other line breaks as newlines.

    Bullets pasted from Word stand as bullets.
    """
    text = _BREAKS.sub("\n", text).translate(_OFFICE_MARKS)
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", text))


def decode_excel_escapes(text: str) -> str:
    """The text with `_x000B_` escapes of .xlsx files turned back into their characters."""
    return _EXCEL_ESCAPE.sub(lambda m: chr(int(m.group(1), 16)), text)


def fold_key(text: str) -> str:
    """The form in which names are matched on import: NFKC, casefold, no invisible characters, single spaces."""
    if text.isascii():
        return " ".join(text.casefold().split())
    folded = unicodedata.normalize("NFKC", _DEFAULT_IGNORABLE.sub("", text)).casefold()
    return " ".join(folded.split())


def split_list(text: str) -> list[str]:
    """The items of a list: parted by `;`, its Arabic or full-width form, or by lines."""
    return [item for item in (part.strip() for part in _LIST_SIGN.split(text)) if item]


def looks_like_list(text: str) -> bool:
    """Whether a text would be taken for several items, by semicolons or by the signs that people write instead."""
    return len(split_list(text)) > 1 or is_loose_list(text)


def is_loose_list(text: str) -> bool:
    """Whether a text without semicolons would be taken for several items: by commas, bars, slashes or lines."""
    return not re.search(_SEMICOLON, text) and _LOOSE_SIGNS.search(text) is not None


def split_loosely(text: str) -> list[str]:
    """The items of a list that is written with commas, bars, slashes or lines."""
    return [item for item in (part.strip() for part in _LOOSE_SIGNS.split(text)) if item]


def split_columns(line: str) -> list[str]:
    """The parts of a typed or pasted line: parted by tabs, else by semicolons, else by commas, of any script."""
    for sign in ("\t", _SEMICOLON, _COMMA):
        parts = re.split(sign, line)
        if len(parts) > 1:
            break
    return [part.strip() for part in parts]


def join_list(items: list[str]) -> str:
    return "; ".join(items)


def _balance(text: str) -> str:
    characters: list[str] = []
    depth = 0
    for char in text:
        if char in _ISOLATES:
            depth += 1
        elif char == _CLOSE_ISOLATE:
            if depth == 0:
                continue
            depth -= 1
        characters.append(char)
    return "".join(characters) + _CLOSE_ISOLATE * depth
