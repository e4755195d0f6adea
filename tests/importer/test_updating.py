"""A later version of the same Word file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

import pytest

from selfassess.importer.importing import Imported, import_word
from selfassess.importer.report import as_json
from selfassess.importer.updating import EarlierImport, ParagraphChange, read_earlier, update
from selfassess.model.framework import Framework
from tests.docs.loader_tables import shipped_framework
from tests.read.word.samples import p, styled, word_file

NEEDS = "content/statements/assessing-needs.yaml"
FIRST = "We listen first, and we write down what people say in their own words, whoever they are."
SECOND = "We look for strengths and for people before we look for services that could be bought."


@pytest.fixture(scope="module")
def framework() -> Framework:
    return shipped_framework()


def imported(framework: Framework, *paragraphs: str) -> Imported:
    """A Word file that answers one question with these paragraphs."""
    heads = [styled("Assessing needs", "Heading1"), styled("What are our plans?", "Heading2")]
    return import_word(word_file("".join([*heads, *map(p, paragraphs)])), framework, {})


def earlier(first: Imported) -> EarlierImport:
    known = read_earlier(as_json(first, "plan.docx", b"").encode())
    assert known is not None
    return known


def as_written(first: Imported, **typed: tuple[str, str]) -> dict[str, bytes]:
    """The files of an import, with words typed over others in the statement."""
    files = dict(first.files)
    for old, new in typed.values():
        assert old.encode() in files[NEEDS]
        files[NEEDS] = files[NEEDS].replace(old.encode(), new.encode())
    return files


def test_a_paragraph_that_changed_in_word_changes_in_the_project(framework: Framework) -> None:
    first, later = imported(framework, FIRST, SECOND), imported(framework, FIRST, f"Now {SECOND}")
    done = update(earlier(first), later, as_written(first))
    assert {*done.changes} == {NEEDS}
    assert f"Now {SECOND}" in str(done.changes[NEEDS].after)
    assert done.paragraphs == [ParagraphChange(SECOND, f"Now {SECOND}")]
    assert done.conflicts == {}


def test_what_people_wrote_since_is_kept(framework: Framework) -> None:
    first, later = imported(framework, FIRST, SECOND), imported(framework, FIRST, f"Now {SECOND}")
    done = update(earlier(first), later, as_written(first, lead=("lead:", "lead: Head of Reviews")))
    assert "lead: Head of Reviews" in str(done.changes[NEEDS].after)


def test_what_changed_on_both_sides_stays_as_people_wrote_it(framework: Framework) -> None:
    first, later = imported(framework, FIRST, SECOND), imported(framework, FIRST, f"Now {SECOND}")
    done = update(earlier(first), later, as_written(first, ours=(SECOND, f"Here {SECOND}")))
    assert {*done.changes} == set()
    [conflict] = done.conflicts[NEEDS]
    assert (conflict.ours, conflict.theirs) == ((f"  Here {SECOND}\n",), (f"  Now {SECOND}\n",))


PARAGRAPHS = {
    "nothing": ((FIRST, SECOND), (FIRST, SECOND), []),
    "one added": ((FIRST,), (FIRST, SECOND), [ParagraphChange("", SECOND)]),
    "one removed": ((FIRST, SECOND), (SECOND,), [ParagraphChange(FIRST, "")]),
    "one added above one that changed": (
        (FIRST,),
        (SECOND, f"Now {FIRST}"),
        [ParagraphChange("", SECOND), ParagraphChange(FIRST, f"Now {FIRST}")],
    ),
}


@pytest.mark.parametrize(("before", "after", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_the_paragraphs_that_changed_are_named(
    before: tuple[str, ...], after: tuple[str, ...], expected: list[ParagraphChange], framework: Framework
) -> None:
    first = imported(framework, *before)
    assert update(earlier(first), imported(framework, *after), first.files).paragraphs == expected


def with_pictures(first: Imported, pictures: Mapping[str, bytes]) -> Imported:
    from msgspec.structs import replace

    return replace(first, pictures=pictures)


def test_a_picture_that_nobody_replaced_is_replaced_and_another_is_left_alone(framework: Framework) -> None:
    name = "content/images/image1.png"
    first = with_pictures(imported(framework, FIRST), {name: b"old"})
    later = with_pictures(first, {name: b"new"})
    known = earlier(first)
    assert known.pictures == {name: sha256(b"old").hexdigest()}
    assert update(known, later, first.files).changes[name].after == b"new"
    assert update(known, later, {**first.files, name: b"own"}).changes == {}
    assert {*update(known, later, {**first.files, name: b"own"}).conflicts} == {name}
    assert update(known, first, first.files).changes == {}


def test_a_file_that_would_not_be_yaml_any_more_is_left_as_it_is(framework: Framework) -> None:
    first, later = imported(framework, FIRST, SECOND), imported(framework, FIRST)
    files = {**first.files, NEEDS: first.files[NEEDS].replace(b"plans: |", b"plans: [")}
    done = update(earlier(first), later, files)
    assert (done.changes, {*done.conflicts}) == ({}, {NEEDS})


@pytest.mark.parametrize(
    "report",
    [b"", b"{", b"[]", b'{"version": 99}', json.dumps({"version": 1, "paragraphs": []}).encode()],
    ids=["empty", "cut off", "something else", "of another version", "without files"],
)
def test_what_is_not_the_report_of_an_import_is_not_read(report: bytes) -> None:
    assert read_earlier(report) is None
