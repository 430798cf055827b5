"""Values to rows and back."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from model.alert import Alert
from model.change import Change
from model.finding import Capture, Decided
from model.fingerprint import likeness
from model.item import Item
from model.page import GoneLook, Page, Stirring, Validators
from model.past import Past, filled
from model.plain import record_from_stored, record_to_stored
from model.record import Record
from model.release import Release, Version
from model.run import Run
from model.snapshot import Snapshot
from model.verdict import Lesson
from storage.bodies import expand, squeeze
from storage.phrases import NEWEST, PHRASES
from storage.types import instant_from_text, instant_to_text

Values = dict[str, Any]
Found = Row[*tuple[Any, ...]]

# Request ids, marks for caches and cookies of one answer say nothing about the page, cost most of a version, and cookies are
# nobody's business. The length is that of the body, which is kept.
_NOISE = frozenset(
    {
        "etag",
        "age",
        "content-length",
        "expires",
        "set-cookie",
        "x-request-id",
        "x-correlation-id",
        "x-amzn-requestid",
        "x-amzn-trace-id",
        "x-amz-cf-id",
        "cf-ray",
        "x-varnish",
        "x-trace-id",
        "traceparent",
        "report-to",
        "nel",
        "server-timing",
        "x-runtime",
        "x-timer",
    }
)


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def text_of(value: object) -> str:
    return _JSON.encode(value)


def bytes_of(value: object) -> bytes:
    return text_of(value).encode("utf-8", "surrogatepass")


def value_of(content: bytes) -> Any:
    return json.loads(content.decode("utf-8", "surrogatepass"))


# ---- pages


def page_values(page: Page) -> Values:
    """All columns but the keys."""
    return {
        "url": page.url,
        "role": page.role,
        "first_seen_at": page.first_seen_at,
        "next_check_at": page.next_check_at,
        "checked_at": page.checked_at,
        "etag": page.validators.etag,
        "last_modified": page.validators.last_modified,
        "body_sha256": page.body_sha256,
        "read_at": page.read_at,
        "failures": page.failures,
        "baseline": page.baseline,
        "item": _item_to_text(page.item),
        "pending": page.pending,
        "pending_edit": page.pending_edit,
        "stirring": text_of(list(map(_stirring_values, page.stirring))) if page.stirring else None,
        "gone": text_of([[instant_to_text(look.at), look.answer] for look in page.gone]) if page.gone else None,
        "withdrawn": page.withdrawn,
        "is_copy": page.is_copy,
    }


def page_of(row: Found) -> Page:
    return Page(
        id=row.key,
        source_id=row.source_id,
        url=row.url,
        role=row.role,
        first_seen_at=row.first_seen_at,
        next_check_at=row.next_check_at,
        checked_at=row.checked_at,
        validators=Validators(etag=row.etag, last_modified=row.last_modified),
        body_sha256=row.body_sha256,
        read_at=row.read_at,
        failures=row.failures,
        baseline=row.baseline,
        release_id=row.release_id,
        item=Item(**json.loads(row.item)) if row.item else None,
        pending=row.pending,
        pending_edit=row.pending_edit,
        stirring=stirring_of(row.stirring),
        gone=tuple(GoneLook(at=instant_from_text(at), answer=answer) for at, answer in json.loads(row.gone or "[]")),
        withdrawn=row.withdrawn,
        is_copy=row.is_copy,
        settled_since=row.release_seen_at if row.newest is not None and row.attachments == 0 else None,
        revision=row.revision,
    )


def _stirring_values(one: Stirring) -> list[object]:
    since = instant_to_text(one.since) if one.since else None
    return [
        one.spot,
        one.shown,
        one.looks,
        one.turns,
        since,
        list(map(instant_to_text, one.told)),
        one.kind,
    ]


def stirring_of(text: str | None) -> tuple[Stirring, ...]:
    return tuple(
        Stirring(
            spot=spot,
            shown=shown,
            looks=looks,
            turns=turns,
            since=instant_from_text(since) if since else None,
            told=tuple(map(instant_from_text, told)),
            kind=kind,
        )
        for spot, shown, looks, turns, since, told, kind in json.loads(text or "[]")
    )


def _item_to_text(item: Item | None) -> str | None:
    if item is None:
        return None
    values = {name: getattr(item, name) for name in Item.__slots__}
    return text_of({name: value for name, value in values.items() if value})


# ---- snapshots


def snapshot_values(snapshot: Snapshot) -> Values:
    return {
        "fetched_at": snapshot.fetched_at,
        "elapsed": snapshot.elapsed,
        "status": snapshot.status,
        "size": len(snapshot.body),
        "sha256": snapshot.sha256,
    }


def snapshot_content(snapshot: Snapshot) -> bytes:
    """One line of JSON and the body."""
    headers = [[name, value] for name, value in snapshot.headers if name not in _NOISE]
    head: Values = {"url": snapshot.url, "headers": headers}
    if snapshot.final_url != snapshot.url:
        head["final_url"] = snapshot.final_url
    if snapshot.redirects:
        head["redirects"] = [list(redirect) for redirect in snapshot.redirects]
    return bytes_of(head) + b"\n" + snapshot.body


def snapshot_of(row: Found, content: bytes) -> Snapshot:
    line, _, body = content.partition(b"\n")
    head = value_of(line)
    return Snapshot(
        url=head["url"],
        final_url=head.get("final_url", head["url"]),
        status=row.status,
        headers=tuple((name, value) for name, value in head["headers"]),
        body=body,
        fetched_at=row.fetched_at,
        elapsed=row.elapsed,
        redirects=tuple((status, url) for status, url in head.get("redirects", ())),
    )


# ---- releases and versions


def release_of(row: Found) -> Release:
    return Release(id=row.id, source_id=row.source_id, first_seen_at=row.first_seen_at, withdrawn_at=row.withdrawn_at)


def version_values(version: Version) -> Values:
    return {
        "number": version.number,
        "seen_at": version.seen_at,
        "cause": version.cause,
        "fingerprint": version.fingerprint,
    }


def newest_values(version: Version) -> Values:
    """What a release's row says of its newest version."""
    record = version.record
    return {
        "newest": version.number,
        "likeness": likeness(record),
        "attachments": len(record.attachments),
        "filled": filled(record),
        "length": len(record.text),
    }


def past_of(row: Found) -> Past:
    return Past(first_seen_at=row.first_seen_at, filled=row.filled or frozenset(), length=row.length or 0)


def version_content(version: Version) -> bytes:
    return bytes_of({"parser": version.parser_version, "record": record_to_stored(version.record)})


def version_of(row: Found, release_id: str, content: bytes) -> Version:
    stored = value_of(content)
    return Version(
        release_id=release_id,
        number=row.number,
        record=record_from_stored(stored["record"]),
        fingerprint=row.fingerprint,
        seen_at=row.seen_at,
        parser_version=stored["parser"],
        cause=row.cause,
    )


def record_of(content: bytes) -> Record:
    return record_from_stored(value_of(content)["record"])


# ---- changes


def change_values(change: Change, base: bytes | None) -> Values:
    """All columns but the keys; `base` is the frame of the release's first change."""
    texts = [
        change.title,
        change.issuer,
        change.url,
        change.old_url,
        change.published,
        *change.summary,
        *change.reason,
    ]
    if change.revised:
        texts.append(change.revised)
    return {
        "id": change.id,
        "detected_at": change.detected_at,
        "kind": change.kind,
        "cause": change.cause,
        "weight": change.weight,
        "aspects": change.aspects,
        "candour": change.candour,
        "topic": change.topic,
        "about": change.url if change.topic else None,
        "old_version": change.old_version,
        "new_version": change.new_version,
        "frame": bytes([NEWEST]) + squeeze(bytes_of(texts), _change_dictionary(NEWEST, base)),
    }


def change_of(row: Found) -> Change:
    title, issuer, url, old_url, published, *told = value_of(_change_texts(row.frame, row.base_frame))
    return Change(
        id=row.id,
        detected_at=row.detected_at,
        kind=row.kind,
        cause=row.cause,
        weight=row.weight,
        aspects=row.aspects,
        source_id=row.source_id,
        release_id=row.release_id,
        topic=row.topic,
        old_version=row.old_version,
        new_version=row.new_version,
        title=title,
        issuer=issuer,
        url=url,
        old_url=old_url,
        published=published,
        summary=(told[0], told[1]),
        reason=(told[2], told[3]),
        candour=row.candour,
        revised=told[4] if told[4:] else None,
    )


def _change_texts(frame: bytes, base: bytes | None) -> bytes:
    return expand(frame[1:], _change_dictionary(frame[0], base))


def _change_dictionary(phrases: int, base: bytes | None) -> bytes:
    return PHRASES[phrases] + (_change_texts(base, None) if base else b"")


# ---- alerts


def alert_values(alert: Alert) -> Values:
    return {
        "id": alert.id,
        "address": alert.to,
        "subscription_id": alert.subscription_id,
        "change_ids": " ".join(alert.change_ids),
        "message_id": alert.message_id,
        "subject": alert.subject,
        "content": squeeze(alert.content),
        "created_at": alert.created_at,
        "due_at": alert.due_at,
        "state": alert.state,
        "attempts": alert.attempts,
        "answer": alert.answer,
        "accepted_at": alert.accepted_at,
        "token": 0,
    }


def alert_of(row: Found) -> Alert:
    return Alert(
        id=row.id,
        to=row.address,
        subscription_id=row.subscription_id,
        change_ids=tuple(row.change_ids.split()),
        message_id=row.message_id,
        subject=row.subject,
        content=expand(row.content),
        created_at=row.created_at,
        due_at=row.due_at,
        state=row.state,
        attempts=row.attempts,
        answer=row.answer,
        accepted_at=row.accepted_at,
    )


# ---- runs and captures


def run_values(run: Run) -> Values:
    return {
        "started_at": run.started_at,
        "elapsed": run.elapsed,
        "outcome": run.outcome,
        "item_count": run.items,
        "error": run.error,
        "trouble": run.trouble,
    }


def run_of(row: Found) -> Run:
    """Without the ids of its changes: those are found by their release."""
    return Run(
        source_id=row.source_id,
        url=row.url,
        role=row.role,
        started_at=row.started_at,
        elapsed=row.elapsed or timedelta(),
        outcome=row.outcome,
        items=row.item_count,
        error=row.error,
        trouble=row.trouble,
    )


def capture_values(capture: Capture) -> Values:
    record = record_to_stored(capture.record) if capture.record else None
    lesson = [capture.lesson.setting, capture.lesson.value] if capture.lesson else None
    return {
        "id": capture.id,
        "snapshot_sha256": capture.snapshot_sha256,
        "frame": squeeze(bytes_of({"record": record, "reason": list(capture.reason), "lesson": lesson})),
        "held_at": capture.held_at,
        "decided_at": capture.decided_at,
        "decision": capture.decision,
    }


def capture_of(row: Found) -> Capture:
    stored = value_of(expand(row.frame))
    lesson = stored.get("lesson")
    return Capture(
        id=row.id,
        page_url=row.url,
        source_id=row.source_id,
        record=record_from_stored(stored["record"]) if stored["record"] else None,
        reason=(stored["reason"][0], stored["reason"][1]),
        held_at=row.held_at,
        snapshot_sha256=row.snapshot_sha256,
        decided_at=row.decided_at,
        decision=Decided(row.decision) if row.decision else None,
        lesson=Lesson(setting=lesson[0], value=lesson[1]) if lesson else None,
    )
