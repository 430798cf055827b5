"""The furniture of each source, kept at hand: read once, learned as pages come in, kept when a pass is over.

What is learned and not kept when the program is killed is learned again from the next pages.
"""

import threading
from collections import OrderedDict
from contextlib import suppress
from typing import Protocol

from model.errors import StorageError
from model.furniture import Furniture, Passages
from monitor.parse import learn

MOST = 200  # sources, about 50 kB each; one that was forgotten is read again


class KeepsFurniture(Protocol):
    def furniture(self, source_id: str) -> Furniture: ...
    def keep_furniture(self, source_id: str, furniture: Furniture) -> None: ...


class Furnishing:
    """Shared by all threads."""

    def __init__(self, archive: KeepsFurniture, most: int = MOST) -> None:
        self._archive, self._most = archive, most
        self._lock = threading.Lock()
        self._by_source: OrderedDict[str, Furniture] = OrderedDict()
        self._learned: set[str] = set()  # sources whose furniture is not kept yet

    def known(self, source_id: str) -> Passages:
        """Raises: StorageError."""
        with self._lock:
            return self._of(source_id).known

    def learn(self, source_id: str, url: str, passages: Passages) -> None:
        """What a page of the source shows. Raises: StorageError."""
        with self._lock:
            self._by_source[source_id] = learn(self._of(source_id), url, passages)
            self._learned.add(source_id)

    def settle(self) -> None:
        """Keep what was learned. Where nothing can be written the looks say so; this is kept the next time."""
        with self._lock, suppress(StorageError):
            for source_id in sorted(self._learned):
                self._keep(source_id)

    def _of(self, source_id: str) -> Furniture:
        if source_id not in self._by_source:
            self._forget()
            self._by_source[source_id] = self._archive.furniture(source_id)
        self._by_source.move_to_end(source_id)
        return self._by_source[source_id]

    def _forget(self) -> None:
        """The source asked for longest ago, when there are too many."""
        if len(self._by_source) >= self._most:
            oldest = next(iter(self._by_source))
            self._keep(oldest)
            del self._by_source[oldest]

    def _keep(self, source_id: str) -> None:
        if source_id in self._learned:
            self._archive.keep_furniture(source_id, self._by_source[source_id])
            self._learned.discard(source_id)
