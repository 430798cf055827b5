"""What a site needs beyond what is found out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from model.source import DocumentReading, IndexReading, SourceType


def _as_it_is(url: str) -> str:
    return url


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """`tidy_url` brings the address of an item into the form in which the site itself names it."""

    hosts: tuple[str, ...]  # without www.
    type: SourceType = SourceType.AUTO
    index: IndexReading = field(default_factory=IndexReading)
    document: DocumentReading = field(default_factory=DocumentReading)
    tidy_url: Callable[[str], str] = _as_it_is
