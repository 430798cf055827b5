"""What our mails are written on: the templates, and how plain text is set in lines of at most 72 characters."""

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

_WIDTH = 72
_CLAUSES = re.compile(r"; (?![^„“”]*[“”])")  # outside quotation marks
_EVIDENCE = re.compile(r"(.{10,}?) \((.{10,})\)\.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A line of the table at the end: label, text, and where it leads."""

    label: str
    text: str
    url: str | None = None


def fill(template: str, **values: object) -> tuple[str, str]:
    """The text and the HTML part. Values are cleaned text, never markup; in HTML they are escaped."""
    text = _templates().get_template(f"{template}.txt").render(values)
    return _set(text), _templates().get_template(f"{template}.html").render(values)


def wrap(text: str, indent: str = "", first: str | None = None) -> str:
    """Each line of the text filled to 72 characters; words and URLs stay whole."""
    lines = text.split("\n") or [""]
    filled = [
        textwrap.fill(
            line,
            width=_WIDTH,
            initial_indent=first if first is not None and at == 0 else indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for at, line in enumerate(lines)
    ]
    return "\n".join(filled)


def columns(rows: Sequence[Row]) -> str:
    """Labels in one column, texts in the next, further lines hanging under the first; a repeated label is not repeated."""
    width = max((len(row.label) for row in rows), default=0) + 4
    lines = []
    for at, row in enumerate(rows):
        label = "" if at and rows[at - 1].label == row.label else row.label
        lines.append(wrap(row.text, " " * width, f"  {label}".ljust(width)))
    return "\n".join(lines)


def weightiest(sentence: str) -> str:
    """ "Betrag geändert: 46 → 38 Millionen Euro." of a sentence that says more."""
    return _CLAUSES.split(sentence, maxsplit=1)[0].rstrip(".") + "." if _CLAUSES.search(sentence) else sentence


def further(sentence: str) -> str:
    """What it says more, as a sentence of its own; "" where it is one clause."""
    rest = _CLAUSES.split(sentence, maxsplit=1)[1:]
    return rest[0][:1].upper() + rest[0][1:] if rest else ""


def without_evidence(sentence: str) -> str:
    """ "Seit 14:00 nicht mehr abrufbar (404 bei 4 Prüfungen)." without what stands in its closing parentheses."""
    found = _EVIDENCE.fullmatch(sentence)
    return f"{found[1]}." if found else sentence


def evidence(sentence: str) -> str:
    found = _EVIDENCE.fullmatch(sentence)
    return f"{found[2]}." if found else ""


def _set(text: str) -> str:
    """No blanks at line ends, one empty line at the most, one newline at the end. "-- " keeps its blank: it parts the signature."""
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line if line == "-- " else line.rstrip()
        if bare or (lines and lines[-1]):
            lines.append(bare)
    return "\n".join(lines).strip("\n") + "\n"


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(enabled_extensions=("html",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters = (wrap, columns, weightiest, further, without_evidence, evidence)
    templates.filters.update({one.__name__: one for one in filters})
    return templates
