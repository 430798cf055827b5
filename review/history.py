"""The first page: what happened, newest first."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from alerts.clean import one_line
from alerts.phrases import BADGES, choose
from model.change import Change, ChangeKind
from model.source import Source
from review.entries import by_day, unknown
from review.language import language_of
from review.paper import message, page
from review.phrases import WORDS
from review.shown import Anchor, day_of
from storage import History

_AT_ONCE = 50  # changes on a page


def history_routes(
    history: History,
    sources: Callable[[], Sequence[Source]],
    problems: Callable[[], Sequence[str]],
    clock: Callable[[], datetime],
) -> list[Route]:
    def read(request: Request) -> Response:
        asked = {name: request.query_params.get(name, "") for name in ("source", "kind", "before")}
        if asked["kind"] and asked["kind"] not in tuple(ChangeKind):
            return message(request, "no_kind", status=404)
        changes = _changes(history, asked)
        language = language_of(request.headers.get("accept-language"))
        known = {source.id: source for source in sources()}
        return page(
            request,
            "history",
            days=by_day(changes[:_AT_ONCE], known, day_of(clock()), language),
            kinds=_kinds(asked, language),
            sources=_sources(known.values(), asked["source"]),
            asked=asked,
            is_filtered=bool(asked["source"] or asked["kind"]),
            older=_path(asked, before=changes[_AT_ONCE - 1].id) if len(changes) > _AT_ONCE else None,
            newest=_path(asked, before="") if asked["before"] else None,
            problems=[one_line(line, 300) for line in problems()],
        )

    return [Route("/", read)]


def _changes(history: History, asked: dict[str, str]) -> list[Change]:
    """One more than is shown, to know whether there are older ones."""
    found = history.changes(
        source=asked["source"] or None,
        kind=ChangeKind(asked["kind"]) if asked["kind"] else None,
        operator=True,
        before=asked["before"] or None,
        limit=_AT_ONCE + 1,
    )
    return list(found)


def _kinds(asked: dict[str, str], language: str) -> list[tuple[Anchor, bool]]:
    """A link for each kind, and whether it is the one being shown."""
    all_ = ("", WORDS[language]["all"])
    kinds = [all_, *((kind.value, choose(badge, language)) for kind, badge in BADGES.items())]
    return [(Anchor(text=text, url=_path(asked, kind=kind, before="")), kind == asked["kind"]) for kind, text in kinds]


def _sources(known: Iterable[Source], chosen: str) -> list[tuple[str, str]]:
    found = {source.id: one_line(source.name, 80) for source in known}
    if chosen and chosen not in found:
        found[chosen] = one_line(unknown(chosen).name, 80)
    return sorted(found.items(), key=lambda one: one[1].casefold())


def _path(asked: dict[str, str], **changed: str) -> str:
    wanted = {name: value for name, value in (asked | changed).items() if value}
    return f"/?{urlencode(wanted)}" if wanted else "/"
