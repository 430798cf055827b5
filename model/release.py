"""The thing itself, and how it stood when."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime

from model.change import Cause
from model.record import Record


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """A record as it stood from `seen_at` on."""

    release_id: str
    number: int  # 1, 2, 3 …
    record: Record
    fingerprint: str
    seen_at: datetime
    parser_version: str
    cause: Cause


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """What versions, pages and changes hang on."""

    id: str
    source_id: str
    first_seen_at: datetime
    withdrawn_at: datetime | None = None


def short_id(*parts: str) -> str:
    """A stable id of ten letters and digits made from what it stands for; the same parts give the same id on every machine."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:10]
