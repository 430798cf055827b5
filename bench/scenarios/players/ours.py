"""Our monitor as a black box: its command line, its files and its mails. Commands run in this process, or in one each (`real`)."""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.scenarios.sink import Sink, text_of
from bench.scenarios.stage import Watched
from bench.scenarios.truth import Telling, Told

READER, OPERATOR = "desk@musterland.example", "betrieb@musterland.example"
ROOT = Path(__file__).parents[3]


class Ours:
    def __init__(self, folder: Path, sink: Sink, *, real: bool = False) -> None:
        self._folder, self._sink, self._real = folder, sink, real
        self._now: datetime | None = None
        self._arrived: list[tuple[datetime, int]] = []  # of each mail in the sink
        self.log: list[str] = []  # what each command said

    def watch(self, places: tuple[Watched, ...]) -> None:
        written = {"sources": [_source(place) for place in places], "subscriptions": [{"id": "desk", "to": READER}]}
        (self._folder / "data").mkdir(exist_ok=True)
        (self._folder / "sources.yaml").write_text(
            json.dumps(written, ensure_ascii=False, indent=1), "utf-8"
        )  # JSON is YAML

    def look(self, now: datetime, number: int, *, due: bool) -> None:
        self._now = now
        options = () if due else ("--all", "--confirm-now")
        self.log.append(f"--- look {number} at {now.isoformat()}\n" + self._run("check", *options, "--json"))
        self._arrived += [(now, number)] * (len(self._sink.kept) - len(self._arrived))

    def mail_refused(self, answer: str | None) -> None:
        self._sink.refuses = answer

    def upgrade(self, now: datetime) -> None:
        """Another version of the parser reads the whole history again."""
        with patch("monitor.parse.PARSER_VERSION", "next"):
            self._now = now
            self.log.append(self._run("reparse"))

    def told(self) -> Told:
        changes = {row["id"]: row for row in self._rows("history", "--operator", "--json")}
        alerts = {row["message_id"]: row for row in self._rows("alerts", "list", "--json")}
        told = Told()
        seen: set[str] = set()
        for mail, (at, look) in zip(self._sink.kept, self._arrived, strict=True):
            if mail["Message-ID"] in seen:
                told.repeated.append(str(mail["Subject"]))
                continue
            seen.add(mail["Message-ID"])
            if OPERATOR in str(mail["To"]):
                told.notices.append((look, str(mail["Subject"])))
                continue
            rows = [changes[one] for one in alerts[mail["Message-ID"]]["changes"]]
            told.tellings += [_telling(row, text_of(mail), at, look) for row in rows]
        return told

    def _rows(self, *arguments: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self._run(*arguments).splitlines() if line.startswith("{")]

    def _run(self, *arguments: str) -> str:
        return self._in_a_process(arguments) if self._real else self._here(arguments)

    @property
    def _environ(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
        return clean | {
            "MONITOR_SOURCES": str(self._folder / "sources.yaml"),
            "MONITOR_DATA": str(self._folder / "data"),
            "MONITOR_DATABASE_URL": f"sqlite:///{self._folder}/data/monitor.db",
            "MONITOR_SMTP_URL": f"smtp+plain://127.0.0.1:{self._sink.port}",
            "MONITOR_CONTACT": OPERATOR,
            "MONITOR_PACE": "0",
            "MONITOR_MAILS_PER_HOUR": "1000000",
            "MONITOR_MAILS_PER_SOURCE": "1000000",
            "MONITOR_FETCH_TRIES": "1",
            "MONITOR_ALLOW_ADDRESSES": "127.0.0.0/8",
            "MONITOR_LANGUAGE": "de",
            "MONITOR_NOW": self._now.isoformat() if self._now else "",
        }

    def _in_a_process(self, arguments: tuple[str, ...]) -> str:
        ran = subprocess.run(
            [sys.executable, "-m", "monitor", *arguments],
            cwd=ROOT,
            env=self._environ,
            capture_output=True,
            text=True,
            check=False,
        )
        _refuse_usage(ran.returncode, ran.stderr)
        return ran.stdout + ran.stderr

    def _here(self, arguments: tuple[str, ...]) -> str:
        import monitor.tools  # noqa: F401 - names the workers before they are replaced
        from monitor.cli import main
        from monitor.workers import Direct

        out = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
        with (
            patch.dict(os.environ, self._environ, clear=True),
            patch.object(sys, "argv", ["monitor", *arguments]),
            patch("monitor.workers.Workers", lambda **_: Direct()),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(out),
        ):
            code = _exit_code(main)
        assert isinstance(out.buffer, io.BytesIO)
        said = out.buffer.getvalue().decode()
        _refuse_usage(code, said)
        return said


def _exit_code(main: Callable[[], None]) -> object:
    try:
        main()
    except SystemExit as end:
        return end.code
    return 0


def _refuse_usage(code: object, said: str) -> None:
    """A scene that is configured wrongly proves nothing."""
    if code == 2:
        raise ValueError(said)


def _source(place: Watched) -> dict[str, Any]:
    page = {"type": "page"} if place.is_page else {}
    return {"id": place.id, "name": place.name, "issuer": place.issuer, "url": place.url} | page | place.more


def _telling(row: dict[str, Any], text: str, at: datetime, look: int) -> Telling:
    return Telling(at=at, look=look, kind=row["kind"], url=row["url"], title=row["title"], text=text)
