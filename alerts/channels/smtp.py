"""Messages to a mail server: one recipient a transaction, one connection a round, no password before TLS."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import parseaddr
from typing import Self
from urllib.parse import unquote, urlsplit

from alerts.addresses import ascii_address, domain_of
from model.alert import Alert
from model.errors import ConfigError, MailServerDown, NotDeliverable, TryDeliveryAgain

COMMAND_TIMEOUT = 30.0  # seconds for the connection and each command
FINAL_TIMEOUT = (
    600.0  # seconds for the reply to the end of a message: RFC 5321 4.5.3.2.6; who hangs up earlier sends twice
)
_PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}


@dataclass(frozen=True, kw_only=True, slots=True)
class Server:
    """`smtp` insists on STARTTLS, `smtps` is TLS from the first byte, `smtp+plain` has none and is only used when named."""

    scheme: str
    host: str
    port: int
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def server_of(url: str) -> Server:
    """Raises: ConfigError; its text never shows the password."""
    parts = urlsplit(url)
    try:
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ConfigError(
            ("MONITOR_SMTP_URL: the port is not a number; smtp://user:password@host:587 is the form",)
        ) from error
    if parts.scheme not in _PORTS or not host:
        raise ConfigError(("MONITOR_SMTP_URL: a host is missing; smtp://user:password@host:587 is the form",))
    return Server(
        scheme=parts.scheme,
        host=host,
        port=port or _PORTS[parts.scheme],
        user=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
    )


class SmtpChannel:
    """Connects when the first message comes; `close` says good-bye. Not for use by several threads."""

    def __init__(
        self,
        server: Server,
        *,
        mail_from: str,
        tls: ssl.SSLContext | None = None,
        command_timeout: float = COMMAND_TIMEOUT,
        final_timeout: float = FINAL_TIMEOUT,
    ) -> None:
        self._server = server
        self._sender = ascii_address(parseaddr(mail_from)[1])
        self._tls = tls
        self._command_timeout = command_timeout
        self._final_timeout = final_timeout
        self._connection: smtplib.SMTP | None = None

    @classmethod
    def at(cls, url: str, mail_from: str) -> Self:
        return cls(server_of(url), mail_from=mail_from)

    def send(self, alert: Alert) -> str:
        connection = self._ready()
        options = self._options(connection, alert)
        self._mail_from(connection, options)
        with self._translated(connection):
            _expect(connection.rcpt(ascii_address(alert.to)), f"{alert.to} is refused", (250, 251, 252))
            return self._content(connection, alert)

    def knock(self) -> None:
        """Connect and log in, send nothing. Raises: MailServerDown."""
        self._ready()

    @property
    def logs_in(self) -> bool:
        return self._server.user is not None

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(smtplib.SMTPException, OSError):
                connection.quit()
            connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ---- the connection

    def _ready(self) -> smtplib.SMTP:
        """The connection of the message before, if it still answers, else a new one."""
        if self._connection is not None:
            try:
                _patience(self._connection, self._command_timeout)
                if self._connection.rset()[0] == 250:
                    return self._connection
            except (smtplib.SMTPException, OSError):
                pass
            self.close()
        self._connection = self._connected()
        return self._connection

    def _connected(self) -> smtplib.SMTP:
        with self._down("cannot be reached"):
            connection = self._dialled()
        try:
            self._secured(connection)
            self._logged_in(connection)
        except MailServerDown:
            connection.close()
            raise
        return connection

    def _dialled(self) -> smtplib.SMTP:
        server, own_name = self._server, domain_of(self._sender) or "localhost"
        if server.scheme == "smtps":
            return smtplib.SMTP_SSL(
                server.host, server.port, own_name, timeout=self._command_timeout, context=self._context()
            )
        return smtplib.SMTP(server.host, server.port, own_name, timeout=self._command_timeout)

    def _secured(self, connection: smtplib.SMTP) -> None:
        with self._down("does not answer our greeting"):
            connection.ehlo_or_helo_if_needed()
        if self._server.scheme != "smtp":
            return
        if not connection.has_extn("starttls"):
            raise MailServerDown(
                f"{self._server}: offers no STARTTLS, so nothing is sent; use smtps:// where the server speaks TLS at once, "
                "smtp+plain:// only where the way to it is safe."
            )
        with self._down("does not get TLS going"):
            connection.starttls(context=self._context())
            connection.ehlo()

    def _logged_in(self, connection: smtplib.SMTP) -> None:
        if self._server.user is None:
            return
        with self._down("does not let us log in; check user and password in MONITOR_SMTP_URL"):
            connection.login(self._server.user, self._server.password or "")

    def _context(self) -> ssl.SSLContext:
        """Verifies certificate and name. OpenSSL reads SSL_CERT_FILE and SSL_CERT_DIR."""
        return self._tls or ssl.create_default_context()

    @contextmanager
    def _down(self, what: str) -> Iterator[None]:
        try:
            yield
        except smtplib.SMTPConnectError as error:
            raise MailServerDown(f"{self._server}: takes no mail at the moment ({_words(error)}).") from error
        except (smtplib.SMTPException, OSError) as error:
            raise MailServerDown(f"{self._server}: {what} ({_words(error)}).") from error

    # ---- a message

    def _options(self, connection: smtplib.SMTP, alert: Alert) -> list[str]:
        """RFC 6531: only a message with names beyond ASCII needs SMTPUTF8."""
        headers = alert.content.partition(b"\r\n\r\n")[0]
        options = [f"SIZE={len(alert.content)}"] if connection.has_extn("size") else []
        if headers.isascii() and ascii_address(alert.to).isascii():
            return options
        if not connection.has_extn("smtputf8"):
            raise NotDeliverable(f"{self._server}: takes no address like {alert.to} (no SMTPUTF8).")
        connection.command_encoding = "utf-8"
        return [*options, "SMTPUTF8", "BODY=8BITMIME"]

    def _mail_from(self, connection: smtplib.SMTP, options: list[str]) -> None:
        """A sender who is not accepted is no fault of the message: everything waits until the settings are mended."""
        with self._translated(connection):
            code, reply = connection.mail(self._sender, options)
            if code == 552:  # RFC 1870 6.1: larger than this server ever takes
                raise NotDeliverable(f"{self._server}: the message is too large ({_reply(code, reply)}).")
        if code != 250:
            self.close()
            raise MailServerDown(
                f"{self._server}: does not take mail from {self._sender} ({_reply(code, reply)}); check MONITOR_MAIL_FROM."
            )

    def _content(self, connection: smtplib.SMTP, alert: Alert) -> str:
        """From the last byte on the server may have the message, so we wait for its answer longer than for all else."""
        _patience(connection, self._final_timeout)
        try:
            code, reply = connection.data(alert.content)
        except smtplib.SMTPDataError as error:  # the answer to DATA itself was not 354
            code, reply = error.smtp_code, _bytes(error.smtp_error)
        _expect((code, reply), f"the message to {alert.to} is refused", (250,))
        return _reply(code, reply)

    @contextmanager
    def _translated(self, connection: smtplib.SMTP) -> Iterator[None]:
        try:
            yield
        except (smtplib.SMTPException, OSError) as error:
            self._forget(connection)
            if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):  # smtplib wraps it
                raise MailServerDown(f"{self._server}: no answer in time; the message is tried again later.") from error
            raise TryDeliveryAgain(f"{self._server}: connection lost ({_words(error)}).") from error
        except MailServerDown:
            self._forget(connection)
            raise

    def _forget(self, connection: smtplib.SMTP) -> None:
        self._connection = None
        connection.close()


def _patience(connection: smtplib.SMTP, seconds: float) -> None:
    if connection.sock is not None:
        connection.sock.settimeout(seconds)


def _expect(answer: tuple[int, bytes], what: str, good: tuple[int, ...]) -> None:
    code, reply = answer
    if code in good:
        return
    sentence = f"{what}: {_reply(code, reply)}"
    if code == 421:  # RFC 5321 3.8: the server is closing down
        raise MailServerDown(sentence)
    raise (NotDeliverable if 500 <= code < 600 else TryDeliveryAgain)(sentence)


def _reply(code: int, reply: bytes) -> str:
    return " ".join(f"{code} {reply.decode('utf-8', 'replace')}".split())[:400]


def _words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return _reply(error.smtp_code, _bytes(error.smtp_error))
    if isinstance(error, ssl.SSLError) and error.reason == "WRONG_VERSION_NUMBER":  # it spoke, but no TLS
        return "it does not speak TLS at once on this port: smtp:// is for STARTTLS"
    if isinstance(error, OSError) and error.strerror and not isinstance(error, ssl.SSLError):
        return error.strerror
    return " ".join(str(error).split())[:200] or type(error).__name__


def _bytes(reply: bytes | str) -> bytes:
    return reply if isinstance(reply, bytes) else reply.encode("utf-8", "replace")
