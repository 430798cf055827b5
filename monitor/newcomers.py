"""New releases are kept one after the other: two publishers' pages of one release may be looked at side by side."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Lock

_REMEMBERED = 1000  # no look lasts as long as it takes to keep so many


class Newcomers:
    def __init__(self) -> None:
        self._turn = Lock()
        self._kept: deque[tuple[datetime, str]] = deque(maxlen=_REMEMBERED)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Nobody else keeps a new release meanwhile."""
        with self._turn:
            yield

    def kept(self, release_id: str, at: datetime) -> None:
        self._kept.append((at, release_id))

    def since(self, when: datetime) -> frozenset[str]:
        """The ids of those that were kept at that instant or later."""
        return frozenset(release_id for at, release_id in self._kept if at >= when)
