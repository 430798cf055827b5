"""Raw bytes of a body -> its content, never holding more than the limits allow.

An own decoder, since a streaming httpx response hands over a whole bomb in one piece: 405 bytes of brotli become 1.6 GiB.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator

import brotli
import zstandard

from model.errors import BadEncoding, TooLarge, Unreachable
from monitor.fetch.limits import MIB, Limits

_PIECE = 64 * 1024  # bytes decoded at a time
_SIP = 48  # bytes of zstd taken at a time: at most 2 MiB decoded
_WINDOW = 8 * MIB  # RFC 9659: what a zstd body on the web may ask for
_MEMBERS = 1000  # gzip members in one body; no server sends more than a few


def decoded(raw: Iterable[bytes], encoding: str, limits: Limits, *, url: str) -> bytes:
    """The content of a body.

    Raises: TooLarge, BadEncoding (not asked for, stacked, or garbage), Unreachable (ends in the middle).
    """
    return b"".join(_pieces(raw, encoding, limits, url))


def beginning(raw: Iterable[bytes], encoding: str, limits: Limits, *, url: str, most: int) -> bytes:
    """The first `most` bytes of the content; the rest is not read.

    Raises: as `decoded`.
    """
    parts: list[bytes] = []
    size = 0
    for piece in _pieces(raw, encoding, limits, url):
        parts.append(piece)
        size += len(piece)
        if size >= most:
            break
    return b"".join(parts)[:most]


class _Meter:
    """Counts a body on its way in and out."""

    def __init__(self, limits: Limits, url: str) -> None:
        self._limits = limits
        self._url = url
        self._wire = 0
        self._decoded = 0

    def wire(self, raw: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in raw:
            self._wire += len(chunk)
            if self._wire > self._limits.wire:
                raise TooLarge(
                    f"{self._url}: the body is larger than {_mib(self._limits.wire)} on the wire.",
                    f"{self._url}: Die Antwort ist schon auf der Leitung größer als {_mib(self._limits.wire)}.",
                )
            yield chunk

    def content(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            self._decoded += len(piece)
            if self._decoded > self._limits.decoded:
                raise TooLarge(
                    f"{self._url}: the body is larger than {_mib(self._limits.decoded)}.",
                    f"{self._url}: Die Antwort ist größer als {_mib(self._limits.decoded)}.",
                )
            if self._decoded > self._limits.ratio_from and self._decoded > self._limits.ratio * self._wire:
                raise TooLarge(
                    f"{self._url}: the body unpacks to more than {self._limits.ratio} times its size.",
                    f"{self._url}: Die Antwort ist entpackt mehr als {self._limits.ratio}-mal so groß.",
                )
            yield piece


def _pieces(raw: Iterable[bytes], encoding: str, limits: Limits, url: str) -> Iterator[bytes]:
    name = _known(encoding, limits, url)
    meter = _Meter(limits, url)
    try:
        yield from meter.content(_DECODERS[name](meter.wire(raw)))
    except _Cut as error:
        raise Unreachable(
            f"{url}: the {name} body ends in the middle; the transfer was cut.",
            f"{url}: Die Antwort ({name}) endet mittendrin; die Übertragung ist abgerissen.",
        ) from error
    except (zlib.error, brotli.error, zstandard.ZstdError) as error:
        raise BadEncoding(
            f"{url}: the body says it is {name} but does not decode ({error}).",
            f"{url}: Die Antwort nennt sich {name}, lässt sich so aber nicht entpacken ({error}).",
        ) from error


def _known(encoding: str, limits: Limits, url: str) -> str:
    names = [name.strip().lower() for name in encoding.split(",")]
    names = [name for name in names if name not in {"", "identity"}]
    if len(names) > 1:
        raise BadEncoding(
            f"{url}: the body is encoded more than once ({encoding}), which is not read.",
            f"{url}: Die Antwort ist mehrfach gepackt ({encoding}); das wird nicht gelesen.",
        )
    name = names[0].removeprefix("x-") if names else "identity"
    if name != "identity" and (name not in limits.encodings or name not in _DECODERS):
        asked = ", ".join(limits.encodings)
        raise BadEncoding(
            f"{url}: the body is encoded as {name!r}, which was not asked for (asked for: {asked}).",
            f"{url}: Die Antwort ist als {name!r} gepackt, was nicht erbeten war (erbeten: {asked}).",
        )
    return name


class _Cut(Exception):
    """The encoded body ended before its end mark."""


def _identity(raw: Iterator[bytes]) -> Iterator[bytes]:
    return raw


def _gzip(raw: Iterator[bytes]) -> Iterator[bytes]:
    members = 1
    unzip = zlib.decompressobj(31)
    empty = True
    for chunk in raw:
        rest = chunk
        while rest:
            empty = False
            if unzip.eof:  # the next member, or padding that is ignored
                if not rest.startswith(b"\x1f"):
                    return
                unzip = zlib.decompressobj(31)
                members += 1
                if members > _MEMBERS:
                    raise zlib.error(f"more than {_MEMBERS} members")
            yield unzip.decompress(rest, _PIECE)
            rest = unzip.unused_data if unzip.eof else unzip.unconsumed_tail
    if not empty:
        yield from _drained(unzip)


def _deflate(raw: Iterator[bytes]) -> Iterator[bytes]:
    unzip = None
    for chunk in raw:
        if not chunk:
            continue
        if unzip is None:  # with zlib's wrapper as RFC 9110 says, or bare as some servers do
            unzip = zlib.decompressobj(15 if chunk[0] & 0x0F == 8 else -15)
        rest = chunk
        while rest and not unzip.eof:
            yield unzip.decompress(rest, _PIECE)
            rest = unzip.unconsumed_tail
    if unzip is not None:
        yield from _drained(unzip)


def _drained(unzip: "zlib._Decompress") -> Iterator[bytes]:
    """zlib may hold back output after the last input; flush() alone would hand it over in one piece of any size."""
    while not unzip.eof:
        piece = unzip.decompress(b"", _PIECE)
        if not piece:
            raise _Cut
        yield piece


def _brotli(raw: Iterator[bytes]) -> Iterator[bytes]:
    unpack = brotli.Decompressor()
    empty = True
    for chunk in raw:
        empty = empty and not chunk
        yield unpack.process(chunk, output_buffer_limit=_PIECE)
        while not unpack.can_accept_more_data():
            yield unpack.process(b"", output_buffer_limit=_PIECE)
    while not empty and not unpack.is_finished():
        piece = unpack.process(b"", output_buffer_limit=_PIECE)
        if not piece:
            raise _Cut
        yield piece


def _zstd(raw: Iterator[bytes]) -> Iterator[bytes]:
    # zstandard cannot bound its output and say whether the end was reached; a few bytes in bound what can come out:
    # a block of 128 KiB takes three at the least.
    unpacker = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    unpack = unpacker.decompressobj()
    empty = True
    for chunk in raw:
        for start in range(0, len(chunk), _SIP):
            empty = False
            rest = chunk[start : start + _SIP]
            while rest:
                if unpack.eof:
                    unpack = unpacker.decompressobj()
                yield unpack.decompress(rest)
                rest = unpack.unused_data if unpack.eof else b""
    if not empty and not unpack.eof:
        raise _Cut


_DECODERS: dict[str, Callable[[Iterator[bytes]], Iterator[bytes]]] = {
    "identity": _identity,
    "gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}


def _mib(size: int) -> str:
    return f"{size / MIB:g} MiB"
