"""Pictures as documents show them: upright, on white, in the colours of the web, light, and without what they tell."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageOps, ImageStat
from PIL.PngImagePlugin import PngInfo

from selfassess.document.pictures.reader import DamagedError, PictureFile, TooLargeError, read_picture
from tests.pictures import picture

KINDS = ["png", "jpeg", "gif"]
CORNERS = ("indianred", "seagreen", "steelblue", "wheat")
PLACE, MAKER = b"51.5007", b"Telephone maker"
SMALL = Image.new("RGB", (64, 32), "teal")


def quarters(width: int = 128, height: int = 64) -> Image.Image:
    """A picture whose quarters have four colours."""
    image = Image.new("RGB", (width, height))
    for number, colour in enumerate(CORNERS):
        image.paste(colour, (width // 2 * (number % 2), height // 2 * (number // 2), width, height))
    return image


def noise(width: int, height: int) -> Image.Image:
    """A picture that is as heavy as a picture can be."""
    return Image.merge("RGB", [Image.effect_noise((width, height), 120) for _ in "RGB"])


def saved(image: Image.Image, kind: str, **settings: Any) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **settings)
    return stream.getvalue()


def exif(orientation: int = 1, per_inch: float = 0) -> Image.Exif:
    tags = Image.Exif()
    tags[0x010F] = MAKER.decode()
    if orientation > 1:
        tags[0x0112] = orientation
    if per_inch:
        tags[0x011A] = per_inch
    return tags


def opened(shown: PictureFile) -> Image.Image:
    image = Image.open(BytesIO(shown.content))
    image.load()
    assert (image.format, *image.size) == (shown.kind.upper(), shown.width, shown.height)
    return image


def difference(one: Image.Image, other: Image.Image) -> int:
    """The largest difference of any pixel in any colour, of 255."""
    extrema: Any = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getextrema()
    return int(max(highest for _, highest in extrema))


def average(one: Image.Image, other: Image.Image) -> float:
    """The average difference of all pixels in all colours, of 255."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_picture_without_anything_else_stays_byte_for_byte(kind: str) -> None:
    assert read_picture(picture(kind)).content == picture(kind)


@pytest.mark.parametrize("settings", [{"progressive": True}, {"quality": 100, "subsampling": 0}, {"dpi": (300, 300)}])
def test_no_form_of_jpeg_is_written_anew(settings: dict[str, Any]) -> None:
    content = saved(noise(80, 60), "jpeg", **settings)
    assert read_picture(content).content == content


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_no_form_of_png_is_written_anew(mode: str) -> None:
    content = saved(noise(80, 60).convert("I;16" if mode == "I;16" else mode), "png")
    assert read_picture(content).content == content


def test_a_gif_becomes_a_png_with_the_same_pixels() -> None:
    content = saved(quarters(), "gif")
    shown = read_picture(content)
    assert difference(opened(shown), quarters()) == 0
    assert (shown.kind, shown.source.moves) == ("png", False)


@pytest.mark.parametrize("kind", ["png", "gif"])
def test_of_an_animation_the_first_picture_is_shown(kind: str) -> None:
    content = saved(quarters(), kind, save_all=True, append_images=[ImageOps.flip(quarters())])
    shown = read_picture(content)
    assert difference(opened(shown), quarters()) == 0
    assert shown.source.moves


def png_text() -> PngInfo:
    info = PngInfo()
    info.add_text("Comment", PLACE.decode())
    info.add_itxt("XML:com.adobe.xmp", f"<x>{MAKER.decode()}</x>")
    info.add_text("Author", "x" * 200 + MAKER.decode(), zip=True)
    return info


def segment(marker: int, words: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(words) + 2) + words


TOLD: dict[str, Callable[[], bytes]] = {
    "what a camera writes": lambda: saved(SMALL, "jpeg", exif=exif()),
    "what a camera writes, with a preview": lambda: with_segment(
        segment(0xE1, b"Exif\0\0" + exif().tobytes()[6:] + saved(SMALL, "jpeg"))
    ),
    "XMP": lambda: with_segment(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + MAKER + PLACE + b"</x>")),
    "IPTC": lambda: with_segment(segment(0xED, b"Photoshop 3.0\0" + MAKER)),
    "a comment": lambda: saved(SMALL, "jpeg", comment=MAKER),
    "a preview in the head": lambda: with_segment(segment(0xE0, b"JFXX\0\x10" + saved(SMALL, "jpeg") + MAKER)),
    "a film after the end": lambda: saved(SMALL, "jpeg") + b"\0\0\0\x18ftypmp42" + MAKER + PLACE,
    "a second picture after the end": lambda: saved(SMALL, "jpeg") + saved(SMALL, "jpeg", comment=MAKER),
    "what a camera writes, in a PNG": lambda: saved(SMALL, "png", exif=exif()),
    "texts of a PNG": lambda: saved(SMALL, "png", pnginfo=png_text()),
    "words after the end of a PNG": lambda: saved(SMALL, "png") + MAKER,
    "a comment of a GIF": lambda: saved(SMALL, "gif", comment=MAKER),
}


def with_segment(added: bytes) -> bytes:
    plain = saved(SMALL, "jpeg")
    return plain[:2] + added + plain[2:]


@pytest.mark.parametrize("what", TOLD)
def test_a_picture_tells_nothing_but_its_pixels(what: str) -> None:
    content = TOLD[what]()
    shown = read_picture(content)
    assert MAKER not in shown.content
    assert PLACE not in shown.content
    assert shown.content.count(b"\xff\xd8\xff") <= 1
    with_it, without = Image.open(BytesIO(content)), opened(shown)
    assert with_it.convert("RGB").tobytes() == without.convert("RGB").tobytes()
    assert not without.getexif()
    assert len(shown.content) < len(content)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_picture_is_upright(kind: str, orientation: int) -> None:
    content = saved(quarters(), kind, exif=exif(orientation))
    shown = read_picture(content)
    upright = ImageOps.exif_transpose(Image.open(BytesIO(content)))
    assert opened(shown).size == upright.size
    assert average(opened(shown), upright) < (2 if kind == "jpeg" else 0.01)
    assert opened(shown).getexif().get(0x0112) is None


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_nobody_knows_is_none(orientation: int) -> None:
    assert read_picture(saved(SMALL, "jpeg", exif=exif(orientation))).content == saved(SMALL, "jpeg")


def test_a_heavy_photograph_on_its_side_is_upright_and_light() -> None:
    content = saved(noise(2400, 600), "jpeg", exif=exif(6), quality=90)
    shown = read_picture(content)
    assert (shown.width, shown.height) == (475, 1900)
    assert opened(shown).size == (475, 1900)


@pytest.mark.parametrize(
    ("content", "per_inch"),
    [
        (saved(SMALL, "png"), 96),
        (saved(SMALL, "png", dpi=(300, 300)), 300),
        (saved(SMALL, "png", dpi=(96, 96)), 96),
        (saved(SMALL, "png", dpi=(72, 72)), 96),
        (saved(SMALL, "png", dpi=(9600, 9600)), 96),
        (saved(SMALL, "jpeg", dpi=(144, 144)), 144),
        (saved(SMALL, "jpeg").replace(b"JFIF\0\1\1\0\0\1\0\1", b"JFIF\0\1\1\2\0\x76\0\x76"), 300),
        (saved(SMALL, "jpeg", exif=exif(per_inch=300)).replace(b"JFIF\0\1\1\0", b"JFIF\0\1\1\0"), 300),
        (saved(SMALL, "jpeg").replace(b"JFIF\0\1\1\0\0\1\0\1", b"JFIF\0\1\1\1\0\0\0\0"), 96),
    ],
    ids=[
        "nothing said",
        "PNG",
        "as screens have it",
        "as cameras say that know nothing",
        "beyond reason",
        "JPEG",
        "in centimetres",
        "as a camera writes it",
        "none",
    ],
)
def test_a_picture_is_as_large_as_it_says(content: bytes, per_inch: float) -> None:
    assert read_picture(content).per_inch == per_inch


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_is_set_on_white(mode: str) -> None:
    clear = quarters().convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(clear.size))
    content = saved(clear.quantize(200) if mode == "P" else clear.convert(mode), "png")
    original = Image.open(BytesIO(content)).convert("RGBA")
    expected = Image.alpha_composite(Image.new("RGBA", original.size, "white"), original)
    shown = read_picture(content)
    assert difference(opened(shown), expected) <= 1
    assert "A" not in opened(shown).getbands()
    assert "transparency" not in opened(shown).info


def test_a_transparent_gif_is_set_on_white() -> None:
    clear = quarters().convert("P")
    content = saved(clear, "gif", transparency=clear.getpixel((1, 1)))
    assert opened(read_picture(content)).convert("RGB").getpixel((1, 1)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("colour", "is_white"), [((255, 255), True), ((255, 0), True), ((0, 0), True), ((0, 255), False), ((0, 40), False)]
)
def test_white_on_white_is_told(colour: tuple[int, int], is_white: bool) -> None:
    logo = Image.new("LA", (64, 64), (255, 0))
    logo.paste(colour, (10, 10, 30, 30))
    assert read_picture(saved(logo, "png")).is_white is is_white


def swapped_profile() -> bytes:
    """The colour profile of a device whose red is green, and whose green is red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    places = [int.from_bytes(profile[at + 4 : at + 8], "big") for at in map(profile.index, (b"rXYZ", b"gXYZ"))]
    red, green = (bytes(profile[at : at + 20]) for at in places)
    for at, colour in zip(places, (green, red), strict=True):
        profile[at : at + 20] = colour
    return bytes(profile)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_a_colour_profile_is_applied(kind: str, orientation: int) -> None:
    content = saved(
        Image.new("RGB", (64, 64), (200, 60, 90)), kind, icc_profile=swapped_profile(), exif=exif(orientation)
    )
    shown = opened(read_picture(content))
    red, green, _ = shown.getpixel((30, 30))  # type: ignore[misc]
    assert (abs(red - 60) <= 6, abs(green - 200) <= 6) == (True, True)
    assert "icc_profile" not in shown.info


@pytest.mark.parametrize("kind", ["png", "jpeg"])
@pytest.mark.parametrize("profile", ["web", "broken", "of another kind"])
def test_a_profile_that_changes_nothing_is_left_out(kind: str, profile: str) -> None:
    web = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image = SMALL.convert("L") if profile == "of another kind" else SMALL
    content = saved(image, kind, icc_profile={"web": web, "broken": web[:200]}.get(profile, swapped_profile()))
    assert read_picture(content).content == saved(image, kind)


def test_a_picture_that_only_a_camera_says_how_to_read_keeps_its_colours() -> None:
    """Without Exif it says as a JPEG file itself that its colours are brightness and two differences."""
    content = saved(quarters(), "jpeg", exif=exif())
    plain = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
    assert plain in content
    shown = read_picture(content.replace(plain, b""))
    assert shown.content == saved(quarters(), "jpeg")


def test_a_mark_of_a_jpeg_that_says_nothing_is_passed_over() -> None:
    plain = saved(SMALL, "jpeg")
    assert read_picture(plain[:2] + b"\xff\x01" + plain[2:]).content == plain


def grey(width: int, height: int) -> Image.Image:
    """A picture of 65,536 shades of grey that is as heavy as it can be."""
    return Image.frombytes("I;16", (width, height), Random(1).randbytes(2 * width * height))


def test_a_heavy_picture_in_shades_of_grey_is_made_smaller_with_fewer_shades() -> None:
    image = grey(2000, 500)
    shown = read_picture(saved(image, "png"))
    expected = image.convert("I").point(lambda value: value * (1 / 256)).convert("L").resize((1600, 400))
    assert (opened(shown).size, shown.is_smaller) == ((1600, 400), True)
    assert average(opened(shown), expected) < 8


def test_the_colours_of_a_printer_become_those_of_a_screen() -> None:
    shown = opened(read_picture(saved(quarters().convert("CMYK"), "jpeg", quality=95)))
    assert shown.mode == "RGB"
    assert average(shown, quarters()) < 5


@pytest.mark.parametrize(
    ("image", "kind", "stored", "size"),
    [
        (noise(2400, 900), "jpeg", "jpeg", (1600, 600)),
        (noise(800, 2500), "jpeg", "jpeg", (608, 1900)),
        (noise(500, 400), "png", "jpeg", (500, 400)),
        (noise(2000, 300), "png", "jpeg", (1600, 240)),
    ],
    ids=["a wide photograph", "a tall one", "a photograph as a PNG", "a large one as a PNG"],
)
def test_a_heavy_picture_is_made_smaller(image: Image.Image, kind: str, stored: str, size: tuple[int, int]) -> None:
    content = saved(image, kind)
    shown = read_picture(content)
    assert (shown.kind, opened(shown).size, shown.is_smaller) == (stored, size, True)
    assert len(shown.content) < len(content) * 0.8
    assert shown.width / shown.per_inch == pytest.approx(image.width / 96)
    assert (shown.source.weight, shown.source.width, shown.source.height) == (len(content), *image.size)


@pytest.mark.parametrize(
    "content",
    [
        saved(quarters(4000, 3000), "png"),
        saved(quarters(4000, 3000), "jpeg"),
        saved(noise(400, 300), "png"),
        saved(noise(1200, 1000), "jpeg", quality=95),
        saved(noise(2000, 500).quantize(255), "png"),
    ],
    ids=[
        *("a light chart", "a light drawing", "a small photograph as a PNG", "a photograph that a page can show"),
        "a picture of few colours, which would need more",
    ],
)
def test_a_picture_that_would_gain_little_keeps_its_bytes(content: bytes) -> None:
    shown = read_picture(content)
    assert (shown.content == content, shown.is_smaller) == (True, False)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_bytes_give_the_same_picture(kind: str) -> None:
    content = saved(noise(1700, 120), kind, **({} if kind == "gif" else {"icc_profile": swapped_profile()}))
    assert read_picture(content) == read_picture(content)


@pytest.mark.parametrize(
    ("kind", "size"), [("jpeg", struct.pack(">HH", 90, 160)), ("gif", struct.pack("<HH", 160, 90))]
)
def test_a_picture_that_would_unpack_to_gigabytes_is_not_unpacked(kind: str, size: bytes) -> None:
    with pytest.raises(TooLargeError):
        read_picture(picture(kind).replace(size, b"\xff\xff\xff\xff", 1))


@given(kind=st.sampled_from(["png", "jpeg"]), data=st.data())
def test_a_picture_that_is_cut_off_anywhere_is_damaged(kind: str, data: st.DataObject) -> None:
    content = picture(kind)
    end = data.draw(st.integers(4 if kind == "jpeg" else 8, len(content) - 1))
    for rest in (b"", bytes(len(content) - end)):
        with pytest.raises(DamagedError):
            read_picture(content[:end] + rest)


def clear(mode: str) -> Image.Image:
    image = quarters(60, 40).convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    return image.quantize(32) if mode == "P" else image.convert(mode)


EVERY_KIND = {
    "jpeg on its side": saved(quarters(60, 40), "jpeg", exif=exif(6), icc_profile=swapped_profile()),
    "jpeg of a printer": saved(quarters(60, 40).convert("CMYK"), "jpeg"),
    "jpeg in steps": saved(quarters(60, 40), "jpeg", progressive=True),
    "png": saved(quarters(60, 40), "png", icc_profile=swapped_profile(), dpi=(300, 300)),
    "png with a transparent colour": saved(quarters(60, 40), "png", transparency=(205, 92, 92)),
    **{f"png {mode}": saved(clear(mode), "png", exif=exif(5)) for mode in ("P", "LA", "RGBA")},
    "png of 16 bits": saved(quarters(60, 40).convert("I;16"), "png", exif=exif(3)),
    "gif": saved(clear("P").convert("P"), "gif", transparency=1),
    "gif that moves": saved(quarters(60, 40), "gif", save_all=True, append_images=[quarters(60, 40).rotate(180)]),
}


@given(
    kind=st.sampled_from(sorted(EVERY_KIND)),
    at=st.integers(8, 1000),
    damage=st.binary(max_size=8),
    left=st.sampled_from(["all", "more", "nothing"]),
)
def test_damaged_bytes_are_a_picture_for_everybody_or_for_nobody(kind: str, at: int, damage: bytes, left: str) -> None:
    content = EVERY_KIND[kind]
    at %= len(content)
    rest = {"all": content[at + len(damage) :], "more": content[at:], "nothing": b""}[left]
    damaged = content[: max(at, 8)] + damage + rest
    try:
        shown = read_picture(with_checksums(damaged))
    except (DamagedError, TooLargeError):
        return
    opened(shown)


def with_checksums(content: bytes) -> bytes:
    """A PNG whose checksums are right whatever happened to it, so that its decoder meets the damage."""
    if not content.startswith(b"\x89PNG"):
        return content
    made, at = content[:8], 8
    while at + 12 <= len(content):
        end = at + 8 + int.from_bytes(content[at : at + 4], "big")
        if end + 4 > len(content):
            break
        made += content[at:end] + zlib.crc32(content[at + 4 : end]).to_bytes(4, "big")
        at = end + 4
    return made + content[at:]
