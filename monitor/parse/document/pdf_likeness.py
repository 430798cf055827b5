"""Do two PDF files show the same? A file that another program has made anew has other bytes and says what it said before."""

from typing import Any

import pypdfium2

from model.fingerprint import folded

LONGEST_SIDE = 300  # dots of a page that is drawn: enough for a picture, too few for the edges of letters
MOST_PAGES = 50  # are drawn; the words of all are compared
DARKER = 64  # of 255: a dot that differs by more is another one
OTHER_DOTS = 0.005  # share of a page


def shows_the_same(one: bytes, other: bytes) -> bool:
    """The same words in the same order on every page, and the same pictures; False where there are no words, or a file cannot be opened."""
    try:
        with pypdfium2.PdfDocument(one) as old, pypdfium2.PdfDocument(other) as new:
            return len(old) == len(new) and _say_the_same(old, new) and _look_the_same(old, new)
    except pypdfium2.PdfiumError:
        return False


def _say_the_same(old: Any, new: Any) -> bool:
    before, after = ([_words(document[number]) for number in range(len(document))] for document in (old, new))
    return any(before) and before == after


def _words(page: Any) -> str:
    text = page.get_textpage()
    said = folded(text.get_text_range())
    text.close()
    return said


def _look_the_same(old: Any, new: Any) -> bool:
    return all(_is_same_picture(old[number], new[number]) for number in range(min(len(old), MOST_PAGES)))


def _is_same_picture(before: Any, after: Any) -> bool:
    if [round(side) for side in before.get_size()] != [round(side) for side in after.get_size()]:
        return False
    left, right = _drawn(before), _drawn(after)
    other = sum(abs(a - b) > DARKER for a, b in zip(left, right, strict=True)) if left != right else 0
    return other <= OTHER_DOTS * len(left)


def _drawn(page: Any) -> bytes:
    scale = LONGEST_SIDE / max(1, *page.get_size())
    return bytes(page.render(scale=scale, grayscale=True).buffer)
