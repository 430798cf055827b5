"""Which encoding a page is in."""

import re

import pytest

from monitor.parse.charset import as_utf8, declared, decode, may_be_misread
from tests.reference import FOLDER, needs_reference

TEXT = "Förderung für Größere – „Mühlen“"


def test_a_byte_order_mark_wins() -> None:
    assert decode(b"\xef\xbb\xbf" + TEXT.encode(), "text/html; charset=iso-8859-1") == TEXT


def test_the_header_wins_over_the_meta_element() -> None:
    page = b"<meta charset=utf-8>" + TEXT.encode("windows-1252")

    assert decode(page, "text/html; charset=ISO-8859-1").endswith(TEXT)


def test_the_meta_element_counts_without_a_header() -> None:
    assert decode(
        b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">' + TEXT.encode("windows-1252")
    ).endswith(TEXT)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_without_a_declaration_the_bytes_are_looked_at(encoding: str) -> None:
    assert decode((TEXT * 5).encode(encoding)) == TEXT * 5


def test_a_declaration_the_bytes_contradict_is_not_believed() -> None:
    assert decode(TEXT.encode(), "text/html; charset=iso-8859-1") == TEXT
    assert decode(TEXT.encode("windows-1252"), "text/html; charset=utf-8") == TEXT


def test_a_stray_byte_does_not_change_the_encoding() -> None:
    assert decode(TEXT.encode() + b"\xff", "text/html; charset=utf-8") == TEXT + "\ufffd"


def test_an_unknown_label_is_as_none() -> None:
    assert declared(b"<meta charset=nonsense>", "text/html; charset=unheard-of") is None


@needs_reference
@pytest.mark.reference
@pytest.mark.parametrize(("name", "cases"), [("tests1.dat", 59), ("tests2.dat", 22), ("test-yahoo-jp.dat", 1)])
def test_the_encodings_of_the_html_standards_tests_are_sniffed(name: str, cases: int) -> None:
    found = _cases(name)

    assert len(found) == cases
    for page, wanted in found:
        assert (declared(page) or "windows-1252") == wanted, page[:200]


@needs_reference
@pytest.mark.reference
def test_an_encoding_that_only_a_script_writes_is_not_declared() -> None:
    """Nothing scraped is ever run: the page counts as one that declares nothing."""
    ((page, wanted),) = _cases("scripted/tests1.dat")

    assert (declared(page), wanted) == (None, "iso-8859-2")
    assert decode(page).startswith("<!DOCTYPE HTML>")


@needs_reference
@pytest.mark.reference
def test_an_undeclared_encoding_is_told_by_its_bytes() -> None:
    text = (FOLDER / "encoding_html5lib/encoding/chardet/test_big5.txt").read_bytes()

    assert decode(text) == text.decode("big5")


def _cases(name: str) -> list[tuple[bytes, str]]:
    """The pages of a test file, and the encoding each is in."""
    cases = re.split(rb"^#data\n", (FOLDER / "encoding_html5lib/encoding" / name).read_bytes(), flags=re.MULTILINE)[1:]
    parts = (re.split(rb"\n#encoding\n", case, maxsplit=1) for case in cases)
    return [(page, wanted.split(b"\n")[0].strip().decode().lower()) for page, wanted in parts]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "windows-1252", "shift_jis"])
def test_what_is_in_another_encoding_is_not_given_to_the_parser_as_utf_8(encoding: str) -> None:
    assert as_utf8(f"<p>{'東京 ' if encoding == 'shift_jis' else TEXT}</p>".encode(encoding)) is None


def test_what_is_utf_8_is_given_to_the_parser_as_it_is_but_for_its_mark() -> None:
    page = f"<p>{TEXT * 3000}</p>".encode()  # longer than what is looked at at once

    assert as_utf8(page) == as_utf8(b"\xef\xbb\xbf" + page) == page
    assert as_utf8(page[:-5] + b"\xc3") is None


@pytest.mark.parametrize("content_type", ["text/html", "text/html; charset=iso-8859-1", "text/html; charset=utf-8"])
def test_a_few_broken_bytes_do_not_make_a_page_another_encoding(content_type: str) -> None:
    assert decode(TEXT.encode() * 3 + b"\xfc", content_type) == TEXT * 3 + "\ufffd"


@pytest.mark.parametrize("text", [TEXT, "Le chéri – « très » bien", "Sao Paulo, şehir, škola, 東京"])
def test_text_of_any_language_is_not_taken_for_misread(text: str) -> None:
    assert not may_be_misread(text.encode(), [text])


@pytest.mark.parametrize(
    "text",
    [
        TEXT.encode().decode("latin-1"),
        "„Mühle“ – ein Ort".encode().decode("cp1252", "replace"),
        "2026 – ein Jahr".encode().decode("latin-1"),
        "東京".encode("iso-2022-jp").decode(),
    ],
    ids=["encoded twice", "encoded twice in Windows-1252", "a dash encoded twice", "seven bits"],
)
def test_what_becomes_of_letters_encoded_twice_is_taken_for_misread(text: str) -> None:
    assert may_be_misread(b"", ["plain", text])
