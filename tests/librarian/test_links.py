"""What comes of asking an address: a real website answers, or does not."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

import pytest

from selfassess.librarian.links import Address, Answer, Manners, Outcome, ask, told
from selfassess.librarian.links.address import parsed
from tests.librarian.website import ALSO_HERE, Website, opened

QUICK = Manners(pause=0.0, patience=1.5)
HASTY = Manners(pause=0.0, connect=0.3, read=0.3, whole=1.0)


def address(url: str) -> Address:
    found = parsed(url)
    assert found is not None
    return found


def answers(*urls: str, manners: Manners = QUICK) -> list[Answer]:
    """The answers in the order of the addresses."""
    addresses = [address(url) for url in urls]
    found = {answer.address: answer for answer in ask(addresses, manners)}
    return [found[each] for each in addresses]


def answer(url: str, manners: Manners = QUICK) -> Answer:
    (found,) = answers(url, manners=manners)
    return found


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/200", Outcome.OPEN),
        ("/204", Outcome.OPEN),
        ("/404", Outcome.NOT_THERE),
        ("/410", Outcome.TAKEN_AWAY),
        ("/400", Outcome.KEPT_OUT),
        ("/401", Outcome.KEPT_OUT),
        ("/403", Outcome.KEPT_OUT),
        ("/418", Outcome.KEPT_OUT),
        ("/451", Outcome.KEPT_OUT),
        ("/429", Outcome.BUSY),
        ("/503", Outcome.BUSY),
        ("/500", Outcome.FAILING),
        ("/304", Outcome.UNCLEAR),
        ("/no-target", Outcome.UNCLEAR),
    ],
)
def test_a_status_has_its_outcome(path: str, outcome: Outcome, site: Website) -> None:
    found = answer(site.url(path))
    assert found.outcome is outcome
    assert str(found.status) == path[1:] or path == "/no-target"


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/reset", Outcome.CUT_OFF),
        ("/hang-up", Outcome.CUT_OFF),
        ("/garbage", Outcome.GARBLED),
        ("/many-headers", Outcome.GARBLED),
    ],
)
def test_a_site_that_gives_no_answer_has_its_outcome(path: str, outcome: Outcome, site: Website) -> None:
    found = answer(site.url(path))
    assert (found.outcome, found.status) == (outcome, 0)


@pytest.mark.parametrize("path", ["/slow", "/drip"])
def test_a_site_that_takes_too_long_is_not_waited_for(path: str, site: Website) -> None:
    assert answer(site.url(path), HASTY).outcome is Outcome.TIMED_OUT


def test_head_is_asked_first_and_where_it_is_answered_nothing_more(site: Website) -> None:
    answer(site.url("/200"))
    assert site.book.asked == ["HEAD /200"]


@pytest.mark.parametrize("refusal", [403, 404, 405, 500, 501, 503])
def test_where_head_is_refused_get_has_the_last_word(refusal: int, site: Website) -> None:
    assert answer(site.url(f"/get-alone-{refusal}")).outcome is Outcome.OPEN
    assert [each.split()[0] for each in site.book.asked] == ["HEAD", "GET"]


def test_no_document_is_fetched(site: Website) -> None:
    assert answer(site.url("/endless")).outcome is Outcome.OPEN


def test_every_request_says_who_asks(site: Website) -> None:
    answer(site.url("/200"))
    assert site.book.requests[0].headers["user-agent"].startswith("selfassess/")


@pytest.mark.parametrize("status", [301, 308])
def test_a_lasting_redirect_says_where_the_document_is_now(status: int, site: Website) -> None:
    found = answer(site.url(f"/leads-{status}?/200"))
    assert found.outcome is Outcome.MOVED
    assert found.moved_to == address(site.url("/200"))
    assert [hop.status for hop in found.hops] == [status]


@pytest.mark.parametrize("status", [302, 303, 307])
def test_a_passing_redirect_leaves_the_address_as_it_is(status: int, site: Website) -> None:
    found = answer(site.url(f"/leads-{status}?/200"))
    assert (found.outcome, found.end, found.moved_to) == (Outcome.LED_ON, address(site.url("/200")), None)


def test_the_new_address_is_where_the_lasting_redirects_end(site: Website) -> None:
    found = answer(site.url("/leads-301?/leads-302?/200"))
    assert found.outcome is Outcome.MOVED
    assert found.moved_to == address(site.url("/leads-302?/200"))
    assert found.end == address(site.url("/200"))


def test_redirects_are_followed_ten_times_and_no_more(site: Website) -> None:
    assert answer(site.url("/chain?10")).outcome is Outcome.LED_ON
    assert answer(site.url("/chain?11")).outcome is Outcome.TOO_FAR


def test_a_circle_of_redirects_is_called_one(site: Website) -> None:
    found = answer(site.url("/circle?a"))
    assert (found.outcome, len(site.book.requests)) == (Outcome.CIRCLE, 2)


def test_a_redirect_to_nothing_is_told_with_where_it_leads(site: Website) -> None:
    found = answer(site.url("/leads-301?/404"))
    assert (found.outcome, found.status, found.end) == (Outcome.NOT_THERE, 404, address(site.url("/404")))


def test_a_redirect_to_the_front_page_means_that_the_document_has_gone(site: Website) -> None:
    assert answer(site.url("/leads-302?/")).outcome is Outcome.FRONT_PAGE
    assert answer(site.url("/")).outcome is Outcome.OPEN


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)", "mailto:a@b.example"]
)
def test_a_redirect_off_the_web_is_not_followed(target: str, site: Website) -> None:
    found = answer(site.url(f"/leads-301?{target}"))
    assert (found.outcome, found.detail) == (Outcome.OFF_THE_WEB, target)


def test_words_from_a_site_cannot_steer_the_terminal(site: Website) -> None:
    found = told(answer(site.url("/bad-words")))
    assert found is not None
    assert "\x1b" not in found.message
    assert "ftp://a/" in found.message


def test_a_redirect_with_letters_beyond_ascii_is_followed(site: Website) -> None:
    assert answer(site.url("/utf-8")).outcome is Outcome.MOVED
    assert site.book.asked[-1] == "HEAD /caf%C3%A9%20bar"


def test_a_port_where_nobody_listens_refuses() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        port = listening.getsockname()[1]
    assert answer(f"http://127.0.0.1:{port}/x").outcome is Outcome.REFUSED


def test_a_site_that_lets_nobody_in_gives_no_connection() -> None:
    with closing(socket.create_server(("127.0.0.1", 0), backlog=0)) as full, _crowd(full.getsockname()):
        found = answer(f"http://127.0.0.1:{full.getsockname()[1]}/x", HASTY)
    assert found.outcome is Outcome.NO_CONNECTION


def test_a_name_that_no_site_has_is_told_apart_from_a_refusal() -> None:
    assert answer("http://nowhere.invalid/x").outcome in (Outcome.NO_SUCH_SITE, Outcome.NOT_LOOKED_UP)


def test_a_name_that_no_site_can_have_is_no_address() -> None:
    found = told(answer(f"http://{'a' * 64}.invalid/x"))
    assert found is not None
    assert found.message == "This is no web address."


def test_a_site_that_cannot_be_reached_is_not_asked_again(site: Website) -> None:
    with opened() as plain:
        found = answers(*(f"https://127.0.0.1:{plain.port}/{number}" for number in range(3)))
        assert {each.outcome for each in found} == {Outcome.NOT_SECURE}
        assert plain.book.connections == 2


@pytest.mark.parametrize("path", ["/rest-429?0", "/rest-503?0", "/rest-until?0", "/rest-until?-50", "/rest-429?1"])
def test_a_site_that_asks_for_a_moments_rest_gets_it_and_is_asked_again(path: str, site: Website) -> None:
    assert answer(site.url(path)).outcome is Outcome.OPEN
    assert site.book.asked == [f"HEAD {path}", f"HEAD {path}"]


@pytest.mark.parametrize("path", ["/rest-429?3600", "/rest-429?999999999", "/rest-until?3600"])
def test_a_site_that_asks_for_longer_is_left_alone_with_all_its_addresses(path: str, site: Website) -> None:
    found = answers(site.url(path), site.url("/200"), site.url("/404"))
    assert [each.outcome for each in found] == [Outcome.BUSY] * 3
    assert site.book.asked == [f"HEAD {path}"]


@pytest.mark.parametrize("said", ["soon", "-5", "9" * 5000, "Thu,%2099%20Foo%202026%2099:99:99%20GMT"])
def test_a_wish_for_rest_that_nobody_understands_is_none(said: str, site: Website) -> None:
    assert answer(site.url(f"/rest-429?{said}")).outcome is Outcome.BUSY
    assert answer(site.url("/200")).outcome is Outcome.OPEN


def test_each_site_is_asked_one_thing_at_a_time(site: Website) -> None:
    found = answers(*(site.url(f"/linger?{number}") for number in range(12)))
    assert {each.outcome for each in found} == {Outcome.OPEN}
    assert site.book.most_at_once == 1


def test_a_site_to_which_others_lead_is_asked_one_thing_at_a_time_too(site: Website) -> None:
    with opened() as other:
        away = [f"/leads-302?{site.url(f'/linger?{number}')}" for number in range(6)]
        own = [site.url(f"/linger?own-{number}") for number in range(6)]
        found = answers(*own, *(other.url(path, ALSO_HERE) for path in away))
    assert {each.outcome for each in found} == {Outcome.OPEN, Outcome.LED_ON}
    assert site.book.most_at_once == 1


def test_several_sites_are_asked_at_once(site: Website) -> None:
    found = answers(site.url("/meet"), site.url("/meet", ALSO_HERE), manners=Manners(pause=0.0))
    assert [each.outcome for each in found] == [Outcome.OPEN, Outcome.OPEN]


def test_no_more_sites_are_asked_at_once_than_manners_allow(site: Website) -> None:
    urls = [site.url("/linger", host) for host in ("127.0.0.1", ALSO_HERE)]
    answers(*urls, manners=Manners(pause=0.0, sites=1))
    assert site.book.most_at_once == 1


def test_nothing_more_is_asked_once_somebody_stops(site: Website) -> None:
    coming = ask([address(site.url("/200")), address(site.url("/404"))], Manners(pause=20.0))
    assert next(coming).outcome is Outcome.OPEN
    coming.close()
    assert site.book.asked == ["HEAD /200"]


def test_credentials_go_to_their_own_site_alone(site: Website) -> None:
    url = site.url("/secret").replace("//", "//reader:open%20sesame@")
    assert answer(url).outcome is Outcome.OPEN
    assert site.book.requests[0].headers["authorization"] == "Basic cmVhZGVyOm9wZW4gc2VzYW1l"
    for target, is_sent in ((site.url("/200"), True), (site.url("/200", ALSO_HERE), False)):
        answer(site.url(f"/leads-302?{target}").replace("//", "//reader:open%20sesame@", 1))
        assert ("authorization" in site.book.requests[-1].headers) is is_sent


def test_credentials_that_a_redirect_brings_are_not_sent(site: Website) -> None:
    answer(site.url("/with-credentials?/secret"))
    assert site.book.requests[-1].path == "/secret"
    assert "authorization" not in site.book.requests[-1].headers


def test_credentials_are_never_shown(site: Website) -> None:
    for path in ("/404", "/with-credentials?/200"):
        found = answer(site.url(path).replace("//", "//reader:sesame@", 1))
        said = told(found)
        assert said is not None
        assert "sesame" not in f"{said.message} {said.hint} {found.address.shown} {found.end.shown}"


def test_the_place_within_a_page_is_told_to_nobody_and_kept(site: Website) -> None:
    said = told(answer(site.url("/leads-301?/200")), "page=4")
    assert said is not None
    assert said.hint == f"Type the new one: {site.url('/200')}#page=4"
    answer(site.url("/200#page=4"))
    assert site.book.asked[-1] == "HEAD /200"


def test_a_proxy_of_the_environment_is_asked_instead(site: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://clerk:word@127.0.0.1:{site.port}")
    answer("http://council.example/report")
    assert site.book.asked[0] == "HEAD http://council.example/report"
    assert site.book.requests[0].headers["proxy-authorization"] == "Basic Y2xlcms6d29yZA=="


def test_a_site_that_the_environment_excepts_is_asked_without_the_proxy(
    site: Website, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert answer(site.url("/200")).outcome is Outcome.OPEN


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:9", "socks5://127.0.0.1:9", "127.0.0.1:9"])
def test_a_proxy_that_does_not_answer_is_not_the_documents_fault(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", proxy)
    assert answer("http://council.example/report").outcome is Outcome.PROXY


@contextmanager
def _crowd(place: tuple[str, int]) -> Iterator[None]:
    """Visitors who fill the door of a site and go no further."""
    with ExitStack() as stack:
        for _ in range(4):
            visitor = stack.enter_context(socket.socket())
            visitor.setblocking(False)
            visitor.connect_ex(place)
        yield
