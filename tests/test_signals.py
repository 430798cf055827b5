"""What the operator asks by signal is taken in at any moment, and done in its turn."""

import signal
import threading
from collections.abc import Iterator
from itertools import islice

import pytest

from monitor.signals import Signals

ASKED = (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)

pytestmark = pytest.mark.timeout(30)


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    before = [(number, signal.getsignal(number)) for number in ASKED]
    yield
    for number, handler in before:
        signal.signal(number, handler)


def test_signals_are_obeyed_in_the_order_they_came():
    signals = Signals()

    for number in ASKED:
        signal.raise_signal(number)

    assert list(islice(signals.asked(), 3)) == list(ASKED)


def test_a_signal_that_comes_while_we_wait_is_heard():
    signals = Signals()
    main = threading.main_thread().ident or 0

    threading.Timer(0.3, signal.pthread_kill, (main, signal.SIGTERM)).start()

    assert next(signals.asked()) is signal.SIGTERM


def test_a_signal_another_thread_got_is_heard_too():
    signals = Signals()

    threading.Timer(0.3, signal.raise_signal, (signal.SIGHUP,)).start()

    assert next(signals.asked()) is signal.SIGHUP
