"""What our pages are printed on: templates that escape everything, and one style sheet."""

import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from review.language import language_of
from review.phrases import MESSAGES, WORDS

_HERE = Path(__file__).parent


def page(request: Request, template: str, *, status: int = 200, **values: object) -> Response:
    """Values are cleaned text, never markup. `root` leads from the page to the first one."""
    language = language_of(request.headers.get("accept-language"))
    common: dict[str, object] = {"language": language, "say": WORDS[language], "style": _style_name(), "root": "/"}
    content = _templates().get_template(f"{template}.html").render(common | values)
    return HTMLResponse(content, status, headers={"Vary": "Accept-Language", "Content-Language": language})


def message(request: Request, name: str, *, status: int, detail: str = "") -> Response:
    """A page that says one thing."""
    heading, text = MESSAGES[language_of(request.headers.get("accept-language"))][name]
    return page(request, "message", status=status, heading=heading, text=text, detail=detail)


def style_route() -> Route:
    """Its address changes with its content, so it may be kept for ever."""

    def style(_: Request) -> Response:
        keep = {"Cache-Control": "public, max-age=31536000, immutable"}
        return Response(_style(), media_type="text/css", headers=keep)

    return Route("/style.css", style)


@cache
def _style() -> bytes:
    return (_HERE / "static" / "style.css").read_bytes()


@cache
def _style_name() -> str:
    return f"style.css?{hashlib.sha256(_style()).hexdigest()[:8]}"


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
