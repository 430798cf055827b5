"""What was read from a page whose change waits for its second look: the same bytes are not read a second time."""

import pickle
import threading
from collections import OrderedDict
from dataclasses import dataclass

from model.record import Record
from model.snapshot import Snapshot
from model.source import Source

MOST = 2000  # readings, about 6 kB each; one that was forgotten is read again


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reading:
    sha256: str  # of the body
    final_url: str
    content_type: str
    source: Source
    record: bytes  # pickled: a fifth of the memory


class Readings:
    """Shared by all threads, by the URL of the page."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._by_url: OrderedDict[str, _Reading] = OrderedDict()

    def keep(self, snapshot: Snapshot, source: Source, record: Record) -> None:
        with self._lock:
            self._by_url[snapshot.url] = _reading(snapshot, source, pickle.dumps(record, pickle.HIGHEST_PROTOCOL))
            while len(self._by_url) > self._most:
                self._by_url.popitem(last=False)

    def take(self, snapshot: Snapshot, source: Source) -> Record | None:
        """The record, when the answer is byte for byte the one it was read from and is to be read in the same way."""
        with self._lock:
            kept = self._by_url.pop(snapshot.url, None)
        if kept is None or kept != _reading(snapshot, source, kept.record):
            return None
        record: Record = pickle.loads(kept.record)  # noqa: S301 - our own, never outside of this process
        return record


def _reading(snapshot: Snapshot, source: Source, record: bytes) -> _Reading:
    return _Reading(
        sha256=snapshot.sha256,
        final_url=snapshot.final_url,
        content_type=snapshot.content_type,
        source=source,
        record=record,
    )
