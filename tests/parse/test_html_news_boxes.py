"""Boxes and lines that lead on from a text of news, promote an app or tell of its author are not text; what only looks like them is."""
# ruff: noqa: E501

import pytest

from tests.parse.looks import FIRST, SECOND
from tests.parse.looks_whole import LAST
from tests.parse.test_html import read, texts
from tests.parse.test_html_news import article

TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"
TOLD = [FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "box",
    [
        "<ul><li><a href='/x'>Netze im Tal</a> (12.10.2026)</li><li>03.09.2026: <a href='/y'>Speicher am Berg</a></li></ul>",
        "<p><strong>Zum Thema:</strong><br><a href='/x'>Netze im Tal</a><br><a href='/y'>Speicher am Berg</a></p>",
        "<div>Ein Beitrag geteilt von Anna Muster (@muster)</div>", "<div>Sie können ihn sich mit einem Klick anzeigen lassen und wieder ausblenden.</div>",
        "<p>Laden Sie jetzt unsere App: <a href='/i'>hier</a></p>", "<p><strong>Sie wollen mehr? <a href='/w'>Folgen Sie unserem WhatsApp-Kanal</a></strong></p>",
        "<p><img src='1.jpg'><br><small>Die Ministerin in der Werkstatt (Archivbild)</small></p>", "<div class='video'><p>Video: So geht der Umbau</p></div>",
        "<p>Dieser Artikel wurde automatisch übernommen und nicht bearbeitet.</p>", "<p>Gefällt Ihnen unsere Arbeit?</p>", "<p>URL: https://www.musterblatt.example/12</p>",
        "<div><span>03.11.2026</span><h4><a href='/x'>Der Fluss ist sauber</a></h4><p>Zwei Wehre sind abgebaut. <a href='/x'>mehr</a></p></div><div><span>01.11.2026</span><h4><a href='/y'>Die Brücke ist gesperrt</a></h4></div>",
    ],
)  # fmt: skip
def test_what_leads_on_from_a_text_is_not_text(box: str) -> None:
    assert texts(read(article(f"{TEXT}<p>{LAST}</p>{box}"))) == TOLD


@pytest.mark.parametrize("about", ["Bert Beispiel ist Redakteur für Landespolitik.", "schreibt seit 2011 über Energie und arbeitet als Reporter in Musterstadt."])  # fmt: skip
def test_the_last_lines_about_the_author_are_not_text(about: str) -> None:
    for name in ("<h4>Bert Beispiel</h4>", "<p><b>Bert Beispiel</b></p>"):
        assert texts(read(article(f"{TEXT}<p>{LAST}</p>{name}<p>{about}</p>"))) == TOLD


@pytest.mark.parametrize(
    "inside",
    [
        f"<h3>Heizungen</h3><p>Heizungen sind teuer. {LAST}</p>",
        "<p><img src='1.jpg'>Zwölf Millionen Euro stehen bereit.</p>",
        "<ul><li>Antrag bis 12.10.2026 stellen, ein <a href='/x'>Merkblatt</a> hilft dabei</li></ul>",
        "<p>Hinweise:<br>Der Antrag ist bis Mai zu stellen.<br>Ein <a href='/x'>Merkblatt</a> hilft.</p>",
    ],
)
def test_what_only_looks_like_it_is_text(inside: str) -> None:
    assert len(texts(read(article(f"{TEXT}<p>{LAST}</p>{inside}")))) > len(TOLD)


def test_a_figure_of_a_button_is_no_subtitle() -> None:
    buttons = "<div><button>Merken</button><button>Verschenken</button><span>0</span></div>"

    assert read(article(buttons + TEXT)).subtitle is None
