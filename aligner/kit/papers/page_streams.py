"""What a page's stream does, operation by operation, and the codes that it shows."""

import re
import struct
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(
    rb"[\s\x00]*(?:([A-Za-z'\"][^\s\x00()<>\[\]/]*)|(/?[^\s\x00()<>\[\]/]+|\[|\]|<<|>>|<[0-9A-Fa-f\s]*>)|(\())"
)
"""An operator's name, another word, or the beginning of a string, with the space before it."""
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|.))", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


class Operation(NamedTuple):
    """An operation. operands: as they are written.  end: the place in the stream behind it."""

    name: bytes
    operands: tuple[bytes, ...]
    end: int

    def written(self) -> bytes:
        """The operation as a stream says it."""
        return b" ".join((*self.operands, self.name))


def operations(stream: bytes, start: int) -> Iterator[Operation]:
    """The operations from a place on."""
    operands: list[bytes] = []
    at = start
    while found := _WORD.match(stream, at):
        at = found.end()
        match found.lastindex:
            case 1:
                yield Operation(found[1], tuple(operands), at)
                operands = []
            case 2:
                operands.append(found[2])
            case _:
                at = _string_end(stream, at - 1)
                operands.append(stream[found.start(3) : at])


def shown(operation: Operation) -> Iterator[int | float]:
    """What Tj or TJ shows: codes, whole, of two bytes each; between them moves, in thousandths of the size."""
    for operand in operation.operands:
        if operand[:1] in b"[]":
            continue
        if operand[:1] not in b"(<":
            yield float(operand)
            continue
        yield from codes(operand)


@lru_cache(maxsize=8192)
def codes(operand: bytes) -> tuple[int, ...]:
    """The codes of two bytes that a written string holds; of the same words the same."""
    text = string(operand)
    return struct.unpack(f">{len(text) // 2}H", text)


def string(operand: bytes) -> bytes:
    """What a written string holds."""
    if operand[:1] == b"<":
        return bytes.fromhex(operand[1:-1].decode())
    return _ESCAPE.sub(_meant, operand[1:-1])


def _string_end(stream: bytes, start: int) -> int:
    depth = 0
    for found in _PARENTHESIS.finditer(stream, start):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    raise ValueError(start)


def _meant(found: re.Match[bytes]) -> bytes:
    return bytes((int(found[1], 8) & 255,)) if found[1] else _ESCAPED.get(found[2], found[2])
