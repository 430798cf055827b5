"""One release: its newest text, what became of it, and the bytes it was read from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from alerts import formats
from alerts.clean import one_line
from alerts.phrases import choose
from model.release import Release, Version
from model.snapshot import Snapshot
from model.source import Source
from review.entries import entry, unknown
from review.language import language_of
from review.paper import message, page
from review.phrases import CAUSES, WORDS
from review.reading import read
from review.shown import Anchor, anchor, comparison_path, moment, release_path
from storage import Evidence, History

_SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"
_TEXT = ("text/", "application/xhtml", "application/xml", "application/json", "application/rss", "application/atom")


@dataclass(frozen=True, kw_only=True, slots=True)
class VersionLine:
    number: int
    seen: str
    cause: str
    with_previous: Anchor | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """One answer we keep."""

    fetched: str
    page: Anchor
    status: int
    size: str
    sha256: str
    version: int | None
    url: str


def release_routes(history: History, sources: Callable[[], Sequence[Source]]) -> list[Route]:
    def show(request: Request) -> Response:
        found = history.release(request.path_params["id"])
        versions = history.versions(found.id) if found else ()
        if found is None or not versions:
            return message(request, "no_release", status=404)
        return _shown(request, history, found, versions, {source.id: source for source in sources()})

    def raw(request: Request) -> Response:
        release_id, number = request.path_params["id"], request.path_params["number"]
        if number not in {one.id for one in history.evidence(release_id)}:
            return message(request, "no_evidence", status=404)
        snapshot = history.snapshot(number)
        assert snapshot is not None
        return _bytes(snapshot, f"{release_id}-{number}")

    return [Route("/releases/{id}", show), Route("/releases/{id}/evidence/{number:int}", raw)]


def _shown(
    request: Request, history: History, found: Release, versions: Sequence[Version], known: dict[str, Source]
) -> Response:
    language = language_of(request.headers.get("accept-language"))
    words = WORDS[language]
    first_seen = f"{words['first_seen']} {moment(found.first_seen_at, language)}"
    withdrawn = found.withdrawn_at and words["withdrawn"].format(day=moment(found.withdrawn_at, language))
    return page(
        request,
        "release",
        reading=read(versions[-1].record, history.pages(found.id), language),
        source=one_line((known.get(found.source_id) or unknown(found.source_id)).name, 80),
        source_id=found.source_id,
        first_seen=first_seen,
        withdrawn=withdrawn or "",
        entries=[entry(change, known, language) for change in history.changes(release=found.id, operator=True)],
        versions=[_line(version, language) for version in reversed(versions)],
        evidence=[_proof(found.id, one, language) for one in reversed(history.evidence(found.id))],
    )


def _line(version: Version, language: str) -> VersionLine:
    previous = version.number - 1
    path = comparison_path(version.release_id, previous, version.number) if previous else None
    text = WORDS[language]["with_previous"].format(number=previous)
    return VersionLine(
        number=version.number,
        seen=moment(version.seen_at, language),
        cause=choose(CAUSES[version.cause], language),
        with_previous=Anchor(text=text, url=path) if path else None,
    )


def _proof(release_id: str, one: Evidence, language: str) -> Proof:
    return Proof(
        fetched=moment(one.fetched_at, language),
        page=anchor("", one.url),
        status=one.status,
        size=formats.size(one.size, language),
        sha256=one.sha256,
        version=one.version,
        url=f"{release_path(release_id)}/evidence/{one.id}",
    )


def _bytes(snapshot: Snapshot, name: str) -> Response:
    """Never as markup: a browser saves it and does nothing else with it."""
    is_text = snapshot.content_type.strip().lower().startswith(_TEXT)
    ending = "pdf" if snapshot.body.startswith(b"%PDF-") else "txt" if is_text else "bin"
    headers = {
        "Content-Type": "text/plain" if is_text else "application/octet-stream",
        "Content-Disposition": f'attachment; filename="{name}.{ending}"',
        "Content-Security-Policy": _SANDBOX,
    }
    return Response(snapshot.body, headers=headers)
