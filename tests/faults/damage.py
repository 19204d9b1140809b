"""Damaged files: bytes that flipped, sectors of zeros, a file that was cut. Never a defect's report: it works, or it is
refused in plain words; it is not altered; what can be read comes out of it."""

from collections import Counter
from collections.abc import Callable
from random import Random

from aligner.model.errors import AlignerError
from aligner.store.checking import check_file
from aligner.store.salvage import salvage
from aligner.store.workspace import open_workspace
from tests.faults.judging import Fault, Round, example_file

SECTOR = 512


def _flipped(data: bytearray, chance: Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _zeroed(data: bytearray, chance: Random) -> None:
    start = chance.randrange(len(data) // SECTOR) * SECTOR
    data[start : start + SECTOR] = bytes(SECTOR)


def _cut(data: bytearray, chance: Random) -> None:
    del data[chance.randrange(1, len(data)) :]


def _damaged(damage: Callable[[bytearray, Random], None], *, is_seen: bool) -> Callable[[Round], Counter[str]]:
    """is_seen: this damage is always noticed by a check, unless it is where the file holds nothing."""

    def play(played: Round) -> Counter[str]:
        example_file(played.file)
        sound = check_file(played.file)
        data = bytearray(played.file.read_bytes())
        damage(data, played.chance)
        played.file.write_bytes(data)
        faults: Counter[str] = Counter()
        problems = ()
        try:
            found = check_file(played.file)
            problems = found.problems
            if not problems and found.content_hash != sound.content_hash:
                # Another content that nobody noticed.
                faults["half"] += 1
            if is_seen and not problems:
                faults["other"] += 1
        except AlignerError as error:
            faults["other"] += error.exit_code != 5
        try:
            with open_workspace(played.file, read_only=True) as workspace:
                workspace.read()
        except AlignerError:
            pass
        faults["lost"] += played.file.read_bytes() != data
        if problems:
            faults += _salvaged(played)
        return faults

    return play


def _salvaged(played: Round) -> Counter[str]:
    out = played.folder / "saved.aligner"
    before = played.file.read_bytes()
    try:
        salvage(played.file, out)
    except AlignerError:
        return Counter({"other": out.exists()})
    return Counter({"unreadable": bool(check_file(out).problems), "lost": played.file.read_bytes() != before})


FAULTS = (
    Fault("a byte flipped", 12, 200, _damaged(_flipped, is_seen=False)),
    Fault("a sector of zeros", 4, 100, _damaged(_zeroed, is_seen=False)),
    Fault("a file that was cut", 3, 40, _damaged(_cut, is_seen=True)),
)
