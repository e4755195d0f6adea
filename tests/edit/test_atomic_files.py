"""Files reach the disk whole or not at all."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from selfassess.edit.atomic_files import save

SOURCE = Path(__file__).parents[2] / "src"
SAVE = "from selfassess.edit.atomic_files import save; save({'a': b'a' * 5000}, Path(sys.argv[1]))"
REWRITE = """
import sys
from pathlib import Path
from selfassess.edit.atomic_files import save
print("ready", flush=True)
while True:
    for letter in b"ab":
        save({"one.docx": bytes([letter]) * 3_000_000, "two.html": bytes([letter]) * 3_000_000}, Path(sys.argv[1]))
"""


def test_files_are_written_under_their_names(tmp_path: Path) -> None:
    assert save({"a.docx": b"word", "a.html": b"page"}, tmp_path / "out") == [
        tmp_path / "out/a.docx",
        tmp_path / "out/a.html",
    ]
    assert (tmp_path / "out/a.docx").read_bytes() == b"word"


def test_a_name_may_lead_through_folders(tmp_path: Path) -> None:
    assert save({"a/b/c.json": b"{}"}, tmp_path) == [tmp_path / "a/b/c.json"]
    assert (tmp_path / "a/b/c.json").read_bytes() == b"{}"


def test_nothing_else_is_left_beside_them(tmp_path: Path) -> None:
    save({"a.docx": b"word"}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_may_be_read_by_whom_the_machine_lets_read_new_files(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    save({"a.docx": b"word"}, tmp_path)
    assert (tmp_path / "a.docx").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"before")
    (tmp_path / "a.docx").chmod(0o640)
    save({"a.docx": b"after"}, tmp_path)
    assert (tmp_path / "a.docx").stat().st_mode & 0o777 == 0o640


def test_the_permissions_of_the_process_are_not_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "umask")
    assert save({"a.docx": b"word"}, tmp_path)


def test_a_file_that_cannot_be_written_whole_leaves_nothing(tmp_path: Path) -> None:
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))"
    code = f"{limited}; import sys; from pathlib import Path; {SAVE}"
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], env=environment, capture_output=True, check=False
    )
    assert b"File too large" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_output_is_an_error_and_stays(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(OSError, match=r"a\.docx"):
        save({"a.docx": b"word", "b.html": b"page"}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_in_the_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(OSError, match="out"):
        save({"a.docx": b"word"}, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_killed_at_any_moment_it_leaves_each_file_whole(tmp_path: Path) -> None:
    moments = random.Random(7)
    for _ in range(12):
        environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
        process = subprocess.Popen(
            [sys.executable, "-c", REWRITE, str(tmp_path)], stdout=subprocess.PIPE, env=environment
        )
        with process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(moments.uniform(0.005, 0.12))
            process.send_signal(signal.SIGKILL)
        for path in tmp_path.glob("[!.]*"):
            content = path.read_bytes()
            assert len(content) == 3_000_000
            assert len(set(content)) == 1
