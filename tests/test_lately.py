from datetime import UTC, datetime, timedelta

from monitor.lately import A_MOMENT, Lately

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_what_was_enough_is_not_asked_again_for_a_moment() -> None:
    lately = Lately()
    asked: list[str] = []

    def ask() -> bool:
        asked.append("musterland")
        return True

    assert lately.enough("musterland", NOW, ask)
    assert lately.enough("musterland", NOW + A_MOMENT / 2, ask)
    assert len(asked) == 1
    assert lately.enough("musterland", NOW + A_MOMENT, ask)
    assert lately.enough("musterland", NOW, ask), "the clock was set back"
    assert len(asked) == 3


def test_what_was_not_enough_is_asked_every_time_and_every_source_for_itself() -> None:
    lately = Lately()

    assert not lately.enough("musterland", NOW, lambda: False)
    assert lately.enough("musterland", NOW, lambda: True)
    assert not lately.enough("nordland", NOW + timedelta(seconds=1), lambda: False)
