"""Furniture that a source shows on many of its pages, learned as they come in: what stands on several is no page's own text.

A value that is kept for each source. A lone page is read without it, by what the page itself says.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from model.fingerprint import folded
from model.raw import RawRecord
from model.record import Block, BlockType

_MEMORY = 40  # pages; what has not been seen on so many is nearly forgotten, so that a redesign is survived
_PAGES = 2.9  # of the pages remembered; two may be one release at two addresses
_SHARE = 0.25  # of the pages remembered that must show a passage
_FORGOTTEN = 0.4  # a weight below which a passage is no longer remembered
_MOST = 400  # passages of a page that are learned
_NOTHING: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Furniture:
    """`pages` and the weight of each passage (by its hash) count pages, recent ones fully and older ones less and less."""

    pages: float = 0.0
    weights: Mapping[str, float] = field(default_factory=lambda: _NOTHING)


def learn(furniture: Furniture, raw: RawRecord) -> Furniture:
    """With one more page of the source, as `read_document` read it; each page is to be learned once, not at every look."""
    kept = 1 - 1 / _MEMORY
    weights = {key: left for key, weight in furniture.weights.items() if (left := weight * kept) >= _FORGOTTEN}
    for key in {_key(block.text) for block in raw.body[:_MOST]}:
        weights[key] = weights.get(key, 0.0) + 1
    return Furniture(pages=furniture.pages * kept + 1, weights=MappingProxyType(weights))


def without_furniture(raw: RawRecord, furniture: Furniture) -> RawRecord:
    """The record without the passages that the source shows on many pages. A page of nothing else is left as it is."""
    if not furniture.weights:
        return raw
    least = max(_PAGES, _SHARE * furniture.pages)
    body = _headed(tuple(block for block in raw.body if furniture.weights.get(_key(block.text), 0.0) < least))
    if not body or len(body) == len(raw.body):
        return raw
    is_lead_left = raw.lead is None or furniture.weights.get(_key(raw.lead), 0.0) < least
    return replace(raw, body=body, lead=raw.lead if is_lead_left else None)


def _headed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Without headings at the end, whose sections were furniture."""
    end = len(blocks)
    while end and blocks[end - 1].type is BlockType.HEADING:
        end -= 1
    return blocks[:end]


def _key(text: str) -> str:
    return hashlib.sha256(folded(text).casefold().encode("utf-8", "surrogatepass")).hexdigest()[:16]
