"""The page behind “less often or not at all” in a mail: one token, one address, one subscription."""

from collections.abc import Callable, Sequence
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from alerts import Letterhead
from model.subscription import Subscription
from review.paper import message, page
from storage import Outbox


def leaving_routes(
    outbox: Outbox,
    letterhead: Letterhead,
    subscriptions: Callable[[], Sequence[Subscription]],
    clock: Callable[[], datetime],
) -> list[Route]:
    """GET asks, POST does it (RFC 8058): mail scanners follow links, and a link must change nothing."""

    def ask(request: Request) -> Response:
        leaver = _leaver(request)
        if leaver is None:
            return message(request, "no_token", status=404)
        return _answer(request, leaver, is_gone=outbox.is_unsubscribed(*leaver))

    def leave(request: Request) -> Response:
        leaver = _leaver(request)
        if leaver is None:
            return message(request, "no_token", status=404)
        outbox.unsubscribe(*leaver, clock())
        return _answer(request, leaver, is_gone=True)

    def _leaver(request: Request) -> tuple[str, str] | None:
        return letterhead.leaver(request.path_params["token"], subscriptions()) if letterhead.secret else None

    def _answer(request: Request, leaver: tuple[str, str], *, is_gone: bool) -> Response:
        name = next((one.name for one in subscriptions() if one.id == leaver[0] and one.name), leaver[0])
        contact = letterhead.contact_address or ""
        return page(
            request, "leaving", root="../", name=name, address=leaver[1], is_gone=is_gone, contact=contact, is_bare=True
        )

    return [Route("/a/{token}", ask, methods=["GET"]), Route("/a/{token}", leave, methods=["POST"])]
