"""Pictures: their kinds and sizes, how large they are shown, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.cases import FOLDER
from tests.word_text import WordFile
from tests.write.word.making import document, made

PICTURES = FOLDER / "picture"
PNG = (PICTURES / "garden.png").read_bytes()


def shown(inside: str, folder: Path = PICTURES) -> WordFile:
    return made(document(inside), folder)


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
        (tmp_path / name).write_bytes(PNG)
    file = shown('<p><img src="a.png"/><img src="b.png"/><img src="a.png"/></p>', tmp_path)
    assert [name for name in file.parts if "media" in name] == ["word/media/picture1.png"]
    assert file.text().count("picture1.png") == 3


def test_a_name_with_blanks_is_found_as_markdown_spells_it(tmp_path: Path) -> None:
    (tmp_path / "the map é.png").write_bytes(PNG)
    assert "(media/picture1.png" in shown('<p><img src="the%20map%20%C3%A9.png"/></p>', tmp_path).text()


@pytest.mark.parametrize("source", ["gone.png", "", ".", "../picture/garden.png/..", "/etc/hostname", "in.html"])
def test_what_is_not_there_or_is_no_picture_becomes_words(source: str) -> None:
    text = shown(f'<p><img src="{source}" alt="A garden"/></p>').text()
    assert f"[Picture missing: A garden ({source})]" in text


def test_a_picture_outside_the_folder_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    (tmp_path / "content").mkdir()
    text = shown('<p><img src="../secret.png"/></p>', tmp_path / "content").text()
    assert "[Picture missing: ../secret.png]" in text
