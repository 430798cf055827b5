"""One release of the Freistaat Musterland and what becomes of it."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from typing import Any

from alerts import Letterhead, compose
from model.alert import Alert
from model.change import Aspect, Candour, Cause, Change, ChangeKind, Comparison, Edit, Operation, Piece, Weight
from model.record import Attachment, Block, BlockType, Contact, Phone, Record, RecordKind
from model.source import Source
from model.subscription import Subscription
from model.told import Told

DESK = "desk@example.org"
SEEN = datetime(2026, 11, 20, 9, 19, tzinfo=UTC)  # 10:19 in Berlin
LETTERHEAD = Letterhead(
    mail_from="Ministry Monitor <monitor@monitor.example>",
    contact="redaktion@example.org",
    base_url="https://monitor.example",
    secret=b"a secret of the tests",
)
SOURCE = Source(
    id="mwm",
    name="Wirtschaftsministerium Musterland",
    short="MWM",
    issuer="Musterländisches Staatsministerium für Wirtschaft",
    url="https://ministerium.example/medien",
    region="Musterland",
    tags=("wirtschaft", "energie"),
)
ENERGY = Subscription(id="energie", to=(DESK,), name="Energie in Musterland")
TITLE = "Musterland fördert Wasserstoffnetz mit 46 Millionen Euro"
PROMISE = "Die Finanzierung des dritten Abschnitts ist gesichert."
BODY = (
    Block(
        type=BlockType.PARAGRAPH,
        text="Der Freistaat beteiligt sich am Bau von 120 Kilometern Leitung zwischen Beispielstadt und Musterberg. "
        "Die ersten Abschnitte sollen 2028 in Betrieb gehen.",
    ),
    Block(
        type=BlockType.PARAGRAPH,
        text="Das Ministerium stellt dafür 46 Millionen Euro bereit. Die Netzbetreiber tragen den gleichen Betrag.",
    ),
    Block(type=BlockType.QUOTE, text="„Ohne Leitungen bleibt jedes Werk eine Insel“, sagte Ministerin Erika Beispiel."),
    Block(type=BlockType.HEADING, level=3, text="Drei Abschnitte"),
    Block(type=BlockType.LIST_ITEM, text="Beispielstadt–Mitteldorf, 40 Kilometer"),
    Block(type=BlockType.LIST_ITEM, text="Mitteldorf–Musterberg, 80 Kilometer"),
    Block(type=BlockType.PARAGRAPH, text=PROMISE),
)
RECORD = Record(
    url="https://ministerium.example/medien/112",
    kind=RecordKind.PRESS_RELEASE,
    title=TITLE,
    subtitle="Ministerin übergibt Bescheide an drei Netzbetreiber",
    reference="112|26",
    issuer=SOURCE.issuer,
    published=datetime(2026, 11, 20, 10, 15, tzinfo=timezone(timedelta(hours=1))),
    language="de",
    lead=BODY[0].text,
    body=BODY,
    contacts=(
        Contact(
            name="Maria Muster",
            phones=(Phone(number="+4935100080600", printed="+49 351 000 80600"),),
            emails=("presse@ministerium.example",),
        ),
    ),
    attachments=(
        Attachment(
            title="Karte der Trassen",
            url="https://ministerium.example/karte.pdf",
            media_type="application/pdf",
            size=1_234_567,
        ),
    ),
)


def pieces(*marked: str) -> tuple[Piece, ...]:
    """pieces("=stays ", "-goes", "+comes")."""
    operations = {"=": Operation.EQUAL, "-": Operation.DELETE, "+": Operation.INSERT}
    return tuple(Piece(operation=operations[text[0]], text=text[1:]) for text in marked)


def edit(place: str, *marked: str, **more: Any) -> Edit:
    found = pieces(*marked)
    old = "".join(piece.text for piece in found if piece.operation is not Operation.INSERT)
    new = "".join(piece.text for piece in found if piece.operation is not Operation.DELETE)
    operation = Operation.REPLACE if old and new else Operation.DELETE if old else Operation.INSERT
    return Edit(
        place=place, operation=operation, old=old or None, new=new or None, pieces=found, aspects=(Aspect.TEXT,), **more
    )


COMPARISON = Comparison(
    edits=(
        edit("title", "=Musterland fördert Wasserstoffnetz mit ", "-46", "+38", "= Millionen Euro"),
        edit(
            "body",
            "=Das Ministerium stellt dafür ",
            "-46 ",
            "+38 ",
            "=Millionen Euro bereit. Die Netzbetreiber tragen den gleichen Betrag.",
            old_at=1,
            new_at=1,
        ),
        edit("body", f"-{PROMISE}", old_at=6),
    ),
    aspects=(Aspect.FIGURE, Aspect.TEXT),
    weight=Weight.MAJOR,
    reason=("Ein Betrag wurde geändert.", "An amount was changed."),
    summary=(
        "Betrag geändert: 46 → 38 Millionen Euro; ein Absatz gestrichen",
        "Amount changed: 46 → 38 million euros; one paragraph struck",
    ),
    unchanged=5,
)


def change(kind: ChangeKind = ChangeKind.NEW, **more: Any) -> Change:
    values: dict[str, Any] = {
        "id": f"change-{kind.value}",
        "detected_at": SEEN,
        "kind": kind,
        "cause": Cause.SOURCE,
        "weight": Weight.MAJOR,
        "source_id": SOURCE.id,
        "release_id": "r7k2",
        "title": TITLE,
        "issuer": SOURCE.issuer,
        "url": RECORD.url,
        "published": "2026-11-20T10:15:00+01:00",
    }
    return Change(**(values | more))


NEW = Told(change=change(), source=SOURCE, record=RECORD)
UPDATED = Told(
    change=change(
        ChangeKind.UPDATED,
        detected_at=SEEN + timedelta(hours=3),
        old_version=1,
        new_version=2,
        summary=COMPARISON.summary,
        candour=Candour.SILENT,
    ),
    source=SOURCE,
    record=replace(
        RECORD, title=TITLE.replace("46", "38"), body=(BODY[0], replace(BODY[1], text="Es sind 38."), *BODY[2:-1])
    ),
    comparison=COMPARISON,
)
WITHDRAWN = Told(
    change=change(
        ChangeKind.WITHDRAWN,
        detected_at=SEEN + timedelta(hours=13),
        reason=(
            "seit 20.11., 14:00 nicht mehr abrufbar (404 bei 4 Prüfungen in 9 Stunden; die übrigen Seiten der Quelle antworten)",
            "not to be had since 20 Nov, 14:00 (404 at 4 looks in 9 hours; the other pages of the source answer)",
        ),
    ),
    source=SOURCE,
    record=RECORD,
)
RESTORED = Told(change=change(ChangeKind.RESTORED), source=SOURCE, record=RECORD)
MOVED = Told(
    change=change(ChangeKind.MOVED, old_url="https://ministerium.example/alt/112"), source=SOURCE, record=RECORD
)


def told(record: Record = RECORD, source: Source = SOURCE, **more: Any) -> Told:
    return Told(change=change(**more), source=source, record=record)


def mail_of(one: Told, subscription: Subscription = ENERGY, **more: Any) -> Alert:
    """The one alert this change makes."""
    everything = replace(subscription, kinds=tuple(ChangeKind))
    given: dict[str, Any] = {"letterhead": LETTERHEAD, "now": one.change.detected_at, "threads": {}}
    (alert,) = compose([one], [everything], **(given | more)).alerts
    return alert


def parsed(content: bytes) -> EmailMessage:
    """Read by the strictest reader there is: any defect raises."""
    message = email.message_from_bytes(content, policy=email.policy.strict)
    assert isinstance(message, EmailMessage)
    for part in message.walk():
        assert not part.defects
        assert not [defect for value in part.values() for defect in value.defects]
    return message


def text_of(alert: Alert) -> str:
    return _part(alert, "plain")


def html_of(alert: Alert) -> str:
    return _part(alert, "html")


def _part(alert: Alert, kind: str) -> str:
    body = parsed(alert.content).get_body((kind,))
    assert isinstance(body, EmailMessage)
    content = body.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


def header_lines(content: bytes) -> Iterator[str]:
    head, _, _ = content.partition(b"\r\n\r\n")
    yield from head.decode("utf-8").split("\r\n")
