"""The answer to one address: a real website answers, or fails to."""

from __future__ import annotations

import socket
from contextlib import closing

import pytest

from selfassess.links import Answer, Outcome, RequestLimits, check, target
from tests.links.website import HERE, LOCAL, Website

QUICK = RequestLimits(pause=0)
HASTY = RequestLimits(pause=0, request=1)
LOGIN = "This address leads on to one with a user name or password, which was not asked."
NO_WEB = "This address leads to something that is not a web address."


def answer(url: str, limits: RequestLimits = QUICK) -> Answer:
    ((_, only),) = check([url], limits, LOCAL)
    return only


@pytest.mark.parametrize(
    ("path", "outcome", "reason"),
    [
        ("/200", Outcome.WORKS, ""),
        ("/204", Outcome.WORKS, ""),
        ("/404", Outcome.DEAD, "Nothing is at this address (404)."),
        ("/410", Outcome.DEAD, "Nothing is at this address (410)."),
        ("/401", Outcome.LOOK, "The site does not let a program open this address (401)."),
        ("/403", Outcome.LOOK, "The site does not let a program open this address (403)."),
        ("/451", Outcome.LOOK, "The site does not let a program open this address (451)."),
        ("/429", Outcome.LOOK, "The site 127.0.0.1 asks programs to come back later (429)."),
        ("/500", Outcome.LOOK, "The site is not working properly (500)."),
        ("/503", Outcome.LOOK, "The site is not working properly (503)."),
        ("/304", Outcome.LOOK, "The site gives an unusual answer (304)."),
        ("/no-location", Outcome.LOOK, "The site gives an unusual answer (302)."),
    ],
)
def test_a_status_has_an_outcome_and_a_reason(path: str, outcome: Outcome, reason: str, site: Website) -> None:
    result = answer(site.url(path))
    assert (result.outcome, result.reason) == (outcome, reason)
    assert str(result.status) in f"{path} {reason}"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/slow", "The site 127.0.0.1 did not answer in time."),
        ("/reset", "The site 127.0.0.1 did not give a proper answer."),
        ("/hang-up", "The site 127.0.0.1 did not give a proper answer."),
        ("/garbage", "The site 127.0.0.1 did not give a proper answer."),
        ("/many-headers", "The site 127.0.0.1 did not give a proper answer."),
        ("/long-header", "The site 127.0.0.1 did not give a proper answer."),
        ("/hints-only", "The site 127.0.0.1 did not give a proper answer."),
        ("/many-hints", "The site 127.0.0.1 did not give a proper answer."),
        ("/drip", "The site 127.0.0.1 did not answer in time."),
        ("/chain?11", "This address redirects too many times."),
        ("/never-the-same", "This address redirects too many times."),
        ("/circle", "This address redirects in a circle."),
        ("/redirect-301?/" + "a" * 5000, "This address leads on to one of more than 4,096 characters."),
        ("/redirect-301?file:///etc/passwd", NO_WEB),
        ("/redirect-301?ftp://council.example/report", NO_WEB),
        ("/redirect-301?mailto:a@b.example", NO_WEB),
        ("/redirect-301?gopher://council.example/", NO_WEB),
        ("/redirect-301?//[", NO_WEB),
        ("/redirect-302?http://reader:sesame@127.0.0.1/", LOGIN),
        ("/redirect-302?//reader@127.0.0.1/", LOGIN),
        ("/redirect-302?https://@127.0.0.1/", LOGIN),
    ],
)
def test_a_site_that_fails_is_to_be_looked_at(path: str, reason: str, site: Website) -> None:
    result = answer(site.url(path), HASTY if "in time" in reason else QUICK)
    assert (result.outcome, result.reason, result.is_reached) == (Outcome.LOOK, reason, True)


def test_a_site_that_cannot_be_reached_is_to_be_looked_at() -> None:
    with closing(socket.create_server((HERE, 0))) as server:
        closed = server.getsockname()[1]
    result = answer(f"http://{HERE}:{closed}/a")
    assert (result.outcome, result.reason, result.is_reached) == (
        Outcome.LOOK,
        "This computer cannot connect to 127.0.0.1.",
        False,
    )


def test_an_address_is_asked_by_head_and_no_more_if_that_works(site: Website) -> None:
    answer(site.url("/200"))
    assert site.requests == ["HEAD /200"]


@pytest.mark.parametrize("refusal", [403, 404, 405, 500, 501, 503])
def test_get_decides_where_head_is_refused(refusal: int, site: Website) -> None:
    assert answer(site.url(f"/only-get?{refusal}")).outcome is Outcome.WORKS
    assert [request.split()[0] for request in site.requests] == ["HEAD", "GET"]


@pytest.mark.parametrize("path", ["/endless", "/endless-redirect", "/bomb"])
def test_no_document_is_downloaded(path: str, site: Website) -> None:
    assert answer(site.url(path)).outcome is Outcome.WORKS


def test_every_request_names_the_program_and_wants_nothing_packed(site: Website) -> None:
    answer(site.url("/200"))
    assert site.headers["user-agent"].startswith("selfassess/")
    assert site.headers["accept-encoding"] == "identity"


def test_a_name_and_password_are_not_sent(site: Website) -> None:
    answer(target(site.url("/redirect-302?/200").replace("//", "//reader:sesame@")) or "")
    assert site.requests == ["HEAD /redirect-302?/200", "HEAD /200"]
    assert "authorization" not in site.headers


@pytest.mark.parametrize("status", [200, 404, 503])
def test_what_only_announces_an_answer_is_not_the_answer(status: int, site: Website) -> None:
    assert answer(site.url(f"/hints?{status}")).status == status


@pytest.mark.parametrize("status", [301, 308])
def test_a_permanent_redirect_gives_the_new_address(status: int, site: Website) -> None:
    result = answer(site.url(f"/redirect-{status}?/redirect-{status}?/report"))
    assert (result.outcome, result.new_address) == (Outcome.MOVED, site.url("/report"))


@pytest.mark.parametrize("status", [302, 303, 307])
def test_after_a_temporary_redirect_the_address_works(status: int, site: Website) -> None:
    result = answer(site.url(f"/redirect-{status}?/redirect-301?/report"))
    assert (result.outcome, result.new_address) == (Outcome.WORKS, "")
    assert result.reason == f"This address leads on to {site.url('/report')}."


def test_the_new_address_is_the_end_of_the_permanent_redirects(site: Website) -> None:
    assert answer(site.url("/redirect-301?/redirect-302?/report")).new_address == site.url("/redirect-302?/report")


def test_ten_redirects_are_followed(site: Website) -> None:
    assert answer(site.url("/chain?10")).outcome is Outcome.WORKS


@pytest.mark.parametrize(("path", "asked"), [("/never-the-same", 11), ("/circle", 2)])
def test_no_more_redirects_are_followed_and_not_by_another_method_either(path: str, asked: int, site: Website) -> None:
    answer(site.url(path))
    assert len(site.requests) == asked


def test_a_redirect_to_nothing_is_dead(site: Website) -> None:
    assert answer(site.url("/redirect-301?/404")).outcome is Outcome.DEAD


def test_a_redirect_to_a_front_page_is_to_be_looked_at(site: Website) -> None:
    assert answer(site.url("/redirect-301?/")).outcome is Outcome.LOOK
    assert answer(site.url("/")).outcome is Outcome.WORKS


@pytest.mark.parametrize(("path", "new"), [("/control", "/report?%1B[31m"), ("/utf-8", "/caf%C3%A9%20bar")])
def test_a_new_address_is_printable(path: str, new: str, site: Website) -> None:
    assert answer(site.url(path)).new_address == site.url(new)


@pytest.mark.parametrize("path", ["/busy?0", "/busy?1", "/busy-until?-50"])
def test_a_site_that_asks_for_a_short_pause_is_asked_again(path: str, site: Website) -> None:
    assert answer(site.url(path)).outcome is Outcome.WORKS
    assert site.requests == [f"HEAD {path}"] * 2


def test_a_site_that_stays_busy_is_asked_twice(site: Website) -> None:
    assert answer(site.url("/always-busy")).outcome is Outcome.LOOK
    assert site.requests == ["HEAD /always-busy"] * 2


@pytest.mark.parametrize("path", ["/busy?15", "/busy?29", "/busy-until?3600", "/busy?soon", "/busy?-5"])
def test_a_site_that_asks_for_a_long_pause_or_an_unknown_one_is_left_alone(path: str, site: Website) -> None:
    urls = [site.url(path), site.url("/200"), site.url("/404")]
    assert {result.reason for _, result in check(urls, QUICK, LOCAL)} == {
        "The site 127.0.0.1 asks programs to come back later (429)."
    }
    assert site.requests == [f"HEAD {path}"]
