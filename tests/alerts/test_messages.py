"""What every mail is to its reader's program: a standard message, whatever was scraped."""

import re
from dataclasses import replace
from datetime import timedelta
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from alerts import Letterhead, digest, notice
from alerts.clean import one_line, shortened
from model.alert import Thread
from model.change import ChangeKind
from model.record import Attachment, Block, BlockType, Contact
from model.told import Told
from tests.alerts import examples
from tests.alerts.examples import (
    DESK,
    ENERGY,
    LETTERHEAD,
    NEW,
    RECORD,
    SEEN,
    UPDATED,
    WITHDRAWN,
    header_lines,
    html_of,
    mail_of,
    parsed,
    text_of,
)

THREAD = {("r7k2", DESK): Thread(subject="[MWM] Der erste Titel", message_ids=("<root@a.example>", "<two@a.example>"))}
STRUCTURED = ("To:", "Message-ID:", "In-Reply-To:", "References:", "Reply-To:", "List-Id:", "List-Unsubscribe:")
HEADERS = {
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress", "Reply-To", "List-Id",
    "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Content-Type", "Content-Language",
}  # fmt: skip
# Everything a page can hold: all planes, controls and lone surrogates, and more often than chance the signs that have broken mailers.
ANY_TEXT = st.text(
    st.characters() | st.sampled_from("\r\n\x00\x0b\x0c\x85\u2028\u2029\u202e\u2066\u00ad\ud800 ."), max_size=200
)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def tags_of(html: str) -> list[tuple[str, dict[str, str | None]]]:
    reader = Tags()
    reader.feed(html)
    return reader.seen


def test_a_mail_has_the_headers_of_an_automatic_message_that_can_be_left() -> None:
    message = parsed(mail_of(NEW).content)

    assert set(message.keys()) == HEADERS
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["Content-Language"] == "de"
    assert message["List-Id"] == "<mwm.monitor.example>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert parsedate_to_datetime(message["Date"]) == SEEN
    assert message["Date"].endswith("+0100")


def test_text_comes_first_and_html_second_both_quoted_printable() -> None:
    message = parsed(mail_of(NEW).content)

    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert {part["Content-Transfer-Encoding"] for part in message.iter_parts()} == {"quoted-printable"}


def test_the_link_to_leave_is_short_and_only_ours_to_make() -> None:
    message = parsed(mail_of(NEW).content)
    link, mailto = re.findall(r"<([^>]+)>", message["List-Unsubscribe"])

    assert max(len(link), len(mailto)) <= 70
    token = link.rpartition("/")[2]
    assert len(token) == 22
    assert LETTERHEAD.leaver(token, [ENERGY]) == ("energie", DESK)
    assert LETTERHEAD.leaver(token[:-1] + "_", [ENERGY]) is None
    assert replace(LETTERHEAD, secret=b"another").leaver(token, [ENERGY]) is None


def test_without_web_pages_readers_leave_by_mail_and_no_link_leads_to_us() -> None:
    alert = mail_of(UPDATED, letterhead=replace(LETTERHEAD, base_url=None))
    message = parsed(alert.content)

    assert message["List-Unsubscribe"] == "<mailto:redaktion@example.org?subject=unsubscribe%20energie>"
    assert message["List-Unsubscribe-Post"] is None
    assert "monitor.example/" not in text_of(alert)


def test_one_click_is_only_offered_over_https() -> None:
    message = parsed(mail_of(NEW, letterhead=replace(LETTERHEAD, base_url="http://127.0.0.1:8000")).content)

    assert "<http://127.0.0.1:8000/a/" in message["List-Unsubscribe"]
    assert message["List-Unsubscribe-Post"] is None


def test_a_letterhead_needs_no_contact() -> None:
    alert = mail_of(NEW, letterhead=Letterhead(mail_from="monitor@monitor.example", contact=None))

    assert parsed(alert.content)["List-Unsubscribe"] is None


def test_no_header_is_folded_into_encoded_words_however_long_our_address_is() -> None:
    far = replace(LETTERHEAD, base_url="https://monitor.example/" + "a-rather-long-path/" * 5)
    alert = mail_of(UPDATED, letterhead=far, threads=THREAD)

    folded = "\n".join(header_lines(alert.content)).replace("\n ", " ").split("\n")
    assert not [line for line in folded if line.startswith(STRUCTURED) and "=?" in line]
    assert "a-rather-long-path/a/" in parsed(alert.content)["List-Unsubscribe"]


def test_a_long_thread_names_its_root_and_its_last_ten() -> None:
    ids = tuple(f"<{number}@a.example>" for number in range(40))
    message = parsed(mail_of(UPDATED, threads={("r7k2", DESK): Thread(subject="x", message_ids=ids)}).content)

    assert message["References"].split() == [ids[0], *ids[-10:]]


def test_the_message_id_stays_the_same_whenever_the_mail_is_written() -> None:
    first, later = mail_of(NEW), mail_of(NEW, now=SEEN + timedelta(days=1))

    assert first.message_id == later.message_id == parsed(first.content)["Message-ID"]
    assert first.id == later.id
    assert first.message_id.endswith("@monitor.example>")


def test_international_addresses_travel_in_ascii() -> None:
    abroad = replace(LETTERHEAD, mail_from="Büro <post@bürgeramt.example>")
    message = parsed(mail_of(NEW, replace(ENERGY, to=("desk@müller.example",)), letterhead=abroad).content)

    assert message["To"] == "desk@xn--mller-kva.example"
    assert message["From"] == "Büro <post@xn--brgeramt-65a.example>"
    assert message["Message-ID"].endswith("@xn--brgeramt-65a.example>")


def test_a_local_part_beyond_ascii_is_written_as_it_is() -> None:
    alert = mail_of(NEW, replace(ENERGY, to=("jürgen@example.org",)))

    assert "To: jürgen@example.org" in list(header_lines(alert.content))


@settings(max_examples=150, deadline=None)
@given(title=ANY_TEXT, text=ANY_TEXT, name=ANY_TEXT)
@example(title="0¡¡¡¡¡¡ ؛ ", text="", name="00¡࣊")
def test_whatever_is_scraped_makes_a_standard_mail_with_our_headers_and_no_others(
    title: str, text: str, name: str
) -> None:
    record = replace(
        RECORD,
        title=title,
        subtitle=text,
        reference=name,
        issuer=name,
        language=name,
        lead=text,
        body=(Block(type=BlockType.PARAGRAPH, text=text), Block(type=BlockType.LIST_ITEM, text=title)),
        contacts=(Contact(name=name, emails=(text,)),),
        attachments=(Attachment(title=name, url=text),),
    )
    source = replace(examples.SOURCE, name=f"x {name}", short=name or None)
    for kind in (ChangeKind.NEW, ChangeKind.WITHDRAWN, ChangeKind.UPDATED):
        change = examples.change(kind, title=title, summary=(text, text), url=text)
        one = Told(change=change, source=source, record=record, comparison=examples.COMPARISON)
        alert = mail_of(one, replace(ENERGY, name=name))
        message = parsed(alert.content)

        assert set(message.keys()) == HEADERS
        assert message["Subject"] == alert.subject
        assert len(alert.subject) <= 155
        assert all(len(line) <= 78 for line in header_lines(alert.content))
        assert all(len(line) <= 78 for line in alert.content.split(b"\r\n"))
        assert b"\n" not in alert.content.replace(b"\r\n", b"")
        text_of(alert).encode("utf-8")
        assert "\x00" not in text_of(alert) + html_of(alert)


@settings(max_examples=50, deadline=None)
@given(text=ANY_TEXT)
def test_notices_and_digests_bear_whatever_is_scraped_too(text: str) -> None:
    change = examples.change(ChangeKind.NOTICE, title=text, summary=(text, text), reason=(text, text), topic="failing")
    told = examples.told(replace(RECORD, title=text, subtitle=text))

    parsed(notice(change, source=None, to=DESK, letterhead=LETTERHEAD, now=SEEN).content)
    parsed(digest([told], subscription=ENERGY, to=DESK, letterhead=LETTERHEAD, now=SEEN).content)


@pytest.mark.parametrize(
    "payload",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 * 7 }}{% for x in y %}",
        "<style>@import 'https://evil.example/x.css'</style>",
        "</title></p></table><a href='https://evil.example'>x</a>",
    ],
)
def test_scraped_markup_is_shown_and_never_understood(payload: str) -> None:
    record = replace(
        RECORD,
        title=payload,
        subtitle=payload,
        issuer=payload,
        body=(Block(type=BlockType.PARAGRAPH, text=payload),),
        attachments=(Attachment(title=payload, url="https://ministerium.example/a.pdf"),),
    )
    harmless = replace(record, title="x", subtitle="x", issuer="x", body=(Block(type=BlockType.PARAGRAPH, text="x"),))
    harmless = replace(harmless, attachments=(Attachment(title="x", url="https://ministerium.example/a.pdf"),))
    alert = mail_of(examples.told(record))

    assert [tag for tag, _ in tags_of(html_of(alert))] == [
        tag for tag, _ in tags_of(html_of(mail_of(examples.told(harmless))))
    ]
    assert payload in text_of(alert).replace("\n", " ")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example", "https://", "x y"]
)
def test_only_web_addresses_stand_behind_links(url: str) -> None:
    record = replace(RECORD, attachments=(Attachment(title="Anlage", url=url),))
    alert = mail_of(examples.told(record, url=url))

    links = [attributes["href"] or "" for tag, attributes in tags_of(html_of(alert)) if tag == "a"]
    assert links
    assert all(link.startswith("https://monitor.example/") for link in links)


def test_nothing_in_a_mail_is_loaded_from_elsewhere() -> None:
    for told in (NEW, UPDATED, WITHDRAWN):
        html = html_of(mail_of(told))
        attributes = {name for _, found in tags_of(html) for name in found}

        assert not attributes & {"src", "srcset", "background", "onload", "onclick"}
        assert "url(" not in html
        assert "@import" not in html
        assert not [tag for tag, _ in tags_of(html) if tag in {"script", "link", "img", "iframe", "form"}]


def test_direction_overrides_are_shown_and_cannot_turn_the_text_around() -> None:
    alert = mail_of(examples.told(replace(RECORD, title="Zahlen\u202egnp.exe")))

    assert alert.subject == "[MWM] Zahlen[U+202E]gnp.exe"
    assert "\u202e" not in text_of(alert) + html_of(alert)


def test_text_from_right_to_left_is_closed_off_once() -> None:
    assert one_line("חדשות") == "\u2068חדשות\u2069"
    assert one_line(f"[MWM] {one_line('חדשות')}") == "\u2068[MWM] חדשות\u2069"
    assert one_line(one_line("חדשות " * 9, 20), 30) == "\u2068חדשות חדשות חדשות…\u2069"


@given(text=ANY_TEXT, limit=st.integers(5, 60))
@settings(max_examples=300, deadline=None)
def test_a_line_that_was_cleaned_stays_as_it_is(text: str, limit: int) -> None:
    assert one_line(one_line(text)) == one_line(text)
    assert one_line(text, limit).count("\u2068") == one_line(text, limit).count("\u2069")


@pytest.mark.parametrize(
    "title", ["חדשות מהמשרד", "Netz ؛ Leitung", "x" * 140, "=?utf-8?q?x?=", "Grüße " * 20, "a" * 70 + " b"]
)
def test_a_subject_is_read_as_it_was_written_whatever_its_script(title: str) -> None:
    alert = mail_of(examples.told(replace(RECORD, title=title)))

    assert parsed(alert.content)["Subject"] == alert.subject
    assert "[U+" not in alert.subject


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("kurz", 10, "kurz"),
        ("Wasserstoffnetz in Musterland", 20, "Wasserstoffnetz in…"),
        ("x" * 20, 10, "x" * 9 + "…"),
        ("e\u0301" * 10, 6, "e\u0301" * 2 + "…"),
        ("👩\u200d🔬" * 5, 6, "👩\u200d🔬…"),
    ],
)
def test_a_text_is_cut_at_a_word_and_never_inside_a_sign(text: str, limit: int, expected: str) -> None:
    assert shortened(text, limit) == expected


def test_an_empty_digest_is_not_written() -> None:
    with pytest.raises(ValueError, match="empty digest"):
        digest([], subscription=ENERGY, to=DESK, letterhead=LETTERHEAD, now=SEEN)


def test_a_notice_cannot_be_unsubscribed_from_and_names_the_next_step() -> None:
    change = examples.change(ChangeKind.NOTICE, topic="held", title="Quelle zurückgestellt", release_id=None)
    alert = notice(change, source=examples.SOURCE, to=DESK, letterhead=LETTERHEAD, now=SEEN)

    assert alert.subscription_id is None
    assert parsed(alert.content)["List-Unsubscribe"] is None
    assert "Nächster Schritt:  monitor hold list" in text_of(alert)
