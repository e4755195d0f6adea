"""What is coded in an address of a mail filter or search engine, and what of it nobody can read."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest

from selfassess.model.tracked_address import ROUNDS, Tracked, tracked

PAGE = "https://a.example/b"
BING, SOPHOS = "https://www.bing.com/ck/a?u=a1{}", "https://eu-west.protection.sophos.com/?d=a.example&u={}"


def coded(words: bytes) -> str:
    return base64.b64encode(words).decode().rstrip("=")


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        (BING.format(coded(PAGE.encode())), PAGE),
        (BING.format("x"), ""),
        (BING.format(coded(b"\xff\xfe")), ""),
        (SOPHOS.format(coded(PAGE.encode())), PAGE),
        (SOPHOS.format("x"), ""),
        (SOPHOS.format(coded(b"\xff\xfe")), ""),
        (SOPHOS.format(coded(b"javascript:alert(1)")), ""),
    ],
    ids=["bing", "bing cut", "bing no text", "sophos", "sophos cut", "sophos no text", "sophos no address"],
)
def test_an_address_in_base_64_is_read_and_a_damaged_one_leads_nowhere_that_anybody_knows(
    address: str, meant: str
) -> None:
    assert tracked(address) == Tracked(is_wrapped=True, meant=meant)


@pytest.mark.parametrize(("times", "meant"), [(ROUNDS, PAGE), (ROUNDS + 1, "")])
def test_an_address_that_is_wrapped_again_and_again_is_followed_so_far_and_no_further(times: int, meant: str) -> None:
    address = PAGE
    for _ in range(times):
        address = f"https://www.google.com/url?q={quote(address, safe='')}"
    assert tracked(address) == Tracked(is_wrapped=True, meant=meant)
