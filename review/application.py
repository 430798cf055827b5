"""The web pages put together. Nothing that reads the history is served beyond loopback: there is no login yet."""

from collections.abc import Callable, Sequence
from datetime import datetime

from starlette.applications import Starlette

from alerts import Letterhead
from model.subscription import Subscription
from review.health import health_routes
from review.leaving import leaving_routes
from storage import History, Outbox


def application(
    *,
    history: History,
    outbox: Outbox,
    letterhead: Letterhead,
    subscriptions: Callable[[], Sequence[Subscription]],
    is_alive: Callable[[], bool],
    problems: Callable[[], Sequence[str]],
    is_private: bool,
    clock: Callable[[], datetime],
) -> Starlette:
    """`is_private`: served on loopback only, so whoever reaches it may read everything."""
    routes = [*health_routes(is_alive, problems), *leaving_routes(outbox, letterhead, subscriptions, clock)]
    return Starlette(routes=routes)
