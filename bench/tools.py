"""The two programs that are compared, each as a user would run it over the same pages."""

import os
import sqlite3
import subprocess
import sys
import venv
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bench.measured import Spent, measured
from bench.pages import path_of
from bench.serve import LISTING

ROOT = Path(__file__).parent.parent
PINNED = ROOT / "bench" / "urlwatch.txt"
_SOURCES = """sources:
  - id: musterland
    name: Wirtschaftsministerium Musterland
    issuer: Staatsministerium für Wirtschaft des Freistaats Musterland
    url: {url}
"""
_JOBS = """kind: url
name: release {number}
url: {url}
filter:
  - css: article#content
  - html2text
  - strip
"""


class Ours:
    """One source with one long listing, no subscriptions; a change is looked at twice before it is believed."""

    name = "monitor"

    def __init__(self, site: str, count: int, folder: Path) -> None:
        del count  # the listing says
        folder.mkdir(parents=True)
        (folder / "sources.yaml").write_text(_SOURCES.format(url=site + LISTING), "utf-8")
        self._folder = folder
        self._environment = _environment() | {
            "MONITOR_SOURCES": str(folder / "sources.yaml"),
            "MONITOR_DATA": str(folder / "data"),
            "MONITOR_PACE": "0",
            "MONITOR_MAILS_PER_HOUR": "1000000",
            "MONITOR_MAILS_PER_SOURCE": "1000000",
            "MONITOR_ALLOW_ADDRESSES": "127.0.0.0/8",
        }

    def run(self) -> Spent:
        command = [sys.executable, "-m", "monitor", "check", "--all", "--confirm-now"]
        return measured(command, environment=self._environment | {"PYTHONPATH": str(ROOT)}, folder=self._folder)

    def told(self, spent: Spent) -> int:
        """How many changes of text it has found so far; looked up, since the terminal only shows a summary."""
        del spent
        with closing(sqlite3.connect(self._database)) as connection:
            return int(connection.execute("SELECT count(*) FROM versions WHERE number > 1").fetchone()[0])

    def size(self) -> int:
        """Bytes of the database file with everything that is in it."""
        with closing(sqlite3.connect(self._database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return self._database.stat().st_size

    def size_of_looks(self) -> int:
        """Bytes of it that say which looks were made: those at documents are dropped after two weeks."""
        with closing(sqlite3.connect(self._database)) as connection:
            return int(connection.execute("SELECT sum(pgsize) FROM dbstat WHERE name = 'runs'").fetchone()[0])

    @property
    def _database(self) -> Path:
        return self._folder / "data" / "monitor.db"


class Urlwatch:
    """One job a page, with the filters its documentation recommends for pages: the part by css, its text by html2text."""

    name = "urlwatch"

    def __init__(self, site: str, count: int, folder: Path) -> None:
        folder.mkdir(parents=True)
        jobs = (_JOBS.format(number=number, url=site + path_of(number)) for number in range(count))
        (folder / "urls.yaml").write_text("---\n".join(jobs), "utf-8")
        self._folder = folder

    def run(self) -> Spent:
        files = [f"--{name}={self._folder / file}" for name, file in _FILES.items()]
        program = Path(_python()).parent / "urlwatch"
        return measured([str(program), *files], environment=_environment(), folder=self._folder)

    def told(self, spent: Spent) -> int:
        """How many changes this run reported."""
        return spent.output.count("\nCHANGED: ")

    def size(self) -> int:
        return (self._folder / "cache.db").stat().st_size


_FILES = {"urls": "urls.yaml", "config": "config.yaml", "hooks": "hooks.py", "cache": "cache.db"}


def install_urlwatch() -> None:
    """Make its environment once, from the package registry, with the versions that are pinned."""
    if not _runs([_python(), "-c", "import urlwatch"]):
        venv.create(ROOT / ".bench" / "urlwatch", with_pip=True, clear=True)
    pip = [_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(PINNED)]
    subprocess.run(pip, check=True, stderr=subprocess.DEVNULL)


def _runs(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _python() -> str:
    return str(ROOT / ".bench" / "urlwatch" / "bin" / "python")


def _environment() -> dict[str, str]:
    """Bytecode is kept, as it is for every user, outside of both programs' folders."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("MONITOR_", "PYTHON"))}
    return ours | {"PYTHONPYCACHEPREFIX": str(ROOT / ".bench" / "bytecode")}
