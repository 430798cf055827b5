"""Links of one shape that are no entries: the rubric beside each title, its file, the archive of a day among titles."""

from collections.abc import Sequence

from monitor.parse.index import html_words as words
from monitor.parse.index.html_links import Box, Link, folder_of

_LEVELS = 4  # boxes round a link that may be its row
_FEWEST = 3  # titles among archives
_NEARLY = 0.8  # of the rows
_SHORT = 20  # letters; a title is mostly longer


def without_rubrics(links: list[Link], boxes: list[Box]) -> list[Link]:
    return _without_repeated(_of_titles(links, boxes))


def without_archives(links: list[Link]) -> list[Link]:
    """Without the links that only say a day or month, where there are titles as well and these lead elsewhere."""
    titles = [link for link in links if not _says_time(link.text)]
    if len(titles) in (0, len(links)) or len(titles) < _FEWEST or _mean(titles) < _SHORT:
        return links
    folders = {folder_of(link.href) for link in titles}
    return links if any(folder_of(link.href) in folders for link in links if _says_time(link.text)) else titles


def _of_titles(links: list[Link], boxes: list[Box]) -> list[Link]:
    """Where each row has one title, that leads where all titles do: without the short or recurring links beside it."""
    rows = _rows(links, boxes)
    by_folder: dict[str, list[tuple[int, Link]]] = {}
    for row, link in zip(rows, links, strict=False):
        by_folder.setdefault(folder_of(link.href), []).append((row, link))
    groups = {folder: [link for _, link in placed] for folder, placed in by_folder.items()}
    single = [folder for folder, placed in by_folder.items() if _is_one_each(placed, len(set(rows)))]
    own = max(single, key=lambda folder: _mean(groups[folder]), default="")
    if not single or _mean(groups[own]) < _SHORT:
        return links
    beside = {folder for folder, group in groups.items() if folder != own and _is_beside(group)}
    return [link for link in links if folder_of(link.href) not in beside]


def _rows(links: Sequence[Link], boxes: list[Box]) -> list[int]:
    """For each link the nearest box, at one height for all, of which some hold links to several folders; [] where none do."""
    level = [link.box for link in links]
    for _ in range(_LEVELS):
        folders: dict[int, str] = {}
        for box, link in zip(level, links, strict=True):
            if folders.setdefault(box, folder_of(link.href)) != folder_of(link.href):
                return level
        level = [boxes[box].parent for box in level]
        if -1 in level:
            break
    return []


def _is_one_each(placed: Sequence[tuple[int, Link]], rows: int) -> bool:
    """Nearly each row has one link, or several to the same place, and nearly each place stands in one row."""
    own, places = {row for row, _ in placed}, {_place(link) for _, link in placed}
    is_one = len(own) == len({(row, _place(link)) for row, link in placed})
    return rows > 1 and is_one and min(len(own), len(places)) >= _NEARLY * rows


def _is_beside(links: Sequence[Link]) -> bool:
    return _mean(links) < _SHORT or len({link.href for link in links}) < len(links)


def _without_repeated(links: list[Link]) -> list[Link]:
    """Without links that stand again, to the same place and in the same words, beside the title of each entry."""
    boxes_of: dict[tuple[str, str], set[int]] = {}
    for link in links:
        boxes_of.setdefault((link.href, link.text), set()).add(link.box)
    once = [link for link in links if len(boxes_of[link.href, link.text]) == 1]
    again = [link for link in links if len(boxes_of[link.href, link.text]) > 1]
    boxes = {link.box for link in once}
    is_beside = len(once) == len(boxes) or (2 * len(again) >= len(once) and _mean(again) < _SHORT)
    return once if is_beside and all(link.box in boxes for link in again) else links


def _says_time(text: str) -> bool:
    return bool(words.ONLY_DAY.fullmatch(text) or words.MONTH.fullmatch(text))


def _mean(links: Sequence[Link]) -> float:
    """Letters on average, of the longest link to each place."""
    longest: dict[str, int] = {}
    for link in links:
        longest[_place(link)] = max(len(link.text), longest.get(_place(link), 0))
    return sum(longest.values()) / max(len(longest), 1)


def _place(link: Link) -> str:
    return link.href.partition("#")[0]
