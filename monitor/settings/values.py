"""How this installation runs."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from monitor.settings.masking import masked
from monitor.settings.table import SETTINGS

if TYPE_CHECKING:
    from monitor.fetch.limits import Limits


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """How this installation runs. Secrets are masked in its repr; `shown` is what may be printed."""

    sources: Path
    subscriptions: Path | None
    data: Path
    database_url: str
    smtp_url: str | None  # None: mails are written to data/mail
    mail_from: str
    contact: str | None
    operator: str | None
    base_url: str | None
    listen: tuple[str, int]
    allow_addresses: tuple[str, ...]
    pace: timedelta
    now: datetime | None  # a fixed clock
    language: str
    log: str
    threads: int
    mails_per_hour: int
    mails_per_source: int
    fetch_total: timedelta
    fetch_connect: timedelta
    fetch_wire: int  # bytes
    fetch_decoded: int  # bytes
    fetch_redirects: int
    fetch_tries: int
    parse_wall: timedelta
    parse_cpu: timedelta
    parse_memory: int  # bytes

    @property
    def limits(self) -> "Limits":
        """What one answer may cost."""
        from monitor.fetch.limits import Limits  # loads the HTTP client: only for commands that fetch

        return Limits(
            total=self.fetch_total,
            connect=min(self.fetch_connect, self.fetch_total),
            wire=self.fetch_wire,
            decoded=self.fetch_decoded,
            redirects=self.fetch_redirects,
            tries=self.fetch_tries,
        )

    @property
    def shown(self) -> tuple[tuple[str, str], ...]:
        """Every setting by the name it is set by, as it would be written, secrets masked; "" where it is not set."""
        return tuple((row.name, masked(_written(row.name, getattr(self, row.field)))) for row in SETTINGS)

    def __repr__(self) -> str:
        return f"Settings({', '.join(f'{f.name}={masked(repr(getattr(self, f.name)))}' for f in fields(self))})"


def _written(name: str, value: Any) -> str:
    match value:
        case None:
            return ""
        case timedelta():
            return f"{value.total_seconds():g}"
        case int() if name.endswith("_MIB"):
            return f"{value / 1024**2:g}"
        case (str(host), int(port)):
            return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        case tuple():
            return ",".join(value)
        case _:
            return value.isoformat() if isinstance(value, datetime) else str(value)
