"""The daemon as a process: one at a time, stops soon, takes a new sources.yaml, answers for its health."""

import contextlib
import json
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from storage import open_database
from tests.alerts.mailserver import MailServer
from tests.pipeline.pages import NEW, STOCK, publish, release
from tests.pipeline.runner import Monitor
from tests.pipeline.site import Answer, World

pytestmark = pytest.mark.timeout(90)


@dataclass
class Daemon:
    process: "subprocess.Popen[bytes]"
    log: Path
    url: str

    def logged(self, event: str) -> list[dict[str, object]]:
        rows = [json.loads(line) for line in self.log.read_text("utf-8").splitlines() if line.startswith("{")]
        return [row for row in rows if row["event"] == event]

    def stop(self, seconds: float = 10) -> float:
        """How long it took from SIGTERM to the end."""
        started = time.monotonic()
        self.process.terminate()
        self.process.wait(seconds)
        return time.monotonic() - started

    def health(self, path: str) -> int:
        try:
            with urlopen(self.url + path, timeout=5) as answer:
                return int(answer.status)
        except HTTPError as error:
            return error.code


def started(daemon: Daemon) -> bool:
    return bool(daemon.logged("started"))


def answers(daemon: Daemon) -> bool:
    """From here on it may be asked to stop, and much of its start is still to come."""
    with contextlib.suppress(URLError):
        return daemon.health("/healthz/live") == 200
    return False


@contextmanager
def running(monitor: Monitor, *, has_come: Callable[[Daemon], bool] = started) -> Iterator[Daemon]:
    port = _free_port()
    monitor.environ |= {"MONITOR_LISTEN": f"127.0.0.1:{port}", "MONITOR_LOG": "json"}
    environ = {name: value for name, value in monitor.process_environ.items() if name != "MONITOR_NOW"}
    log = monitor.folder / "daemon.log"
    with log.open("wb") as file:
        process = subprocess.Popen(monitor.command("run"), env=environ, stdout=file, stderr=file)
    daemon = Daemon(process, log, f"http://127.0.0.1:{port}")
    try:
        until(lambda: has_come(daemon) or process.poll() is not None)
        assert process.poll() is None, log.read_text("utf-8")
        yield daemon
    finally:
        process.kill()
        process.wait()


def until(is_so: Callable[[], object], seconds: float = 30) -> None:
    ends = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < ends, "it did not come to that in time"
        time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


_FULL = {
    "sqlite": """
        CREATE TRIGGER full_disk BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END
    """,
    "postgresql": """
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END$$;
        CREATE TRIGGER full_disk BEFORE INSERT ON {table} EXECUTE FUNCTION full_disk()
    """,
}


def fill(monitor: Monitor, table: str) -> None:
    """From now on the disk is full for this table."""
    engine = open_database(monitor.settings["MONITOR_DATABASE_URL"], migrate=False)
    with engine.begin() as connection:
        connection.exec_driver_sql(_FULL[engine.dialect.name].format(table=table))
    engine.dispose()


@pytest.fixture
def office(monitor: Monitor, world: World) -> Monitor:
    """A press office that is looked at every second."""
    publish(world, *STOCK)
    monitor.watch(world.url("/presse/"), every="1s", pace="0s")
    monitor.write()
    return monitor


def test_a_release_walks_through_the_daemon_to_a_mail(office: Monitor, world: World) -> None:
    with running(office) as daemon:
        until(lambda: world.count("/presse/") > 1 and world.count(STOCK[2][0]))
        publish(world, NEW, *STOCK)
        until(office.told)

        assert [daemon.health("/healthz/live"), daemon.health("/healthz/ready")] == [200, 200]
        assert daemon.stop() < 10
        assert daemon.process.returncode == 0
    assert [NEW[1] in mail["Subject"] for mail in office.told()] == [True]


def test_a_second_daemon_on_the_same_folder_ends_at_once_and_says_why(office: Monitor) -> None:
    with running(office) as daemon:
        office.environ["MONITOR_LISTEN"] = f"127.0.0.1:{_free_port()}"
        second = subprocess.run(
            office.command("run"), env=office.process_environ, capture_output=True, check=False, timeout=20
        )

        assert second.returncode == 1
        assert f"Another monitor (process {daemon.process.pid}) is running" in second.stderr.decode()
        assert daemon.process.poll() is None


@pytest.mark.parametrize("after", [0.0, 0.02, 0.1])
def test_sigterm_ends_it_within_ten_seconds_while_it_starts(office: Monitor, after: float) -> None:
    with running(office, has_come=answers) as daemon:
        time.sleep(after)

        assert daemon.stop() < 10
        assert daemon.process.returncode == 0
        assert "Traceback" not in daemon.log.read_text("utf-8")


def test_sigterm_ends_it_within_ten_seconds_while_a_page_drips(office: Monitor, world: World) -> None:
    world.show("/presse/", Answer(body=b" " * 600, drip=1.0))
    with running(office) as daemon:
        until(lambda: world.count("/presse/"))

        assert daemon.stop() < 10
        assert daemon.process.returncode == 0
        assert "Traceback" not in daemon.log.read_text("utf-8")


def test_sigterm_ends_it_within_ten_seconds_while_it_waits_for_the_pace(office: Monitor, world: World) -> None:
    office.sources[0]["pace"] = "60s"
    office.write()
    with running(office) as daemon:
        until(lambda: world.asked)
        time.sleep(0.5)

        assert daemon.stop() < 10
        assert daemon.process.returncode == 0


def test_sigterm_ends_it_within_ten_seconds_while_the_mail_server_does_not_answer(
    office: Monitor, world: World, mail: MailServer
) -> None:
    mail.data = [60.0]
    with running(office) as daemon:
        until(lambda: world.count(STOCK[2][0]))
        publish(world, NEW, *STOCK)
        until(lambda: mail.kept)

        assert daemon.stop() < 10


def test_sighup_takes_a_valid_sources_yaml_and_keeps_the_old_one_instead_of_a_broken_one(
    office: Monitor, world: World
) -> None:
    world.show("/amt/", release("Industriepolitik im Freistaat"))
    with running(office) as daemon:
        good = office.yaml.read_text("utf-8")
        office.yaml.write_text("sources:\n  - id: presse\n    colour: blue\n", "utf-8")
        daemon.process.send_signal(signal.SIGHUP)
        until(lambda: daemon.logged("sources_not_reloaded"))
        asked = world.count("/presse/")
        until(lambda: world.count("/presse/") > asked)

        office.yaml.write_text(good, "utf-8")
        office.watch(world.url("/amt/"), type="page", every="1s", pace="0s")
        office.write()
        daemon.process.send_signal(signal.SIGHUP)
        until(lambda: world.count("/amt/"))

        (refused,) = daemon.logged("sources_not_reloaded")
        assert "colour" in str(refused["problems"])
        assert daemon.logged("sources_reloaded")[0]["sources"] == 2


def test_on_a_full_disk_its_health_says_so_and_the_site_is_not_asked_again_and_again(
    office: Monitor, world: World
) -> None:
    with running(office) as daemon:
        until(lambda: world.count("/presse/") > 1)
        fill(office, "runs")
        until(lambda: daemon.logged("not_kept"))
        asked = world.count("/presse/")
        until(lambda: daemon.health("/healthz/ready") == 503)
        time.sleep(5)  # two ticks and more

        assert "the disk is full" in str(daemon.logged("not_kept")[0]["error"])
        assert world.count("/presse/") - asked <= 1


def test_sighup_on_a_full_disk_keeps_the_old_sources_and_the_daemon_alive(office: Monitor, world: World) -> None:
    with running(office) as daemon:
        until(lambda: world.count("/presse/") > 1)
        fill(office, "sources")
        office.watch(world.url("/amt/"), type="page")
        office.write()
        daemon.process.send_signal(signal.SIGHUP)
        until(lambda: daemon.logged("sources_not_reloaded"))

        assert "the disk is full" in str(daemon.logged("sources_not_reloaded")[0]["problems"])
        asked = world.count("/presse/")
        until(lambda: world.count("/presse/") > asked)


def test_after_a_sleep_each_page_is_looked_at_once_and_not_in_a_burst(office: Monitor, world: World) -> None:
    office.sources[0]["every"] = "2s"
    office.write()
    with running(office) as daemon:
        until(lambda: world.count("/presse/") > 1)
        daemon.process.send_signal(signal.SIGSTOP)
        asleep = world.count("/presse/")
        time.sleep(9)
        daemon.process.send_signal(signal.SIGCONT)
        time.sleep(1.5)

        assert 1 <= world.count("/presse/") - asleep <= 2
