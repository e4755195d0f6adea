"""Files that go out together are a whole folder or a whole zip, or nothing."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from selfassess.files.together import save_folder, save_zip
from selfassess.files.writing import Content, Copy, clear_parts

Save = Callable[[Mapping[str, Content], Path], None]


def test_a_folder_is_written_whole(tmp_path: Path) -> None:
    save_folder({"a/one": b"one", "two": b"two"}, tmp_path / "all/new", tmp_path)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert written == {"all/new/a/one", "all/new/two"}


@pytest.mark.parametrize("there", ["folder", "file", "dead link"])
def test_a_folder_that_is_there_is_left_as_it_is(there: str, tmp_path: Path) -> None:
    place = tmp_path / "all/new"
    place.parent.mkdir()
    if there == "folder":
        place.mkdir()
    elif there == "file":
        place.write_text("mine")
    else:
        place.symlink_to("nowhere")
    with pytest.raises(FileExistsError, match="it is there already"):
        save_folder({"one": b"one"}, place, tmp_path)
    assert [path.name for path in place.parent.iterdir()] == ["new"]


def test_of_a_folder_that_cannot_be_written_whole_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="File name too long") as refused:
        save_folder({"one": b"one", "x" * 300: b"two"}, tmp_path / "all/new", tmp_path)
    assert str(refused.value.filename).endswith("x" * 300)
    assert [*(tmp_path / "all").iterdir()] == []


def test_no_folder_is_written_where_a_link_leads_out_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "project/all").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="leads out of the project"):
        save_folder({"one": b"one"}, tmp_path / "project/all/new", tmp_path / "project")
    assert [*(tmp_path / "elsewhere").iterdir()] == []


FILES = {"b.txt": b"two", "a.txt": b"one"}


def copy_of(path: Path, sha256: str = "") -> Copy:
    status = path.stat()
    return Copy(path, (status.st_size, status.st_mtime_ns), sha256, path.parent.resolve())


def test_a_zip_has_the_files_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(b"x" * 3_000_000)
    save_zip({**FILES, "film": copy_of(tmp_path / "film")}, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["b.txt", "a.txt", "film"]
        assert {(each.date_time[0], each.create_system, each.compress_type) for each in archive.infolist()} == {
            (1980, 3, 0)
        }
        assert archive.read("film") == b"x" * 3_000_000


def test_the_same_files_make_the_same_zip(tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(b"x" * 3000)
    save_zip({**FILES, "film": copy_of(tmp_path / "film")}, tmp_path / "one.zip")
    os.utime(tmp_path / "film", (1, 1))
    save_zip({**FILES, "film": copy_of(tmp_path / "film")}, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_zip_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "all.zip").write_text("mine")
    with pytest.raises(FileExistsError, match="it is there already"):
        save_zip(FILES, tmp_path / "all.zip")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"all.zip": "mine"}


def test_of_a_zip_that_cannot_be_written_whole_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(b"x")
    (tmp_path / "out").mkdir()
    changed = Copy(tmp_path / "film", (2, 0))
    with pytest.raises(OSError, match=r"it changed while it was being read.*film"):
        save_zip({**FILES, "film": changed}, tmp_path / "out/all.zip")
    assert [*(tmp_path / "out").iterdir()] == []


@pytest.mark.parametrize("save", [lambda files, place: save_folder(files, place, place.parent), save_zip])
def test_a_file_whose_contents_are_others_under_the_same_stamp_is_not_copied(save: Save, tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(b"x")
    (tmp_path / "out").mkdir()
    with pytest.raises(OSError, match=r"it changed while it was being read.*film"):
        save({"film": copy_of(tmp_path / "film", "0" * 64)}, tmp_path / "out/all")
    assert [*(tmp_path / "out").iterdir()] == []


def test_a_file_that_a_link_leads_out_to_is_not_copied(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "film").write_bytes(b"x")
    (tmp_path / "in/film").symlink_to(tmp_path / "film")
    with pytest.raises(OSError, match="leads out of its folder"):
        save_zip({"film": copy_of(tmp_path / "in/film")}, tmp_path / "all.zip")
    assert clear_parts([tmp_path]) == []
