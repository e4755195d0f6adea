"""Every file comes in through one door: ordinary, where it belongs, of a bounded size, and at once."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess.files import reading
from selfassess.files.reading import MB, BoundedReads, Fault, ReadTooLargeError, UnreadableError, open_file, read_file

SECRET = b"password\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file in it, beside a file that is nobody's business."""
    (tmp_path / "secret").write_bytes(SECRET)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "plan").write_bytes(b"words\n")
    return folder


def fault(path: Path, below: Path | None = None, most: int = MB) -> Fault:
    with pytest.raises(UnreadableError) as refused:
        read_file(path, most, below)
    assert refused.value.filename == str(path)
    assert refused.value.strerror
    found: Fault = refused.value.fault
    return found


def test_a_file_is_read_whole(folder: Path) -> None:
    assert read_file(folder / "plan", MB, folder) == b"words\n"


def test_an_empty_file_is_read(folder: Path) -> None:
    (folder / "plan").write_bytes(b"")
    assert read_file(folder / "plan", 0, folder) == b""


def test_a_file_may_be_as_large_as_the_bound_and_no_larger(folder: Path) -> None:
    assert read_file(folder / "plan", 6) == b"words\n"
    assert fault(folder / "plan", most=5) is Fault.TOO_LARGE


def test_a_file_of_ten_gigabytes_is_refused_before_it_is_read(folder: Path) -> None:
    os.truncate(folder / "plan", 10_000 * MB)
    with pytest.raises(UnreadableError, match=r"it is too large: 10000 MB\. The limit is 16 MB"):
        read_file(folder / "plan", 16 * MB)


def test_a_file_of_ten_gigabytes_may_be_opened_and_read_in_pieces(folder: Path) -> None:
    os.truncate(folder / "plan", 10_000 * MB)
    with open_file(folder / "plan", folder) as opened:
        assert opened.read(8) == b"words\n\0\0"


def a_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(os.path.relpath(path))


@pytest.mark.parametrize(
    ("lay", "expected"),
    [
        (lambda path: None, Fault.ABSENT),
        (Path.mkdir, Fault.FOLDER),
        (os.mkfifo, Fault.NOT_ORDINARY),
        (a_socket, Fault.NOT_ORDINARY),
        (lambda path: path.symlink_to("/dev/zero"), Fault.NOT_ORDINARY),
        (lambda path: path.symlink_to("../secret"), Fault.OUTSIDE),
        (lambda path: path.symlink_to("/proc/self/environ"), Fault.OUTSIDE),
        (lambda path: path.symlink_to("nowhere"), Fault.ABSENT),
        (lambda path: path.symlink_to(path), Fault.LOOP),
    ],
    ids=["nothing", "a folder", "a pipe", "a socket", "a device", "a link out", "the environment", "no end", "a loop"],
)
def test_what_is_no_file_of_the_folder_is_refused_at_once(
    lay: Callable[[Path], object], expected: Fault, folder: Path
) -> None:
    lay(folder / "taken")
    assert fault(folder / "taken", folder) is expected


def test_a_folder_on_the_way_that_is_a_link_out_is_refused(folder: Path) -> None:
    (folder / "below").symlink_to("..")
    assert fault(folder / "below/secret", folder) is Fault.OUTSIDE


def test_a_folder_that_is_itself_a_link_out_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "other").symlink_to("folder")
    assert fault(tmp_path / "other/plan", tmp_path / "other") is Fault.OUTSIDE


def test_a_link_that_stays_in_the_folder_is_followed(folder: Path) -> None:
    (folder / "link").symlink_to("plan")
    assert read_file(folder / "link", MB, folder) == b"words\n"


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "plan/below"])
def test_a_name_that_no_file_can_have_is_that_of_no_file(name: str, folder: Path) -> None:
    assert fault(folder / name, folder) is Fault.ABSENT


def test_a_file_that_grows_while_it_is_read_is_refused(folder: Path) -> None:
    with pytest.raises(UnreadableError) as refused, open_file(folder / "plan"):
        os.truncate(folder / "plan", 100)
    assert refused.value.fault is Fault.CHANGED


def test_a_link_that_is_laid_in_the_place_of_the_file_at_the_last_moment_gives_nothing_away(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the first look and the opening the file becomes a link out; before the second look it is itself again."""
    look, away = Path.stat, folder / "away"
    place = reading._check_place

    def swap(path: Path) -> os.stat_result:
        status = look(path)
        path.rename(away)
        path.symlink_to("../secret")
        return status

    def swap_back(path: Path, below: Path, status: os.stat_result) -> None:
        path.unlink()
        away.rename(path)
        place(path, below, status)

    monkeypatch.setattr(Path, "stat", swap)
    monkeypatch.setattr(reading, "_check_place", swap_back)
    with pytest.raises(UnreadableError) as refused:
        read_file(folder / "plan", MB, folder)
    assert refused.value.fault is Fault.CHANGED


@pytest.mark.parametrize("size", [-1, 7])
def test_a_library_is_never_given_more_at_once_than_is_bounded(folder: Path, size: int) -> None:
    with open_file(folder / "plan", folder) as file:
        assert BoundedReads(file, 6).read(size) == b"words\n"
        file.seek(0)
        with pytest.raises(ReadTooLargeError):
            BoundedReads(file, 5).read(size)


def test_a_pipe_that_is_laid_in_the_place_of_the_file_at_the_last_moment_is_not_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Path.stat

    def swap(path: Path) -> os.stat_result:
        status = look(path)
        path.unlink()
        os.mkfifo(path)
        return status

    monkeypatch.setattr(Path, "stat", swap)
    assert fault(folder / "plan", folder) is Fault.NOT_ORDINARY


def test_a_file_that_is_gone_once_it_is_open_is_refused(folder: Path) -> None:
    with (folder / "plan").open("rb") as opened:
        (folder / "plan").unlink()
        assert fault(Path(f"/proc/self/fd/{opened.fileno()}"), folder) is Fault.ABSENT


def test_a_file_that_holds_more_than_it_says_is_refused() -> None:
    assert fault(Path("/proc/self/status")) is Fault.CHANGED
