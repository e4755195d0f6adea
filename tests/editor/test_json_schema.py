"""The schemas for editors refuse the same files as reading does, explain every key, and offer what is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from selfassess.editor.json_schema import INSIDE
from selfassess.editor.json_schema_scalars import FORMS, form
from selfassess.editor.snippets import BODIES, words_of
from selfassess.load.evidence import SUPPORT
from selfassess.load.file_types import FILE_TYPES
from selfassess.schema.dates_and_figures import DATE
from selfassess.schema.reader import Reader
from selfassess.schema.scalars import choice
from tests.load import full_project, yaml_views
from tests.load.full_project import FULL_FILES, kind_of, schemas_of

EXAMPLE = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(
    path.relative_to(EXAMPLE).as_posix()
    for folder in ("content", "evidence", "templates")
    for path in (EXAMPLE / folder).rglob("*.yaml")
)
YEARS = (*range(410), *range(1880, 2110), 2800, 2900, 9996, 9999)
VIEWS = (yaml_views.by_editor, yaml_views.as_text)
Schemas = dict[str, dict[str, Any]]


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """A schema and every schema inside it."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(each)


def properties(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that a schema knows, with its schema."""
    for part in parts(value):
        if isinstance(part.get("properties"), dict) and "additionalProperties" in part:
            yield from part["properties"].items()


def is_a_day(typed: str) -> bool:
    try:
        return bool(date.fromisoformat(typed))
    except ValueError:
        return False


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return full_project.full_project_in(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def schemas(project: Path) -> Schemas:
    return schemas_of(project)


@pytest.fixture(scope="module")
def example() -> Schemas:
    return schemas_of(EXAMPLE, with_evidence=True)


@pytest.mark.parametrize("name", FILE_TYPES)
def test_a_schema_is_one_of_draft_7(name: str, example: Schemas) -> None:
    assert example[name]["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(example[name])


@pytest.mark.parametrize("name", FILE_TYPES)
def test_every_key_of_a_schema_is_explained(name: str, example: Schemas) -> None:
    for key, each in properties(example[name]):
        assert each["description"], key
        assert each["description"] == each["markdownDescription"].replace("`", "")


@pytest.mark.parametrize("name", [name for name in FILE_TYPES if name not in ("glossary", "styles")])
def test_a_schema_knows_every_key_of_its_kind_of_file(name: str, schemas: Schemas) -> None:
    councils_own = {"2024-25", "2025", "England", "keeping-well", "Wards affected", "Key decision"}
    keys = {*full_project.keys_of(FULL_FILES[name][1])} - councils_own
    assert {key for key, _ in properties(schemas[name])} >= keys


def test_every_reader_has_its_schema() -> None:
    direct = Reader.__subclasses__()
    every = {*direct, *(special for reader in direct for special in reader.__subclasses__())}
    shipped = {reader for reader in every if reader.__module__.startswith("selfassess")}
    assert shipped == {*FORMS, *INSIDE}


@pytest.mark.parametrize("name", FILE_TYPES)
def test_no_kind_of_value_stands_where_an_editor_would_offer_it_as_a_word(name: str, schemas: Schemas) -> None:
    for _, each in properties(schemas[name]):
        assert "type" not in each
        assert all(set(offered) <= {"if", "then", "else", "anyOf"} for offered in each["anyOf"])


@pytest.mark.parametrize("file", EXAMPLES)
@pytest.mark.parametrize("view", VIEWS)
def test_the_files_of_the_example_fit(file: str, view: Any, example: Schemas) -> None:
    seen_so = view((EXAMPLE / file).read_text("utf-8"))
    assert [each.message for each in Draft7Validator(example[kind_of(file)]).iter_errors(seen_so)] == []


@pytest.mark.parametrize("name", FILE_TYPES)
@pytest.mark.parametrize("view", VIEWS)
def test_a_file_with_every_key_fits(name: str, view: Any, schemas: Schemas) -> None:
    assert Draft7Validator(schemas[name]).is_valid(view(full_project.as_yaml(FULL_FILES[name][1])))


@pytest.mark.parametrize("name", FILE_TYPES)
def test_an_empty_file_is_refused_where_it_must_hold_something(name: str, schemas: Schemas) -> None:
    assert Draft7Validator(schemas[name]).is_valid(None) == (name not in ("assessment", "framework"))


def test_a_day_is_one_of_the_calendar() -> None:
    pattern = re.compile(form(DATE)["pattern"])
    typed = (f"{year:04}-{month:02}-{day:02}" for year in YEARS for month in range(14) for day in range(33))
    assert {each for each in typed if bool(pattern.search(each)) != is_a_day(each)} == set()


@pytest.mark.parametrize("typed", ["96", "IR10", "97 section 3", "999"])
def test_evidence_may_be_a_reference_that_the_library_lacks_and_where_to_look(typed: str, example: Schemas) -> None:
    theme = f"theme: leadership\nproud_of:\n  - text: One.\n    evidence: [{typed}]\n"
    assert Draft7Validator(example["theme"]).is_valid(yaml_views.by_editor(theme))


def test_the_references_of_the_library_are_offered_with_their_titles(example: Schemas) -> None:
    offered = example["theme"]["definitions"]["evidence"]["defaultSnippets"]
    assert {"label": "2 Strengths First practice framework", "body": "2", "sortText": "000000002"} in offered
    assert all(len(each["label"]) <= 60 for each in offered)
    assert example["evidence"]["properties"]["superseded_by"]["defaultSnippets"] == offered
    assert example["indicators"]["items"]["properties"]["source"]["defaultSnippets"] == offered
    assert example["actions"]["definitions"]["evidence"]["defaultSnippets"] == offered
    assert "defaultSnippets" not in example["evidence"]["properties"]["ref"]


def test_a_title_that_a_label_has_no_room_for_stands_beside_it(example: Schemas) -> None:
    offered = example["theme"]["definitions"]["evidence"]["defaultSnippets"]
    [long] = [each for each in offered if each["body"] == "16"]
    assert long["label"].endswith("…")
    assert long["description"].startswith(long["label"].removeprefix("16 ").removesuffix("…"))


def test_references_are_offered_in_the_order_of_their_numbers() -> None:
    offered = words_of(SUPPORT, {"evidence": {"10": "Ten", "9": "Nine", "IR2": "Two"}})
    assert [each["body"] for each in sorted(offered, key=lambda each: str(each["sortText"]))] == ["9", "10", "IR2"]


def test_without_the_library_no_reference_is_offered(schemas: Schemas) -> None:
    assert "defaultSnippets" not in schemas["theme"]["definitions"]["evidence"]


def test_the_ids_and_scores_of_the_framework_are_offered_with_their_names(example: Schemas) -> None:
    statement = example["statement"]["properties"]
    assert {"label": "safeguarding", "body": "safeguarding", "description": "Safeguarding"} in statement["statement"][
        "defaultSnippets"
    ]
    assert "2 Some shortfalls" in [each["label"] for each in statement["self_score"]["defaultSnippets"]]


def test_an_answer_says_what_the_framework_asks(example: Schemas) -> None:
    assert example["statement"]["properties"]["plans"]["description"] == (
        "Prose under “What are our plans to maintain or improve our performance in this area?” "
        "Say what you will do, who leads it and by when"
    )


def test_what_an_absent_key_stands_for_is_its_default(example: Schemas) -> None:
    keys = example["assessment"]["properties"]
    assert {name: each["default"] for name, each in keys.items() if "default" in each} == {
        "status": "draft",
        "audience": "public",
        "language": "en-GB",
    }


@pytest.mark.parametrize("title", BODIES)
def test_an_entry_that_is_offered_has_the_keys_that_it_needs_and_no_unknown_one(title: str, example: Schemas) -> None:
    [entry, *_] = [each for name in FILE_TYPES for each in parts(example[name]) if each.get("title") == title]
    for body in BODIES[title].values():
        assert set(entry["required"]) <= set(body) <= set(entry["properties"])


def test_a_statement_with_every_answer_is_offered(example: Schemas) -> None:
    [whole_one] = example["statement"]["defaultSnippets"]
    assert list(whole_one["body"]) == list(example["statement"]["properties"])
    assert (whole_one["body"]["plans"], whole_one["body"]["proud_of"]) == ("|\n    $10", ["$7"])


def test_words_that_are_signs_of_a_snippet_or_of_yaml_are_offered_as_words() -> None:
    assert [each["body"] for each in words_of(choice("fine", "$5", "n/a: none", "#"), {})] == [
        "fine",
        '"\\$5"',
        '"n/a: none"',
        '"#"',
    ]
