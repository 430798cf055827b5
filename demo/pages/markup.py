"""What the four sites share: escaping, the running text, style sheets, error pages."""

from collections.abc import Iterable
from datetime import datetime
from html import escape

from demo.site import Answer, Request
from demo.world import BERLIN, Block, Bullets, Heading, Place

MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)


def text(words: str) -> str:
    return escape(words, quote=False)


def attribute(words: str) -> str:
    return escape(words, quote=True)


def running(blocks: Iterable[Block], *, heading: str = "h3") -> str:
    """The blocks as a content editor saves them."""
    return "\n".join(_block(block, heading) for block in blocks)


def numeric(day: datetime) -> str:
    return day.astimezone(BERLIN).strftime("%d.%m.%Y")


def numeric_with_time(at: datetime) -> str:
    return at.astimezone(BERLIN).strftime("%d.%m.%Y, %H:%M")


def written(day: datetime) -> str:
    local = day.astimezone(BERLIN)
    return f"{local.day}. {MONTHS[local.month - 1]} {local.year}"


def shortened(words: str, most: int) -> str:
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def html(page: str, modified: datetime | None = None) -> Answer:
    return Answer(body=page.encode(), modified=modified)


def plain(words: str) -> Answer:
    return Answer(body=words.encode(), content_type="text/plain; charset=utf-8")


def css(sheet: str) -> Answer:
    return Answer(body=(BASE + sheet).encode(), content_type="text/css; charset=utf-8")


def not_found(name: str) -> Answer:
    page = f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>Seite nicht gefunden – {text(name)}</title>
<link rel="stylesheet" href="/assets/site.css"></head>
<body><main class="page"><h1>Seite nicht gefunden</h1>
<p>Die gewünschte Seite ist nicht oder nicht mehr vorhanden.</p><p><a href="/">Zur Startseite</a></p></main></body></html>
"""
    return Answer(body=page.encode(), status=404)


def unavailable() -> Answer:
    page = """<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>503 Service Unavailable</title></head>
<body><h1>Service Unavailable</h1><p>Wegen Wartungsarbeiten ist dieser Dienst zurzeit nicht erreichbar.</p></body></html>
"""
    return Answer(body=page.encode(), status=503)


def common(place: Place, request: Request, *, sheet: str, robots: str = "") -> Answer | None:
    """What every site answers in the same way; None: ask the site."""
    if place.is_down:
        return unavailable()
    if request.path == "/assets/site.css":
        return css(sheet)
    return plain(robots) if robots and request.path == "/robots.txt" else None


def moved(location: str) -> Answer:
    return Answer(status=301, location=location)


def _block(block: Block, heading: str) -> str:
    match block:
        case Heading(words):
            return f"<{heading}>{text(words)}</{heading}>"
        case Bullets(points):
            return "<ul>\n" + "\n".join(f"  <li>{text(point)}</li>" for point in points) + "\n</ul>"
        case _:
            return f"<p>{text(block)}</p>"


BASE = """
*{box-sizing:border-box}body{margin:0;font:17px/1.6 Georgia,"DejaVu Serif",serif;color:#222;background:#fff}
a{color:var(--ink)}h1,h2,h3,nav,.kicker,.meta,footer,aside{font-family:"Segoe UI","DejaVu Sans",Arial,sans-serif}
h1{font-size:2rem;line-height:1.2;margin:.3em 0 .4em}h2{font-size:1.2rem}h3{font-size:1.05rem;margin-top:1.6em}
.skip,.skip-links{position:absolute;left:-9999px}.page{max-width:1120px;margin:0 auto;padding:0 24px 40px}
header.site{border-top:6px solid var(--ink);border-bottom:1px solid #ddd}header.site .page{padding-bottom:0}
.brand{display:flex;gap:14px;align-items:center;padding:18px 0;font:600 1.15rem "Segoe UI","DejaVu Sans",Arial,sans-serif}
.brand b{display:inline-block;width:38px;height:44px;background:var(--ink);border-radius:2px 2px 19px 19px}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:22px;margin:0;padding:10px 0 14px}nav a{text-decoration:none;color:#222}
.breadcrumb{font-size:.85rem;color:#666}.meta,.kicker{color:#666;font-size:.9rem}.kicker{margin:1.6em 0 0;color:var(--ink)}
aside{overflow-wrap:anywhere;
background:#f4f5f6;padding:1px 20px 12px;font-size:.92rem}footer.site{background:#f0f1f2;border-top:1px solid #ddd;
margin-top:40px;font-size:.88rem;color:#444}footer.site .page{padding-top:20px}footer.site ul{list-style:none;padding:0;
display:flex;flex-wrap:wrap;gap:18px}.cookie{position:sticky;bottom:0;background:#222;color:#eee;padding:12px 24px;
font:15px "Segoe UI","DejaVu Sans",Arial,sans-serif;display:flex;gap:18px;align-items:center;justify-content:center}
.cookie button{background:#fff;border:0;padding:7px 14px}
"""
