"""A listing of which nothing is left since the last look: what stood there in between, nobody has seen."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from model.change import Change
from model.fingerprint import folded
from model.item import Item
from model.page import TO_BE_READ_AGAIN, Page
from model.source import Source
from monitor.judge.listing import day_of
from monitor.looks.notices import about, was_told
from monitor.tools import Tools

FEW = 3  # entries; a shorter listing shows the newest of many, and never more
_LEFT = 0.8  # share of its entries that a listing keeps where they are only other ones
_A_DAY = timedelta(days=1)


def is_gap(page: Page, before: Sequence[Item], shown: Sequence[Item]) -> bool:
    """Has a listing been filled anew, from its first entry to its last, with what is younger than the last look?

    `shown` are unknown, all of them. A title that stood there before under another address is no gap, and neither is an entry
    dated before that look: then the listing is sorted otherwise, or is another one.
    """
    seen_at = _seen_at(page)
    if seen_at is None or page.body_sha256 == TO_BE_READ_AGAIN or len(before) < FEW or len(shown) < _LEFT * len(before):
        return False
    titles = {folded(item.title) for item in before if item.title}
    if any(folded(item.title) in titles for item in shown):
        return False
    return all(day is None or day >= seen_at.date() for day in map(day_of, shown))


def gap(page: Page, source: Source, shown: int, *, now: datetime, tools: Tools) -> Change | None:
    """One notice a day at the most."""
    seen_at, url = _seen_at(page), f"{source.url}#gap"
    if seen_at is None or was_told(source, url, _A_DAY, tools, now=now):
        return None
    zone = ZoneInfo(source.timezone)
    since, until = (f"{at.astimezone(zone):%d.%m.%Y, %H:%M}" for at in (seen_at, now))
    return about(
        source,
        url,
        now,
        topic="gap",
        title=(
            f"Quelle „{source.name}“: Meldungen könnten fehlen",
            f"Source “{source.name}”: releases may have been missed",
        ),
        summary=(
            (
                f"Zwischen {since} und {until} sind vielleicht Meldungen erschienen, die niemand gesehen hat: "
                f"{source.url} zeigt nur {shown} Einträge, und keiner davon stand beim letzten Blick dort."
            ),
            (
                f"Between {since} and {until} releases may have been missed: "
                f"{source.url} shows only {shown} entries, and none of them stood there at the last look."
            ),
        ),
        reason=(
            (
                "Gemeldet wird, was jetzt dort steht. Nächster Schritt: ältere auf der Seite selbst ansehen; damit nichts mehr fehlt, "
                "öfter nachsehen (every) oder eine Adresse mit mehr Einträgen beobachten."
            ),
            (
                "What stands there now is told. Next step: look at older ones on the page itself; to miss none again, look more often "
                "(every) or watch an address with more entries."
            ),
        ),
        tools=tools,
    )


def _seen_at(page: Page) -> datetime | None:
    """The last look that found the listing as it was."""
    return page.read_at if page.failures or page.checked_at is None else page.checked_at
