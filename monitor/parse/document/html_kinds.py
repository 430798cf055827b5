"""What the walk does with an element, by its tag: passes it over, notes it, or enters it as a link, a box, a row of a table."""

from selectolax.lexbor import LexborNode

from monitor.parse.document import html_words as words

# The first three are not entered, from BLOCK on they open a box.
SKIP, BREAK, IMAGE, INLINE, LINK, BOLD, TIME, BUTTON, BLOCK, PLAIN, NOTED = range(11)
SIGN = IMAGE
_KINDS = {
    **dict.fromkeys(
        words.words_of(
            "script style noscript template title svg iframe object video audio canvas map select option datalist input textarea "
            "nav head dialog meta link embed math progress source param track area base rt rp -comment -doctype"
        ),
        SKIP,
    ),
    **dict.fromkeys(
        words.words_of(
            "abbr acronym bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small "
            "span strike sub sup tt u var wbr o:p"
        ),
        INLINE,
    ),
    **dict.fromkeys(words.words_of("p div ul ol h1 h2 h3 h4 h5 h6 section article table tbody thead dl dt dd"), PLAIN),
    **dict.fromkeys(words.words_of("li blockquote tr td th"), NOTED),
    "a": LINK,
    "b": BOLD,
    "strong": BOLD,
    "time": TIME,
    "br": BREAK,
    "img": IMAGE,
    "picture": IMAGE,
    "button": BUTTON,
}
_MADE_UP = 256  # from here on the parser numbers tags it meets on a page and does not know; below, all pages have the same numbers


class Kinds:
    """Tags and their kinds, kept by the parser's numbers: to ask an element for its number takes a third of the time."""

    __slots__ = ("_kinds", "known")

    def __init__(self, kinds: dict[str, int]) -> None:
        self._kinds = kinds
        self.known: dict[int, tuple[str, int]] = {}

    def met(self, node: LexborNode) -> tuple[str, int]:
        """Of an element whose number is not known yet."""
        tag = node.tag or ""
        told = tag, self._kinds.get(tag, BLOCK)
        if node.tag_id < _MADE_UP:
            self.known[node.tag_id] = told
        return told


USUAL = Kinds(_KINDS)
WIDE = Kinds({tag: kind for tag, kind in _KINDS.items() if tag != "noscript"})
