"""Which addresses may be dialled: the public internet, and what the operator allows by name.

The deny list is explicit: `ipaddress.is_global` calls NAT64, 6to4 and multicast addresses global.
"""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from model.errors import Blocked, ConfigError

_Address = IPv4Address | IPv6Address
_Network = IPv4Network | IPv6Network

_DENIED_BLOCKS = """
0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7
fe80::/10 fec0::/10 ff00::/8
"""
DENIED: tuple[_Network, ...] = tuple(ip_network(block) for block in _DENIED_BLOCKS.split())
PORTS = frozenset({80, 443})
_LOOPBACK = ip_network("127.0.0.0/8")
_LOOPBACK_6 = ip_network("::1/128")
_ALLOW = "If this is meant, allow the address by MONITOR_ALLOW_ADDRESSES or allow_addresses of the source."
_ALLOW_GERMAN = "Ist das gewollt, wird sie mit MONITOR_ALLOW_ADDRESSES oder allow_addresses der Quelle erlaubt."


class Guard:
    """Judges addresses. `allow` are CIDRs that may be dialled though not public, on any port."""

    def __init__(self, allow: Sequence[str] = ()) -> None:
        networks = tuple(_network(cidr) for cidr in allow)
        # Loopback is one machine: who allows 127.0.0.0/8 means "localhost", which resolves to ::1 as well.
        self._allowed = (*networks, _LOOPBACK_6) if _LOOPBACK in networks else networks

    def check(self, host: str, port: int, addresses: Sequence[str]) -> None:
        """One address that may not be dialled refuses the whole name.

        Raises: Blocked.
        """
        for address in addresses:
            if not self.permits(address):
                place = address if host == address else f"{host} is at {address}, which"
                german = f"{address} liegt" if host == address else f"{host} hat die Adresse {address}; sie liegt"
                raise Blocked(
                    f"{place} is not on the public internet and was not dialled. {_ALLOW}",
                    f"{german} nicht im öffentlichen Internet und wurde nicht angewählt. {_ALLOW_GERMAN}",
                )
        if port not in PORTS and not all(self.allows(address) for address in addresses):
            raise Blocked(
                f"{host}:{port}: only ports 80 and 443 are dialled on the public internet. {_ALLOW}",
                f"{host}:{port}: Im öffentlichen Internet werden nur die Ports 80 und 443 angewählt. {_ALLOW_GERMAN}",
            )

    def permits(self, address: str) -> bool:
        parsed = _address(address)
        return parsed is not None and (self._is_allowed(parsed) or not _is_denied(parsed))

    def allows(self, address: str) -> bool:
        parsed = _address(address)
        return parsed is not None and self._is_allowed(parsed)

    def _is_allowed(self, address: _Address) -> bool:
        return any(address in network for network in self._allowed)


def is_address(host: str) -> bool:
    return _address(host.strip("[]")) is not None


def _is_denied(address: _Address) -> bool:
    return any(address in network for network in DENIED)


def _address(text: str) -> _Address | None:
    """None for what is no address, or one with a scope: neither is ever dialled."""
    try:
        return None if "%" in text else ip_address(text)
    except ValueError:
        return None


def _network(cidr: str) -> _Network:
    try:
        return ip_network(cidr, strict=False)
    except ValueError as error:
        raise ConfigError((f"allowed addresses: {cidr!r} is no CIDR ({error}); write it like 10.1.2.0/24.",)) from error
