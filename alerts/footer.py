"""Why a reader gets this mail, and how to leave."""

from dataclasses import dataclass

from alerts.clean import one_line
from alerts.letterhead import Letterhead
from alerts.phrases import PHRASES
from model.subscription import Subscription


@dataclass(frozen=True, kw_only=True, slots=True)
class Footer:
    """`leave` is the line of the text part; the HTML part links `leave_label` to `leave_url`."""

    because: str
    leave: str = ""
    leave_label: str = ""
    leave_url: str | None = None


def footer(subscription: Subscription, to: str, letterhead: Letterhead, language: str) -> Footer:
    words = PHRASES[language]
    because = words["because"].format(name=one_line(subscription.name or subscription.id, 80))
    label = words["leave"].rstrip(":")
    if link := letterhead.leave_link(subscription.id, to):
        return Footer(because=because, leave=f"{words['leave']} {link}", leave_label=label, leave_url=link)
    if mailto := letterhead.leave_mailto(subscription.id):
        line = words["leave_by_mail"].format(contact=letterhead.contact_address)
        return Footer(because=because, leave=line, leave_label=line, leave_url=mailto)
    return Footer(because=because)


def operator_footer(letterhead: Letterhead, language: str) -> Footer:
    return Footer(because=PHRASES[language]["from_monitor"].format(host=letterhead.host))


def leave_uris(subscription: Subscription, to: str, letterhead: Letterhead) -> tuple[str, ...]:
    """For List-Unsubscribe: the web page first, the mail for those who cannot reach it."""
    uris = (letterhead.leave_link(subscription.id, to), letterhead.leave_mailto(subscription.id))
    return tuple(uri for uri in uris if uri)
