"""What a comparison costs: median CPU milliseconds of compare() on texts of 5 to 500 kB. `python -m bench diff`."""

import random
import statistics
import time
from collections.abc import Callable

from model.record import Block, BlockType, Record
from monitor.compare import compare

GOALS = {"50 kB, 8 edits": 1.0, "500 kB, 20 edits": 5.0, "50 kB, unrelated": 50.0}  # milliseconds

_STEMS = "förder wirtschaft netz land energie wasser stoff industrie region arbeit forsch bau digital klima verkehr bildung".split()  # noqa: SIM905
_ENDS = "ung en er lich keit plan amt mittel raum kraft haus programm gebiet".split()  # noqa: SIM905


def main() -> int:
    """Print a row per case; 1 when a goal is missed."""
    missed = False
    for name, (held, read) in _cases().items():
        took = _median_cpu(lambda held=held, read=read: compare(held, read))
        goal = GOALS.get(name)
        missed |= goal is not None and took > goal
        comparison = compare(held, read)
        print(f"{name:28} {took:9.3f} ms  {len(comparison.edits) if comparison else 0:5} edits  goal {goal or '-'}")
    return int(missed)


def _cases() -> dict[str, tuple[Record, Record]]:
    cases = {"same 50 kB": _edited(50_000, 0), "5 kB, 3 edits": _edited(5_000, 3), "50 kB, 8 edits": _edited(50_000, 8)}
    cases["500 kB, 20 edits"] = _edited(500_000, 20)
    cases["50 kB, unrelated"] = _release(_text(50_000, 1)), _release(_text(50_000, 2))
    cases["50 kB, one passage, unrelated"] = (
        _release([" ".join(_text(50_000, 1))]),
        _release([" ".join(_text(50_000, 2))]),
    )
    cases["50 kB, every word doubled"] = _release(["a " * 25_000]), _release(["a b " * 12_500])
    cases["25 kB of quotations, struck"] = _release(["„a“ " * 6_000]), _release(["„a“"])
    cases["10,000 equal lines"] = _release(["–"] * 10_000), _release(["–"] * 9_000)
    cases["50 kB, all reordered"] = _release(_text(50_000, 1)), _release(random.Random(5).sample(_text(50_000, 1), 100))
    return cases


def _edited(size: int, edits: int) -> tuple[Record, Record]:
    rng = random.Random(size + edits)
    old = _text(size, 7)
    new = list(old)
    for at in rng.sample(range(len(new)), edits):
        words = new[at].split()
        words[rng.randrange(len(words))] = str(rng.randrange(1000))
        new[at] = " ".join(words)
    return _release(old), _release(new)


def _text(size: int, seed: int) -> list[str]:
    """Passages of about 500 characters."""
    rng = random.Random(seed)
    return [_passage(rng) for _ in range(max(1, size // 500))]


def _passage(rng: random.Random) -> str:
    words: list[str] = []
    while sum(map(len, words)) + len(words) < 490:
        words.append((rng.choice(_STEMS) + rng.choice(_STEMS) + rng.choice(_ENDS)).capitalize())
        words += rng.choices(["und", "der", "in", "mit", "46", "Millionen", "Euro", "am", "soll"], k=1)
    return " ".join(words) + "."


def _release(passages: list[str]) -> Record:
    body = tuple(Block(type=BlockType.PARAGRAPH, text=text) for text in passages)
    return Record(url="https://ministerium.example/medien/1", title="Netz wird gebaut", body=body)


def _median_cpu(measured: Callable[[], object], *, rounds: int = 15) -> float:
    times = []
    for _ in range(rounds):
        started = time.process_time()
        measured()
        times.append((time.process_time() - started) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    raise SystemExit(main())
