"""The schemas for editors refuse the same files as reading them does, and explain every key."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from selfassess.load import brand, load, template_folders
from selfassess.load.kinds import KINDS
from selfassess.load.schema import schema
from tests.load import seen, whole
from tests.load.whole import WHOLE, Quoted, Value, written

ABROAD = "There is no framework"  # whether a file of that name is there, no schema can know
TOLD = ("field-unknown", "field-missing", "value-type", "value-choice")


def faults(project: Path, file: str) -> dict[str, list[str]]:
    """What reading a project finds wrong with one of its files, by rule."""
    found: dict[str, list[str]] = {}
    for by_rule in (load(project).faults, brand(template_folders(project)).faults):
        for rule, told in by_rule.items():
            found.setdefault(rule, []).extend(each.message for each in told if each.place.file == file)
    return {rule: told for rule, told in found.items() if told and not all(each.startswith(ABROAD) for each in told)}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return whole.laid_out(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def schemas(project: Path) -> dict[str, dict[str, Any]]:
    assessment = load(project).assessment
    assert assessment is not None
    return {name: schema(kind, assessment.framework, {}) for name, kind in KINDS.items()}


WORDS = st.sampled_from(
    [
        *("no", "yes", "No", "true", "True", "null", "~", "1.10", "007", "0x1F", "1e5", "-5", "+5", "96.5", "1_000"),
        *("2024-02-29", "2023-02-29", "2026-13-01", "2026-1-1", "2026-11-30 ", "2026", "0000-01-01", "2026-11-31"),
        *("96 section 3", "96é", "96-97", "IR10", "ir10", "Ref 96", " 96", "9" * 9, "9" * 10, "9" * 24, "9" * 25),
        *("a b", "a\u00a0b", "draft", "Draft", "policy", "voices", "2025-26", "2025/26", "1,200", "1,20", "77%", ".5"),
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
        *("evidence", "action", "claims", "cy-GB", "1.0", "2.50", "None"),
        *("x" * 300, "prose", "stories", "0", "-0", "0.0", ".inf", ".nan", "\ufeff", "=", "<", "é", "0b1", "12e3"),
    ]
)
TEXTS = st.one_of(WORDS, st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8))
BLANK: st.SearchStrategy[Value] = st.one_of(
    st.sampled_from([None, "", Quoted("  "), Quoted("\n")]), st.builds(list), st.builds(dict)
)
LEAVES: st.SearchStrategy[Value] = st.one_of(TEXTS, TEXTS.map(Quoted), BLANK)
VALUES: st.SearchStrategy[Value] = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2), max_leaves=3
)
KEYS = sorted({key for _, value in WHOLE.values() for key in whole.keys_of(value)})
Way = tuple[str | int, ...]


def ways(value: Value, way: Way = ()) -> Iterator[Way]:
    """The way to every value inside a value, and to the value itself."""
    yield way
    inside = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, each in inside:
        yield from ways(each, (*way, key))


@st.composite
def damaged(draw: st.DrawFn, value: Value) -> Value:
    """A file with a few changes: a value retyped, a key renamed, added or taken out, a list where none belongs."""
    top: dict[str, Value] = {"": deepcopy(value)}
    for _ in range(draw(st.sampled_from([1, 1, 1, 2, 3]))):
        *way, last = draw(st.sampled_from([("", *way) for way in ways(top[""])]))
        parent: Any = top
        for step in way:
            parent = parent[step]
        found = parent[last]
        change = draw(st.sampled_from(["retype", "say otherwise", "rename", "take out", "add", "wrap", "unwrap"]))
        if change == "rename" and isinstance(parent, dict) and way:
            parent[draw(st.sampled_from(KEYS) | TEXTS)] = parent.pop(last)
        elif change == "take out" and way:
            del parent[last]
        elif change == "add" and isinstance(found, dict):
            found[draw(st.sampled_from(KEYS) | TEXTS)] = draw(VALUES)
        elif change == "add" and isinstance(found, list):
            found.append(draw(VALUES))
        elif change == "wrap":
            parent[last] = [found]
        elif change == "unwrap" and isinstance(found, list) and found:
            parent[last] = found[0]
        else:
            parent[last] = draw(LEAVES if change == "say otherwise" else VALUES)
    assume(top[""] is not None)
    return top[""]


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_schema_refuses_a_damaged_file_exactly_when_reading_it_finds_a_fault(
    name: str, data: st.DataObject, project: Path, schemas: dict[str, dict[str, Any]]
) -> None:
    file, value = WHOLE[name]
    text = written(data.draw(damaged(value)))
    (project / file).write_text(text, encoding="utf-8")
    found = faults(project, file)
    (project / file).write_text(written(value), encoding="utf-8")
    assume(set(found) <= set(TOLD))
    validator = Draft7Validator(schemas[name])
    assert validator.is_valid(seen.as_text(text)) == (not found), found
    accepted = validator.is_valid(seen.by_editor(text))
    if seen.loses_nothing(text):
        assert accepted == (not found), found
    elif not seen.takes_words_for_nothing(text):
        assert accepted or found
