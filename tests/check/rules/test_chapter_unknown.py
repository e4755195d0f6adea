"""chapter-unknown: a name in front or back that no file answers to."""

from __future__ import annotations

from pathlib import Path

from tests.projects import assessment, chapter, findings_in, text_at


def test_it_is_found_at_the_name_in_the_list(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, assessment("front: [welcome, about]"))
    assert text_at(tmp_path, finding) == "about]"


def test_the_hint_names_a_chapter_that_no_list_has(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, assessment("front: [wellcome]"))
    assert finding.hint == "Did you mean “welcome”?"


def test_the_hint_names_the_file_to_be_written(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, assessment("front: [welcome, about]"))
    assert finding.hint == "Write content/chapters/about.yaml, or take the name out."


def test_a_chapter_without_its_id_is_not_unknown_as_well(tmp_path: Path) -> None:
    example = "# content/chapters/welcome.yaml\ntitle: Welcome\ntext: Words."
    assert [each.rule for each in findings_in(tmp_path, example)] == ["field-missing"]


def test_a_chapter_under_another_id_in_the_file_of_that_name_is_one_finding(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, "# content/chapters/welcome.yaml\nchapter: opening\ntitle: Welcome\ntext: Words.")
    hint = "The file content/chapters/welcome.yaml says “chapter: opening”: let both say the same."
    assert (finding.rule, finding.hint) == ("chapter-unknown", hint)


def test_a_link_to_it_is_not_told_as_well(tmp_path: Path) -> None:
    findings = findings_in(tmp_path, assessment("front: [welcome, about]") + "\n" + chapter("See [](#about)."))
    assert [each.rule for each in findings] == ["chapter-unknown"]


def test_a_title_in_the_list_is_told_with_the_id(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, assessment("front: [Our welcome]"))
    assert (finding.rule, finding.hint) == ("chapter-unknown", "Did you mean “welcome”?")
