"""What a check costs, ours and urlwatch's in turn over the same pages: `python -m bench pipeline`.

CPU is user and system time of the whole process tree, start and end of the program included; the server's is not in it.
"""

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.request import urlopen

from bench.measured import Spent
from bench.tools import ROOT, Ours, Urlwatch, install_urlwatch

PAGES = int(os.environ.get("BENCH_PAGES", "1000"))
UNCHANGED = int(os.environ.get("BENCH_UNCHANGED", "3"))  # runs of each kind
EDITS = int(os.environ.get("BENCH_EDITS", "10"))  # rounds in which one sentence of every page changes
GOALS = {"unchanged, 304": 0.5, "unchanged, same body": 0.5, "changed": 0.5}  # per check: one look at one page
MOST_BYTES = 400  # of a further version

Tool = Ours | Urlwatch


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """CPU seconds of single runs, and by how many checks to divide them."""

    name: str
    ours: Sequence[float]
    theirs: Sequence[float]
    our_checks: int
    their_checks: int


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    install_urlwatch()
    folder = ROOT / ".bench" / os.environ.get("BENCH_FOLDER", "pipeline")
    shutil.rmtree(folder, ignore_errors=True)
    with _site(3) as site:  # bytecode and caches of the disk are warm before anything is measured
        _warm(Ours(site, 3, folder / "warm-ours"), Urlwatch(site, 3, folder / "warm-urlwatch"), site)
    with _site(PAGES) as site:
        ours, theirs = Ours(site, PAGES, folder / "ours"), Urlwatch(site, PAGES, folder / "urlwatch")
        rows, memory, stored = _measure(ours, theirs, site)
    missed = _print(rows, memory, stored)
    return int(missed)


def _warm(ours: Ours, theirs: Urlwatch, site: str) -> None:
    for edits in (0, 0, 1):
        _become(site, edits, validators=True)
        ours.run()
        theirs.run()


def _measure(ours: Ours, theirs: Urlwatch, site: str) -> tuple[list[Row], list[int], list[float]]:
    runs: list[tuple[Spent, Spent]] = []

    def turn(name: str) -> tuple[Spent, Spent]:
        first, second = (ours, theirs) if len(runs) % 2 else (theirs, ours)
        one, other = _run(first, name), _run(second, name)
        runs.append((one, other) if first is ours else (other, one))
        return runs[-1]

    pairs = {"first look": [turn("first look")]}
    pairs["unchanged, 304"] = [turn("unchanged, 304") for _ in range(UNCHANGED)]
    _become(site, 0, validators=False)
    turn("validators are gone")
    pairs["unchanged, same body"] = [turn("unchanged, same body") for _ in range(UNCHANGED)]
    sizes = _sizes(ours, theirs)
    pairs["changed"] = []
    for edits in range(1, EDITS + 1):
        _become(site, edits, validators=True)
        pairs["changed"].append(turn(f"changed, edit {edits}"))
        _see_all_told(ours, theirs, pairs["changed"][-1], edits)
    stored = [(after - before) / (PAGES * EDITS) for before, after in zip(sizes, _sizes(ours, theirs), strict=True)]
    memory = [max(pair[side].memory for pair in runs) for side in (0, 1)]
    return _rows(pairs), memory, stored


def _sizes(ours: Ours, theirs: Urlwatch) -> tuple[int, int, int]:
    """Ours without the looks, theirs, our looks."""
    looks = ours.size_of_looks()
    return ours.size() - looks, theirs.size(), looks


def _run(tool: Tool, name: str) -> Spent:
    spent = tool.run()
    print(f"  {name:24} {tool.name:9} {spent.cpu:6.2f} s CPU {spent.wall:6.2f} s", file=sys.stderr, flush=True)
    return spent


def _see_all_told(ours: Ours, theirs: Urlwatch, pair: tuple[Spent, Spent], edits: int) -> None:
    told = ours.told(pair[0]), theirs.told(pair[1])
    if told != (PAGES * edits, PAGES):
        raise RuntimeError(f"edit {edits}: not every edit was found: {told}")


def _rows(pairs: dict[str, list[tuple[Spent, Spent]]]) -> list[Row]:
    def row(name: str, measured: list[tuple[Spent, Spent]], our_checks: int = PAGES) -> Row:
        ours, theirs = ([pair[side].cpu for pair in measured] for side in (0, 1))
        return Row(name=name, ours=ours, theirs=theirs, our_checks=our_checks, their_checks=PAGES)

    rows = [row(name, measured) for name, measured in pairs.items() if name != "changed"]
    rows.append(row("changed", pairs["changed"], 2 * PAGES))
    rows.append(row("  both looks together", pairs["changed"]))  # ours believes a change at the second one
    return rows


def _print(rows: list[Row], memory: list[int], stored: list[float]) -> bool:
    print(
        f"{PAGES} pages of 50 kB and their listing; CPU milliseconds per check (median of runs; smallest to largest)\n"
    )
    print(f"{'':28}{'monitor':>22}{'urlwatch':>22}{'ratio':>8}  goal")
    missed = stored[0] > MOST_BYTES
    for row in rows:
        ours = [1000 * cpu / row.our_checks for cpu in row.ours]
        theirs = [1000 * cpu / row.their_checks for cpu in row.theirs]
        ratio = statistics.median(ours) / statistics.median(theirs)
        goal = GOALS.get(row.name)
        missed |= goal is not None and ratio > goal
        print(f"{row.name:28}{_shown(ours):>22}{_shown(theirs):>22}{ratio:8.2f}  {f'at most {goal}' if goal else ''}")
    print(f"{'peak memory, MiB':28}{memory[0] / 2**20:22.0f}{memory[1] / 2**20:22.0f}{memory[0] / memory[1]:8.2f}")
    print(
        f"{'bytes per further version':28}{stored[0]:22.0f}{stored[1]:22.0f}{stored[0] / stored[1]:8.2f}  under {MOST_BYTES}"
    )
    print(f"{'  and of its two looks':28}{stored[2]:22.0f}{'':30}  dropped after two weeks")
    return missed


def _shown(values: list[float]) -> str:
    middle = f"{statistics.median(values):.2f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.2f}-{max(values):.2f})"


@contextmanager
def _site(count: int) -> Iterator[str]:
    command = [sys.executable, "-m", "bench.serve", str(count)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin and server.stdout
        try:
            yield server.stdout.readline().strip()
        finally:
            server.stdin.close()


def _become(site: str, edits: int, *, validators: bool) -> None:
    with urlopen(f"{site}/-/now?edits={edits}&validators={int(validators)}"):
        pass
