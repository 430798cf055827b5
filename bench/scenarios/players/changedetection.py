"""changedetection.io: its own server on loopback, one watch a page with the main part by css, mails by its defaults."""

import json
import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.scenarios.sink import Sink, text_of
from bench.scenarios.stage import Watched
from bench.scenarios.truth import Telling, Told

ROOT = Path(__file__).parents[3]
PROGRAM = ROOT / ".bench" / "changedetection" / "bin" / "changedetection.io"
SETTINGS = ROOT / "bench" / "scenarios" / "peers" / "changedetection.json"
KEY = "0123456789abcdef0123456789abcdef"
PATIENCE = 90  # seconds for a pass
_URL = re.compile(r"http://127\.0\.0\.\d+:\d+[^\s<>\"]*")


class Changedetection:
    def __init__(self, folder: Path, sink: Sink) -> None:
        self._folder, self._sink = folder, sink
        self._titles: dict[str, str] = {}
        self._uuids: dict[str, str] = {}
        self._arrived: list[tuple[datetime, int]] = []
        self.log: list[str] = []
        settings = SETTINGS.read_text("utf-8").replace("{port}", str(sink.port)).replace("{key}", KEY)
        (folder / "store").mkdir()
        (folder / "store" / "changedetection.json").write_text(settings, "utf-8")
        self._port = _free_port()
        self._server = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        environ |= {
            "ALLOW_IANA_RESTRICTED_ADDRESSES": "true",
            "DISABLE_VERSION_CHECK": "true",
            "MINIMUM_SECONDS_RECHECK_TIME": "0",
        }
        command = [
            str(PROGRAM),
            "-h",
            "127.0.0.1",
            "-p",
            str(self._port),
            "-d",
            str(self._folder / "store"),
            "-l",
            "ERROR",
        ]
        with (self._folder / "server.log").open("wb") as log:
            return subprocess.Popen(command, cwd=self._folder, env=environ, stdout=log, stderr=log)

    def close(self) -> None:
        self._server.terminate()
        self._server.wait(30)

    def watch(self, places: tuple[Watched, ...]) -> None:
        self._until(lambda: self._asked("systeminfo") is not None)
        for place in places:
            for url, title in ((place.url, place.name), *place.documents):
                if url not in self._uuids:
                    filters = [] if url.endswith(".xml") else ["main"]
                    made = self._asked("watch", {"url": url, "title": title, "include_filters": filters})
                    assert made is not None
                    self._uuids[url], self._titles[url] = made["uuid"], title
                    self._until(lambda url=url: bool(self._state(url)["last_checked"]))

    def look(self, now: datetime, number: int, *, due: bool) -> None:
        del due  # every page at its interval
        before = {url: self._state(url)["last_checked"] for url in self._uuids}
        time.sleep(1.0)  # its times are in whole seconds
        for uuid in self._uuids.values():
            self._asked(f"watch/{uuid}?recheck=1")
        self._until(lambda: all(self._state(url)["last_checked"] > before[url] for url in self._uuids))
        time.sleep(2.0)  # notifications are sent by a thread of their own
        self._arrived += [(now, number)] * (len(self._sink.kept) - len(self._arrived))

    def mail_refused(self, answer: str | None) -> None:
        self._sink.refuses = answer

    def upgrade(self, now: datetime) -> None:
        """What reads a page is the watch's filter; nothing to be played."""

    def told(self) -> Told:
        told = Told()
        for mail, (at, look) in zip(self._sink.kept, self._arrived, strict=True):
            text = text_of(mail)
            url = next(iter(_URL.findall(f"{mail['Subject']} {text}")), "")
            kind = "error" if "filter" in str(mail["Subject"]).lower() else None
            told.tellings.append(
                Telling(at=at, look=look, kind=kind, url=url, title=self._titles.get(url, ""), text=text)
            )
        return told

    def _state(self, url: str) -> dict[str, Any]:
        return self._asked(f"watch/{self._uuids[url]}") or {"last_checked": 0}

    def _until(self, holds: Any) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError((self._folder / "server.log").read_text("utf-8", "replace")[-2000:])
            time.sleep(0.3)

    def _asked(self, path: str, given: dict[str, Any] | None = None) -> Any:
        """What its API answers; None while it is not up."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self._port}/api/v1/{path}",
            data=json.dumps(given).encode() if given is not None else None,
            headers={"x-api-key": KEY, "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError:
            raise
        except (OSError, ValueError):
            return None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
