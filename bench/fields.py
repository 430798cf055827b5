"""How many fields are read as a person reads them: `python -m bench fields` scores the pages and papers written for the tests.

A field counts when it is exactly what the expected record says, absent ones included; `said` counts the records that have the field.
"""

import argparse
from collections.abc import Sequence

from tests.pages.corpus import FIELDS, Case, pages, papers, read


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table of docs/extraction.md; 1 when a field is read otherwise than expected."""
    parser = argparse.ArgumentParser(prog="python -m bench fields", description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print each field that is read otherwise")
    options = parser.parse_args(arguments)
    groups = {"HTML": pages(), "PDF": papers()}
    wrong = {name: [_wrong(case) for case in cases] for name, cases in groups.items()}
    print(_table(groups, wrong))
    for cases, errors in zip(groups.values(), wrong.values(), strict=True) if options.wrong else ():
        for case, error in zip(cases, errors, strict=True):
            for field, read_as in error.items():
                print(f"\n{case.name} · {field}\n  expected {case.expected[field]!r}\n  read     {read_as!r}")
    return int(any(error for errors in wrong.values() for error in errors))


def _wrong(case: Case) -> dict[str, object]:
    found = read(case)
    return {field: found[field] for field in FIELDS if found[field] != case.expected[field]}


def _table(groups: dict[str, list[Case]], wrong: dict[str, list[dict[str, object]]]) -> str:
    heads = [f"{name} right | of which said" for name in groups]
    rows = [f"| field | {' | '.join(heads)} |", "|---" + "|--:|--:" * len(groups) + "|"]
    for field in FIELDS:
        cells = []
        for name, cases in groups.items():
            errors = sum(field in error for error in wrong[name])
            said = [at for at, case in enumerate(cases) if case.expected[field]]
            right = sum(field not in wrong[name][at] for at in said)
            cells.append(f"{len(cases) - errors} of {len(cases)} | {right} of {len(said)}")
        rows.append(f"| {field} | {' | '.join(cells)} |")
    whole = [f"{sum(not error for error in wrong[name])} of {len(cases)} | " for name, cases in groups.items()]
    return "\n".join([*rows, f"| whole records | {' | '.join(whole)} |"])


if __name__ == "__main__":
    raise SystemExit(main())
