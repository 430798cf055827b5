"""A thousand pages of a realistic size for benchmarks."""

from dataclasses import replace

from demo.many import Many, many, page
from tests.demo.asking import ask


def test_pages_are_about_fifty_kilobytes_and_all_differ() -> None:
    pages = {page(number, Many()) for number in range(200)}

    assert len(pages) == 200
    assert all(45_000 < len(one.encode()) < 60_000 for one in pages)


def test_a_revision_changes_a_few_words_of_the_pages_it_is_meant_for() -> None:
    world = Many(revision=1, changed={3})

    assert page(3, world) != page(3, Many())
    assert page(4, world) == page(4, Many())


def test_the_listing_names_all_pages_and_they_are_answered_with_304_when_unchanged() -> None:
    with many(30) as site:
        first = ask(f"{site.url}/meldung/29")
        again = ask(f"{site.url}/meldung/29", If_None_Match=first.headers["etag"])
        site.world = replace(site.world, revision=1)
        changed = ask(f"{site.url}/meldung/29", If_None_Match=first.headers["etag"])

        assert ask(f"{site.url}/liste").text.count('href="/meldung/') == 30
        assert ask(f"{site.url}/meldung/30").status == 404
        assert [first.status, again.status, changed.status] == [200, 304, 200]


def test_a_site_without_validators_always_sends_the_whole_page() -> None:
    with many(2) as site:
        site.world = replace(site.world, validators=False)
        first = ask(f"{site.url}/meldung/1")

        assert "etag" not in first.headers
        assert "last-modified" not in first.headers
