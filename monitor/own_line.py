"""What was found out about our own line, shared by all threads."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

A_MOMENT = timedelta(minutes=1)


class OwnLine:
    """Asked when a source cannot be reached. The answer stays true for a moment; who asks meanwhile waits for it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked_at: datetime | None = None
        self._claimed_at: datetime | None = None
        self._is_down = False

    def is_down(self, now: datetime, ask: Callable[[], bool]) -> bool:
        with self._lock:
            if not _is_lately(self._asked_at, now):
                self._is_down, self._asked_at = ask(), now
            return self._is_down

    def claim(self, now: datetime) -> bool:
        """True for the first of those who would tell it at the same moment."""
        with self._lock:
            is_first = not _is_lately(self._claimed_at, now)
            self._claimed_at = now if is_first else self._claimed_at
            return is_first


def _is_lately(at: datetime | None, now: datetime) -> bool:
    """A look that began earlier may end, and ask, later."""
    return at is not None and abs(now - at) < A_MOMENT
