"""Read and validate sources.yaml: the only place where it is understood.

Example:
    configuration = load(Path("sources.yaml"))
"""

from monitor.sources.loading import Configuration, load
from monitor.sources.schema import json_schema

__all__ = ["Configuration", "json_schema", "load"]
