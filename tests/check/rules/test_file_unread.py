"""file-unread: files under content/ that no document can show."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.diagnostics import Severity
from tests.projects import SMALLEST, assessment, chapter, findings_but_notes, findings_in, project_with, rules_in

ERROR, WARNING = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize(
    ("file", "words", "severity", "hint"),
    [
        ("content/chapters/vision.yml", "Words.", ERROR, "Rename it to vision.yaml."),
        ("content/glosary.yaml", "Words.", WARNING, "Rename it to glossary.yaml."),
        ("content/acepted.yaml", "Words.", WARNING, "Rename it to accepted.yaml."),
        ("content/statement/more.yaml", "Words.", ERROR, "Move it to content/statements."),
        ("content/statements/done/more.yaml", "Words.", ERROR, "Move it to content/statements."),
        ("content/figures.yaml", "- indicator: a", ERROR, "Rename it to indicators.yaml."),
        ("content/plan/actions.yaml", "- action: A1", ERROR, "Move it to content."),
        ("content/evidence/more.yaml", "- ref: 2", ERROR, "Move it to evidence."),
        ("content/our-actions.yaml", "# To come", ERROR, "Rename it to actions.yaml."),
    ],
)
def test_its_name_and_what_it_holds_say_where_a_file_belongs_and_how_much_it_is_missed(
    file: str, words: str, severity: Severity, hint: str, tmp_path: Path
) -> None:
    [finding] = findings_in(tmp_path, f"# {file}\n{words}")
    assert (finding.rule, finding.severity, finding.place.file) == ("file-unread", severity, file)
    assert finding.hint == hint


@pytest.mark.parametrize("key", ["action", '"action"', "'action'", "? action\n"])
def test_a_file_of_another_kind_is_found_however_its_keys_are_typed(key: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"# content/chapters/more.yaml\n{key}: hire\ntitle: Hire")
    assert (finding.rule, finding.place.file) == ("file-unread", "content/chapters/more.yaml")
    assert "content/actions.yaml" in finding.hint


def test_a_chapter_that_is_not_listed_is_found_where_its_id_stands(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, "# content/chapters/vision.yaml\ntitle: Vision\nchapter: vision\ntext: Words.")
    assert (finding.place.line, finding.place.column) == (2, 10)


def test_a_chapter_whose_name_is_mistyped_in_the_list_is_not_found_as_well(tmp_path: Path) -> None:
    assert rules_in(tmp_path, assessment("front: [wellcome]")) == ["chapter-unknown"]


def test_a_list_that_could_not_be_read_hides_no_chapters(tmp_path: Path) -> None:
    assert rules_in(tmp_path, assessment("front: welcome")) == ["value-type"]


def test_the_councils_own_framework_may_stand_under_content(tmp_path: Path) -> None:
    framework = (Path(__file__).parents[2] / "smallest/framework.yaml").read_text("utf-8")
    moved = assessment("front: [welcome]").replace("framework: f", "framework: content/f")
    assert findings_in(tmp_path, f"{moved}\n# content/framework.yaml\n{framework}\n{chapter('Words.')}") == []


STATEMENT = (SMALLEST / "content/statements/keeping-well.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("content/statements/keeping-well.yml", "Rename it to keeping-well.yaml."),
        ("content/keeping-well.yaml", "Move it to content/statements."),
        ("content/themes/keeping-well.yaml", "Move it to content/statements."),
        ("content/statement/keeping-well.yaml", "Move it to content/statements."),
        ("content/statements/done/keeping-well.yaml", "Move it to content/statements."),
    ],
)
def test_a_file_that_is_missed_where_it_belongs_is_one_error(file: str, hint: str, tmp_path: Path) -> None:
    project = project_with(tmp_path, chapter("See [](#keeping-well)."))
    (project / "content/statements/keeping-well.yaml").unlink()
    (project / file).parent.mkdir(exist_ok=True)
    (project / file).write_text(STATEMENT, "utf-8")
    [finding] = findings_but_notes(project)
    assert (finding.rule, finding.severity, finding.place.file) == ("file-unread", ERROR, file)
    assert finding.hint == hint


def test_a_copy_of_what_is_there_is_a_warning_that_names_it(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"# content/old/keeping-well.yaml\n{STATEMENT}")
    assert finding.severity is WARNING
    assert finding.hint.startswith("There is already a file content/statements/keeping-well.yaml")


def test_a_chapter_in_no_list_is_an_error_where_a_link_leads_to_it(tmp_path: Path) -> None:
    example = chapter("See [](#vision).") + "\n# content/chapters/vision.yaml\nchapter: vision\ntitle: V\ntext: W."
    [finding] = findings_in(tmp_path, example)
    assert (finding.rule, finding.severity) == ("file-unread", ERROR)


@pytest.mark.parametrize(
    "lists", [["front: [welcome: about]"], ["front: [welcome]", "front: [about]"], ["fornt: [welcome, about]"]]
)
def test_a_list_that_was_read_in_part_hides_no_chapters(lists: list[str], tmp_path: Path) -> None:
    about = "\n# content/chapters/about.yaml\nchapter: about\ntitle: About\ntext: Words."
    findings = findings_in(tmp_path, assessment(*lists) + about)
    assert len(findings) == 1
    assert findings[0].rule in ("value-type", "yaml-duplicate-key", "field-unknown")
