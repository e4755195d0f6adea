"""chapter-unknown: a name in front or back that no file answers to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import assessment, chapter, findings_in, rules_in, text_at


@pytest.mark.parametrize(
    ("names", "name", "hint"),
    [
        ("welcome, about", "about", "Write the file content/chapters/about.yaml, or remove the name from the list."),
        ("wellcome", "wellcome", "Did you mean “welcome”?"),
        ("Our welcome", "Our welcome", "Did you mean “welcome”?"),
    ],
    ids=["a file to be written", "a chapter that no list has", "a title in place of the id"],
)
def test_it_is_found_at_the_name_in_the_list_with_its_mend(names: str, name: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, assessment(f"front: [{names}]"))
    assert (finding.rule, text_at(tmp_path, finding), finding.hint) == ("chapter-unknown", f"{name}]", hint)


def test_a_chapter_without_its_id_is_not_unknown_as_well(tmp_path: Path) -> None:
    example = "# content/chapters/welcome.yaml\ntitle: Welcome\ntext: Words."
    assert rules_in(tmp_path, example) == ["field-missing"]


def test_a_chapter_under_another_id_in_the_file_of_that_name_is_one_finding(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, "# content/chapters/welcome.yaml\nchapter: opening\ntitle: Welcome\ntext: Words.")
    hint = "The file content/chapters/welcome.yaml says “chapter: opening”. Use the same name in both places."
    assert (finding.rule, finding.hint) == ("chapter-unknown", hint)


def test_a_link_to_it_is_not_told_as_well(tmp_path: Path) -> None:
    example = f"{assessment('front: [welcome, about]')}\n{chapter('See [](#about).')}"
    assert rules_in(tmp_path, example) == ["chapter-unknown"]
