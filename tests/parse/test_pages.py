"""Pages written for the tests, each with its expected record beside it, reviewed by eye."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from monitor.normalize import normalize
from monitor.parse import read_document
from tests.parse.wrapping import snapshot

PAGES = Path(__file__).parent.parent / "pages"


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_a_page_is_read_as_a_person_reads_it(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    url = expected["url"]

    record = normalize(read_document(snapshot(path.read_bytes(), url, "text/html"), None), url=url)

    assert json.loads(json.dumps(asdict(record), default=lambda value: value.isoformat())) == expected
