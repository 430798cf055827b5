"""Read and validate sources.yaml: the only place where it is understood.

Example:
    configuration = load(Path("sources.yaml"))
"""

from monitor.sources.loading import Configuration, check_entry, load, load_or_begin
from monitor.sources.schema import json_schema
from monitor.sources.writing import add_entry, set_enabled

__all__ = ["Configuration", "add_entry", "check_entry", "json_schema", "load", "load_or_begin", "set_enabled"]
