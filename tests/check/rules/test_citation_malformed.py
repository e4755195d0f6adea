"""citation-malformed: what was meant as a reference, told as often as helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, statement, text_at


def test_of_equal_slips_in_a_text_the_first_few_are_told(tmp_path: Path) -> None:
    findings = findings_in(tmp_path, chapter("Words Ref 1 " * 8 + "(ref 1)"))
    assert len(findings) == 6
    assert [each.message.endswith("There are 3 more in this text.") for each in findings] == [False] * 4 + [True, False]


def test_as_many_as_are_told_need_no_count(tmp_path: Path) -> None:
    assert {each.message for each in findings_in(tmp_path, chapter("Words Ref 1 " * 5))} == {
        "“Ref 1” has no brackets, so it is not a link."
    }


def test_a_reference_inside_a_link_is_found_and_its_record_not_told_as_unused(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("[our survey (Ref 1)](https://a.example)"))
    assert (finding.rule, finding.about, text_at(tmp_path, finding).strip()) == (
        "citation-malformed",
        "1",
        "(Ref 1)](https://a.example)",
    )


@pytest.mark.parametrize("pattern", ["Ref 1 ", "(ref 1 ", "Ref 1, "])
def test_of_ten_thousand_slips_in_one_paragraph_the_first_few_are_told(pattern: str, tmp_path: Path) -> None:
    assert len(findings_in(tmp_path, chapter(pattern * 10_000))) == 5


@pytest.mark.parametrize(
    ("example", "path", "hint"),
    [
        (statement("lead: Head of Care (Ref 1)\ngoing_well: [Good.]\npeople_say: [Fine.]"), "lead",
         "Delete it here, and cite record 1 in the text itself."),
        ("# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Welcome (Evidence 1)\ntext: Words.", "title",
         "Delete it here, and cite record 1 in the text itself."),
    ],
)  # fmt: skip
def test_a_reference_in_a_short_text_is_no_link(example: str, path: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, example, "citation-malformed")
    assert (finding.place.path, finding.hint, finding.fix) == (path, hint, None)
    assert text_at(tmp_path, finding).startswith("(")


def test_a_number_in_a_short_text_or_the_title_of_a_record_is_none(tmp_path: Path) -> None:
    example = "# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Welcome (2026)\ntext: Words."
    library = "# evidence/library.yaml\n- {ref: 1, title: Survey (Ref 1), category: voices, file: files/survey.txt}"
    assert findings_in(tmp_path, f"{example}\n{library}", "citation-malformed") == []
