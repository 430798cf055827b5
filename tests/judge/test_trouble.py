"""Pages that answer 200 and are no release are recognised; releases about such pages are not taken for one."""

import time

import pytest

from monitor.judge import TroubleKind, trouble_of
from tests.judge.pages import SENTENCE, SOURCE, URL, answer, page, release

LOGIN_FORM = '<form><input name=user><input type="password" name=pass><button>Weiter</button></form>'

TROUBLES = {
    "a German page not found": (
        page("Seite nicht gefunden | Musterland", "<h1>Seite nicht gefunden</h1><p>Bitte prüfen Sie die Adresse.</p>"),
        TroubleKind.SOFT_404,
    ),
    "a release that does not exist any more": (
        page("Musterland", "<h1>Die Meldung existiert nicht mehr</h1><p>Sie wurde entfernt.</p>"),
        TroubleKind.SOFT_404,
    ),
    "a requested page that was not found": (
        page(
            "Musterland – Medien", "<h1>Hoppla</h1><p>Die von Ihnen angeforderte Seite wurde leider nicht gefunden.</p>"
        ),
        TroubleKind.SOFT_404,
    ),
    "a page that was taken off": (page("Musterland", "<h1>Diese Seite wurde entfernt</h1>"), TroubleKind.SOFT_404),
    "a page that is at hand no more": (
        page("Musterland", "<h1>Die angeforderte Seite steht leider nicht mehr zur Verfügung</h1><p>Zur Suche.</p>"),
        TroubleKind.SOFT_404,
    ),
    "a release that was deleted, in a sentence": (
        page("Musterland", "<h1>Hinweis</h1><p>Diese Pressemitteilung wurde leider gelöscht.</p>"),
        TroubleKind.SOFT_404,
    ),
    "a sought page that is no more, in a sentence": (
        page("Musterland", "<h1>Schade</h1><p>Die Seite, die Sie suchen, gibt es nicht mehr.</p>"),
        TroubleKind.SOFT_404,
    ),
    "a page that was removed, in English": (page("Page removed", "<h1>Sorry</h1>"), TroubleKind.SOFT_404),
    "an English page not found": (page("404 Not Found", "<h1>Not Found</h1>"), TroubleKind.SOFT_404),
    "fault 404": (page("Fehler 404 - Musterland", "<h1>Fehler 404</h1><p>Schade.</p>"), TroubleKind.SOFT_404),
    "a login": (page("Anmeldung | Musterland", f"<h1>Anmelden</h1>{LOGIN_FORM}"), TroubleKind.LOGIN),
    "a login without a title": (page("Musterland", LOGIN_FORM), TroubleKind.LOGIN),
    "a consent wall": (
        page(
            "Bevor Sie fortfahren",
            "<h1>Ihre Einwilligung</h1><p>Wir verwenden Cookies.</p><button>Alle akzeptieren</button>",
        ),
        TroubleKind.CONSENT,
    ),
    "maintenance": (
        page("Wartungsarbeiten", "<h1>Wartungsarbeiten</h1><p>Wir sind bald wieder da.</p>"),
        TroubleKind.MAINTENANCE,
    ),
    "maintenance in a sentence": (
        "<html><body><p>Wegen Wartungsarbeiten ist diese Website bis Montag nicht erreichbar.</p></body></html>",
        TroubleKind.MAINTENANCE,
    ),
    "a waiting room in German": (
        page("Musterland", "<h1>Sie befinden sich in der Warteschlange</h1><p>Das dauert noch etwa 4 Minuten.</p>"),
        TroubleKind.WAITING_ROOM,
    ),
    "a waiting room by its title": (page("Virtueller Warteraum | Musterland", ""), TroubleKind.WAITING_ROOM),
    "a waiting room in a sentence": (
        page("Musterland", "<h1>Großer Andrang</h1><p>Ihre geschätzte Wartezeit beträgt 4 Minuten.</p>"),
        TroubleKind.WAITING_ROOM,
    ),
    "a waiting room in English": (
        page("Musterland", "<h1>You are now in line</h1><p>We will let you in soon.</p>"),
        TroubleKind.WAITING_ROOM,
    ),
    "a challenge": (
        page("Just a moment...", "<p>Wird geprüft</p>", head="<script>window._cf_chl_opt={}</script>"),
        TroubleKind.CHALLENGE,
    ),
    "access denied": (page("Access Denied", "<h1>Access Denied</h1><p>Reference #18.7</p>"), TroubleKind.CHALLENGE),
    "a bad gateway": ("<html><head><title>502 Bad Gateway</title></head><body></body></html>", TroubleKind.ERROR_PAGE),
    "a server fault in German": (
        page("Interner Serverfehler", "<h1>Ein Fehler ist aufgetreten</h1>"),
        TroubleKind.ERROR_PAGE,
    ),
    "a database fault": ("<h1>Error establishing a database connection</h1>", TroubleKind.ERROR_PAGE),
    "a parked domain": (
        "<html><head><title>musterland.example steht zum Verkauf</title></head><body>Domain kaufen</body></html>",
        TroubleKind.PARKED,
    ),
    "a fresh web server": (
        "<html><head><title>Welcome to nginx!</title></head><body></body></html>",
        TroubleKind.PARKED,
    ),
    "an empty shell": (
        '<html><head><title>Musterland</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>',
        TroubleKind.EMPTY_SHELL,
    ),
    "an empty shell that asks for JavaScript": (
        "<html><body><noscript>Bitte aktivieren Sie JavaScript.</noscript><div></div><script src=a.js></script></body></html>",
        TroubleKind.EMPTY_SHELL,
    ),
    "a page cut inside a tag": (f"<html><body><h1>Netz</h1><p>{SENTENCE}</p><p class='te", TroubleKind.TRUNCATED),
}


@pytest.mark.parametrize("name", TROUBLES)
def test_a_page_that_is_no_release_is_recognised_though_it_answers_200(name: str) -> None:
    text, kind = TROUBLES[name]

    trouble = trouble_of(answer(text), None, source=SOURCE, known_document=True)

    assert trouble is not None
    assert trouble.kind is kind
    assert all(said.startswith(URL) for said in trouble.sentence)


@pytest.mark.parametrize(
    "title",
    [
        "Seite nicht gefunden: Ministerium wirbt für bessere Websites",
        "Seite nicht gefunden – Freistaat startet Kampagne",
        "Anmeldung zum Wasserstofftag ab sofort möglich",
        "Wartungsarbeiten an der Talbrücke beginnen am Montag",
        "Fehler 404: Warum tote Verweise Bürger ärgern",
        "Login mit dem Ausweis: neues Portal gestartet",
        "Warteschlange vor dem Bürgeramt wird kürzer",
        "Virtueller Warteraum: Kliniken testen neue Anmeldung",
        "Cookie-Einstellungen: Minister fordert einfachere Regeln",
    ],
)
def test_a_release_about_a_missing_page_or_a_login_is_a_release(title: str) -> None:
    text = page(f"{title} | Musterland", f"<h1>{title}</h1><p>20.11.2026</p>" + f"<p>{SENTENCE * 3}</p>" * 2)

    trouble = trouble_of(answer(text), release(title, SENTENCE * 3, SENTENCE * 3), source=SOURCE, known_document=True)

    assert trouble is None


def test_a_release_with_a_login_box_and_a_cookie_banner_is_a_release() -> None:
    text = page(
        "Netz wird gebaut",
        f"<div>Wir verwenden Cookies. <button>Alle akzeptieren</button></div>{LOGIN_FORM}<h1>Netz wird gebaut</h1><p>{SENTENCE * 6}</p>",
    )

    assert (
        trouble_of(answer(text), release("Netz wird gebaut", SENTENCE * 6), source=SOURCE, known_document=True) is None
    )


def test_a_page_not_found_does_not_become_a_release_by_the_date_of_its_listing() -> None:
    text = page("Musterland", f"<h1>Seite nicht gefunden</h1><p>{'Bitte nutzen Sie die Suche oder das Menü. ' * 6}</p>")
    read = release(
        "Seite nicht gefunden", "Bitte nutzen Sie die Suche oder das Menü. " * 6, found=(("published", "index"),)
    )

    trouble = trouble_of(answer(text), read, source=SOURCE, known_document=True)

    assert trouble is not None
    assert trouble.is_gone
    assert trouble.answer == "soft 404"


@pytest.mark.parametrize(
    ("final_url", "kind"),
    [
        ("https://www.musterland.example/", TroubleKind.HOME_REDIRECT),
        ("https://www.musterland.example/de/index.html", TroubleKind.HOME_REDIRECT),
        ("https://neu.musterland.example", TroubleKind.HOME_REDIRECT),
        ("https://www.musterland.example/medien/", TroubleKind.OVERVIEW_REDIRECT),
        ("https://www.musterland.example/login?next=/medien/1200112", TroubleKind.LOGIN),
        ("https://sso.musterland.example/auth/realm", TroubleKind.LOGIN),
        ("https://consent.musterland.example/m?continue=x", TroubleKind.CONSENT),
    ],
)
def test_a_redirect_to_the_home_page_or_a_login_is_no_release(final_url: str, kind: TroubleKind) -> None:
    text = page("Willkommen", f"<h1>Willkommen</h1><p>{SENTENCE * 20}</p>")

    trouble = trouble_of(answer(text, final_url=final_url), None, source=SOURCE, known_document=True)

    assert trouble is not None
    assert trouble.kind is kind
    assert trouble.is_gone is (kind in (TroubleKind.HOME_REDIRECT, TroubleKind.OVERVIEW_REDIRECT))


@pytest.mark.parametrize(
    "final_url",
    [
        "https://musterland.example/medien/1200112",
        "https://www.musterland.example/archiv/2026/1200112.html",
        "https://www.musterland.example/?p=1200112",
    ],
)
def test_a_redirect_to_another_address_of_the_text_is_no_trouble(final_url: str) -> None:
    text = page("Netz", f"<h1>Netz</h1><p>{SENTENCE * 20}</p>")

    assert (
        trouble_of(
            answer(text, final_url=final_url), release("Netz", SENTENCE * 20), source=SOURCE, known_document=True
        )
        is None
    )


def test_a_page_without_its_end_is_cut_off_only_when_it_also_shrank() -> None:
    text = f"<html><body><h1>Netz</h1><p>{SENTENCE * 5}</p>"
    read = release("Netz", SENTENCE * 5)

    cut = trouble_of(answer(text), read, source=SOURCE, known_document=True, held=release("Netz", SENTENCE * 12))
    whole = trouble_of(answer(text), read, source=SOURCE, known_document=True, held=read)

    assert cut is not None
    assert cut.kind is TroubleKind.TRUNCATED
    assert whole is None


def test_a_page_that_loses_its_last_tag_is_cut_off_when_it_leaves_open_what_it_opened() -> None:
    read = release("Netz", SENTENCE * 5)
    cut = f"<html><body><main><h1>Netz</h1><p>{SENTENCE * 5}</p>"

    def kind(text: str, *, ended: bool) -> TroubleKind | None:
        trouble = trouble_of(answer(text), read, source=SOURCE, known_document=True, held=read, ended=ended)
        return trouble.kind if trouble else None

    assert kind(cut, ended=True) is TroubleKind.TRUNCATED
    assert kind(cut, ended=False) is None
    assert kind(f"{cut}</main>", ended=True) is None
    assert kind(f"{cut}</main></body></html>", ended=True) is None


def test_a_pdf_address_that_answers_with_a_web_page_is_not_the_document() -> None:
    url = "https://www.musterland.example/medien/1200112.pdf"

    trouble = trouble_of(answer(page("Musterland", "Hallo"), url=url), None, source=SOURCE, known_document=True)

    assert trouble is not None
    assert trouble.kind is TroubleKind.OTHER_TYPE


def test_a_pdf_address_whose_page_says_that_it_is_not_there_is_gone() -> None:
    url = "https://www.musterland.example/medien/1200112.pdf"
    gone = page("Seite nicht gefunden", "<h1>Seite nicht gefunden</h1><p>Die Seite ist leider nicht vorhanden.</p>")

    trouble = trouble_of(answer(gone, url=url), None, source=SOURCE, known_document=True)

    assert trouble is not None
    assert trouble.is_gone


@pytest.mark.parametrize("kind", ["application/pdf", "application/json", "application/rss+xml"])
def test_what_is_no_web_page_is_not_searched_for_error_pages(kind: str) -> None:
    assert trouble_of(answer(b"Seite nicht gefunden", kind=kind), None, source=SOURCE, known_document=False) is None


def test_a_listing_of_linked_titles_is_no_trouble() -> None:
    items = "".join(f'<h2><a href="/medien/{n}">Meldung {n}: Seite nicht gefunden</a></h2>' for n in range(20))
    text = page("Medien | Musterland", f"<h1>Medieninformationen</h1>{items}")

    assert trouble_of(answer(text, url=SOURCE.url), None, source=SOURCE, known_document=False) is None


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<script>", "<div", "<p>seite ", "„", "</", "<title>", "404 ", "die die "]
)
def test_no_page_keeps_the_judge_busy(piece: str) -> None:
    body = ("<html>" + piece * 200_000)[:800_000]

    started = time.process_time()
    trouble_of(answer(body, url=URL), None, source=SOURCE, known_document=True)

    assert time.process_time() - started < 3
