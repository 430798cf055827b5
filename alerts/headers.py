"""A whole message as it will travel: headers, a text part first, an HTML part second."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime, parseaddr

from alerts.addresses import ascii_address, needs_smtputf8
from alerts.clean import one_line
from alerts.letterhead import Letterhead
from model.alert import Alert
from model.release import short_id

LINE = 78  # characters; RFC 5322 2.1.1
SUBJECT_LIMIT = 150  # characters; a phone shows 40, a desktop 80
_LONG = 100  # a longer title is cut where a part of it ends
_PART_ENDS = re.compile(r"(?<=\w)(?:\s[–—|-]\s|[.!?;:]\s)")
_EARLIER = 10  # RFC 5322 sets no limit to References; the root and the last ten keep the thread together


@dataclass(frozen=True, kw_only=True, slots=True)
class Envelope:
    """What the headers say. `list_name` is None for a mail to the operator, which nobody can unsubscribe from."""

    to: str
    subject: str
    message_id: str
    date: datetime
    language: str
    list_name: str | None = None
    leave: tuple[str, ...] = ()  # URIs by which a reader leaves
    earlier: tuple[str, ...] = ()  # Message-IDs of the thread, oldest first


def message_id(change_ids: Sequence[str], to: str, letterhead: Letterhead) -> str:
    """The same changes told to the same address always have the same id: a repeat is recognised as one."""
    changes = _digest("\0".join(change_ids), 20)
    return f"<{changes}.{_digest(to.casefold(), 12)}@{letterhead.host}>"


def subject_line(short_name: str, title: str) -> str:
    return one_line(f"[{one_line(short_name, 30)}] {_to_the_point(title)}", SUBJECT_LIMIT)


def _to_the_point(title: str) -> str:
    """Of a long title as many of its parts as are short enough, where they say half of that."""
    if len(title) <= _LONG:
        return title
    ends = [found.start() for found in _PART_ENDS.finditer(title) if _LONG / 2 <= found.start() <= _LONG]
    return f"{title[: ends[-1]]} …" if ends else title


def posted(
    envelope: Envelope,
    text: str,
    html: str,
    *,
    letterhead: Letterhead,
    change_ids: tuple[str, ...],
    subscription_id: str | None,
    due_at: datetime,
) -> Alert:
    """The finished message as an Alert that waits for its delivery."""
    return Alert(
        id=short_id("alert", envelope.message_id),
        to=envelope.to,
        subscription_id=subscription_id,
        change_ids=change_ids,
        message_id=envelope.message_id,
        subject=one_line(envelope.subject),
        content=message(envelope, text=text, html=html, letterhead=letterhead),
        created_at=envelope.date.astimezone(UTC),
        due_at=due_at,
    )


def message(envelope: Envelope, *, text: str, html: str, letterhead: Letterhead) -> bytes:
    """RFC 5322 with CRLF. The same arguments give the same bytes: the boundary too is made from the Message-ID."""
    mail = EmailMessage(policy=_POLICY.clone(utf8=needs_smtputf8(envelope.to)))
    for name, value in _headers(envelope, letterhead):
        mail[name] = value
    mail.set_content(text, subtype="plain", charset="utf-8", cte="quoted-printable")
    mail.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    mail["Content-Language"] = envelope.language  # after the contents: setting those clears every Content- header
    mail.set_boundary(f"=_{_digest(envelope.message_id, 24)}")
    return mail.as_bytes()


def _headers(envelope: Envelope, letterhead: Letterhead) -> list[tuple[str, object]]:
    headers: list[tuple[str, object]] = [
        ("From", _mailbox(letterhead.mail_from)),
        ("To", ascii_address(envelope.to)),
        ("Subject", one_line(envelope.subject, SUBJECT_LIMIT + 4)),
        ("Date", format_datetime(envelope.date)),
        ("Message-ID", envelope.message_id),
        ("Auto-Submitted", "auto-generated"),  # RFC 3834
        ("X-Auto-Response-Suppress", "All"),
    ]
    if letterhead.contact_address and letterhead.contact_address != letterhead.sender:
        headers.append(("Reply-To", letterhead.contact_address))
    return headers + _list_headers(envelope, letterhead) + _thread_headers(envelope)


def _list_headers(envelope: Envelope, letterhead: Letterhead) -> list[tuple[str, object]]:
    if envelope.list_name is None:
        return []
    label = re.sub(r"[^a-z0-9]+", "-", envelope.list_name.lower()).strip("-") or "releases"
    headers: list[tuple[str, object]] = [("List-Id", f"<{label}.{letterhead.host}>")]
    if envelope.leave:
        headers.append(("List-Unsubscribe", ", ".join(f"<{uri}>" for uri in envelope.leave)))
    if any(uri.startswith("https:") for uri in envelope.leave):  # RFC 8058 3.1: one click needs an HTTPS URI
        headers.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    return headers


def _thread_headers(envelope: Envelope) -> list[tuple[str, object]]:
    if not envelope.earlier:
        return []
    references = envelope.earlier[:1] + envelope.earlier[1:][-_EARLIER:]
    return [("In-Reply-To", envelope.earlier[-1]), ("References", " ".join(references))]


def _mailbox(mail_from: str) -> Address:
    name, address = parseaddr(mail_from)
    return Address(display_name=one_line(name, 60), addr_spec=ascii_address(address))


def _digest(text: str, length: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


class _Policy(EmailPolicy):
    """SMTP's policy, but structured headers are only ever broken at spaces.

    CPython writes encoded-words into List-Unsubscribe and Message-ID lines that are too long for it (seen in 3.11 to 3.13;
    tests/alerts/test_messages.py shows it): RFC 2047 5 (3) forbids them there and no client understands them. From a subject
    it loses a space that stands where a line is broken (seen in 3.11).
    """

    ours = frozenset(
        (
            "subject",
            "to",
            "date",
            "message-id",
            "auto-submitted",
            "x-auto-response-suppress",
            "in-reply-to",
            "references",
            "reply-to",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post",
        )
    )

    def header_store_parse(self, name: str, value: object) -> tuple[str, str]:
        """What we wrote ourselves need not be taken apart again, which is a third of the work of a mail."""
        if name.lower() in self.ours:
            return name, " ".join(str(value).split())
        stored: tuple[str, str] = super().header_store_parse(name, value)
        return stored

    def fold(self, name: str, value: str) -> str:
        if name.lower() == "subject":
            return _subject(name, str(value))
        if name.lower() in self.ours:
            return _broken_at_spaces(name, str(value))
        folded: str = super().fold(name, value)
        return folded

    def fold_binary(self, name: str, value: str) -> bytes:
        return self.fold(name, value).encode("utf-8") if name.lower() in self.ours else super().fold_binary(name, value)


def _subject(name: str, value: str) -> str:
    """In encoded words throughout where one is needed: between two of them every space is written out."""
    if value.isascii() and "=?" not in value and max(map(len, value.split(" "))) <= LINE - len("Subject: "):
        return _broken_at_spaces(name, value)
    encoded = Header(value, "utf-8", maxlinelen=LINE, header_name=name).encode(linesep="\r\n")
    return f"{name}: {encoded}\r\n"


def _broken_at_spaces(name: str, value: str) -> str:
    lines = [f"{name}:"]
    for word in value.split():
        if len(lines[-1]) + 1 + len(word) > LINE and lines[-1].strip() and not lines[-1].endswith(":"):
            lines.append("")
        lines[-1] += f" {word}"
    return "\r\n".join(lines) + "\r\n"


_POLICY = _Policy(linesep="\r\n", max_line_length=LINE, cte_type=SMTP.cte_type)
