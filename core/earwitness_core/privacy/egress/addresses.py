"""What kind of place an address is. Pure."""

from __future__ import annotations

import ipaddress

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))


def address(host: str) -> Address | None:
    """The address, if the host is one; an IPv4 address in IPv6 clothing counts as itself."""
    try:
        found = ipaddress.ip_address(host.strip("[]").split("%")[0])
    except ValueError:
        return None
    return _undressed(found)


def is_public(host: str) -> bool:
    """Whether it is an address that the whole internet reaches; a name is none."""
    found = address(host)
    return found is not None and found.is_global and not found.is_multicast


def is_loopback(host: str) -> bool:
    """Whether it means this very machine."""
    found = address(host)
    return host == "localhost" or (found is not None and found.is_loopback)


def _undressed(found: Address) -> Address:
    """IPv4 inside IPv6: mapped, 6to4, Teredo, NAT64. A private address does not become public by being wrapped."""
    if isinstance(found, ipaddress.IPv4Address):
        return found
    if any(found in network for network in _NAT64):
        return ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else found)
