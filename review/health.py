"""Is it alive, is it ready: two pages for whoever looks after the daemon."""

from collections.abc import Callable, Sequence

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

_NEVER_KEPT = {"Cache-Control": "no-store"}


def health_routes(is_alive: Callable[[], bool], problems: Callable[[], Sequence[str]]) -> list[Route]:
    """/healthz/live answers 200 while the scheduler ticks; /healthz/ready 503 with the reasons when something is wrong."""

    def live(_: Request) -> Response:
        return _answer([] if is_alive() else ["the scheduler stands still"])

    def ready(_: Request) -> Response:
        return _answer(problems())

    return [Route("/healthz/live", live), Route("/healthz/ready", ready)]


def _answer(found: Sequence[str]) -> Response:
    lines = [" ".join(line.split()) for line in found] or ["ok"]
    return PlainTextResponse("\n".join((*lines, "")), 503 if found else 200, headers=_NEVER_KEPT)
