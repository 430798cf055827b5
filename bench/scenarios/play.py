"""Play scenes: one after the other, or several at once in processes of their own."""

import multiprocessing
import os
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench.scenarios import random_life, sink, wild_life
from bench.scenarios.players import PLAYERS
from bench.scenarios.scenes import SCENES
from bench.scenarios.sink import Sink
from bench.scenarios.stage import Player, Scene, Stage
from bench.scenarios.truth import Score, score


@dataclass(frozen=True, kw_only=True)
class Played:
    scene: str
    tool: str
    score: Score
    seconds: float
    log: str


def play(scene: Scene, player: Callable[[Path, Sink], Player]) -> tuple[Score, str]:
    """One scene in a folder of its own; a scene that cannot be played to its end is told as broken."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="scene-")))
        tool = player(folder, stack.enter_context(sink.serving(Sink())))
        stack.callback(getattr(tool, "close", lambda: None))
        stage = Stage(tool, stack)
        try:
            scene(stage)
            return score(stage.truth, tool.told()), "\n".join(getattr(tool, "log", []))
        except Exception:  # noqa: BLE001 - whatever breaks in a tool belongs to its score
            return Score(broken=(traceback.format_exc(),)), "\n".join(getattr(tool, "log", []))


def play_all(names: Sequence[str], tools: Sequence[str], *, processes: int) -> Iterator[Played]:
    """As they end."""
    work = [(tool, name) for tool in tools for name in names]
    if processes == 1:
        yield from map(_play_named, work)
        return
    with multiprocessing.get_context("spawn").Pool(processes, maxtasksperchild=20, initializer=_quiet) as pool:
        yield from pool.imap_unordered(_play_named, work)


def _play_named(work: tuple[str, str]) -> Played:
    tool, name = work
    started = time.monotonic()
    found, log = play(scene_named(name), PLAYERS[tool])
    return Played(scene=name, tool=tool, score=found, seconds=time.monotonic() - started, log=log)


def scene_named(name: str) -> Scene:
    """A written scene, or one of those drawn at random: "random.SEED.NUMBER" or "wild.SEED.NUMBER"."""
    drawn = {"random": random_life.scene, "wild": wild_life.scene}.get(name.partition(".")[0])
    if drawn is None:
        return SCENES[name]
    _, seed, number = name.split(".")
    return drawn(int(seed), int(number))


def _quiet() -> None:
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
