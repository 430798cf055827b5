"""Sources, pages and findings of a Freistaat Musterland, made for the tests."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from model.alert import Alert, Owed
from model.change import Aspect, Cause, Change, ChangeKind, Weight
from model.finding import Finding
from model.fingerprint import fingerprint
from model.page import Page, PageRole
from model.record import Attachment, Block, BlockType, Contact, Event, Link, Phone, Record, RecordKind
from model.release import Release, Version, short_id
from model.run import Outcome, Run
from model.snapshot import Snapshot
from model.source import Source

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SOURCE = Source(
    id="smw",
    name="Musterland Wirtschaft",
    issuer="Ministerium für Wirtschaft",
    url="https://www.musterland.example/presse",
)
TITLES = "Förderung Wasserstoff Ausbau Leitmesse Fachkräfte Bilanz Stromnetz Halbleiter Ansiedlung Zukunft Gespräch Verband".split()  # noqa: SIM905
LETTERS = "enristadhulcgmobwfkzpväüöß"


def words(number: int, seed: int) -> str:
    """Text that compresses like real one: no vocabulary that repeats."""
    random_ = random.Random(seed)
    return " ".join(
        "".join(random_.choices(LETTERS, weights=range(len(LETTERS), 0, -1), k=random_.randint(3, 12)))
        for _ in range(number)
    )


def url_of(number: int) -> str:
    return f"https://www.musterland.example/presse/2026/{number:06}-{TITLES[number % len(TITLES)].lower()}"


def page_of(number: int, now: datetime = NOW) -> Page:
    return Page(source_id=SOURCE.id, url=url_of(number), role=PageRole.DOCUMENT, first_seen_at=now, next_check_at=now)


def record_of(number: int, figure: int = 851, *, length: int = 7) -> Record:
    paragraphs = [words(90, seed=number * 100 + at) for at in range(length)]
    paragraphs[length // 2] += f" Dafür stehen {figure} Millionen Euro bereit."
    return Record(
        url=url_of(number),
        kind=RecordKind.PRESS_RELEASE,
        title=f"{TITLES[number % len(TITLES)]}: {words(6, seed=number)}",
        issuer=SOURCE.issuer,
        published=date(2026, 3, 1),
        language="de",
        body=tuple(Block(type=BlockType.PARAGRAPH, text=text) for text in paragraphs),
        contacts=(
            Contact(
                name="Jo Beispiel",
                phones=(Phone(number="+4935100000", printed="0351 / 000 00"),),
                emails=("presse@musterland.example",),
            ),
        ),
        found=(("title", "heading"), ("published", "json_ld")),
    )


RICH = replace(
    record_of(1),
    subtitle="Zweite Zeile",
    reference="501|26",
    updated=datetime(2026, 3, 1, 12, 30, tzinfo=datetime.fromisoformat("2026-03-01T12:30:00+01:00").tzinfo),
    event=Event(starts="2026-04", place="Messe Musterstadt"),
    lead="Kurz gesagt \ud800 geht es voran.",
    addresses=("Musterweg 1, 01000 Musterstadt",),
    links=(Link(text="Mehr", url="https://www.musterland.example/mehr"),),
    attachments=(
        Attachment(title="Bild", url="https://www.musterland.example/b.jpg", media_type="image/jpeg", size=3),
    ),
    topics=("Energie",),
    canonical_url="https://www.musterland.example/kanonisch",
    body=(
        Block(type=BlockType.HEADING, level=2, text="Überschrift"),
        Block(type=BlockType.TABLE_ROW, text="a | b", cells=("a", "b")),
    ),
)

_FRAME = words(4700, seed=7)


def body_of(record: Record) -> bytes:
    """A page of about 50 kB around the text."""
    text = "".join(f"<p>{block.text}</p>\n" for block in record.body)
    return f"<html><head><title>{record.title}</title></head><body><nav>{_FRAME}</nav>{text}</body></html>".encode(
        "utf-8", "replace"
    )


def snapshot_of(record: Record, now: datetime, *, body: bytes | None = None, status: int = 200) -> Snapshot:
    body = body_of(record) if body is None else body
    headers = (
        ("date", now.strftime("%a, %d %b %Y %H:%M:%S GMT")),
        ("server", "nginx"),
        ("content-type", "text/html; charset=utf-8"),
        ("last-modified", now.strftime("%a, %d %b %Y %H:%M:%S GMT")),
        ("etag", f'"{short_id(str(now), record.url)}"'),
        ("cache-control", "max-age=60"),
        ("set-cookie", f"session={short_id('session', str(now), record.url)}"),
    )
    return Snapshot(
        url=record.url,
        final_url=record.url,
        status=status,
        headers=headers,
        body=body,
        fetched_at=now,
        elapsed=timedelta(milliseconds=213),
    )


def release_id(number: int) -> str:
    return short_id(SOURCE.id, url_of(number))


def version_of(number: int, version: int, record: Record, now: datetime) -> Version:
    return Version(
        release_id=release_id(number),
        number=version,
        record=record,
        fingerprint=fingerprint(record),
        seen_at=now,
        parser_version="1",
        cause=Cause.SOURCE,
    )


def change_of(number: int, version: int, record: Record, now: datetime) -> Change:
    new = version == 1
    return Change(
        id=short_id(release_id(number), str(version), "updated"),
        detected_at=now,
        kind=ChangeKind.NEW if new else ChangeKind.UPDATED,
        cause=Cause.SOURCE,
        weight=Weight.MAJOR,
        aspects=() if new else (Aspect.FIGURE, Aspect.TEXT),
        source_id=SOURCE.id,
        release_id=release_id(number),
        old_version=None if new else version - 1,
        new_version=version,
        title=record.title,
        issuer=record.issuer,
        url=record.url,
        published="2026-03-01",
        summary=("", "")
        if new
        else (
            f"Betrag geändert: {850 + version} → {851 + version} Millionen Euro",
            f"Amount changed: {850 + version} → {851 + version} million euros",
        ),
        reason=("", "") if new else ("Eine Zahl hat sich geändert.", "A figure has changed."),
    )


def alert_of(change: Change, now: datetime, *, to: str = "desk@leser.example", due_at: datetime | None = None) -> Alert:
    return Alert(
        id=short_id(change.id, to),
        to=to,
        subscription_id="desk",
        change_ids=(change.id,),
        message_id=f"<{short_id(change.id, to)}@monitor.example>",
        subject=f"SMW: {change.title}",
        content=b"Subject: x\r\n\r\n" + change.title.encode() + b"\r\n",
        created_at=now,
        due_at=due_at or now,
    )


def owed_of(change: Change, due_at: datetime, *, to: str = "digest@leser.example") -> Owed:
    return Owed(subscription_id="digest", to=to, change_id=change.id, due_at=due_at)


def run_of(page: Page, now: datetime, outcome: Outcome = Outcome.CHANGED, **more: object) -> Run:
    return Run(
        source_id=page.source_id,
        url=page.url,
        role=page.role,
        started_at=now,
        elapsed=timedelta(milliseconds=231),
        outcome=outcome,
        **more,  # type: ignore[arg-type]
    )


def finding_of(page: Page, number: int, version: int, now: datetime, *, record: Record | None = None) -> Finding:
    """A release in its first or a further version, with its mail."""
    record = record or record_of(number, 850 + version)
    snapshot = snapshot_of(record, now)
    change = change_of(number, version, record, now)
    return Finding(
        run=run_of(page, now, changes=(change.id,)),
        page=replace(
            page,
            checked_at=now,
            body_sha256=snapshot.sha256,
            release_id=release_id(number),
            next_check_at=now + timedelta(hours=1),
        ),
        snapshots=(snapshot,),
        releases=(Release(id=release_id(number), source_id=SOURCE.id, first_seen_at=NOW),),
        versions=(version_of(number, version, record, now),),
        changes=(change,),
        alerts=(alert_of(change, now),),
    )
