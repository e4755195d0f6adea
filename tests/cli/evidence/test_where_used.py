"""`selfassess evidence where-used`."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.cli.evidence.libraries import said
from tests.commands import run
from tests.projects import chapter, project_with


def used(project: Path, *words: str) -> str:
    return said(project, "where-used", *words)


def test_each_place_comes_with_its_sentence(project: Path) -> None:
    assert used(project, "1", "8") == (
        "1  Survey of visits\n"
        "  content/chapters/welcome.yaml:4:39: Welcome (page 4)\n"
        "      We read (Ref 1 page 4).\n"
        "  content/statements/keeping-well.yaml:3:43: Keeping well, safe and sound: How is it going?\n"
        "      Most people are seen within a week (Ref 1).\n"
        "8  Nobody cites this\n"
        "  Nothing cites it.\n"
    )


def test_without_a_ref_every_record_that_something_cites_is_shown(project: Path) -> None:
    heads = [line for line in used(project).splitlines() if not line.startswith(" ")]
    assert heads == ["1  Survey of visits", "2  Survey of neighbours, 2026"]


def test_a_ref_that_the_library_lacks_is_shown_where_something_cites_it(tmp_path: Path) -> None:
    project = project_with(tmp_path, chapter("Words (Ref 999)."))
    assert used(project, "999") == (
        "999  not in the library\n  content/chapters/welcome.yaml:4:14: Welcome\n      Words (Ref 999).\n"
    )


def test_a_citation_that_no_document_shows_says_why(tmp_path: Path) -> None:
    unlisted = "# content/chapters/vision.yaml\nchapter: vision\ntitle: Our vision\ntext: Words (Ref 1).\n"
    assert used(project_with(tmp_path, unlisted)).endswith(
        "  content/chapters/vision.yaml:3:18: Our vision\n"
        "      [not in any document: assessment.yaml does not list this chapter]\n"
        "      Words (Ref 1).\n"
    )


def test_csv_has_a_row_for_each_place(project: Path) -> None:
    rows = list(csv.reader(used(project, "--format", "csv").splitlines()))
    assert rows[0] == ["ref", "title", "part", "file", "line", "column", "sentence"]
    assert rows[1] == [
        *("1", "Survey of visits", "Welcome", "content/chapters/welcome.yaml", "4", "39", "We read (Ref 1 page 4)."),
    ]
    assert len(rows) == 4


def test_json_has_all_that_is_known_of_each_place(project: Path) -> None:
    report = json.loads(used(project, "--format", "json", "1"))
    assert report["version"] == 1
    assert report["records"][0]["cited"][0] == {
        "file": "content/chapters/welcome.yaml",
        "line": 4,
        "column": 39,
        "path": "text",
        "part": "Welcome",
        "section": "",
        "locator": "page 4",
        "sentence": "We read (Ref 1 page 4).",
        "remark": "",
    }


def test_a_ref_that_nobody_knows_is_exit_2(project: Path) -> None:
    done = run("evidence", "where-used", "1", "88", cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no record “88” in the evidence library. Did you mean 8, Nobody cites this?" in done.stderr


def test_where_nothing_cites_anything_it_says_so(tmp_path: Path) -> None:
    project = project_with(
        tmp_path, "# content/statements/keeping-well.yaml\nstatement: keeping-well\nhow_it_goes: Well."
    )
    assert used(project) == "Nothing cites any record.\n"
