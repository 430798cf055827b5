"""Pages of the scripted ministry, in our own words."""

from collections.abc import Iterable

from tests.pipeline.site import World

STOCK = (
    ("/presse/3", "Bescheid drei übergeben"),
    ("/presse/2", "Bescheid zwei übergeben"),
    ("/presse/1", "Bescheid eins übergeben"),
)
NEW = ("/presse/4", "Radnetz wird ausgebaut")

FOOTER = "Freistaat Musterland, Ministerium für Arbeit und Netze, Am Markt 1, 01000 Musterstadt"
LOGIN = """<!DOCTYPE html><html lang="de"><head><title>Anmelden</title></head><body><h1>Anmelden</h1>
<form action="/anmelden" method="post"><label>Benutzername <input name="benutzer"></label>
<label>Kennwort <input type="password" name="kennwort"></label><button>Anmelden</button></form></body></html>"""


def release(
    title: str,
    *passages: str,
    day: str = "12.11.2026",
    footer: str = FOOTER,
    counter: str = "",
    banner: str = "",
    tail: str = "",
    mark: str = "",
) -> str:
    """A press release as a content management system prints it. `mark` is an attribute, so only the markup differs."""
    text = "\n".join(f"<p>{passage}</p>" for passage in passages or plain(title))
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{title} | Freistaat Musterland</title></head>
<body{mark}>{banner}<header><a href="/">Freistaat Musterland</a><nav><a href="/presse/">Presse</a> <a href="/amt/">Amt</a></nav></header>
<main><article><p class="date"><time>{day}</time></p><h1>{title}</h1>
{text}
{tail}</article></main>
<footer><p>{footer}</p>{counter}</footer></body></html>"""


def publish(world: World, *entries: tuple[str, str]) -> None:
    """The releases, the newest first, and the listing that names them."""
    for path, title in entries:
        world.show(path, release(title))
    world.show("/presse/", listing(entries))


def plain(title: str) -> tuple[str, str]:
    return (
        f"Das Ministerium hat heute in Musterstadt bekannt gegeben: {title}. Damit stehen im kommenden Jahr 851 Millionen Euro bereit.",
        f"Die Ministerin erläuterte den Beschluss vor der Presse und dankte allen Beteiligten für ihre Arbeit an „{title}“.",
    )


def listing(
    entries: Iterable[tuple[str, str]], *, day: str = "12.11.2026", kind: str = "meldung", older: str = ""
) -> str:
    """`entries` are (path, title), the newest first; `older` is where the page behind this one stands."""
    behind = f'<a rel="next" href="{older}">Weiter</a>' if older else ""
    rows = "\n".join(
        f'<li class="{kind}"><span class="datum">{day}</span> <a href="{path}">{title}</a>'
        f"<p>Das Ministerium teilt mit: {title}.</p></li>"
        for path, title in entries
    )
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Presse | Freistaat Musterland</title></head>
<body><header><a href="/">Freistaat Musterland</a><nav><a href="/presse/">Presse</a> <a href="/amt/">Amt</a></nav></header>
<main><h1>Pressemitteilungen</h1><ul class="liste">
{rows}
</ul>{behind}</main><footer><p>{FOOTER}</p></footer></body></html>"""


def feed(entries: Iterable[tuple[str, str]], root: str) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>{root}{path}</link><guid>{root}{path}</guid>"
        "<pubDate>Thu, 12 Nov 2026 09:00:00 +0100</pubDate></item>"
        for path, title in entries
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Presse</title>'
        f"<link>{root}/</link><description>Presse</description>{items}</channel></rss>"
    )
