"""Mail addresses in the form in which they travel."""

import re

_UNFIT = re.compile(r"[\x00-\x20\x7f<>()\[\],;:\\\"\ud800-\udfff]")


def ascii_address(address: str) -> str:
    """The domain as IDNA (post@bürgeramt.example -> post@xn--brgeramt-n4a.example); the local part as it is."""
    local, at, domain = _UNFIT.sub("", address).rpartition("@")
    return f"{local}{at}{_ascii_domain(domain)}"


def needs_smtputf8(address: str) -> bool:
    """RFC 6531: only a local part beyond ASCII cannot be written otherwise."""
    return not ascii_address(address).isascii()


def domain_of(address: str) -> str:
    return ascii_address(address).rpartition("@")[2]


def _ascii_domain(domain: str) -> str:
    if domain.isascii():
        return domain.lower()
    import idna  # its tables take a while to load, and few addresses need them

    try:
        return idna.encode(domain, uts46=True).decode("ascii")
    except UnicodeError:  # idna.IDNAError is one
        return domain.encode("ascii", "ignore").decode("ascii")
