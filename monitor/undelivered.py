"""A mail that nobody took: the operator is told, once."""

from model.alert import Alert
from model.change import Cause, Change, ChangeKind, Weight
from model.release import short_id
from monitor.looks.notices import mail
from monitor.tools import Tools


def undelivered(alert: Alert, answer: str, tools: Tools) -> tuple[Change, Alert] | None:
    """A mail that its server refused for good, or that was given up after five days; of a notice no other notice tells."""
    if alert.subscription_id is None:
        return None
    now = tools.clock()
    title = (f"Nicht zustellbar: {alert.to}", f"Not deliverable: {alert.to}")
    change = Change(
        id=short_id(alert.id, "undelivered"),
        detected_at=now,
        kind=ChangeKind.NOTICE,
        cause=Cause.SOURCE,
        weight=Weight.MAJOR,
        source_id=alert.subscription_id or "",
        topic="undelivered",
        title=title[0] if tools.language == "de" else title[1],
        url=f"mailto:{alert.to}",
        summary=(
            f"„{alert.subject}“ wurde nicht angenommen: {answer}",
            f"“{alert.subject}” was not accepted: {answer}",
        ),
        reason=("Andere Nachrichten gehen weiter hinaus.", "Other messages go out as before."),
    )
    return change, mail(change, None, tools, now=now)
