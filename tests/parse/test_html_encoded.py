"""Pages in encodings other than UTF-8, and such as only look like it."""

import pytest

from model.errors import NothingFound
from model.raw import RawRecord
from model.record import Block, BlockType, Record
from model.snapshot import Snapshot
from monitor.normalize import normalize
from monitor.parse import read_document
from monitor.parse.document.html_encoded import read_encoded
from tests.parse.wrapping import snapshot

URL = "https://www.musterland.example/presse/muehle"
TITLE = "Neue Mühle in Görlitz – „für alle“"
TEXT = (
    "Das Ministerium hat die Mühle am Mittwoch mit 300.000 Euro gefördert, damit sie für alle geöffnet werden kann. "
    "Die Förderung läuft über drei Jahre und schließt auch die Brücke über den Bach ein."
)


@pytest.mark.parametrize(
    ("encoding", "content_type", "meta"),
    [
        ("utf-8", "text/html", ""),
        ("utf-8-sig", "text/html; charset=iso-8859-1", ""),
        ("windows-1252", "text/html; charset=iso-8859-1", ""),
        ("windows-1252", "text/html", "windows-1252"),
        ("windows-1252", "text/html", ""),
        ("windows-1252", "text/html; charset=utf-8", "utf-8"),
        ("utf-8", "text/html", "iso-8859-15"),
        ("utf-16", "text/html", ""),
        ("utf-16-le", "text/html; charset=utf-16le", ""),
    ],
)
def test_a_release_is_read_whatever_its_encoding_and_whatever_is_said_of_it(
    encoding: str, content_type: str, meta: str
) -> None:
    record = _record(_page(meta=meta).encode(encoding), content_type)

    assert (record.title, record.text) == (TITLE, TEXT)


@pytest.mark.parametrize(("encoding", "label"), [("shift_jis", "shift_jis"), ("iso-2022-jp", "iso-2022-jp")])
def test_a_page_in_an_encoding_of_several_bytes_is_read_as_it_says(encoding: str, label: str) -> None:
    title, text = "東京都の新しい支援", "東京都は新しい支援を発表しました。" * 8
    record = _record(_page(title, text, meta=label).encode(encoding))

    assert (record.title, record.text) == (title, text)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_letters_that_a_site_encodes_twice_are_read_as_they_are_meant(encoding: str) -> None:
    page = _page("Neue Mühle für Görlitz", TEXT)
    record = _record(page.encode().decode(encoding).encode())

    assert (record.title, record.text) == ("Neue Mühle für Görlitz", TEXT)


def test_a_page_whose_only_letter_beyond_ascii_stands_in_a_contact_is_read_in_its_encoding() -> None:
    plain = "The ministry has given money to the mill, so that all may see it from Wednesday on, and to the bridge beside it."
    contact = "<h2>Pressekontakt</h2><p>Jörg Müller<br>Telefon: 0351 1234567</p>"
    record = _record(_page("New mill", plain, below=contact).encode("latin-1"))

    assert [contact.name for contact in record.contacts] == ["Jörg Müller"]


@pytest.mark.parametrize("encoding", ["latin-1", "twice"])
def test_days_and_addresses_are_read_in_their_encoding_where_no_letter_of_the_text_tells_it(encoding: str) -> None:
    plain = "The ministry has given money to the mill, so that all may see it from Wednesday on, and to the bridge beside it."
    above, below = "<p class='date'>12. März 2026</p>", "<p><a href='/f/Übersicht.pdf'>Overview (PDF)</a></p>"
    page = _page("New mill", f"{above}{plain}", below=f"{below}<footer>Letzte Änderung: 13.03.2026</footer>")
    record = _record(page.encode().decode("latin-1").encode() if encoding == "twice" else page.encode(encoding))

    assert (str(record.published), str(record.updated)) == ("2026-03-12", "2026-03-13")
    assert [one.url for one in record.attachments] == ["https://www.musterland.example/f/%C3%9Cbersicht.pdf"]


def test_days_are_read_in_their_encoding_where_the_text_writes_its_letters_as_entities() -> None:
    text = TEXT.encode("ascii", "xmlcharrefreplace").decode()
    page = _page("New mill", f"<p class='date'>12. März 2026</p>{text}").encode("latin-1")

    assert str(_record(page).published) == "2026-03-12"


def test_a_page_that_is_in_utf_8_is_read_once_also_in_french() -> None:
    reader = _Counted(record=RawRecord(base_url=URL, title="Le pré", body=_body("Le pré est très beau – et vert.")))

    read_encoded(_snapshot(b"<p>x</p>"), reader)

    assert reader.given == [b"<p>x</p>"]


def test_a_page_that_writes_the_sign_of_lost_letters_itself_is_read_once() -> None:
    reader = _Counted(record=RawRecord(base_url=URL, title="\ufffd"))

    read_encoded(_snapshot("<p>\ufffd</p>".encode()), reader)

    assert len(reader.given) == 1


def test_a_page_in_which_nothing_is_found_is_read_as_it_was_meant_before_that_is_said() -> None:
    reader = _Counted(record=None)
    twice = "<p>Mühle</p>".encode().decode("latin-1").encode()

    with pytest.raises(NothingFound):
        read_encoded(_snapshot(twice), reader)

    assert reader.given == [twice, "<p>Mühle</p>"]


class _Counted:
    """A reader that keeps what it is given; it finds nothing where it has no record."""

    def __init__(self, record: RawRecord | None) -> None:
        self.given: list[str | bytes] = []
        self._record = record

    def __call__(self, markup: str | bytes) -> RawRecord:
        self.given.append(markup)
        if self._record is None:
            raise NothingFound("nothing", "nichts")
        return self._record


def _body(text: str) -> tuple[Block, ...]:
    return (Block(type=BlockType.PARAGRAPH, text=text),)


def _page(title: str = TITLE, text: str = TEXT, *, meta: str = "", below: str = "") -> str:
    said = f"<meta charset={meta}>" if meta else ""
    return f"<html><head>{said}<title>{title}</title></head><body><h1>{title}</h1><p>{text}</p>{below}</body></html>"


def _snapshot(body: bytes, content_type: str = "text/html") -> Snapshot:
    return snapshot(body, URL, content_type)


def _record(body: bytes, content_type: str = "text/html") -> Record:
    return normalize(read_document(_snapshot(body, content_type), None), url=URL)
