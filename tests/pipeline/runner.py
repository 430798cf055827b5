"""The monitor as others run it: by its command line, on a clock that the test moves."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from unittest.mock import patch

import monitor.cli
from model.page import Page
from monitor.cli import main
from monitor.workers import Direct
from storage import Archive, open_database
from tests.alerts.mailserver import MailServer

ROOT = Path(monitor.cli.__file__).parents[2]
READER = "desk@musterland.example"
OPERATOR = "betrieb@musterland.example"
START = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)


class _InThisProcess(Direct):
    def __init__(self, **_: object) -> None:
        """Without limits."""


@dataclass(frozen=True, kw_only=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    def of(self, path: str) -> dict[str, Any]:
        """The last row about the page at this path."""
        return [row for row in self.rows if row["url"].endswith(path)][-1]


@dataclass
class Monitor:
    """One installation in `folder`. `real` runs commands as processes, else they run here; `guarded` reads in worker processes."""

    folder: Path
    mail: MailServer
    environ: dict[str, str] = field(default_factory=dict)
    sources: list[dict[str, Any]] = field(default_factory=list)
    subscriptions: list[dict[str, Any]] = field(default_factory=lambda: [{"id": "desk", "to": READER}])
    now: datetime = START
    real: bool = False
    guarded: bool = False

    @property
    def yaml(self) -> Path:
        return self.folder / "sources.yaml"

    @property
    def settings(self) -> dict[str, str]:
        return {
            "MONITOR_SOURCES": str(self.yaml),
            "MONITOR_DATA": str(self.folder / "data"),
            "MONITOR_DATABASE_URL": f"sqlite:///{self.folder}/data/monitor.db",
            "MONITOR_SMTP_URL": f"smtp+plain://127.0.0.1:{self.mail.port}",
            "MONITOR_CONTACT": OPERATOR,
            "MONITOR_PACE": "0",
            "MONITOR_ALLOW_ADDRESSES": "127.0.0.0/8",
            "MONITOR_LANGUAGE": "de",
            "MONITOR_NOW": self.now.isoformat(),
            "MONITOR_FETCH_TRIES": "1",
        } | self.environ

    def watch(self, url: str, **more: Any) -> None:
        number = len(self.sources) + 1
        source = {
            "id": f"s{number}",
            "name": f"Quelle{number} Musterland",
            "issuer": "Ministerium für Netze",
            "url": url,
        }
        self.sources.append(source | more)

    def later(self, **more: float) -> None:
        self.now += timedelta(**more)

    def write(self) -> None:
        """JSON is YAML."""
        written = {"sources": self.sources, "subscriptions": self.subscriptions}
        self.yaml.write_text(json.dumps(written, indent=1, ensure_ascii=False), "utf-8")

    def check(self, *arguments: str, everything: bool = True) -> Ran:
        """`monitor check --all --confirm-now --json`."""
        self.write()
        options = ("--all", "--confirm-now") if everything else ()
        return self.run("check", *options, "--json", *arguments)

    def look(self, times: int = 1, **apart: float) -> None:
        """So many passes, half an hour apart where nothing else is said."""
        for _ in range(times):
            self.check()
            self.later(**(apart or {"minutes": 30}))

    def history(self, *arguments: str) -> list[dict[str, Any]]:
        """Oldest first, without the baseline."""
        rows = self.run("history", "--json", *arguments).rows
        return [row for row in reversed(rows) if row["cause"] == "source"]

    def notices(self) -> list[dict[str, Any]]:
        return self.history("--kind", "notice")

    def page(self, path: str) -> Page:
        """As it is kept."""
        engine = open_database(self.settings["MONITOR_DATABASE_URL"])
        try:
            return next(page for page in Archive(engine).pages() if page.url.endswith(path))
        finally:
            engine.dispose()

    def told(self, to: str = READER) -> list[EmailMessage]:
        return [mail for mail in self.mails() if mail["To"] == to]

    def mails(self) -> list[EmailMessage]:
        return [message_from_bytes(kept, policy=policy.default) for kept in self.mail.kept]

    def run(self, *arguments: str) -> Ran:
        return self._as_process(arguments) if self.real else self._here(arguments)

    def _here(self, arguments: Sequence[str]) -> Ran:
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True), io.StringIO()
        clean = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
        code = 0
        with (
            patch.dict(os.environ, clean | self.settings, clear=True),
            patch.object(sys, "argv", ["monitor", *arguments]),
            nullcontext() if self.guarded else patch("monitor.workers.Workers", _InThisProcess),
            contextlib.chdir(self.folder),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            try:
                main()
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 0
        assert isinstance(out.buffer, io.BytesIO)
        return Ran(code=code, out=out.buffer.getvalue().decode(), err=err.getvalue())

    def _as_process(self, arguments: Sequence[str]) -> Ran:
        ran = subprocess.run(
            self.command(*arguments), cwd=ROOT, env=self.process_environ, capture_output=True, check=False
        )
        return Ran(code=ran.returncode, out=ran.stdout.decode(), err=ran.stderr.decode())

    @property
    def process_environ(self) -> dict[str, str]:
        return {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")} | self.settings

    @staticmethod
    def command(*arguments: str) -> list[str]:
        return [sys.executable, "-m", "monitor", *arguments]


def text(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())
