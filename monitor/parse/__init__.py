"""Bytes to values, pure: documents into raw records, listings into items."""

from monitor.parse.document import read_document
from monitor.parse.document.pdf_likeness import shows_the_same
from monitor.parse.facts import PageFacts, facts_of
from monitor.parse.furniture import learn, left_out, passages_of, passages_of_text, without_furniture
from monitor.parse.index import feeds_of, is_xml_index, listing_request, read_listing
from monitor.parse.sites import reading_for

PARSER_VERSION = "8"  # raised whenever the same bytes may give another record; kept with every version
__all__ = [
    "PARSER_VERSION",
    "PageFacts",
    "facts_of",
    "feeds_of",
    "is_xml_index",
    "learn",
    "left_out",
    "listing_request",
    "passages_of",
    "passages_of_text",
    "read_document",
    "read_listing",
    "reading_for",
    "shows_the_same",
    "without_furniture",
]
