"""A schema refuses a file exactly when reading the file finds a fault that one file can have by itself.

That is a key that nobody reads or that is missing, and a value of the wrong kind or outside the permitted words.
Faults of the notation are the parser's, and rules that look across files are not the schema's: it cannot know
whether a framework of that name is there. An editor reads numbers, so it cannot tell `0x60` from 96; and it reads
`~` and `null`, which are words to us, as nothing. Where it sees something else than was typed, it may pass what
`check` refuses, and never the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from selfassess.load import brand, load, template_folders
from selfassess.load.file_types import FILE_TYPES
from tests.load import full_project, yaml_views
from tests.load.full_project import FULL_FILES, Quoted, Value, as_yaml, schemas_of

ABROAD = ("There is no framework", "There is no file")
TOLD = ("field-unknown", "field-missing", "value-type", "value-choice", "file-unread")
Way = tuple[str | int, ...]


def faults(project: Path, file: str) -> dict[str, list[str]]:
    """What reading a project finds wrong with one of its files, by rule."""
    found: dict[str, list[str]] = {}
    loaded = load(project)
    for problem in (*loaded.problems, *brand(template_folders(project)).problems):
        found.setdefault(problem.rule, []).extend([problem.message] if problem.place.file == file else [])
    if loaded.value is not None and file in loaded.value.set_aside:
        found["file-unread"] = [f"It should be {loaded.value.set_aside[file]}."]
    return {rule: told for rule, told in found.items() if not all(each.startswith(ABROAD) for each in told)}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return full_project.full_project_in(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def schemas(project: Path) -> dict[str, dict[str, Any]]:
    return schemas_of(project)


WORDS = st.sampled_from(
    [
        *("no", "yes", "No", "true", "True", "null", "~", "1.10", "007", "0x1F", "1e5", "-5", "+5", "96.5", "1_000"),
        *("2024-02-29", "2023-02-29", "2026-13-01", "2026-1-1", "2026-11-30 ", "2026", "0000-01-01", "2026-11-31"),
        *("96 section 3", "96é", "96-97", "IR10", "ir10", "Ref 96", " 96", "9" * 9, "9" * 10, "9" * 24, "9" * 25),
        *(
            "a b",
            "a\u00a0b",
            "draft",
            "Draft",
            "policy",
            "voices",
            "2025-26",
            "2025-27",
            "1999-00",
            "2025/26",
            "1,200",
            "1,20",
            "77%",
            ".5",
        ),
        *("5.", "100", "101", "-1", "a: b", "#", "- x", "[x]", "{x}", "*", "text\n", "96\n", "keeping-well", "lead"),
        *(
            "final",
            "public",
            "internal",
            "strategy",
            "withdrawn",
            "late",
            "lower",
            "score",
            "papers",
            "1",
            "2.5",
            "none",
        ),
        *("2025-27", "1999-00", "2025-", "evidence", "action", "claims", "cy-GB", "1.0", "2.50", "None"),
        *("x" * 300, "prose", "stories", "0", "-0", "0.0", ".inf", ".nan", "\ufeff", "=", "<", "é", "0b1", "12e3"),
    ]
)
TEXTS = st.one_of(WORDS, st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8))
BLANK: st.SearchStrategy[Value] = st.one_of(
    st.sampled_from([None, "", Quoted("  "), Quoted("\n")]), st.builds(list), st.builds(dict)
)
LEAVES: st.SearchStrategy[Value] = st.one_of(TEXTS, TEXTS.map(Quoted), BLANK)
FLAT: st.SearchStrategy[Value] = LEAVES | st.lists(LEAVES, max_size=2) | st.dictionaries(TEXTS, LEAVES, max_size=2)
VALUES: st.SearchStrategy[Value] = LEAVES | st.lists(FLAT, max_size=2) | st.dictionaries(TEXTS, FLAT, max_size=2)
NAMES = (
    st.sampled_from(sorted({key for _, value in FULL_FILES.values() for key in full_project.keys_of(value)})) | TEXTS
)


def ways(value: Value, way: Way = ()) -> Iterator[Way]:
    """The way to every value inside a value, and to the value itself."""
    yield way
    inside = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, each in inside:
        yield from ways(each, (*way, key))


def leaves(value: Value) -> list[Way]:
    """The way to every text inside a value."""
    return [way for way in ways(value) if isinstance(_at(value, way), str)]


@st.composite
def said_otherwise(draw: st.DrawFn, value: Value) -> Value:
    """A file in which one text says something else."""
    top: dict[str, Any] = {"": deepcopy(value)}
    *way, last = draw(st.sampled_from([("", *way) for way in leaves(value)]))
    _at(top, way)[last] = draw(LEAVES)
    return _whole(top)


@st.composite
def damaged(draw: st.DrawFn, value: Value) -> Value:
    """A file with a few changes: a value retyped, a key renamed, added or taken out, a list where none belongs."""
    top: dict[str, Any] = {"": deepcopy(value)}
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from([("", *way) for way in ways(top[""])]))
        parent = _at(top, way)
        found = parent[last]
        change = draw(st.sampled_from(["retype", "rename", "take out", "add", "wrap", "unwrap"]))
        if change == "rename" and isinstance(parent, dict) and way:
            parent[draw(NAMES)] = parent.pop(last)
        elif change == "take out" and way:
            del parent[last]
        elif change == "add" and isinstance(found, dict):
            found[draw(NAMES)] = draw(VALUES)
        elif change == "add" and isinstance(found, list):
            found.append(draw(VALUES))
        elif change == "wrap":
            parent[last] = [found]
        elif change == "unwrap" and isinstance(found, list) and found:
            parent[last] = found[0]
        else:
            parent[last] = draw(VALUES)
    return _whole(top)


def _at(value: Any, way: Sequence[str | int]) -> Any:
    for step in way:
        value = value[step]
    return value


def _whole(top: dict[str, Any]) -> Value:
    """A file that holds something; one that is empty is another matter."""
    assume(top[""] is not None)
    value: Value = top[""]
    return value


@pytest.mark.slow
@pytest.mark.parametrize("name", FILE_TYPES)
@settings(max_examples=80)
@given(data=st.data())
def test_a_schema_refuses_a_damaged_file_exactly_when_reading_it_finds_a_fault(
    name: str, data: st.DataObject, project: Path, schemas: dict[str, dict[str, Any]]
) -> None:
    file, value = FULL_FILES[name]
    text = as_yaml(data.draw(said_otherwise(value) | damaged(value)))
    (project / file).write_text(text, encoding="utf-8")
    found = faults(project, file)
    (project / file).write_text(as_yaml(value), encoding="utf-8")
    assume(set(found) <= set(TOLD))
    validator = Draft7Validator(schemas[name])
    assert validator.is_valid(yaml_views.as_text(text)) == (not found), found
    is_passed = validator.is_valid(yaml_views.by_editor(text))
    if yaml_views.loses_nothing(text):
        assert is_passed == (not found), found
    elif not yaml_views.takes_words_for_nothing(text):
        assert is_passed or found


@pytest.mark.parametrize("word", ["~", "null"])
def test_a_word_that_stands_for_nothing_to_an_editor_is_refused_where_a_text_is_needed(
    word: str, schemas: dict[str, dict[str, Any]]
) -> None:
    text = f"chapter: welcome\ntitle: {word}\ntext: Words.\n"
    assert Draft7Validator(schemas["chapter"]).is_valid(yaml_views.as_text(text))
    assert not Draft7Validator(schemas["chapter"]).is_valid(yaml_views.by_editor(text))
