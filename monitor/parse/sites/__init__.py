"""Sites that need their own code, one small file each and one line in the table."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TypeVar

from model.item import Item
from model.source import DocumentReading, IndexReading, Source, SourceType
from model.urls import host_of
from monitor.parse.sites import medienservice_sachsen
from monitor.parse.sites.site import Site

SITES: dict[str, Site] = {
    "medienservice_sachsen": medienservice_sachsen.SITE,
}
_Reading = TypeVar("_Reading", IndexReading, DocumentReading)


def reading_for(source: Source) -> Source:
    """The source with its site's reading filled in where the user said nothing."""
    site = site_of(source, source.url)
    if site is None or source.type is SourceType.PAGE:
        return source
    return replace(
        source,
        type=site.type if source.type is SourceType.AUTO else source.type,
        index=_filled(source.index, site.index) if source.type in (SourceType.AUTO, site.type) else source.index,
        document=_filled(source.document, site.document),
    )


def site_of(source: Source, url: str) -> Site | None:
    """By name, else by host."""
    if source.site is not None:
        return SITES.get(source.site)
    host = host_of(url).removeprefix("www.")
    return next((site for site in SITES.values() if host in site.hosts), None)


def tidy(items: Sequence[Item], source: Source, url: str) -> tuple[Item, ...]:
    """The items with the addresses by which their site names them, each once."""
    site = site_of(source, url)
    if site is None:
        return tuple(items)
    once: dict[str, Item] = {}
    for item in items:
        tidied = site.tidy_url(item.url)
        once.setdefault(tidied, item if tidied == item.url else replace(item, url=tidied))
    return tuple(once.values())


def _filled(said: _Reading, default: _Reading) -> _Reading:
    """What the user said stays; a field left at its default takes the site's."""
    empty = type(said)()
    open_fields = [field.name for field in fields(said) if getattr(said, field.name) == getattr(empty, field.name)]
    return replace(said, **{name: getattr(default, name) for name in open_fields})


__all__ = ["SITES", "Site", "reading_for", "site_of", "tidy"]
