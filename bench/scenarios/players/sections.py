"""urlwatch and webchanges: one job a page, as their documentation recommends for pages: the main part by css, its text."""

import json
import os
import re
import subprocess
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bench.scenarios.sink import Sink, text_of
from bench.scenarios.stage import Watched
from bench.scenarios.truth import Telling, Told

ROOT = Path(__file__).parents[3]
PEERS = ROOT / "bench" / "scenarios" / "peers"
_SECTION = re.compile(
    r"(NEW|CHANGED|CHANGED,NO_REPORT|ERROR|ERROR,REPEATED|ERROR_ENDED|ERROR,ENDED|UNCHANGED): (.*?) \(\s*(http\S+?)\s*\)(?=\s)"
)


class Sections:
    """One report a run, with a section for each job; told is what arrives by mail."""

    def __init__(self, folder: Path, sink: Sink, *, program: str, files: dict[str, str], version: str) -> None:
        self._folder, self._sink, self._version = folder, sink, version
        self._files = {name: str(folder / file) for name, file in files.items()}
        self._program = ROOT / ".bench" / program / "bin" / program
        self._arrived: list[tuple[datetime, int]] = []
        self.log: list[str] = []
        config = (
            (PEERS / f"{program}.yaml")
            .read_text("utf-8")
            .replace("{port}", str(sink.port))
            .replace("{{count}}", "{count}")
        )
        Path(self._files["config"]).write_text(config, "utf-8")

    def watch(self, places: tuple[Watched, ...]) -> None:
        jobs = [job for place in places for job in _jobs(place)]
        unique = {job["url"]: job for job in jobs}.values()
        text = "\n---\n".join(json.dumps(job, ensure_ascii=False) for job in unique)  # JSON is YAML
        Path(self._files["jobs"]).write_text(text, "utf-8")

    def look(self, now: datetime, number: int, *, due: bool) -> None:
        del due  # they are run by cron
        options = [f"--{_OPTION.get((self._version, name), name)}={path}" for name, path in self._files.items()]
        environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | {
            "HOME": str(self._folder)
        }
        ran = subprocess.run(
            [str(self._program), *options],
            cwd=self._folder,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        self.log.append(f"--- look {number}\n{ran.stdout}{ran.stderr[-2000:]}")
        self._arrived += [(now, number)] * (len(self._sink.kept) - len(self._arrived))

    def mail_refused(self, answer: str | None) -> None:
        self._sink.refuses = answer

    def upgrade(self, now: datetime) -> None:
        """What reads a page is the job's filter; nothing to be played."""

    def told(self) -> Told:
        told = Told()
        for mail, (at, look) in zip(self._sink.kept, self._arrived, strict=True):
            told.tellings += _tellings(text_of(mail), at, look)
        return told


_OPTION = {("urlwatch", "jobs"): "urls"}


def urlwatch(folder: Path, sink: Sink) -> Sections:
    files = {"jobs": "urls.yaml", "config": "urlwatch.yaml", "hooks": "hooks.py", "cache": "cache.db"}
    return Sections(folder, sink, program="urlwatch", files=files, version="urlwatch")


def webchanges(folder: Path, sink: Sink) -> Sections:
    files = {"jobs": "jobs.yaml", "config": "config.yaml", "hooks": "hooks.py", "database": "snapshots.db"}
    return Sections(folder, sink, program="webchanges", files=files, version="webchanges")


def _jobs(place: Watched) -> Sequence[dict[str, object]]:
    """The listing, or feed, and each document that was known when the job was written."""
    pages = ((place.url, place.name), *place.documents)
    return [{"kind": "url", "name": title, "url": url, "filter": _filter(url)} for url, title in pages]


def _filter(url: str) -> list[object]:
    if url.endswith(".xml"):
        return ["strip"]
    return [{"css": "main"}, "html2text", "strip"]


def _tellings(text: str, at: datetime, look: int) -> list[Telling]:
    """The sections of one report; the summary at its top names jobs without their address."""
    text = text.partition("-" * 70)[2]
    found = list(_SECTION.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]  # one too many where nothing was found
    return [
        Telling(
            at=at,
            look=look,
            kind=None if match[1] == "CHANGED" else "error",
            url=match[3],
            title=match[2],
            text=text[match.end() : end],
        )
        for match, end in zip(found, ends, strict=False)
        if match[1] in ("CHANGED", "ERROR", "ERROR,REPEATED")
    ]
