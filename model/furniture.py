"""What a source shows on many of its pages and is no page's own text: boxes, calls, standing contacts."""

from dataclasses import dataclass

Passages = frozenset[bytes]
"""Digests of passages; the texts themselves are not needed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """One page that was learned."""

    page: bytes  # digest of its URL
    passages: Passages


@dataclass(frozen=True, kw_only=True, slots=True)
class Furniture:
    """`shown` are the last pages that were learned, the oldest first; `known` is what they have in common."""

    shown: tuple[Shown, ...] = ()
    known: Passages = frozenset()
