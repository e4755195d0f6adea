"""The proxy of this network, which looks up names itself and connects to wherever it may."""

from __future__ import annotations

import re
import socket
from base64 import b64encode
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from selfassess.links.connection import Web, checked, to_proxy
from selfassess.links.failures import PROXY, PROXY_KIND, TIME, RefusedError, UnansweredError, failing
from selfassess.links.head import exchange
from selfassess.links.networks import Kind, Networks

# A proxy finds its own computer under these names, or services of its own network.
NEVER_PUBLIC = {
    Kind.SELF: r"(.*\.)?(localhost|localdomain)",
    Kind.MACHINES: r"metadata(\.google\.internal)?|instance-data(\.ec2\.internal)?",
}


def proxy_for(url: str) -> SplitResult | None:
    """The proxy that the settings of this computer name for an address."""
    parts, proxies = urlsplit(url), getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(parts.netloc):
        return None
    return urlsplit(proxy if "://" in proxy else f"http://{proxy}")


def checked_for_proxy(host: str, networks: Networks, may_be_private: bool) -> Kind:
    """Where a host is, if it may be asked. A name is the proxy's to look up: all that is known here is its spelling."""
    for kind, names in NEVER_PUBLIC.items():
        if re.fullmatch(names, host):
            raise RefusedError(host, kind)
    try:
        ip_address(host)
    except ValueError:
        return Kind.PUBLIC
    return checked(host, networks, may_be_private)


def through(proxy: SplitResult, web: Web, deadline: float) -> socket.socket:
    """A connection to the proxy."""
    with failing("network", PROXY):
        if proxy.scheme == "http":
            return to_proxy(proxy.hostname or "", proxy.port or 80, web, deadline)
    raise UnansweredError("network", PROXY_KIND)


def tunnel(line: socket.socket, site: str, proxy: SplitResult, deadline: float) -> None:
    """Asks the proxy to pass everything on to a site, given as `host:port`."""
    with failing("network", PROXY, TIME):
        status, _ = exchange(line, "CONNECT", site, {"Host": site, **login(proxy)}, deadline)
    if status // 100 != 2:
        raise UnansweredError("network", PROXY)


def login(proxy: SplitResult) -> dict[str, str]:
    """The field that gives the proxy, and nobody else, the name and password in its own address."""
    if proxy.username is None:
        return {}
    name_and_password = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": f"Basic {b64encode(name_and_password.encode()).decode()}"}
