"""What was read from a page whose change waits for its second look: the same bytes are not read and compared a second time."""

import pickle
import threading
from collections import OrderedDict
from dataclasses import dataclass

from model.change import Comparison
from model.record import Record
from model.snapshot import Snapshot
from model.source import Source

MOST = 2000  # readings, about 7 kB each; one that was forgotten is read again


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """The record of a page, and how it differs from the version with this number."""

    record: Record
    fingerprint: str
    version: int
    comparison: Comparison


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kept:
    sha256: str  # of the body
    final_url: str
    content_type: str
    source: Source
    reading: bytes  # pickled: a fifth of the memory


class Readings:
    """Shared by all threads, by the URL of the page."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._by_url: OrderedDict[str, _Kept] = OrderedDict()

    def keep(self, snapshot: Snapshot, source: Source, reading: Reading) -> None:
        with self._lock:
            self._by_url[snapshot.url] = _kept(snapshot, source, pickle.dumps(reading, pickle.HIGHEST_PROTOCOL))
            while len(self._by_url) > self._most:
                self._by_url.popitem(last=False)

    def take(self, snapshot: Snapshot, source: Source) -> Reading | None:
        """The reading, when the answer is byte for byte the one it was made from and is to be read in the same way."""
        with self._lock:
            kept = self._by_url.pop(snapshot.url, None)
        if kept is None or kept != _kept(snapshot, source, kept.reading):
            return None
        reading: Reading = pickle.loads(kept.reading)  # noqa: S301 - our own, never outside of this process
        return reading


def _kept(snapshot: Snapshot, source: Source, reading: bytes) -> _Kept:
    return _Kept(
        sha256=snapshot.sha256,
        final_url=snapshot.final_url,
        content_type=snapshot.content_type,
        source=source,
        reading=reading,
    )
