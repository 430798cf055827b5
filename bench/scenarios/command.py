"""The command itself: which scenes, which tools, how many at once."""

import argparse
import os
import sys
from contextlib import suppress
from fnmatch import fnmatch

from bench.scenarios import random_life, report
from bench.scenarios.play import Played, play_all
from bench.scenarios.players import PLAYERS
from bench.scenarios.players.install import install
from bench.scenarios.scenes import SCENES

TITLES = {
    "monitor": "Ministry Monitor",
    "urlwatch": "urlwatch 2.29",
    "webchanges": "webchanges 3.37.0",
    "changedetection": "changedetection.io 0.60.10",
}


def main() -> int:
    """0 when ours is clean: nothing missed, double or late, at most one false."""
    asked = _arguments(sys.argv[1:])
    names = _names(asked)
    if asked.list:
        for name in names:
            print(f"{name:50} {(SCENES[name].__doc__ or '').strip()}")
        return 0
    for tool in asked.tool:
        install(tool)
    played: list[Played] = []
    with suppress(KeyboardInterrupt):  # what has been played so far is told
        for one in play_all(names, asked.tool, processes=asked.processes):
            played.append(one)
            if not one.score.is_clean or asked.verbose or one.score.unasked:
                print(report.line(one), flush=True)
            if asked.log:
                print(one.log)
    print(report.table(played, TITLES))
    if asked.random or asked.wild:
        for tool in asked.tool:
            print(f"{TITLES[tool]}: {random_life.figures([one.score for one in played if one.tool == tool])}")
    return 0 if all(one.score.is_clean for one in played if one.tool == "monitor") else 1


def _names(asked: argparse.Namespace) -> list[str]:
    for kind, count in (("random", asked.random), ("wild", asked.wild)):
        if count:
            return [f"{kind}.{asked.seed}.{number}" for number in range(count)]
    return [name for name in SCENES if not asked.scene or any(fnmatch(name, f"*{one}*") for one in asked.scene)]


def _arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench scenarios", description=__doc__)
    parser.add_argument(
        "--tool", action="append", choices=list(PLAYERS), help="only this one (again for more); default: ours"
    )
    parser.add_argument("--scene", action="append", help="only scenes whose name has this in it")
    parser.add_argument("--random", type=int, metavar="COUNT", help="instead: so many scenes drawn at random")
    parser.add_argument(
        "--wild", type=int, metavar="COUNT", help="instead: so many drawn more widely, on seven systems of content"
    )
    parser.add_argument("--seed", type=int, default=1, help="of the random scenes")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--list", action="store_true", help="say what happens in each scene")
    parser.add_argument("--verbose", action="store_true", help="a line for clean scenes too")
    parser.add_argument("--log", action="store_true", help="what the tool said at each look")
    asked = parser.parse_args(given)
    asked.tool = asked.tool or ["monitor"]
    return asked
