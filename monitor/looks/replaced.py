"""A look that finds another release at the address of one we hold: the old one keeps its history, the new one is told as new."""

from model.finding import Finding
from model.verdict import Decision
from monitor.judge import judge_new
from monitor.looks.gone import look_gone
from monitor.looks.holding import hold, is_released
from monitor.looks.publish import Read, pending
from monitor.looks.room import make_room, mark_of_another, stands_about

ANOTHER = "another release"


def look_replaced(read: Read, mark: str) -> Finding:
    """Believed at the second look. Where the same is shown at several addresses, the old one counts as taken down.

    Raises: Unfit, when what stands there is held.
    """
    page, source, tools = read.held.page, read.source, read.tools
    if stands_about(read.record, page, tools):
        return look_gone(read.held, source, tools, ANOTHER, now=read.now)
    verdict = judge_new(read.record)
    if verdict.decision is Decision.HOLD and not is_released(page, source, tools, mark):
        raise hold(page, source, mark=mark, verdict=verdict, record=read.record, sha256=read.snapshot.sha256)
    if page.pending != (wanted := mark_of_another(read.record)):
        return pending(read, wanted, edit=None, again_at=read.now + source.trust.confirm_after)
    return make_room(read.held, source, tools, title=read.record.title, now=read.now)
