"""How long a server wants to be left alone, in words."""

from datetime import timedelta

import pytest

from monitor.fetch.spans import span

SAID = {
    timedelta(seconds=1): ("1 second", "1 Sekunde"),
    timedelta(seconds=45): ("45 seconds", "45 Sekunden"),
    timedelta(minutes=1): ("1 minute", "1 Minute"),
    timedelta(seconds=121): ("3 minutes", "3 Minuten"),
    timedelta(hours=1): ("1 hour", "1 Stunde"),
    timedelta(minutes=90): ("90 minutes", "90 Minuten"),
    timedelta(hours=5, minutes=10): ("6 hours", "6 Stunden"),
    timedelta(days=1): ("1 day", "1 Tag"),
    timedelta(days=3): ("3 days", "3 Tagen"),
}


@pytest.mark.parametrize("time", SAID)
def test_a_span_is_said_in_the_unit_a_person_would_choose(time: timedelta) -> None:
    assert span(time) == SAID[time]
