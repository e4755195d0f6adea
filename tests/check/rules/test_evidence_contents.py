"""What is in evidence/files/: evidence-alike, -file-unlisted, -changed and -unreviewed."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from tests.projects import SMALLEST, chapter, findings_in, project_with, record, rules_in, statement, text_at

SHA = "dc52c7f3a3b996d18a538559650c3ac9dad4f444b833481397215895bf9bd24b"
OTHER = SHA.replace("d", "e")
WORDS = (SMALLEST / "evidence/files/survey.txt").read_text("utf-8")


def second(*lines: str) -> str:
    return "\n".join(["\n# evidence/more.yaml", "ref: 2", "title: Minutes", "unused: Kept.", *lines, "", ""])


def file(name: str, words: str = "Minutes of May.") -> str:
    return f"\n# evidence/files/{name}\n{words}\n"


@pytest.mark.parametrize(
    ("example", "same"),
    [
        (second("file: files/survey.txt"), "file"),
        (second("file: files/../files/survey.txt"), "file"),
        (second("file: files/copy.txt") + file("copy.txt", WORDS), "contents"),
        (record("url: https://a.example/x/") + second("url: https://a.example/x"), "web address"),
        (record("url: https://a.example/x") + second("url: http://A.example/x"), "web address"),
    ],
)
def test_records_that_show_the_same_document_are_alike(example: str, same: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, example)
    assert finding.message == f"Record 2, “Minutes”, has the same {same} as 1, “Survey of visits”."
    assert (finding.rule, finding.place.file, finding.about) == ("evidence-alike", "evidence/more.yaml", "2")


@pytest.mark.parametrize(
    "example",
    [
        second("file: files/other.txt") + file("other.txt", WORDS.strip()[::-1]),
        second("file: files/survey.txt", "status: superseded"),
        record("url: https://a.example/x#one") + second("url: https://a.example/x#two"),
        record("url: https://a.example/x") + second("url: https://a.example/X"),
    ],
    ids=["same size", "superseded", "parts of a page", "capitals of a page"],
)
def test_other_documents_are_not_alike(example: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, example) == []


def test_a_file_that_no_record_names_is_found(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, file("minutes/may.txt"))
    assert (finding.rule, finding.place.file) == ("evidence-file-unlisted", "evidence/files/minutes/may.txt")
    assert (
        finding.hint == "Add a record with “file: files/minutes/may.txt” to a file in evidence/, or delete this file."
    )


def test_the_record_whose_ref_its_name_begins_with_is_suggested(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, file("002-minutes.txt") + second())
    assert finding.hint.startswith(
        "It may belong to record 2, “Minutes”. If so, add the line “file: files/002-minutes.txt”"
    )


@pytest.mark.parametrize("name", [".gitkeep", "~$minutes.docx", "Thumbs.db"])
def test_what_the_machine_leaves_there_is_passed_over(name: str, tmp_path: Path) -> None:
    project = project_with(tmp_path)
    (project / "evidence/files" / name).write_text("Words.", "utf-8")
    assert pipeline.check(project).findings == ()


@pytest.mark.parametrize(
    ("example", "rules"),
    [
        (record("file: files/gone.txt"), {"evidence-file-missing"}),
        (record("file: files/survey.txt").replace("file:", "fil:"), {"field-unknown"}),
        (f"{file('a.txt')}\n# evidence/more.yaml\n- {{ref: 2, file: files/a.txt, title: A: B}}", {"yaml-syntax"}),
    ],
)
def test_while_a_record_has_another_fault_its_file_is_not_unlisted(
    example: str, rules: set[str], tmp_path: Path
) -> None:
    assert {each.rule for each in findings_in(tmp_path, example)} == rules


def reviewed(sha: str, by: str = "by: Librarian", on: str = "on: 2026-10-20") -> str:
    signed = [f"  {line}" for line in (by, on) if line]
    return record("reviewed:", *signed, f"  sha256: {sha}") + "\n"


FIGURE = """
# content/indicators.yaml
- indicator: seen-in-a-week
  name: Seen within a week
  sentence: people who asked for a visit were seen within a week
  source: 1
  unit: percent
  values: {2025-26: 78}
- indicator: visits-on-time
  name: Visits on time
  sentence: visits began within a quarter of an hour
  unit: percent
  values: {2025-26: 90}
"""
FIGURES_SHOWN = statement("""
    indicators: [seen-in-a-week, visits-on-time]
    going_well:
      - text: We saw [](indicator:seen-in-a-week) within a week.
      - text: Of all visits, [](indicator:visits-on-time) began on time.
    people_say: [A neighbour likes it.]
""")


def test_a_changed_file_names_its_record_its_reviewer_and_all_that_rests_on_it(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, reviewed(OTHER) + chapter("Words (Ref 1).\n\nSee the [survey](ref:1)."))
    assert finding.message == (
        "The file “files/survey.txt” of record 1, “Survey of visits”, has changed since Librarian reviewed it "
        "on 2026-10-20. These passages rely on it: content/chapters/welcome.yaml lines 4 and 6, "
        "content/statements/keeping-well.yaml line 3."
    )
    assert (finding.rule, text_at(tmp_path, finding), finding.about) == ("evidence-changed", OTHER, "1")


def test_the_command_that_mends_it_is_named(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, reviewed(OTHER))
    assert finding.hint == ("Read it again and check what relies on it, then type: selfassess evidence review 1")


def test_a_figure_that_comes_from_a_changed_file_rests_on_it_wherever_it_is_shown(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"{reviewed(OTHER)}{FIGURE}\n{FIGURES_SHOWN}")
    assert finding.message.endswith(
        "These passages rely on it: content/statements/keeping-well.yaml lines 2, 3 and 5, "
        "content/indicators.yaml line 4."
    )


@pytest.mark.parametrize(
    ("by", "on", "seen"),
    [
        ("", "", "its fingerprint was recorded"),
        ("by: Librarian", "", "Librarian reviewed it"),
        ("", "on: 2026-10-20", "it was reviewed on 2026-10-20"),
    ],
)
def test_a_changed_file_says_no_more_of_its_review_than_was_written_down(
    by: str, on: str, seen: str, tmp_path: Path
) -> None:
    [finding] = findings_in(tmp_path, reviewed(OTHER, by, on))
    assert f"has changed since {seen}. These passages rely on it:" in finding.message


def test_a_changed_file_that_nobody_had_reviewed_is_told_once(tmp_path: Path) -> None:
    project = project_with(tmp_path, reviewed(OTHER, "", ""))
    found_there = {each.rule for each in pipeline.check(project).findings}
    assert found_there & {"evidence-changed", "evidence-unreviewed"} == {"evidence-changed"}


@pytest.mark.parametrize("sha", [SHA, SHA.upper()])
def test_the_file_that_was_reviewed_is_unchanged(sha: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, reviewed(sha)) == []


def test_a_change_can_be_accepted_for_a_time(tmp_path: Path) -> None:
    accepted = '# content/accepted.yaml\n- {rule: evidence-changed, where: "1", because: Known., until: 2027-01-31}\n'
    assert findings_in(tmp_path, reviewed(OTHER) + accepted) == []


def test_a_file_is_not_read_where_no_fingerprint_is_noted(tmp_path: Path) -> None:
    assert findings_in(tmp_path, record() + file("survey.txt", "Other words.")) == []


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "Nobody has reviewed “files/survey.txt”."),
        (["reviewed: {by: Librarian, on: 2026-10-20}"],
         "The review of “files/survey.txt” has no fingerprint, so later changes to the file cannot be detected."),
        ([f"reviewed: {{sha256: {SHA}}}"],
         "“files/survey.txt” has a fingerprint, but there is no record that anyone has reviewed it."),
        ([f"reviewed: {{sha256: {OTHER}}}"], ""),
        ([f"reviewed: {{by: Librarian, sha256: {SHA}}}"], ""),
        ([f"reviewed: {{on: 2026-10-20, sha256: {SHA}}}"], ""),
        ([f"reviewed: {{on: yesterday, sha256: {SHA}}}"], ""),
        (["reviewed: {sha256: abc}"], ""),
        ([f"reviewd: {{by: Librarian, sha256: {SHA}}}"], ""),
        (["status: withdrawn"], ""),
        (["file: files/gone.txt"], ""),
    ],
)  # fmt: skip
def test_a_file_asks_for_a_review_of_its_contents(lines: list[str], message: str, tmp_path: Path) -> None:
    findings = findings_in(tmp_path, record(*lines), "evidence-unreviewed")
    assert [each.message for each in findings] == [message] * bool(message)
    command = "then type: selfassess evidence review 1"
    assert all(each.hint == f"Read it and check what cites it, {command}" for each in findings)


def test_the_file_of_another_record_is_one_finding_at_its_name(tmp_path: Path) -> None:
    other = second("file: files/survey.txt", f"reviewed: {{sha256: {OTHER}}}") + file("minutes.txt")
    [finding] = findings_in(tmp_path, reviewed(SHA) + other)
    assert (finding.rule, text_at(tmp_path, finding)) == ("evidence-changed", "files/survey.txt")
    assert finding.hint == "Record 1, “Survey of visits”, has the same file. Correct the name of the file here."


def test_a_file_whose_number_is_cited_and_has_no_record_is_not_unlisted_as_well(tmp_path: Path) -> None:
    example = chapter("Words (Ref 7).") + file("007-minutes.txt")
    assert rules_in(tmp_path, example) == ["citation-unknown"]


def test_records_among_the_files_are_sent_where_they_belong(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, file("more.yaml", "ref: 2"))
    assert finding.hint.startswith("If it contains records, move it to evidence/")
