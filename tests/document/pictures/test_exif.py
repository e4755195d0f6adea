"""What a camera writes into a picture: which way is up, and how large it is printed."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.document.pictures.exif import Exif, read_exif

BYTE, SHORT, LONG, RATIONAL = 1, 3, 4, 5
ORIENTATION, ACROSS, UNIT = 0x0112, 0x011A, 0x0128


def written(order: str, *tags: tuple[int, int, int], resolution: tuple[int, int] = (0, 1)) -> bytes:
    """A first directory with these tags, each with its kind and value; a rational one is the resolution."""
    start = struct.pack(f"{order}2sHI", b"II" if order == "<" else b"MM", 42, 8) + struct.pack(f"{order}H", len(tags))
    behind = len(start) + 12 * len(tags)
    rows = []
    for tag, kind, value in tags:
        form = {BYTE: "B3x", SHORT: "H2x"}.get(kind, "I")
        rows.append(struct.pack(f"{order}HHI{form}", tag, kind, 1, behind if kind == RATIONAL else value))
    return start + b"".join(rows) + struct.pack(f"{order}II", *resolution)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", [BYTE, SHORT, LONG])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_is_read_however_it_is_written(orientation: int, kind: int, order: str) -> None:
    assert read_exif(written(order, (0x010F, LONG, 7), (ORIENTATION, kind, orientation))) == Exif(orientation)


@pytest.mark.parametrize("orientation", [0, 9, 200])
def test_an_orientation_that_is_none_is_upright(orientation: int) -> None:
    assert read_exif(written("<", (ORIENTATION, SHORT, orientation))) == Exif(1)


@pytest.mark.parametrize(
    ("unit", "resolution", "per_inch"),
    [((UNIT, SHORT, 2), (300, 1), 300), ((UNIT, SHORT, 3), (100, 1), 254), ((ORIENTATION, SHORT, 1), (72, 1), 72),
     ((UNIT, SHORT, 2), (300, 0), 0)],
    ids=["to the inch", "to the centimetre", "without a unit", "divided by nothing"],
)  # fmt: skip
@pytest.mark.parametrize("order", ["<", ">"])
def test_the_resolution_is_read(
    order: str, unit: tuple[int, int, int], resolution: tuple[int, int], per_inch: float
) -> None:
    content = written(order, (ACROSS, RATIONAL, 0), unit, resolution=resolution)
    assert read_exif(content).per_inch == pytest.approx(per_inch)


@pytest.mark.parametrize("content", [b"", b"II", b"junk" * 9, b"II*\0\xff\xff\xff\xff", b"MM\0*\0\0\0\x08\xff\xff"])
def test_what_cannot_be_read_says_nothing(content: bytes) -> None:
    assert read_exif(content) == Exif()


@given(st.sampled_from([b"II*\0", b"MM\0*"]), st.binary(max_size=80))
def test_damaged_bytes_are_never_an_error(order: bytes, rest: bytes) -> None:
    assert 1 <= read_exif(order + rest).orientation <= 8


def test_what_is_cut_off_says_what_comes_before() -> None:
    content = written("<", (ORIENTATION, SHORT, 6), (UNIT, SHORT, 2), (ACROSS, RATIONAL, 0))
    assert read_exif(content[:30]) == Exif(6)
