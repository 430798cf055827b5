"""`python -m bench NAME`: one line for each benchmark, loaded when it is asked for."""

import sys
from importlib import import_module

BENCHMARKS = {
    "changed": "what each step costs that follows the reading of a changed page",
    "diff": "what a comparison costs",
    "extraction": "how well and how fast pages are read, beside the best extractors",
    "feeds": "how many expectations of feedparser's tests are met, by us and by feedparser",
    "fields": "how many fields of the pages written for the tests are read as a person reads them",
    "fuzz": "inputs that reach new code, until something breaks",
    "kills": "kill -9 of the daemon at random moments: what is lost, what is mailed twice",
    "pipeline": "what a check costs, and what urlwatch takes for the same",
    "reparse": "what it costs to read a whole archive again",
    "scenarios": "scripted site life: what is missed, false, double, late, beside three other monitors",
}


def main(names: list[str]) -> int:
    if not names or names[0] not in BENCHMARKS:
        rows = "\n".join(f"  {name:12} {what}" for name, what in BENCHMARKS.items())
        print(f"python -m bench NAME, where NAME is one of\n{rows}", file=sys.stderr)
        return 2
    sys.argv[:] = [f"bench {names[0]}", *names[1:]]  # a benchmark may have options of its own
    return int(import_module(f"bench.{names[0]}").main())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
