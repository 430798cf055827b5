"""Look at an address and find out how it would be watched: few requests, nothing is kept, nobody is told."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from model.record import Record
from model.snapshot import Snapshot
from model.source import Source
from monitor import propose as p
from monitor.adding.candidates import MOST_HOPS, Candidate, candidates_of
from monitor.adding.eyes import Look, Remembering
from monitor.adding.tries import NothingFits, Words, no_answer, nothing
from monitor.parse import PageFacts, facts_of, reading_for
from monitor.probe import Fit, Found, Probe, look_through
from monitor.tools import Eyes

SAMPLES = 3  # releases that are read and shown


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """`why` says how the source was chosen, `check` what `sources check` says of it."""

    source: Source
    why: tuple[Words, ...]
    records: tuple[Record, ...]
    check: tuple[Found, ...]


def look(
    url: str, eyes: Eyes, *, taken: Collection[str], wishes: dict[str, str], tell: Callable[[str], None]
) -> Proposal:
    """The first way of watching `url` that `sources check` passes.

    Raises: FetchError for an address that gives no answer; NothingFits.
    """
    seen = Look(fetcher=Remembering(fetcher=eyes.fetcher, tell=tell), workers=eyes.workers, clock=eyes.clock)
    page = _reached(url, seen)
    facts: PageFacts = seen.workers.call(facts_of, page)
    failed: list[Found] = []
    for candidate in candidates_of(page, facts, seen, hops=MOST_HOPS):
        probed = look_through(reading_for(candidate.source), seen, samples=SAMPLES)
        failures = [one for one in probed.found if one.fit is Fit.FAILS]
        if not failures:
            return _proposal(candidate, probed, seen, taken=taken, wishes=wishes)
        failed += failures
    raise nothing(page, facts, failed)


def _reached(url: str, seen: Look) -> Snapshot:
    page = seen.fetcher.get(url)
    if page.is_gone:
        raise NothingFits(
            (f"{url}: antwortet {page.status}, dort ist nichts.", f"{url}: answers {page.status}, nothing is there."),
            [
                (
                    "Die Adresse im Browser öffnen und von dort übernehmen.",
                    "Open the address in a browser and copy it from there.",
                )
            ],
        )
    return page


def _proposal(
    candidate: Candidate, probed: Probe, seen: Look, *, taken: Collection[str], wishes: dict[str, str]
) -> Proposal:
    source = candidate.source
    evidence = p.Evidence(
        page=candidate.page or seen.workers.call(facts_of, seen.fetcher.get(source.url, source=source)),
        documents=tuple(seen.workers.call(facts_of, seen.fetcher.get(record.url)) for record in probed.records),
        records=probed.records,
    )
    named = p.named(source, evidence, taken=taken, wishes=wishes)
    return Proposal(source=named, why=candidate.why, records=probed.records, check=probed.found)


__all__ = ["NothingFits", "Proposal", "look", "no_answer"]
