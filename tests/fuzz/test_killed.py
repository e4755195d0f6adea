"""Killed at any moment, a command leaves each file whole; after the next command nothing of it is left."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.commands import ROOT, environment
from tests.fuzz.acts import ACTS

MOMENTS = "6"


@pytest.mark.slow
@pytest.mark.parametrize("act", ACTS)
def test_killed_at_any_moment_a_command_leaves_nothing_half_done(act: str) -> None:
    script = [sys.executable, "-m", "tests.fuzz.killing", "--act", act, "--moments", MOMENTS, "--seed", "7"]
    done = subprocess.run(script, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{act}: done.\n", "")
