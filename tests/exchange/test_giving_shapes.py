"""Files of grants in the open form whose grants do not stand in one plain list: in, out and in again equal."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from aligner.actions.exchange import import_file
from aligner.actions.giving import prepare_giving, write_prepared
from aligner.actions.opening import new_workspace
from aligner.model.vocabulary import Sharing
from tests.exchange.test_giving import FORMS, facts

HEADERS = (
    *("Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date"),
    *("Recipient Org:Identifier", "Recipient Org:Name", "Recipient Org:City"),
    *("Funding Org:Identifier", "Funding Org:Name", "Grant Programme:Title"),
)


def row(year: int, number: int) -> list[Any]:
    return [
        *(f"360G-x-{year}-{number}", f"Grant {year} {number}", f"What it is for, {number}", "GBP"),
        *(1000 * number + year, f"{year}-0{number}-15", f"GB-CHC-10000{number}", f"Charity {number}", f"Town {number}"),
        *("GB-CHC-999999", "Foundation X", f"Stream {number % 2}"),
    ]


def grant(year: int, number: int) -> dict[str, Any]:
    told = dict(zip(HEADERS, row(year, number), strict=True))
    return {
        "id": told["Identifier"],
        "title": told["Title"],
        "description": told["Description"],
        "currency": told["Currency"],
        "amountAwarded": told["Amount Awarded"],
        "awardDate": told["Award Date"],
        "recipientOrganization": [
            {
                "id": told["Recipient Org:Identifier"],
                "name": told["Recipient Org:Name"],
                "addressLocality": told["Recipient Org:City"],
            }
        ],
        "fundingOrganization": [{"id": told["Funding Org:Identifier"], "name": told["Funding Org:Name"]}],
        "grantProgramme": [{"title": told["Grant Programme:Title"]}],
    }


FIRST, SECOND = [(2022, n) for n in (1, 2, 3)], [(2023, n) for n in (1, 2, 3, 4)]
RECIPIENTS = [
    ["Recipient Org:Identifier", "Recipient Org:Name"],
    *([f"GB-CHC-10000{n}", f"Charity {n}"] for n in (1, 2)),
]
BOOKS: dict[str, dict[str, Sequence[Sequence[Any]]]] = {
    "a sheet a year": {
        "2022": [HEADERS, *(row(*one) for one in FIRST)],
        "2023": [HEADERS, *(row(*one) for one in SECOND)],
    },
    "recipients beside the grants": {
        "grants": [HEADERS, *(row(*one) for one in (*FIRST, *SECOND))],
        "recipients": RECIPIENTS,
        "Meta": [["version", "1.4"], ["title", "Grants of X"]],
    },
}
PACKAGES: dict[str, Any] = {
    "a package": {"version": "1.1", "grants": [grant(*one) for one in (*FIRST, *SECOND)]},
    "within a package": {"package": {"title": "Of X", "grants": [grant(*one) for one in (*FIRST, *SECOND)]}},
    "packages": {"packages": [{"grants": [grant(*one) for one in part]} for part in (FIRST, SECOND)]},
    "a list of packages": [{"grants": [grant(*one) for one in part]} for part in (FIRST, SECOND)],
    "recipients beside them": {
        "grants": [grant(*one) for one in (*FIRST, *SECOND)],
        "recipients": [{"id": "GB-CHC-100001", "name": "Charity 1"}],
    },
}


def written(folder: Path, name: str) -> Path:
    if name in PACKAGES:
        source = folder / "source.json"
        source.write_text(json.dumps(PACKAGES[name]), "utf-8")
        return source
    book = Workbook()
    for title, rows in BOOKS[name].items():
        sheet = book.create_sheet(title)
        for cells in rows:
            sheet.append(list(cells))
    book.remove(book.worksheets[0])
    source = folder / "source.xlsx"
    book.save(source)
    return source


@pytest.mark.parametrize("name", [*BOOKS, *PACKAGES])
def test_all_grants_come_in_from_every_shape_go_out_and_come_in_again(name: str, tmp_path: Path) -> None:
    source = written(tmp_path, name)
    with new_workspace(tmp_path / "a.aligner", "X", "foundation", "en", "GBP") as first:
        report = import_file(first, source)
        known = facts(first.read())
        assert {code: one[1][0] for code, one in known.items()} == {
            f"360G-x-{year}-{number}": (1000 * number + year) * 100 for year, number in (*FIRST, *SECOND)
        }
        assert [known[f"360G-x-2022-{n}"][0][2:5] for n in (1, 2)] == [
            (f"Charity {n}", f"GB-CHC-10000{n}", f"Town {n}") for n in (1, 2)
        ]
        left = {notice.where for notice in report.notices if notice.code == "sheet_unknown"}
        beside = {"recipients beside the grants": {"recipients", "Meta"}, "recipients beside them": {"recipients"}}
        assert left == beside.get(name, set()), "what is beside the grants is said to be left"
        prepared = prepare_giving(first, Sharing.BOARD)
        for form in FORMS:
            out = tmp_path / f"out.{form}"
            write_prepared(prepared, out)
            assert dict(import_file(first, out).counts)["Programs"].unchanged == len(known)
            assert facts(first.read()) == known
            with new_workspace(tmp_path / f"{form}.aligner", "X", "foundation", "en", "GBP") as second:
                import_file(second, out)
                assert facts(second.read()) == known


def test_recipients_that_stand_on_a_sheet_of_their_own_are_joined_to_their_grants(tmp_path: Path) -> None:
    source = tmp_path / "source.xlsx"
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "grants"
    named = [at for at, header in enumerate(HEADERS) if header in ("Recipient Org:Name", "Recipient Org:City")]
    for cells in (HEADERS, *(row(*one) for one in FIRST)):
        sheet.append([cell for at, cell in enumerate(cells) if at not in named])
    others = book.create_sheet("recipients")
    for cells in (
        ("Recipient Org:Name", "Recipient Org:Identifier", "Recipient Org:City"),
        ("Charity 2", "GB-CHC-100002", "Town 2"),
        ("Charity 1", "GB-CHC-100001", "Town 1"),
    ):
        others.append(list(cells))
    book.save(source)
    with new_workspace(tmp_path / "a.aligner", "X", "foundation", "en", "GBP") as workspace:
        report = import_file(workspace, source)
        found = [(one.grantee, one.grantee_number, one.grantee_place) for one in workspace.read().programs]
        assert found == [
            *((f"Charity {n}", f"GB-CHC-10000{n}", f"Town {n}") for n in (1, 2)),
            ("", "GB-CHC-100003", ""),
        ]
        (told,) = [dict(one.values) for one in report.notices if one.code == "recipients_joined"]
        assert (told["n"], told["missing"]) == (2, 1)
        assert "sheet_unknown" not in {one.code for one in report.notices}


def test_grants_that_are_no_packages_are_read_as_the_list_that_they_are_in(tmp_path: Path) -> None:
    source = tmp_path / "clubs.json"
    clubs = [{"Program name": f"Club {n}", "Annual budget": 100 * n, "grants": [{"year": 2020 + n}]} for n in (1, 2)]
    source.write_text(json.dumps({"clubs": clubs}), "utf-8")
    with new_workspace(tmp_path / "a.aligner", "X", "foundation", "en", "GBP") as workspace:
        import_file(workspace, source)
        assert [one.title for one in workspace.read().programs] == ["Club 1", "Club 2"]
