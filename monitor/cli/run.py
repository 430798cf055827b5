"""`monitor run`: the daemon."""

import os
import sys
import threading
from typing import TYPE_CHECKING, Any

import typer

from monitor import app
from monitor.cli.output import complain, say
from monitor.cli.words import counted, word

if TYPE_CHECKING:
    from socket import socket

    from monitor.settings import Settings
    from monitor.sources import Configuration
    from review.server import Server


def register(cli: typer.Typer) -> None:
    cli.command("run")(run)


def run() -> None:
    """Schedule, deliver, serve the web pages, until stopped."""
    from monitor.daemon import Daemon
    from monitor.lock import sole
    from monitor.log import configure
    from monitor.signals import Signals
    from review.server import listen

    settings = app.settings()
    configuration = app.configuration(settings)
    configure(level="info", form=settings.log)
    with (
        sole(settings.data),
        listen(*settings.listen) as listener,
        app.memory_of(settings) as memory,
        app.tools_of(settings, configuration, memory) as tools,
    ):
        signals = Signals()  # before the first answer: who is told that we are well may ask us to stop
        daemon = Daemon(settings, configuration, memory, tools)
        server = web(settings, daemon, memory, tools, listener)
        server.start()
        _greet(settings, configuration)
        try:
            daemon.run(signals)
        finally:
            server.stop()
    _leave()


def _leave() -> None:
    """Python would wait for a thread that waits for a mail server; what is being sent is leased, so the next start takes it up."""
    sys.stdout.flush()
    sys.stderr.flush()
    if threading.active_count() > 1:  # also daemon threads: concurrent.futures waits for its own
        os._exit(0)


def web(settings: "Settings", daemon: Any, memory: app.Memory, tools: Any, listener: "socket") -> "Server":
    from monitor.compare import compare
    from review import application, is_loopback
    from review.server import Server

    pages = application(
        history=memory.history,
        outbox=memory.outbox,
        letterhead=tools.letterhead,
        sources=daemon.sources,
        subscriptions=daemon.subscriptions,
        compare=compare,
        is_alive=daemon.is_alive,
        problems=daemon.problems,
        is_private=is_loopback(settings.listen[0]),
        clock=tools.clock,
    )
    return Server(pages, listener)


def _greet(settings: "Settings", configuration: "Configuration") -> None:
    from monitor.settings import advice

    enabled = app.enabled(configuration)
    host, port = settings.listen
    pages = f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
    where = settings.smtp_url.rpartition("@")[2] if settings.smtp_url else str(settings.data / "mail")
    watched = counted(len(enabled), ("Quelle", "source"), ("Quellen", "sources"), settings.language)
    say(
        word(
            (
                f"{watched} unter Beobachtung. Mails: {where}. Seiten: {pages}. Ende mit Strg-C.",
                f"Watching {watched}. Mails: {where}. Pages: {pages}. Stop with Ctrl-C.",
            ),
            settings.language,
        )
    )
    addresses = [address for subscription in configuration.subscriptions for address in subscription.to]
    for line in advice(settings, urls=[source.url for source in enabled], addresses=addresses):
        complain(word(line, settings.language))
