"""address-malformed: what a browser could not open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, found, record, typed

COPY = "Copy it from the address line of the browser."


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("www.smallshire.example/a", "Write https://www.smallshire.example/a."),
        ("https://smallshire.example/a b", "Take out the spaces, or write %20 for each."),
        ("https:///a", COPY),
        ("https://smallshire..example", COPY),
        ("ftp://smallshire.example", COPY),
        ("mailto:a@smallshire.example", COPY),
        ("survey", COPY),
    ],
)
def test_an_address_that_is_none_is_found_with_its_mend(url: str, hint: str, tmp_path: Path) -> None:
    [finding] = found(tmp_path, record(f"url: {url}"))
    assert (finding.rule, finding.hint, finding.about) == ("address-malformed", hint, "1")


@pytest.mark.parametrize(
    "url",
    [
        "https://smallshire.example",
        "http://smallshire.example:8080/a?b=c#d",
        "https://intranet/a",
        "https://[::1]/a",
        "https://sir-y-fflint.example/cynllun/ŵ",
        "HTTPS://SMALLSHIRE.EXAMPLE",
    ],
)
def test_an_address_that_a_browser_opens_passes(url: str, tmp_path: Path) -> None:
    assert found(tmp_path, record(f'url: "{url}"')) == []


def test_a_web_link_without_a_site_is_found_in_prose(tmp_path: Path) -> None:
    [finding] = found(tmp_path, chapter("See [our plan](https:///plan)."))
    assert (finding.rule, typed(tmp_path, finding)) == ("address-malformed", "https:///plan).")
