"""Pictures: each read once, decoded, and judged for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.document.resources import Fault, Picture, Resources, Unusable, read_resources
from tests.write.pictures import picture

KINDS = ("png", "jpeg", "gif")
PICTURES = {kind: picture(kind) for kind in KINDS}


def judged(folder: Path, content: bytes, name: str = "garden.dat") -> Picture | Unusable:
    (folder / name).write_bytes(content)
    return read_resources(folder, [name]).judged[name]


@pytest.mark.parametrize("kind", KINDS)
def test_the_bytes_say_the_kind_and_the_size(kind: str, tmp_path: Path) -> None:
    assert judged(tmp_path, PICTURES[kind]) == Picture(kind, 160, 90, PICTURES[kind])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_picture_that_was_cut_off_is_none(kind: str, share: float, tmp_path: Path) -> None:
    content = PICTURES[kind]
    assert judged(tmp_path, content[: int(len(content) * share)]) == Unusable(Fault.NOT_A_PICTURE)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"words",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        picture("webp"),
        b"\x89PNG\r\n\x1a\njunk",
        b"\xff\xd8\xff\xe0junk",
        b"GIF89a",
    ],
    ids=["empty", "text", "svg", "webp", "png junk", "jpeg junk", "gif head"],
)
def test_what_not_every_document_can_show_is_no_picture(content: bytes, tmp_path: Path) -> None:
    assert judged(tmp_path, content, "map.png") == Unusable(Fault.NOT_A_PICTURE)


@given(st.sampled_from(KINDS), st.integers(0, 200), st.binary(min_size=1, max_size=8))
def test_damaged_bytes_are_a_picture_or_none_and_never_an_error(
    tmp_path_factory: pytest.TempPathFactory, kind: str, at: int, damage: bytes
) -> None:
    content = PICTURES[kind]
    verdict = judged(tmp_path_factory.mktemp("pictures"), content[:at] + damage + content[at + len(damage) :])
    assert isinstance(verdict, Picture | Unusable)


def test_a_file_is_looked_up_as_it_is_called_before_it_is_looked_up_as_an_address_spells_it(tmp_path: Path) -> None:
    (tmp_path / "growth%20plan.png").write_bytes(PICTURES["png"])
    assert read_resources(tmp_path, ["growth%20plan.png"]).picture("growth%20plan.png") is not None
    (tmp_path / "growth%20plan.png").rename(tmp_path / "growth plan.png")
    assert read_resources(tmp_path, ["growth%20plan.png"]).picture("growth%20plan.png") is not None


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("gone.png", Fault.ABSENT),
        (".", Fault.ABSENT),
        ("", Fault.ABSENT),
        ("x" * 5000, Fault.ABSENT),
        ("https://www.example.gov.uk/map.png", Fault.ON_THE_WEB),
        ("../map.png", Fault.OUTSIDE),
        ("/etc/hostname", Fault.OUTSIDE),
        ("C:\\map.png", Fault.OUTSIDE),
    ],
)
def test_a_name_without_a_picture_has_one_fault(name: str, fault: Fault, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "map.png").write_bytes(PICTURES["png"])
    resources = read_resources(content, [name])
    verdict = resources.unusable(name)
    assert verdict is not None
    assert verdict.fault is fault
    assert resources.picture(name) is None


def test_a_picture_behind_a_link_that_leads_out_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PICTURES["png"])
    (tmp_path / "content").mkdir()
    (tmp_path / "content/map.png").symlink_to(tmp_path / "secret.png")
    assert read_resources(tmp_path / "content", ["map.png"]).judged["map.png"] == Unusable(Fault.OUTSIDE)


def test_a_picture_too_large_to_unpack_is_not_unpacked(tmp_path: Path) -> None:
    header = b"\x00\x00\x00\rIHDR" + (100_000).to_bytes(4, "big") * 2
    content = PICTURES["png"][:8] + header + PICTURES["png"][24:]
    assert judged(tmp_path, content) == Unusable(Fault.NOT_A_PICTURE)


def test_a_name_that_nobody_asked_for_has_neither_picture_nor_fault() -> None:
    assert (Resources().picture("map.png"), Resources().unusable("map.png")) == (None, None)
