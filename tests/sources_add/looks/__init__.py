"""Sites in the looks of content systems nothing here was tuned to: one file each, texts our own."""

from demo.site import Answer


def html(page: str) -> Answer:
    return Answer(body=page.encode())


def xml(feed: str, content_type: str = "application/rss+xml; charset=utf-8") -> Answer:
    return Answer(body=feed.encode(), content_type=content_type)


def plain(text: str) -> Answer:
    return Answer(body=text.encode(), content_type="text/plain; charset=utf-8")


def missing() -> Answer:
    page = "<!DOCTYPE html><html lang='de'><title>Nicht gefunden</title><h1>Seite nicht gefunden</h1><p>Die Seite gibt es nicht.</p></html>"
    return Answer(body=page.encode(), status=404)
