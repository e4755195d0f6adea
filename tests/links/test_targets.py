"""Which addresses are checked, and how they are printed."""

from __future__ import annotations

import pytest

from selfassess.links.targets import has_login, redirected, target


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
        ("https://council.example./a", "https://council.example/a"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://0177.0.0.01/", "http://127.0.0.1/"),
        ("http://017700000001./", "http://127.0.0.1/"),
        ("http://１２７。１/", "http://127.0.0.1/"),
        ("http://[0:0:0:0:0:FFFF:7F00:1]/", "http://[::ffff:7f00:1]/"),
        ("http://[fe80::1%25eth0]/", "http://[fe80::1]/"),
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
        "https://[v1.a]/",
        "https://1.2.3.4.5/",
        "https://256.1.1.1/",
        "https://council.example..",
        "https://council%2eexample/",
        "https://council\x00.example/",
        "https://council.example\\@elsewhere.example\\",
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
        ("../b c", "https://council.example/b%20c"),
        ("caf\xc3\xa9", "https://council.example/x/café"),
        ("caf\xe9", "https://council.example/x/caf\xe9"),
        ("ftp://council.example/a", "ftp://council.example/a"),
        ("https://[::1/a", ""),
    ],
)
def test_a_redirect_is_relative_to_its_address(location: str, url: str) -> None:
    assert redirected("https://council.example/x/a", location) == url


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("http://reader:sesame@council.example/", True),
        ("https://reader@council.example/", True),
        ("https://@council.example/", True),
        ("https://council.example/reader:sesame@b", False),
    ],
)
def test_an_address_with_a_user_name_is_known(address: str, answer: bool) -> None:
    assert has_login(address) is answer
