"""Contents of versions that were read of late: both looks at a change ask for the one before it, and so does keeping it."""

import threading
from collections import OrderedDict

MOST = 8 * 2**20  # bytes of all of them; one that was forgotten is read again


class Contents:
    """Shared by all threads. A version that was read anew meanwhile has another frame, and is not taken for what is remembered."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._size = 0
        self._lock = threading.Lock()
        self._by_key: OrderedDict[int, tuple[bytes, bytes]] = OrderedDict()

    def get(self, key: int, frame: bytes) -> bytes | None:
        """By the key and the frame of the version's row."""
        with self._lock:
            kept, content = self._by_key.get(key, (None, b""))
            return content if kept == frame else None

    def keep(self, key: int, frame: bytes, content: bytes) -> None:
        with self._lock:
            self._forget(key)
            self._by_key[key] = (frame, content)
            self._size += len(content)
            while self._size > self._most:
                self._forget(next(iter(self._by_key)))

    def _forget(self, key: int) -> None:
        _, content = self._by_key.pop(key, (b"", b""))
        self._size -= len(content)
