"""Whatever is done to a project: findings or sound documents, at once, and never a traceback."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.commands import ROOT, environment
from tests.fuzz.kinds import KINDS

CASES = "12"


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_no_damage_makes_a_command_give_way(kind: str) -> None:
    script = [sys.executable, "-m", "tests.fuzz", "--kind", kind, "--seed", "1", "--cases", CASES]
    done = subprocess.run(script, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
