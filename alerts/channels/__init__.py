"""Where messages go, by the scheme of a URL. A new way is one file and one line in CHANNELS."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol, Self
from urllib.parse import urlsplit

from alerts.channels.folder import FolderChannel
from alerts.channels.smtp import SmtpChannel
from model.alert import Alert
from model.errors import ConfigError


class Channel(Protocol):
    """Takes one message after the other; connections are kept until it is closed."""

    def send(self, alert: Alert) -> str:
        """The last words of whoever has taken the message over.

        Raises:
            MailServerDown: nothing gets through at present.
            TryDeliveryAgain: this message did not get through now.
            NotDeliverable: this message never will.
        """

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


CHANNELS: Mapping[str, Callable[[str, str], Channel]] = {
    "smtp": SmtpChannel.at,
    "smtps": SmtpChannel.at,
    "smtp+plain": SmtpChannel.at,
    "folder": FolderChannel.at,
}


def channel(url: str | None, *, folder: Path, mail_from: str) -> Channel:
    """The channel that `url` names; without one, the folder.

    Raises:
        ConfigError: no such scheme, no host, no such port.
    """
    if not url:
        return FolderChannel(folder)
    scheme = urlsplit(url).scheme
    if scheme not in CHANNELS:
        known = ", ".join(f"{name}:" for name in CHANNELS)
        raise ConfigError((f"MONITOR_SMTP_URL: {scheme or 'nothing'!r} is no way to send mail; there are {known}",))
    return CHANNELS[scheme](url, mail_from)
