"""How much one answer may cost: every limit with its unit and its default."""

from dataclasses import dataclass
from datetime import timedelta

KIB = 1024
MIB = 1024 * KIB


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    total: timedelta = timedelta(seconds=60)  # one look, over all its redirects, without the waiting for the pace
    connect: timedelta = timedelta(seconds=10)  # finding the name, TCP and TLS, each
    wire: int = 30 * MIB  # bytes of one body as they travel
    decoded: int = 50 * MIB  # bytes of one body as it is read
    ratio: int = 200  # decoded : wire, looked at beyond `ratio_from` only
    ratio_from: int = MIB  # bytes; a small page of repetitions may well shrink to a thousandth
    redirects: int = 5  # followed one after another
    tries: int = 3  # of one request, when the trouble may pass within seconds
    backoff: timedelta = timedelta(seconds=1)  # before the second try, doubled before each further one, with jitter
    retry_after: timedelta = timedelta(hours=24)  # the longest a server may send us away
    crawl_delay: timedelta = timedelta(minutes=10)  # the longest gap a robots.txt may ask for
    robots: int = 512 * KIB  # bytes of a robots.txt that are read; RFC 9309 2.5 asks for at least 500 KiB
    robots_for: timedelta = timedelta(hours=24)  # a robots.txt is believed; RFC 9309 2.4
    robots_again: timedelta = timedelta(minutes=1)  # until a robots.txt that could not be had is asked for again
    connections: int = 200  # idle ones kept open, over all hosts
    encodings: tuple[str, ...] = ("gzip", "br")  # asked for, and no others taken; deflate and zstd can be read too
