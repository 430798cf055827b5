"""Memory: what we hold and what happened, in SQLite or PostgreSQL."""

from storage.archive import Archive
from storage.database import open_database, upgrade
from storage.history import Evidence, Figures, History
from storage.housekeeping import backup, check, prune, tidy
from storage.outbox import Leased, Outbox, OwedTogether
from storage.rereading import Rereading, Rewritten, ToReadAgain, Witnessed
from storage.turns import turn

__all__ = [
    "Archive",
    "Evidence",
    "Figures",
    "History",
    "Leased",
    "Outbox",
    "OwedTogether",
    "Rereading",
    "Rewritten",
    "ToReadAgain",
    "Witnessed",
    "backup",
    "check",
    "open_database",
    "prune",
    "tidy",
    "turn",
    "upgrade",
]
