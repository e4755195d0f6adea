"""Which addresses are connected to, and that the one that was checked is the one that is asked."""

from __future__ import annotations

import socket
import ssl
import time
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
import trustme

from selfassess.links import Answer, Outcome, RequestLimits, check, target
from selfassess.links.connection import Web, left
from tests.links.website import ALSO_HERE, HERE, INTRANET, LOCAL, NETWORKS, Website, opened

QUICK = RequestLimits(pause=0)
NOT_ASKED = "This address was not asked: council.example has the address {}, which "
SELF = f"{NOT_ASKED}is always the computer that opens it."
MACHINES = f"{NOT_ASKED}is for services of a network, not for documents."
NOBODY = f"{NOT_ASKED}is not for websites."


def answer(url: str, web: Web = LOCAL) -> Answer:
    ((_, only),) = check([target(url) or ""], QUICK, web)
    return only


class NameServer:
    """Finds the addresses of a table, one row for each time that a name is asked for."""

    def __init__(self, *rows: list[str]) -> None:
        self.rows = list(rows)

    def __call__(self, host: str, port: int, **more: Any) -> list[tuple[Any, ...]]:
        return [found for address in self.rows.pop(0) for found in socket.getaddrinfo(address, port, **more)]


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "localhost.", "LOCALHOST", "127.1", "2130706433", "0x7f000001", "0177.0.0.1"),
        *("0", "0.0.0.0", "127.0.0.1.", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
    ],
)
def test_this_computer_is_never_asked_however_it_is_spelt(host: str, site: Website) -> None:
    result = answer(f"http://{host}:{site.port}/200", Web())
    assert (result.outcome, result.is_reached, result.hint.split(",")[0]) == (
        Outcome.LOOK,
        False,
        "Type the address at which readers can open the document",
    )
    assert result.reason.startswith("This address was not asked: ")
    assert site.connections == 0


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("127.0.0.1", SELF),
        ("::ffff:127.0.0.1", SELF),
        ("64:ff9b::7f00:1", SELF),
        ("169.254.169.254", MACHINES),
        ("fd00:ec2::254", MACHINES),
        ("fe80::1", MACHINES),
        ("224.0.0.1", NOBODY),
        ("255.255.255.255", NOBODY),
        ("ff02::1", NOBODY),
    ],
)
def test_a_name_that_is_found_where_nobody_should_ask_is_not_asked(address: str, reason: str) -> None:
    result = answer("http://council.example/a", Web(lookup=NameServer([address])))
    assert (result.outcome, result.reason) == (Outcome.LOOK, reason.format(ip_address(address)))


def test_one_such_address_among_others_is_enough(site: Website) -> None:
    web = Web(NETWORKS, NameServer([HERE, "169.254.169.254"]))
    assert answer(site.url("/200", "council.example"), web).reason == MACHINES.format("169.254.169.254")
    assert site.connections == 0


def test_what_is_said_of_one_address_of_such_a_site_is_said_of_all() -> None:
    urls = [f"http://council.example/{number}" for number in range(3)]
    names = NameServer(["127.0.0.1"])
    assert {result.reason for _, result in check(urls, QUICK, Web(lookup=names))} == {SELF.format("127.0.0.1")}
    assert names.rows == []


@pytest.mark.parametrize(
    "location",
    [
        *("http://127.0.0.3:{port}/200", "//127.0.0.3:{port}/200", "http://2130706435:{port}/200"),
        *("http://[::ffff:127.0.0.3]:{port}/200", "http://169.254.169.254/latest/meta-data/"),
        *("http://[fd00:ec2::254]/", "http://0.0.0.0:{port}/200", "http://10.0.0.1/", "http://[fd12::1]/"),
        "http://127.0.0.2:{port}/200",
    ],
)
def test_no_public_site_leads_there_or_into_a_private_network(location: str, site: Website) -> None:
    url = site.url("/redirect-302?" + location.format(port=site.port))
    result = answer(url)
    assert result.outcome is Outcome.LOOK
    assert result.reason.startswith("This address leads on to http://")
    assert ", which was not asked: " in result.reason
    assert site.requests == [url.removeprefix(site.url("")).join(("HEAD ", ""))]


def test_a_private_address_is_asked_if_an_author_typed_it() -> None:
    with opened(address=INTRANET) as intranet:
        assert answer(intranet.url("/200")).outcome is Outcome.WORKS


def test_a_private_site_may_lead_to_another_and_to_a_public_one(site: Website) -> None:
    with opened(address=INTRANET) as intranet:
        assert answer(intranet.url(f"/redirect-302?{intranet.url('/report')}")).outcome is Outcome.WORKS
        assert answer(intranet.url(f"/redirect-302?{site.url('/report')}")).outcome is Outcome.WORKS


def test_no_way_leads_back_into_a_private_network(site: Website) -> None:
    with opened(address=INTRANET) as intranet:
        back = site.url(f"/redirect-302?{intranet.url('/report')}")
        assert answer(intranet.url(f"/redirect-302?{back}")).reason == (
            f"This address leads on to {intranet.url('/report')}, which was not asked: "
            "127.0.0.2 is in a private network, and a public site leads there."
        )
        assert len(intranet.requests) == 1


def test_the_address_that_was_checked_is_the_one_that_is_asked(site: Website) -> None:
    """The name is looked up once; a second answer would lead elsewhere."""
    names = NameServer([HERE])
    assert answer(site.url("/200", "council.example"), Web(NETWORKS, names)).outcome is Outcome.WORKS
    assert (names.rows, site.headers["host"]) == ([], f"council.example:{site.port}")


def test_a_name_that_moves_between_two_requests_is_checked_again(site: Website) -> None:
    names = NameServer([HERE], [INTRANET])
    result = answer(site.url("/redirect-302?/report", "council.example"), Web(NETWORKS, names))
    assert "council.example has the address 127.0.0.2, which is in a private network" in result.reason
    assert site.requests == ["HEAD /redirect-302?/report"]


def test_the_next_address_of_a_name_is_asked_if_the_first_does_not_answer(site: Website) -> None:
    names = NameServer(["::1", HERE])
    assert answer(site.url("/200", "council.example"), Web(NETWORKS, names)).outcome is Outcome.WORKS


def test_a_name_without_an_address_cannot_be_looked_up() -> None:
    result = answer("http://council.example/", Web(NETWORKS, lambda *where, **more: []))
    assert result.reason == "This computer cannot look up the name council.example."


@pytest.mark.parametrize("name", [ALSO_HERE, "council.example"])
def test_the_certificate_is_that_of_the_name(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("council.example").configure_cert(context)
    with opened(context) as secure:
        result = answer(secure.url("/200", name), Web(NETWORKS, NameServer([HERE])))
        assert (result.outcome is Outcome.WORKS) == (name == "council.example")


def test_a_deadline_that_has_passed_is_an_end_of_patience() -> None:
    with pytest.raises(TimeoutError):
        left(time.monotonic() - 1)


def test_a_site_that_never_ends_the_greeting_is_given_up_at_once() -> None:
    with socket.create_server((HERE, 0)) as silent:
        urls = [f"https://{HERE}:{silent.getsockname()[1]}/{number}" for number in range(3)]
        results = [result for _, result in check(urls, RequestLimits(pause=0, request=1), LOCAL)]
    assert {(result.outcome, result.reason) for result in results} == {
        (Outcome.LOOK, "The site 127.0.0.1 did not answer in time.")
    }
