"""Pages a site may answer with, in our own words."""

from datetime import UTC, date, datetime, timedelta

from model.record import Block, BlockType, Record
from model.snapshot import Snapshot
from model.source import Source

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SOURCE = Source(
    id="musterland",
    name="Musterland Medien",
    issuer="Ministerium für Wirtschaft des Freistaats Musterland",
    url="https://www.musterland.example/medien/",
)
URL = "https://www.musterland.example/medien/1200112"
MENU = "".join(f'<li><a href="/rubrik/{n}">Rubrik {n} mit einem langen Namen im Menü</a></li>' for n in range(60))
SENTENCE = "Der Freistaat beteiligt sich am Bau der Leitung und übernimmt einen Teil der Kosten des Vorhabens. "


def page(title: str, body: str, *, head: str = "") -> str:
    return (
        f"<!doctype html><html lang=de><head><title>{title}</title>{head}</head>"
        f"<body><nav><ul>{MENU}</ul></nav><main>{body}</main><footer>Impressum Datenschutz</footer></body></html>"
    )


def answer(
    text: str | bytes, *, url: str = URL, final_url: str | None = None, kind: str = "text/html; charset=utf-8"
) -> Snapshot:
    return Snapshot(
        url=url,
        final_url=final_url or url,
        status=200,
        headers=(("content-type", kind),),
        body=text if isinstance(text, bytes) else text.encode(),
        fetched_at=NOW,
        elapsed=timedelta(seconds=1),
    )


def release(title: str, *paragraphs: str, published: date | None = date(2026, 11, 20), **fields: object) -> Record:
    body = tuple(Block(type=BlockType.PARAGRAPH, text=text) for text in paragraphs)
    return Record(url=URL, title=title, body=body, published=published, **fields)  # type: ignore[arg-type]
