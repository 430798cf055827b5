"""A listing whose address was changed in sources.yaml: what has appeared since the last look at the old one is news."""

from collections.abc import Sequence
from datetime import datetime

from model.change import Change
from model.item import Item
from model.page import Page
from model.source import Source
from monitor.judge import is_dated_since
from monitor.looks.notices import about
from monitor.tools import Tools

NAMED = 10  # titles in the notice


def left_at(page: Page, source: Source, tools: Tools) -> datetime | None:
    """When the source was last read at another address; None: it has always been listed here, or never been read."""
    if page.body_sha256 is not None:
        return None
    return tools.archive.listed_elsewhere(source.id, url=page.url)


def taken_as_known(items: Sequence[Item], since: datetime, now: datetime) -> tuple[Item, ...]:
    """Those of the unknown entries that bear no date, or an older one: they may have stood there all along."""
    return tuple(item for item in items if not is_dated_since(item, since, now))


def taken_over(source: Source, items: Sequence[Item], since: datetime, *, now: datetime, tools: Tools) -> Change | None:
    """One notice with what was taken as known."""
    if not items:
        return None
    named = "; ".join(f"„{item.title or item.url}“" for item in items[:NAMED])
    more = len(items) - NAMED
    german, english = (f" und {more} weitere", f" and {more} more") if more > 0 else ("", "")
    count = (
        ("Eine Meldung wurde", "One release was")
        if len(items) == 1
        else (
            f"{len(items)} Meldungen wurden",
            f"{len(items)} releases were",
        )
    )
    return about(
        source,
        f"{source.url}#address",
        now,
        topic="address",
        title=(f"Quelle „{source.name}“: neue Adresse übernommen", f"Source “{source.name}”: new address taken over"),
        summary=(
            f"{count[0]} an der neuen Adresse {source.url} als bekannt übernommen: {named}{german}.",
            f"{count[1]} taken as known at the new address {source.url}: {named}{english}.",
        ),
        reason=(
            (
                f"Sie sind älter als der letzte Blick auf die alte Adresse ({since:%d.%m.%Y, %H:%M} UTC) oder tragen kein Datum; "
                "Leser erfahren nichts von ihnen. Was danach datiert ist, wird gemeldet."
            ),
            (
                f"They are older than the last look at the old address ({since:%Y-%m-%d %H:%M} UTC) or bear no date; "
                "readers are not told of them. What is dated later is told."
            ),
        ),
        tools=tools,
    )
