"""Did a page come with its last tag before? One that lost it, and left open what it opened, was cut off between two tags."""

from collections.abc import Iterator

from model.page import Page, PageRole
from model.snapshot import Snapshot
from model.source import Source
from monitor.judge import has_end, is_html
from monitor.tools import Tools

ASKED = 3  # pages beside one that was never read
LASTING = 10  # failed looks in a row, which take days: so it is printed now


def ended_before(page: Page, snapshot: Snapshot, source: Source, tools: Tools) -> bool:
    """Looked up only for a web page that comes without an end, which is rare."""
    if not is_html(snapshot) or has_end(snapshot.body) or page.failures >= LASTING:
        return False
    own = tools.archive.last_body(page)
    if own is None and page.baseline:
        return False  # of the first look at a source nobody is told
    return has_end(own) if own is not None else any(map(has_end, _beside(page, source, tools)))


def _beside(page: Page, source: Source, tools: Tools) -> Iterator[bytes]:
    read = [one for one in tools.archive.pages([source.id], PageRole.DOCUMENT) if one.id != page.id and one.was_read]
    bodies = (tools.archive.last_body(one) for one in read[-ASKED:])
    return (body for body in bodies if body is not None)
