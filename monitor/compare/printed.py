"""Words as a summary prints them: in quotation marks, shortened, or only where they differ."""

LONGEST = 90  # characters of a title or name inside a clause
AROUND = 2  # words that stay and are printed beside those that differ

_INSIDE = str.maketrans("„“”»«", "‚‘‘‚‘")
_INSIDE_ENGLISH = str.maketrans("„“”»«", "‘’’‘’")


def quoted(text: str) -> str:
    """Quotation marks inside become single ones."""
    return f"„{text}“" if not any(sign in text for sign in "„“”»«") else f"„{text.translate(_INSIDE)}“"


def in_english(text: str) -> str:
    opening = (
        text.replace("„", "‘").translate(_INSIDE_ENGLISH) if "„" in text else text.replace("“", "‘").replace("”", "’")
    )
    return f"“{opening}”"


def short(text: str | None) -> str:
    text = spaced(text or "")
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def spaced(text: str) -> str:
    return " ".join(text.split())


def differing(old: str, new: str) -> tuple[str, str]:
    """ "… Anträge ab Montag möglich" and "… Anträge ab Mittwoch möglich": without the words both begin and end with, but for two."""
    left, right = old.split(), new.split()
    shorter = min(len(left), len(right))
    start = next((n for n in range(shorter) if left[n] != right[n]), shorter)
    end = next((n for n in range(shorter - start) if left[-1 - n] != right[-1 - n]), shorter - start)
    start, end = max(0, start - AROUND), max(0, end - AROUND)
    return _cut(left, start, end), _cut(right, start, end)


def _cut(words: list[str], start: int, end: int) -> str:
    kept = " ".join(words[start : len(words) - end])
    return f"{'… ' if start else ''}{kept}{' …' if end else ''}"
