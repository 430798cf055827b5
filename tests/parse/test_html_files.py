"""Attachments are known by the address they are served at, whatever the content system calls the box they stand in."""

import pytest

from monitor.normalize import normalize
from tests.parse.looks_whole import LAST, LOOKS, TEXT, Look
from tests.parse.test_html import URL, read, texts

SERVED = (
    "/documents/20121/3456/Liste.pdf/6f1c2d3e-1111-2222-3333-444455556666?t=1700000000",
    "/documents/d/guest/liste-der-baeche",
    "/documents/d/musterland/liste-pdf?download=true",
    "/presse/liste/@@download/file/Liste.pdf",
    "/presse/liste/@@download/file",
    "/presse/liste/at_download/file",
    "/SharedDocs/liste.html?view=renderDownload&__blob=publicationFile",
    "/api/files/8d1f2/download",
    "/resource/blob/12345/6789abcdef/liste-der-baeche-data",
    "/media/1234/download?inline",
    "/index.php?eID=dumpFile&t=f&f=123",
)

every_look = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))


@every_look
@pytest.mark.parametrize("href", SERVED)
def test_a_file_is_known_by_how_it_is_served(look: Look, href: str) -> None:
    link = f"<a href='{href.replace('&', '&amp;')}'>Liste der Gemeinden</a>"

    for page in (
        look(f"{TEXT}<p>Die {link} steht allen offen.</p>", ""),
        look(TEXT, f"<div class='downloads'><h3>Downloads</h3><ul><li>{link}</li></ul></div>"),
    ):
        assert [file.href for file in read(page).attachments] == [href]


@pytest.mark.parametrize(
    "href",
    [
        "/documents/20121/3456/Bach.jpg/6f1c2d3e-1111-2222",
        "/documents/d/guest/bach-png",
        "/documents/",
        "/api/files",
        "/media/1234",
        "/downloads/",
    ],
)
def test_pictures_and_pages_are_no_attachments(href: str) -> None:
    assert read(LOOKS["liferay"](f"{TEXT}<p>Siehe <a href='{href}'>dort</a> im Land.</p>", "")).attachments == ()


def test_the_kind_of_a_file_is_said_by_its_name_in_the_middle_of_the_address() -> None:
    raw = read(LOOKS["liferay"](f"{TEXT}<p>Zur <a href='{SERVED[0]}'>Liste</a> der Orte.</p>", ""))

    assert [file.media_type for file in normalize(raw, url=URL).attachments] == ["application/pdf"]


@pytest.mark.parametrize("look", [LOOKS["typo3"], LOOKS["drupal"]], ids=["typo3", "drupal"])
def test_files_and_links_that_are_called_related_are_the_releases_own_and_other_news_are_not(look: Look) -> None:
    related = """<div class="news-related-wrap"><div class="news-related news-related-files"><h4>Dateien</h4><ul><li>
    <span class="news-related-files-link"><a href="/fileadmin/liste.pdf">Liste der Gemeinden</a></span></li></ul></div>
    <div class="news-related news-related-links"><h4>Links</h4><ul><li><a href="https://baeche.example/">Bäche</a></li></ul></div>
    <div class="news-related news-related-news"><h4>Links</h4><ul><li><a href="/moore.pdf">Moore werden nass</a></li></ul></div></div>"""

    record = read(look(f"{TEXT}<p>{LAST}</p>", related))

    assert [file.href for file in record.attachments] == ["/fileadmin/liste.pdf"]
    assert [link.href for link in record.links] == ["https://baeche.example/"]
    assert len(texts(record)) == 3


MATERIAL = """<section class='material'><h2>Materialien</h2><ul><li><a href='/dl/liste.pdf'>Liste der Bäche</a> (PDF, 2,4 MB)</li>
<li><a href='/dl/4711' type='application/pdf'>Kurzfassung</a></li><li><a href='/dl/bau.xlsx'>Bau</a> [xlsx | 31 kB]</li></ul></section>"""


@every_look
def test_a_list_of_files_is_read_with_types_and_sizes_and_is_no_text(look: Look) -> None:
    record = normalize(read(look(f"{TEXT}<p>{LAST}</p>{MATERIAL}", "")), url=URL)

    assert [(file.title, file.size) for file in record.attachments] == [
        ("Liste der Bäche", 2_400_000),
        ("Kurzfassung", None),
        ("Bau", 31_000),
    ]
    assert (record.attachments[1].media_type, record.links) == ("application/pdf", ())
    assert record.body[-1].text == LAST


@every_look
@pytest.mark.parametrize(
    "link", ["<a href='/news'>Zurück</a>", "<a href='send'>Versenden</a>", "<a href='/c/events/'>Events</a>"]
)
def test_a_link_back_or_to_a_section_is_no_link_of_the_text(look: Look, link: str) -> None:
    files = "<div class='files'><h4>Dateien</h4><ul><li><a href='/dl/liste.pdf'>Liste der Bäche</a></li></ul></div>"
    record = read(look(f"{TEXT}<p>{LAST}</p>{files}<div class='x9'>{link}</div>", ""))

    assert [file.href for file in record.attachments] == ["/dl/liste.pdf"]
    assert (record.links, texts(record)[-1]) == ((), LAST)


@every_look
@pytest.mark.parametrize(
    ("printed", "size"),
    [
        ("<a href='/dl/liste.pdf'>Liste der Bäche</a> <span>PDF | 1,2 MB</span>", 1_200_000),
        ("<a href='/dl/liste.pdf'>Liste der Bäche</a>, PDF, 312 KB", 312_000),
        ("<a href='/dl/liste.pdf'>Liste der Bäche PDF, 1 MB, barrierefrei</a>", 1_000_000),
        ("<a href='/dl/liste.pdf'>Liste der Bäche [PDF; 1.234 KB]</a>", 1_234_000),
    ],
)
def test_type_and_size_are_no_part_of_a_files_name_however_they_stand_beside_it(
    look: Look, printed: str, size: int
) -> None:
    record = normalize(read(look(TEXT, f"<div class='downloads'><ul><li>{printed}</li></ul></div>")), url=URL)

    assert [(file.title, file.size) for file in record.attachments] == [("Liste der Bäche", size)]


@every_look
def test_a_link_that_is_only_called_download_leads_to_a_file_all_the_same(look: Look) -> None:
    record = normalize(read(look(f"{TEXT}<p><a href='/dl/liste.pdf'>Download</a></p>", "")), url=URL)

    assert [file.url for file in record.attachments] == ["https://www.musterland.example/dl/liste.pdf"]
