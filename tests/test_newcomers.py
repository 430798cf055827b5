"""Which releases were kept while a look was under way."""

from datetime import UTC, datetime, timedelta

from monitor.newcomers import Newcomers

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_a_release_kept_before_the_look_began_is_no_newcomer():
    newcomers = Newcomers()
    newcomers.kept("early", NOW)
    newcomers.kept("late", NOW + timedelta(minutes=2))
    assert newcomers.since(NOW + timedelta(minutes=1)) == {"late"}


def test_a_release_kept_at_the_very_instant_counts_as_kept_meanwhile():
    newcomers = Newcomers()
    newcomers.kept("same", NOW)
    assert newcomers.since(NOW) == {"same"}
