"""Texts of all encodings and none, .csv files that no program wrote, lists in JSON, roadmaps as lines."""

import json
from pathlib import Path

from tests.hostile.cases import Case, Make, written

_LIST = "קוד,כותרת\nP1,מועדון קריאה\nP2,תכנית לנוער\n"
_HEAD = "Code,Title\n"
_PLAIN = _HEAD + "P1,Club\n"
_MIB = 2**20


def _json(rows: object) -> Make:
    return written(json.dumps(rows))


def _raw(value: str) -> Make:
    """A list of grants, one of whose amounts is written as it stands."""
    return written('[{"id": "A1", "title": "Club", "amountAwarded": ' + value + "}]")


_LONG = "[" * 100_000 + "]" * 100_000
_NESTED_LISTS = '[{"id": "A1", "title": "Club", "more": ' + "[" * 400 + '{"a": 1}' + "]" * 400 + "}]"
_NESTED_OBJECTS = '[{"id": "A1", "title": "Club", "more": ' + '{"a": ' * 400 + "1" + "}" * 400 + "}]"


def _wide(path: Path) -> None:
    path.write_text(_PLAIN + "P2," + "," * 1_000_000 + "x\n", "utf-8")


CASES = (
    # encodings
    Case("utf8.csv", written(_LIST), 2),
    Case("utf8-bom.csv", written(_LIST, "utf-8-sig"), 2),
    Case("utf8-two-boms.csv", written("\ufeff" + _LIST, "utf-8-sig"), 2),
    Case("utf16.csv", written(_LIST, "utf-16"), 2),
    Case("utf16-big.csv", written(b"\xfe\xff" + _LIST.encode("utf-16-be")), 2),
    Case("utf16-cut.csv", written(_LIST.encode("utf-16")[:-1]), "csv_line_encoding"),
    Case("utf16-without-mark.csv", written(_LIST, "utf-16-le"), 2, ("encoding_guessed",)),
    Case("utf16-half-a-pair.csv", written(_LIST + "P3,\ud800\n", "utf-16"), "csv_line_encoding"),
    Case("utf32.csv", written(_LIST, "utf-32"), 2),
    Case("utf32-cut.csv", written(_LIST.encode("utf-32")[:-3]), "csv_line_encoding"),
    Case("cp1255.csv", written(_LIST, "cp1255"), 2, ("encoding_guessed",)),
    Case("cp862.csv", written(_LIST, "cp862"), 2, ("encoding_guessed",)),
    Case("mixed.csv", written((_LIST * 2).encode() + "P3,מועדון\n".encode("cp1255")), "csv_line_encoding"),
    Case("surrogate-in-utf8.csv", written(_LIST + "P3,\ud800\n"), "csv_line_encoding"),
    Case("random-bytes.csv", written(bytes(range(256)) * 4000), "csv_encoding"),
    Case("20mb-of-cp1255.csv", written((_LIST + "P3,מועדון\n" * 1_000_000).encode("cp1255")), "too_many_rows"),
    Case("20mb-of-one-line.csv", written(_LIST.encode() + b"P3," + b"a" * (19 * _MIB)), "text_too_long"),
    Case("over-20mb.csv", written(b"a" * (20 * _MIB + 1)), "file_too_large"),
    # signs
    Case("nul-in-a-cell.csv", written(_PLAIN + "P2,a\0b\n"), 2, ("characters_removed",)),
    Case("only-nuls.csv", written(bytes(10_000)), "missing_column"),
    Case("control-characters.csv", written(_PLAIN + "P2,a\x1b\x0b\x01b\n"), 2, ("characters_removed",)),
    Case("right-to-left-override.csv", written(_PLAIN + "P2,a\u202ecod.exe\n"), 2),
    Case("title-of-nothing-seen.csv", written(_PLAIN + "P2,\u200b\u2060\u200b\n"), "value_missing"),
    Case("paragraph-separators.csv", written(_PLAIN + "P2,a\u2028b\u2029c\n"), 2),
    Case("zalgo.csv", written(_PLAIN + "P2,a" + "\u0301" * 150 + "\n"), 2),
    Case("non-characters.csv", written(_PLAIN + "P2,a\ufffeb\uffffc\n"), 2, ("characters_removed",)),
    # rows and columns
    Case("quote-never-closed.csv", written(_PLAIN + 'P2,"Club\nP3,Other\n'), "csv_quote_open"),
    Case("quote-never-closed-long.csv", written(_PLAIN + 'P2,"' + "Club,x\n" * 400_000), "csv_quote_open"),
    Case("text-after-quote.csv", written(_PLAIN + 'P2,"Club" of\n'), "csv_quote_misplaced"),
    Case("million-columns.csv", _wide, "too_many_columns"),
    Case("million-empty-columns.csv", written(_PLAIN + "," * 1_000_000 + "\n"), 1),
    Case("20-million-empty-lines.csv", written(_PLAIN.encode() + b"\n" * (19 * _MIB)), "too_many_rows"),
    Case("million-rows.csv", written(_HEAD + "P,x\n" * 1_000_000), "too_many_rows"),
    Case("500k-empty-lines.csv", written(_PLAIN + "\n" * 500_000 + "P2,Other\n"), 2),
    Case("carriage-returns.csv", written(_PLAIN.replace("\n", "\r")), 1),
    Case("short-rows.csv", written("Code,Title,Budget\nP1\nP2,Club\n"), "value_missing"),
    Case("extra-cells.csv", written(_PLAIN + "P2,Club,more,cells\n"), "row_has_extra_cells"),
    Case("only-headers.csv", written(_HEAD), 0),
    Case("same-header-twice.csv", written("Code,Title,Title\nP1,Club,Other\n"), "column_twice"),
    Case("separators-only.csv", written(";;;;\n;;;;\n"), "no_known_sheet"),
    Case("sep-line.csv", written("sep=|\nCode|Title\nP1|Club\n"), 1),
    Case("sep-line-of-a-quote.csv", written('sep="\nCode"Title\nP1"Club\n'), 1, ("columns_by_content",)),
    Case("sep-line-of-a-break.csv", written("sep=\r\nCode\tTitle\nP1\tClub\n"), 1),
    Case("long-code.csv", written(_PLAIN + "P" * 5000 + ",Club\n"), "text_too_long"),
    Case("codes-alike.csv", written(_PLAIN + "p1,Club\n"), "duplicate_code_in_file"),
    Case("goals-in-a-circle.csv", written("Code,Title,Parent\nG1,One,G2\nG2,Two,G1\n"), "goal_cycle", stem="Goals"),
    # numbers and days
    Case("number-of-5000-digits.csv", written("Code,Title,Budget\nP1,Club," + "9" * 5000 + "\n"), "not_a_number"),
    Case("number-infinite.csv", written("Code,Title,Budget\nP1,Club,Infinity\n"), "not_a_number"),
    Case("number-exponent.csv", written("Code,Title,Budget\nP1,Club,1e999\n"), "not_a_number"),
    Case("day-nonsense.csv", written("Code,Title,Start\nP1,Club,2026-02-31\n"), "not_a_date"),
    Case("day-far.csv", written("Code,Title,Start\nP1,Club,99999-01-01\n"), "not_a_date"),
    # lists in JSON
    Case("list.json", _json([{"id": "A1", "title": "Club", "amountAwarded": 5}]), 1),
    Case("list-utf16.json", written('[{"id": "A1", "title": "Club", "amountAwarded": 5}]', "utf-16"), 1),
    Case("deep.json", written(_LONG), "json_damaged"),
    Case("deep-lists-within.json", written(_NESTED_LISTS), 1),
    Case("deep-objects-within.json", written(_NESTED_OBJECTS), 1),
    Case("nan.json", _raw("NaN"), 1, ("json_no_number",)),
    Case("infinity.json", _raw("-Infinity"), 1, ("json_no_number",)),
    Case("over-all-numbers.json", _raw("1e999"), 1, ("json_no_number",)),
    Case("300-digits.json", _raw("9" * 300), 1, ("value_stays_unknown",)),
    Case("5000-digits.json", _raw("9" * 5000), "json_damaged"),
    Case("same-name-twice.json", _raw('5, "title": "Other club"'), 1, ("json_name_twice",)),
    Case("half-a-pair.json", written('[{"id": "A1", "title": "Cl\\ud800ub", "amountAwarded": 5}]'), 1),
    Case(
        "half-a-pair-in-a-name.json", written('[{"id": "A1", "title": "Club", "amountAwarded": 5, "x\\udc00": 1}]'), 1
    ),
    Case("nul-in-json.json", written('[{"id": "A1", "title": "Cl\\u0000ub", "amountAwarded": 5}]'), 1),
    Case("true-as-title.json", _json([{"id": "A1", "title": True, "amountAwarded": 5}]), 1, ("value_read_as_text",)),
    Case("number-as-title.json", _json([{"id": 1, "title": 2026, "amountAwarded": 5}]), 1),
    Case("object-alone.json", _json({"id": "A1"}), "json_without_list"),
    Case("two-lists.json", _json({"a": [{"x": 1}], "b": [{"x": 1}]}), "json_without_list"),
    Case("empty-list.json", _json([]), "json_without_list"),
    Case("list-of-mixtures.json", _json([{"id": "A1"}, 5]), "json_without_list"),
    Case("a-number.json", written("5"), "json_without_list"),
    Case("cut.json", written('[{"id": "A1", "title": "Cl'), "json_damaged"),
    Case("cp1255.json", written('[{"id": "A1", "title": "מועדון"}]', "cp1255"), "json_damaged"),
    Case("zero-bytes.json", written(b""), "json_damaged"),
    Case("many-names.json", _json([{f"n{n}": 1} for n in range(60_000)]), "missing_column", ("missing_column",)),
    Case("workspace-named-json.json", written(b"SQLite format 3\0" + bytes(200)), "json_damaged"),
    # roadmaps as lines
    Case("roadmap.md", written("# Read\n- Clubs\n- Libraries\n"), 3, stem="roadmap"),
    Case(
        "roadmap-deep.txt",
        written("\n".join(" " * n + f"- Goal {n}" for n in range(60))),
        60,
        stem="roadmap",
    ),
    Case("roadmap-wide-indent.txt", written("- One\n" + " " * 2_000 + "- Two\n"), 2, stem="roadmap"),
    Case("roadmap-bullets-alone.md", written("- \n- \n- \n"), "unknown_file_kind", stem="roadmap"),
    Case(
        "roadmap-long-line.md", written("- One\n- " + "word " * 100_000 + "\n"), 2, ("title_shortened",), stem="roadmap"
    ),
    Case("prose.md", written("This is a letter.\nIt has lines.\nNone of them is a goal.\n"), "unknown_file_kind"),
    Case("zero-bytes.txt", written(b""), "no_known_sheet"),
)
