"""Where what takes long is kept: the folder that the system has for it, named without loading a library for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from selfassess.project import cache_folder as module
from selfassess.project.cache_folder import cache_folder


@pytest.mark.parametrize("is_linux", [True, False], ids=["worked out here", "as the library says"])
@pytest.mark.parametrize("typed", [None, "", "/var/somewhere"], ids=["not said", "empty", "said"])
def test_it_is_the_folder_that_the_library_names(
    typed: str | None, is_linux: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if typed is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", typed)
    monkeypatch.setattr(module, "IS_LINUX", is_linux)
    assert cache_folder() == user_cache_path("selfassess", appauthor=False)


def test_a_user_without_a_home_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000_000)
    assert cache_folder() is None


def test_a_path_that_is_not_whole_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    assert cache_folder() == Path.home() / ".cache/selfassess"
