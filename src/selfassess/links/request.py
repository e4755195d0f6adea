"""One request to one address."""

from __future__ import annotations

import ssl
from urllib.parse import urlsplit

from msgspec import Struct

from selfassess.links.connection import Web, connected, left, secured
from selfassess.links.failures import ANSWER, NAME, TIME, failing
from selfassess.links.head import exchange
from selfassess.links.networks import Kind
from selfassess.links.proxy import checked_for_proxy, login, proxy_for, through, tunnel
from selfassess.links.threads import started

PORTS = {"http": 80, "https": 443}


class Head(Struct, frozen=True):
    """What an answer begins with, and where the website is."""

    status: int
    location: str
    retry_after: str
    kind: Kind


def ask(method: str, url: str, may_be_private: bool, web: Web, trust: ssl.SSLContext, deadline: float) -> Head:
    """The head of the answer, at the latest at the deadline; UnansweredError or RefusedError if there is none.

    `may_be_private` if no public website led here.
    """
    parts = urlsplit(url)
    with failing("network", NAME):
        # On Windows, the exceptions from the proxy are looked up by name and number.
        proxy = started(proxy_for, url).result(left(deadline))
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    target, fields = f"{parts.path}?{parts.query}" if parts.query else parts.path, {"Host": parts.netloc}
    if proxy is None:
        line, kind = connected(host, port, web, may_be_private, deadline)
    else:
        kind = checked_for_proxy(host, web.networks, may_be_private)
        line = through(proxy, web, deadline)
    try:
        if proxy and parts.scheme == "https":
            tunnel(line, f"{parts.netloc.removesuffix(f':{port}')}:{port}", proxy, deadline)
        elif proxy:
            target, fields = url, fields | login(proxy)
        if parts.scheme == "https":
            line = secured(line, host, trust, deadline)
        with failing("address", ANSWER, TIME):
            status, answer = exchange(line, method, target, fields, deadline)
    finally:
        line.close()
    return Head(status, answer.get("Location", ""), answer.get("Retry-After", ""), kind)
