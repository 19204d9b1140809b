"""What is no plain file, ballots, templates, logos, mappings and workspaces."""

import io
import os
import sqlite3
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from aligner.actions.examples import create_example
from tests.hostile.cases import Case, Make, written
from tests.hostile.packages import packed, sheet_xml, workbook

_BALLOT = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
_CIRCLE = "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj\n"
_TRAILER = "trailer<</Root 1 0 R>>\n%%EOF"


@cache
def _example() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "e.aligner"
        create_example(path, "nonprofit", "en").close()
        return path.read_bytes()


def _patched(at: int, data: bytes) -> Make:
    """A workspace some of whose bytes are other ones."""

    def make(path: Path) -> None:
        content = bytearray(_example())
        content[at : at + len(data)] = data
        path.write_bytes(bytes(content))

    return make


def _changed(statement: str) -> Make:
    """A workspace in which something else wrote."""

    def make(path: Path) -> None:
        path.write_bytes(_example())
        base = sqlite3.connect(path)
        base.executescript(statement)
        base.commit()
        base.close()

    return make


def _foreign(path: Path) -> None:
    base = sqlite3.connect(path)
    base.executescript("create table a (b); insert into a values (1)")
    base.close()


def _pipe(path: Path) -> None:
    assert sys.platform != "win32", "pipes with names are for systems that have them"
    os.mkfifo(path)


def _link_to(target: str) -> Make:
    return lambda path: path.symlink_to(target)


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


@cache
def _deck() -> bytes:
    import pptx

    out = io.BytesIO()
    pptx.Presentation().save(out)
    return out.getvalue()


CASES = (
    Case("folder.csv", lambda path: path.mkdir(), "not_a_file"),
    Case("folder.xlsx", lambda path: path.mkdir(), "not_a_file"),
    Case("pipe.csv", _pipe, "not_a_file"),
    Case("pipe.xlsx", _pipe, "not_a_file"),
    Case("device.csv", _link_to("/dev/zero"), "not_a_file"),
    Case("link-to-nothing.csv", _link_to("nowhere.csv"), "source_not_found"),
    Case("link-in-a-circle.csv", _loop, "source_not_found"),
    Case("nothing.csv", lambda path: None, "source_not_found"),
    Case("size-that-lies.csv", _link_to("/proc/cpuinfo"), "file_changes"),
    Case("without-a-suffix", written("Code,Title\nP1,Club\n"), "unknown_file_kind"),
    Case("program.exe", written(b"MZ" + bytes(100)), "unknown_file_kind"),
    # ballots
    Case("empty.pdf", written(b""), "unreadable", way="ballot"),
    Case("no-ballot.pdf", written(_BALLOT + _TRAILER), "unreadable", way="ballot"),
    Case("pages-in-a-circle.pdf", written(_CIRCLE + _TRAILER), "unreadable", way="ballot"),
    Case("cut.pdf", written(_BALLOT), "unreadable", way="ballot"),
    Case("letters.pdf", written("just a letter"), "unreadable", way="ballot"),
    Case("pipe.pdf", _pipe, "no_ballot_files", way="ballot"),
    Case("no-ballot.xlsx", workbook(), "not_a_ballot", way="ballot"),
    Case("ballot-bomb.xlsx", workbook(sheet_xml() + " " * 40_000_000), "unreadable", way="ballot"),
    Case("ballot-csv.xlsx", written("a,b\n"), "not_a_ballot", way="ballot"),
    # mappings
    Case("deep-mapping.json", written("[" * 100_000), "mapping_damaged", way="mapping"),
    Case("long-mapping.json", written(" " * (2**20 + 1)), "file_too_large", way="mapping"),
    Case(
        "odd-mapping.json",
        written('{"schema": 1, "sheets": [{"kind": "programs", "header_row": -1}]}'),
        "mapping_damaged",
        way="mapping",
    ),
    Case("pipe-mapping.json", _pipe, "not_a_file", way="mapping"),
    Case("bytes-mapping.json", written(bytes(range(256))), "mapping_damaged", way="mapping"),
    # templates and logos
    Case("empty.pptx", written(b""), "template_not_a_deck", way="template"),
    Case("pipe.pptx", _pipe, "not_a_file", way="template"),
    Case("folder.pptx", lambda path: path.mkdir(), "not_a_file", way="template"),
    Case("workbook.pptx", workbook(), "template_not_a_deck", way="template"),
    Case("bomb.pptx", packed({"[Content_Types].xml": " " * 200_000_000}, 9), "template_too_large", way="template"),
    Case(
        "entities.pptx",
        packed({"[Content_Types].xml": '<!DOCTYPE x [<!ENTITY a "b">]><Types>&a;</Types>'}),
        "template_not_a_deck",
        way="template",
    ),
    Case("cut.pptx", lambda path: path.write_bytes(_deck()[:5000]), "template_not_a_deck", way="template"),
    Case("too-large.pptx", written(bytes(90_000_000)), "file_too_large", way="template"),
    Case("letters.png", written("no picture"), "picture_not_a_picture", way="logo"),
    Case("empty.png", written(b""), "picture_not_a_picture", way="logo"),
    Case("drawing.svg", written("<svg xmlns='http://www.w3.org/2000/svg'/>"), "picture_not_a_picture", way="logo"),
    Case(
        "huge-picture.png",
        written(bytes.fromhex("89504e470d0a1a0a0000000d49484452000186a0000186a00802000000") + bytes(60)),
        "picture_not_a_picture",
        way="logo",
    ),
    # workspaces
    Case("zero-bytes.aligner", written(b""), "empty_file", way="open"),
    Case("letters.aligner", written("not a workspace" * 50), "not_sqlite", way="open"),
    Case("workbook.aligner", workbook(), "not_sqlite", way="open"),
    Case("foreign.aligner", _foreign, "foreign_sqlite", way="open"),
    Case("newer.aligner", _patched(60, (99).to_bytes(4, "big")), "newer_version", way="open"),
    Case("version-zero.aligner", _patched(60, bytes(4)), "damaged", way="open"),
    Case("cut.aligner", lambda path: path.write_bytes(_example()[:20_000]), "damaged", way="open"),
    Case("page-size-nonsense.aligner", _patched(16, b"\x00\x07"), "not_sqlite", way="open"),
    Case("zeroed-page.aligner", _patched(4096, bytes(4096)), "damaged", way="open"),
    Case(
        "trigger.aligner",
        _changed("create trigger t after insert on program begin delete from goal; end"),
        "unexpected_objects",
        way="open",
    ),
    Case(
        "view.aligner",
        _changed("create view v as with recursive r(n) as (select 1 union all select n + 1 from r) select n from r"),
        "unexpected_objects",
        way="open",
    ),
    Case("pipe.aligner", _pipe, "not_a_file", way="open"),
    Case("folder.aligner", lambda path: path.mkdir(), "not_a_file", way="open"),
    Case("device.aligner", _link_to("/dev/zero"), "not_a_file", way="open"),
    Case("nothing.aligner", lambda path: None, "file_missing", way="open"),
    Case("salvage-zero-bytes.aligner", written(b""), "nothing_to_salvage", way="salvage"),
    Case("salvage-letters.aligner", written("x" * 5000), "nothing_to_salvage", way="salvage"),
    Case(
        "salvage-cut.aligner", lambda path: path.write_bytes(_example()[:20_000]), "nothing_to_salvage", way="salvage"
    ),
    Case("salvage-page.aligner", _patched(40_960, bytes(4096)), 0, way="salvage"),
    Case("salvage-pipe.aligner", _pipe, "not_a_file", way="salvage"),
    Case("merge-letters.aligner", written("x" * 5000), "not_sqlite", way="merge"),
    Case("merge-zero-bytes.aligner", written(b""), "empty_file", way="merge"),
    Case("merge-pipe.aligner", _pipe, "not_a_file", way="merge"),
    Case("merge-cut.aligner", lambda path: path.write_bytes(_example()[:20_000]), "damaged", way="merge"),
)
