"""Web addresses as files hold them."""

from __future__ import annotations

import pytest

from selfassess.document.addresses import escaped_address


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("https://a.example/plän?a=1&b=2#c", "https://a.example/pl%C3%A4n?a=1&b=2#c"),
        ('https://a.example/a b%20c/"<|', "https://a.example/a%20b%20c/%22%3C%7C"),
        ("https://[::1]/x", "https://[::1]/x"),
        ("HTTPS://[2001:DB8::a.1]:8443?q=[1]", "HTTPS://[2001:DB8::a.1]:8443?q=%5B1%5D"),
        ("https://a.example/[::1]", "https://a.example/%5B::1%5D"),
        ("https://[none]/x", "https://%5Bnone%5D/x"),
        ("mailto:info@a.example", "mailto:info@a.example"),
    ],
)
def test_what_may_not_be_in_an_address_is_encoded(typed: str, written: str) -> None:
    assert escaped_address(typed) == written
