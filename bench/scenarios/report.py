"""What the tools came to, on the terminal."""

from collections.abc import Sequence

from bench.scenarios.play import Played
from bench.scenarios.truth import Score, totals

COLUMNS = ("expected", "told", "missed", "false", "double", "late")


def line(played: Played) -> str:
    """One scene: what went wrong, if anything."""
    found = played.score
    state = "ok  " if found.is_clean else "FAIL"
    lines = [f"{state} {played.tool:17} {played.scene:45} {played.seconds:5.1f} s"]
    for name in ("missed", "false", "double", "late", "broken"):
        lines += [f"       {name}: {what.strip()[-400:]}" for what in getattr(found, name)]
    if found.noticed < found.notices:
        lines.append(f"       operator told {found.noticed} of {found.notices}")
    lines += [f"       unasked to the operator: {what}" for what in found.unasked]
    return "\n".join(lines)


def table(all_played: Sequence[Played], titles: dict[str, str]) -> str:
    """A row for each tool."""
    header = (
        f"{'':38} scenes  clean " + "".join(f"{name:>9}" for name in COLUMNS) + "   operator told   unasked  broken"
    )
    rows = [header]
    for tool, title in titles.items():
        scores = [one.score for one in all_played if one.tool == tool]
        if scores:
            rows.append(_row(title, scores))
    return "\n".join(rows)


def _row(title: str, scores: Sequence[Score]) -> str:
    found = totals(scores)
    clean = sum(one.is_clean for one in scores)
    numbers = "".join(f"{found[name]:9}" for name in COLUMNS)
    told = f"{found['noticed']:5} of {found['notices']:<5}"
    return f"{title:38} {len(scores):6} {clean:6} {numbers}   {told}{found['unasked']:9}{found['broken']:8}"
