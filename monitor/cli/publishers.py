"""`monitor diff RELEASE --publishers`: how a release reads at each further place, against its own newest text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from model.change import Comparison
from model.errors import ConfigError
from model.nearness import marks
from model.page import Page
from model.record import Record
from model.release import Version
from monitor import app
from monitor.cli.output import clean, print_json, say
from monitor.cli.words import word
from monitor.settings import Settings


@dataclass(frozen=True, kw_only=True, slots=True)
class Elsewhere:
    page: Page
    comparison: Comparison | None  # None: it reads the same; that another one publishes it there is no difference


def elsewhere(settings: Settings, release: str) -> tuple[Elsewhere, ...]:
    """What was read last at every place but the first, and at publishers whose text was the same once. Raises: ConfigError."""
    from monitor.compare import compare

    with app.memory_of(settings) as memory, app.eyes_of(settings) as eyes:
        versions = memory.history.versions(release)
        if not versions:
            raise ConfigError((f"No release is called {release!r}; `monitor history` lists them.",))
        first, *others = memory.history.pages(release)
        found = (*_records(others, settings, memory, eyes), *_parted(first, versions, memory))
        own = versions[-1].record
        return tuple(
            Elsewhere(page=page, comparison=compare(own, replace(record, issuer=own.issuer))) for page, record in found
        )


def print_elsewhere(found: tuple[Elsewhere, ...]) -> None:
    for one in found:
        for row in edits_plain(one.comparison):
            print_json({"source": one.page.source_id, "url": one.page.url} | row)


def show_elsewhere(found: tuple[Elsewhere, ...], language: str) -> None:
    from monitor.cli.diff import show_edits

    if not found:
        say(word(("Diese Meldung steht nur an einer Stelle.", "This release stands in one place only."), language))
    for one in found:
        say(f"{one.page.source_id}  {clean(one.page.url)}", style="dim")
        if one.comparison is None:
            say(word(("Kein Unterschied.", "No difference."), language))
        else:
            show_edits(one.comparison, language)


def edits_plain(comparison: Comparison | None) -> Iterator[dict[str, Any]]:
    for edit in comparison.edits if comparison else ():
        yield {
            "place": edit.place,
            "operation": edit.operation.value,
            "old": edit.old,
            "new": edit.new,
            "old_at": edit.old_at,
            "new_at": edit.new_at,
            "aspects": [aspect.value for aspect in edit.aspects],
            "pieces": [{"operation": piece.operation.value, "text": piece.text} for piece in edit.pieces],
        }


def _records(
    pages: Sequence[Page], settings: Settings, memory: app.Memory, eyes: app.Looking
) -> Iterator[tuple[Page, Record]]:
    """The files that hang on a release have pages too; they are no copies of it."""
    from monitor.looks.reading import read_record

    sources = {source.id: source for source in app.configuration(settings).sources}
    for page in pages:
        snapshot = memory.archive.last_snapshot(page) if page.is_copy else None
        if snapshot is not None:
            yield page, eyes.workers.call(read_record, snapshot, sources.get(page.source_id), page.item)


def _parted(own: Page, versions: Sequence[Version], memory: app.Memory) -> Iterator[tuple[Page, Record]]:
    """A text that another publisher edited is a release of its own since then."""
    for page in memory.archive.near(marks(versions[0].record)):
        if page.release_id in (None, own.release_id) or page.source_id == own.source_id:
            continue
        theirs = memory.history.versions(page.release_id or "")
        if _were_one(versions, theirs):
            yield page, theirs[-1].record


def _were_one(versions: Sequence[Version], theirs: Sequence[Version]) -> bool:
    """Has one of them begun as the other read at some time?"""
    from monitor.compare import compare
    from monitor.judge import is_one_release

    pairs = (*((one, theirs[0]) for one in versions), *((versions[0], other) for other in theirs))
    records = ((one.record, other.record) for one, other in pairs)
    return any(is_one_release(one, other, compare(one, other), by_one_publisher=False) for one, other in records)
