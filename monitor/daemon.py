"""The daemon: wakes, looks, delivers, until it is told to stop."""

import contextlib
import signal
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers import SchedulerNotRunningError
from apscheduler.schedulers.background import BackgroundScheduler

from model.errors import ConfigError, MonitorError
from model.finding import Finding
from model.page import Page
from model.source import Source
from model.subscription import Subscription
from monitor import app
from monitor.digests import settle_digests
from monitor.drifts import notice_drifts, notice_silence
from monitor.log import log
from monitor.looker import Looker
from monitor.schedule import BATCH, Looks
from monitor.settings import Settings
from monitor.signals import Signals
from monitor.sources import Configuration
from monitor.templates import OF_LATE, notice_templates
from monitor.tools import Tools
from monitor.unkept import Unkept
from monitor.waiting import Waiting
from monitor.waves import notice_waves

TICK = timedelta(seconds=2)
DELIVER = timedelta(seconds=5)
WAKE = timedelta(minutes=1)
DIGESTS = timedelta(minutes=1)
TEMPLATES = timedelta(minutes=30)
STOP_WITHIN = timedelta(seconds=8)  # SIGTERM to the end; what is under way then is looked at again after the next start
REMEMBER = 5000  # findings kept for noticing changes of template


class Daemon:
    def __init__(self, settings: Settings, configuration: Configuration, memory: app.Memory, tools: Tools) -> None:
        self._settings, self._memory = settings, memory
        self._configuration, self._tools = configuration, tools
        self._recent: deque[Finding] = deque(maxlen=REMEMBER)
        self._unkept = Unkept(tools.stopwatch)
        self._waiting = Waiting(
            memory.archive,
            stopwatch=tools.stopwatch,
            report=self._kept,
            lost=lambda finding, error: self._unkept.lost(finding.page, error),
        )
        self._looks = self._fresh_looks()
        self._looker = Looker(
            self._look,
            threads=settings.threads,
            pace=self._pace_of,
            stopwatch=tools.stopwatch,
        )
        self._stop = threading.Event()
        self._sending = threading.Lock()
        self.beat_at = datetime.now(UTC)  # when the last tick was done

    def run(self, signals: Signals) -> None:
        """Until SIGTERM or SIGINT. SIGHUP reads sources.yaml again."""
        scheduler = self._scheduler()
        try:
            app.register(self._configuration, self._memory, self._tools.clock())
            scheduler.start()
            log.info("started", sources=len(self._looks.sources), database=self._settings.database_url.split("@")[-1])
            self._obey(signals)
        finally:
            self._stop.set()
            with contextlib.suppress(SchedulerNotRunningError):
                scheduler.shutdown(wait=False)
            self._end()

    def sources(self) -> tuple[Source, ...]:
        return self._configuration.sources

    def subscriptions(self) -> tuple[Subscription, ...]:
        return self._tools.subscriptions

    def is_alive(self) -> bool:
        return datetime.now(UTC) - self.beat_at < timedelta(seconds=60)

    def problems(self) -> list[str]:
        """Why it is not ready; none: it is."""
        found = []
        if not self.is_alive():
            found.append(f"The scheduler has not ticked since {self.beat_at:%H:%M:%S} UTC.")
        if unkept := self._unkept.problem():
            found.append(unkept)
        try:
            oldest = self._memory.outbox.oldest_due()
            newest = self._memory.archive.newest_ahead(self._tools.clock())
        except MonitorError as error:
            return [*found, str(error)]
        if oldest and datetime.now(UTC) - oldest > timedelta(hours=1):
            found.append(f"A message has been waiting since {oldest:%Y-%m-%d %H:%M} UTC: is the mail server reachable?")
        if newest:
            found.append(f"The newest look is dated {newest:%Y-%m-%d %H:%M} UTC, in the future: is the clock right?")
        return found

    def _scheduler(self) -> BackgroundScheduler:
        """A handful of jobs; which page is due is a column, so a restart loses nothing and a long sleep makes no burst."""
        scheduler = BackgroundScheduler(
            timezone=UTC,
            executors={"default": ThreadPoolExecutor(4)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        for job, every in (
            (self._tick, TICK),
            (self._deliver, DELIVER),
            (self._wake, WAKE),
            (self._digests, DIGESTS),
            (self._templates, TEMPLATES),
            (self._tidy, timedelta(days=1)),
        ):
            first = datetime.now(UTC) if every <= DELIVER else datetime.now(UTC) + TICK
            scheduler.add_job(_guarded(job), "interval", seconds=every.total_seconds(), next_run_time=first)
        return scheduler

    def _look(self, page: Page) -> Sequence[Page]:
        return self._unkept.without(self._looks.look(page))

    def _kept(self, finding: Finding) -> None:
        self._unkept.kept(finding)
        self._recent.append(finding)

    def _pace_of(self, page: Page) -> float:
        return self._looks.pace_of(page)

    def _tick(self) -> None:
        self._waiting.settle()  # before asking what is due
        self._tools.furnishing.settle()
        due = self._memory.archive.due(self._tools.clock(), limit=BATCH)
        taken = self._looker.offer(self._unkept.without(due))
        if taken:
            log.debug("due", pages=taken)
        self.beat_at = datetime.now(UTC)

    def _deliver(self) -> None:
        with self._sending:
            delivered = app.deliver_due(self._settings, self._memory, self._tools, stop=self._stop.is_set)
        if delivered.accepted or delivered.problems:
            log.info(
                "delivered", accepted=delivered.accepted, postponed=delivered.postponed, problems=delivered.problems
            )

    def _wake(self) -> None:
        app.wake(self._memory, self._tools.clock())

    def _digests(self) -> None:
        settle_digests(self._tools, self._memory.history, self._configuration.sources, now=self._tools.clock())

    def _templates(self) -> None:
        """Documents come due one by one, so a change of template is seen over hours, not in one pass."""
        now = self._tools.clock()
        of_late = [finding for finding in tuple(self._recent) if now - finding.run.started_at < OF_LATE]
        notice_templates(of_late, self._looks.sources, self._tools)
        notice_waves(of_late, self._looks.sources, self._tools)
        notice_drifts(of_late, self._looks.sources, self._tools)

    def _tidy(self) -> None:
        from storage import prune, tidy

        notice_silence(tuple(self._recent), self._looks.sources, self._tools)
        log.info("tidied", runs=prune(self._memory.engine, self._tools.clock()))
        tidy(self._memory.engine)

    def _fresh_looks(self) -> Looks:
        sources = {source.id: source for source in app.enabled(self._configuration)}
        return Looks(
            sources=sources,
            tools=self._tools,
            pace=self._settings.pace,
            report=self._kept,
            waiting=self._waiting,
            lost=self._unkept.lost,
        )

    def _read_sources_again(self) -> None:
        """An invalid file, or a database that cannot take it, keeps the old one and says why."""
        try:
            configuration = app.configuration(self._settings)
            app.register(configuration, self._memory, self._tools.clock())
        except MonitorError as error:
            problems = error.problems if isinstance(error, ConfigError) else (str(error),)
            log.error("sources_not_reloaded", kept=len(self._looks.sources), problems=problems)
            return
        self._configuration = configuration
        self._tools = replace(self._tools, subscriptions=configuration.subscriptions)
        self._looks = self._fresh_looks()
        log.info("sources_reloaded", sources=len(self._looks.sources))

    def _obey(self, signals: Signals) -> None:
        for asked in signals.asked():
            if asked is not signal.SIGHUP:
                log.info("stopping", signal=asked.name)
                return
            self._read_sources_again()

    def _end(self) -> None:
        """What is under way may finish, but not for long: nothing half-done is ever kept, so nothing is lost."""
        ending = threading.Thread(target=self._looker.stop, daemon=True)
        ending.start()
        ending.join(STOP_WITHIN.total_seconds() / 2)
        self._tools.fetcher.close()
        ending.join(STOP_WITHIN.total_seconds() / 4)
        self._waiting.settle()
        self._tools.furnishing.settle()
        has_sent = self._sending.acquire(timeout=STOP_WITHIN.total_seconds() / 4)
        log.info("stopped", clean=has_sent and not ending.is_alive())


def _guarded(job: Callable[[], None]) -> Callable[[], None]:
    """A job that fails is logged and comes again; the database may be locked or the disk full for a while."""

    def run() -> None:
        try:
            job()
        except MonitorError as error:
            log.error("job_failed", job=job.__name__, error=str(error))

    return run
