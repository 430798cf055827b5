"""`monitor demo`: a day of four sites passes through the real pipeline, with a clock that follows the script."""

import shutil
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from demo import DAY, Replica, Step, first_world
from model.alert import Alert
from model.change import Cause, Change
from model.errors import ConfigError
from model.finding import Finding
from model.run import Outcome
from monitor import app
from monitor.log import log
from monitor.schedule import one_pass
from monitor.settings import Settings, read_settings
from monitor.sources import Configuration
from monitor.stage import Stage
from monitor.tools import Tools

READER, OPERATOR = "desk@example.org", "operator@example.org"
MARKER = ".demo"  # stands in a folder that may be emptied for the next demo
_LEFT_BEHIND = (
    "sources.yaml",
    "secret",
    "monitor.db",
    "monitor.db-wal",
    "monitor.db-shm",
    "monitor.db-journal",
)
_SOURCES = """\
# What `monitor demo` watched. The sites were on this machine and are gone when the demo ends.
sources:
  - id: ministerium
    name: MWAE Medieninformationen
    issuer: Musterländisches Staatsministerium für Wirtschaft, Arbeit und Energie
    url: {ministry}/medien/
    type: json_list
    list:
      carry:
        first_searched: "#search_first_searched"
      request: /medien/news/search.json?search[first_searched]={{first_searched}}&search[filter][]=press_releases&page={{page}}
      items_path: teaser
      html_path: ""
      last_path: disable
      link: a[href*="/medien/news/"]
      link_pattern: /medien/news/\\d+
      date: .time
      teaser: .teaser-text
      pages: 3
  - id: netzwerk
    name: Netzwerk Automobilzulieferer
    issuer: Netzwerk Automobilzulieferer Musterland
    url: {network}/veranstaltungen/
  - id: initiativen
    name: Industrieinitiativen
    issuer: Regionale Industrieinitiativen Musterland
    url: {initiatives}/feed/
    type: feed
  - id: land
    name: Landesregierung Medieninformationen
    issuer: Ministerium für Wissenschaft und Digitales
    url: {state}/medienservice/medieninformationen
  - id: industriepolitik
    name: Industriepolitik
    issuer: Ministerium für Wissenschaft und Digitales
    url: {state}/industriepolitik
    type: page
subscriptions:
  - id: desk
    name: {subscription}
    to: {reader}
    language: {language}
"""


def play(folder: Path, *, language: str, fast: bool) -> int:
    """Leave mails and history of the day in `folder`, which is emptied of an earlier demo first.

    Raises: ConfigError, when something else is in the folder.
    """
    _make_room(folder)
    stage = Stage(language=language, fast=fast)
    with Replica(first_world()) as replica:
        settings = _settings(folder, replica.urls, language)
        configuration = app.configuration(settings)
        with app.memory_of(settings) as memory:
            day = _Day(settings=settings, configuration=configuration, memory=memory)
            with app.tools_of(settings, configuration, memory, clock=day.clock) as tools:
                app.register(configuration, memory, DAY[0].at)
                stage.open()
                for step in DAY:
                    with stage.scene(step.at, step.place, step.happens) as tell:
                        replica.world = step(replica.world)
                        looks = day.look(step, tools)
                        tell(looks, day.mails(), day.kept())
    stage.close(mails=folder / "mail", history=f"MONITOR_DATA={folder} {_command()} history", own=_command())
    return 0


class _Day:
    """The clock, and what has been told so far."""

    def __init__(self, *, settings: Settings, configuration: Configuration, memory: app.Memory) -> None:
        self._settings, self._configuration, self._memory = settings, configuration, memory
        self._now = DAY[0].at.astimezone(UTC)
        self._told: set[str] = set()

    def clock(self) -> datetime:
        return self._now

    def look(self, step: Step, tools: Tools) -> list[Finding]:
        """At everything, then a second time at what needs confirming, when that is due; mails go out."""
        self._now = step.at.astimezone(UTC)
        looks = self._pass(tools, everything=True)
        again = [
            one.page.next_check_at for one in looks if one.run.outcome is Outcome.PENDING and one.page.next_check_at
        ]
        if again:
            self._now = max(again)
            looks += self._pass(tools, everything=False)
        app.deliver_due(self._settings, self._memory, tools)
        return looks

    def mails(self) -> list[Alert]:
        """Those of this scene, oldest first."""
        fresh = [mail for mail in self._memory.outbox.alerts() if mail.id not in self._told]
        self._told |= {mail.id for mail in fresh}
        return fresh[::-1]

    def kept(self) -> list[Change]:
        """What came into the history in this scene, the baseline left out, oldest first."""
        changes = self._memory.history.changes(operator=True)
        fresh = [one for one in changes if one.cause is Cause.SOURCE and one.id not in self._told]
        self._told |= {change.id for change in fresh}
        return fresh[::-1]

    def _pass(self, tools: Tools, *, everything: bool) -> list[Finding]:
        passed = one_pass(
            app.enabled(self._configuration),
            tools,
            everything=everything,
            confirm_now=False,
            threads=self._settings.threads,
            pace=self._settings.pace,
        )
        for url, reason in passed.lost:
            log.error("not_kept", url=url, error=reason)
        return list(passed.findings)


def _make_room(folder: Path) -> None:
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise ConfigError(
            (f"{folder}: holds something that no demo left there; name an empty folder with --folder, or empty it.",)
        )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARKER).touch()
    for path in (*(folder / name for name in _LEFT_BEHIND), *(folder / "mail").glob("*.eml")):
        path.unlink(missing_ok=True)


def _settings(folder: Path, urls: Mapping[str, str], language: str) -> Settings:
    """Nothing of this installation: the demo is the same everywhere, and no mail leaves the folder."""
    sources = folder / "sources.yaml"
    subscription = "Alles aus Musterland" if language == "de" else "All of Musterland"
    written = _SOURCES.format(**urls, subscription=subscription, reader=READER, language=language)
    sources.write_text(written, encoding="utf-8")
    return replace(
        read_settings({"MONITOR_DATA": str(folder)}, None),
        sources=sources,
        language=language,
        operator=OPERATOR,
        mail_from="Ministry Monitor <monitor@example.org>",
        allow_addresses=("127.0.0.0/8",),
        pace=timedelta(0),
        fetch_tries=1,
    )


def _command() -> str:
    """How this program was called, for the lines to try next."""
    called = Path(sys.argv[0])
    return str(called) if called.name == "monitor" and shutil.which("monitor") is None else "monitor"
