"""The day of publication as a page tells it to its own scripts: the very last evidence."""

import re
from datetime import UTC, datetime
from itertools import islice

# "publishedAt", "datePublished", "date_published", "PublishDate", "publicationDate". It begins with what all have.
_TOLD = re.compile(
    r"ubli(?<![uU]n[pP]ubli)(?<![rR]e[pP]ubli)(?<![lL]ast[pP]ubli)(?<![lL]ast_publi)"
    r"(?:sh(?:ed)?|cation)(?:[_-]?(?:[aA]t|[oO]n|[dD]ate|[tT]ime|[dD]ate[tT]ime|[tT]imestamp|[uU][tT][cC]))?"
    r"\\{0,3}(?:[\"']|&quot;)?\s{0,4}:\s{0,4}\\{0,3}(?:[\"']|&quot;)?(20[0-4]\d-[01]\d-[0-3]\d|1\d{9}(?:\d{3})?\b)"
)
_MOST = 100  # days; more are those of a list
_DIGITS = 10  # of the seconds since 1970


def told_to_scripts(markup: str | bytes) -> str | None:
    """None where several days are told: those of other pages. Read from the markup, as to ask all elements takes many times as long."""
    text = markup if isinstance(markup, str) else markup.decode("latin-1")  # all that is looked for is ASCII
    told = [found[1] for found in islice(_TOLD.finditer(text), _MOST) if _is_in_script(text, found.start())]
    return told[0] if len(set(map(_of_day, told))) == 1 else None


def _is_in_script(text: str, at: int) -> bool:
    """Not of JSON-LD: what that says of other things is no page's."""
    begun = text.rfind("<script", 0, at)
    return begun >= 0 and text.find("</script", begun, at) < 0 and "ld+json" not in text[begun : text.find(">", begun)]


def _of_day(told: str) -> str:
    return told if "-" in told else str(datetime.fromtimestamp(int(told[:_DIGITS]), UTC).date())
