"""GET one URL -> Snapshot, politely and safely."""

from monitor.fetch.client import Fetcher
from monitor.fetch.limits import Limits
from monitor.fetch.network import Outside

__all__ = ["Fetcher", "Limits", "Outside"]
