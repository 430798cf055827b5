"""From what was seen of an address to the source that would watch it. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from model.record import Record
from model.source import Source
from model.urls import host_of
from monitor.parse import PageFacts
from monitor.propose.choose import (
    as_feed_url,
    feeds_to_try,
    folder_pattern,
    folders_above,
    has,
    is_better,
    is_fuller,
    overlap,
    page_template,
    press_folder,
    usual_feeds,
)
from monitor.propose.entry import entry_of, lines_of
from monitor.propose.fronts import is_for_events, is_front, is_of_releases, is_rubric, is_short
from monitor.propose.names import id_of, issuer_of, name_of, region_of, short_of

DRAFT = "entwurf"  # id of a source that has no name yet


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What was seen: the page somebody named, what it and some documents say of themselves, the releases that were read."""

    page: PageFacts
    documents: Sequence[PageFacts] = ()
    records: Sequence[Record] = ()


def draft(url: str) -> Source:
    """A source that only knows its address."""
    host = host_of(url) or url
    return Source(id=DRAFT, name=host, issuer=host, url=url)


def named(source: Source, evidence: Evidence, *, taken: Collection[str], wishes: dict[str, str]) -> Source:
    """The draft with id, name, issuer and region: `wishes` win over what was found."""
    host = host_of(source.url).removeprefix("www.")
    told = [record for record in evidence.records if record.issuer != source.issuer]  # not our own draft's
    issuer = wishes.get("issuer") or issuer_of(evidence.page, evidence.documents, told, host=host)
    title = evidence.records[0].title if evidence.records else ""
    name = wishes.get("name") or name_of(evidence.page, evidence.documents, issuer=issuer, document_title=title)
    region = region_of(issuer, name, host)
    return replace(
        source,
        id=wishes.get("id") or id_of(source.url, taken),
        name=name,
        short=short_of(name, region),
        issuer=issuer,
        region=region,
        language=_language(evidence),
    )


def _language(evidence: Evidence) -> str:
    said = [evidence.page.language, *(record.language for record in evidence.records)]
    return next((language.split("-")[0] for language in said if language), "de")


__all__ = [
    "Evidence",
    "as_feed_url",
    "draft",
    "entry_of",
    "feeds_to_try",
    "folder_pattern",
    "folders_above",
    "has",
    "is_better",
    "is_for_events",
    "is_front",
    "is_fuller",
    "is_of_releases",
    "is_rubric",
    "is_short",
    "lines_of",
    "named",
    "overlap",
    "page_template",
    "press_folder",
    "usual_feeds",
]
