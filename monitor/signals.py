"""What the operator asks of the running daemon, by signal."""

import contextlib
import queue
import signal
from collections.abc import Iterator

_ASKED = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_WAKE = 0.2  # seconds; the kernel may hand a signal to a thread that is not the one that waits


class Signals:
    """Listens from the moment it is made, in the main thread.

    A handler runs in the middle of anything, an import or a lock that is held included, so ours only put the number into a queue
    that is made for it. What it means is done where `asked` is gone through.
    """

    def __init__(self) -> None:
        self._numbers: queue.SimpleQueue[signal.Signals] = queue.SimpleQueue()
        for number in _ASKED:
            signal.signal(number, lambda got, _frame: self._numbers.put(signal.Signals(got)))

    def asked(self) -> Iterator[signal.Signals]:
        """One after the other, without end."""
        while True:
            with contextlib.suppress(queue.Empty):
                yield self._numbers.get(timeout=_WAKE)
