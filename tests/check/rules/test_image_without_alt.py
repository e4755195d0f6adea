"""image-without-alt: pictures that say nothing to who cannot see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, statement


@pytest.mark.parametrize("alt", ["", " ", "garden.png", "GARDEN.JPEG", "images/garden.png"])
def test_nothing_and_the_name_of_a_file_are_no_alternative_text(alt: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"![{alt}](images/garden.png)"))
    assert (finding.rule, finding.place.line, finding.place.column) == ("image-without-alt", 4, 3)


@pytest.mark.parametrize("alt", ["Garden", "Two neighbours dig", "What a .png file looks like"])
def test_words_are_alternative_text(alt: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"![{alt}](images/garden.png)")) == []


def story(alt: str) -> str:
    words = f"{{spotlight: A garden, story: Words., consent: {{needed: no}}, image: images/garden.png{alt}}}"
    return statement(f"going_well: [Good.]\npeople_say:\n  - {words}")


@pytest.mark.parametrize(("alt", "key"), [("", "image"), (", alt: ''", "alt"), (", alt: garden.png", "alt")])
def test_a_story_is_found_where_its_text_would_be_typed(alt: str, key: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, story(alt))
    assert (finding.rule, finding.place.path) == ("image-without-alt", f"people_say[0].{key}")


def test_a_mistyped_key_of_alt_is_one_finding(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, story(", atl: Two neighbours dig"))
    assert finding.rule == "field-unknown"
