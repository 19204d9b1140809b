"""Text files as Excel writes them: how their letters, separators and quotes are read, and what is refused where."""

from pathlib import Path

import pytest

from aligner.exchange.encodings import decode
from aligner.exchange.reading import read_source
from aligner.model.errors import Refused

HEBREW = 'קוד,כותרת\nP1,"תוכנית ""אופק"" לנוער"\nP2,מועדונית אחר הצהריים\n'
ARABIC = "الرمز,العنوان\nP1,نادي القراءة\nP2,مكتبة الأطفال\n"
FRENCH = "Code,Title\nP1,Crèche de Noël\nP2,Über die Brücke\n"
RUSSIAN = "Code,Title\nP1,Чтение дома\nP2,Книжный клуб\n"


def rows(path: Path) -> list[tuple[int, list[object]]]:
    (sheet,) = read_source(path)
    return [(number, [cell.value for cell in cells]) for number, cells in sheet.rows]


def written(tmp_path: Path, data: bytes, name: str = "Programs.csv") -> Path:
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


@pytest.mark.parametrize(
    ("text", "encoding", "is_guess"),
    [
        (HEBREW, "utf-8", False),
        (HEBREW, "utf-8-sig", False),
        (HEBREW, "utf-16", False),
        (HEBREW, "utf-16-le", True),
        (HEBREW, "utf-16-be", True),
        (HEBREW, "cp1255", True),
        (ARABIC, "cp1256", True),
        (FRENCH, "cp1252", True),
        (RUSSIAN, "cp1251", True),
        ("Code,Title\nP1,£5 – “club”\n", "cp1252", True),
        ("Code,Title\nP1,₪5\n", "cp1255", True),
        ("Code,Title\nP1,plain\n", "ascii", False),
        ("Code,Title\nP1,שלום\n", "cp1255", True),
        ("Code,Title\nP1,שלום\nP2,ילדים ונוער\n", "cp862", True),
        ("Code,Title\nP1,a\0b\n", "ascii", False),
    ],
)
def test_letters_are_read_in_the_encoding_they_were_written_in(text: str, encoding: str, is_guess: bool) -> None:
    found = decode(text.encode(encoding), "x")
    assert (found.text, found.is_guess) == (text, is_guess)
    assert not is_guess or found.sample in text.splitlines()


def test_a_guessed_encoding_is_told_with_a_line_of_the_file(tmp_path: Path) -> None:
    (sheet,) = read_source(written(tmp_path, HEBREW.encode("cp1255")))
    (notice,) = sheet.notices
    assert notice.code == "encoding_guessed" and dict(notice.values)["sample"] == "קוד,כותרת"
    assert not read_source(written(tmp_path, HEBREW.encode()))[0].notices


@pytest.mark.parametrize("odd", ["cp1255", "utf-16-le"])
def test_a_line_of_another_encoding_is_refused_by_its_number(tmp_path: Path, odd: str) -> None:
    data = HEBREW.encode() + b"P3," + "קרן".encode(odd) + b"\n"
    with pytest.raises(Refused) as caught:
        read_source(written(tmp_path, data))
    assert (caught.value.code, dict(caught.value.problems[0].values)["line"]) == ("csv_line_encoding", 4)


def test_letters_that_make_words_in_two_code_pages_are_asked_about(tmp_path: Path) -> None:
    data = b"Code,Title\nP1," + "בוז".encode("cp1255") + b"\n"
    with pytest.raises(Refused) as caught:
        read_source(written(tmp_path, data))
    assert caught.value.code == "csv_encoding_doubt"
    (sheet,) = read_source(written(tmp_path, data), "cp1256")
    assert sheet.rows[1][1][1].value == data.split(b",")[2].strip().decode("cp1256")


def test_letters_that_make_no_words_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        read_source(written(tmp_path, b"Code,Title\nP1,\xc7\x8e\xf1\xd0\xb5\xfe\xe1a\xd7\x99x\n"))
    assert caught.value.code == "csv_encoding"


@pytest.mark.parametrize("mark", [",", ";", "\t", "|", "؛", "،", "；", "，"])
def test_the_sign_between_columns_is_found(tmp_path: Path, mark: str) -> None:
    text = mark.join(("Code", "Title", "Budget")) + "\n" + mark.join(("P1", "A", "1.5")) + "\n"
    assert rows(written(tmp_path, text.encode()))[1] == (2, ["P1", "A", "1.5"])


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_signs_of_arabic_within_texts_part_no_columns(tmp_path: Path, mark: str) -> None:
    lines = [("الرمز", "الاسم"), ("P1", "ألف، باء"), ("P2", "جيم؛ دال"), ("P3", "هاء، واو")]
    assert rows(written(tmp_path, "\n".join(map(mark.join, lines)).encode()))[1] == (2, ["P1", "ألف، باء"])


def test_a_text_with_plain_commas_does_not_hide_arabic_semicolons_between_columns(tmp_path: Path) -> None:
    text = "الرمز؛الاسم؛الميزانية\nP1؛A, B؛1,200\nP2؛C, D؛2,400\n"
    assert rows(written(tmp_path, text.encode()))[2] == (3, ["P2", "C, D", "2,400"])


def test_a_title_line_with_commas_does_not_hide_the_sign_between_columns(tmp_path: Path) -> None:
    text = "Our programs, grants, and more\n\nCode;Title;Budget\nP1;A;1\nP2;B;2\n"
    assert rows(written(tmp_path, text.encode()))[-1] == (5, ["P2", "B", "2"])


def test_the_line_that_names_the_separator_is_understood(tmp_path: Path) -> None:
    assert rows(written(tmp_path, b"\xef\xbb\xbfsep=;\r\nCode;Title\r\nP1;A, B\r\n")) == [
        (2, ["Code", "Title"]),
        (3, ["P1", "A, B"]),
    ]


def test_unicode_text_of_older_excels_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "קוד\tכותרת\r\nP1\tא\r\n".encode("utf-16"), "תכניות.txt")
    assert rows(path)[1] == (2, ["P1", "א"])


def test_a_quote_that_never_closes_is_refused_by_the_line_where_it_opens(tmp_path: Path) -> None:
    text = 'Code,Title,Note\nP1,A,"two\nlines"\nP2,"open,x\nP3,C,y\n'
    with pytest.raises(Refused) as caught:
        read_source(written(tmp_path, text.encode()))
    assert (caught.value.code, dict(caught.value.problems[0].values)["line"]) == ("csv_quote_open", 4)


def test_text_after_a_closing_quote_is_refused_by_its_line(tmp_path: Path) -> None:
    text = 'Code,Title\nP1,"swallowed\nP2,B\nP3,"C"\n'
    with pytest.raises(Refused) as caught:
        read_source(written(tmp_path, text.encode()))
    assert (caught.value.code, caught.value.problems[0].where) == ("csv_quote_misplaced", "Programs!4")


def test_a_separator_of_lines_within_a_text_ends_no_row(tmp_path: Path) -> None:
    text = 'Code,Title\nP1,first\u2028second\nP2,"a\u2029b"\n'
    assert [number for number, _ in rows(written(tmp_path, text.encode()))] == [1, 2, 3]
