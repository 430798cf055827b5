"""A mail server on loopback that keeps what it is given, or refuses."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass
class Sink:
    port: int = 0
    refuses: str | None = None  # an answer such as "451 later"
    kept: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: ARG002, N802 - aiosmtpd's
        if self.refuses:
            return self.refuses
        assert isinstance(envelope.content, bytes)
        self.kept.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 2.0.0 taken"


@contextmanager
def serving(sink: Sink) -> Iterator[Sink]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        sink.port = probe.getsockname()[1]
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    try:
        yield sink
    finally:
        controller.stop(no_assert=True)


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain", "html"))
    return "" if part is None else " ".join(str(part.get_content()).split())
