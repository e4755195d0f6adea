"""Pictures of headers and footers say only what they show."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image

from selfassess.write.word.look.look import Media
from selfassess.write.word.look.media import cleaned
from tests.pictures import animation, picture

SECRET = b"12 Acacia Avenue"


def jpeg_with_exif(orientation: int = 1) -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = orientation, SECRET.decode()
    stream = BytesIO()
    Image.effect_noise((16, 9), 80).save(stream, "jpeg", exif=exif)
    return stream.getvalue()


def png_with_words() -> bytes:
    whole = picture("png", 16, 9)
    words = b"tEXtComment\0" + SECRET
    chunk = struct.pack(">I", len(words) - 4) + words + struct.pack(">I", 0)
    return whole[:-12] + chunk + whole[-12:]


def emf(comment: bytes = SECRET) -> bytes:
    words = "By Jane".encode("utf-16-le")
    header = bytearray(struct.pack("<II", 1, 104) + bytes(96))
    header[40:44] = b" EMF"
    struct.pack_into("<II", header, 60, len(words) // 2, 88)
    header[88 : 88 + len(words)] = words
    said = struct.pack("<III", 70, 12 + len(comment), len(comment)) + comment
    return bytes(header) + said + struct.pack("<IIIII", 14, 20, 0, 16, 20)


def wmf() -> bytes:
    escape = struct.pack("<IHH", 4 + len(SECRET) // 2, 0x0626, 9) + SECRET
    return b"\xd7\xcd\xc6\x9a" + bytes(18) + b"\x01\x00\x09\x00" + bytes(14) + escape + struct.pack("<IH", 3, 0)


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (jpeg_with_exif(), "jpeg"),
        (jpeg_with_exif(6), "jpeg"),
        (png_with_words(), "png"),
        (animation(16, 9), "png"),
        (emf(), "emf"),
        (wmf(), "wmf"),
    ],
    ids=["jpeg", "jpeg on its side", "png", "gif", "emf", "wmf"],
)
def test_a_picture_loses_what_was_written_beside_it(content: bytes, ending: str) -> None:
    media = cleaned(content)
    assert media is not None
    assert (media.ending, SECRET in media.content, "Jane".encode("utf-16-le") in media.content) == (
        ending,
        False,
        False,
    )


def test_a_picture_on_its_side_is_turned_upright() -> None:
    media = cleaned(jpeg_with_exif(6))
    assert media is not None
    assert Image.open(BytesIO(media.content)).size == (9, 16)


def test_what_is_drawn_in_comments_of_a_drawing_stays() -> None:
    media = cleaned(emf(b"EMF+drawn..."))
    assert media is not None
    assert b"EMF+drawn..." in media.content


def test_a_drawing_without_a_description_stays_as_it_is() -> None:
    plain = bytearray(emf(b"EMF+drawn..."))
    struct.pack_into("<II", plain, 60, 0, 0)
    assert cleaned(bytes(plain)) == Media(bytes(plain), "emf", "image/x-emf")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg/>",
        b"BM" + bytes(60),
        picture("png", 16, 9)[:-20],
        picture("jpeg", 16, 9)[:-20],
        emf()[:-20],
        emf()[:60],
        emf().replace(struct.pack("<II", 14, 20), struct.pack("<II", 14, 0)),
        wmf()[:-6],
        wmf()[:-6] + struct.pack("<IH", 0, 0),
        b"GIF89a",
    ],
    ids=[
        *("nothing", "svg", "bmp", "png cut", "jpeg cut", "emf cut", "emf head", "emf without lengths"),
        *("wmf cut", "wmf without lengths", "gif head"),
    ],
)
def test_what_is_damaged_or_of_another_kind_is_none(content: bytes) -> None:
    assert cleaned(content) is None
