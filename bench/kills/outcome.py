"""What a play with kills came to: nothing may be lost, and nothing doubled without reason."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bench.kills.rig import STOCK, Rig
from bench.kills.sink import Kept

ON_ITS_WAY = 1.0  # seconds before a kill in which an answer may have been lost by it


@dataclass(frozen=True, kw_only=True)
class Outcome:
    figures: dict[str, int]
    violations: tuple[str, ...]


def outcome_of(rig: Rig, times: int, *, settled: bool) -> Outcome:
    fresh = rig.site.titles[STOCK:]
    by_id: dict[str, list[Kept]] = defaultdict(list)
    for kept in rig.sink.kept:
        by_id[kept.message_id].append(kept)
    copies = [(first, second) for mails in by_id.values() for first, second in pairwise(mails)]
    by_kill = sum(not first.was_lost for first, _ in copies)
    violations = [
        *([] if settled else ["the daemon did not come to rest, or did not stop in order"]),
        *_wrongly_told(by_id, fresh),
        *(line for first, second in copies if (line := _wrongly_copied(first, second, rig))),
        *_wrongly_kept(rig, fresh),
    ]
    figures = {
        "kills": times,
        "releases that appeared": len(fresh),
        "releases mailed": len({mails[0].title for mails in by_id.values()} & set(fresh)),
        "messages (by Message-ID)": len(by_id),
        "answers the server lost": sum(kept.was_lost for kept in rig.sink.kept),
        "second copies after those": len(copies) - by_kill,
        "second copies after an answer lost by a kill": by_kill,
        "violations": len(violations),
    }
    return Outcome(figures=figures, violations=tuple(violations))


def _wrongly_told(by_id: dict[str, list[Kept]], fresh: list[str]) -> Iterator[str]:
    told: dict[str, int] = defaultdict(int)
    for mails in by_id.values():
        told[mails[0].title] += 1
    yield from (f"never mailed: {title}" for title in fresh if not told[title])
    yield from (f"mailed under {number} Message-IDs: {title}" for title, number in told.items() if title and number > 1)
    yield from (
        f"mailed but not new: {title or 'something else'}" for title in told if told[title] and title not in fresh
    )


def _wrongly_copied(first: Kept, second: Kept, rig: Rig) -> str | None:
    if first.content != second.content:
        return f"{first.message_id}: the second copy has other bytes"
    if first.was_lost:
        return None
    died_at = rig.died_at.get(first.life)
    if second.life > first.life and died_at is not None and died_at - first.at <= ON_ITS_WAY:
        return None
    return f"{first.message_id}: sent twice though it was answered"


def _wrongly_kept(rig: Rig, fresh: list[str]) -> Iterator[str]:
    rows = [json.loads(line) for line in rig.monitor("history", "--json", "--operator").stdout.splitlines()]
    news = [row["title"] for row in rows if row["cause"] == "source"]
    if sorted(news) != sorted(fresh):
        strange = sorted(set(news) - set(fresh))[:3]
        yield f"the history has {len(news)} entries for {len(fresh)} releases {strange}"
    with sqlite3.connect(rig.database) as database:
        said = database.execute("PRAGMA quick_check").fetchone()[0]
    database.close()
    if said != "ok":
        yield f"the database is damaged: {said}"
