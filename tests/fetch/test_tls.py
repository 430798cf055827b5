"""Certificates are checked against the name in the URL, though the address is what is dialled."""

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpcore
import pytest
import trustme

from model.errors import Unreachable
from monitor.fetch.network import Dial, dial
from tests.fetch.conftest import Fetch, Mask, World
from tests.fetch.servers import Answer, Reply, Site

_CA = trustme.CA()
PUBLIC = "93.184.215.14"


def AUTHORITY() -> ssl.SSLContext:
    context = ssl.create_default_context()
    _CA.configure_trust(context)
    return context


@contextmanager
def secured(answers: Mapping[str, Answer], name: str) -> Iterator[Dial]:
    """A site behind TLS with a certificate for `name`; every address leads to it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    _CA.issue_cert(name).configure_cert(context)
    with Site(answers, tls=context) as site:

        def there(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
            return Mask(dial("127.0.0.1", site.port, seconds), address)

        yield there


def _get(fetcher: Fetch, world: World, name: str, there: Dial, tls: ssl.SSLContext | None) -> bytes:
    world.names[name] = (PUBLIC,)
    return fetcher(outside=world.outside(dial=there, tls=tls)).get(f"https://{name}/a").body


def test_the_certificate_of_the_name_is_accepted_at_the_checked_address(fetcher: Fetch, world: World) -> None:
    with secured({"/a": Reply(body=b"da")}, "musterland.example") as there:
        assert _get(fetcher, world, "musterland.example", there, AUTHORITY()) == b"da"


@pytest.mark.parametrize("trust", [AUTHORITY, lambda: None])
def test_a_wrong_name_or_an_unknown_authority_is_unreachable_and_asked_once(
    fetcher: Fetch, world: World, trust: Callable[[], ssl.SSLContext | None]
) -> None:
    name = "anderswo.example" if trust is AUTHORITY else "musterland.example"
    with secured({"/a": Reply()}, "musterland.example") as there, pytest.raises(Unreachable, match="SSL_CERT_FILE"):
        _get(fetcher, world, name, there, trust())

    assert world.slept == []


def test_the_file_named_by_ssl_cert_file_is_trusted(
    fetcher: Fetch, world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _CA.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))

    with secured({"/a": Reply(body=b"da")}, "musterland.example") as there:
        assert _get(fetcher, world, "musterland.example", there, None) == b"da"


def test_a_server_without_tls_on_the_tls_port_is_unreachable(fetcher: Fetch, world: World, site: Site) -> None:
    def plain(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
        return Mask(dial("127.0.0.1", site.port, seconds), address)

    with pytest.raises(Unreachable, match=r"https://musterland\.example"):
        _get(fetcher, world, "musterland.example", plain, AUTHORITY())
