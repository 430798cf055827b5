"""What should be set but need not be."""

from collections.abc import Iterable

from monitor import scalars
from monitor.settings.values import Settings

_NO_CONTACT = (
    """MONITOR_CONTACT fehlt: Die beobachteten Stellen sehen nicht, an wen sie sich wenden können. \
Tragen Sie Ihre Mailadresse in .env ein: MONITOR_CONTACT=sie@example.org""",
    """MONITOR_CONTACT is not set: the sites we ask cannot see whom to turn to. \
Put your mail address into .env: MONITOR_CONTACT=you@example.org""",
)


def advice(settings: Settings, urls: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What should be set but need not be, in German and English; for the start of a command and for doctor."""
    if settings.contact or all(map(scalars.is_loopback, urls)):
        return ()
    return (_NO_CONTACT,)
