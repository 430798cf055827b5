"""A site of a thousand pages of about 50 kB each, for benchmarks and tests of load."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from demo.pages.markup import html, not_found, numeric, running, text
from demo.prose import REGIONS, TOWNS, paragraphs
from demo.site import Answer, Request, Site
from demo.stock import at
from demo.world import Block

_FIRST = at("2026-11-20 09:00")


@dataclass(frozen=True, kw_only=True, slots=True)
class Many:
    """Pages 0 to `count` - 1. Raise `revision` and the pages in `changed` (None: all) read differently; `footer` changes their bytes only.

    Without `validators` the site knows neither ETag nor Last-Modified, so that every answer brings the whole page.
    """

    count: int = 1000
    revision: int = 0
    changed: Set[int] | None = None
    footer: str = "© Freistaat Musterland 2026"
    validators: bool = True


def many(count: int = 1000) -> Site[Many]:
    """The site, to be started with `with`; its listing is at `site.url + "/liste"`, page 7 at `/meldung/7`.

    Example:
        with many(1000) as site:
            site.world = replace(site.world, revision=1)
    """
    return Site(Many(count=count), show)


def show(world: Many, request: Request) -> Answer:
    answer = _answer(world, request)
    return answer if world.validators else replace(answer, modified=None, is_tagged=False)


def page(number: int, world: Many) -> str:
    """About 50 kB of markup around six to nine thousand characters of text."""
    is_changed = world.revision and (world.changed is None or number in world.changed)
    return _before(number) + _article(number, world.revision if is_changed else 0) + _after(world.footer)


def listing(world: Many) -> str:
    """All pages, newest first."""
    entries = "\n".join(
        f'<li class="entry"><h3><a href="/meldung/{number}">{text(title(number))}</a></h3>'
        f'<span class="date">{numeric(_FIRST - timedelta(hours=number))}</span></li>'
        for number in range(world.count)
    )
    return f'{_before(-1)}<h1>Medieninformationen</h1>\n<ul class="list">\n{entries}\n</ul>{_after(world.footer)}'


def title(number: int) -> str:
    town, region = TOWNS[number % len(TOWNS)], REGIONS[number // len(TOWNS) % len(REGIONS)]
    return f"{town}: {number + 12} Betriebe aus der Region {region} beraten über Ausbildung und Energie"


@lru_cache(maxsize=2048)
def _blocks(number: int) -> tuple[Block, ...]:
    first, second = paragraphs(number, 12, with_points=True), paragraphs(100_000 + number, 12, with_points=True)
    return first + second


def _answer(world: Many, request: Request) -> Answer:
    if request.path in ("/", "/liste"):
        return html(listing(world))
    section, _, number = request.path.removeprefix("/").partition("/")
    if section != "meldung" or not number.isdigit() or int(number) >= world.count:
        return not_found("Freistaat Musterland")
    return html(page(int(number), world), _FIRST - timedelta(hours=int(number)) + timedelta(minutes=world.revision))


def _article(number: int, revision: int) -> str:
    blocks = list(_blocks(number))
    if revision:
        blocks[0] = f"Stand der Zusagen nach der {revision + 1}. Runde: {40 + revision} Millionen Euro. {blocks[0]}"
    day = numeric(_FIRST - timedelta(hours=number))
    return f"""<article><h1>{text(title(number))}</h1><p class="date">{day}</p>
{running(blocks)}
<h2>Kontakt</h2><p>Pressestelle<br>Telefon: +49 351 555 {1000 + number % 9000}<br>
<a href="mailto:presse@musterland.example">presse@musterland.example</a></p></article>"""


@lru_cache(maxsize=1)
def _menu() -> str:
    """Three levels, as large as such menus are."""
    return "\n".join(
        f'<li class="menu__item menu__item--level-1"><a class="menu__link" href="/themen/{region_number}">{text(region)}</a><ul>'
        + "".join(
            f'<li class="menu__item menu__item--level-2"><a class="menu__link" href="/themen/{region_number}/{town.lower()}" '
            f'title="Alles aus {text(town)} im Bereich {text(region)}">{text(town)}</a></li>\n'
            for town in TOWNS
        )
        + "</ul></li>"
        for region_number, region in enumerate(REGIONS)
    )


def _before(number: int) -> str:
    name = title(number) if number >= 0 else "Medieninformationen"
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{text(name)} – Freistaat Musterland</title>
<style>{_rules()}</style></head><body>
<a class="skip" href="#content">Zum Inhalt</a><header><nav aria-label="Hauptmenü"><ul class="menu">
{_menu()}
</ul></nav></header><main id="content">
"""


@lru_cache(maxsize=1)
def _rules() -> str:
    return "\n".join(
        f".grid__column--{n}{{width:{n / 400 * 100:.4f}%;margin-left:auto;padding:0 {n}px}}" for n in range(400)
    )


def _after(footer: str) -> str:
    return f"""</main><aside><h2>Themen</h2><ul>{"".join(f"<li>{text(town)}</li>" for town in TOWNS)}</ul></aside>
<footer><p>{text(footer)}</p><ul><li><a href="/impressum">Impressum</a></li><li><a href="/datenschutz">Datenschutz</a></li></ul></footer>
</body></html>
"""
