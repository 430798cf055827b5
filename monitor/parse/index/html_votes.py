"""Where the days of a flat listing stand, told by most of its boxes: one may open below the day of the page, or end without a day."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import Enum

from selectolax.lexbor import LexborNode

from monitor.parse.index.html_days import is_day
from monitor.parse.index.html_neighbours import elements_before, gap_behind

_CLEARLY = 2  # times as many boxes


class Place(Enum):
    """Of the day of an entry."""

    ABOVE = "above"
    BELOW = "below"


def outvoted(
    boxes: Mapping[int, Sequence[LexborNode]], read: Mapping[int, Sequence[list[LexborNode]]]
) -> dict[int, Place]:
    """The boxes in which days were read where those of the other boxes do not stand, with where these do."""
    places = {key: place for key, entries in boxes.items() if (place := _place(entries, read[key]))}
    if len(set(places.values())) < 2:  # they agree
        return {}
    is_sure = {key: _is_sure(boxes[key], place) for key, place in places.items()}
    votes = Counter(place for key, place in places.items() if is_sure[key]) or Counter(places.values())
    most = max(Place, key=lambda place: votes[place])
    fewer = votes.total() - votes[most]
    if votes[most] == fewer:
        return {}
    is_clear = votes[most] >= _CLEARLY * fewer
    return {key: most for key, place in places.items() if place is not most and (is_clear or not is_sure[key])}


def _place(entries: Sequence[LexborNode], extents: Sequence[list[LexborNode]]) -> Place | None:
    """Where most of the entries have a day."""
    if len(entries) < 2:
        return None
    above = below = 0
    for entry, extent in zip(entries, extents, strict=True):
        is_first = extent[0].mem_id == entry.mem_id
        above += not is_first and is_day(extent[0]) and any(node.mem_id == entry.mem_id for node in extent[1:2])
        below += is_first and any(map(is_day, extent[1:]))
    if 2 * max(above, below) < len(entries) or above == below:
        return None
    return Place.ABOVE if above > below else Place.BELOW


def _is_sure(entries: Sequence[LexborNode], place: Place) -> bool:
    """A day stands above the first entry and none below the last one, or the other way round."""
    is_above = any(map(is_day, elements_before(entries[0], 1)))
    is_below = any(map(is_day, gap_behind(entries[-1], set())))
    return is_above != is_below and is_above == (place is Place.ABOVE)
