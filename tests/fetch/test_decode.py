"""Bodies in every encoding, and those that want to exhaust us."""

import gzip
import itertools
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache

import brotli
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from model.errors import BadEncoding, TooLarge, Unreachable
from monitor.fetch.decode import beginning, decoded
from monitor.fetch.limits import MIB, Limits
from tests.fetch.conftest import Fetch
from tests.fetch.servers import Reply, Site

ALL = Limits(encodings=("gzip", "deflate", "br", "zstd"))
PAGE = ("<p>Die Förderung beträgt 815 Millionen Euro.</p>\n" * 400).encode()
URL = "https://musterland.example/a"


def _bare(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.compress,
    "identity": bytes,
    "": bytes,
}


@pytest.mark.parametrize("encoding", PACKERS)
@pytest.mark.parametrize("size", [1, 7, 4096, 10**6])
def test_a_body_is_decoded_however_it_is_cut_on_its_way(encoding: str, size: int) -> None:
    assert decoded(_cut(PACKERS[encoding](PAGE), size), encoding, ALL, url=URL) == PAGE


def test_deflate_without_its_wrapper_is_read_as_servers_send_it() -> None:
    assert decoded([_bare(PAGE)], "deflate", ALL, url=URL) == PAGE


def test_gzip_in_several_members_and_with_padding_is_one_body() -> None:
    assert (
        decoded([gzip.compress(b"eins ") + gzip.compress(b"zwei") + b"\0" * 20], "gzip", ALL, url=URL) == b"eins zwei"
    )


@pytest.mark.parametrize("encoding", PACKERS)
def test_an_empty_body_is_empty_in_every_encoding(encoding: str) -> None:
    assert decoded([], encoding, ALL, url=URL) == b""


@pytest.mark.parametrize("encoding", ["deflate", "zstd", "compress", "gzip, br", "gzip, gzip", "utf-8", "aes128gcm"])
def test_an_encoding_not_asked_for_or_stacked_is_refused(encoding: str) -> None:
    with pytest.raises(BadEncoding, match=URL):
        decoded([b"egal"], encoding, Limits(), url=URL)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_garbage_is_a_bad_encoding(encoding: str) -> None:
    with pytest.raises(BadEncoding, match="does not decode"):
        decoded([b"<html>gar nicht gepackt, aber so genannt</html>" * 9], encoding, ALL, url=URL)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_a_packed_body_that_ends_in_the_middle_was_cut(encoding: str) -> None:
    packed = PACKERS[encoding](bytes(range(256)) * 40)

    with pytest.raises(Unreachable, match="ends in the middle"):
        decoded([packed[: len(packed) // 2]], encoding, ALL, url=URL)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_a_bomb_is_stopped_before_it_takes_memory(encoding: str) -> None:
    bomb = _bomb(encoding)
    tracemalloc.start()

    with pytest.raises(TooLarge):
        decoded([bomb], encoding, ALL, url=URL)

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 64 * MIB  # the 50 MiB that a body may have, and a little


def test_a_kilobyte_of_brotli_that_unpacks_to_a_gigabyte_is_too_large(fetcher: Fetch, site: Site) -> None:
    bomb = _bomb("br")
    assert len(bomb) < 1200
    site.answers["/bombe"] = Reply(headers={"Content-Encoding": "br"}, body=bomb)

    with pytest.raises(TooLarge, match="/bombe: the body unpacks to more than 200 times its size"):
        fetcher().get(f"{site.url}/bombe")


def test_a_gzip_bomb_is_too_large(fetcher: Fetch, site: Site) -> None:
    site.answers["/bombe"] = Reply(headers={"Content-Encoding": "gzip"}, body=_bomb("gzip"))

    with pytest.raises(TooLarge):
        fetcher().get(f"{site.url}/bombe")


def test_a_bomb_as_error_page_is_stopped_as_well(fetcher: Fetch, site: Site) -> None:
    site.answers["/bombe"] = Reply(status=404, headers={"Content-Encoding": "br"}, body=_bomb("br"))

    with pytest.raises(TooLarge):
        fetcher().get(f"{site.url}/bombe")


def test_a_body_without_end_is_stopped_on_the_wire() -> None:
    with pytest.raises(TooLarge, match="on the wire"):
        decoded(itertools.repeat(b"x" * 65536), "", Limits(wire=MIB), url=URL)


def test_a_body_larger_than_allowed_is_stopped_though_it_is_no_bomb() -> None:
    with pytest.raises(TooLarge, match="larger than 1 MiB"):
        decoded([b"x" * 65536] * 40, "", Limits(decoded=MIB), url=URL)


def test_ten_thousand_gzip_members_are_no_body() -> None:
    with pytest.raises(BadEncoding, match="members"):
        decoded([gzip.compress(b"") * 10_000], "gzip", ALL, url=URL)


def test_a_small_page_of_repetitions_is_no_bomb() -> None:
    page = b"<td>0</td>" * 100_000

    assert decoded([brotli.compress(page)], "br", ALL, url=URL) == page


def test_the_beginning_of_an_endless_body_is_enough() -> None:
    assert beginning(itertools.repeat(b"x" * 1000), "", Limits(), url=URL, most=2500) == b"x" * 2500


@settings(max_examples=40, deadline=None)
@given(
    content=st.binary(max_size=3000),
    encoding=st.sampled_from(["gzip", "deflate", "br", "zstd"]),
    size=st.integers(1, 99),
)
def test_what_was_packed_is_what_comes_out(content: bytes, encoding: str, size: int) -> None:
    assert decoded(_cut(PACKERS[encoding](content), size), encoding, ALL, url=URL) == content


@settings(max_examples=60, deadline=None)
@given(noise=st.binary(max_size=300), encoding=st.sampled_from(["gzip", "deflate", "br", "zstd"]))
def test_noise_never_ends_in_a_foreign_error(noise: bytes, encoding: str) -> None:
    with suppress(BadEncoding, Unreachable, TooLarge):
        decoded([noise], encoding, ALL, url=URL)


def _cut(body: bytes, size: int) -> Iterator[bytes]:
    return (body[start : start + size] for start in range(0, len(body), size))


@cache
def _bomb(encoding: str) -> bytes:
    """Zeros without end, or nearly: a GiB for brotli and zstd, 256 MiB for the others (a thousandth of that packed)."""
    block = bytes(MIB)
    match encoding:
        case "br":
            packer = brotli.Compressor(quality=4, lgwin=24)
            return b"".join(packer.process(block) for _ in range(1024)) + packer.finish()
        case "zstd":
            zpacker = zstandard.ZstdCompressor(level=3).compressobj()
            return b"".join(zpacker.compress(block) for _ in range(1024)) + zpacker.flush()
        case _:
            wrapped = zlib.compressobj(wbits=31 if encoding == "gzip" else 15)
            return b"".join(wrapped.compress(block) for _ in range(256)) + wrapped.flush()
