"""Pictures are read once and judged once: what can be shown, and the one name of what cannot."""

from __future__ import annotations

import os
import struct
from errno import EIO
from pathlib import Path

import pytest

from selfassess.document.pictures.reader import PictureFile
from selfassess.document.resources import Fault, Unusable, read_resources
from tests.pictures import picture


def judged(folder: Path, name: str) -> PictureFile | Fault:
    resources = read_resources(folder, [name])
    shown, unusable = resources.picture(name), resources.unusable(name)
    if unusable is not None:
        assert shown is None
        return unusable.fault
    assert shown is not None
    return shown


def judged_content(folder: Path, content: bytes) -> PictureFile | Fault:
    (folder / "map.dat").write_bytes(content)
    return judged(folder, "map.dat")


@pytest.mark.parametrize("kind", ["png", "jpeg"])
@pytest.mark.parametrize("name", ["map.png", "map.jpg", "map"])
def test_the_bytes_say_the_kind_and_not_the_name(kind: str, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(picture(kind))
    shown = judged(tmp_path, name)
    assert isinstance(shown, PictureFile)
    assert (shown.kind, shown.width, shown.height, shown.content) == (kind, 160, 90, picture(kind))


@pytest.mark.parametrize("content", [b"", bytes(5000)], ids=["nothing", "zeros"])
def test_a_file_without_a_word_is_empty(content: bytes, tmp_path: Path) -> None:
    assert judged_content(tmp_path, content) is Fault.EMPTY


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif"])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_is_not_wholly_there_is_damaged(kind: str, part: float, tmp_path: Path) -> None:
    content = picture(kind)
    here = int(len(content) * part)
    assert judged_content(tmp_path, content[:here]) is Fault.DAMAGED
    assert judged_content(tmp_path, content[:here] + bytes(len(content) - here)) is Fault.DAMAGED


def test_a_picture_that_would_unpack_to_gigabytes_is_too_large(tmp_path: Path) -> None:
    large = picture("jpeg").replace(struct.pack(">HH", 90, 160), b"\xff\xff\xff\xff", 1)
    assert judged_content(tmp_path, large) is Fault.TOO_LARGE


@pytest.mark.parametrize("kind", ["webp", "bmp", "tiff"])
@pytest.mark.parametrize("name", ["map.png", "map.jpg", "map.dat"])
def test_a_picture_of_another_kind_is_told_by_its_bytes(kind: str, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(picture(kind))
    unusable = read_resources(tmp_path, [name]).unusable(name)
    assert unusable is not None
    assert unusable.kind is not None
    assert (unusable.fault, kind in unusable.kind.name.lower()) == (Fault.OTHER_KIND, True)


@pytest.mark.parametrize("name", ["growth%20plan.png", "growth plan.png", "plan é.png", "100%.png"])
def test_a_file_is_found_under_the_very_name_that_was_typed(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(picture("png"))
    assert isinstance(judged(tmp_path, name), PictureFile)


def test_a_file_is_found_as_an_address_spells_its_name(tmp_path: Path) -> None:
    (tmp_path / "the map é.png").write_bytes(picture("png"))
    assert isinstance(judged(tmp_path, "the%20map%20%C3%A9.png"), PictureFile)


def test_the_very_name_comes_before_what_it_spells(tmp_path: Path) -> None:
    (tmp_path / "the%20map.png").write_bytes(picture("png", 10, 10))
    (tmp_path / "the map.png").write_bytes(picture("png", 20, 20))
    shown = judged(tmp_path, "the%20map.png")
    assert isinstance(shown, PictureFile)
    assert shown.width == 10


@pytest.mark.parametrize(
    ("called", "typed"),
    [
        ("caf\u00e9.png", "cafe\u0301.png"),
        ("cafe\u0301.png", "caf\u00e9.png"),
        ("cafe\u0301.png", "caf%C3%A9.png"),
        ("map.png", "./map.png"),
        ("map.png", "images/../map.png"),
    ],
    ids=["one letter", "a Mac takes letters apart", "as an address", "this folder", "up and down"],
)
def test_two_spellings_of_one_name_are_one(called: str, typed: str, tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / called).write_bytes(picture("png"))
    assert isinstance(judged(tmp_path, typed), PictureFile)


@pytest.mark.parametrize(
    "typed",
    ["Images/Map.PNG", "images\\map.png", "content/images/map.png", " images/map.png ", "Content\\IMAGES\\map.png",
     "images/Map%2Epng", "/images/map.png", "\\images\\map.png", "/content/images/map.png"],
)  # fmt: skip
def test_a_name_that_is_only_misspelt_is_found_with_the_right_one(typed: str, tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images/map.png").write_bytes(picture("png"))
    assert read_resources(tmp_path, [typed]).unusable(typed) == Unusable(Fault.MISSPELT, meant="images/map.png")


def test_of_two_files_that_differ_in_capitals_each_is_itself(tmp_path: Path) -> None:
    for width, name in enumerate(("Map.png", "map.png", "MAP.png"), 10):
        (tmp_path / name).write_bytes(picture("png", width, 10))
    shown = [read_resources(tmp_path, [name]).picture(name) for name in ("MAP.png", "Map.png", "map.png")]
    assert [each.width for each in shown if each is not None] == [12, 10, 11]


@pytest.mark.parametrize(
    "name", ["", ".", "gone.png", "images", "Images", "%00.png", "x" * 5000, "circle.png", "%2e%2e/secret.png"]
)
def test_what_is_not_there_is_absent(name: str, tmp_path: Path) -> None:
    (tmp_path / "content/images").mkdir(parents=True)
    (tmp_path / "content/circle.png").symlink_to(tmp_path / "content/circle.png")
    (tmp_path / "secret.png").write_bytes(picture("png"))
    assert judged(tmp_path / "content", name) is Fault.ABSENT


@pytest.mark.parametrize("name", ["http://example.gov.uk/map.png", "https://example.gov.uk/map.png"])
def test_a_picture_on_the_web_is_not_fetched(name: str, tmp_path: Path) -> None:
    assert judged(tmp_path, name) is Fault.ON_THE_WEB


@pytest.mark.parametrize(
    "name", ["../secret.png", "{folder}/secret.png", "..\\secret.png", "C:\\secret.png", "link.png"]
)
def test_a_picture_outside_the_folder_is_not_taken(name: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "secret.png").write_bytes(picture("png"))
    (tmp_path / "content/link.png").symlink_to(tmp_path / "secret.png")
    assert judged(tmp_path / "content", name.format(folder=tmp_path)) is Fault.OUTSIDE


def test_a_link_to_a_picture_inside_the_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(picture("png"))
    (tmp_path / "link.png").symlink_to(tmp_path / "map.png")
    assert isinstance(judged(tmp_path, "link.png"), PictureFile)


@pytest.mark.parametrize("fault", Fault)
def test_a_refusal_alone_is_the_computers(fault: Fault) -> None:
    assert Unusable(fault).is_system == (fault is Fault.REFUSED)


def test_what_the_computer_cannot_read_is_refused_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(EIO, "Input/output error")

    (tmp_path / "map.png").write_bytes(picture("png"))
    monkeypatch.setattr("os.open", refuse)
    assert read_resources(tmp_path, ["map.png"]).unusable("map.png") == Unusable(Fault.REFUSED, "Input/output error")


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "map.png")
    assert read_resources(tmp_path, ["map.png"]).unusable("map.png") == Unusable(Fault.NOT_A_FILE)


def test_a_picture_of_eight_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(picture("png"))
    os.truncate(tmp_path / "map.png", 8 * 1024**3)
    assert read_resources(tmp_path, ["map.png"]).unusable("map.png") == Unusable(Fault.TOO_HEAVY)


def test_a_name_that_nobody_asked_for_is_neither_shown_nor_judged(tmp_path: Path) -> None:
    resources = read_resources(tmp_path, [])
    assert (resources.picture("map.png"), resources.unusable("map.png")) == (None, None)
