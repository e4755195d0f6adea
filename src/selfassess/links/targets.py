"""The web addresses that are checked: valid http(s) addresses as text."""

from __future__ import annotations

from contextlib import suppress
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from urllib3.exceptions import LocationParseError


def target(address: str) -> str | None:
    """The address in printable ASCII, without name, password and fragment; None if it is not valid http(s)."""
    address = address.strip()
    try:
        parts = urlsplit(address)
        # Name servers know `bücher.example` as `xn--bcher-kva.example`.
        host = (parts.hostname or "").encode("idna").decode()
        netloc = (f"[{host}]" if ":" in host else host) + (f":{parts.port}" if parts.port else "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or any(character.isspace() for character in address):
        return None
    url = urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))
    return quote(url, safe="!#$%&'()*+,-./:;=?@[]_~")


def redirected(url: str, location: str) -> str:
    """The target that a `Location` header of `url` names; ValueError if that is not a valid http(s) address."""
    # Headers are decoded as Latin-1; websites that send other characters mean UTF-8.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode()
    following = target(urljoin(url, location.strip().replace(" ", "%20")))
    if following is None:
        raise LocationParseError(location)
    return following


def host(url: str) -> str:
    return urlsplit(url).hostname or ""


def is_front_page(url: str) -> bool:
    return urlsplit(url)[2:4] == ("/", "")
