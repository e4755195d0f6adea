"""Pictures: how large they are shown, and that each is stored once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.cases import FOLDER
from tests.pictures import resources_of
from tests.word_text import WordFile
from tests.write.word.word_files import document, word_file_of

PICTURES = FOLDER / "picture"


def shown(inside: str, folder: Path = PICTURES) -> WordFile:
    tree = document(inside)
    return word_file_of(tree, resources_of(tree, folder))


def test_a_small_picture_has_its_own_size() -> None:
    assert "(media/picture1.png 160×90 “x”)" in shown('<figure><img src="garden.png" alt="x"/></figure>').text()


def test_a_large_picture_is_as_wide_as_the_text() -> None:
    assert " 620×349 " in shown('<figure><img src="map.png" alt="x"/></figure>').text()


def test_a_tall_picture_takes_two_thirds_of_a_page() -> None:
    assert " 37×748 " in shown('<figure><img src="tall.png" alt="x"/></figure>').text()


def test_a_picture_in_a_spotlight_stays_inside_the_box() -> None:
    inside = '<aside class="spotlight"><figure><img src="map.png" alt="x"/></figure></aside>'
    assert " 590×332 " in shown(inside).text()


def test_the_same_picture_is_stored_once(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes((PICTURES / "garden.png").read_bytes())
    file = shown('<p><img src="a.png"/><img src="b.png"/><img src="a.png"/></p>', tmp_path)
    assert [name for name in file.parts if "media" in name] == ["word/media/picture1.png"]
    assert file.text().count("picture1.png") == 3


@pytest.mark.parametrize("source", ["gone.png", "in.html"])
def test_what_cannot_be_shown_becomes_words(source: str) -> None:
    text = shown(f'<p><img src="{source}" alt="A garden"/></p>').text()
    assert f"[Picture missing: A garden ({source})]" in text
