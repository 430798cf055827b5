"""What editors and systems leave round a text: signs without width, boxes called widgets, rows of files, labels in English."""

import pytest

from monitor.normalize import normalize
from tests.parse.test_html import URL, read, texts

TEXT = "<p>Im Kreistag hatten alle Fraktionen zugestimmt, berichtet die Kommission. Die Gemeinden tragen ein Fünftel der Kosten.</p>"
CONTACT = "<p>Karla Wittig<br>Tel. 0391 567-4310</p>"


def page(*parts: str, language: str = "de") -> str:
    return f'<html lang="{language}"><title>Neuer Weg | Amt</title><main><h1>Neuer Weg am Ufer</h1>{"".join(parts)}</main></html>'


@pytest.mark.parametrize(
    "label", ["\u200bKontakt", "Presse\u00adkontakt", "\ufeffAnsprech&shy;partnerin", "&#8203;Kontakt"]
)
def test_signs_without_width_hide_no_label(label: str) -> None:
    raw = read(page(TEXT, f"<h2>{label}</h2>{CONTACT}"))

    assert [contact.name for contact in normalize(raw, url=URL).contacts] == ["Karla Wittig"]
    assert len(raw.body) == 1


def test_a_sentence_that_says_whom_to_ask_is_taken_out_whole_behind_a_sign_without_width() -> None:
    raw = read(page(TEXT, "<p>\u200bRückfragen bitte an: Karla Wittig, Telefon 0391 567-4310</p>"))

    assert (len(raw.contacts), len(raw.body)) == (1, 1)


@pytest.mark.parametrize("label", ["Media enquiries", "Press office", "Media inquiries", "Press contact"])
def test_a_press_office_is_known_in_english(label: str) -> None:
    reached = (
        "<p>Martha Ellwood<br>Telephone: +44 20 7946 0991<br>Email: <a href='mailto:m@a.example'>m@a.example</a></p>"
    )

    record = normalize(read(page(TEXT, f"<h2>{label}</h2>{reached}", language="en")), url=URL)

    (contact,) = record.contacts
    assert (contact.name, contact.role, contact.emails) == ("Martha Ellwood", None, ("m@a.example",))
    assert [phone.number for phone in contact.phones] == ["+442079460991"]
    assert len(record.body) == 1


@pytest.mark.parametrize("label", ["Auskunft für Medienschaffende", "Weitere Auskünfte"])
def test_who_gives_information_is_a_contact(label: str) -> None:
    raw = read(page(TEXT, f"<h2>{label}</h2>{CONTACT}"))

    assert (len(raw.contacts), len(raw.body)) == (1, 1)


def test_a_file_behind_a_contact_is_an_attachment_and_no_office() -> None:
    file = "<p><a href='/dl/karte.pdf'>Karte des Weges</a> (PDF, 212 KB)</p>"

    record = normalize(read(page(TEXT, f"<h2>Kontakt</h2>{CONTACT}", file)), url=URL)

    assert [attachment.title for attachment in record.attachments] == ["Karte des Weges"]
    assert [contact.role for contact in record.contacts] == [None]


def test_what_an_editor_calls_a_widget_of_text_is_text_and_its_files_are_kept() -> None:
    raw = read(
        page(
            f'<div class="text-widget">{TEXT}</div>',
            '<div class="download-widget"><a href="/dl/karte.pdf">Karte des Weges (PDF)</a></div>',
        )
    )

    assert (len(raw.body), [file.href for file in raw.attachments]) == (1, ["/dl/karte.pdf"])


def test_kind_and_size_that_stand_close_behind_the_name_of_a_file_are_not_its_name() -> None:
    link = '<a href="/m/karte.pdf"><span>Karte</span><span>PDF-Datei, 212 kB</span></a>'

    (attachment,) = normalize(read(page(TEXT, f"<ul><li>{link}</li></ul>")), url=URL).attachments

    assert (attachment.title, attachment.size) == ("Karte", 212_000)


def test_the_day_of_a_file_in_a_table_is_no_text() -> None:
    row = '<tr><td><a href="/m/karte.pdf">Karte.pdf</a></td><td>212 kB</td><td>18.11.2026 11:20</td></tr>'

    assert len(read(page(TEXT, f"<h4>Anhänge</h4><table>{row}</table>")).body) == 1


def test_a_label_goes_with_the_link_behind_it() -> None:
    raw = read(page('<dl><dt>Herausgeber:</dt><dd><a href="/">Amt für Wege</a></dd></dl>', TEXT))

    assert not any("Herausgeber" in text for text in texts(raw))


def test_below_the_word_for_a_release_stands_its_title() -> None:
    raw = read(
        "<html><title>Pressemitteilung</title><center><b>Wasserverband</b></center><p align=right>Altmühl, den 18.11.2026"
        f"<p><b>PRESSEMITTEILUNG</b><p><font size=+2><b>Neuer Weg am Ufer der Altmühl</b></font>{TEXT * 2}</html>"
    )

    assert raw.title == "Neuer Weg am Ufer der Altmühl"
