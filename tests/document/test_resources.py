"""Pictures are read once and judged once: what can be shown, and the one name of what cannot."""

from __future__ import annotations

import struct
from errno import EIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.document.resources import Fault, PictureFile, Unusable, read_resources
from tests.pictures import picture

KINDS = ["png", "jpeg", "gif"]


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


@pytest.mark.parametrize("kind", KINDS)
def test_the_bytes_say_the_kind_and_the_size_and_stay_as_they_are(kind: str, tmp_path: Path) -> None:
    assert judged_content(tmp_path, picture(kind)) == PictureFile(kind, 160, 90, picture(kind))


@pytest.mark.parametrize("kind", ["webp", "bmp", "tiff"])
def test_a_picture_of_another_kind_is_none_that_documents_can_show(kind: str, tmp_path: Path) -> None:
    assert judged_content(tmp_path, picture(kind)) is Fault.NOT_A_PICTURE


@pytest.mark.parametrize(
    "content",
    [b"", b"words", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7\n", b"GIF89a", b"\xff\xd8\xff\xe0junk"],
)
def test_what_is_no_picture_is_none_whatever_its_name(content: bytes, tmp_path: Path) -> None:
    assert judged_content(tmp_path, content) is Fault.NOT_A_PICTURE


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_was_cut_off_is_no_picture(kind: str, part: float, tmp_path: Path) -> None:
    content = picture(kind)
    assert judged_content(tmp_path, content[: int(len(content) * part)]) is Fault.NOT_A_PICTURE


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_is_not_wholly_synchronised_is_no_picture(kind: str, part: float, tmp_path: Path) -> None:
    content = picture(kind)
    here = int(len(content) * part)
    assert judged_content(tmp_path, content[:here] + bytes(len(content) - here)) is Fault.NOT_A_PICTURE


def test_what_a_telephone_adds_after_a_picture_does_no_harm(tmp_path: Path) -> None:
    content = picture("jpeg") + b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 4
    assert judged_content(tmp_path, content) == PictureFile("jpeg", 160, 90, content)


@pytest.mark.parametrize(
    ("kind", "size"), [("jpeg", struct.pack(">HH", 90, 160)), ("gif", struct.pack("<HH", 160, 90))]
)
def test_a_picture_that_would_unpack_to_gigabytes_is_not_unpacked(kind: str, size: bytes, tmp_path: Path) -> None:
    assert judged_content(tmp_path, picture(kind).replace(size, b"\xff\xff\xff\xff", 1)) is Fault.NOT_A_PICTURE


@given(kind=st.sampled_from(KINDS), at=st.integers(0, 2000), damage=st.binary(min_size=1, max_size=8))
def test_damaged_bytes_are_a_picture_or_none_and_never_an_error(
    kind: str, at: int, damage: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = picture(kind)
    judged_content(tmp_path_factory.getbasetemp(), content[:at] + damage + content[at + len(damage) :])


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
    assert judged(tmp_path, "the%20map.png") == PictureFile("png", 10, 10, picture("png", 10, 10))


@pytest.mark.parametrize(
    "name", ["", ".", "gone.png", "images", "%00.png", "x" * 5000, "circle.png", "%2e%2e/secret.png"]
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
    monkeypatch.setattr(Path, "open", refuse)
    assert read_resources(tmp_path, ["map.png"]).unusable("map.png") == Unusable(Fault.REFUSED, "Input/output error")


def test_a_name_that_nobody_asked_for_is_neither_shown_nor_judged(tmp_path: Path) -> None:
    resources = read_resources(tmp_path, [])
    assert (resources.picture("map.png"), resources.unusable("map.png")) == (None, None)
