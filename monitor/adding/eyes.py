"""A fetcher that asks for every address once, for the time of one look."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from model.errors import FetchError
from model.page import Validators
from model.snapshot import Snapshot
from model.source import Source
from monitor.tools import Fetches
from monitor.workers import Direct, Workers


@dataclass(kw_only=True, slots=True)
class Remembering:
    """A fetcher that asks for every address once, however often it is looked at."""

    fetcher: Fetches
    tell: Callable[[str], None]
    _seen: dict[str, Snapshot | FetchError] = field(default_factory=dict)

    def get(self, url: str, *, validators: Validators | None = None, source: Source | None = None) -> Snapshot:
        _ = validators  # nothing is held
        if url not in self._seen:
            self.tell(url)
            try:
                self._seen[url] = self.fetcher.get(url, source=source)
            except FetchError as error:
                self._seen[url] = error
        seen = self._seen[url]
        if isinstance(seen, FetchError):
            raise seen
        return seen


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """Eyes that remember, for the time of one look."""

    fetcher: Remembering
    workers: Workers | Direct
    clock: Callable[[], datetime]
