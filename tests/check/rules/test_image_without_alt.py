"""image-without-alt: pictures that say nothing to who cannot see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, found, statement


@pytest.mark.parametrize("alt", ["", " ", "garden.png", "GARDEN.JPEG", "images/garden.png"])
def test_nothing_and_the_name_of_a_file_are_no_alternative_text(alt: str, tmp_path: Path) -> None:
    [finding] = found(tmp_path, chapter(f"![{alt}](images/garden.png)"))
    assert (finding.rule, finding.place.line, finding.place.column) == ("image-without-alt", 4, 3)


@pytest.mark.parametrize("alt", ["Garden", "Two neighbours dig", "What a .png file looks like"])
def test_words_are_alternative_text(alt: str, tmp_path: Path) -> None:
    assert found(tmp_path, chapter(f"![{alt}](images/garden.png)")) == []


def test_a_spotlight_without_alt_is_found_at_its_picture(tmp_path: Path) -> None:
    story = "{spotlight: A garden, story: Words., consent: {needed: no}, image: images/garden.png}"
    [finding] = found(tmp_path, statement(f"going_well: [Good.]\npeople_say:\n  - {story}"))
    assert (finding.rule, finding.place.path) == ("image-without-alt", "people_say[0].image")
