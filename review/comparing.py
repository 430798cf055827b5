"""Two versions of a release, side by side or one inside the other."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from alerts.clean import one_line
from alerts.phrases import choose
from alerts.sentences import sentence
from model.change import Comparison
from model.record import Record
from model.release import Version
from review.aligned import align
from review.language import language_of
from review.paper import message, page
from review.phrases import WORDS
from review.shown import moment, release_path
from storage import History

_MANY = 2**31  # a database knows no greater numbers

Compare = Callable[[Record, Record], Comparison | None]


def comparing_routes(history: History, compare: Compare) -> list[Route]:
    def show(request: Request) -> Response:
        release_id = request.path_params["id"]
        numbers = (request.path_params["old"], request.path_params["new"])
        old, new = (history.version(release_id, number) if number < _MANY else None for number in numbers)
        if old is None or new is None:
            return message(request, "no_version", status=404)
        return _shown(request, old, new, compare(old.record, new.record))

    return [Route("/releases/{id}/{old:int}..{new:int}", show)]


def _shown(request: Request, old: Version, new: Version, comparison: Comparison | None) -> Response:
    language = language_of(request.headers.get("accept-language"))
    summary = sentence(choose(comparison.summary, language)) if comparison else WORDS[language]["no_difference"]
    return page(
        request,
        "comparison",
        title=one_line(new.record.title, 400) or WORDS[language]["untitled"],
        release_url=release_path(new.release_id),
        old=(old.number, moment(old.seen_at, language)),
        new=(new.number, moment(new.seen_at, language)),
        summary=summary,
        reason=sentence(choose(comparison.reason, language)) if comparison else "",
        aligned=align(old.record, new.record, comparison, language),
        is_inline=request.query_params.get("view") == "inline",
    )
