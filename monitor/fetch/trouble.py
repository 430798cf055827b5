"""What went wrong with one request, as an error with a sentence for the operator, and whether it may pass within seconds."""

import re
import ssl
from datetime import timedelta

import httpcore
import httpx

from model.errors import FetchError, Refused, ServerTrouble, Stopping, TooLarge, TooSlow, Unreachable
from monitor.fetch.addresses import shown
from monitor.fetch.limits import Limits
from monitor.fetch.network import NameNotFound
from monitor.fetch.spans import span

# What a request may raise: httpcore's own errors through our transport, httpx's from the parts above it.
TROUBLES = (httpx.HTTPError, httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException)
_ERRNO = re.compile(r"^\[Errno -?\d+\] ")
_CUT = re.compile(r"incomplete|without sending complete", re.IGNORECASE)  # h11's words
_PASSES_SOON = frozenset({502, 503, 504})
_LOOK = (
    "Open the address in a browser, then mend it in sources.yaml or disable the source.",
    "Die Adresse im Browser öffnen, dann in sources.yaml berichtigen oder die Quelle abschalten.",
)
_ADVICE = {
    304: (
        "Nothing was offered that could be unchanged: the server, or a cache before it, is broken.",
        "Angeboten war nichts, was unverändert sein könnte: Der Server oder ein Zwischenspeicher davor ist gestört.",
    ),
    401: (
        "It wants a login: watch a public page, or put user:password@ into the URL.",
        "Es wird eine Anmeldung verlangt: eine öffentliche Seite beobachten oder name:kennwort@ in die Adresse schreiben.",
    ),
    403: (
        "It does not want programs: ask the publisher for access, or disable the source.",
        "Programme sind nicht erwünscht: beim Herausgeber um Zugang bitten oder die Quelle abschalten.",
    ),
}


def translated(url: httpx.URL, error: Exception, limits: Limits) -> FetchError:
    """One of TROUBLES in our words."""
    text = shown(str(url))
    if isinstance(error, (httpcore.ConnectTimeout, httpx.ConnectTimeout)):
        seconds = f"{limits.connect.total_seconds():g}"
        return Unreachable(
            f"{text}: no connection within {seconds} s ({error}).",
            f"{text}: keine Verbindung in {seconds} s ({error}).",
        )
    if isinstance(error, (httpcore.TimeoutException, httpx.TimeoutException)):
        seconds = f"{limits.total.total_seconds():g}"
        return TooSlow(
            f"{text}: the answer was not complete within {seconds} s.",
            f"{text}: Die Antwort war nach {seconds} s nicht vollständig.",
        )
    if isinstance(error, httpcore.RemoteProtocolError) and "too long" in str(error):  # h11's word for it
        return TooLarge(
            f"{text}: the headers of the answer are larger than 100 KiB.",
            f"{text}: Die Kopfzeilen der Antwort sind größer als 100 KiB.",
        )
    if isinstance(error, httpcore.RemoteProtocolError) and _CUT.search(str(error)):
        return Unreachable(
            f"{text}: the transfer was cut before the answer was whole ({error}).",
            f"{text}: Die Übertragung ist abgerissen, bevor die Antwort vollständig war ({error}).",
        )
    if is_about_certificate(error):
        return Unreachable(
            f"{text}: the certificate is not trusted ({error}). If the authority is your own, name its file by SSL_CERT_FILE.",
            f"{text}: Dem Zertifikat wird nicht vertraut ({error}). Eine eigene Zertifizierungsstelle wird mit SSL_CERT_FILE genannt.",
        )
    english, german = _unreached(error)
    return Unreachable(f"{text}: cannot be reached ({english}).", f"{text}: nicht erreichbar ({german}).")


def _unreached(error: Exception) -> tuple[str, str]:
    if isinstance(error, NameNotFound):
        return f"the name {error} is not found", f"der Name {error} ist nicht auflösbar"
    why = _ERRNO.sub("", str(error)) or type(error).__name__
    return why, why


def stopping(url: httpx.URL) -> Stopping:
    return Stopping(f"{shown(str(url))}: not asked any more, the program is stopping.")


def refusal(url: httpx.URL, status: int) -> Refused:
    english, german = _ADVICE.get(status, _LOOK)
    text = shown(str(url))
    return Refused(
        f"{text}: the server answers {status}. {english}", f"{text}: Der Server antwortet {status}. {german}"
    )


def server_trouble(url: httpx.URL, status: int, wait: timedelta | None) -> ServerTrouble:
    when, german = "it does not say when to come back", "er sagt nicht, wann er wieder gefragt werden will"
    if wait:
        english, deutsch = span(wait)
        when, german = f"it asks us to come back in {english}", f"er bittet, in {deutsch} wiederzukommen"
    text = shown(str(url))
    return ServerTrouble(
        f"{text}: the server answers {status}; {when}.",
        f"{text}: Der Server antwortet {status}; {german}.",
        status=status,
        retry_after=wait,
    )


def may_pass_soon(error: Unreachable | ServerTrouble) -> bool:
    if isinstance(error, ServerTrouble):
        return error.status in _PASSES_SOON and error.retry_after is None
    return error.__cause__ is not None and not is_about_certificate(error.__cause__)


def is_about_certificate(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__  # httpcore's pool raises `from None`
    return False
