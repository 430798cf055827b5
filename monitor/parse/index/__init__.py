"""Indexes into items: one file per type, find.py chooses."""

from monitor.parse.index.find import feeds_of, is_xml_index, read_listing
from monitor.parse.index.request import listing_request

__all__ = ["feeds_of", "is_xml_index", "listing_request", "read_listing"]
