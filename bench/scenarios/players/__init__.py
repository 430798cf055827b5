"""One line for each tool that is played."""

from collections.abc import Callable
from pathlib import Path

from bench.scenarios.players.changedetection import Changedetection
from bench.scenarios.players.ours import Ours
from bench.scenarios.players.sections import urlwatch, webchanges
from bench.scenarios.sink import Sink
from bench.scenarios.stage import Player

PLAYERS: dict[str, Callable[[Path, Sink], Player]] = {
    "monitor": Ours,
    "urlwatch": urlwatch,
    "webchanges": webchanges,
    "changedetection": Changedetection,
}
