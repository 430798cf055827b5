"""A mail server that keeps each message before it answers, and loses some of its answers."""

import asyncio
import random
import threading
import time
from dataclasses import dataclass
from email import message_from_bytes, policy
from typing import Any, Protocol


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A message as it came, before it was answered."""

    content: bytes
    life: int  # the daemon's, counted from 0
    at: float
    was_lost: bool  # we did not answer

    @property
    def message_id(self) -> str:
        return str(message_from_bytes(self.content, policy=policy.default)["Message-ID"])

    @property
    def title(self) -> str:
        """Of the release it tells of: its subject ends with it."""
        subject = str(message_from_bytes(self.content, policy=policy.default)["Subject"])
        at = subject.find("Vorhaben Nummer")
        return subject[at:] if at >= 0 else ""


class Lives(Protocol):
    """Of the rig: which life of the daemon it is, and whether answers get lost in it."""

    life: int
    loses: float
    answers_get_lost: bool


class Sink:
    """The names of the handlers are aiosmtpd's."""

    def __init__(self, rig: Lives, rng: random.Random) -> None:
        self._rig, self._rng = rig, rng
        self._lost: set[bytes] = set()
        self.kept: list[Kept] = []
        self.came = threading.Event()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        del session
        content = bytes(envelope.content)
        lost = self._rig.answers_get_lost and content not in self._lost and self._rng.random() < self._rig.loses
        self.kept.append(Kept(content=content, life=self._rig.life, at=time.monotonic(), was_lost=lost))
        self.came.set()
        if lost:
            self._lost.add(content)
            server.transport.abort()
            await asyncio.sleep(0.01)
        return "250 2.0.0 taken"
