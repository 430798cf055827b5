"""GET one URL -> Snapshot, politely and safely."""

import sys

sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type] # its command line: rich, pygments and click, 0.1 s of every start

from monitor.fetch.client import Fetcher  # noqa: E402
from monitor.fetch.limits import Limits  # noqa: E402
from monitor.fetch.network import Outside  # noqa: E402

__all__ = ["Fetcher", "Limits", "Outside"]
