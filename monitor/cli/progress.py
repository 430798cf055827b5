"""A line for each source, in place, while a pass is under way. Terminal only."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence

from rich.live import Live
from rich.table import Table
from rich.text import Text

from model.finding import Finding
from model.source import Source
from monitor.cli.output import clean


class Progress:
    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._pages: Counter[str] = Counter()
        self._changes: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._live = Live(self._table(), transient=True, refresh_per_second=8)

    def __enter__(self) -> Callable[[Finding], None]:
        self._live.start()
        return self._report

    def __exit__(self, *_: object) -> None:
        self._live.stop()

    def _report(self, finding: Finding) -> None:
        with self._lock:
            self._pages[finding.run.source_id] += 1
            self._changes[finding.run.source_id] += len(finding.run.changes)
            self._live.update(self._table())

    def _table(self) -> Table:
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        for source in self._sources:
            pages = self._pages[source.id]
            table.add_row(
                Text(clean(source.name)),
                Text(str(pages) if pages else "…", style="dim"),
                Text("·" * min(pages, 60), style="green"),
            )
        return table
