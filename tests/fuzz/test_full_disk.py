"""On a full disk nothing is lost and nothing is left, and the message names the file."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from stat import S_ISDIR

import pytest

from tests.commands import environment
from tests.fuzz.acts import ACTS, laid_out
from tests.fuzz.judge import Tree, tree

FULL = """
import resource, sys
sys.dont_write_bytecode = True
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
from selfassess.cli import main
main(sys.argv[2:])
"""
MESSAGE = re.compile(r"Cannot write \S.*: File too large\.", re.MULTILINE)


def files(folder: Path) -> Tree:
    """Everything but folders: an empty one may be left."""
    return {name: state for name, state in tree(folder).items() if not S_ISDIR(state[0])}


@pytest.mark.slow
@pytest.mark.parametrize("room", [0, 60])
@pytest.mark.parametrize("act", ACTS)
def test_a_command_that_finds_no_room_changes_nothing_and_names_the_file(act: str, room: int, tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "folder")
    before = files(folder)
    script = [sys.executable, "-c", FULL, str(room), *ACTS[act].words]
    done = subprocess.run(
        script, cwd=folder, env=environment(), capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 3, done.stderr
    assert MESSAGE.search(done.stderr), done.stderr
    assert ".part" not in done.stderr
    assert files(folder) == before
