"""What an editor needs is laid into a project, and nothing that was there is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from selfassess.editor import vscode
from selfassess.editor.vscode import Schemas, Workspace, workspace
from selfassess.files.writing import save
from selfassess.load.file_types import FILE_TYPES
from tests.projects import project_of, project_with

OWN = "content/assessment.yaml"
MAPPING = "./.vscode/schemas/statement.json"


RULES = {"evidence-unused": "A record that nothing cites."}


def schemas(project: Path, with_evidence: bool = False) -> Schemas:
    return vscode.schemas(project_of(project), RULES, with_evidence)


def made(project: Path) -> Workspace:
    return workspace(project, schemas(project))


def settings(project: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((project / ".vscode/settings.json").read_text("utf-8"))
    return found


def with_settings(folder: Path, text: str, name: str = "settings") -> Path:
    project = project_with(folder)
    (project / ".vscode").mkdir()
    (project / f".vscode/{name}.json").write_bytes(text.encode())
    return project


def test_there_is_a_schema_for_each_kind_of_file_and_its_settings(tmp_path: Path) -> None:
    files = made(project_with(tmp_path)).files
    assert set(files) == {
        *(f".vscode/schemas/{name}.json" for name in FILE_TYPES),
        ".vscode/settings.json",
        ".vscode/extensions.json",
    }


def test_the_settings_say_which_files_a_schema_is_for(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    save(made(project).files, project)
    mapping = settings(project)["yaml.schemas"]
    assert mapping[MAPPING] == ["content/statements/*.yaml"]
    assert mapping["./.vscode/schemas/evidence.json"] == [
        "evidence/**/*.yaml",
        "evidence/**/*.yml",
        "!evidence/files/**",
    ]
    assert {path.removeprefix("./") for path in mapping} == {path for path in made(project).files if "schemas/" in path}


def test_the_extension_that_reads_them_is_recommended(tmp_path: Path) -> None:
    assert json.loads(made(project_with(tmp_path)).files[".vscode/extensions.json"]) == {
        "recommendations": ["redhat.vscode-yaml"]
    }


def test_a_framework_of_the_councils_own_is_found_under_its_own_name(tmp_path: Path) -> None:
    text = "framework: rules/ours.yaml\ncouncil: S\ntitle: T\nas_at: 2026-11-30\nedition: 1\n"
    project = project_with(tmp_path, f"# {OWN}\n{text}")
    (project / "rules").mkdir()
    (project / "framework.yaml").rename(project / "rules/ours.yaml")
    assert schemas(project).places["framework"] == ["rules/ours.yaml"]


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    first = made(project).files
    save(first, project)
    again = made(project).files
    assert again == {name: text for name, text in first.items() if "schemas/" in name}


def test_what_else_the_settings_hold_stays_in_its_order_and_layout(tmp_path: Path) -> None:
    before = '{\r\n\t"editor.wordWrap": "on",\r\n\t"yaml.schemas": {"./mine.json": "x.yaml"},\r\n\t"é": 1.0\r\n}\r\n'
    project = with_settings(tmp_path, before)
    after = made(project).files[".vscode/settings.json"].decode()
    found = json.loads(after)
    assert list(found) == ["editor.wordWrap", "yaml.schemas", "é"]
    assert found["yaml.schemas"]["./mine.json"] == "x.yaml"
    assert found["yaml.schemas"][MAPPING] == ["content/statements/*.yaml"]
    assert after.startswith('{\r\n\t"editor.wordWrap": "on",\r\n')
    assert "\n" not in after.replace("\r\n", "")


@pytest.mark.parametrize("path", [MAPPING, MAPPING.removeprefix("./")])
def test_an_older_place_of_a_schema_gives_way(tmp_path: Path, path: str) -> None:
    project = with_settings(tmp_path, json.dumps({"yaml.schemas": {path: "elsewhere/*.yaml"}}))
    mapping = json.loads(made(project).files[".vscode/settings.json"])["yaml.schemas"]
    assert [places for each, places in mapping.items() if each.endswith("/statement.json")] == [
        ["content/statements/*.yaml"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        '// a note\n{"a": 1}',
        '{"a": 1,}',
        "[]",
        '{"a": 1, "a": 2}',
        '{"a": NaN}',
        '{"a": "\\ud800"}',
        "[" * 100_000,
        "{",
        '\ufeff{"a": 1}',
        '{"yaml.schemas": []}',
    ],
)
def test_settings_that_would_lose_something_are_left_alone_and_what_to_add_is_told(tmp_path: Path, text: str) -> None:
    found = made(with_settings(tmp_path, text))
    assert ".vscode/settings.json" not in found.files
    assert MAPPING in json.loads(found.by_hand[".vscode/settings.json"])["yaml.schemas"]
    assert ".vscode/schemas/statement.json" in found.files


def test_settings_that_are_no_text_are_left_alone(tmp_path: Path) -> None:
    project = with_settings(tmp_path, "{}")
    (project / ".vscode/settings.json").write_bytes(b'{"a": "\xff"}')
    assert ".vscode/settings.json" in made(project).by_hand


def test_empty_settings_are_filled(tmp_path: Path) -> None:
    assert MAPPING in made(with_settings(tmp_path, "\n")).files[".vscode/settings.json"].decode()


def test_other_recommendations_stay(tmp_path: Path) -> None:
    project = with_settings(tmp_path, '{"recommendations": ["a.b"]}', "extensions")
    assert json.loads(made(project).files[".vscode/extensions.json"])["recommendations"] == [
        "a.b",
        "redhat.vscode-yaml",
    ]


@pytest.mark.parametrize("key", ["recommendations", "unwantedRecommendations"])
def test_an_extension_that_somebody_has_thought_of_is_not_recommended_again(tmp_path: Path, key: str) -> None:
    project = with_settings(tmp_path, f'{{"{key}": ["redhat.vscode-yaml"]}}', "extensions")
    found = made(project)
    assert ".vscode/extensions.json" not in {*found.files, *found.by_hand}


def test_content_that_is_broken_is_no_hindrance(tmp_path: Path) -> None:
    broken = "# content/statements/keeping-well.yaml\na: b: c\n# content/chapters/welcome.yaml\n- x\n"
    assert set(schemas(project_with(tmp_path, broken)).texts) == set(FILE_TYPES)


def test_content_that_is_all_but_empty_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / OWN).write_text("framework: cqc-local-authority\n", encoding="utf-8")
    assert set(schemas(tmp_path).texts) == set(FILE_TYPES)


def test_records_are_offered_where_they_are_asked_for_and_nowhere_else(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    assert "1 Survey of visits" not in schemas(project).texts["statement"]
    assert "1 Survey of visits" in schemas(project, with_evidence=True).texts["statement"]


def test_a_record_that_no_longer_holds_is_offered_as_such(tmp_path: Path) -> None:
    project = project_with(tmp_path, "# evidence/old.yaml\nref: 7\ntitle: Old survey\nstatus: withdrawn\n")
    assert '"label": "7 Old survey (withdrawn)"' in schemas(project, with_evidence=True).texts["statement"]


def test_the_rules_are_offered_to_those_who_accept_findings(tmp_path: Path) -> None:
    accepted = json.loads(schemas(project_with(tmp_path)).texts["accepted"])
    (offered,) = accepted["items"]["properties"]["rule"]["defaultSnippets"]
    assert (offered["label"], offered["description"]) == ("evidence-unused", "A record that nothing cites.")
