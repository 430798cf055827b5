"""What was read from a page whose change waits for its second look: the same bytes are not read and compared a second time."""

import pickle
import threading
from collections import OrderedDict
from dataclasses import dataclass

from model.change import Comparison
from model.furniture import Passages
from model.snapshot import Snapshot
from model.source import Source
from monitor.looks.reading import Reading

MOST = 2000  # readings, about 7 kB each; one that was forgotten is read again


@dataclass(frozen=True, kw_only=True, slots=True)
class Remembered:
    """What was read, and how it differs from the version with this number."""

    reading: Reading
    fingerprint: str
    version: int
    comparison: Comparison


@dataclass(frozen=True, kw_only=True, slots=True)
class _Kept:
    sha256: str  # of the body
    final_url: str
    content_type: str
    source: Source
    known: Passages  # furniture of the source
    reading: bytes  # pickled: a fifth of the memory


class Readings:
    """Shared by all threads, by the URL of the page."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._by_url: OrderedDict[str, _Kept] = OrderedDict()

    def keep(self, snapshot: Snapshot, source: Source, known: Passages, reading: Remembered) -> None:
        with self._lock:
            pickled = pickle.dumps(reading, pickle.HIGHEST_PROTOCOL)
            self._by_url[snapshot.url] = _kept(snapshot, source, known, pickled)
            while len(self._by_url) > self._most:
                self._by_url.popitem(last=False)

    def take(self, snapshot: Snapshot, source: Source, known: Passages) -> Remembered | None:
        """What was read, when the answer is byte for byte the one it was read from and is to be read in the same way."""
        with self._lock:
            kept = self._by_url.pop(snapshot.url, None)
        if kept is None or kept != _kept(snapshot, source, known, kept.reading):
            return None
        reading: Remembered = pickle.loads(kept.reading)  # noqa: S301 - our own, never outside of this process
        return reading


def _kept(snapshot: Snapshot, source: Source, known: Passages, reading: bytes) -> _Kept:
    return _Kept(
        sha256=snapshot.sha256,
        final_url=snapshot.final_url,
        content_type=snapshot.content_type,
        source=source,
        known=known,
        reading=reading,
    )
