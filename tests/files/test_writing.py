"""Files reach the disk whole or not at all, and only where they belong."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from selfassess.files import writing
from selfassess.files.writing import Copy, clear_parts, draft_folder, lay_beside, save
from tests.commands import environment

KILLED_BEFORE_EACH_SYSTEM_CALL = """
import io, os, posix, signal, sys
from pathlib import Path
from selfassess.files.writing import save

def kill_before(call):
    def count(frame, event, function):
        nonlocal call
        if event == "c_call" and (function.__self__ in (io, posix) or isinstance(function.__self__, io.IOBase)):
            call -= 1
        if call == 0:
            os.kill(os.getpid(), signal.SIGKILL)
    sys.setprofile(count)

folder, call, status = Path(sys.argv[1]), 0, signal.SIGKILL
while os.WIFSIGNALED(status):
    call += 1
    for name in ("one", "two"):
        (folder / name).write_text("old")
    child = os.fork()
    if child == 0:
        kill_before(call)
        save({"one": b"new", "two": b"new"}, folder)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print((folder / "one").read_text(), (folder / "two").read_text())
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


@contextmanager
def little_space() -> Iterator[None]:
    """Meanwhile no file of this process can have more than 4,096 bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def save_small(place: Path) -> object:
    return save({place.name: b"a" * 5000}, place.parent)


def save_large(place: Path) -> object:
    return save({place.name: b"a" * 50_000}, place.parent)


def lay_small(place: Path) -> object:
    return lay_beside(place, b"a" * 5000)


WRITERS = pytest.mark.parametrize(
    "write",
    [save_small, save_large, lay_small],
    ids=["small enough to be written at the end", "large", "a file to be renamed later"],
)


@WRITERS
def test_a_full_disk_names_the_file_that_could_not_be_written_and_has_no_part_of_it(
    write: Callable[[Path], object], tmp_path: Path
) -> None:
    with little_space(), pytest.raises(OSError, match="File too large") as refused:
        write(tmp_path / "a.docx")
    assert refused.value.filename == str(tmp_path / "a.docx")
    assert list(tmp_path.iterdir()) == []


@WRITERS
def test_who_is_stopped_while_writing_leaves_no_part(
    write: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill = writing.fill

    def fill_and_stop(*arguments: Any) -> None:
        fill(*arguments)
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "fill", fill_and_stop)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "a.docx")
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
    script = [sys.executable, "-c", KILLED_BEFORE_EACH_SYSTEM_CALL, str(tmp_path)]
    done = subprocess.run(script, env=environment(), capture_output=True, text=True, check=True, timeout=60)
    states = done.stdout.splitlines()
    assert set(states) == {"old old", "new old", "new new"}
    assert states[-1] == "new new"


def test_a_folder_that_is_a_link_out_of_the_project_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "victim").mkdir()
    (tmp_path / "project").mkdir()
    (tmp_path / "project/output").symlink_to("../victim")
    with pytest.raises(OSError, match="is a link that leads out of the project"):
        save({"a.html": b"page", "below/b.html": b"page"}, tmp_path / "project/output", tmp_path / "project")
    assert list((tmp_path / "victim").iterdir()) == []


def test_a_file_that_is_a_link_is_replaced_and_what_it_led_to_stays(tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"mine")
    (tmp_path / "a.html").symlink_to("victim")
    save({"a.html": b"page"}, tmp_path, tmp_path)
    assert (tmp_path / "victim").read_bytes() == b"mine"
    assert (tmp_path / "a.html").read_bytes() == b"page"


def test_a_document_is_copied_as_it_was_measured(tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(b"x" * 3_000_000)
    copy = Copy(tmp_path / "film", (3_000_000, (tmp_path / "film").stat().st_mtime_ns))
    assert lay_beside(tmp_path / "copy", copy).read_bytes() == b"x" * 3_000_000


def test_a_document_that_changed_since_it_was_measured_is_not_copied(tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(b"y")
    with pytest.raises(OSError, match=r"it changed while it was being read.*film"):
        lay_beside(tmp_path / "copy", Copy(tmp_path / "film", (1, 0)))
    assert [path.name for path in tmp_path.iterdir()] == ["film"]


def test_what_a_killed_command_left_is_cleared_away_and_nothing_else(tmp_path: Path) -> None:
    left = tmp_path / ".a.docx.0123abcd.part"
    others = [tmp_path / name for name in ("a.part", ".a.part", ".a.docx.0123.part", ".a.docx.0123abcd.part.docx")]
    for path in (left, *others):
        path.write_bytes(b"half")
    assert clear_parts([tmp_path, tmp_path / "nowhere"]) == [left]
    assert {*tmp_path.iterdir()} == {*others}


def test_what_another_command_is_writing_is_not_cleared_away(tmp_path: Path) -> None:
    fill = writing.fill
    seen: list[list[Path]] = []

    def fill_and_look(*arguments: Any) -> None:
        fill(*arguments)
        seen.append(clear_parts([tmp_path]))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "fill", fill_and_look)
        save({"a.docx": b"word", "b.docx": b"word"}, tmp_path)
    assert seen == [[], []]
    assert {path.name for path in tmp_path.iterdir()} == {"a.docx", "b.docx"}


def test_a_draft_that_a_killed_command_left_is_cleared_away_and_one_in_use_is_not(tmp_path: Path) -> None:
    (tmp_path / ".selfassess-0123abcd.part/project").mkdir(parents=True)
    with draft_folder(tmp_path) as first:
        assert [*tmp_path.iterdir()] == [first]
        with draft_folder(tmp_path) as second:
            assert {*tmp_path.iterdir()} == {first, second}
    assert [*tmp_path.iterdir()] == []


def test_of_drafts_that_a_killed_command_left_the_empty_one_is_cleared_away(tmp_path: Path) -> None:
    empty, full = tmp_path / ".selfassess-0123abcd.part", tmp_path / ".selfassess-4567cdef.part"
    empty.mkdir()
    (full / "content").mkdir(parents=True)
    assert clear_parts([tmp_path]) == [empty]
    assert [*tmp_path.iterdir()] == [full]
