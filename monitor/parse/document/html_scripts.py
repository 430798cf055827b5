"""The day of publication as a page tells it to its own scripts: the very last evidence."""

import re
from datetime import UTC, datetime

from selectolax.lexbor import LexborHTMLParser

from monitor.parse.elements import elements

_TOLD = re.compile(
    r"(?<![uU]n)(?<![rR]e)(?<![lL]ast)(?<![lL]ast_)(?:"
    r"[pP]ubli(?:sh(?:ed)?|cation)(?:[_-]?(?:[aA]t|[oO]n|[dD]ate|[tT]ime|[dD]ate[tT]ime|[tT]imestamp|[uU][tT][cC]))?|"
    r"[pP]ub_?[dD]ate|[dD]ate_?[pP]ublished|[pP]ost_?[dD]ate)"
    r"\\{0,3}[\"']?\s{0,4}:\s{0,4}\\{0,3}[\"']?(20[0-4]\d-[01]\d-[0-3]\d|1\d{9}(?:\d{3})?\b)"
)
_SCRIPTS = "script:not([src]):not([type='application/ld+json'])"  # what they say of other things is no page's
_DIGITS = 10  # of the seconds since 1970


def told_to_scripts(tree: LexborHTMLParser) -> str | None:
    """None where several days are told: those of other pages."""
    told = [day for node in elements(tree.root, _SCRIPTS) for day in _days(node.text())]
    return told[0] if len({_of_day(day) for day in told}) == 1 else None


def _days(text: str) -> list[str]:
    return _TOLD.findall(text) if "ubli" in text or "ate" in text else []


def _of_day(told: str) -> str:
    return told if "-" in told else str(datetime.fromtimestamp(int(told[:_DIGITS]), UTC).date())
