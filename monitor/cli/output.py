"""How commands speak: tables and colour on a terminal, the same lines plain in a pipe, JSON lines when asked."""

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from model.errors import MonitorError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Row = Sequence[str]
_GAP = 2  # between two columns
_LEAST_ROOM = 24  # a text in a narrower column is a ribbon
_MOST_LINES = 4  # to which a text in a column folds
_LONGEST_WORD = 40  # an id or an address is one word; what is longer may be broken


def print_json(plain: Mapping[str, Any]) -> None:
    """One object a line, UTF-8; lone surrogates, which no UTF-8 can hold, become question marks."""
    line = json.dumps(plain, ensure_ascii=False)
    _plain(sys.stdout, line)


def say(text: str, *, style: str | None = None) -> None:
    if is_terminal():
        console().print(text, style=style, markup=False, highlight=False, soft_wrap=True)
    else:
        _plain(sys.stdout, text)


def read_out(text: str, *, style: str | None = None) -> None:
    """Running text: on a terminal its lines end between words."""
    if is_terminal():
        console().print(text, style=style, markup=False, highlight=False)
    else:
        _plain(sys.stdout, text)


def complain(text: str) -> None:
    """To stderr: what, where, why, what to do."""
    _plain(sys.stderr, text)


def is_terminal() -> bool:
    return sys.stdout.isatty()


def console(*, stderr: bool = False) -> "Console":
    from rich.console import Console

    return Console(stderr=stderr)


def table(rows: Iterable[Row], *, styles: Mapping[str, str] | None = None) -> None:
    """Columns aligned; a cell found in `styles` is shown in that style on a terminal. Long texts fold."""
    rows = [[clean(cell) for cell in row] for row in rows]
    if not rows:
        return
    if is_terminal():
        _rich_table(rows, styles or {})
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        _plain(sys.stdout, "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def clean(text: str) -> str:
    """Without control characters: what a site sends must not drive the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


def moment(at: datetime, timezone: str = "Europe/Berlin") -> str:
    return at.astimezone(ZoneInfo(timezone)).strftime("%d.%m.%Y, %H:%M")


def seconds(span: timedelta, language: str) -> str:
    text = f"{span.total_seconds():.1f} s"
    return text.replace(".", ",") if language == "de" else text


def _rich_table(rows: Sequence[Row], styles: Mapping[str, str]) -> None:
    """Instants, states and ids are never cut: long texts fold, or stand below their row where they would be a ribbon."""
    from rich.cells import cell_len

    widths = [max(cell_len(row[i]) for row in rows) for i in range(len(rows[0]))]
    folding, room = _folding(rows, widths, console().width)
    is_ribbon = any(cell_len(row[i]) > _MOST_LINES * room for row in rows for i in folding)
    if folding and (room < _LEAST_ROOM or is_ribbon):
        _stacked(rows, widths, folding, styles)
    else:
        console().print(_aligned(rows, widths, folding, styles))


def _folding(rows: Sequence[Row], widths: Sequence[int], width: int) -> tuple[list[int], int]:
    """The columns that fold, the widest first, and the room that each of them has; none where all fit as they are."""
    taken = sum(widths) + _GAP * (len(widths) - 1)
    folding: list[int] = []
    room = 0
    for i in sorted(range(len(widths)), key=lambda i: -widths[i]):
        if (not folding and taken <= width) or (folding and room >= _LEAST_ROOM):
            break
        if widths[i] > _LEAST_ROOM and any(" " in row[i] or len(row[i]) > _LONGEST_WORD for row in rows):
            folding.append(i)
            taken -= widths[i]
            room = (width - taken) // len(folding)
    return folding, room


def _aligned(rows: Sequence[Row], widths: Sequence[int], folding: Sequence[int], styles: Mapping[str, str]) -> "Table":
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=None, show_header=False, pad_edge=False, padding=(0, _GAP, 0, 0))
    for i, width in enumerate(widths):
        folds = i in folding
        shown.add_column(overflow="fold", no_wrap=not folds, min_width=None if folds else width)
    for row in rows:
        shown.add_row(*(Text(cell, style=styles.get(cell, "")) for cell in row))
    return shown


def _stacked(rows: Sequence[Row], widths: Sequence[int], folding: Sequence[int], styles: Mapping[str, str]) -> None:
    """What folds stands on lines of its own below what does not; a name that the row begins with, above it."""
    from rich.text import Text

    first = next((i for i in range(len(widths)) if i not in folding), 0)
    for row in rows:
        for i in range(first):
            _folded(row[i], styles, indent=0)
        line = Text(" " * 2 * _GAP * bool(first))
        for i, cell in enumerate(row):
            if i not in folding:
                line.append(cell.ljust(widths[i] + _GAP), style=styles.get(cell, ""))
        line.rstrip()
        console().print(line, soft_wrap=True)
        for i in sorted(folding):
            if i > first:
                _folded(row[i], styles, indent=2 * _GAP)


def _folded(cell: str, styles: Mapping[str, str], *, indent: int) -> None:
    from rich.padding import Padding
    from rich.text import Text

    if cell:
        text = Text(cell, style=styles.get(cell, ""), overflow="fold")
        console().print(Padding(text, (0, 0, 0, indent), expand=False))


def _plain(stream: Any, text: str) -> None:
    line = text.encode("utf-8", "replace") + b"\n"
    try:
        stream.buffer.write(line) if hasattr(stream, "buffer") else stream.write(text + "\n")
        stream.flush()
    except BrokenPipeError:  # whoever reads has read enough
        _hush(stream)
        sys.exit(0)
    except OSError as error:
        _hush(stream)
        raise MonitorError(f"The output cannot be written: {error.strerror}.") from error


def _hush(stream: Any) -> None:
    """What waits to be written is let go: Python would try once more at its end, and complain."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
