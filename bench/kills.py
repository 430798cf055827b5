"""The daemon is killed with SIGKILL again and again while releases appear: nothing may be lost. `python -m bench kills`.

A site on loopback publishes releases; a mail server keeps each message before it answers, and loses some of its answers. At the end
every release must have been mailed, and a second copy is allowed only where an answer was lost, by the server or by a kill, with the
same Message-ID and the same bytes.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

READER = "desk@musterland.example"
OPERATOR = "betrieb@musterland.example"
SHOWN = 40  # entries of the listing
STOCK = 12  # releases that are there before the first look
LOSES = 0.15  # share of the messages whose first answer is lost, but for the last third of the kills
ON_ITS_WAY = 1.0  # seconds before a kill in which an answer may have been lost by it
PATIENCE = 200.0  # seconds until everything must have arrived after the last kill


def main() -> int:
    """Print what came of it; 1 when anything was lost, doubled without reason, or told wrongly."""
    parser = argparse.ArgumentParser(prog="python -m bench kills")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--rigs", type=int, default=2, help="sites with a daemon each, side by side, that share the kills"
    )
    parser.add_argument("--keep", type=Path, help="an empty folder that is kept, with the daemons' logs")
    asked = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="monitor-kills-") as folder:
        outcomes = _side_by_side(asked.keep or Path(folder), asked.times, asked.seed, asked.rigs)
    for name in outcomes[0].figures:
        print(f"{name:44} {sum(outcome.figures[name] for outcome in outcomes):>8}")
    print(f"{'seconds':44} {time.monotonic() - started:>8.0f}")
    violations = [violation for outcome in outcomes for violation in outcome.violations]
    for violation in violations:
        print(f"VIOLATION: {violation}")
    return int(bool(violations))


def _side_by_side(folder: Path, times: int, seed: int, rigs: int) -> "list[Outcome]":
    def one(number: int) -> Outcome:
        own = folder / str(number)
        own.mkdir()
        share = times // rigs + (number < times % rigs)
        return play(own, times=share, seed=seed * 1000 + number)

    with ThreadPoolExecutor(rigs) as pool:
        return list(pool.map(one, range(rigs)))


@dataclass(frozen=True, kw_only=True)
class Outcome:
    figures: dict[str, int]
    violations: tuple[str, ...]


def play(folder: Path, *, times: int, seed: int, loses: float = LOSES, patience: float = PATIENCE) -> Outcome:
    """Kill it so many times, then let it come to rest."""
    rng = random.Random(seed)
    with Rig.at(folder, rng, loses) as rig:
        rig.first_look()
        for number in range(times):
            rig.site.publish(rng.randint(1, 3))
            rig.answers_get_lost = number < times * 2 / 3
            rig.live_and_die(rng)
        rig.answers_get_lost = False
        settled = rig.come_to_rest(patience)
        return _outcome(rig, times, settled=settled)


# ---- the site


@dataclass
class Site:
    """A press office: `publish` adds releases to its listing."""

    port: int = 0
    titles: list[str] = field(default_factory=list)  # of release number n
    asked: threading.Event = field(default_factory=threading.Event)  # set whenever a release is asked for

    def publish(self, count: int) -> None:
        for _ in range(count):
            self.titles.append(f"Vorhaben Nummer {len(self.titles)} beginnt")

    def page(self, path: str) -> bytes | None:
        number = path.rpartition("/")[2]
        if path == "/presse/":
            return self._listing()
        if path.startswith("/presse/") and number.isdigit() and int(number) < len(self.titles):
            self.asked.set()
            return _release(self.titles[int(number)], int(number))
        return None

    def _listing(self) -> bytes:
        newest = list(enumerate(self.titles))[-SHOWN:][::-1]
        rows = "".join(f'<li><a href="/presse/{number}">{title}</a></li>\n' for number, title in newest)
        return f"<html><head><title>Presse</title></head><body><main><h1>Presse</h1><ul>{rows}</ul></main></body></html>".encode()


def _release(title: str, number: int) -> bytes:
    text = (
        f"Das Ministerium hat heute bekannt gegeben: {title}. Dafür stehen {100 + number} Millionen Euro bereit, die der Landtag "
        "mit dem Haushalt beschlossen hat. Die Arbeiten sollen im kommenden Jahr abgeschlossen werden."
    )
    return (
        f'<html lang="de"><head><meta charset="utf-8"><title>{title}</title></head><body><main><article><time>12.11.2026</time>'
        f"<h1>{title}</h1><p>{text}</p></article></main></body></html>"
    ).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        body = self.site.page(self.path)
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the base class
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A daemon that is killed hangs up."""


@contextmanager
def _serving(site: Site) -> Iterator[None]:
    handler = type("Handler", (_Handler,), {"site": site})
    server = _Server(("127.0.0.1", 0), handler)
    site.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


# ---- the mail server


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A message as it came, before it was answered."""

    content: bytes
    life: int  # the daemon's, counted from 0
    at: float
    was_lost: bool  # we did not answer

    @property
    def message_id(self) -> str:
        return str(message_from_bytes(self.content, policy=policy.default)["Message-ID"])


class Sink:
    """The names of the handlers are aiosmtpd's."""

    def __init__(self, rig: "Rig", rng: random.Random) -> None:
        self._rig, self._rng = rig, rng
        self._lost: set[bytes] = set()
        self.kept: list[Kept] = []
        self.came = threading.Event()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        del session
        content = bytes(envelope.content)
        lost = self._rig.answers_get_lost and content not in self._lost and self._rng.random() < self._rig.loses
        self.kept.append(Kept(content=content, life=self._rig.life, at=time.monotonic(), was_lost=lost))
        self.came.set()
        if lost:
            self._lost.add(content)
            server.transport.abort()
            await asyncio.sleep(0.01)
        return "250 2.0.0 taken"


# ---- the rig


@dataclass
class Rig:
    """A site, a mail server, and one daemon after the other on the same folder."""

    folder: Path
    site: Site
    sink: Any = None
    mail_port: int = 0
    loses: float = 0
    life: int = -1
    died_at: dict[int, float] = field(default_factory=dict)
    answers_get_lost: bool = False
    daemon: "subprocess.Popen[bytes] | None" = None

    @classmethod
    @contextmanager
    def at(cls, folder: Path, rng: random.Random, loses: float) -> Iterator["Rig"]:
        from aiosmtpd.controller import Controller

        rig = cls(folder=folder, site=Site(), loses=loses)
        rig.sink, rig.mail_port = Sink(rig, random.Random(rng.random())), _free_port()
        with ExitStack() as stack:
            stack.enter_context(_serving(rig.site))
            controller = Controller(rig.sink, hostname="127.0.0.1", port=rig.mail_port)
            controller.start()
            stack.callback(controller.stop)
            stack.callback(rig.kill)
            rig.configure()
            yield rig

    def configure(self) -> None:
        source = {"id": "presse", "name": "Presse", "issuer": "Ministerium", "every": "1s", "pace": "0s"}
        source["url"] = f"http://127.0.0.1:{self.site.port}/presse/"
        written = {"sources": [source], "subscriptions": [{"id": "desk", "to": READER}]}
        (self.folder / "sources.yaml").write_text(json.dumps(written, indent=1), "utf-8")

    @property
    def environ(self) -> dict[str, str]:
        return {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")} | {
            "MONITOR_SOURCES": str(self.folder / "sources.yaml"),
            "MONITOR_DATA": str(self.folder / "data"),
            "MONITOR_DATABASE_URL": f"sqlite:///{self.database}",
            "MONITOR_SMTP_URL": f"smtp+plain://127.0.0.1:{self.mail_port}",
            "MONITOR_CONTACT": OPERATOR,
            "MONITOR_PACE": "0",
            "MONITOR_MAILS_PER_HOUR": "1000000",
            "MONITOR_MAILS_PER_SOURCE": "1000000",
            "MONITOR_ALLOW_ADDRESSES": "127.0.0.0/8",
            "MONITOR_LISTEN": f"127.0.0.1:{_free_port()}",
        }

    @property
    def database(self) -> Path:
        return self.folder / "data" / "monitor.db"

    def monitor(self, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        command = [sys.executable, "-m", "monitor", *arguments]
        return subprocess.run(command, env=self.environ, capture_output=True, check=False)

    def first_look(self) -> None:
        self.site.publish(STOCK)
        ran = self.monitor("check", "--all")
        if ran.returncode:
            raise RuntimeError(ran.stderr.decode())

    def start(self) -> None:
        self.life += 1
        self.site.asked.clear()
        self.sink.came.clear()
        with (self.folder / "daemon.log").open("ab") as log:
            command = [sys.executable, "-m", "monitor", "run"]
            self.daemon = subprocess.Popen(command, env=self.environ, stdout=log, stderr=log)

    def kill(self) -> None:
        if self.daemon is not None:
            self.daemon.send_signal(signal.SIGKILL)
            self.daemon.wait()
            self.died_at[self.life] = time.monotonic()
            self.daemon = None

    def live_and_die(self, rng: random.Random) -> None:
        """Mostly in the midst of work: soon after a release is asked for, or a mail has come; else at any moment."""
        self.start()
        wish = rng.choice(("asked", "asked", "mailed", "mailed", "any"))
        if wish == "any":
            time.sleep(rng.uniform(0, 3))
        else:
            (self.site.asked if wish == "asked" else self.sink.came).wait(12)
            time.sleep(rng.choice((rng.uniform(0, 0.02), rng.uniform(0, 0.2), rng.uniform(0, 1))))
        self.kill()

    def come_to_rest(self, patience: float) -> bool:
        """Let it run until everything has been told and nothing is owed any more, and stop it in order."""
        self.start()
        ends = time.monotonic() + patience
        while time.monotonic() < ends and not self._is_at_rest():
            time.sleep(0.5)
        rested = self._is_at_rest()
        assert self.daemon is not None
        self.daemon.terminate()
        code = self.daemon.wait(15)
        self.daemon = None
        return rested and code in (
            0,
            -signal.SIGTERM,
        )  # the second: it had everything and was stopped before it had begun

    def _is_at_rest(self) -> bool:
        told = {_title(kept.content) for kept in self.sink.kept}
        return told.issuperset(self.site.titles[STOCK:]) and not self._owed()

    def _owed(self) -> int:
        with sqlite3.connect(self.database) as database:
            rows = database.execute("SELECT count(*) FROM alerts WHERE accepted_at IS NULL").fetchone()
        database.close()
        return int(rows[0])


def _title(content: bytes) -> str:
    """Of the release a mail tells of: its subject ends with it."""
    subject = str(message_from_bytes(content, policy=policy.default)["Subject"])
    at = subject.find("Vorhaben Nummer")
    return subject[at:] if at >= 0 else ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


# ---- the judgement


def _outcome(rig: Rig, times: int, *, settled: bool) -> Outcome:
    fresh = rig.site.titles[STOCK:]
    by_id: dict[str, list[Kept]] = defaultdict(list)
    for kept in rig.sink.kept:
        by_id[kept.message_id].append(kept)
    copies = [(first, second) for mails in by_id.values() for first, second in pairwise(mails)]
    by_kill = sum(not first.was_lost for first, _ in copies)
    violations = [
        *([] if settled else ["the daemon did not come to rest, or did not stop in order"]),
        *_wrongly_told(by_id, fresh),
        *(line for first, second in copies if (line := _wrongly_copied(first, second, rig))),
        *_wrongly_kept(rig, fresh),
    ]
    figures = {
        "kills": times,
        "releases that appeared": len(fresh),
        "releases mailed": len({_title(mails[0].content) for mails in by_id.values()} & set(fresh)),
        "messages (by Message-ID)": len(by_id),
        "answers the server lost": sum(kept.was_lost for kept in rig.sink.kept),
        "second copies after those": len(copies) - by_kill,
        "second copies after an answer lost by a kill": by_kill,
        "violations": len(violations),
    }
    return Outcome(figures=figures, violations=tuple(violations))


def _wrongly_told(by_id: dict[str, list[Kept]], fresh: list[str]) -> Iterator[str]:
    told: dict[str, int] = defaultdict(int)
    for mails in by_id.values():
        told[_title(mails[0].content)] += 1
    yield from (f"never mailed: {title}" for title in fresh if not told[title])
    yield from (f"mailed under {number} Message-IDs: {title}" for title, number in told.items() if title and number > 1)
    yield from (
        f"mailed but not new: {title or 'something else'}" for title in told if told[title] and title not in fresh
    )


def _wrongly_copied(first: Kept, second: Kept, rig: Rig) -> str | None:
    if first.content != second.content:
        return f"{first.message_id}: the second copy has other bytes"
    if first.was_lost:
        return None
    died_at = rig.died_at.get(first.life)
    if second.life > first.life and died_at is not None and died_at - first.at <= ON_ITS_WAY:
        return None
    return f"{first.message_id}: sent twice though it was answered"


def _wrongly_kept(rig: Rig, fresh: list[str]) -> Iterator[str]:
    rows = [json.loads(line) for line in rig.monitor("history", "--json", "--operator").stdout.splitlines()]
    news = [row["title"] for row in rows if row["cause"] == "source"]
    if sorted(news) != sorted(fresh):
        strange = sorted(set(news) - set(fresh))[:3]
        yield f"the history has {len(news)} entries for {len(fresh)} releases {strange}"
    with sqlite3.connect(rig.database) as database:
        said = database.execute("PRAGMA quick_check").fetchone()[0]
    database.close()
    if said != "ok":
        yield f"the database is damaged: {said}"


if __name__ == "__main__":
    raise SystemExit(main())
