"""Words looked for in the class and id names of elements; what was found is remembered, as the same few names recur all over a site."""

import re
from collections.abc import Callable
from functools import lru_cache

_REMEMBERED = 8192  # names


class Naming:
    """Fits names (lower case) in which one of the words begins a part: "c-share", "share_bar", "share"."""

    __slots__ = ("_pattern", "fits")

    def __init__(self, words: str) -> None:
        self._pattern = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(words.split())})(?=$|[\s_-])")
        self.fits: Callable[[str], bool] = lru_cache(maxsize=_REMEMBERED)(self._is_found)

    def _is_found(self, names: str) -> bool:
        return self._pattern.search(names) is not None
