"""Parts of a page that are hidden until a reader opens them: they are text as any other, whatever attribute hides them."""

import re

from selectolax.lexbor import LexborNode

from monitor.parse.document.html_zones import Attributes
from monitor.parse.elements import elements, holds

_OPENERS = "[aria-expanded],[aria-controls]"
_MOST = 300  # openers, and hidden elements; only a hostile page has more
_FOLDING = re.compile(r"accordion|akkordeon|faq|klapp")
_TITLES = "h2,h3,h4,h5,h6"
_TITLED = frozenset((*_TITLES.split(","), "dt"))
_NEAR = 3  # elements from an opener up to its heading
_PARAGRAPHS = "p,li,td,dd"
_PROSE = 40  # letters beside links; what a menu opens has less


class Folds:
    """Asked only of elements that are hidden; the openers of a page are looked for when the first is."""

    def __init__(self, body: LexborNode) -> None:
        self._body = body
        self._known: dict[str, bool] | None = None
        self._asked = 0

    def opens(self, node: LexborNode, attributes: Attributes, names: str) -> bool:
        """The hidden element is a part of the text that a title opens, or that a button opens and prose stands in.

        `names`: those of the box round it.
        """
        self._asked += 1
        if self._asked > _MOST:
            return False
        own, labels = attributes.get("id") or "", (attributes.get("aria-labelledby") or "").split()
        if _FOLDING.search(names) and _has_prose(node):
            return True
        if not (own or labels):
            return False
        openers = self._openers()
        titled = [openers[name] for name in (own, *labels) if name in openers]
        return any(titled) or (bool(titled) and _has_prose(node))

    def _openers(self) -> dict[str, bool]:
        """By the ids of what they open and by their own: whether a heading says what is opened."""
        if self._known is None:
            self._known = {}
            for opener in elements(self._body, _OPENERS)[:_MOST]:
                ids = " ".join(filter(None, map(opener.attributes.get, ("aria-controls", "id")))).split()
                self._known.update(dict.fromkeys(ids, _is_titled(opener)) if ids else {})
        return self._known


def _is_titled(opener: LexborNode) -> bool:
    """In a heading, or round one."""
    above = opener
    for _ in range(_NEAR):
        if above.tag in _TITLED:
            return True
        if above.parent is None:
            break
        above = above.parent
    return holds(opener, _TITLES)


def _has_prose(node: LexborNode) -> bool:
    return any(
        _letters(one) - sum(map(_letters, elements(one, "a"))) >= _PROSE for one in elements(node, _PARAGRAPHS)[:10]
    )


def _letters(node: LexborNode) -> int:
    return len(node.text(strip=True))
