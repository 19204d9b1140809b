"""What a page's stream does, operation by operation, and the codes that it shows."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SPACE = re.compile(rb"[\s\x00]*")
_WORD = re.compile(rb"/?[^\s\x00()<>\[\]/]+|\[|\]|<<|>>|<[0-9A-Fa-f\s]*>")
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
    while (at := _after_space(stream, at)) < len(stream):
        if stream[at] == 0x28:
            end = _string_end(stream, at)
            operands.append(stream[at:end])
            at = end
            continue
        found = _WORD.match(stream, at)
        assert found is not None
        word, at = found[0], found.end()
        if word[0] in b"/<>[]+-.0123456789":
            operands.append(word)
            continue
        yield Operation(word, tuple(operands), at)
        operands = []


def shown(operation: Operation) -> Iterator[int | float]:
    """What Tj or TJ shows: codes, whole, of two bytes each; between them moves, in thousandths of the size."""
    for operand in operation.operands:
        if operand[:1] in b"[]":
            continue
        if operand[:1] not in b"(<":
            yield float(operand)
            continue
        text = string(operand)
        yield from (int.from_bytes(text[at : at + 2], "big") for at in range(0, len(text), 2))


def string(operand: bytes) -> bytes:
    """What a written string holds."""
    if operand[:1] == b"<":
        return bytes.fromhex(operand[1:-1].decode())
    return _ESCAPE.sub(_meant, operand[1:-1])


def _after_space(stream: bytes, at: int) -> int:
    found = _SPACE.match(stream, at)
    assert found is not None
    return found.end()


def _string_end(stream: bytes, start: int) -> int:
    depth = 0
    for found in _PARENTHESIS.finditer(stream, start):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    raise ValueError(start)


def _meant(found: re.Match[bytes]) -> bytes:
    return bytes((int(found[1], 8) & 255,)) if found[1] else _ESCAPED.get(found[2], found[2])
