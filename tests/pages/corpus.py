"""The pages and papers written for the tests, each with the record a person would write down after reading it.

NAME.html stands beside NAME.json; the papers are drawn by papers.py and their records stand in papers/NAME.json. Expectations were
written before the reader saw the page; `found` (how a field was found) is expected only where it matters.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from model.snapshot import Snapshot
from monitor.normalize import normalize
from monitor.parse import read_document

FOLDER = Path(__file__).parent
FIELDS = (
    "kind", "title", "subtitle", "reference", "issuer", "published", "updated", "event", "language", "lead", "body", "contacts",
    "addresses", "links", "attachments", "topics", "canonical_url",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    content: Callable[[], bytes]
    expected: dict[str, Any]


def pages() -> list[Case]:
    return [
        Case(path.stem, path.read_bytes, _expected(path.with_suffix(".json"))) for path in sorted(FOLDER.glob("*.html"))
    ]


def papers() -> list[Case]:
    from tests.pages.papers import PAPERS

    return [Case(name, make, _expected(FOLDER / "papers" / f"{name}.json")) for name, make in PAPERS.items()]


def read(case: Case) -> dict[str, Any]:
    """The record as JSON holds it, with the fields that are expected."""
    url = case.expected["url"]
    at = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    snapshot = Snapshot(
        url=url,
        final_url=url,
        status=200,
        headers=(),
        body=case.content(),
        fetched_at=at,
        elapsed=timedelta(seconds=0.2),
    )
    record = asdict(normalize(read_document(snapshot), url=url))
    whole: dict[str, Any] = json.loads(json.dumps(record, default=lambda value: value.isoformat()))
    return {name: whole[name] for name in case.expected}


def _expected(path: Path) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return expected
