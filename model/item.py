"""A release as an index mentions it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """`url` is absolute and canonical; `published` is the date text as printed in the index."""

    url: str
    title: str = ""
    published: str | None = None
    teaser: str | None = None
    issuer: str | None = None
    id: str | None = None  # the feed's guid, if it has one


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """One page of an index, read.

    `next_url` is None on the last page. `type` is what it was read as (a SourceType value): it tells how an `auto` source was understood.
    """

    items: tuple[Item, ...]
    next_url: str | None = None
    type: str = "html_list"
    how: str = ""  # by which rule the items were found, for `sources check`
