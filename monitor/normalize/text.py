"""Text as a reader sees it: no soft hyphens, no doubled spaces, one form for each letter."""

import re
import unicodedata

from model.record import Block, BlockType

_HEADING = BlockType.HEADING  # to ask the enumeration each time takes longer than to clean a short line
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def clean(text: str) -> str:
    """Line breaks stay, everything else is folded to single spaces."""
    if text.isprintable() and "  " not in text and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text.strip()  # nearly all text; spaces other than " " are not printable
    if "\n" in text:
        return "\n".join(filter(None, map(clean, text.split("\n"))))
    return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).split())


def line(text: str | None) -> str | None:
    """The text on one line, None when nothing is left."""
    cleaned = clean(text) if text else ""
    return (" ".join(cleaned.split()) if "\n" in cleaned else cleaned) or None


def clean_block(block: Block) -> Block:
    if block.cells:
        return _clean_row(block)
    text = clean(block.text)
    if block.type is _HEADING:
        text = text.replace("\n", " ")
    if text == block.text:
        return block
    return Block(type=block.type, text=text, level=block.level)


def _clean_row(block: Block) -> Block:
    """The place of an empty cell stays between its strokes; a row that is empty throughout has no text."""
    cells = tuple(clean(cell) for cell in block.cells)
    text = " | ".join(cells) if any(cells) else ""
    return Block(type=block.type, text=text, cells=cells)
