"""All files of an act are written or none, one writer at a time, and never over somebody else's work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from selfassess.edit.transaction import LOCK, BusyError, Change, Recovery, finish, one_writer, recover, write
from selfassess.files.writing import JOURNAL
from tests.interrupted import leave_change

ROOT = Path(__file__).parents[2]
NAMES = ("a.yaml", "below/b.yaml", "c.yaml")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("old\n", "utf-8")
    return tmp_path


def contents(project: Path) -> list[str]:
    return [(project / name).read_text("utf-8") for name in NAMES]


def left(project: Path) -> set[str]:
    """Whatever is there beside the files themselves."""
    return {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()} - {*NAMES, LOCK}


CHANGES = {name: Change(b"old\n", b"new\n") for name in NAMES}


def test_every_change_is_written_and_nothing_is_left_beside_them(project: Path) -> None:
    with one_writer(project):
        write(project, CHANGES)
    assert contents(project) == ["new\n"] * 3
    assert left(project) == set()


def test_a_new_file_comes_with_its_folder(project: Path) -> None:
    write(project, {"new/folder/d.yaml": Change(None, b"new\n")})
    assert (project / "new/folder/d.yaml").read_text("utf-8") == "new\n"


def test_a_file_that_somebody_has_changed_meanwhile_stops_everything(project: Path) -> None:
    (project / "c.yaml").write_text("somebody's\n", "utf-8")
    with pytest.raises(BusyError, match=r"has just changed c\.yaml"):
        write(project, CHANGES)
    assert contents(project) == ["old\n", "old\n", "somebody's\n"]
    assert left(project) == set()


def test_a_file_that_somebody_has_put_there_meanwhile_is_not_overwritten(project: Path) -> None:
    with pytest.raises(BusyError):
        write(project, {"a.yaml": Change(None, b"new\n")})
    assert contents(project) == ["old\n"] * 3


def test_a_file_keeps_its_permissions(project: Path) -> None:
    (project / "a.yaml").chmod(0o640)
    write(project, {"a.yaml": CHANGES["a.yaml"]})
    assert (project / "a.yaml").stat().st_mode & 0o777 == 0o640


def test_a_link_to_a_file_stays_a_link(project: Path) -> None:
    (project / "link.yaml").symlink_to(project / "a.yaml")
    write(project, {"link.yaml": Change(b"old\n", b"new\n")})
    assert (project / "link.yaml").is_symlink()
    assert (project / "a.yaml").read_text("utf-8") == "new\n"


def test_where_the_machine_refuses_one_rename_those_before_it_are_put_back(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def refuse(path: Path, place: Path) -> Path:
        if Path(place).name == "c.yaml":
            raise PermissionError(13, "Permission denied", str(place))
        return replace(path, place)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write(project, CHANGES)
    assert contents(project) == ["old\n"] * 3
    assert left(project) == set()


KILLED = """
import os, signal, sys
from pathlib import Path
from selfassess.edit.transaction import Change, one_writer, write

folder, last, replace, seen = Path(sys.argv[1]), int(sys.argv[2]), Path.replace, []

def rename(path, place):
    if len(seen) == last:
        os.kill(os.getpid(), signal.SIGKILL)
    seen.append(place)
    return replace(path, place)

Path.replace = rename
with one_writer(folder):
    write(folder, {name: Change(b"old\\n", b"new\\n") for name in sys.argv[3:]})
"""


@pytest.mark.parametrize("renames", range(4))
def test_a_writer_that_is_killed_has_changed_nothing_or_the_next_one_finishes_its_work(
    project: Path, renames: int
) -> None:
    command = [sys.executable, "-c", KILLED, str(project), str(renames), *NAMES]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    with one_writer(project):
        assert contents(project) == (["new\n"] * 3 if renames else ["old\n"] * 3)
    assert not (project / JOURNAL).exists()


@pytest.mark.parametrize(
    "words",
    [
        *("", "[]", "7", '{"a.yaml": "b.yaml"}', '{"../outside.part": "a.yaml"}'),
        *('{"/etc/x.part": "y"}', '{"x.part": "../y"}'),
    ],
)
def test_a_journal_that_is_none_of_ours_is_told_and_nothing_is_touched(project: Path, words: str) -> None:
    (project / JOURNAL).write_text(words, "utf-8")
    (project / "x.part").write_text("x", "utf-8")
    with pytest.raises(OSError, match="was not written by selfassess"):
        finish(project)
    assert contents(project) == ["old\n"] * 3
    assert (project / JOURNAL).read_text("utf-8") == words


def test_the_journal_of_a_finished_part_is_only_taken_away(project: Path) -> None:
    leave_change(project, "a.yaml", "new\n").unlink()
    finish(project)
    assert contents(project) == ["old\n"] * 3
    assert left(project) == set()


def test_a_part_that_somebody_else_has_put_there_is_not_renamed(project: Path) -> None:
    part = leave_change(project, "a.yaml", "new\n")
    part.unlink()
    part.write_text("planted\n", "utf-8")
    with pytest.raises(OSError, match="was not written by selfassess"):
        finish(project)
    assert contents(project) == ["old\n"] * 3


def test_what_another_command_is_writing_just_now_is_left_alone(project: Path) -> None:
    (project / "evidence").mkdir()
    part = project / "evidence/.x.yaml.0123abcd.part"
    part.write_text("half", "utf-8")
    with one_writer(project):
        assert recover(project) is None
        assert part.exists()
    assert recover(project) == Recovery(False, (part,))
    assert recover(project) is None


def test_a_lock_that_is_a_link_is_refused_and_what_it_leads_to_stays(project: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("words", "utf-8")
    (project / LOCK).symlink_to(tmp_path / "precious")
    with pytest.raises(OSError, match="it is a link"), one_writer(project):
        pass
    assert (tmp_path / "precious").read_text("utf-8") == "words"


def test_a_second_writer_waits_for_the_first_and_gives_up_in_plain_words(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfassess.edit.transaction.PATIENCE", 0.1)
    with (
        one_writer(project, "selfassess evidence review"),
        pytest.raises(BusyError, match="has been running “selfassess evidence review” on this project since"),
        one_writer(project),
    ):
        pass


def test_nothing_is_written_where_a_link_leads_out_of_the_project(tmp_path: Path) -> None:
    project, outside = tmp_path / "project", tmp_path / "outside"
    project.mkdir()
    outside.mkdir()
    (project / "evidence").symlink_to(outside)
    with pytest.raises(OSError, match="outside the project"):
        write(project, {"a.yaml": Change(None, b"new\n"), "evidence/b.yaml": Change(None, b"new\n")})
    assert [*outside.iterdir()] == []
    assert not (project / "a.yaml").exists()


@pytest.mark.parametrize("journal", ["[" * 100_000, '{"a\\u0000.part": "a"}', '{"\\ud800.part": "a"}'])
def test_a_journal_that_nobody_can_read_is_named_and_left(journal: str, project: Path) -> None:
    (project / JOURNAL).write_text(journal, "utf-8")
    with pytest.raises(OSError, match="was not written by selfassess"):
        finish(project)
    assert left(project) == {JOURNAL}


def test_a_journal_is_not_read_through_a_link(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "journal"
    other.write_text("{}", "utf-8")
    (project / JOURNAL).symlink_to(other)
    with pytest.raises(OSError, match="was not written by selfassess"):
        finish(project)
    assert (project / JOURNAL).is_symlink()


def test_no_part_is_left_where_a_folder_stands_in_the_place_of_the_journal(project: Path) -> None:
    (project / JOURNAL).mkdir()
    with pytest.raises(OSError, match="directory"):
        write(project, CHANGES)
    assert contents(project) == ["old\n"] * 3
    assert left(project) == set()
