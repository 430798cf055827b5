"""What a document does not say of itself is taken from its entry in the listing."""

from datetime import date

import pytest

from model.item import Item
from monitor.looks.reading import read_record
from tests.parse.looks import TEXT, TITLE
from tests.parse.wrapping import snapshot

URL = "https://www.musterland.example/presse/1.html"
LISTED = Item(url=URL, title=TITLE, published="20.11.2026")


@pytest.mark.parametrize(
    ("printed", "published", "how"),
    [
        ("", date(2026, 11, 20), "index"),
        ("<p>Musterstadt, den 3. November 2026</p>", date(2026, 11, 20), "index"),
        ("<p class='date'>3. November 2026</p>", date(2026, 11, 3), "dateline"),
    ],
    ids=["none", "below the text", "by its name"],
)
def test_the_listing_tells_the_day_where_the_document_does_not_or_only_closes_with_one(
    printed: str, published: date, how: str
) -> None:
    body = f"<html lang='de'><head><title>{TITLE}</title></head><body><main><h1>{TITLE}</h1>{TEXT}{printed}</main></body></html>"

    record = read_record(snapshot(body.encode(), URL), None, LISTED)

    assert (record.published, dict(record.found)["published"]) == (published, how)


def test_without_a_listing_the_line_that_closes_the_text_tells_the_day() -> None:
    body = f"<html lang='de'><body><main><h1>{TITLE}</h1>{TEXT}<p>Musterstadt, den 3. November 2026</p></main></body></html>"

    assert read_record(snapshot(body.encode(), URL), None).published == date(2026, 11, 3)
