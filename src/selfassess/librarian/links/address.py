"""A web address, as it may be asked and as it may be shown."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

from selfassess.syntax.source import printable

SCHEMES = {"http": 80, "https": 443}
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Address:
    """An http(s) address without what is secret: `credentials` go to its own site alone and are never shown.

    `fragment` is the place within the page, which no site is told.
    """

    url: str
    scheme: str
    host: str
    port: int
    path: str
    fragment: str = ""
    credentials: str = ""

    @property
    def site(self) -> tuple[str, str, int]:
        """What credentials are for, and nothing else."""
        return self.scheme, self.host, self.port

    @property
    def shown(self) -> str:
        """The address in words that may be printed."""
        return printed(f"{self.url}#{self.fragment}" if self.fragment else self.url)

    @property
    def is_front_page(self) -> bool:
        return self.path in ("", "/") and "?" not in self.url


def parsed(url: str) -> Address | None:
    """The address that a text is; None where it is none, or not http(s)."""
    try:
        parts = urlsplit(url.strip())
        host, port = _ascii(parts.hostname or ""), parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in SCHEMES or not host or any(sign.isspace() for sign in url.strip()):
        return None
    named = f"[{host}]" if ":" in host else host
    netloc = named if port in (None, SCHEMES[scheme]) else f"{named}:{port}"
    whole = urlunsplit((scheme, netloc, parts.path or "/", parts.query, ""))
    credentials = ""
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        credentials = b64encode(pair.encode()).decode()
    return Address(whole, scheme, host, port or SCHEMES[scheme], parts.path, parts.fragment, credentials)


def onward(address: Address, location: str) -> Address | None:
    """Where a site leads on to. The place within the page stays, as in a browser; credentials never come from there."""
    try:
        target = parsed(urljoin(address.url, _decoded(location).strip().replace(" ", "%20")))
    except ValueError:
        return None
    if target is None:
        return None
    return Address(
        target.url, target.scheme, target.host, target.port, target.path, target.fragment or address.fragment
    )


def printed(text: str) -> str:
    """Words from outside, fit for a terminal: no control characters, no endless lines."""
    plain = printable(" ".join(text.split()))
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"


def _decoded(location: str) -> str:
    """A header's text: sites that send letters beyond ASCII mean UTF-8."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _ascii(host: str) -> str:
    """A host as names are looked up: `bücher.example` is `xn--bcher-kva.example`."""
    return host if host.isascii() else host.encode("idna").decode("ascii")
