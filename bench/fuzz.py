"""Inputs that reach new code, until something breaks: `python -m bench fuzz --minutes N [--target NAME ...]`.

A coverage-guided fuzzer (atheris, in an environment of its own under .bench/) feeds the targets of tests/fuzz/targets.py, seeded with
the pages written for the tests. What it learned is kept under .bench/fuzz-corpus and grows from run to run; what breaks a target is
kept under .bench/fuzz-findings, each fault once. A finding worth keeping becomes a file of tests/fuzz/findings.
"""

import argparse
import json
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
_HOME = ROOT / ".bench" / "fuzz"
_CORPUS = ROOT / ".bench" / "fuzz-corpus"
_FINDINGS = ROOT / ".bench" / "fuzz-findings"
_SEEDED = {"html": "*.html"}
_GRACE = 60  # seconds that a process may take to load and to end


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a row for each target; 1 when something was found."""
    from tests.fuzz.targets import TARGETS

    options = _options(list(TARGETS), arguments)
    names = options.target or list(TARGETS)
    _install()
    found = 0
    print("| target | inputs | found |\n|---|--:|---|", flush=True)
    for name in names:
        inputs, findings = _run(name, max(5, round(options.minutes * 60 / len(names))))
        found += len(findings)
        print(f"| {name} | {inputs} | {', '.join(findings) or 'nothing'} |", flush=True)
    return int(found > 0)


def _options(names: Sequence[str], arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5, help="in all, shared by the targets")
    parser.add_argument("--target", action="append", choices=names, help="may be repeated; without it all")
    return parser.parse_args(arguments)


def _run(name: str, seconds: int) -> tuple[int, list[str]]:
    corpus = _seeded(name)
    _FINDINGS.mkdir(parents=True, exist_ok=True)
    before = set(_FINDINGS.iterdir())
    counted = _FINDINGS / f"{name}.count"
    counted.unlink(missing_ok=True)
    command = [
        str(_HOME / "bin" / "python"),
        "-m",
        "bench.fuzz_process",
        name,
        str(seconds),
        str(corpus),
        str(_FINDINGS),
    ]
    try:
        subprocess.run(
            command, cwd=ROOT, env=_environment(), check=False, capture_output=True, timeout=seconds + _GRACE
        )
    except subprocess.TimeoutExpired:
        (_FINDINGS / f"{name}-did-not-end").touch()
    inputs = json.loads(counted.read_text("utf-8")) if counted.exists() else 0
    kept = set(_FINDINGS.iterdir()) - before - {counted, counted.with_suffix(".fresh")}
    return inputs, sorted(path.name for path in kept)


def _seeded(name: str) -> Path:
    corpus = _CORPUS / name
    corpus.mkdir(parents=True, exist_ok=True)
    for path in (ROOT / "tests" / "pages").glob(_SEEDED.get(name, "*.none")):
        (corpus / path.name).write_bytes(path.read_bytes())
    if name == "pdf":
        from tests.pages.papers import PAPERS

        for stem, make in PAPERS.items():
            (corpus / f"{stem}.pdf").write_bytes(make())
    return corpus


def _environment() -> dict[str, str]:
    """Our own dependencies come from the environment this runs in; both are of the same Python."""
    paths = [str(ROOT), sysconfig.get_path("purelib")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}


def _install() -> None:
    python = _HOME / "bin" / "python"
    if not python.exists():
        venv.create(_HOME, with_pip=True, clear=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "-r", str(ROOT / "bench" / "fuzz.txt")], check=True, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
