"""The sources as they are configured: whose root pages are looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from model.page import Page, PageRole
from model.source import Source, SourceType
from storage import rows
from storage.conflict import insert
from storage.queries import PAGES
from storage.reading_rules import read_by_rules
from storage.tables import pages, sources

ENABLED = sa.select(sources.c.id).where(sources.c.enabled)
_REGISTER = insert(sources).on_conflict_do_update(index_elements=["id"], set_={"enabled": True})
_RELIEVE = (
    sa.update(pages)
    .where(pages.c.source_key == sa.bindparam("b_key"), pages.c.url == sa.bindparam("b_url"))
    .values(next_check_at=None, revision=pages.c.revision + 1)
)


def register(connection: Connection, configured: Iterable[Source], now: datetime) -> None:
    """Look at the root pages of the enabled sources, and at nothing of the others; no history is touched.

    A listing is read again when its rules have changed, and every listing when a source is watched no more: it may list
    what that one leaves. A source that only bears another id keeps all that is held of it.
    """
    configured = tuple(configured)
    _rename(connection, configured)
    enabled = [source for source in configured if source.enabled]
    before = set(connection.execute(ENABLED).scalars())
    connection.execute(sa.update(sources).where(sources.c.enabled).values(enabled=False))
    for source in enabled:
        _register(connection, source, now)
    read_by_rules(connection, enabled, anew=bool(before - {source.id for source in enabled}), now=now)


def _rename(connection: Connection, configured: Sequence[Source]) -> None:
    """Where one was watched until now and another one comes to the same address, it is the same source."""
    rows_of = connection.execute(sa.select(sources.c.id, sources.c.enabled, sources.c.root_url)).all()
    named, known = {source.id for source in configured}, {row.id for row in rows_of}
    left = {row.root_url: row.id for row in rows_of if row.enabled and row.id not in named}
    for source in configured:
        before = left.pop(source.url, None) if source.enabled and source.id not in known else None
        if before is not None:
            connection.execute(sa.update(sources).where(sources.c.id == before).values(id=source.id))


def _register(connection: Connection, source: Source, now: datetime) -> None:
    connection.execute(_REGISTER, {"id": source.id, "enabled": True})
    row = connection.execute(sa.select(sources.c.key, sources.c.root_url).where(sources.c.id == source.id)).one()
    if row.root_url not in (None, source.url):
        connection.execute(_RELIEVE, {"b_key": row.key, "b_url": row.root_url})
    root = connection.execute(PAGES.where(pages.c.source_key == row.key, pages.c.url == source.url)).first()
    if root is None:
        _add_root(connection, source, row.key, now)
    else:
        _keep_root(connection, source, rows.page_of(root), now)
    connection.execute(sa.update(sources).where(sources.c.key == row.key).values(root_url=source.url))


def _add_root(connection: Connection, source: Source, source_key: int, now: datetime) -> None:
    role = PageRole.DOCUMENT if source.type is SourceType.PAGE else PageRole.INDEX
    page = Page(source_id=source.id, url=source.url, role=role, first_seen_at=now, next_check_at=now)
    values = rows.page_values(page) | {"source_key": source_key, "revision": 1}
    connection.execute(sa.insert(pages).values(**values))


def _keep_root(connection: Connection, source: Source, page: Page, now: datetime) -> None:
    """A root that was let go is looked at again; one whose role the source now says takes that role, `auto` keeps what was found out."""
    said = PageRole.DOCUMENT if source.type is SourceType.PAGE else PageRole.INDEX
    role = page.role if source.type is SourceType.AUTO else said
    kept = replace(page, role=role, next_check_at=page.next_check_at or now)
    if kept != page:
        values = {"role": kept.role, "next_check_at": kept.next_check_at, "revision": pages.c.revision + 1}
        connection.execute(sa.update(pages).where(pages.c.key == page.id).values(**values))
