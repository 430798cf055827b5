"""The image builds on a plain Debian machine, and the daemon in it runs as nobody special on a root it cannot write to."""

import contextlib
import json
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.image.container import ENVIRONMENT, Container, container

IMAGE = "ministry-monitor-test"
SOURCES = """\
sources:
  - {id: here, name: Here, issuer: Here, url: "http://127.0.0.1:9/", every: 1h}
"""

pytestmark = pytest.mark.timeout(1200)


@pytest.fixture(scope="module")
def image() -> str:
    root = Path(__file__).parents[2]
    subprocess.run([root / "scripts" / "image", "--own-base"], env={**ENVIRONMENT, "IMAGE": IMAGE}, check=True)
    return IMAGE


@pytest.fixture
def contained(image: str, tmp_path: Path) -> Iterator[Container]:
    (tmp_path / "sources.yaml").write_text(SOURCES, "utf-8")
    with container(image, tmp_path) as contained:
        yield contained


def test_the_image_runs_as_user_10001_and_can_write_only_its_data(contained):
    tried = contained.run(
        ["sh", "-c", "id -u; touch /data/a /tmp/b && echo data; touch /app/c /usr/d /app/.venv/e 2>&1 || echo refused"]
    )

    assert tried.stdout.splitlines()[:2] == ["10001", "data"]
    assert tried.stdout.splitlines()[-1] == "refused"
    assert (contained.data / "a").stat().st_uid == 10001


def test_monitor_is_its_command_under_an_init_process(contained):
    assert contained.command == ["tini", "--", "monitor", "run"]
    said = contained.run([*contained.config["Entrypoint"], "--version"]).stdout.splitlines()
    assert said[-1].startswith("monitor ")  # before it, tini may say that it is not process 1 here


def test_the_daemon_answers_its_health_check_and_stops_cleanly_within_ten_seconds(contained):
    port = _free_port()
    environ = {
        "MONITOR_LISTEN": f"127.0.0.1:{port}",
        "MONITOR_SOURCES": "/data/sources.yaml",
        "MONITOR_ALLOW_ADDRESSES": "127.0.0.0/8",
    }
    daemon = contained.start(contained.command, **environ)

    healthy = _until_healthy(contained, daemon, environ)
    daemon.send_signal(signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        daemon.wait(timeout=10)
    stopped = daemon.poll()
    daemon.kill()
    said = daemon.communicate(timeout=10)[0]

    assert healthy, said
    assert stopped == 0, said
    assert (contained.data / "monitor.db").exists()


def test_the_health_check_fails_when_nothing_answers(contained):
    assert contained.run(contained.health_command, MONITOR_LISTEN=f"127.0.0.1:{_free_port()}").returncode != 0


def test_nothing_of_the_machine_that_built_it_stays_in_the_image(contained):
    found = contained.run(
        ["sh", "-c", "ls -A /run/secrets /root/.config /root/.cache 2>/dev/null; cat /etc/pip.conf 2>/dev/null"]
    )

    assert found.stdout.strip() == ""
    assert "PIP_" not in json.dumps(contained.config["Env"])


def _until_healthy(contained: Container, daemon: "subprocess.Popen[str]", environ: dict[str, str]) -> bool:
    until = time.monotonic() + 60
    while time.monotonic() < until and daemon.poll() is None:
        if contained.run(contained.health_command, **environ).returncode == 0:
            return True
        time.sleep(1)
    return False


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
