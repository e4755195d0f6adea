"""The web addresses that are checked: valid http(s) addresses as text."""

from __future__ import annotations

import re
import socket
from contextlib import suppress
from ipaddress import IPv6Address
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

NAME = r"[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?"
# Browsers read a host as a number if its last part is one: 2130706433 and 0x7f.1 are 127.0.0.1.
NUMBER = r"([^.]*\.)*(\d+|0x[0-9a-f]*)"


def target(address: str) -> str | None:
    """The address in printable ASCII, without name, password and fragment; None if it is not valid http(s)."""
    address = address.strip()
    try:
        parts = urlsplit(address)
        # Name servers know `bücher.example` as `xn--bcher-kva.example`.
        host = _host((parts.hostname or "").encode("idna").decode(), "[" in parts.netloc)
        netloc = host + (f":{parts.port}" if parts.port else "")
    except (ValueError, OSError):
        return None
    if parts.scheme not in ("http", "https") or any(character.isspace() for character in address):
        return None
    url = urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))
    return quote(url, safe="!#$%&'()*+,-./:;=?@[]_~")


def _host(name: str, is_bracketed: bool) -> str:
    """A name or number as it stands in an address, spelt in the usual way; an error if it is neither."""
    if is_bracketed:
        # A zone, as in `fe80::1%eth0`, means something on one computer only.
        return f"[{IPv6Address(name.partition('%')[0])}]"
    name = name.removesuffix(".")
    if re.fullmatch(NUMBER, name):
        return socket.inet_ntoa(socket.inet_aton(name))
    if not re.fullmatch(NAME, name):
        raise ValueError(name)
    return name


def redirected(url: str, location: str) -> str:
    """What a `Location` header of `url` names, which may be anything."""
    # Headers are decoded as Latin-1; websites that send other characters mean UTF-8.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode()
    with suppress(ValueError):
        return urljoin(url, location.strip().replace(" ", "%20"))
    return ""


def has_login(address: str) -> bool:
    """Whether a user name or password is in the address of a website."""
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") and "@" in parts.netloc


def host(url: str) -> str:
    return urlsplit(url).hostname or ""


def is_front_page(url: str) -> bool:
    return urlsplit(url)[2:4] == ("/", "")
