"""What differs between two records, said as a person would. Pure."""

from monitor.compare.records import compare

__all__ = ["compare"]
