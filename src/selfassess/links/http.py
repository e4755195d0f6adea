"""One address requested over HTTP, with its redirects, and what the answer means."""

from __future__ import annotations

import socket
import ssl
from enum import StrEnum
from functools import cache
from typing import Literal
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from msgspec import Struct
from msgspec.structs import replace
from urllib3 import exceptions
from urllib3.util import Retry, make_headers, parse_url

from selfassess.links.targets import host, is_front_page, redirected
from selfassess.version import __version__

HEADERS = {
    "User-Agent": f"selfassess/{__version__} (checks the links of an evidence library)",
    "Accept": "*/*",
}
PERMANENT = (301, 308)
GONE = (404, 410)
TOO_MANY_REQUESTS = 429
OTHER_STATUSES = {4: "The site does not let a program open this address", 5: "The site is not working properly"}
# What a failure affects: one address, its website, or everything, because this computer may be offline. "name" also
# affects everything: either no website has this name, or no name can be looked up.
Trouble = Literal["address", "site", "network", "name"]
# The first row that fits counts.
FAILURES: tuple[tuple[type[Exception], Trouble | None, str], ...] = (
    (exceptions.ProxyError, "network", "The proxy of your network does not let this request through."),
    (exceptions.ProxySchemeUnknown, "network", "The proxy of your network is of a kind that is not supported."),
    (exceptions.NameResolutionError, "network", "This computer cannot look up the name {host}."),
    (exceptions.ConnectTimeoutError, "network", "This computer cannot connect to {host}."),
    (exceptions.SSLError, "site", "This computer cannot connect securely to {host}."),
    (exceptions.ReadTimeoutError, "address", "The site {host} did not answer in time."),
    (exceptions.LocationParseError, "address", "This address leads to something that is not a web address."),
    (exceptions.MaxRetryError, None, "This address redirects too many times."),
    (Exception, "address", "The site {host} did not give a proper answer."),
)


class RequestLimits(Struct, frozen=True):
    """Times are in seconds: `pause` between two addresses of one website, `wait` the most that Retry-After may ask for.

    `sites` are asked at once; `connect` and `read` are for each request, `address` for all requests of an address.
    """

    sites: int = 8
    pause: float = 0.5
    connect: float = 10.0
    read: float = 20.0
    wait: float = 30.0
    address: float = 90.0
    redirects: int = 10


class Outcome(StrEnum):
    """All that a librarian needs to know of an address, under the names that JSON gives it."""

    WORKS = "works"
    MOVED = "moved"
    LOOK = "look"
    DEAD = "dead"


class Answer(Struct, frozen=True):
    """An outcome with its reason, a sentence; `status` is the last HTTP status, 0 if there was none."""

    outcome: Outcome
    reason: str = ""
    status: int = 0
    new_address: str = ""
    trouble: Trouble | None = None

    @property
    def is_reached(self) -> bool:
        return self.trouble not in ("network", "name")


NOT_AN_ADDRESS = Answer(Outcome.DEAD, "This is not a web address. Copy it from the address bar of your browser.")


class Client:
    """Sends requests, through the proxy of this network if it has one."""

    def __init__(self, limits: RequestLimits) -> None:
        self._limits = limits
        self._timeout = urllib3.Timeout(connect=limits.connect, read=limits.read)
        self._retries = Retry(limits.redirects + 1, redirect=limits.redirects, status=1)
        self._proxies = getproxies()
        self._direct = self._manager("")
        self._proxied = cache(self._manager)

    def ask(self, url: str) -> Answer:
        """The answer to HEAD, or to GET if the website may only have refused or misunderstood HEAD."""
        end, answer = self._follow("HEAD", url)
        if answer.trouble == "address":
            end, answer = self._follow("GET", url)
        # The trouble of a website that another one redirects to does not affect that one.
        return answer if end == url else replace(answer, trouble=None)

    def _follow(self, method: str, url: str) -> tuple[str, Answer]:
        """The end of the redirects, and the answer there.

        `Retry` counts them and obeys Retry-After. The loop is here, because urllib3's own downloads the body of every
        redirect, however long, and keeps to the proxy of the first address.
        """
        end, retries, new_address = url, self._retries, ""
        try:
            while True:
                response = self._request(method, end)
                location = response.get_redirect_location()
                is_busy = retries.is_retry(method, response.status, "Retry-After" in response.headers)
                if location:
                    retries = retries.increment(method, end, response)
                    end = redirected(end, location)
                    if all(hop.status in PERMANENT for hop in retries.history):
                        new_address = end
                elif is_busy and retries.status and (retries.get_retry_after(response) or 0) <= self._limits.wait:
                    retries = retries.increment(method, end, response)
                    retries.sleep_for_retry(response)
                elif is_busy or response.status == TOO_MANY_REQUESTS:
                    reason = f"The site {host(end)} asks programs to come back later ({response.status})."
                    return end, Answer(Outcome.LOOK, reason, response.status, trouble="site")
                else:
                    return end, _answer(response.status, url, end, new_address)
        # A hostile header can also make int() raise ValueError, and a socket OSError.
        except (exceptions.HTTPError, OSError, ValueError) as error:
            return end, _failure(error, end)

    def _request(self, method: str, url: str) -> urllib3.BaseHTTPResponse:
        """The head of one response; the connection is closed before the body is downloaded."""
        parts = urlsplit(url)
        proxy = self._proxies.get(parts.scheme) or self._proxies.get("all")
        manager = self._proxied(proxy) if proxy and not proxy_bypass(parts.netloc) else self._direct
        response = manager.request(
            method, url, timeout=self._timeout, retries=False, redirect=False, preload_content=False
        )
        response.close()
        response.release_conn()
        return response

    def _manager(self, proxy: str) -> urllib3.PoolManager:
        trust = ssl.create_default_context()
        if not proxy:
            # One connection to each website; a request waits until it is free.
            return urllib3.PoolManager(10_000, HEADERS, maxsize=1, block=True, ssl_context=trust)
        address = parse_url(proxy if "://" in proxy else f"http://{proxy}")
        login = make_headers(proxy_basic_auth=unquote(address.auth)) if address.auth else None
        # All http websites share the connections to the proxy.
        sites = self._limits.sites
        return urllib3.ProxyManager(address.url, sites, HEADERS, login, maxsize=sites, block=True, ssl_context=trust)


def _answer(status: int, url: str, end: str, new_address: str) -> Answer:
    """What a status means at the end of the redirects from `url` to `end`."""
    if status in GONE:
        return Answer(Outcome.DEAD, f"Nothing is at this address ({status}).", status, trouble="address")
    if status // 100 != 2:
        reason = OTHER_STATUSES.get(status // 100, "The site gives an unusual answer")
        return Answer(Outcome.LOOK, f"{reason} ({status}).", status, trouble="address")
    if is_front_page(end) and not is_front_page(url):
        return Answer(Outcome.LOOK, f"This address opens a front page, {end}: the document may be gone.", status)
    if new_address:
        return Answer(Outcome.MOVED, "This address has moved for good.", status, new_address)
    return Answer(Outcome.WORKS, "" if end == url else f"This address leads on to {end}.", status)


def _failure(error: Exception, url: str) -> Answer:
    """What it means that `url` gave no answer."""
    trouble, reason = next(row[1:] for row in FAILURES if isinstance(error, row[0]))
    lookup = error.__cause__
    if isinstance(lookup, socket.gaierror) and lookup.errno not in (socket.EAI_AGAIN, socket.EAI_FAIL):
        trouble = "name"
    return Answer(Outcome.LOOK, reason.format(host=host(url)), trouble=trouble)
