"""Who writes: sender, contact, the address of the web pages, and the links by which a reader leaves."""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import parseaddr
from urllib.parse import quote

from alerts.addresses import ascii_address, domain_of
from model.subscription import Subscription


@dataclass(frozen=True, kw_only=True, slots=True)
class Letterhead:
    """`secret` signs the links by which a reader leaves; without it, or without `base_url`, readers leave by a mail to `contact`."""

    mail_from: str  # "Ministry Monitor <monitor@example.org>" or the plain address
    contact: str | None  # a person's address; goes into Reply-To and List-Unsubscribe
    base_url: str | None = None  # of the web pages; None: mails have no links to the history
    secret: bytes = b""

    @property
    def sender(self) -> str:
        """The plain address: envelope sender, so bounces come to a real mailbox."""
        return ascii_address(parseaddr(self.mail_from)[1])

    @property
    def host(self) -> str:
        """Our own name in Message-ID and List-Id."""
        return domain_of(self.sender) or "localhost.invalid"

    @property
    def contact_address(self) -> str | None:
        address = ascii_address(parseaddr(self.contact or "")[1])
        return address if "@" in address else None

    def link(self, *steps: str) -> str | None:
        """A page of ours: link("releases", id)."""
        if not self.base_url:
            return None
        return "/".join((self.base_url.rstrip("/"), *(quote(step, safe=".") for step in steps)))

    def token(self, subscription_id: str, address: str) -> str:
        """22 characters that only we can make: whoever shows them may end this address' subscription, and nothing else."""
        signed = f"unsubscribe\0{subscription_id}\0{address}".encode("utf-8", "surrogatepass")
        digest = hmac.new(self.secret, signed, hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest[:16]).decode("ascii").rstrip("=")

    def leave_link(self, subscription_id: str, address: str) -> str | None:
        return self.link("a", self.token(subscription_id, address)) if self.secret else None

    def leave_mailto(self, subscription_id: str) -> str | None:
        if not self.contact_address:
            return None
        return f"mailto:{quote(self.contact_address, safe='@')}?subject={quote(f'unsubscribe {subscription_id}')}"

    def leaver(self, token: str, subscriptions: Iterable[Subscription]) -> tuple[str, str] | None:
        """(subscription id, address) that a token of such a link stands for."""
        for subscription in subscriptions:
            for address in subscription.to:
                if hmac.compare_digest(self.token(subscription.id, address).encode(), token.encode("utf-8", "replace")):
                    return subscription.id, address
        return None
