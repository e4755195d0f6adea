"""Where the number of a website leads: to the public internet, a private network, or where nobody should ask."""

from __future__ import annotations

from enum import StrEnum
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network


class Kind(StrEnum):
    PUBLIC = "public"
    PRIVATE = "private"
    SELF = "self"
    MACHINES = "machines"
    NOBODY = "nobody"


Networks = tuple[tuple[IPv4Network | IPv6Network, Kind], ...]
# The first row that fits counts. From IANA's registries of special-purpose addresses, and what clouds document.
ROWS = (
    # Where clouds give passwords to the computers that they run: Azure, Alibaba, Amazon, Google.
    (Kind.MACHINES, "168.63.129.16/32 100.100.100.200/32 fd00:ec2::/32 fd20:ce::/32"),
    # Link-local, where most clouds do; protocol assignments, where Oracle does.
    (Kind.MACHINES, "169.254.0.0/16 192.0.0.0/24 fe80::/10"),
    (Kind.SELF, "127.0.0.0/8 0.0.0.0/8 ::1/128 ::/128"),
    (Kind.PRIVATE, "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 fc00::/7"),
    # Documentation and benchmarks: if these lead anywhere, it is in a network of one's own.
    (Kind.PRIVATE, "192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 198.18.0.0/15 2001:db8::/32 3fff::/20"),
    # Relays of 6to4, multicast, reserved, and protocol assignments, Teredo among them.
    (Kind.NOBODY, "192.88.99.0/24 224.0.0.0/4 240.0.0.0/4 2001::/23"),
    (Kind.PUBLIC, "0.0.0.0/0 2000::/3"),
    (Kind.NOBODY, "::/0"),
)
STANDARD: Networks = tuple((ip_network(text), kind) for kind, texts in ROWS for text in texts.split())
TRANSLATED = ip_network("64:ff9b::/96")


def kind(address: str, networks: Networks = STANDARD) -> Kind:
    """Where an address leads, for which `networks` has a row."""
    leads_to = _embedded(ip_address(address.partition("%")[0]))
    return next(kind for network, kind in networks if leads_to in network)


def _embedded(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address is another spelling of, or the way to."""
    if isinstance(address, IPv4Address):
        return address
    if address in TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
