"""file-unread: files under content/ that no document can show."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.check.rules.file_unread import FILES, FOLDERS
from selfassess.load.kinds import KINDS
from tests.projects import assessment, chapter, found


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("content/chapters/vision.yml", "Rename it to vision.yaml."),
        ("content/glosary.yaml", "Rename it to glossary.yaml."),
        ("content/statement/keeping-well.yaml", "Move it to content/statements."),
        ("content/statements/done/keeping-well.yaml", "Move it to content/statements."),
    ],
)
def test_the_hint_says_where_the_file_belongs(file: str, hint: str, tmp_path: Path) -> None:
    [finding] = found(tmp_path, f"# {file}\nWords.")
    assert (finding.rule, finding.place.file, finding.hint) == ("file-unread", file, hint)


def test_a_chapter_that_is_not_listed_is_found_where_its_id_stands(tmp_path: Path) -> None:
    [finding] = found(tmp_path, "# content/chapters/vision.yaml\ntitle: Vision\nchapter: vision\ntext: Words.")
    assert (finding.place.line, finding.place.column) == (2, 10)


def test_a_chapter_whose_name_is_mistyped_in_the_list_is_not_found_as_well(tmp_path: Path) -> None:
    assert [each.rule for each in found(tmp_path, assessment("front: [wellcome]"))] == ["chapter-unknown"]


def test_a_list_that_could_not_be_read_hides_no_chapters(tmp_path: Path) -> None:
    assert [each.rule for each in found(tmp_path, assessment("front: welcome"))] == ["value-type"]


def test_the_councils_own_framework_may_stand_under_content(tmp_path: Path) -> None:
    framework = (Path(__file__).parents[2] / "smallest/framework.yaml").read_text("utf-8")
    moved = assessment("front: [welcome]").replace("framework: f", "framework: content/f")
    assert found(tmp_path, f"{moved}\n# content/framework.yaml\n{framework}\n{chapter('Words.')}") == []


def test_the_rule_knows_every_file_that_loading_reads() -> None:
    assert {*FILES, *FOLDERS} == {each.folder for each in KINDS.values() if each.files.startswith("content/")}
