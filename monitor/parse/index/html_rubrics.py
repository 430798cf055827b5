"""Links of one shape that are no entries: the rubric beside each title, its file, the archive of a day among titles."""

from collections.abc import Sequence

from monitor.parse.index import html_words as words
from monitor.parse.index.html_links import Box, Link, folder_of

_LEVELS = 4  # boxes round a link that may be its row
_FEWEST = 3  # titles
_NEARLY = 0.8  # of the rows
_SHORT = 20  # letters; a title is mostly longer
_LONGEST_TIME = 40  # letters of "Donnerstag, 24. September 2026"

Placed = tuple[int, Link]  # and the row in which it stands
Kind = tuple[str, str]


def without_rubrics(links: list[Link], boxes: list[Box]) -> list[Link]:
    rows = _rows(links, boxes)
    return _without_repeated(_without_beside(list(zip(rows, links, strict=True)))) if rows else links


def without_archives(links: list[Link]) -> list[Link]:
    """Without the links that only say a day or month, where there are titles as well and these lead elsewhere."""
    titles = [link for link in links if not _says_time(link.text)]
    if not _FEWEST <= len(titles) < len(links) or _mean([(link.box, link) for link in titles]) < _SHORT:
        return links
    folders = {folder_of(link.href) for link in titles}
    return links if any(folder_of(link.href) in folders for link in links if _says_time(link.text)) else titles


def _without_beside(placed: Sequence[Placed]) -> Sequence[Placed]:
    """Where each row has one title, of the kind of all titles: without the short or recurring links beside it."""
    kinds: dict[Kind, list[Placed]] = {}
    for row, link in placed:
        kinds.setdefault(_kind_of(link), []).append((row, link))
    rows = len({row for row, _ in placed})
    single = [kind for kind, those in kinds.items() if _is_one_each(those, rows)]
    own = max(single, key=lambda kind: _mean(kinds[kind]), default=None)
    if own is None or _mean(kinds[own]) < _SHORT:
        return placed
    beside = {kind for kind, those in kinds.items() if kind != own and _is_beside(those)}
    return [(row, link) for row, link in placed if _kind_of(link) not in beside]


def _rows(links: Sequence[Link], boxes: list[Box]) -> list[int]:
    """For each link the nearest box, at one height for all, of which some hold links to several places; [] where none do."""
    level = [link.box for link in links]
    places = [_place(link) for link in links]
    for _ in range(_LEVELS):
        if len(set(level)) < len(set(zip(level, places, strict=True))):
            return level
        level = [boxes[box].parent for box in level]
        if -1 in level:
            break
    return []


def _kind_of(link: Link) -> Kind:
    """Where it leads, and to what: a page or a file."""
    name = link.href.partition("?")[0].partition("#")[0].rpartition("/")[2]
    return folder_of(link.href), name.rpartition(".")[2].lower() if "." in name else ""


def _is_one_each(placed: Sequence[Placed], rows: int) -> bool:
    """Nearly each row has one link, or several to the same place, and nearly each place stands in one row."""
    own, places = {row for row, _ in placed}, {_place(link) for _, link in placed}
    is_one = len(own) == len({(row, _place(link)) for row, link in placed})
    return rows > 1 and is_one and min(len(own), len(places)) >= _NEARLY * rows


def _is_beside(placed: Sequence[Placed]) -> bool:
    return _mean(placed) < _SHORT or len({link.href for _, link in placed}) < len(placed)


def _without_repeated(placed: Sequence[Placed]) -> list[Link]:
    """Without links that stand again, to the same place and in the same words, beside the titles of other entries."""
    rows_of: dict[tuple[str, str], set[int]] = {}
    for row, link in placed:
        rows_of.setdefault((link.href, link.text), set()).add(row)
    once = [(row, link) for row, link in placed if len(rows_of[link.href, link.text]) == 1]
    again = [(row, link) for row, link in placed if len(rows_of[link.href, link.text]) > 1]
    return [link for _, link in (once if _are_rubrics(again, once) else placed)]


def _are_rubrics(again: Sequence[Placed], once: Sequence[Placed]) -> bool:
    """Short, and often; or one in each row. A release may stand in two lists."""
    rows, rows_again = {row for row, _ in once}, {row for row, _ in again}
    if len(once) == len(rows) >= _FEWEST and rows_again == rows:
        return True
    is_often = len(once) == len(rows) or 2 * len(again) >= len(once)
    return is_often and _mean(again) < _SHORT and rows_again <= rows


def _says_time(text: str) -> bool:
    is_short = 0 < len(text) <= _LONGEST_TIME and text[-1].isdecimal()
    return is_short and bool(words.ONLY_DAY.fullmatch(text) or words.MONTH.fullmatch(text))


def _mean(placed: Sequence[Placed]) -> float:
    """Letters on average, of the longest link to each place."""
    longest: dict[str, int] = {}
    for _, link in placed:
        longest[_place(link)] = max(len(link.text), longest.get(_place(link), 0))
    return sum(longest.values()) / max(len(longest), 1)


def _place(link: Link) -> str:
    return link.href.partition("#")[0]
