"""Indexes into items: one file per type, find.py chooses."""

from monitor.parse.index.find import feeds_of, read_listing
from monitor.parse.index.request import listing_request

__all__ = ["feeds_of", "listing_request", "read_listing"]
