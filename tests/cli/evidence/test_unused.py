"""`selfassess evidence unused`."""

from __future__ import annotations

from pathlib import Path

from selfassess import pipeline
from tests.cli.evidence.libraries import LIBRARY, said
from tests.projects import project_with

SECOND = "\n# evidence/more.yaml\nref: 2\ntitle: Survey of carers\n"
UNLISTED = "# content/chapters/vision.yaml\nchapter: vision\ntitle: Our vision\ntext: Words (Ref 2).\n"


def unused(project: Path) -> str:
    return said(project, "unused")


def test_unused_records_come_first_and_those_that_are_kept_with_their_reason(tmp_path: Path) -> None:
    assert unused(project_with(tmp_path, LIBRARY)) == (
        "evidence/more.yaml:26:8: 8, Nobody cites this\n"
        "evidence/more.yaml:16:8: 10, Survey of streets\n"
        "\n"
        "Kept on purpose:\n"
        "evidence/more.yaml:22:8: 9, =1+1 (withdrawn)\n"
        "evidence/more.yaml:1:8: IR10, Case tracking return (Held for the visit)\n"
        "\n"
        "Not cited: 2 of 6 records. Kept on purpose: 2.\n"
    )


def test_it_names_the_records_that_the_rule_names(tmp_path: Path) -> None:
    project = project_with(tmp_path, LIBRARY)
    told = [each.about for each in pipeline.check(project).findings if each.rule == "evidence-unused"]
    assert sorted(told) == ["10", "8"]


def test_a_library_of_which_everything_is_cited_says_so(tmp_path: Path) -> None:
    assert unused(project_with(tmp_path)) == "Not cited: 0 of 1 records. Kept on purpose: 0.\n"


def test_what_a_chapter_cites_that_no_document_shows_is_used(tmp_path: Path) -> None:
    assert unused(project_with(tmp_path, UNLISTED + SECOND)).startswith("Not cited: 0 of 2 records")


def test_while_a_statement_is_unwritten_it_says_what_may_be_waited_for(tmp_path: Path) -> None:
    unwritten = "# content/statements/keeping-well.yaml\n# Nothing yet.\n"
    assert unused(project_with(tmp_path, unwritten + SECOND)).endswith(
        "They may be meant for parts that are not written yet: Keeping well, safe and sound.\n"
    )
