"""The daemon is killed with SIGKILL again and again while releases appear: nothing may be lost. `python -m bench kills`.

A site on loopback publishes releases; a mail server keeps each message before it answers, and loses some of its answers. At the end
every release must have been mailed, and a second copy is allowed only where an answer was lost, by the server or by a kill, with the
same Message-ID and the same bytes.
"""

import argparse
import random
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.kills.outcome import Outcome, outcome_of
from bench.kills.rig import Rig

LOSES = 0.15  # share of the messages whose first answer is lost, but for the last third of the kills
PATIENCE = 200.0  # seconds until everything must have arrived after the last kill


def main() -> int:
    """Print what came of it; 1 when anything was lost, doubled without reason, or told wrongly."""
    parser = argparse.ArgumentParser(prog="python -m bench kills")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--rigs", type=int, default=2, help="sites with a daemon each, side by side, that share the kills"
    )
    parser.add_argument("--keep", type=Path, help="an empty folder that is kept, with the daemons' logs")
    asked = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="monitor-kills-") as folder:
        outcomes = _side_by_side(asked.keep or Path(folder), asked.times, asked.seed, asked.rigs)
    for name in outcomes[0].figures:
        print(f"{name:44} {sum(outcome.figures[name] for outcome in outcomes):>8}")
    print(f"{'seconds':44} {time.monotonic() - started:>8.0f}")
    violations = [violation for outcome in outcomes for violation in outcome.violations]
    for violation in violations:
        print(f"VIOLATION: {violation}")
    return int(bool(violations))


def _side_by_side(folder: Path, times: int, seed: int, rigs: int) -> list[Outcome]:
    def one(number: int) -> Outcome:
        own = folder / str(number)
        own.mkdir()
        share = times // rigs + (number < times % rigs)
        return play(own, times=share, seed=seed * 1000 + number)

    with ThreadPoolExecutor(rigs) as pool:
        return list(pool.map(one, range(rigs)))


def play(folder: Path, *, times: int, seed: int, loses: float = LOSES, patience: float = PATIENCE) -> Outcome:
    """Kill it so many times, then let it come to rest."""
    rng = random.Random(seed)
    with Rig.at(folder, rng, loses) as rig:
        rig.first_look()
        for number in range(times):
            rig.site.publish(rng.randint(1, 3))
            rig.answers_get_lost = number < times * 2 / 3
            rig.live_and_die(rng)
        rig.answers_get_lost = False
        settled = rig.come_to_rest(patience)
        return outcome_of(rig, times, settled=settled)
