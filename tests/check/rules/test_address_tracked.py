"""address-tracked: links through mail filters and search engines, and with tracking codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.diagnostics import Severity
from selfassess.model.tracked_address import tracked
from selfassess.outgoing.addresses import fault
from tests.projects import chapter, findings_in, record, text_at

SAFE = "https://eur01.safelinks.protection.outlook.com/?url={}&data=05%7C01%7Cjo%40mail.example%7C0&reserved=0"
HTTPS = "https%3A%2F%2F"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (SAFE.format(f"{HTTPS}a.example%2Fb%3Fc%3D1%26utm_source%3Dx"), "https://a.example/b?c=1"),
        (f"https://statics.teams.cdn.office.net/evergreen/safelinks.html?url={HTTPS}a.example", "https://a.example"),
        (f"https://www.google.com/url?sa=t&url={HTTPS}a.example%2Fb&usg=x", "https://a.example/b"),
        ("https://www.google.co.uk/url?q=https://a.example/b&sa=D", "https://a.example/b"),
        ("https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9hLmV4YW1wbGUvYg&ntb=1", "https://a.example/b"),
        ("https://urldefense.com/v3/__https://a.example/b__;!!Ab!x$", "https://a.example/b"),
        ("https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_b&d=x", "https://a.example/b"),
        (f"https://l.facebook.com/l.php?u={HTTPS}a.example%2F%3Ffbclid%3D1&h=1", "https://a.example/"),
        ("https://links-1.govdelivery.com/CL0/https:%2F%2Fa.example%2Fb/1/01-x=1", "https://a.example/b"),
        (SAFE.format(f"{HTTPS}www.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fa.example%252Fb"), "https://a.example/b"),
        ("https://a.example/b?utm_source=x&page=2&utm_medium=y#top", "https://a.example/b?page=2#top"),
        ("https://a.example/b?fbclid=1", "https://a.example/b"),
        ("https://a.example/b?mc_cid=1&mc_eid=2", "https://a.example/b"),
        ("https://a.example/b#utm_source=x", "https://a.example/b"),
        ("https://a.example/b?at_medium=social&id=3", "https://a.example/b?id=3"),
        ("https://urldefense.com/v3/__https://a.example/b*c__;Iw!!Ab!x$", ""),
        ("https://protect-eu.mimecast.com/s/AbC1?domain=a.example", ""),
        ("https://lnks.gd/l/abc", ""),
    ],
)
def test_the_page_behind_is_known_where_it_can_be(typed: str, meant: str) -> None:
    found = tracked(typed)
    assert found is not None
    assert found.meant == meant


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/b?page=2&id=7#part", "https://www.google.com/maps?q=a", "https://a.example/redirect?to=b",
        "https://a.example/url?q=1", "https://a.example/outm_source", "https://a.example/?source=x", "http://a.example",
    ],
)  # fmt: skip
def test_other_addresses_stay(address: str) -> None:
    assert tracked(address) is None


def test_in_prose_and_in_a_record_the_fix_is_the_address(tmp_path: Path) -> None:
    example = f"{chapter('[plan](https://a.example/b?gclid=1)')}\n{record('url: https://a.example/c?utm_source=x')}"
    found = findings_in(tmp_path, example, "address-tracked")
    assert [each.fix for each in found] == ["https://a.example/b", "https://a.example/c"]
    assert [text_at(tmp_path, each)[:19] for each in found] == ["https://a.example/b", "https://a.example/c"]


def test_where_nobody_can_know_the_page_there_is_no_fix(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("[plan](https://lnks.gd/l/abc)"), "address-tracked")
    assert (finding.fix, finding.hint) == (None, "Open the page, and copy its address from the browser.")


@pytest.mark.parametrize(
    ("address", "severity"),
    [
        (SAFE.format(f"{HTTPS}a.example"), Severity.ERROR),
        ("https://urldefense.com/v3/__https://a.example/b__;!!Ab!x$", Severity.ERROR),
        ("https://protect-eu.mimecast.com/s/AbC1?domain=a.example", Severity.ERROR),
        ("https://a.example/b?utm_source=x", Severity.WARNING),
        (f"https://www.google.com/url?sa=t&url={HTTPS}a.example%2Fb&usg=x", Severity.WARNING),
    ],
)
def test_an_address_that_names_its_receiver_is_an_error(address: str, severity: Severity, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, record(f"url: {address}"), "address-tracked")
    assert finding.severity == severity
    assert ("address of a mail filter" in fault(address)) == (severity is Severity.ERROR)
