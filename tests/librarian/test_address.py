"""Web addresses: what may be asked, and what may be shown."""

from __future__ import annotations

import pytest

from selfassess.librarian.links.address import onward, parsed, printed


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://www.council.example/a?b=c", "https://www.council.example/a?b=c"),
        ("HTTP://Council.Example", "http://council.example/"),
        ("https://council.example:443/a", "https://council.example/a"),
        ("http://council.example:8080/a#b", "http://council.example:8080/a"),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/ä"),
        ("http://[::1]:80/a", "http://[::1]/a"),
        ("https://reader:sesame@council.example/a", "https://council.example/a"),
        (" https://council.example/a\n", "https://council.example/a"),
    ],
)
def test_an_address_is_asked_without_its_credentials_and_fragment(typed: str, url: str) -> None:
    found = parsed(typed)
    assert found is not None
    assert found.url == url


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "council.example",
        "//council.example/a",
        "ftp://council.example/a",
        "file:///etc/passwd",
        "mailto:a@council.example",
        "https://",
        "https:///a",
        "https://council.example/a b",
        "https://council.example:none/a",
        "https://council.example:99999/a",
        "https://[::1/a",
        "https://" + "ä" * 300 + ".example/",
    ],
)
def test_anything_else_is_no_web_address(typed: str) -> None:
    assert parsed(typed) is None


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://council.example/b"),
        ("b?c", "https://council.example/x/b?c"),
        ("//other.example/b", "https://other.example/b"),
        ("http://other.example", "http://other.example/"),
        ("../b c", "https://council.example/b%20c"),
    ],
)
def test_a_redirect_leads_on_from_where_one_is(location: str, url: str) -> None:
    start = parsed("https://council.example/x/a")
    assert start is not None
    found = onward(start, location)
    assert found is not None
    assert found.url == url


def test_words_from_outside_are_cut_to_a_line() -> None:
    assert printed("a\x1b[31m\n b") == "a\ufffd[31m b"
    assert len(printed("x" * 10_000)) == 301
