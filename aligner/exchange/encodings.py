"""Guesses how a plain text file is encoded, by the letters that result from each guess.

Excel writes .csv files in the code page of its computer and says nowhere which. General detectors need more text than a
short list has (charset-normalizer takes three Hebrew words for Russian or Thai), while the few code pages that occur
here are distinguished by one rule each: letters of one script make a word, final letters end it.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from aligner.model.errors import refuse

CODE_PAGES = ("cp1255", "cp1256", "cp1252", "cp862", "cp1251")
NAMED = ("utf-8", *CODE_PAGES, "iso8859-8", "iso8859-6", "utf-16-le")
"""What a user may name: what Excel and older programs write here."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u0652])*")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ENDS_A_WORD = "ךםןףץ"
_ARABIC_ENDS_A_WORD = "ةى"
_PLAUSIBLE = 0.85
_DOUBT = 0.05
_MAX_LINES, _MAX_CHARACTERS = 5000, 500_000


@dataclass(frozen=True)
class Decoded:
    """encoding: a name of Python's.  is_guess: another would also give letters.  sample: a line that shows it."""

    text: str
    encoding: str
    is_guess: bool = False
    sample: str = ""


def decode(data: bytes, title: str, chosen: str | None = None) -> Decoded:
    """The text of a file. chosen: the encoding that the user named.

    Raises: Refused csv_line_encoding when some lines are of another encoding than the rest, csv_encoding when nothing
    gives words, csv_not_that_encoding when the chosen one does not fit.
    """
    if chosen is not None:
        try:
            return Decoded(data.decode(chosen).removeprefix("\ufeff"), chosen)
        except (UnicodeDecodeError, LookupError) as error:
            raise refuse("csv_not_that_encoding", title, encoding=_name(chosen)) from error
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError as error:
                number = data[: error.start].count(b"\n") + 1
                raise refuse("csv_line_encoding", f"{title}!{number}", line=number, lines=1, others="–") from error
    wide = _without_mark(data)
    if wide is not None:
        return wide
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    _refuse_mixture(data, title)
    return _by_letters(data, title)


def _without_mark(data: bytes) -> Decoded | None:
    """UTF-16 whose mark was lost: every second byte of its signs and spaces is zero."""
    head = data[:4000]
    if len(head) < 4 or b"\0" not in head:
        return None
    for encoding, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = head[offset::2].count(0)
        if zeros * 20 > len(head) and not head[1 - offset :: 2].count(0):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if any(sign in text for sign in "\n,;\t"):
                return Decoded(text, encoding, True, _sample(text))
    return None


def _refuse_mixture(data: bytes, title: str) -> None:
    """Refuses a UTF-8 file with some lines of another encoding, naming them: no letters are guessed there."""
    good, bad = 0, []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            good += 1
        except UnicodeDecodeError:
            bad.append(number)
    if good > len(bad) or (good and good == len(bad) and _looks_like_words(data)):
        others = ", ".join(map(str, bad[1:9])) + ("…" if len(bad) > 9 else "") or "–"
        raise refuse("csv_line_encoding", f"{title}!{bad[0]}", line=bad[0], lines=len(bad), others=others)


def _looks_like_words(data: bytes) -> bool:
    """Whether the lines that are UTF-8 give words of one script in it."""
    texts = []
    for line in data.split(b"\n"):
        try:
            texts.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            continue
    return plausibility("\n".join(texts)) >= _PLAUSIBLE


def _by_letters(data: bytes, title: str) -> Decoded:
    found: list[tuple[float, Decoded]] = []
    for encoding in CODE_PAGES:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):
            found.append((plausibility(text), Decoded(text, encoding, True, _sample(text))))
    number = next((n for n, line in enumerate(data.split(b"\n"), start=1) if not line.isascii()), 1)
    if found and all(score == 0 for score, _ in found):
        found = _by_signs([one for _, one in found])
    # Russian words are reported last: in that code page nearly every Hebrew word also looks like one.
    found = [one for one in found if one[1].encoding != "cp1251" or all(score < _PLAUSIBLE for score, _ in found[:-1])]
    found.sort(key=lambda one: -one[0])
    if not found or found[0][0] < _PLAUSIBLE:
        raise refuse("csv_encoding", f"{title}!{number}", line=number)
    rivals = [one for score, one in found if score >= found[0][0] - _DOUBT and one.text != found[0][1].text]
    if rivals:
        names = ", ".join(encoding_title(one.encoding) for one in (found[0][1], *rivals))
        raise refuse("csv_encoding_doubt", f"{title}!{number}", line=number, names=names, answer=rivals[0].encoding)
    return found[0][1]


def _by_signs(found: list[Decoded]) -> list[tuple[float, Decoded]]:
    """Of a text without letters beyond ASCII: the code page that has the shekel sign, or any where all agree."""
    shekels = [one for one in found if "₪" in one.text]
    if shekels:
        return [(1.0, shekels[0])]
    windows = [one for one in found if one.encoding not in ("cp1251", "cp862")]
    is_same = len({one.text for one in windows}) == 1
    return [(1.0, windows[-1])] if is_same else [(0.0, one) for one in found]


def plausibility(text: str) -> float:
    """The share, 0 to 1, of words with letters beyond ASCII that could be words of a language; 0 without any."""
    good = checked_count = 0
    for line in text[:_MAX_CHARACTERS].splitlines()[:_MAX_LINES]:
        for token in line.split():
            words = [word for word in _WORD.findall(token) if not word.isascii()]
            if _is_of_pieces(token, words):
                checked_count += 1
            for word in words:
                if len(word) > 1:
                    checked_count += 1
                    good += _may_be_word(word)
    return good / checked_count if checked_count else 0.0


def _is_of_pieces(token: str, words: list[str]) -> bool:
    """Whether letters of two scripts beyond ASCII, or single ones among signs, stand together: a word read wrongly."""
    scripts = {_script(char) for word in words for char in word if not char.isascii() and char.isalpha()}
    signs = sum(unicodedata.category(char) in ("So", "Sk", "Po", "Pf", "Pi") and not char.isascii() for char in token)
    return len(scripts) > 1 or (signs > 1 and bool(words) and all(len(word) == 1 for word in words))


def _may_be_word(word: str) -> bool:
    scripts = {_script(char) for char in word}
    if len(scripts) != 1:
        return False
    (script,) = scripts
    if script == "HEBREW":
        return not any(char in _ENDS_A_WORD for char in word[:-1])
    if script == "ARABIC":
        return not any(char in _ARABIC_ENDS_A_WORD for char in word[:-1])
    if script == "LATIN":
        # A word of Latin letters that are nearly all accented is a word of another script, read wrongly.
        plain = sum(char.isascii() for char in word)
        is_mixed = any(before.islower() and after.isupper() for before, after in pairwise(word))
        return plain * 2 >= len(word) and not is_mixed
    if script == "CYRILLIC":
        return word[0] not in "ьъЬЪы" and (len(word) < 3 or any(char in "аеёиоуыэюяАЕЁИОУЫЭЮЯ" for char in word))
    return False


def _script(char: str) -> str:
    return unicodedata.name(char, "?").partition(" ")[0]


def _sample(text: str) -> str:
    """A line with letters beyond ASCII, not longer than fits a message."""
    for line in text.splitlines():
        if not line.isascii():
            return line.strip()[:80]
    return ""


def _name(encoding: str) -> str:
    number = encoding.removeprefix("cp")
    return f"Windows-{number}" if number.startswith("125") else encoding.upper().removesuffix("-SIG")


def encoding_title(encoding: str) -> str:
    """What users call an encoding."""
    return _name(encoding)
