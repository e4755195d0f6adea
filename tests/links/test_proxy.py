"""What a council's proxy is asked, and what it is not."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import trustme

from selfassess.links import Answer, Outcome, RequestLimits, check, target
from selfassess.links.connection import Web
from selfassess.links.failures import PROXY, PROXY_KIND
from tests.links.website import ALSO_HERE, HERE, INTRANET, LOCAL, NETWORKS, Website, opened

QUICK = RequestLimits(pause=0)
KNOWN = {"intranet.example": INTRANET}
LOGIN = "Basic Y2xlcms6d29yZA=="


def answer(url: str, web: Web = LOCAL) -> Answer:
    ((_, only),) = check([target(url) or ""], QUICK, web)
    return only


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Website]:
    with opened() as website:
        monkeypatch.setenv("http_proxy", f"http://clerk:word@127.0.0.1:{website.port}")
        monkeypatch.setenv("https_proxy", f"127.0.0.1:{website.port}")
        yield website


def test_the_proxy_of_the_environment_is_used_and_given_its_password(proxy: Website) -> None:
    assert answer("http://council.example/report").outcome is Outcome.WORKS
    assert proxy.requests == ["HEAD http://council.example/report"]
    assert (proxy.headers["proxy-authorization"], proxy.headers["host"]) == (LOGIN, "council.example")


def test_a_proxy_may_be_on_this_computer(proxy: Website) -> None:
    assert answer("http://council.example/report", Web()).outcome is Outcome.WORKS


def test_names_are_the_proxys_to_look_up(proxy: Website) -> None:
    """A computer behind a proxy often cannot look up a name of the internet."""

    def lookup(host: str, port: int, **more: int) -> list[tuple[object, ...]]:
        assert host == HERE
        return list(socket.getaddrinfo(host, port, **more))

    assert answer("http://council.example/report", Web(lookup=lookup)).outcome is Outcome.WORKS


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "localhost", "localhost.", "a.localhost", "localhost.localdomain"),
        *("[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "[fd00:ec2::254]", "0.0.0.0", "224.0.0.1"),
        *("metadata.google.internal", "instance-data"),
    ],
)
def test_a_proxy_is_not_asked_where_nobody_should_ask(host: str, proxy: Website) -> None:
    for scheme in ("http", "https"):
        assert answer(f"{scheme}://{host}/a", Web()).reason.startswith("This address was not asked: ")
    assert proxy.connections == 0


def test_a_proxy_is_asked_for_a_private_address_only_if_an_author_typed_it(proxy: Website) -> None:
    proxy.more = {"http://council.example/a": "http://10.0.0.1/report"}
    assert answer("http://10.0.0.1/report").outcome is Outcome.WORKS
    assert "10.0.0.1 is in a private network" in answer("http://council.example/a").reason
    assert proxy.requests == ["HEAD http://10.0.0.1/report", "HEAD http://council.example/a"]


def test_after_a_redirect_the_proxy_is_chosen_again(
    proxy: Website, site: Website, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", ALSO_HERE)
    proxy.more = {"http://council.example/a": site.url("/200", ALSO_HERE)}
    assert answer("http://council.example/a").outcome is Outcome.MOVED
    assert site.requests == ["HEAD /200"]


def test_a_public_site_behind_the_proxy_leads_to_no_private_one_beside_it(
    proxy: Website, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "intranet.example")
    with opened(address=INTRANET) as intranet:
        proxy.more = {"http://council.example/a": intranet.url("/200", "intranet.example")}
        web = Web(NETWORKS, lambda host, *where, **more: socket.getaddrinfo(KNOWN.get(host, host), *where, **more))
        assert "127.0.0.2, which is in a private network" in answer("http://council.example/a", web).reason
        assert intranet.connections == 0


@pytest.fixture
def secure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Website]:
    """An encrypted site that this computer knows as `council.example`, through its proxy."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("council.example").configure_cert(trust)
    with opened(trust) as website:
        yield website


def test_an_encrypted_site_is_asked_through_a_tunnel(
    proxy: Website, secure: Website, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", f"http://clerk:word@127.0.0.1:{proxy.port}")
    assert answer(secure.url("/200", "council.example")).outcome is Outcome.WORKS
    assert (proxy.requests, proxy.headers["proxy-authorization"]) == ([f"CONNECT council.example:{secure.port}"], LOGIN)
    assert secure.requests == ["HEAD /200"]
    assert "proxy-authorization" not in secure.headers


def test_the_certificate_is_checked_behind_a_tunnel_too(proxy: Website, secure: Website) -> None:
    assert (
        answer(secure.url("/200", "other.example")).reason == "This computer cannot connect securely to other.example."
    )
    assert secure.requests == []


@pytest.mark.parametrize("status", [403, 407, 502])
def test_a_proxy_may_refuse_a_tunnel(status: int, proxy: Website) -> None:
    proxy.more = {"CONNECT": status, "council.example:443": status}
    result = answer("https://council.example/a")
    assert (result.outcome, result.reason, result.is_reached) == (Outcome.LOOK, PROXY, False)


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ("http://127.0.0.1:{closed}", PROXY),
        ("127.0.0.1:{closed}", PROXY),
        ("http://no-such-proxy.invalid:8080", PROXY),
        ("http://:8080", PROXY),
        ("http://127.0.0.1:port", PROXY),
        ("socks5://127.0.0.1:{closed}", PROXY_KIND),
        ("https://127.0.0.1:{closed}", PROXY_KIND),
    ],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_cannot_be_used_is_said_to_be_the_trouble(
    settings: str, reason: str, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(socket.create_server((HERE, 0))) as server:
        closed = server.getsockname()[1]
    monkeypatch.setenv("all_proxy", settings.format(closed=closed))
    result = answer(f"{scheme}://council.example/a")
    assert (result.outcome, result.reason, result.is_reached) == (Outcome.LOOK, reason, False)
