"""Elements of a page that a selector of ours fits.

A page has a selector engine of its own, but to make that takes longer than all its answers: here all pages that a thread reads share one.
Selectors that others write are given to the page's own.
"""

import threading

from selectolax.lexbor import LexborCSSSelector, LexborNode


class _Engine(threading.local):
    """It remembers what it is asked while it answers."""

    def __init__(self) -> None:
        self.selector = LexborCSSSelector()  # type: ignore[no-untyped-call]


_engine = _Engine()


def elements(node: LexborNode | None, selector: str) -> list[LexborNode]:
    """The element itself and those in it, in document order."""
    return _engine.selector.find(selector, node) if node is not None else []


def holds(node: LexborNode | None, selector: str) -> bool:
    """The element, or one in it, is fit by it."""
    return node is not None and bool(_engine.selector.any_matches(selector, node))
