"""A real web server on this computer that can fail as websites do, and remembers its requests.

It also serves as a proxy: whatever site a request names, it answers, or passes on to itself.
"""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from typing import Any
from urllib.parse import unquote, urlsplit

from selfassess.links.connection import Web
from selfassess.links.networks import STANDARD, Kind, Networks

HERE = "127.0.0.1"
ALSO_HERE = "localhost"
INTRANET = "127.0.0.2"
# Real websites on this computer are on the public internet, or in a private network; everything else is as usual.
NETWORKS: Networks = (
    (ip_network(HERE), Kind.PUBLIC),
    (ip_network("::1"), Kind.PUBLIC),
    (ip_network(INTRANET), Kind.PRIVATE),
    *STANDARD,
)
LOCAL = Web(networks=NETWORKS)


class Website(ThreadingHTTPServer):
    """`requests` are as in `HEAD /path`, `headers` of the last one; `more` gives paths a status or a target."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, trust: ssl.SSLContext | None, more: Mapping[str, int | str], address: str) -> None:
        super().__init__((address, 0), Handler)
        self.address = address
        self.scheme = "http" if trust is None else "https"
        self.more = more
        self.requests: list[str] = []
        self.headers: Mapping[str, str] = {}
        self.connections = 0
        self.asked = threading.Condition()
        self.closing = threading.Event()
        self.meeting = threading.Barrier(2)
        if trust is not None:
            self.socket = trust.wrap_socket(self.socket, server_side=True)

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def url(self, path: str, host: str = "") -> str:
        return f"{self.scheme}://{host or self.address}:{self.port}{path}"

    def wait_for(self, request: str) -> None:
        with self.asked:
            assert self.asked.wait_for(lambda: request in self.requests, timeout=60)

    def get_request(self) -> tuple[Any, Any]:
        self.connections += 1
        return super().get_request()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that leaves early is not reported."""


class Handler(BaseHTTPRequestHandler):
    server: Website
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments: Any) -> None:
        """Nothing is logged."""

    def do_GET(self) -> None:
        with self.server.asked:
            self.server.requests.append(f"{self.command} {self.path}")
            self.server.headers = {name.lower(): value for name, value in self.headers.items()}
            self.server.asked.notify_all()
        path, query = urlsplit(self.path).path, self.path.partition("?")[2]
        if self.path not in self.server.more and path in PAGES:
            PAGES[path](self, query)
            return
        more = self.server.more.get(self.path, int(path[1:]) if path[1:].isdigit() else 404)
        if isinstance(more, str):
            self.answer(301, Location=more)
        else:
            self.answer(more)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_CONNECT(self) -> None:
        """Passes everything on to the port that is named, on this computer."""
        self.server.requests.append(f"{self.command} {self.path}")
        self.server.headers = {name.lower(): value for name, value in self.headers.items()}
        if refusal := self.server.more.get(self.path):
            self.answer(int(refusal))
            return
        with socket.create_connection((HERE, int(self.path.rpartition(":")[2]))) as site:
            self.answer(200)
            threading.Thread(target=_pass_on, args=(site, self.connection), daemon=True).start()
            _pass_on(self.connection, site)
        self.close_connection = True

    def answer(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def raw(self, response: bytes) -> None:
        self.wfile.write(response)
        self.close_connection = True


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)


def _endlessly(head: bytes, piece: bytes, pause: float) -> Callable[[Handler, str], None]:
    """A response to GET that never ends; HEAD is refused unless the head itself does not end."""

    def page(handler: Handler, query: str) -> None:
        if handler.command == "HEAD" and head.endswith(b"\r\n\r\n"):
            handler.answer(405)
            return
        with suppress(OSError):
            handler.raw(head)
            while not handler.server.closing.wait(pause):
                handler.wfile.write(piece)

    return page


def _redirect(status: int) -> Callable[[Handler, str], None]:
    return lambda handler, query: handler.answer(status, Location=query)


def _slow(handler: Handler, query: str) -> None:
    handler.server.closing.wait(30)


def _chain(handler: Handler, query: str) -> None:
    """Redirects as many times as the query says."""
    if query == "0":
        handler.answer(200)
    else:
        handler.answer(302, Location=f"/chain?{int(query) - 1}")


def _chain_slowly(handler: Handler, query: str) -> None:
    handler.server.closing.wait(0.3)
    handler.answer(302, Location=f"/chain-slowly?{int(query) - 1}") if query != "0" else handler.answer(200)


def _reset(handler: Handler, query: str) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True


def _busy(handler: Handler, query: str) -> None:
    """Asks to come back after the seconds in the query, up to an ampersand, the first time."""
    is_first = handler.server.requests.count(f"{handler.command} {handler.path}") == 1
    handler.answer(429 if is_first else 200, Retry_After=unquote(query.partition("&")[0]))


def _meet(handler: Handler, query: str) -> None:
    """Works only if two requests are made at the same time; `query` is how many seconds one waits for the other."""
    try:
        handler.server.meeting.wait(float(query))
    except threading.BrokenBarrierError:
        handler.answer(500)
    else:
        handler.answer(200)


PAGES: dict[str, Callable[[Handler, str], None]] = {
    "/": lambda handler, query: handler.answer(200),
    "/report": lambda handler, query: handler.answer(200),
    "/caf%C3%A9%20bar": lambda handler, query: handler.answer(200),
    **{f"/redirect-{status}": _redirect(status) for status in (301, 302, 303, 307, 308)},
    "/no-location": lambda handler, query: handler.answer(302),
    "/only-get": lambda handler, query: handler.answer(int(query) if handler.command == "HEAD" else 200),
    "/chain": _chain,
    "/chain-slowly": _chain_slowly,
    "/busy": _busy,
    "/always-busy": lambda handler, query: handler.answer(503, Retry_After="0"),
    "/busy-until": lambda handler, query: _busy(handler, formatdate(time.time() + float(query), usegmt=True)),
    "/meet": _meet,
    "/slow": _slow,
    "/drip": _endlessly(b"HTTP/1.1 200 OK\r\nX-Drip: ", b"x", 0.05),
    "/endless": _endlessly(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 65536, 0),
    "/endless-redirect": _endlessly(b"HTTP/1.1 302 Found\r\nLocation: /report\r\n\r\n", b"x" * 65536, 0),
    "/reset": _reset,
    "/hang-up": lambda handler, query: handler.raw(b""),
    "/garbage": lambda handler, query: handler.raw(b"\x00\x01 nonsense \xff\r\n\r\n"),
    "/many-headers": lambda handler, query: handler.raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000 + b"\r\n"),
    "/long-header": lambda handler, query: handler.raw(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n"),
    "/many-hints": _endlessly(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n" * 100, 0),
    "/hints": lambda handler, query: handler.raw(
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLocation: /report\r\n\r\n"
        b"HTTP/1.1 %s x\r\nContent-Length: 0\r\n\r\n" % query.encode()
    ),
    "/hints-only": lambda handler, query: handler.raw(b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"),
    "/bomb": _endlessly(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", b"\x1f\x8b" + b"\0" * 65536, 0),
    "/circle": lambda handler, query: handler.answer(302, Location="/circle?back" if not query else "/circle"),
    "/never-the-same": lambda handler, query: handler.answer(301, Location=f"/never-the-same?x{query}"),
    "/control": lambda handler, query: handler.raw(b"HTTP/1.1 301 x\r\nLocation: /report?\x1b[31m\r\n\r\n"),
    "/utf-8": lambda handler, query: handler.raw(b"HTTP/1.1 301 x\r\nLocation: /caf\xc3\xa9 bar\r\n\r\n"),
}


@contextmanager
def opened(
    trust: ssl.SSLContext | None = None, more: Mapping[str, int | str] | None = None, address: str = HERE
) -> Iterator[Website]:
    """A website that is there until the end of the block."""
    site = Website(trust, more or {}, address)
    threading.Thread(target=site.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield site
    finally:
        site.closing.set()
        site.shutdown()
        site.server_close()
