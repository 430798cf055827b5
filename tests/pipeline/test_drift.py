"""A source that stops publishing is the operator's business: told once, shown in the list, over with the next release."""

from tests.pipeline.pages import NEW, STOCK, publish
from tests.pipeline.runner import OPERATOR, Monitor, text
from tests.pipeline.site import World


def _condition(monitor: Monitor) -> str:
    return str(monitor.run("sources", "list", "--json").rows[0]["condition"])


def test_a_source_that_was_never_silent_so_long_is_told_of_once(watched: Monitor, world: World) -> None:
    entries = list(STOCK)
    for number in range(10, 19):
        watched.later(days=2)
        entries.insert(0, (f"/presse/{number}", f"Bescheid {number} übergeben"))
        publish(world, *entries)
        watched.check()
    assert _condition(watched) == "ok"

    for _ in range(5):
        watched.later(days=5)
        watched.check()

    (notice,) = watched.told(OPERATOR)
    said = " ".join(text(notice).split())
    assert "Seit 15 Tagen nennt die Liste nichts Neues; bisher dauerte es nie länger als 2 Tage." in said
    assert "monitor sources check s1" in said
    assert _condition(watched) == "silent"
    assert len(watched.told()) == 9

    publish(world, NEW, *entries)
    watched.check()

    assert "wieder Neues" in watched.told(OPERATOR)[-1]["Subject"]
    assert _condition(watched) == "ok"
