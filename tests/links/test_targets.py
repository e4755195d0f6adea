"""Which addresses are checked, and how they are printed."""

from __future__ import annotations

import pytest

from selfassess.links.targets import redirected, target


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://council.example/a?b=c", "https://council.example/a?b=c"),
        ("HTTP://Council.Example", "http://council.example/"),
        ("http://council.example:8080/a#page=4", "http://council.example:8080/a"),
        ("https://bücher.example/ä%20b", "https://xn--bcher-kva.example/%C3%A4%20b"),
        ("http://[::1]:80/a", "http://[::1]:80/a"),
        ("https://reader:sesame@council.example/a", "https://council.example/a"),
        (" https://council.example/a\n", "https://council.example/a"),
        ("https://council.example/\x1b[31m", "https://council.example/%1B[31m"),
    ],
)
def test_an_address_is_checked_without_its_fragment_and_password(address: str, url: str) -> None:
    assert target(address) == url


@pytest.mark.parametrize(
    "address",
    [
        "",
        "council.example",
        "//council.example/a",
        "ftp://council.example/a",
        "file:///etc/passwd",
        "mailto:a@council.example",
        "https://",
        "https://council.example/a b",
        "https://council.example:none/a",
        "https://council.example:99999/a",
        "https://[::1/a",
        "https://" + "a" * 64 + ".example/",
    ],
)
def test_anything_else_is_not_a_web_address(address: str) -> None:
    assert target(address) is None


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://council.example/b"),
        ("b?c", "https://council.example/x/b?c"),
        ("//other.example/b", "https://other.example/b"),
        ("http://reader:sesame@other.example", "http://other.example/"),
        ("../b c", "https://council.example/b%20c"),
    ],
)
def test_a_redirect_is_relative_to_its_address(location: str, url: str) -> None:
    assert redirected("https://council.example/x/a", location) == url


@pytest.mark.parametrize("location", ["ftp://council.example/a", "javascript:alert(1)", "https://[::1/a", "//a:b"])
def test_a_redirect_to_anything_else_is_refused(location: str) -> None:
    with pytest.raises(ValueError, match=r"parse|IPv6"):
        redirected("https://council.example/x/a", location)
