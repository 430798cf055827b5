"""Furniture that a source shows on many of its pages, learned as they come in: what stands on most is no page's own text.

A lone page is read without it, by what the page itself says.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from model.fingerprint import folded
from model.furniture import Furniture, Passages, Shown
from model.raw import RawRecord
from model.record import Block, BlockType

_REMEMBERED = 24  # pages; the oldest is forgotten first, so that a redesign is survived
_PAGES = 4  # that show a passage; what stands on two or three may be a sentence about one programme
_SHARE = 0.5  # of the pages remembered that show it
_STILL = 0.25  # of them that must go on showing what is known, so that nothing comes and goes with every page
_MOST = 400  # passages of a page that are learned
_LINE = 60  # letters; a shorter passage may be a label of what stands behind it
_DIGEST = 6  # bytes
_LEFT_OUT = "furniture"  # what `found` calls it


def passages_of(blocks: Iterable[Block]) -> Passages:
    return frozenset(_digest(folded(block.text).casefold()) for block in tuple(blocks)[:_MOST])


def passages_of_text(text: str) -> Passages:
    """Of some passages of a record that were joined."""
    return frozenset(_digest(folded(passage).casefold()) for passage in text.split("\n\n"))


def learn(furniture: Furniture, url: str, passages: Passages) -> Furniture:
    """With what a page of the source shows. A page that is learned again takes the place of what it showed before."""
    page = _digest(url)
    others = tuple(one for one in furniture.shown if one.page != page)
    shown = (*others, Shown(page=page, passages=passages))[-_REMEMBERED:]
    pages_by_passage = Counter(passage for one in shown for passage in one.passages)
    known = (
        passage
        for passage, pages in pages_by_passage.items()
        if pages >= len(shown) * (_STILL if passage in furniture.known else _SHARE)
        and (pages >= _PAGES or passage in furniture.known)
    )
    return Furniture(shown=shown, known=frozenset(known))


def without_furniture(raw: RawRecord, known: Passages) -> RawRecord:
    """The record without the furniture of its source. A page of nothing else, and a text that was selected, are left as they are.

    What was left out is told by its digest in `found`: two readings are to be compared only when they left out the same.
    """
    if not known or dict(raw.found).get("body") == "selector":
        return raw
    shown = [passages_of((block,)) <= known for block in raw.body]
    left_out = {at for run in _runs(shown) for at in _furniture_of(raw.body, run)}
    if not left_out or len(left_out) == len(raw.body):
        return raw
    body = tuple(block for at, block in enumerate(raw.body) if at not in left_out)
    gone = [folded(raw.body[at].text).casefold() for at in sorted(left_out)]
    lead = None if raw.lead and folded(raw.lead).casefold() in gone else raw.lead
    return replace(raw, body=body, lead=lead, found=(*raw.found, (_LEFT_OUT, _digest("\n".join(gone)).hex())))


def left_out(found: Iterable[tuple[str, str]]) -> str | None:
    """The digest of the furniture that a record was read without; None: there was none."""
    return dict(found).get(_LEFT_OUT)


def _runs(shown: list[bool]) -> list[range]:
    """Where passages known to be furniture stand behind one another."""
    starts = [at for at, known in enumerate(shown) if known and not (at and shown[at - 1])]
    return [
        range(start, next((at for at in range(start, len(shown)) if not shown[at]), len(shown))) for start in starts
    ]


def _furniture_of(body: tuple[Block, ...], run: range) -> range:
    """A heading or a label before a page's own text belongs to that text, though many pages have one of the same words."""
    end = run.stop
    while run.start < end < len(body) and _is_label(body[end - 1]):
        end -= 1
    return range(run.start, end)


def _is_label(block: Block) -> bool:
    return block.type is BlockType.HEADING or len(block.text) < _LINE


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()
