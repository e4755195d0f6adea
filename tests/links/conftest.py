"""A website for the tests, and a network without proxies."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.links.website import Website, opened


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def site() -> Iterator[Website]:
    with opened() as website:
        yield website
