"""A mail server on loopback that misbehaves as told, and keeps what it was given before it answers."""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session


@dataclass
class MailServer:
    """`replies` answers RCPT, `data` the end of a message; a number of seconds makes it wait, "drop" cuts the line."""

    port: int = 0
    rcpt: list[str] = field(default_factory=list)
    data: list[str | float] = field(default_factory=list)
    sender: str | None = None
    kept: list[bytes] = field(default_factory=list)
    envelopes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    options: list[tuple[str, ...]] = field(default_factory=list)
    logins: list[tuple[bytes, bytes, bool]] = field(default_factory=list)  # with whether TLS was on
    connections: int = 0
    sessions: list[SMTP] = field(default_factory=list)

    # The names of the handlers are aiosmtpd's.
    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, name: str, answers: list[str]
    ) -> list[str]:
        self.connections += 1
        self.sessions.append(server)
        session.host_name = name
        return answers

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.sender:
            return self.sender
        envelope.mail_from = address
        self.options.append(tuple(options))
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.rcpt and (answer := self.rcpt.pop(0)):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        answer = self.data.pop(0) if self.data else "250 2.0.0 taken"
        if isinstance(answer, str) and answer.startswith("5"):
            return answer
        assert isinstance(envelope.content, bytes)
        self.kept.append(envelope.content)
        self.envelopes.append((envelope.mail_from or "", tuple(envelope.rcpt_tos)))
        if answer == "drop":
            assert server.transport is not None
            server.transport.abort()  # type: ignore[attr-defined]
            await asyncio.sleep(0.05)
        if isinstance(answer, float):
            await asyncio.sleep(answer)
            return "250 2.0.0 taken late"
        return str(answer)

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, login: Any
    ) -> AuthResult:
        self.logins.append((login.login, login.password, session.ssl is not None))
        return AuthResult(success=login.password == b"geheim", handled=False)  # the server says 535 to another


@contextmanager
def serving(
    server: MailServer, *, tls: ssl.SSLContext | None = None, implicit: bool = False, **more: Any
) -> Iterator[MailServer]:
    """With `tls` it offers STARTTLS, or speaks TLS at once when `implicit`."""
    server.port = _free_port()
    if tls and not implicit:
        more["tls_context"] = tls
    controller = Controller(
        server,
        hostname="127.0.0.1",
        port=server.port,
        ssl_context=tls if implicit else None,
        authenticator=server.authenticate,
        auth_require_tls=False,
        **more,
    )
    controller.start()
    try:
        yield server
    finally:
        asyncio.run_coroutine_threadsafe(_hung_up(server), controller.loop).result(5)
        controller.stop()


async def _hung_up(server: MailServer) -> None:
    """Clients may still hold their lines."""
    for session in server.sessions:
        if session.transport is not None:
            session.transport.abort()  # type: ignore[attr-defined]
    await asyncio.sleep(0.02)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
