"""What differs between two records, said as a person would. Pure."""

from monitor.compare.partly import partly
from monitor.compare.records import compare

__all__ = ["compare", "partly"]
