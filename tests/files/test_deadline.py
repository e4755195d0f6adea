"""Code of others that is kept busy comes to an end."""

from __future__ import annotations

import sys
from contextlib import suppress

import pytest

from selfassess.files.deadline import OverdueError, within


def never_end() -> None:
    while True:
        with suppress(Exception):
            int("no number")


def test_what_never_ends_is_ended_though_it_catches_every_error() -> None:
    with pytest.raises(OverdueError), within(0.05):
        never_end()


def test_what_ends_in_time_is_left_alone() -> None:
    before = sys.getprofile()
    with within(60):
        total = sum(map(int, "123"))
    assert total == 6
    assert sys.getprofile() is before
