"""Many addresses: how many are asked at once, what one failure means for the others, and whether we are offline."""

from __future__ import annotations

import socket
import threading
import time
from typing import Any
from unittest.mock import Mock

import pytest

from selfassess.links import Answer, Outcome, RequestLimits, check
from selfassess.links.connection import Web
from selfassess.links.journey import Journey
from tests.links.website import ALSO_HERE, HERE, LOCAL, Website, opened

QUICK = RequestLimits(pause=0)
NOWHERE = "http://nowhere.example/a"


def everywhere(host: str, port: int, **more: Any) -> Any:
    """A name server that finds every name on this computer."""
    return socket.getaddrinfo(HERE, port, **more)


def answers(*urls: str, limits: RequestLimits = QUICK, web: Web = LOCAL) -> list[Answer]:
    """The answers in the order of the addresses."""
    known = dict(check(urls, limits, web))
    return [known[url] for url in urls]


def outcomes(*urls: str, limits: RequestLimits = QUICK, web: Web = LOCAL) -> list[Outcome]:
    return [answer.outcome for answer in answers(*urls, limits=limits, web=web)]


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
    arriving = check([site.url("/200"), site.url("/404")], QUICK, LOCAL)
    assert next(arriving)[1].outcome is Outcome.WORKS
    arriving.close()
    assert site.requests == ["HEAD /200"]


def test_a_site_has_a_pause_between_two_addresses(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C comes when nothing is left to do but wait."""
    arriving = check([site.url("/200"), site.url("/404")], RequestLimits(pause=1000), LOCAL)
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


@pytest.mark.parametrize("path", ["/drip", "/slow"])
def test_a_slow_site_is_given_up_and_its_other_addresses_are_not_asked(path: str, site: Website) -> None:
    urls = [site.url(path), *(site.url(f"/{number}") for number in range(200, 300))]
    slow, *others = answers(*urls, limits=RequestLimits(pause=0, request=1.5, site=1.5))
    assert (slow.outcome, slow.reason) == (Outcome.LOOK, "The site 127.0.0.1 did not answer in time.")
    assert {(other.outcome, other.reason, other.is_reached) for other in others} == {
        (Outcome.LOOK, "This address was not asked: the site 127.0.0.1 had already taken 2 seconds.", True)
    }
    assert site.requests == [f"HEAD {path}"]


def test_a_slow_address_has_a_share_of_the_time_and_the_others_are_asked(site: Website) -> None:
    urls = [site.url("/slow"), site.url("/200"), site.url("/404")]
    limits = RequestLimits(pause=0, request=1.5, address=3)
    assert outcomes(*urls, limits=limits) == [Outcome.LOOK, Outcome.WORKS, Outcome.DEAD]
    assert site.requests[:2] == ["HEAD /slow", "GET /slow"]


def test_a_site_that_answers_quickly_has_time_for_any_number_of_addresses(site: Website) -> None:
    urls = [site.url(f"/200?{number}") for number in range(12)]
    assert set(outcomes(*urls, limits=RequestLimits(pause=0.01, quick=10, site=10.001))) == {Outcome.WORKS}


def test_many_quick_answers_on_the_way_to_one_document_are_counted(site: Website) -> None:
    limits = RequestLimits(pause=0, quick=0.5, site=1.5)
    assert outcomes(site.url("/chain-slowly?6"), limits=limits) == [Outcome.LOOK]
    assert "HEAD /chain-slowly?0" not in site.requests


@pytest.mark.parametrize(
    ("requests", "seconds"),
    [
        ((("slow.example", 3.0), ("quick.example", 0.25)), 0.25),
        ((("quick.example", 0.25), ("slow.example", 3.0), ("slow.example", 2.0)), 5.0),
        ((("quick.example", 0.25), ("slow.example", 3.0), ("quick.example", 0.25)), 0.5),
    ],
)
def test_a_site_does_not_pay_for_a_slow_one_that_leads_to_it(
    requests: tuple[tuple[str, float], ...], seconds: float
) -> None:
    assert Journey("http://a.example/", "http://b.example/", requests=requests).seconds_here == seconds


def test_pauses_that_a_site_asks_for_are_taken_from_its_time(site: Website) -> None:
    urls = [site.url("/busy?1&1"), site.url("/busy?1&2"), site.url("/busy?1&3")]
    limits = RequestLimits(pause=0, quick=0.5, site=2.4)
    assert outcomes(*urls, limits=limits) == [Outcome.WORKS, Outcome.LOOK, Outcome.LOOK]


def test_slow_sites_keep_no_place_from_the_others(site: Website) -> None:
    """Two that never answer, and one place: the third is asked all the same."""
    names = ["a.example", "b.example", "c.example"]
    urls = [site.url("/slow", names[0]), site.url("/slow", names[1]), site.url("/200", names[2])]
    arriving = check(urls, RequestLimits(pause=0, sites=1, quick=0.05, request=30), Web(LOCAL.networks, everywhere))
    assert next(arriving) == (urls[2], Answer(Outcome.WORKS, status=200))


def test_a_site_that_leads_to_a_slow_one_is_asked_for_its_other_addresses_meanwhile(site: Website) -> None:
    with opened() as quick:
        urls = [quick.url(f"/redirect-302?{site.url('/slow', 'slow.example')}"), quick.url("/200"), quick.url("/404")]
        arriving = check(urls, RequestLimits(pause=0, request=30), Web(LOCAL.networks, everywhere))
        assert [next(arriving)[0], next(arriving)[0]] == urls[1:]


def test_a_site_that_had_its_time_is_not_asked_because_another_leads_to_it(site: Website) -> None:
    with opened() as quick:
        slow = site.url("/slow", "slow.example")
        urls = [slow, quick.url(f"/redirect-302?{slow}2"), quick.url("/200")]
        limits = RequestLimits(pause=0, request=2, site=2)
        (_, led_on, works) = answers(*urls, limits=limits, web=Web(LOCAL.networks, everywhere))
    assert led_on.reason == (
        f"This address leads on to {slow}2, which was not asked: the site slow.example had already taken 2 seconds."
    )
    assert works.outcome is Outcome.WORKS


def test_a_lookup_that_never_ends_keeps_nobody_waiting(site: Website) -> None:
    hanging = threading.Event()

    def lookup(host: str, port: int, **more: Any) -> Any:
        if host == "hanging.example":
            hanging.wait(60)
        return everywhere(host, port, **more)

    limits = RequestLimits(pause=0, request=1.5)
    lost, found = answers("http://hanging.example/", site.url("/200"), limits=limits, web=Web(LOCAL.networks, lookup))
    hanging.set()
    assert (lost.reason, lost.is_reached) == ("This computer cannot look up the name hanging.example.", False)
    assert found.outcome is Outcome.WORKS


def nowhere_else(error: int) -> Web:
    """A name server that knows no name; addresses in numbers need none."""

    def lookup(host: str, port: int, **more: Any) -> Any:
        if not host[0].isdigit():
            raise socket.gaierror(error, "not found")
        return socket.getaddrinfo(host, port, **more)

    return Web(LOCAL.networks, lookup)


OFFLINE = nowhere_else(socket.EAI_NONAME)


def test_a_name_that_does_not_exist_is_dead_if_other_sites_answer(site: Website) -> None:
    # One site at a time, so that the name is asked last.
    (answer, _) = answers(NOWHERE, site.url("/404"), limits=RequestLimits(pause=0, sites=1), web=OFFLINE)
    assert (answer.outcome, answer.reason) == (Outcome.DEAD, "There is no site nowhere.example.")


@pytest.mark.parametrize("error", [socket.EAI_AGAIN, socket.EAI_FAIL])
def test_a_name_server_that_fails_makes_no_site_dead(error: int, site: Website) -> None:
    (answer, _) = answers(NOWHERE, site.url("/200"), web=nowhere_else(error))
    assert (answer.outcome, answer.reason) == (
        Outcome.LOOK,
        "This computer cannot look up the name nowhere.example.",
    )


def test_no_site_is_dead_while_this_computer_is_offline() -> None:
    urls = (NOWHERE, f"{NOWHERE}b", "http://elsewhere.example/", "http://127.0.0.9/")
    results = answers(*urls, web=OFFLINE)
    assert [answer.is_unreachable for answer in results] == [True, True, True, False]
    assert {(answer.outcome, answer.is_reached) for answer in results} == {(Outcome.LOOK, False)}


def test_no_site_is_dead_if_the_network_fails_on_the_way(site: Website) -> None:
    arriving = check([site.url("/200"), NOWHERE], QUICK, OFFLINE)
    assert next(arriving)[1].outcome is Outcome.WORKS
    site.shutdown()
    site.server_close()
    assert next(arriving)[1].outcome is Outcome.LOOK


def test_a_mistake_of_ours_is_not_hidden(site: Website) -> None:
    with pytest.raises(ZeroDivisionError):
        answers(site.url("/200"), web=Web(LOCAL.networks, lambda *where, **more: [1 / 0]))
