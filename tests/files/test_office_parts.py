"""Names of parts as Office files and programs like it write them."""

from __future__ import annotations

import pytest

from selfassess.files.office_parts import relations_part, target_part


@pytest.mark.parametrize(
    ("part", "name"),
    [("", "_rels/.rels"), ("word/document.xml", "word/_rels/document.xml.rels"), ("a.xml", "_rels/a.xml.rels")],
)
def test_where_a_part_says_what_it_refers_to(part: str, name: str) -> None:
    assert relations_part(part) == name


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("media/map.png", "word/media/map.png"),
        ("/docProps/core.xml", "docProps/core.xml"),
        ("../docProps/core.xml", "docProps/core.xml"),
        ("media\\our%20map.png", "word/media/our map.png"),
        ("../../../etc/passwd", "etc/passwd"),
    ],
)
def test_what_a_part_refers_to_is_in_the_package(target: str, name: str) -> None:
    assert target_part("word/document.xml", target) == name
