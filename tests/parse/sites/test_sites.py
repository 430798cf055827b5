"""Sites with code of their own are found by name or host, and fill in what the user left open."""

import json
from pathlib import Path

from model.source import SourceType
from monitor.parse import listing_request, read_listing, reading_for, sites
from tests.parse.index.pages import page, snapshot, source, urls

LANDING = "https://www.medienservice.sachsen.de/medien/?search[institution_ids][]=90001"
STAMP = page('<form><input type="hidden" id="search_first_searched" value="2026-09-28 17:59:06 UTC"></form>')


def teaser(number, text, *, query=""):
    return (
        f'<div class="teaser"><a href="/medien/news/{number}{query}"><img src="/x.jpg" alt="">'
        f'<span class="time">28.09.2026, 15:21</span><span class="teaser-text">{text}</span></a></div>'
    )


def test_every_file_of_the_folder_stands_in_the_table():
    files = {path.stem for path in Path(sites.__file__).parent.glob("*.py")} - {"__init__", "site"}

    assert set(sites.SITES) == files


def test_the_medienservice_needs_nothing_but_its_address():
    told = reading_for(source(SourceType.AUTO, url=LANDING))

    first = listing_request(snapshot(STAMP, url=LANDING), told)
    answer = json.dumps(
        {"teaser": [teaser(3, "Drei"), teaser(2, "Zwei", query="?page=1")], "disable": False, "up_to_date": True}
    )
    listing = read_listing(snapshot(answer, url=first, content_type="application/json"), told)

    assert "search[first_searched]=2026-09-28%2017%3A59%3A06%20UTC" in first
    assert "search[institution_ids][]=90001" in first
    assert urls(listing) == [
        "https://www.medienservice.sachsen.de/medien/news/3",
        "https://www.medienservice.sachsen.de/medien/news/2",
    ]
    assert [(item.title, item.published) for item in listing.items] == [
        ("Drei", "28.09.2026, 15:21"),
        ("Zwei", "28.09.2026, 15:21"),
    ]
    assert listing.next_url == first.replace("page=1", "page=2")


def test_a_site_is_found_by_name_on_any_host():
    told = reading_for(source(SourceType.AUTO, url="http://127.0.0.1:8080/medien/", site="medienservice_sachsen"))

    first = listing_request(snapshot(STAMP, url="http://127.0.0.1:8080/medien/"), told)

    assert first.startswith("http://127.0.0.1:8080/medien/news/search.json?")
    assert told.type is SourceType.JSON_LIST


def test_what_the_user_said_stays():
    told = reading_for(source(SourceType.AUTO, url=LANDING, date=".day", pages=9))

    assert (told.index.date, told.index.pages, told.index.items_path) == (".day", 9, "teaser")


def test_other_hosts_and_standing_pages_are_left_alone():
    other, standing = source(SourceType.AUTO), source(SourceType.PAGE, url=LANDING)

    assert reading_for(other) is other
    assert reading_for(standing) is standing
