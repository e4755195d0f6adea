"""A connection to a website or proxy, to the very address that was looked up and checked."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from ipaddress import ip_address
from typing import Any

from msgspec import Struct

from selfassess.links.failures import CONNECTION, NAME, SECURITY, TIME, RefusedError, UnansweredError, failing
from selfassess.links.networks import STANDARD, Kind, Networks, kind
from selfassess.links.threads import started

Addresses = list[tuple[int, tuple[Any, ...]]]
# A name may have any number of addresses, and each may hang: often the first, where a network knows IPv6 only by half.
TRIED = 4
AT_FIRST = 0.5


class Web(Struct, frozen=True):
    """`networks` says where each address leads; `lookup` is called as `socket.getaddrinfo` is."""

    networks: Networks = STANDARD
    lookup: Callable[..., Sequence[tuple[Any, ...]]] = socket.getaddrinfo


def left(deadline: float) -> float:
    """Seconds until a time of the monotonic clock; TimeoutError once it has passed."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def connected(host: str, port: int, web: Web, may_be_private: bool, deadline: float) -> tuple[socket.socket, Kind]:
    """A connection to a website, and where it is."""
    try:
        addresses = _looked_up(host, port, web, deadline)
    except (OSError, ValueError) as error:
        is_certain = isinstance(error, socket.gaierror) and error.errno not in (socket.EAI_AGAIN, socket.EAI_FAIL)
        raise UnansweredError("name" if is_certain else "network", NAME) from error
    kinds = {checked(str(address[0]), web.networks, may_be_private) for _, address in addresses}
    with failing("network", CONNECTION):
        return _opened(addresses, deadline), Kind.PUBLIC if Kind.PUBLIC in kinds else Kind.PRIVATE


def checked(address: str, networks: Networks, may_be_private: bool) -> Kind:
    """Where an address leads, if it may be asked; `may_be_private` if no public website led there."""
    leads_to = kind(address, networks)
    if leads_to is Kind.PUBLIC or (leads_to is Kind.PRIVATE and may_be_private):
        return leads_to
    raise RefusedError(str(ip_address(address.partition("%")[0])), leads_to)


def to_proxy(host: str, port: int, web: Web, deadline: float) -> socket.socket:
    """A connection to a proxy, which may be anywhere, on this computer too; OSError or ValueError if there is none."""
    return _opened(_looked_up(host, port, web, deadline), deadline)


def _looked_up(host: str, port: int, web: Web, deadline: float) -> Addresses:
    """The addresses of a host, each with its family; at least one."""
    # No timeout ends a lookup.
    found = started(web.lookup, host, port, type=socket.SOCK_STREAM).result(left(deadline))
    addresses = [(family, address) for family, *_, address in found if family in (socket.AF_INET, socket.AF_INET6)]
    if not addresses:
        raise OSError("no address")
    return list(dict.fromkeys(addresses))


def _opened(addresses: Addresses, deadline: float) -> socket.socket:
    """A connection to the first address that accepts one at once, or else within its share of the time."""
    *others, last = addresses[:TRIED]
    for address in (*others, last) if others else ():
        with suppress(OSError):
            return _opened_to(*address, min(AT_FIRST, left(deadline)))
    for at, address in enumerate(others):
        with suppress(OSError):
            return _opened_to(*address, left(deadline) / (len(others) + 1 - at))
    return _opened_to(*last, left(deadline))


def _opened_to(family: int, address: tuple[Any, ...], seconds: float) -> socket.socket:
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.settimeout(seconds)
        sock.connect(address)
    except BaseException:
        sock.close()
        raise
    return sock


def secured(sock: socket.socket, host: str, trust: ssl.SSLContext, deadline: float) -> ssl.SSLSocket:
    """The connection, encrypted, to a website that has proved its name."""
    with failing("site", SECURITY, TIME):
        sock.settimeout(left(deadline))
        return trust.wrap_socket(sock, server_hostname=host)
