"""Ids for chapters."""

from __future__ import annotations

import pytest

from selfassess.importer.chapter_ids import ChapterIds
from tests.importer.made import names


@pytest.mark.parametrize(
    ("heading", "id_"),
    [
        pytest.param("Foreword", "welcome", id="the usual chapter"),
        pytest.param("Our budget", "our-budget", id="its words"),
        pytest.param("How we work with all of our partners", "how-we-work-with-all-of", id="its first six words"),
        pytest.param("Café & bâtiments", "cafe-batiments", id="without accents"),
        pytest.param("2026 in figures", "chapter-2026-in-figures", id="begins with a number"),
        pytest.param("•", "chapter", id="no words"),
        pytest.param("Unplaced", "unplaced-2", id="the name of what was placed nowhere"),
    ],
)
def test_a_chapter_gets_an_id_from_its_heading(heading: str, id_: str) -> None:
    assert ChapterIds(names()).free(heading) == id_


def test_no_two_chapters_have_one_id() -> None:
    ids = ChapterIds(names())
    assert [ids.free(heading) for heading in ("Welcome", "Introduction", "Foreword")] == [
        "welcome",
        "welcome-2",
        "welcome-3",
    ]


@pytest.mark.parametrize(
    ("bookmark", "id_"),
    [
        pytest.param("voice", "voice", id="a name"),
        pytest.param("who_we_are", "who-we-are", id="a name of words"),
        pytest.param("bookmark2", "our-budget", id="a name of habit"),
        pytest.param("OLE_LINK1", "our-budget", id="a name of a program"),
        pytest.param("what_is_our_ambition_0a6776fe", "our-budget", id="a name cut short"),
        pytest.param("_Toc123", "our-budget", id="a name of a table of contents"),
    ],
)
def test_a_chapter_gets_its_id_from_its_bookmark(bookmark: str, id_: str) -> None:
    assert ChapterIds(names()).free("Our budget", bookmark) == id_
