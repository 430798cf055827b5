"""The page behind “less often or not at all” in a mail: one token, one address, one subscription."""

import html
from collections.abc import Callable, Sequence
from datetime import datetime

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from alerts import Letterhead
from model.subscription import Subscription
from storage import Outbox

_PAGE = """<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Abonnement</title><body style="font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem">
<p>{text}</p>{form}</body></html>"""
_FORM = '<form method="post"><button style="font:inherit;padding:.5rem 1rem">Abbestellen · Unsubscribe</button></form>'
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


def leaving_routes(
    outbox: Outbox,
    letterhead: Letterhead,
    subscriptions: Callable[[], Sequence[Subscription]],
    clock: Callable[[], datetime],
) -> list[Route]:
    """GET asks, POST does it (RFC 8058): mail scanners follow links, and a link must change nothing."""

    def ask(request: Request) -> Response:
        leaver = letterhead.leaver(request.path_params["token"], subscriptions())
        if leaver is None:
            return _page("Dieser Link gilt nicht (mehr). · This link is not valid (any more).", status=404)
        return _page(f"{leaver[1]}: „{leaver[0]}“ abbestellen? · Unsubscribe from “{leaver[0]}”?", form=_FORM)

    def leave(request: Request) -> Response:
        leaver = letterhead.leaver(request.path_params["token"], subscriptions())
        if leaver is None:
            return _page("Dieser Link gilt nicht (mehr). · This link is not valid (any more).", status=404)
        outbox.unsubscribe(*leaver, clock())
        return _page(f"{leaver[1]} erhält „{leaver[0]}“ nicht mehr. · will not receive “{leaver[0]}” any more.")

    return [Route("/a/{token}", ask, methods=["GET"]), Route("/a/{token}", leave, methods=["POST"])]


def _page(text: str, *, form: str = "", status: int = 200) -> Response:
    return HTMLResponse(_PAGE.format(text=html.escape(text), form=form), status, headers=_HEADERS)
