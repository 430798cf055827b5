"""One change, told to one address: an Alert with the whole message."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from alerts.clean import one_line
from alerts.footer import footer, leave_uris
from alerts.formats import zone
from alerts.headers import Envelope, message_id, posted, subject_line
from alerts.letterhead import Letterhead
from alerts.paper import Row, fill
from alerts.passages import in_text, passages, together
from alerts.phrases import PHRASES, badge, spoken
from alerts.sentences import headline, note
from alerts.view import View, title, view, web_address
from model.alert import Alert, Thread
from model.change import Change, ChangeKind
from model.subscription import Subscription
from model.told import Told

_EDITS = 30  # as many as a mail shows; the history has all
_TEMPLATES = {
    ChangeKind.NEW: "new",
    ChangeKind.UPDATED: "updated",
    ChangeKind.RESTORED: "updated",
    ChangeKind.WITHDRAWN: "withdrawn",
    ChangeKind.MOVED: "moved",
}


def render(
    told: Told,
    *,
    subscription: Subscription,
    to: str,
    letterhead: Letterhead,
    now: datetime,
    due_at: datetime | None = None,
    thread: Thread | None = None,
) -> Alert:
    """The same change told to the same address gives the same alert id and Message-ID, whenever it is rendered."""
    language, reader_zone = spoken(subscription.language), zone(subscription.timezone)
    subject = subject_of(told, thread, language)
    shown = view(told, language=language, zone=reader_zone)
    values = {
        **_common(told, shown, letterhead, language),
        **_edits(told, letterhead, language),
        "headline": headline(told, language, reader_zone),
        "note": note(told.change, language, reader_zone),
        "subject": subject,
        "footer": footer(subscription, to, letterhead, language),
    }
    envelope = Envelope(
        to=to,
        subject=subject,
        message_id=message_id((told.change.id,), to, letterhead),
        date=now.astimezone(reader_zone),
        language=language,
        list_name=told.source.id,
        leave=leave_uris(subscription, to, letterhead),
        earlier=thread.message_ids if thread else (),
    )
    return posted(
        envelope,
        *fill(_TEMPLATES[told.change.kind], **values),
        letterhead=letterhead,
        change_ids=(told.change.id,),
        subscription_id=subscription.id,
        due_at=due_at or now,
    )


def subject_of(told: Told, thread: Thread | None = None, language: str = "de") -> str:
    """The release's own title; later mails keep the thread's subject, whatever the title has become since.

    Where the first mail about a release is not about its publication, the subject says what happened.
    """
    if thread and thread.message_ids:
        return one_line(f"Re: {thread.subject.removeprefix('Re: ')}")
    named = title(told) or PHRASES[language]["untitled"]
    is_new = told.change.kind is ChangeKind.NEW
    return subject_line(told.source.short_name, named if is_new else f"{badge(told.change, language)}: {named}")


def release_link(change: Change, letterhead: Letterhead) -> str | None:
    return letterhead.link("releases", change.release_id) if change.release_id else None


def _common(told: Told, shown: View, letterhead: Letterhead, language: str) -> Mapping[str, object]:
    return {
        "say": PHRASES[language],
        "language": language,
        "badge": badge(told.change, language),
        "source": one_line(told.source.name, 80),
        "view": shown,
        "rows": _rows(told, shown, letterhead, language),
    }


def _rows(told: Told, shown: View, letterhead: Letterhead, language: str) -> Sequence[Row]:
    """What stands at the end: for a new release the facts, for all others which release it is; then where to look."""
    words = PHRASES[language]
    kind = told.change.kind
    rows = list(shown.facts) if kind in {ChangeKind.NEW, ChangeKind.WITHDRAWN} else _about(shown, words)
    if kind is ChangeKind.MOVED and told.change.old_url and told.change.old_url != told.change.url:
        old = one_line(told.change.old_url)
        rows.append(Row(label=words["old_address"], text=old, url=web_address(old)))
        rows.append(Row(label=words["new_address"], text=shown.original, url=shown.original_url))
    else:
        rows.append(Row(label=words["original"], text=shown.original, url=shown.original_url))
    if link := release_link(told.change, letterhead):
        rows.append(Row(label=words["history"], text=link, url=link))
    return rows


def _about(shown: View, words: Mapping[str, str]) -> list[Row]:
    return [
        Row(label=words["release"], text=shown.title),
        *(Row(label="", text=line) for line in (shown.byline, shown.dates) if line),
    ]


def _edits(told: Told, letterhead: Letterhead, language: str) -> Mapping[str, object]:
    words = PHRASES[language]
    comparison = told.comparison
    found = passages(comparison.edits, told.record, language) if comparison else ()
    shown, hidden = together(found[:_EDITS], language), len(found) - _EDITS
    more = words["more_edits"].format(count=hidden) if hidden > 0 else ""
    rows = [Row(label=passage.label, text=in_text(passage)) for passage in shown]
    unchanged = comparison.unchanged if comparison else 0
    return {
        "passages": shown,
        "edits": [*rows, *([Row(label="", text=more)] if more else [])],
        "more": more,
        "folded": _folded(unchanged, words),
        "compare_url": _compare_url(told.change, letterhead),
    }


def _folded(unchanged: int, words: Mapping[str, str]) -> str:
    if unchanged <= 0:
        return ""
    return words["unchanged_one"] if unchanged == 1 else words["unchanged_many"].format(count=unchanged)


def _compare_url(change: Change, letterhead: Letterhead) -> str | None:
    if (
        not change.release_id
        or None in (change.old_version, change.new_version)
        or change.old_version == change.new_version
    ):
        return None
    return letterhead.link("releases", change.release_id, f"{change.old_version}..{change.new_version}")
