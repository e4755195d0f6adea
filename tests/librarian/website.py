"""A real web server on this computer, with every fault that websites have; it remembers what it was asked."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote

HERE = "127.0.0.1"
ALSO_HERE = "localhost"


@dataclass(frozen=True)
class Request:
    """One request: its method, its path, the name under which the site was asked, and its headers in small letters."""

    method: str
    path: str
    host: str
    headers: dict[str, str]


@dataclass
class Book:
    """What a site was asked, how many connections were opened, and the most visitors who lingered at once."""

    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    most_at_once: int = 0
    now: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    closing: threading.Event = field(default_factory=threading.Event)
    meeting: threading.Barrier = field(default_factory=lambda: threading.Barrier(2))

    @property
    def asked(self) -> list[str]:
        """Each request as `HEAD /path`."""
        return [f"{each.method} {each.path}" for each in self.requests]


class Website(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, trust: ssl.SSLContext | None, more: Mapping[str, int | str]) -> None:
        super().__init__((HERE, 0), Handler)
        self.book = Book()
        self.more = more
        if trust is not None:
            self.socket = trust.wrap_socket(self.socket, server_side=True)
        self.scheme = "http" if trust is None else "https"

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def url(self, path: str, host: str = HERE) -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def get_request(self) -> tuple[Any, Any]:
        self.book.connections += 1
        return super().get_request()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A visitor who leaves early is no trouble."""


class Handler(BaseHTTPRequestHandler):
    server: Website
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments: Any) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        book = self.server.book
        with book.lock:
            headers = {name.lower(): value for name, value in self.headers.items()}
            host = headers.get("host", "").rpartition(":")[0]
            book.requests.append(Request(self.command, self.path, host, headers))
        path, _, rest = self.path.partition("?")
        more = self.server.more.get(self.path, 404)
        unknown = _status(more) if isinstance(more, int) else _leads(301)
        PAGES.get(path, unknown)(self, rest or str(more))

    def do_HEAD(self) -> None:
        self.do_GET()

    @property
    def times(self) -> int:
        """How often this path was asked for by now."""
        return sum(each.path == self.path for each in self.server.book.requests)

    def answer(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def raw(self, words: bytes) -> None:
        self.wfile.write(words)
        self.close_connection = True


Page = Callable[[Handler, str], None]


def _status(status: int) -> Page:
    return lambda handler, rest: handler.answer(status)


def _get_alone(refusal: int) -> Page:
    """A page that refuses HEAD."""
    return lambda handler, rest: handler.answer(refusal if handler.command == "HEAD" else 200)


def _leads(status: int) -> Page:
    """A page that leads to what stands behind the question mark."""
    return lambda handler, rest: handler.answer(status, Location=rest)


def _with_credentials(handler: Handler, rest: str) -> None:
    """Leads on, with a name and a word that nobody asked for."""
    handler.answer(301, Location=handler.server.url(rest).replace("//", "//reader:sesame@"))


def _chain(handler: Handler, rest: str) -> None:
    """Leads on as often as it is told, then is there."""
    if rest == "0":
        handler.answer(200)
    else:
        handler.answer(302, Location=f"/chain?{int(rest) - 1}")


def _circle(handler: Handler, rest: str) -> None:
    handler.answer(301, Location="/circle?b" if rest == "a" else "/circle?a")


def _slow(handler: Handler, rest: str) -> None:
    handler.server.book.closing.wait(30)


def _drip(handler: Handler, rest: str) -> None:
    """A letter now and then, and never an end."""
    with suppress(OSError):
        handler.raw(b"HTTP/1.1 200 OK\r\nX-Drip: ")
        while not handler.server.book.closing.wait(0.05):
            handler.wfile.write(b"x")


def _endless(handler: Handler, rest: str) -> None:
    """A document that never ends."""
    if handler.command == "HEAD":
        handler.answer(405)
        return
    with suppress(OSError):
        handler.raw(b"HTTP/1.1 200 OK\r\n\r\n")
        while not handler.server.book.closing.is_set():
            handler.wfile.write(b"x" * 65536)


def _reset(handler: Handler, rest: str) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True


def _hang_up(handler: Handler, rest: str) -> None:
    handler.close_connection = True


def _rest_once(handler: Handler, rest: str) -> None:
    """Asks for rest the first time, for as long as stands behind the question mark."""
    if handler.times > 1:
        handler.answer(200)
    else:
        handler.answer(503 if handler.path.startswith("/rest-503") else 429, Retry_After=unquote(rest))


def _rest_until(handler: Handler, rest: str) -> None:
    """Asks to be left alone until a time, by a clock of its own that is years behind."""
    if handler.times > 1:
        handler.answer(200)
        return
    now = time.time() - 10**8
    then = formatdate(now + float(rest), usegmt=True)
    handler.raw(f"HTTP/1.1 503 Busy\r\nDate: {formatdate(now, usegmt=True)}\r\nRetry-After: {then}\r\n\r\n".encode())


def _meet(handler: Handler, rest: str) -> None:
    """Is there only where two ask at the same time."""
    try:
        handler.server.book.meeting.wait(5)
    except threading.BrokenBarrierError:
        handler.answer(500)
    else:
        handler.answer(200)


def _secret(handler: Handler, rest: str) -> None:
    handler.answer(200 if handler.headers.get("Authorization") else 401)


def _linger(handler: Handler, rest: str) -> None:
    """Counts how many are here at once."""
    book = handler.server.book
    with book.lock:
        book.now += 1
        book.most_at_once = max(book.most_at_once, book.now)
    time.sleep(0.02)
    with book.lock:
        book.now -= 1
    handler.answer(200)


PAGES: dict[str, Page] = {
    **{f"/{status}": _status(status) for status in (200, 204, 304, 400, 401, 403, 404, 410, 418, 429, 451, 500, 503)},
    **{f"/leads-{status}": _leads(status) for status in (301, 302, 303, 307, 308)},
    **{f"/get-alone-{status}": _get_alone(status) for status in (403, 404, 405, 500, 501, 503)},
    "/": _status(200),
    "/no-target": lambda handler, rest: handler.answer(302),
    "/with-credentials": _with_credentials,
    "/chain": _chain,
    "/circle": _circle,
    "/slow": _slow,
    "/drip": _drip,
    "/endless": _endless,
    "/reset": _reset,
    "/hang-up": _hang_up,
    "/garbage": lambda handler, rest: handler.raw(b"\x00\x01 nonsense \xff\r\n\r\n"),
    "/many-headers": lambda handler, rest: handler.raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000 + b"\r\n"),
    "/bad-words": lambda handler, rest: handler.raw(b"HTTP/1.1 302 x\r\nLocation: ftp://a/\x1b[31m\xc3\xa9\r\n\r\n"),
    "/utf-8": lambda handler, rest: handler.raw(b"HTTP/1.1 301 x\r\nLocation: /caf\xc3\xa9 bar\r\n\r\n"),
    "/caf%C3%A9%20bar": _status(200),
    "/rest-429": _rest_once,
    "/rest-503": _rest_once,
    "/rest-until": _rest_until,
    "/meet": _meet,
    "/secret": _secret,
    "/linger": _linger,
}


@contextmanager
def opened(trust: ssl.SSLContext | None = None, more: Mapping[str, int | str] | None = None) -> Iterator[Website]:
    """A website that is there until the end of the block; `more` are paths with their status, or where they lead."""
    site = Website(trust, more or {})
    threading.Thread(target=site.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield site
    finally:
        site.book.closing.set()
        site.shutdown()
        site.server_close()
