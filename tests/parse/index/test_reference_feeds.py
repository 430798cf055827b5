"""The feed files of feedparser's own tests: all are read, and their expectations met as well as feedparser meets them.

Needs MONITOR_REFERENCE_DATA (default ../shared/data).
"""

import ast
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from model.errors import ParseError
from monitor.parse.index.feed import read_entries
from tests.parse.index.pages import snapshot

FOLDER = Path(os.environ.get("MONITOR_REFERENCE_DATA", Path(__file__).parents[4] / "shared/data")) / "feeds/feedparser"
pytestmark = [
    pytest.mark.reference,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="MONITOR_REFERENCE_DATA holds no feeds"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:feedparser"),
]
_OURS = {
    "title": "title",
    "link": "url",
    "published": "published",
    "updated": "published",
    "summary": "teaser",
    "description": "teaser",
    "id": "id",
    "guid": "id",
}
_EXPECT = re.compile(rb"Expect:\s*(.+?)\s*$", re.MULTILINE)
_ENTRY = re.compile(
    r"entries\[(\d)\]\['(title|link|published|updated|summary|description|id|guid)'\] == "
    r"(u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"))(?![\"'])"
)


def files():
    return sorted(path for path in FOLDER.rglob("*.xml"))


def read(path):
    body = path.read_bytes()
    lines = re.findall(rb"Header:\s*([\w-]+):\s*(.+?)\s*$", body, re.MULTILINE | re.IGNORECASE)
    headers = tuple((name.decode().lower(), value.decode()) for name, value in lines)
    url = "http://127.0.0.1:8097/" if path.name.startswith("http_") else "http://example.com/"
    return read_entries(replace(snapshot(body, url=url), headers=headers))


def test_every_feed_is_read_or_refused_with_a_sentence():
    refused = []
    for path in files():
        try:
            read(path)
        except ParseError as error:
            refused.append((path.name, str(error)))

    assert len(files()) > 700
    assert len(refused) < 12, refused


def test_the_expectations_we_have_a_field_for_are_met():
    asked, missed = 0, []
    for path in files():
        found = _EXPECT.search(path.read_bytes())
        for at, key, literal in _ENTRY.findall(found[1].decode("utf-8", "replace") if found else ""):
            expected = ast.literal_eval(literal)
            asked += 1
            try:
                item = read(path)[int(at)]
            except (ParseError, IndexError) as error:
                missed.append((path.name, key, expected, repr(error)))
                continue
            if not agrees(expected, getattr(item, _OURS[key])):
                missed.append((path.name, key, expected, getattr(item, _OURS[key])))

    assert asked >= 100
    assert not missed, "\n".join(map(str, missed))


def agrees(expected, read):
    """We keep texts without markup and addresses in their canonical form."""
    return plain(expected) == plain(read or "")


def plain(text):
    import html

    text = html.unescape(re.sub(r"<[a-zA-Z/!][^>]*>", " ", html.unescape(re.sub(r"<[a-zA-Z/!][^>]*>", " ", text))))
    return "".join(text.split()).rstrip("/").lower()
