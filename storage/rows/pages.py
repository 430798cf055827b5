"""Pages to rows and back."""

import json

from model.item import Item
from model.page import GoneLook, Page, Stirring, Validators
from storage.rows.texts import Found, Values, text_of
from storage.types import instant_from_text, instant_to_text


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
