"""theme-missing, theme-unknown, statement-missing, statement-unknown: one fault gives one finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_but_notes, findings_in, project_with, rules_in

STATEMENT = "content/statements/keeping-well.yaml"
MEANT = "Did you mean “living-well”, Living well together?"
REST = "how_it_goes: Words (Ref 1).\ngoing_well: [Visits start on time.]\npeople_say: [A good service.]"


def test_a_missing_part_is_found_in_the_file_to_be_written_with_its_first_line(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"# {STATEMENT}\n# Nothing yet.")
    assert (finding.place.file, finding.place.line) == (STATEMENT, 1)
    assert finding.hint == f"Create the file {STATEMENT}. Its first line is “statement: keeping-well”."


def test_a_mistyped_id_is_found_where_it_stands_with_the_official_name(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"# {STATEMENT}\n{REST}\nstatement: keping-well")
    assert (finding.rule, finding.place.line, finding.place.column) == ("statement-unknown", 4, 12)
    assert finding.hint == "Did you mean “keeping-well”, Keeping well, safe and sound?"


@pytest.mark.parametrize(
    ("first_line", "rule"),
    [
        ("", "field-missing"),
        ("statement: [keeping-well]", "value-type"),
        ("statement: keeping-well: yes", "yaml-syntax"),
    ],
)
def test_a_statement_whose_id_cannot_be_read_is_not_missing_as_well(first_line: str, rule: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, f"# {STATEMENT}\n{first_line}\n{REST}") == [rule]


def test_a_link_to_a_part_that_is_missing_is_not_told_as_well(tmp_path: Path) -> None:
    for line in ("# Nothing yet.", f"{REST}\nstatement: keping-well"):
        example = f"# {STATEMENT}\n{line}\n{chapter('See [](#keeping-well).')}"
        assert len(findings_in(tmp_path, example)) == 1


@pytest.mark.parametrize(
    ("file", "theme", "hint"),
    [
        *(("living-well", each, MEANT) for each in ("A", "Living well together", "theme-1")),
        ("more", "horticulture", "Use one of these: living-well."),
    ],
)
def test_the_name_of_a_file_says_which_part_was_meant_if_any(file: str, theme: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"# content/themes/{file}.yaml\ntheme: {theme}\ncovers: Words.")
    assert (finding.rule, finding.hint) == ("theme-unknown", hint)


def test_a_file_with_an_ending_too_many_is_named(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    (project / STATEMENT).rename(project / f"{STATEMENT}.bak")
    [finding] = findings_but_notes(project)
    assert finding.hint == "If it is in keeping-well.yaml.bak, rename that file to keeping-well.yaml."


@pytest.mark.parametrize("text", ["", "---", "---\n...", "# Nothing yet."])
def test_an_empty_file_is_a_missing_part(text: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, f"# {STATEMENT}\n{text}") == ["statement-missing"]
