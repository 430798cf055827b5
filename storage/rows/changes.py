"""Changes to rows and back; what they say is kept against known phrases and the release's first change."""

from model.change import Change
from storage.bodies import expand, squeeze
from storage.phrases import NEWEST, PHRASES
from storage.rows.texts import Found, Values, bytes_of, value_of


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
