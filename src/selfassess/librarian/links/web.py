"""One request to one address: headers alone, bounded in time, through the network's proxy where there is one."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from selfassess import __version__
from selfassess.librarian.links.address import Address
from selfassess.librarian.links.answer import Outcome
from selfassess.librarian.links.faults import Fault, fault
from selfassess.librarian.links.manners import Manners

USER_AGENT = f"selfassess/{__version__} (asks whether the links of an evidence library work)"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a site answered, as far as it matters here; texts are empty where a header is absent."""

    status: int
    location: str = ""
    retry_after: str = ""
    date: str = ""


class Web:
    """The network, as seen from this computer: its proxies, whom it trusts, and the sites that it cannot reach."""

    def __init__(self, manners: Manners) -> None:
        self.lost: dict[tuple[str, str, int], Fault] = {}
        self._manners = manners
        self._proxies = getproxies()
        self._managers: dict[str, urllib3.PoolManager] = {}
        self._lock = threading.Lock()

    def ask(self, method: str, address: Address, credentials: str, seconds: float) -> Reply | Fault:
        """The answer to a request; a fault where there is none within so many seconds."""
        headers = {"User-Agent": USER_AGENT, "Accept": "*/*"}
        if credentials:
            headers["Authorization"] = f"Basic {credentials}"
        timeout = urllib3.Timeout(connect=min(self._manners.connect, seconds), read=min(self._manners.read, seconds))
        with _watch(seconds) as watched:
            try:
                response = self._manager(address).request(
                    method,
                    address.url,
                    headers=headers,
                    timeout=timeout,
                    retries=False,
                    redirect=False,
                    preload_content=False,
                    decode_content=False,
                )
            except (urllib3.exceptions.HTTPError, OSError, ValueError, AssertionError) as error:
                return (Outcome.TIMED_OUT, "") if watched.is_over else fault(error)
            response.close()
        if watched.is_over:
            return Outcome.TIMED_OUT, ""
        got = response.headers
        return Reply(response.status, got.get("Location", ""), got.get("Retry-After", ""), got.get("Date", ""))

    def _manager(self, address: Address) -> urllib3.PoolManager:
        proxy = self._proxies.get(address.scheme) or self._proxies.get("all") or ""
        if proxy and proxy_bypass(f"{address.host}:{address.port}"):
            proxy = ""
        with self._lock:
            if proxy not in self._managers:
                self._managers[proxy] = self._made(proxy)
            return self._managers[proxy]

    def _made(self, proxy: str) -> urllib3.PoolManager:
        if not proxy:
            manager = urllib3.PoolManager(ssl_context=self._trust)
        else:
            parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
            pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else None
            headers = urllib3.make_headers(proxy_basic_auth=pair) if pair else None
            plain = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
            manager = urllib3.ProxyManager(plain, proxy_headers=headers, ssl_context=self._trust)
        manager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}
        return manager

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        """Whom this computer trusts."""
        return ssl.create_default_context()


@dataclass(slots=True)
class _Watch:
    """A request under way: the socket that it waits on, and whether its time is over."""

    socket: socket.socket | None = None
    is_over: bool = False

    def end(self) -> None:
        self.is_over = True
        if self.socket is not None:
            with suppress(OSError):
                self.socket.shutdown(socket.SHUT_RDWR)


class _UnderWay(threading.local):
    watch: _Watch | None = None


UNDER_WAY = _UnderWay()


@contextmanager
def _watch(seconds: float) -> Iterator[_Watch]:
    """Ends a request after so many seconds, though a site may send a letter now and then for ever."""
    watch = UNDER_WAY.watch = _Watch()
    timer = threading.Timer(seconds, watch.end)
    timer.daemon = True
    timer.start()
    try:
        yield watch
    finally:
        timer.cancel()


def _connected(connection: HTTPConnection) -> None:
    if UNDER_WAY.watch is not None:
        UNDER_WAY.watch.socket = connection.sock


class _Connection(HTTPConnection):
    def connect(self) -> None:
        super().connect()
        _connected(self)


class _SecureConnection(HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        _connected(self)


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection
