"""How the demo is shown: what happens on the sites, and beside it what the monitor told whom."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from model.alert import Alert
from model.change import Change, ChangeKind
from model.finding import Finding
from model.page import PageRole
from model.run import Outcome
from monitor.cli.output import clean, console, is_terminal, say
from monitor.cli.words import KIND, counted, word

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

Words = tuple[str, str]  # German, English
Tell = Callable[[Sequence[Finding], Sequence[Alert], Sequence[Change]], None]
Line = tuple[str, str]  # text and style

BEFORE, AFTER = 1.0, 2.1  # seconds a scene stands before the look and after it
_TIME, _GAP = 5, 2
_PLACES: dict[str, tuple[Words, str]] = {
    "ministry": (("Ministerium", "Ministry"), "green"),
    "network": (("Netzwerk", "Network"), "red"),
    "initiatives": (("Initiativen", "Initiatives"), "blue"),
    "state": (("Landesregierung", "State government"), "magenta"),
}
_TITLE = ("Ein Tag in Musterland", "A day in Musterland")
_HEADS = (("Auf den Websites", "On the sites"), ("Der Monitor", "The monitor"))
_LOOKS = ("sieht nach …", "is looking …")


class Stage:
    """Two columns on a terminal, with time to read; plain lines in a pipe, or as quick as it goes when `fast`."""

    def __init__(self, *, language: str, fast: bool) -> None:
        self._language = language
        self._shown = is_terminal()
        self._slow = self._shown and not fast
        self._day = ""
        self._to_readers = self._to_operator = 0

    def open(self) -> None:
        if self._shown:
            console().print()
            console().print(f"[bold]{self._word(_TITLE)}[/bold]", highlight=False, end="\n\n")
            self._print(self._row("", [(self._word(_HEADS[0]), "dim")], [(self._word(_HEADS[1]), "dim")]))
        else:
            say(self._word(_TITLE))

    @contextmanager
    def scene(self, at: datetime, place: str, happens: Words) -> Iterator[Tell]:
        """Shows what happens, then, when it is called, what the monitor made of it."""
        self._turn_page(at)
        left = self._left(place, happens)
        answers: list[Line] = []

        def tell(looks: Sequence[Finding], mails: Sequence[Alert], kept: Sequence[Change]) -> None:
            answers.extend(self._right(looks, mails, kept))

        with self._looking(at, left):
            yield tell
        self._print(self._row(f"{at:%H:%M}", left, answers))
        self._pause(AFTER)

    def close(self, *, mails: Path, history: str, own: str) -> None:
        number = self._word(
            (
                f"{self._to_readers} an die Leserin, {self._to_operator} an den Betrieb",
                f"{self._to_readers} to the reader, {self._to_operator} to the operator",
            )
        )
        lines = (
            (("Nachrichten", "Mails"), f"{mails}{'/'} ({number})"),
            (("Verlauf", "History"), history),
            (("Eigene Website", "Your own site"), f"{own} sources add https://…"),
        )
        say("")
        for name, what in lines:
            say(f"{self._word(name) + ':':<16}{what}")

    def _left(self, place: str, happens: Words) -> list[Line]:
        text = self._word(happens)
        if not place:
            return [(text, "")]
        name, style = _PLACES[place]
        return [(self._word(name), style), (text, "")]

    def _right(self, looks: Sequence[Finding], mails: Sequence[Alert], kept: Sequence[Change]) -> list[Line]:
        by_id = {change.id: change for change in kept}
        lines: list[Line] = []
        for mail in mails:
            change = next((by_id.pop(one) for one in mail.change_ids if one in by_id), None)
            lines += self._mail(mail, change)
        for change in by_id.values():
            lines += self._silent(change)
        return lines or [(self._nothing(looks), "dim")]

    def _mail(self, mail: Alert, change: Change | None) -> list[Line]:
        to_operator = mail.subscription_id is None
        self._to_operator += to_operator
        self._to_readers += not to_operator
        lines = [(f"→ {mail.to}", "yellow" if to_operator else "cyan"), (clean(mail.subject), "bold")]
        if change and change.kind is not ChangeKind.NEW:
            lines.append((clean(" · ".join(filter(None, (self._word(change.summary), self._evidence(change))))), ""))
        return lines

    def _evidence(self, change: Change) -> str:
        return self._word(change.reason) if change.kind is ChangeKind.WITHDRAWN else ""

    def _silent(self, change: Change) -> list[Line]:
        only = self._word(("nur im Verlauf", "in the history only"))
        return [
            (f"{self._word(KIND[change.kind])}, {only}", "dim"),
            (clean(change.title), ""),
            (self._word(change.summary), ""),
        ]

    def _nothing(self, looks: Sequence[Finding]) -> str:
        pages = counted(len(looks), ("Seite", "page"), ("Seiten", "pages"), self._language)
        if any(look.run.outcome is Outcome.BASELINE for look in looks):
            return self._word(
                (f"{pages} gelesen und gemerkt, niemand benachrichtigt", f"{pages} read and kept, nobody was told")
            )
        gone = any(look.run.outcome is Outcome.GONE and look.run.error for look in looks)
        failed = any(
            look.run.outcome in (Outcome.FAILED, Outcome.HELD) and look.run.role is PageRole.DOCUMENT for look in looks
        )
        if gone:  # looked for, and not yet told
            return self._word(
                (
                    f"{pages} angesehen; eine fehlt: wird weiter beobachtet",
                    f"{pages} looked at; one is missing: it is watched",
                )
            )
        if failed:
            return self._word(
                (f"{pages} angesehen; die Störung ist gemeldet", f"{pages} looked at; the trouble has been told")
            )
        return self._word((f"{pages} angesehen, nichts zu melden", f"{pages} looked at, nothing to tell"))

    @contextmanager
    def _looking(self, at: datetime, left: Sequence[Line]) -> Iterator[None]:
        if not self._shown:
            yield
            return
        from rich.live import Live
        from rich.spinner import Spinner

        spinner = Spinner("dots", text=self._word(_LOOKS), style="dim")
        with Live(self._columns(f"{at:%H:%M}", left, spinner), console=console(), transient=True):
            self._pause(BEFORE)
            yield

    def _turn_page(self, at: datetime) -> None:
        day = f"{at:%d.%m.%Y}"
        if self._day and day != self._day and self._shown:
            console().rule(f"[dim]{day}[/dim]", style="dim", align="left")
            console().print()
        elif day != self._day and not self._shown:
            say(day)
        self._day = day

    def _row(self, moment: str, left: Sequence[Line], right: Sequence[Line]) -> "Table | str":
        if self._shown:
            return self._columns(moment, left, _lines(right))
        indent = " " * (_TIME + _GAP)
        first = f"{moment:<{_TIME + _GAP}}{': '.join(text for text, _ in left)}"
        return "\n".join((first, *(f"{indent}{text}" for text, _ in right)))

    def _columns(self, moment: str, left: Sequence[Line], right: "RenderableType") -> "Table":
        from rich.table import Table

        table = Table.grid(padding=(0, _GAP, 1, 0), expand=True)
        table.add_column(width=_TIME, style="dim")
        table.add_column(ratio=4)
        table.add_column(ratio=7)
        table.add_row(moment, _lines(left), right)
        return table

    def _print(self, row: "Table | str") -> None:
        if isinstance(row, str):
            say(row)
        else:
            console().print(row)
            console().print()

    def _pause(self, seconds: float) -> None:
        if self._slow:
            time.sleep(seconds)

    def _word(self, words: Words) -> str:
        return word(words, self._language)


def _lines(lines: Sequence[Line]) -> "RenderableType":
    from rich.console import Group
    from rich.text import Text

    return Group(*(Text(text, style=style) for text, style in lines))
