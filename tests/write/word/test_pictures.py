"""Pictures: how large they are shown, and that each is stored once."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.golden.cases import FOLDER
from tests.pictures import resources_of
from tests.word_text import WordFile
from tests.write.word.word_files import document, word_file_of

PICTURES = FOLDER / "picture"


def shown(inside: str, folder: Path = PICTURES) -> WordFile:
    tree = document(inside)
    return word_file_of(tree, resources_of(tree, folder))


@pytest.mark.parametrize(
    ("name", "around", "size"),
    [
        ("garden.png", "{}", "160×90"),
        ("map.png", "{}", "631×355"),
        ("tall.png", "{}", "37×748"),
        ("map.png", '<aside class="spotlight">{}</aside>', "373×210"),
    ],
    ids=["its own size", "as wide as the text", "two thirds of a page high", "inside the box of a spotlight"],
)
def test_a_picture_is_as_large_as_it_can_be_shown(name: str, around: str, size: str) -> None:
    text = shown(around.format(f'<figure><img src="{name}" alt="x"/></figure>')).text()
    assert f"(media/picture1.png {size} “x”)" in text


def test_the_same_picture_is_stored_once(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes((PICTURES / "garden.png").read_bytes())
    file = shown('<p><img src="a.png"/><img src="b.png"/><img src="a.png"/></p>', tmp_path)
    assert [name for name in file.parts if "media" in name] == ["word/media/picture1.png"]
    assert file.text().count("picture1.png") == 3


@pytest.mark.parametrize(
    ("width", "around", "size"),
    [
        ("50%", "{}", "316×178"),
        ("100%", "{}", "631×355"),
        ("5cm", "{}", "189×106"),
        ("300px", "{}", "300×169"),
        ("40cm", "{}", "631×355"),
        ("50%", '<aside class="spotlight">{}</aside>', "300×169"),
        ("big", "{}", "160×90"),
        ("", "{}", "160×90"),
    ],
    ids=["half", "all", "a length", "pixels", "never wider than its place", "half of a box", "no width", "none"],
)
def test_a_picture_is_as_wide_as_it_is_told_to_be(width: str, around: str, size: str) -> None:
    figure = f'<figure><img src="garden.png" alt="x" data-width="{width}"/></figure>'
    assert f"(media/picture1.png {size} “x”)" in shown(around.format(figure)).text()


def test_a_tall_picture_is_no_wider_than_its_height_allows() -> None:
    text = shown('<figure><img src="tall.png" alt="x" data-width="100%"/></figure>').text()
    assert "(media/picture1.png 37×748 “x”)" in text


def test_a_picture_is_printed_at_its_own_resolution(tmp_path: Path) -> None:
    stream = BytesIO()
    Image.new("RGB", (600, 300)).save(stream, "png", dpi=(300, 300))
    (tmp_path / "a.png").write_bytes(stream.getvalue())
    assert "(media/picture1.png 192×96 “x”)" in shown('<p><img src="a.png" alt="x"/></p>', tmp_path).text()


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_a_photograph_on_its_side_is_as_high_as_it_was_wide(orientation: int, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.new("RGB", (480, 360)).save(tmp_path / "a.jpg", exif=exif)
    assert "(media/picture1.jpeg 360×480 “x”)" in shown('<p><img src="a.jpg" alt="x"/></p>', tmp_path).text()


@pytest.mark.parametrize("source", ["gone.png", "in.html"])
def test_what_cannot_be_shown_becomes_words(source: str) -> None:
    text = shown(f'<p><img src="{source}" alt="A garden"/></p>').text()
    assert f"[Picture missing: A garden ({source})]" in text
