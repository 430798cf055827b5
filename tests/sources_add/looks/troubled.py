# ruff: noqa: E501 -- markup in the lines in which such systems write it
"""Addresses at which nothing can be watched, each in its own way; a shell whose list is JSON, and short pages."""

import json

from demo.site import Answer, Request
from tests.sources_add.looks import html, missing, plain
from tests.sources_add.texts import TEXTS, Text

_SHELL = '<!DOCTYPE html><html lang="de"><head><title>Portal Musterland</title><script defer src="/app.8f.js"></script></head><body>{}</body></html>'
_ROOT = '<noscript>Bitte aktivieren Sie JavaScript, um diese Seite zu nutzen.</noscript><div id="root"></div>'
_LOGIN = (
    '<!DOCTYPE html><html lang="de"><title>Anmelden</title><h1>Anmelden</h1><form method="post"><label>Benutzername <input name="user"></label>'
    '<label>Passwort <input type="password" name="password"></label><button>Anmelden</button></form></html>'
)
_SHORT = (
    '<!DOCTYPE html><html lang="de"><title>{0} | Amt Musterland</title><nav><a href="/">Start</a></nav><main><h1>{0}</h1>'
    "<p>Das Amt zahlt für jedes neue Dach einen Zuschuss. Anträge gehen an die Aufbaubank in Musterburg.</p>{1}</main></html>"
)
_LISTED = "".join(f'<li><span>{text.day}</span> <a href="/meldung/{text.slug}">{text.title}</a></li>' for text in TEXTS)

_PAGES = {
    "/foerderung/": html(_SHORT.format("Zuschuss für Dächer", "<p>Die Frist endet am 30. Juni 2026.</p>")),
    "/haus/": html(_SHORT.format("Das Amt", '<p><a href="/haus/presse/">Pressemitteilungen</a></p>')),
    "/haus/presse/": html(
        f'<!DOCTYPE html><html lang="de"><title>Presse</title><main><h1>Presse</h1><ul>{_LISTED}</ul></main></html>'
    ),
    "/shell/": html(_SHELL.format(_ROOT)),
    "/scripted/": html(_SHELL.format(_ROOT + '<h1>Meldungen</h1><script>load("/api/meldungen.json?page=1")</script>')),
    "/anmelden": html(_LOGIN),
    "/defekt/": Answer(status=500),
    "/nur-fuer-menschen/": Answer(status=403),
    "/leer/": html('<!DOCTYPE html><html lang="de"><title>Amt</title><a href="/presse/">Pressemitteilungen</a></html>'),
    "/bericht.pdf": Answer(body=b"%PDF-1.4 broken", content_type="application/pdf"),
    "/robots.txt": plain("User-agent: *\nDisallow: /geheim/\n"),
}


def show(_: None, request: Request) -> Answer:
    if request.path == "/api/meldungen.json":
        return _rows(int(request.query.get("page", "1")))
    if request.path == "/intern/":
        return Answer(status=302, location=f"{request.home}/anmelden")
    told = next((text for text in TEXTS if f"/meldung/{text.slug}" == request.path), None)
    return _document(told) if told else _PAGES.get(request.path, missing())


def _document(text: Text) -> Answer:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in text.paragraphs)
    return html(
        f"<!DOCTYPE html><html lang='de'><title>{text.title} | Portal Musterland</title><main><h1>{text.title}</h1>{prose}</main></html>"
    )


def _rows(page: int) -> Answer:
    shown = TEXTS[(page - 1) * 4 : page * 4]
    rows = [
        {"headline": text.title, "href": f"/meldung/{text.slug}", "published": text.at.isoformat()} for text in shown
    ]
    return Answer(body=json.dumps({"data": {"items": rows}}).encode(), content_type="application/json")
