"""Many addresses: how many are asked at once, what one failure means for the others, and whether we are offline."""

from __future__ import annotations

import socket
import time
from typing import Any
from unittest.mock import Mock

import pytest

from selfassess.links import Answer, Outcome, RequestLimits, check
from selfassess.links.http import Client
from tests.links.website import ALSO_HERE, HERE, Website, opened

QUICK = RequestLimits(pause=0)
NOWHERE = "http://nowhere.example/a"


def answers(*urls: str, limits: RequestLimits = QUICK) -> list[Answer]:
    """The answers in the order of the addresses."""
    known = dict(check(urls, limits))
    return [known[url] for url in urls]


def outcomes(*urls: str, limits: RequestLimits = QUICK) -> list[Outcome]:
    return [answer.outcome for answer in answers(*urls, limits=limits)]


def test_several_sites_are_asked_at_once(site: Website) -> None:
    assert outcomes(site.url("/meet?30"), site.url("/meet?30", ALSO_HERE)) == [Outcome.WORKS] * 2


def test_no_more_sites_are_asked_at_once_than_the_limits_allow(site: Website) -> None:
    urls = [site.url("/meet?0.2"), site.url("/meet?0.2", ALSO_HERE)]
    assert outcomes(*urls, limits=RequestLimits(pause=0, sites=1)) == [Outcome.LOOK] * 2


def test_each_site_is_asked_one_thing_at_a_time_even_if_another_redirects_to_it(site: Website) -> None:
    with opened() as other:
        redirect = other.url(f"/redirect-302?{site.url('/meet?0.3')}", ALSO_HERE)
        assert outcomes(site.url("/meet?0.2"), site.url("/meet?0.1"), redirect) == [Outcome.LOOK] * 3


def test_nothing_more_is_asked_once_the_generator_is_closed(site: Website) -> None:
    arriving = check([site.url("/200"), site.url("/404")], QUICK)
    assert next(arriving)[1].outcome is Outcome.WORKS
    arriving.close()
    assert site.requests == ["HEAD /200"]


def test_a_site_has_a_pause_between_two_addresses(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C comes when nothing is left to do but wait."""
    arriving = check([site.url("/200"), site.url("/404")], RequestLimits(pause=1000))
    assert next(arriving)[1].outcome is Outcome.WORKS
    monkeypatch.setattr(time, "sleep", Mock(side_effect=KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        next(arriving)
    assert site.requests == ["HEAD /200"]


def test_a_site_that_cannot_be_connected_to_is_asked_once() -> None:
    with opened() as plain:
        urls = [f"https://127.0.0.1:{plain.port}/{number}" for number in range(3)]
        assert {answer.reason for answer in answers(*urls)} == {"This computer cannot connect securely to 127.0.0.1."}
        assert plain.connections == 1


def test_a_site_that_another_one_redirects_to_does_not_affect_that_one(site: Website) -> None:
    with opened() as plain:
        redirect = site.url(f"/redirect-302?https://127.0.0.1:{plain.port}/")
        assert outcomes(redirect, site.url("/200")) == [Outcome.LOOK, Outcome.WORKS]


def test_headers_that_never_end_are_abandoned_and_the_site_with_them(site: Website) -> None:
    urls = [site.url("/drip"), site.url("/slow"), site.url("/200", ALSO_HERE)]
    limits = RequestLimits(pause=0, address=0.5)
    assert outcomes(*urls, limits=limits) == [Outcome.LOOK, Outcome.LOOK, Outcome.WORKS]
    assert "HEAD /slow" not in site.requests


@pytest.fixture
def lookups(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How the name server fails: it knows no name, and addresses in numbers need none."""
    real, errors = socket.getaddrinfo, [socket.EAI_NONAME]

    def getaddrinfo(host: str, *arguments: Any, **more: Any) -> Any:
        if host != HERE:
            raise socket.gaierror(errors[0], "not found")
        return real(host, *arguments, **more)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return errors


@pytest.mark.usefixtures("lookups")
def test_a_name_that_does_not_exist_is_dead_if_other_sites_answer(site: Website) -> None:
    # One site at a time, so that the name is asked last.
    (answer, _) = answers(NOWHERE, site.url("/404"), limits=RequestLimits(pause=0, sites=1))
    assert (answer.outcome, answer.reason) == (Outcome.DEAD, "There is no site nowhere.example.")


@pytest.mark.parametrize("error", [socket.EAI_AGAIN, socket.EAI_FAIL])
def test_a_name_server_that_fails_makes_no_site_dead(error: int, site: Website, lookups: list[int]) -> None:
    lookups[0] = error
    (answer, _) = answers(NOWHERE, site.url("/200"))
    assert (answer.outcome, answer.reason) == (
        Outcome.LOOK,
        "This computer cannot look up the name nowhere.example.",
    )


@pytest.mark.usefixtures("lookups")
def test_no_site_is_dead_while_this_computer_is_offline() -> None:
    urls = (NOWHERE, f"{NOWHERE}b", "http://elsewhere.example/")
    assert {(answer.outcome, answer.is_reached) for answer in answers(*urls)} == {(Outcome.LOOK, False)}


@pytest.mark.usefixtures("lookups")
def test_no_site_is_dead_if_the_network_fails_on_the_way(site: Website) -> None:
    arriving = check([site.url("/200"), NOWHERE], QUICK)
    assert next(arriving)[1].outcome is Outcome.WORKS
    site.server_close()
    assert next(arriving)[1].outcome is Outcome.LOOK


def test_a_mistake_of_ours_is_not_hidden(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Client, "ask", lambda client, url: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        answers(site.url("/200"))
