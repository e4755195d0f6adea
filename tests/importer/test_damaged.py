"""Documents that many hands typed, each part in another way: everything comes to its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from selfassess.importer.importing import Imported, import_word
from selfassess.importer.placed import SURE_FROM
from tests.importer.damaged import Draft
from tests.importer.made import UNPLACED, file_of, framework

TOGETHER = {"ambition": "performance"}
SEEDS = range(1, 13)


@pytest.fixture(scope="module", params=SEEDS)
def case(request: pytest.FixtureRequest) -> tuple[Draft, Imported]:
    draft = Draft(framework(), request.param)
    return draft, import_word(draft.file(), framework(), {})


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)


def values(imported: Imported) -> Iterator[tuple[str, str, str]]:
    """Each value of the project as text: its file, its key, its words."""
    for name in imported.texts:
        if re.fullmatch(r"content/\w+/[^.]+\.yaml", name):
            for key, value in file_of(imported, name).items():
                yield name, key, " ".join(texts(value))


def test_every_block_is_in_its_part_and_section(case: tuple[Draft, Imported]) -> None:
    draft, imported = case
    found = {
        mark.lower(): (name, key)
        for name, key, words in values(imported)
        for mark in re.findall(r"\w+", words)
        if mark.lower() in draft.expected
    }
    wrong = {
        mark: (place, found.get(mark))
        for mark, place in draft.expected.items()
        if found.get(mark) not in (place, (place[0], TOGETHER.get(place[1])))
    }
    assert wrong == {}


def test_no_word_is_lost_and_nothing_is_left_over(case: tuple[Draft, Imported]) -> None:
    _, imported = case
    assert imported.lost == ()
    assert UNPLACED not in imported.files


def test_every_reference_is_recognised(case: tuple[Draft, Imported]) -> None:
    draft, imported = case
    groups = (group for _, _, words in values(imported) for group in re.findall(r"\(Ref ([^)]+)\)", words))
    assert Counter(ref.strip() for group in groups for ref in group.split(",")) == draft.cited
    assert [each for each in imported.citations if each.missing] == []


def test_nothing_that_is_sure_is_wrong(case: tuple[Draft, Imported]) -> None:
    draft, imported = case
    words = {paragraph.number: paragraph.words for paragraph in imported.word.paragraphs}
    wrong = [
        (mark, draft.expected[mark], placement.file, placement.path)
        for placement in imported.placements
        if placement.sure >= SURE_FROM and placement.path
        for mark in re.findall(r"\w+", words[placement.paragraph].lower())
        if mark in draft.expected
        and (placement.file, re.split(r"[.\[]", placement.path)[0])
        not in (draft.expected[mark], (draft.expected[mark][0], TOGETHER.get(draft.expected[mark][1])))
    ]
    assert wrong == []
