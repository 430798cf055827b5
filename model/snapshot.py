"""One response as received."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

GONE = frozenset({404, 410})  # statuses


@dataclass(frozen=True, kw_only=True, slots=True)
class Snapshot:
    """Immutable and kept: all else can be rebuilt from it.

    `body` is decoded from its content encoding and nothing else. A 304 has an empty body.
    """

    url: str  # as asked for
    final_url: str  # after redirects
    status: int
    headers: tuple[tuple[str, str], ...]  # names in lower case, as received
    body: bytes
    fetched_at: datetime
    elapsed: timedelta
    redirects: tuple[tuple[int, str], ...] = ()  # (status, the URL it led to), in order
    sha256: str = field(init=False, repr=False)  # of the body; a look asks for it many times

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.body).hexdigest())

    def header(self, name: str) -> str | None:
        """The first header of that lower-case name."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def is_gone(self) -> bool:
        """Nothing stands at the address, as the server itself says."""
        return self.status in GONE

    @property
    def content_type(self) -> str:
        return self.header("content-type") or ""
