"""A Freistaat Musterland whose releases appear, are edited and go: a database for the pages to show."""
# ruff: noqa: E501

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from model.change import Cause, Change, ChangeKind, Weight
from model.finding import Finding
from model.fingerprint import fingerprint
from model.page import Page, PageRole
from model.record import Attachment, Block, BlockType, Contact, Event, Link, Phone, Record, RecordKind
from model.release import Release, Version, short_id
from model.run import Outcome, Run
from model.snapshot import Snapshot
from model.source import Source
from monitor.compare import compare
from storage import Archive

NOW = datetime(2026, 11, 20, 13, 25, tzinfo=UTC)
MINISTRY = Source(
    id="smw",
    name="Wirtschaftsministerium Musterland",
    issuer="Musterländisches Staatsministerium für Wirtschaft und Arbeit",
    url="https://www.wirtschaft.musterland.example/presse",
)
NETWORK = Source(
    id="autonetz",
    name="Autonetz Musterland",
    issuer="Netzwerk der Autozulieferer",
    url="https://autonetz.example/aktuelles",
)
SOURCES = (MINISTRY, NETWORK)
BASE = {
    MINISTRY.id: "https://www.wirtschaft.musterland.example/presse/",
    NETWORK.id: "https://autonetz.example/aktuelles/",
}


def paragraphs(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(type=BlockType.PARAGRAPH, text=text) for text in texts)


HYDROGEN = Record(
    url=BASE["smw"] + "wasserstoffnetz",
    kind=RecordKind.PRESS_RELEASE,
    title="Musterland fördert Wasserstoffnetz mit 46 Millionen Euro",
    subtitle="Wirtschaftsminister übergibt Bescheide an drei Netzbetreiber",
    reference="112|26",
    issuer=MINISTRY.issuer,
    published=datetime(2026, 11, 20, 10, 15, tzinfo=UTC),
    language="de",
    lead="Der Freistaat beteiligt sich am Bau von 120 Kilometern Leitung zwischen Neustadt und Bergheim. Die ersten Abschnitte sollen 2028 in Betrieb gehen.",
    body=(
        *paragraphs(
            "Der Freistaat beteiligt sich am Bau von 120 Kilometern Leitung zwischen Neustadt und Bergheim. Die ersten Abschnitte sollen 2028 in Betrieb gehen.",
            "Das Kabinett stellt dafür 46 Millionen Euro bereit. Weitere Mittel kommen aus dem Programm für den Strukturwandel, das der Landtag im Frühjahr beschlossen hat.",
        ),
        Block(type=BlockType.QUOTE, text="„Ohne Leitungen bleibt jede Strategie Papier“, sagte die Ministerin bei der Übergabe. „Heute beginnt der Bau, und er beginnt dort, wo die Betriebe ihn am dringendsten brauchen.“"),
        Block(type=BlockType.HEADING, text="Drei Abschnitte", level=2),
        Block(type=BlockType.LIST_ITEM, text="Neustadt bis Auental, 48 Kilometer, Baubeginn im März 2027"),
        Block(type=BlockType.LIST_ITEM, text="Auental bis Seefurt, 41 Kilometer, Baubeginn im Herbst 2027"),
        Block(type=BlockType.LIST_ITEM, text="Seefurt bis Bergheim, 31 Kilometer, noch ohne Termin"),
        *paragraphs(
            "Die Finanzierung des dritten Abschnitts ist gesichert.",
            "An das Netz sollen zunächst elf Betriebe angeschlossen werden, darunter zwei Gießereien und das Glaswerk Seefurt. Zusammen beschäftigen sie rund 4.300 Menschen.",
        ),
        Block(type=BlockType.HEADING, text="Zahlen", level=2),
        Block(type=BlockType.TABLE_ROW, text="Abschnitt | Länge | Fördersatz", cells=("Abschnitt", "Länge", "Fördersatz")),
        Block(type=BlockType.TABLE_ROW, text="Neustadt–Auental | 48 km | 40 Prozent", cells=("Neustadt–Auental", "48 km", "40 Prozent")),
        Block(type=BlockType.TABLE_ROW, text="Auental–Seefurt | 41 km | 35 Prozent", cells=("Auental–Seefurt", "41 km", "35 Prozent")),
        *paragraphs(
            "Die Netzbetreiber tragen den übrigen Teil der Kosten selbst. Über die Entgelte entscheidet die Regulierungsbehörde.",
            "Hintergrund: Musterland hat sich 2024 vorgenommen, bis 2035 ein Leitungsnetz von 400 Kilometern zu bauen.",
        ),
    ),
    contacts=(
        Contact(
            name="Maria Muster",
            role="Pressesprecherin",
            phones=(Phone(number="+4935100080600", printed="+49 351 000 80600"),),
            emails=("presse@wirtschaft.musterland.example",),
        ),
    ),
    addresses=("Musterstraße 2, 01000 Neustadt",),
    links=(Link(text="Wasserstoffstrategie", url="https://www.wirtschaft.musterland.example/wasserstoff"),),
    attachments=(Attachment(title="Karte der Trassen", url=BASE["smw"] + "karte.pdf", media_type="application/pdf", size=1_240_000),),
    topics=("Energie", "Wasserstoff"),
    found=(("title", "h1"), ("published", "JSON-LD datePublished"), ("body", "main article")),
)  # fmt: skip
EDITED = replace(
    HYDROGEN,
    title="Musterland fördert Wasserstoffnetz mit 38 Millionen Euro",
    body=tuple(
        replace(block, text=block.text.replace("46 Millionen", "38 Millionen"))
        for block in HYDROGEN.body
        if "dritten Abschnitts ist gesichert" not in block.text
    ),
)
FAIR = Record(
    url=BASE["autonetz"] + "zuliefertag",
    kind=RecordKind.EVENT_REPORT,
    title="Zuliefertag: 140 Betriebe sprechen über Leichtbau",
    issuer=NETWORK.issuer,
    language="de",
    event=Event(starts="2026-11-18", place="Messe Neustadt"),
    body=paragraphs(
        "Zum Zuliefertag kamen 140 Betriebe aus dem ganzen Freistaat in die Messe Neustadt.",
        "Im Mittelpunkt standen Klebeverfahren für gemischte Werkstoffe und die Frage, wer sie prüft.",
    ),
)
TITLES = (
    "Neue Werkstatt für Robotik in Seefurt eröffnet",
    "Arbeitsmarkt im Oktober: weniger Kurzarbeit als im Vorjahr",
    "Zukunftsfonds fördert achtzehn junge Unternehmen",
    "Ministerin besucht Glaswerk und spricht mit Auszubildenden über lange Wege und kurze Takte im Nahverkehr",
    "Fachkräfteallianz zieht Bilanz",
    "Leitmesse wächst um ein Drittel",
)


def fill(archive: Archive) -> None:
    """Two sources, and what became of their releases until NOW."""
    start = NOW - timedelta(days=30)
    archive.register(SOURCES, start)
    for at, title in enumerate(TITLES):
        source = SOURCES[at % 2]
        record = Record(
            url=f"{BASE[source.id]}meldung-{at}",
            kind=RecordKind.PRESS_RELEASE,
            title=title,
            issuer=source.issuer,
            language="de",
            published=date(2026, 10, 12 + at),
            body=paragraphs(f"{title}. Mehr dazu steht in der Meldung.", "Weitere Auskunft gibt die Pressestelle."),
        )
        publish(archive, source, record, start + timedelta(seconds=at), cause=Cause.BASELINE)
    publish(archive, NETWORK, FAIR, NOW - timedelta(days=1, hours=3))
    publish(archive, MINISTRY, HYDROGEN, NOW - timedelta(hours=2, minutes=6))
    withdraw(archive, MINISTRY, f"{BASE['smw']}meldung-2", NOW - timedelta(hours=1, minutes=20))
    archive.save_notice(_notice(NOW - timedelta(minutes=40)))
    publish(archive, MINISTRY, EDITED, NOW - timedelta(minutes=5))


def id_of(url: str) -> str:
    return short_id("release", url)


def publish(archive: Archive, source: Source, record: Record, at: datetime, *, cause: Cause = Cause.SOURCE) -> Change:
    """A release in its first or a further version."""
    page = archive.known([record.url]).get(record.url) or Page(
        source_id=source.id, url=record.url, role=PageRole.DOCUMENT, first_seen_at=at, next_check_at=at
    )
    held = archive.held(page) if page.id is not None else None
    before = held.version if held else None
    number = before.number + 1 if before else 1
    comparison = compare(before.record, record) if before else None
    snapshot = _snapshot(record, at)
    change = Change(
        id=short_id("change", record.url, str(number)),
        detected_at=at,
        kind=ChangeKind.UPDATED if before else ChangeKind.NEW,
        cause=cause,
        weight=comparison.weight if comparison else Weight.MAJOR,
        aspects=comparison.aspects if comparison else (),
        source_id=source.id,
        release_id=id_of(record.url),
        old_version=before.number if before else None,
        new_version=number,
        title=record.title,
        issuer=record.issuer,
        url=record.url,
        summary=comparison.summary if comparison else ("", ""),
        reason=comparison.reason if comparison else ("", ""),
    )
    version = Version(
        release_id=id_of(record.url),
        number=number,
        record=record,
        fingerprint=fingerprint(record),
        seen_at=at,
        parser_version="1",
        cause=cause,
    )
    first = held.release.first_seen_at if held and held.release else at
    release = Release(id=id_of(record.url), source_id=source.id, first_seen_at=first)
    outcome = Outcome.BASELINE if cause is Cause.BASELINE else Outcome.CHANGED
    page = replace(page, checked_at=at, release_id=release.id, body_sha256=snapshot.sha256)
    finding = Finding(
        run=_run(source, record.url, at, outcome, change.id),
        page=page,
        snapshots=(snapshot,),
        releases=(release,),
        versions=(version,),
        changes=(change,),
    )
    if page.id is None:
        archive.save(
            Finding(
                run=_run(source, record.url, at, Outcome.UNCHANGED),
                page=replace(page, release_id=None, body_sha256=None),
            )
        )
        finding = replace(
            finding,
            page=replace(archive.known([record.url])[record.url], release_id=release.id, body_sha256=snapshot.sha256),
        )
    assert archive.save(finding)
    return change


def withdraw(archive: Archive, source: Source, url: str, at: datetime) -> Change:
    page = archive.known([url])[url]
    held = archive.held(page)
    assert held.release and held.version
    change = Change(
        id=short_id("withdrawn", url),
        detected_at=at,
        kind=ChangeKind.WITHDRAWN,
        cause=Cause.SOURCE,
        weight=Weight.MAJOR,
        source_id=source.id,
        release_id=held.release.id,
        old_version=held.version.number,
        title=held.version.record.title,
        issuer=source.issuer,
        url=url,
        summary=("Zurückgezogen", "Withdrawn"),
        reason=(
            "Seit 20.11., 05:00 nicht mehr abrufbar (404 bei 4 Prüfungen in 9 Stunden; die übrigen Seiten der Quelle antworten).",
            "Not to be had since 20 November, 05:00 (404 at 4 looks in 9 hours; the source's other pages answer).",
        ),
    )
    release = replace(held.release, withdrawn_at=at)
    run = _run(source, url, at, Outcome.CHANGED, change.id)
    assert archive.save(
        Finding(run=run, page=replace(held.page, withdrawn=True), releases=(release,), changes=(change,))
    )
    return change


def _notice(at: datetime) -> Change:
    return Change(
        id=short_id("notice", "autonetz"),
        detected_at=at,
        kind=ChangeKind.NOTICE,
        cause=Cause.SOURCE,
        weight=Weight.MAJOR,
        source_id=NETWORK.id,
        topic="failing",
        title="Quelle „Autonetz Musterland“ liest sich nicht mehr",
        url=NETWORK.url,
        summary=("Auf https://autonetz.example/aktuelles findet sich kein Eintrag mehr.", "Nothing is found on https://autonetz.example/aktuelles any more."),
        reason=("Leser wurden nicht benachrichtigt; was inzwischen erscheint, wird nachgeholt, sobald die Quelle wieder gelesen werden kann.", "Readers were not told anything."),
    )  # fmt: skip


def _snapshot(record: Record, at: datetime) -> Snapshot:
    body = f"<html><title>{record.title}</title><script>alert(1)</script><p>{record.text}</p></html>".encode()
    headers = (("content-type", "text/html; charset=utf-8"),)
    elapsed = timedelta(milliseconds=231)
    return Snapshot(
        url=record.url, final_url=record.url, status=200, headers=headers, body=body, fetched_at=at, elapsed=elapsed
    )


def _run(source: Source, url: str, at: datetime, outcome: Outcome, *changes: str) -> Run:
    return Run(
        source_id=source.id,
        url=url,
        role=PageRole.DOCUMENT,
        started_at=at,
        elapsed=timedelta(milliseconds=231),
        outcome=outcome,
        changes=changes,
    )
