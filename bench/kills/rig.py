"""A site, a mail server, and one daemon after the other on the same folder."""

import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.kills.sink import Sink
from bench.kills.site import Site, serving

READER = "desk@musterland.example"
OPERATOR = "betrieb@musterland.example"
STOCK = 12  # releases that are there before the first look


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
            stack.enter_context(serving(rig.site))
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
        told = {kept.title for kept in self.sink.kept}
        return told.issuperset(self.site.titles[STOCK:]) and not self._owed()

    def _owed(self) -> int:
        with sqlite3.connect(self.database) as database:
            rows = database.execute("SELECT count(*) FROM alerts WHERE accepted_at IS NULL").fetchone()
        database.close()
        return int(rows[0])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
