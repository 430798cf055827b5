"""VOICE: what is told, how it reads, and how it gets there."""

from alerts.digest import digest
from alerts.letterhead import Letterhead
from alerts.notice import notice
from alerts.plan import Composed, compose

__all__ = ["Composed", "Letterhead", "compose", "digest", "notice"]
