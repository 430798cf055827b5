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
_EXAMPLE_ADDRESS = (
    """Abonnements in sources.yaml schreiben noch an example.org: Tragen Sie dort Ihre Adresse ein.""",
    """Subscriptions in sources.yaml still write to example.org: put your address there.""",
)


def advice(settings: Settings, *, urls: Iterable[str], addresses: Iterable[str] = ()) -> tuple[tuple[str, str], ...]:
    """German and English sentences for the start of a command and for doctor.

    `urls` are those of the sources, `addresses` those of the subscriptions.
    """
    unknown = settings.contact is None and not all(map(scalars.is_loopback, urls))
    unsent = settings.smtp_url is not None and any(address.endswith("@example.org") for address in addresses)
    return ((_NO_CONTACT,) if unknown else ()) + ((_EXAMPLE_ADDRESS,) if unsent else ())
