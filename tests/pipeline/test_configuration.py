"""A broken sources.yaml: everything that is wrong at once, and nothing is begun."""

import pytest

from tests.pipeline.pages import STOCK, publish
from tests.pipeline.runner import Monitor
from tests.pipeline.site import World

BROKEN = """sources:
  - id: presse
    name: Presse
    issuer: Ministerium für Netze
    url: htps://www.musterland.example/presse/
    colour: blue
  - id: amt
    name: Amt
    issuer: Ministerium für Netze
    url: https://www.musterland.example/amt/
    every: "99 * * * *"
    list:
      item: "li.meldung[["
  - id: presse
    name: Presse, noch einmal
    issuer: Ministerium für Netze
    url: https://www.musterland.example/presse2/
"""
PROBLEMS = {"htps": 5, "colour": 6, "99": 11, "li.meldung[[": 13, "presse'": 14}


@pytest.mark.parametrize("real", [False, True])
def test_everything_that_is_wrong_is_said_at_once_with_its_line_and_a_hint(monitor: Monitor, real: bool) -> None:
    monitor.environ["MONITOR_DATABASE_URL"] = f"sqlite:///{monitor.folder}/fresh/monitor.db"
    monitor.yaml.write_text(BROKEN, "utf-8")
    monitor.real = real

    ran = monitor.run("check", "--all", "--confirm-now", "--json")

    assert ran.code == 2
    assert ran.out == ""
    lines = ran.err.splitlines()
    for sign, number in PROBLEMS.items():
        said = [line for line in lines if f"sources.yaml:{number}:" in line]
        assert said and sign in said[0] and "—" in said[0], (sign, ran.err)
    assert not (monitor.folder / "fresh").exists()
    assert monitor.mails() == []


def test_nothing_is_lost_by_a_file_that_was_broken_for_a_while(watched: Monitor, world: World) -> None:
    good = watched.yaml.read_text("utf-8")
    watched.yaml.write_text(BROKEN, "utf-8")
    watched.run("check")
    watched.yaml.write_text(good, "utf-8")
    publish(world, ("/presse/4", "Radnetz wird ausgebaut"), *STOCK)

    ran = watched.check()

    assert ran.code == 0
    assert len(watched.told()) == 1
