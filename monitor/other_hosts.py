"""Entries of a listing that are left out because they lead to another host, for `sources check`."""

from dataclasses import replace

from model.errors import ParseError
from model.item import Item, Listing
from model.snapshot import Snapshot
from model.source import Source
from model.urls import host_of
from monitor.parse import read_listing, reading_for
from monitor.tools import Eyes

EVERY_HOST = "^https?://"  # as a link_pattern


def on_other_hosts(listing: Listing, snapshot: Snapshot, source: Source, tools: Eyes) -> tuple[Item, ...]:
    """What the listing would have beside its entries; where these are found out, what bears a day as they do.

    None where a link_pattern says what an entry is.
    """
    filled = reading_for(source)
    if filled.index.link_pattern:
        return ()
    widened = replace(filled, index=replace(filled.index, link_pattern=EVERY_HOST))
    try:
        everything: Listing = tools.workers.call(read_listing, snapshot, widened)
    except ParseError:
        return ()
    hosts = {host_of(item.url) for item in listing.items} | {host_of(snapshot.final_url)}
    others = tuple(item for item in everything.items if host_of(item.url) not in hosts)
    return others if is_selected(filled) else tuple(item for item in others if item.published)


def is_selected(source: Source) -> bool:
    return bool(source.index.item or source.index.link)


def key_for(source: Source) -> str:
    """The line of sources.yaml that lets them in; without a selector it would let in every link of the page."""
    selected = "" if is_selected(reading_for(source)) else "item: <selector of an entry>, "
    return f"list: {{{selected}link_pattern: '{EVERY_HOST}'}}"
