"""What is neither a page nor a PDF is said to be so, whatever its name and type promise."""

import random

import pytest

from model.errors import ParseError
from tests.parse.test_html import PROSE, read, texts

RUBBISH = random.Random(7).randbytes(3000)


@pytest.mark.parametrize("body", [RUBBISH, b"\x00\x01\x02\x03" * 200, b"\x7fELF\x02\x01\x01" + RUBBISH])
def test_bytes_that_are_no_text_are_not_read(body: bytes) -> None:
    with pytest.raises(ParseError, match="nothing can be read, the bytes are neither a page nor a PDF"):
        read(body)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_text_without_a_tag_is_read_in_any_encoding(encoding: str) -> None:
    assert texts(read(PROSE.encode(encoding), content_type="text/html")) == [PROSE]


def test_a_few_stray_control_characters_are_no_reason_not_to_read_a_page() -> None:
    page = f"<html><body><h1>Neue Anlagen</h1><p>{PROSE}</p></body></html>".encode() + b"\x00\x01\x02" * 300

    assert PROSE in " ".join(texts(read(page)))
