"""Is it alive, is it ready: two pages for whoever looks after the daemon."""

from collections.abc import Callable, Sequence

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route


def health_routes(is_alive: Callable[[], bool], problems: Callable[[], Sequence[str]]) -> list[Route]:
    """/healthz/live answers 200 while the scheduler ticks; /healthz/ready 503 with the reasons when something is wrong."""

    def live(_: Request) -> Response:
        return PlainTextResponse("ok\n") if is_alive() else PlainTextResponse("the scheduler stands still\n", 503)

    def ready(_: Request) -> Response:
        found = problems()
        return PlainTextResponse("".join(f"{line}\n" for line in found), 503) if found else PlainTextResponse("ok\n")

    return [Route("/healthz/live", live), Route("/healthz/ready", ready)]
