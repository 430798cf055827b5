"""The web pages put together: which rooms there are, and which of them the outside may enter."""

from collections.abc import Callable, Sequence
from datetime import datetime

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response

from alerts import Letterhead
from model.errors import MonitorError
from model.source import Source
from model.subscription import Subscription
from review.comparing import Compare, comparing_routes
from review.door import HEADERS, Door
from review.health import health_routes
from review.history import history_routes
from review.leaving import leaving_routes
from review.paper import message, style_route
from review.release import release_routes
from storage import History, Outbox


def application(  # noqa: PLR0913
    *,
    history: History,
    outbox: Outbox,
    letterhead: Letterhead,
    sources: Callable[[], Sequence[Source]],
    subscriptions: Callable[[], Sequence[Subscription]],
    compare: Compare,
    is_alive: Callable[[], bool],
    problems: Callable[[], Sequence[str]],
    is_private: bool,
    clock: Callable[[], datetime],
) -> Starlette:
    """`is_private`: served on loopback only, so whoever reaches it by this machine's name may read everything."""
    public = [
        *health_routes(is_alive, problems),
        *leaving_routes(outbox, letterhead, subscriptions, clock),
        style_route(),
    ]
    private = [
        *history_routes(history, sources, problems, clock),
        *comparing_routes(history, compare),
        *release_routes(history, sources),
    ]
    return Starlette(
        routes=[*public, *private],
        middleware=[Middleware(Door, public=public, is_private=is_private)],
        exception_handlers={HTTPException: _refused, MonitorError: _trouble, Exception: _failure},
    )


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    name = "not_allowed" if error.status_code == 405 else "missing"
    answer = message(request, name, status=error.status_code)
    answer.headers.update(error.headers or {})
    return answer


def _trouble(request: Request, error: Exception) -> Response:
    """The memory is locked, full or damaged: its sentence says what to do, and is for this machine's owner."""
    return message(
        request, "trouble", status=503, detail=str(error) if request.url.path.startswith("/releases") else ""
    )


def _failure(request: Request, _: Exception) -> Response:
    """Made outside the door, so it has to bring its headers. The error itself goes to the log."""
    answer = message(request, "failure", status=500)
    answer.headers.update(HEADERS)
    return answer
