"""Labelled pages, and how well what a tool found fits them."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SHINGLE = 4  # words


@dataclass(frozen=True, kw_only=True, slots=True)
class Labelled:
    """`has` stands in the text, `lacks` does not; `text` is the whole of it, where a person has written it down."""

    url: str
    file: Path
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    text: str | None = None
    title: str | None = None
    date: str | None = None
    is_german: bool = False
    is_authority: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """Counts over pages: segments, words of whole texts, titles, dates, milliseconds."""

    hits: float = 0
    missed: float = 0
    false: float = 0
    titles: int = 0
    of_titles: int = 0
    dates: int = 0
    of_dates: int = 0
    milliseconds: float = 0  # at best
    cold: float = 0  # at first sight
    whole: float = 0  # at best, text, title and date in one call
    pages: int = 0

    @property
    def precision(self) -> float:
        return self.hits / ((self.hits + self.false) or 1)

    @property
    def recall(self) -> float:
        return self.hits / ((self.hits + self.missed) or 1)

    @property
    def f1(self) -> float:
        return 2 * self.hits / ((2 * self.hits + self.false + self.missed) or 1)


def load(data: Path) -> list[Labelled]:
    """The pages of every folder below `data` that holds a truth.json."""
    pages = [page for truth in sorted(data.rglob("truth.json")) for page in _of(truth)]
    return [page for page in pages if page.file.exists()]


def score(pages: Iterable[Labelled], found: Mapping[str, Mapping[str, Any]]) -> Score:
    scores = [_page(page, found[page.url]) for page in pages if page.url in found]
    return Score(**{name: sum(getattr(one, name) for one in scores) for name in Score.__dataclass_fields__})


def _of(truth: Path) -> list[Labelled]:
    pages = json.loads(truth.read_text("utf-8"))
    return [
        Labelled(
            url=url,
            file=truth.parent / page["file"],
            has=tuple(page.get("with") or ()),
            lacks=tuple(page.get("without") or ()),
            text=page.get("text"),
            title=page.get("title"),
            date=page.get("date"),
            is_german=(page.get("lang") or ("de" if truth.parent.name == "de" else "")) == "de",
            is_authority=bool(page.get("gov")),
        )
        for url, page in pages.items()
    ]


def _page(page: Labelled, found: Mapping[str, Any]) -> Score:
    text = _folded(found.get("text"))
    hits: float = sum(_folded(segment) in text for segment in page.has)
    false: float = sum(_folded(segment) in text for segment in page.lacks)
    missed: float = len(page.has) - hits
    if page.text is not None:
        whole = _whole(_folded(page.text), text)
        hits, false, missed = hits + whole[0], false + whole[1], missed + whole[2]
    return Score(
        hits=hits,
        missed=missed,
        false=false,
        titles=int(page.title is not None and _folded(found.get("title")) == _folded(page.title)),
        of_titles=int(page.title is not None),
        dates=int(bool(page.date) and str(found.get("date") or "")[:10] == str(page.date)[:10]),
        of_dates=int(bool(page.date)),
        milliseconds=found.get("ms", 0.0),
        cold=found.get("cold", 0.0),
        whole=found.get("whole_ms", 0.0),
        pages=1,
    )


def _whole(wanted: str, got: str) -> tuple[float, float, float]:
    """Shares of runs of four words: each page with a whole text counts as one segment."""
    one, other = _shingles(wanted), _shingles(got)
    both = sum((one & other).values())
    size = max(one.total() + other.total() - both, 1)
    return both / size, (other.total() - both) / size, (one.total() - both) / size


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = text.split()
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())
