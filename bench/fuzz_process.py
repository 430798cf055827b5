"""One process of the fuzzer, in its own environment: feed a target with inputs that reach new code, and keep what breaks it.

Run by bench/fuzz.py as `fuzz_process.py TARGET SECONDS CORPUS FINDINGS`. A fault does not end it: each is kept once, named for where
it was raised. An input that takes longer than `_SLOW` is kept as well; one that hangs ends the process, and the fuzzer keeps it.
"""

import hashlib
import json
import sys
import time
import traceback
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["model", "monitor"]):
    from tests.fuzz.targets import TARGETS

_SLOW = 1.0  # seconds of CPU
_HANG = 20  # seconds
_MEMORY = 1500  # MiB
_OURS = str(Path(__file__).parent.parent)
_LONGEST = {"pdf": 20_000, "html": 8_000}  # bytes of an input


def main() -> None:
    name, seconds, corpus, findings = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
    target, kept, count = TARGETS[name], set[str](), [0]

    def run(body: bytes) -> None:
        count[0] += 1
        began = time.process_time()
        try:
            target(body)
        except Exception as error:  # noqa: BLE001 whatever breaks a target is what we look for
            _keep(findings, name, _where(error), body, kept)
        if (spent := time.process_time() - began) > _SLOW:
            _keep(findings, name, f"slow-{spent:.0f}s", body, kept)
        if count[0] % 100 == 0:
            _count(findings / f"{name}.count", count[0])

    options = [
        f"-max_total_time={seconds}", f"-timeout={_HANG}", f"-rss_limit_mb={_MEMORY}", "-print_final_stats=0", "-verbosity=0",
        f"-max_len={_LONGEST.get(name, 2_000)}", f"-artifact_prefix={findings}/{name}-",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, str(corpus)], run)
    atheris.Fuzz()


def _count(path: Path, number: int) -> None:
    """Whole at any moment: the process may be ended while it writes."""
    fresh = path.with_suffix(".fresh")
    fresh.write_text(json.dumps(number), "utf-8")
    fresh.replace(path)


def _where(error: Exception) -> str:
    """The fault and the innermost line of ours that it came through."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_OURS)]
    last = frames[-1]
    return f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"


def _keep(findings: Path, name: str, where: str, body: bytes, kept: set[str]) -> None:
    if where in kept:
        return
    kept.add(where)
    (findings / f"{name}-{where}-{hashlib.sha256(body).hexdigest()[:8]}").write_bytes(body)


if __name__ == "__main__":
    main()
