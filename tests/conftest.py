"""What the whole run needs: how values are drawn, an option that renews golden files, and which programs are here."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# No example may fail because the machine is busy; in CI the same values are drawn each time.
settings.register_profile(
    "suite", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("suite")

PROGRAMS = {
    "chromium": ("chromium", "chromedriver", "pdftotext"),
    "libreoffice": ("soffice", "pdftotext"),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="expect from now on what is made now")


def _missing() -> dict[str, list[str]]:
    missing = {mark: [name for name in names if shutil.which(name) is None] for mark, names in PROGRAMS.items()}
    return {mark: names for mark, names in missing.items() if names}


def pytest_report_header() -> list[str]:
    return [f"left out: the tests with {mark}; not installed: {', '.join(names)}" for mark, names in _missing().items()]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out the tests of a program that is not installed; where `CI` is set they run, and fail."""
    if os.environ.get("CI"):
        return
    left_out = [item for item in items if any(item.get_closest_marker(mark) for mark in _missing())]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_collection_finish() -> None:
    """Spares the collector what lives as long as the run, and most of its rounds: a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


@pytest.fixture(scope="session", autouse=True)
def _cache_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing that the tests read is kept in the cache of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
