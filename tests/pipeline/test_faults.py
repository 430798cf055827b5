"""Every fault ends in the right run, within its limit, with a sentence an operator understands; the other sources go on."""

import socket
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

import brotli
import pytest

from tests.pipeline.pages import LOGIN, NEW, STOCK, publish, release
from tests.pipeline.runner import OPERATOR, Monitor
from tests.pipeline.site import Answer, World

LIMIT = 20.0  # seconds for a pass with one fault in it; the limits themselves are shortened below
SHORT = {
    "MONITOR_FETCH_TOTAL_SECONDS": "2",
    "MONITOR_FETCH_CONNECT_SECONDS": "2",
    "MONITOR_PARSE_WALL_SECONDS": "4",
    "MONITOR_PARSE_CPU_SECONDS": "3",
}
PAGE = "/amt/"


@dataclass(frozen=True, kw_only=True)
class Fault:
    answer: Answer
    outcomes: frozenset[str]
    says: str  # in the sentence


def fault(says: str, *outcomes: str, **answer: object) -> Fault:
    return Fault(answer=Answer(**answer), outcomes=frozenset(outcomes or {"failed"}), says=says)  # type: ignore[arg-type]


BOMB = brotli.compress(b"\0" * 200 * 2**20)
DEEP = b"<!DOCTYPE html><html><body>" + b"<div>" * 100_000 + b"Text</body></html>"

OF_A_PAGE = {
    "410": fault("410", "gone", status=410),
    "404": fault("404", "gone", status=404),
    "429 with Retry-After": fault("come back in 1 hour", "skipped", status=429, headers=(("Retry-After", "3600"),)),
    "500": fault("answers 500", status=500),
    "redirect loop": fault("circle", status=302, headers=(("Location", PAGE),)),
    "redirect without a target": fault("without saying where", status=302),
    "1 kB brotli bomb": fault("", body=BOMB, headers=(("Content-Encoding", "br"),)),
    "one byte a second": fault("not complete within 2 s", body=b"<html>" + b" " * 600, drip=1.0),
    "silence": fault("not complete within 2 s", body=b"<html></html>", wait=8.0),
    "login page with 200": fault("login page", body=LOGIN.encode()),
    "500 kB of nested div": fault("", "failed", "held", body=DEEP),
    "an image": fault("", "failed", "held", body=b"\x89PNG\r\n\x1a\n" + b"\0" * 400, type="image/png"),
    "nothing at all": fault("", "failed", "held", body=b""),
    "half a page": fault(
        "", "failed", "held", body=release("Industriepolitik im Freistaat").encode().split(b"Die Ministerin")[0]
    ),
}


@pytest.fixture
def beside(monitor: Monitor, world: World, neighbour: World) -> Monitor:
    """Two sources: a standing page that is about to fail, and a press office that is well. Real reading processes."""
    monitor.environ |= SHORT
    world.show(PAGE, release("Industriepolitik im Freistaat"))
    publish(neighbour, *STOCK)
    monitor.watch(world.url(PAGE), type="page")
    monitor.watch(neighbour.url("/presse/"))
    ran = monitor.check()
    assert ran.code == 0, ran.err
    monitor.later(minutes=30)
    monitor.guarded = True
    return monitor


@pytest.mark.parametrize("name", OF_A_PAGE)
def test_a_fault_is_one_run_with_a_sentence_and_stops_nobody_else(
    beside: Monitor, world: World, neighbour: World, name: str
) -> None:
    world.show(PAGE, OF_A_PAGE[name].answer)
    publish(neighbour, NEW, *STOCK)

    started = time.monotonic()
    ran = beside.check()
    took = time.monotonic() - started

    row = ran.of(PAGE)
    assert row["outcome"] in OF_A_PAGE[name].outcomes, row
    assert OF_A_PAGE[name].says in row["error"]
    assert row["error"].startswith(world.root), row["error"]
    assert ran.code == (1 if row["outcome"] in ("failed", "held") else 0)
    assert took < LIMIT
    assert [NEW[1] in told["Subject"] for told in beside.told()] == [True]
    assert "Traceback" not in ran.err and "internal error" not in ran.err + row["error"]


def test_a_page_that_answers_304_is_unchanged(beside: Monitor, world: World) -> None:
    world.etags = True
    beside.check()
    beside.later(minutes=30)

    row = beside.check().of(PAGE)

    assert (row["outcome"], row["error"]) == ("unchanged", None)


def test_a_server_that_says_when_to_come_back_is_left_alone_until_then(beside: Monitor, world: World) -> None:
    """Also by a pass over everything, and by the next process."""
    world.show(PAGE, Answer(status=429, headers=(("Retry-After", "3600"),)))
    beside.check()
    asked = world.count(PAGE)
    page = world.url(PAGE)
    next_at = beside.page(PAGE).next_check_at

    early = []
    for _ in range(3):
        beside.later(minutes=15)
        early.append(beside.check())
    asked_early = world.count(PAGE) - asked
    world.show(PAGE, release("Industriepolitik im Freistaat"))
    beside.later(minutes=16)
    late = beside.check()

    assert next_at is not None and (next_at - beside.now).total_seconds() == 3600 - 61 * 60
    assert asked_early == 0
    assert {ran.of(PAGE)["outcome"] for ran in early} == {"skipped"}
    assert all(page in ran.of(PAGE)["error"] and "left alone until" in ran.of(PAGE)["error"] for ran in early)
    assert {ran.code for ran in early} == {0}
    assert late.of(PAGE)["outcome"] == "unchanged"
    assert beside.notices() == []


def test_a_retry_after_of_nothing_is_no_invitation_to_ask_at_once(beside: Monitor, world: World) -> None:
    world.show(PAGE, Answer(status=503, headers=(("Retry-After", "0"),)))

    beside.check()

    next_at = beside.page(PAGE).next_check_at
    assert next_at is not None and (next_at - beside.now).total_seconds() >= 60


@pytest.mark.parametrize(
    "target", ["http://127.0.0.9:9/", "http://[::1]:9/", "http://10.1.2.3/", "http://169.254.169.254/"]
)
def test_a_redirect_to_an_address_that_is_not_public_is_never_dialled(
    beside: Monitor, world: World, neighbour: World, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    """The guard is set to this one ministry's address, as if it were the public one; what would be dialled is written down."""
    beside.environ["MONITOR_ALLOW_ADDRESSES"] = "127.0.0.1/32,127.0.0.2/32"
    dialled: list[object] = []
    connect = socket.create_connection

    def recording(address: tuple[str, int], *rest: Any, **more: Any) -> socket.socket:
        dialled.append(address[0])
        assert address[0] in ("127.0.0.1", "127.0.0.2", "localhost"), address
        return connect(address, *rest, **more)

    monkeypatch.setattr(socket, "create_connection", recording)
    world.redirect(PAGE, target)
    publish(neighbour, NEW, *STOCK)

    ran = beside.check()

    row = ran.of(PAGE)
    assert row["outcome"] == "failed"
    assert row["error"].startswith(world.url(PAGE)) and "was not dialled" in row["error"], row["error"]
    assert set(dialled) <= {"127.0.0.1", "127.0.0.2", "localhost"} and dialled
    assert len(beside.told()) == 1


def test_a_page_in_the_wrong_charset_is_read_all_the_same_or_held(beside: Monitor, world: World) -> None:
    """It says UTF-8 and is Windows-1252: the umlauts are right, or nobody is told."""
    world.show(PAGE, Answer(body=release("Industriepolitik im Freistaat").encode("cp1252")))

    row = beside.check().of(PAGE)

    assert row["outcome"] in ("unchanged", "cosmetic", "held"), row
    assert beside.told() == []


def test_a_listing_of_half_a_megabyte_of_nested_div_is_one_failed_run(beside: Monitor, neighbour: World) -> None:
    neighbour.show("/presse/", Answer(body=DEEP))

    started = time.monotonic()
    ran = beside.check()

    row = ran.of("/presse/")
    assert row["outcome"] in ("failed", "held")
    assert neighbour.url("/presse/") in row["error"] or "Quelle2" in row["error"]
    assert time.monotonic() - started < LIMIT


def test_a_slow_source_does_not_delay_the_others(beside: Monitor, world: World, neighbour: World) -> None:
    beside.environ |= {"MONITOR_FETCH_TOTAL_SECONDS": "6"}
    world.show(PAGE, Answer(body=b" " * 600, drip=1.0))
    publish(neighbour, NEW, *STOCK)

    started = datetime.now(UTC)
    beside.check()

    asked = neighbour.asked_at[NEW[0]]
    assert (asked - started).total_seconds() < 4


@pytest.mark.parametrize("broken", ["monitor.looks.document.compare", "storage.archive.keep"])
def test_a_fault_of_our_own_is_one_failed_look_with_a_sentence_and_stops_nobody_else(
    watched: Monitor, world: World, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """In reading it or in keeping it: one release breaks our code, the others are told, and the operator hears of it once."""
    path, title = STOCK[0]
    publish(world, NEW, *STOCK)
    world.show(path, release(title).replace("851", "815"))
    module, _, name = broken.rpartition(".")
    right = getattr(import_module(module), name)

    def breaks(*given: Any, **more: Any) -> Any:
        if any("815 Millionen" in repr(one) for one in given):
            raise ValueError("made to fail")
        return right(*given, **more)

    monkeypatch.setattr(broken, breaks)
    rows = []
    for _ in range(4):
        ran = watched.check()
        rows.append(ran.of(path))
        watched.later(hours=3)

    assert [row["outcome"] for row in rows] == ["failed"] * 4
    assert rows[-1]["error"] == f"{world.url(path)}: internal error, ValueError: made to fail; please report it."
    assert ran.code == 1
    assert [NEW[1] in told["Subject"] for told in watched.told()] == [True]
    assert len(watched.told(OPERATOR)) == 1


def test_after_a_clock_that_ran_ahead_a_new_release_is_told_once_and_doctor_says_what_was(
    monitor: Monitor, world: World
) -> None:
    now = monitor.now
    publish(world, *STOCK)
    monitor.watch(world.url("/presse/"))
    monitor.now = now.replace(year=2030)
    monitor.check()
    monitor.now = now
    publish(world, NEW, *STOCK)

    examined = monitor.run("doctor")
    ran = monitor.run("check")
    monitor.later(hours=2)
    again = monitor.run("check")

    assert examined.code == 1
    assert "2030-11-12" in next(line for line in examined.out.splitlines() if line.startswith(("clock", "Uhr")))
    assert (ran.code, again.code) == (0, 0)
    assert [str(mail["Subject"]) for mail in monitor.mails()] == [f"[Quelle1] {NEW[1]}"]
    assert monitor.run("doctor").code == 0
