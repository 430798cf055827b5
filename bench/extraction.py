"""How well and how fast pages are read, beside the best extractors: `python -m bench extraction --data PATH`.

`PATH` holds folders with a truth.json and the pages it names (`*.html.gz`). Every tool reads the same pages in a process of its own on
one core and is scored by the same scorer; the other tools live in an environment that the first run makes from bench/extraction.txt.
"""

import argparse
import json
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.extraction_reader import TOOLS
from bench.extraction_truth import Labelled, Score, load, score

ROOT = Path(__file__).parent.parent
_HOME = ROOT / ".bench" / "extraction"
_PINNED = ROOT / "bench" / "extraction.txt"
_READER = ROOT / "bench" / "extraction_reader.py"
_COMPARED = ("monitor", "trafilatura fast")  # whose times decide
_PASSES = 3  # of these two in turn: a machine that is slow for a while is so for both
_TIMES = ("ms", "cold", "whole_ms")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table for each group of pages; 1 when trafilatura reads them better, or not five times as slowly."""
    options = _options(arguments)
    pages = load(options.data)
    if not pages:
        print(f"{options.data}: no labelled pages (a truth.json beside *.html.gz) were found there.", file=sys.stderr)
        return 2
    tools = ["monitor"] if options.alone else list(TOOLS)
    if not options.alone:
        _install()
    found = _in_turn(tools, pages)
    for name, chosen in _groups(pages).items():
        print(f"\n{name}: {len(chosen)} pages\n")
        print(_table({tool: score(chosen, found[tool]) for tool in tools}))
    if options.alone:
        return 0
    scores = {tool: score(pages, found[tool]) for tool in tools}
    print(_shares(scores))
    return int(not _wins(scores))


def _shares(scores: Mapping[str, Score]) -> str:
    """What is compared is said: our whole record, beside the text alone and beside what is scored."""
    own, fast = scores["monitor"], scores["trafilatura fast"]
    return (
        f"\nOur whole record takes {own.milliseconds / fast.milliseconds:.1%} of the time in which trafilatura fast reads the text alone "
        f"(goal: 20 %), and {own.whole / fast.whole:.1%} of that in which it reads text, title and date."
    )


def _wins(scores: Mapping[str, Score]) -> bool:
    own, fast = scores["monitor"], scores["trafilatura fast"]
    best = max(scores["trafilatura"].f1, fast.f1)
    return own.f1 > best and own.dates >= scores["htmldate"].dates and 5 * own.milliseconds <= fast.milliseconds


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench extraction", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the labelled pages")
    parser.add_argument("--alone", action="store_true", help="score only ourselves")
    return parser.parse_args(arguments)


def _groups(pages: Sequence[Labelled]) -> dict[str, list[Labelled]]:
    groups = {
        "All": list(pages),
        "German": [page for page in pages if page.is_german],
        "Authorities": [page for page in pages if page.is_authority],
        "Other languages": [page for page in pages if not page.is_german],
    }
    return {name: chosen for name, chosen in groups.items() if chosen}


def _in_turn(tools: Sequence[str], pages: Sequence[Labelled]) -> dict[str, dict[str, dict[str, Any]]]:
    """What each tool found on each page, with the best times of its passes."""
    found = {tool: _run(tool, pages) for tool in tools}
    for tool in [tool for tool in tools if tool in _COMPARED] * (_PASSES - 1):
        for url, again in _run(tool, pages).items():
            told = found[tool][url]
            told |= {name: min(told[name], again[name]) for name in _TIMES}
    return found


def _run(tool: str, pages: Sequence[Labelled]) -> dict[str, dict[str, Any]]:
    python = sys.executable if tool == "monitor" else str(_HOME / "bin" / "python")
    given = json.dumps([(page.url, str(page.file.resolve())) for page in pages])
    answer = subprocess.run(
        [python, "-X", "utf8", str(_READER), tool],
        input=given,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=None if tool == "monitor" else subprocess.DEVNULL,
        check=True,
        env={"PYTHONPATH": str(ROOT)} if tool == "monitor" else {},
    )
    return {page.url: json.loads(line) for page, line in zip(pages, answer.stdout.splitlines(), strict=True)}


def _install() -> None:
    """Make the other tools' environment once, from the package registry, with the versions that are pinned."""
    python = _HOME / "bin" / "python"
    if not python.exists():
        venv.create(_HOME, with_pip=True, clear=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "-r", str(_PINNED)], check=True, stderr=subprocess.DEVNULL)


def _table(scores: Mapping[str, Score]) -> str:
    rows = [
        "| tool | precision | recall | F1 | exact titles | right dates | CPU ms a page | at first sight | with title and date |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    rows += [f"| {tool} | {' | '.join(_cells(one))} |" for tool, one in scores.items()]
    return "\n".join(rows)


def _cells(one: Score) -> list[str]:
    """A tool that reads no texts has no place in their columns."""
    texts = (one.precision, one.recall, one.f1) if one.hits else (None, None, None)
    return [
        *("–" if value is None else f"{value:.3f}" for value in texts),
        f"{one.titles} of {one.of_titles}" if one.titles else "–",
        f"{one.dates} of {one.of_dates}" if one.dates else "–",
        f"{one.milliseconds / max(1, one.pages):.2f}",
        f"{one.cold / max(1, one.pages):.2f}",
        f"{one.whole / max(1, one.pages):.2f}",
    ]


if __name__ == "__main__":
    raise SystemExit(main())
