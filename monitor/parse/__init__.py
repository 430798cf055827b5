"""Bytes to values, pure: documents into raw records, listings into items."""

from monitor.parse.document import read_document

PARSER_VERSION = "1"  # raised whenever the same bytes may give another record; kept with every version
__all__ = ["PARSER_VERSION", "read_document"]
