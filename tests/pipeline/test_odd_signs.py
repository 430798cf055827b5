"""Signs that no database or mail can carry stop neither their page nor the others."""

import json

import pytest

from tests.pipeline.pages import release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import Answer, World

SIGNS = {"half a surrogate pair": "\ud83d", "a null": "\x00", "a line separator": "\u2028", "a bell": "\x07"}


def publish(world: World, *entries: tuple[str, str]) -> None:
    listed = [{"title": title, "url": path, "date": "2026-11-12"} for path, title in entries]
    world.show("/liste.json", Answer(body=json.dumps({"items": listed}).encode(), type="application/json"))
    for path, _ in entries:
        number = path.rsplit("/")[-1]
        world.show(path, release(f"Vorhaben {number} beginnt").replace(f"<h1>Vorhaben {number} beginnt</h1>", ""))


@pytest.mark.parametrize("sign", SIGNS)
def test_a_title_with_a_sign_that_cannot_be_written_is_told_and_holds_up_no_other(
    monitor: Monitor, world: World, sign: str
) -> None:
    publish(world, ("/m/1", "Erstes Vorhaben"))
    monitor.watch(world.url("/liste.json"))
    monitor.check()
    monitor.later(minutes=30)
    publish(
        world, ("/m/3", "Drittes Vorhaben"), ("/m/2", f"Zweites {SIGNS[sign]}Vorhaben"), ("/m/1", "Erstes Vorhaben")
    )

    ran = monitor.check()

    assert ran.code == 0, ran.err
    assert len(monitor.told()) == 2
    assert {entry["url"] for entry in monitor.history()} == {world.url("/m/2"), world.url("/m/3")}
