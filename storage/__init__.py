"""Memory: what we hold and what happened, in SQLite or PostgreSQL."""

from storage.archive import Archive
from storage.database import open_database, upgrade
from storage.history import Evidence, Figures, History, ToReadAgain
from storage.housekeeping import backup, check, prune, tidy
from storage.outbox import Leased, Outbox, OwedTogether

__all__ = [
    "Archive",
    "Evidence",
    "Figures",
    "History",
    "Leased",
    "Outbox",
    "OwedTogether",
    "ToReadAgain",
    "backup",
    "check",
    "open_database",
    "prune",
    "tidy",
    "upgrade",
]
