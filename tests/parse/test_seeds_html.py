"""The seed documents that came from web pages, wrapped in pages of their kind, read back whole."""
# ruff: noqa: E501

import html
from datetime import date

import pytest

from model.record import Block, BlockType, Event, Record, RecordKind
from monitor.normalize import normalize
from monitor.parse import read_document
from tests.parse.wrapping import WRAPS, Wrap, bare, paragraphs, plain_paragraphs, snapshot
from tests.reference import needs_reference, seed

pytestmark = [needs_reference, pytest.mark.reference]
every_wrap = pytest.mark.parametrize("wrap", [*WRAPS.values(), bare], ids=[*WRAPS, "bare"])
every_look = pytest.mark.parametrize("wrap", WRAPS.values(), ids=WRAPS)

SECTIONS = (
    "Thüringer Bündnis für Industrie",
    "Transformation der Thüringer Automobil- und Zulieferindustrie",
    "Integrierte Innovations- und Industriepolitik - RIS3 Thüringen",
    "Clusterpolitik- und Entwicklung",
    "Digitalisierung des Thüringer Mittelstandes",
)


def read(page: str, url: str) -> Record:
    return normalize(read_document(snapshot(page, url), None), url=url)


def of_type(record: Record, kind: BlockType) -> list[Block]:
    return [block for block in record.body if block.type is kind]


def event_recap(wrap: Wrap) -> Record:
    lines = seed("001")
    title = html.escape(lines[2])
    contact = (
        f'<h2>{lines[7]}</h2><figure><img src="/bilder/2017.jpg" alt="{lines[8]}"><figcaption>{lines[8]}</figcaption></figure>'
        f"<h3>{lines[9]}</h3><p>{lines[10]}</p><p>{lines[11]}<br>E-Mail: <a href='mailto:{lines[12].split()[-1]}'>{lines[12].split()[-1]}</a></p>"
    )
    body = (
        f"<p>{lines[0]}</p>"
        + paragraphs(lines[3:6])
        + f'<p><a href="https://autoland.example/dialog">{lines[6]}</a></p>'
    )
    return read(
        wrap(title=title, kicker=lines[1], body=body, contact=contact, site="AMZ Muster"),
        "https://amz.example/veranstaltungen/rueckblick",
    )


@every_wrap
def test_the_event_recap_has_its_event_and_no_publication_date(wrap: Wrap) -> None:
    record = event_recap(wrap)

    assert record.kind is RecordKind.EVENT_REPORT
    assert record.title == seed("001")[2]
    assert record.event == Event(starts="2020-02-06", place="Gläserne Manufaktur Dresden")
    assert record.published is None


@every_wrap
def test_the_event_recap_has_three_paragraphs_and_a_link(wrap: Wrap) -> None:
    record = event_recap(wrap)

    assert [block.text for block in record.body] == [" ".join(line.split()) for line in seed("001")[3:6]]
    assert "Ausführlicher Bericht im Autoland Sachsen" in [link.text for link in record.links]
    assert "Jump" not in record.text


@every_wrap
def test_the_event_recap_names_its_contact_and_not_the_photographer(wrap: Wrap) -> None:
    (contact,) = event_recap(wrap).contacts

    assert (contact.name, contact.role) == ("Andreas Wächtler", "Netzwerkmanager")
    assert [phone.number for phone in contact.phones] == ["+491728380067"]
    assert contact.emails == ("waechtler@amz-sachsen.de",)


def network_meeting(wrap: Wrap) -> Record:
    lines = [html.escape(line) for line in seed("003")]
    page = wrap(title=lines[0], subtitle=lines[1], body=paragraphs(seed("003")[2:]), site="Industrieinitiativen")
    return read(page, "https://initiativen.example/aktuelles/netzwerktreffen-2022/")


@every_wrap
def test_the_network_meeting_has_title_subtitle_and_seven_paragraphs(wrap: Wrap) -> None:
    record = network_meeting(wrap)
    lines = seed("003")

    assert (record.title, record.subtitle) == (lines[0], lines[1])
    assert [block.text for block in record.body] == lines[2:]
    assert len(record.body) == 7


@every_wrap
def test_the_network_meeting_took_place_at_the_hannover_messe_in_2022(wrap: Wrap) -> None:
    record = network_meeting(wrap)

    assert record.event == Event(starts="2022", place="Hannover-Messe")
    assert record.published is None
    assert record.kind is RecordKind.EVENT_REPORT


def policy_page(wrap: Wrap, *, bullets_as_signs: bool = False) -> Record:
    lines = seed("004")
    at = lines.index("Ansprechpartner")
    body = [f"## {line}" if line in SECTIONS else line for line in lines[2:at]]
    unit, ministry, street, town, mail, social = (html.escape(line) for line in lines[at + 1 :])
    contact = (
        f"<h2>Ansprechpartner</h2><p>{unit}</p><p>{ministry}<br>{street}<br>{town}</p>"
        f'<p>{mail.split(": ")[0]}: <a href="mailto:referat22@tmwwdg.example">{mail.split(": ")[1]}</a></p><p>{social}</p>'
    )
    shaped = plain_paragraphs(body) if bullets_as_signs else paragraphs(body)
    text = f"<p>{lines[0]}</p>{shaped}"
    return read(
        wrap(title=lines[1], body=text, contact=contact, site="Wirtschaftsministerium"),
        "https://wirtschaft.example/industrie/industriepolitik",
    )


@every_look
@pytest.mark.parametrize("bullets_as_signs", [True, False])
def test_the_policy_page_keeps_its_sections_and_bullet_points(wrap: Wrap, bullets_as_signs: bool) -> None:
    record = policy_page(wrap, bullets_as_signs=bullets_as_signs)
    bullets = [line.lstrip("• ") for line in seed("004") if line.startswith("•")]

    assert record.kind is RecordKind.POLICY_PAGE
    assert record.title == "Industriepolitik"
    assert record.published is None
    assert [(block.text, block.level) for block in of_type(record, BlockType.HEADING)] == [
        (section, 2) for section in SECTIONS
    ]
    assert [block.text for block in of_type(record, BlockType.LIST_ITEM)] == [
        " ".join(bullet.split()) for bullet in bullets
    ]


@every_wrap
def test_the_policy_page_has_every_paragraph_and_no_furniture(wrap: Wrap) -> None:
    record = policy_page(wrap)
    lines = seed("004")
    prose = [
        line for line in lines[2 : lines.index("Ansprechpartner")] if line not in SECTIONS and not line.startswith("•")
    ]

    assert [block.text for block in of_type(record, BlockType.PARAGRAPH)] == [" ".join(line.split()) for line in prose]
    for furniture in ("Seitenbeginn", "sozialen Netzwerken", "Ansprechpartner\n", "Max-Reger", "Cookies", "Impressum"):
        assert furniture not in record.text


@every_wrap
def test_the_policy_page_names_the_office_in_charge_with_its_address(wrap: Wrap) -> None:
    record = policy_page(wrap)
    (contact,) = record.contacts

    assert contact.name == "Referat 22 „Industrie, Wirtschaft 4.0 und Cluster“"
    assert contact.organisation == "Ministerium für Wirtschaft, Wissenschaft und Digitale Gesellschaft (TMWWDG)"
    assert contact.emails == ("referat22@tmwwdg.example",)
    assert record.addresses == ("Max-Reger-Straße 4-8, 99096 Erfurt",)


def test_a_release_of_the_saxon_media_service_reads_perfectly() -> None:
    from tests.reference import FOLDER

    page = (FOLDER / "replica/medienservice_news_1200003.html").read_bytes()
    url = "https://www.medienservice.example/medien/news/1200003"
    record = normalize(read_document(snapshot(page, url), None), url=url)

    assert record.kind is RecordKind.PRESS_RELEASE
    assert record.title == "Musterminister eröffnet Werkstatt »Zukunft der Zulieferer«"
    assert record.subtitle == "Muster: »Wir dürfen uns nicht abhängig machen«"
    assert record.published is not None
    assert record.published.isoformat() == "2026-09-28T15:21:00+02:00"
    assert record.published != date(2019, 1, 1)
    assert record.issuer == "Musterministerium für Wirtschaft"
    assert [(c.name, c.role, c.emails) for c in record.contacts] == [
        ("Max Muster", "Pressesprecher", ("presse@ministerium.example",))
    ]
    assert [phone.number for phone in record.contacts[0].faxes] == ["+493515550180"]
    assert record.addresses == ()
    assert [(a.title, a.media_type) for a in record.attachments] == [("PDF-Version", "application/pdf")]
    assert "Erstveröffentlichung" not in record.text
    assert record.text.startswith("Ort: Musterstadt\nZeit: Montag")
