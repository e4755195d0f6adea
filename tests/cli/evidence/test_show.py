"""`selfassess evidence show`."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.cli.evidence.show import LABELS
from selfassess.model.readers import READERS
from tests.cli.evidence.libraries import said
from tests.commands import run
from tests.docs.loader_tables import every_table, words
from tests.projects import project_with, record


def shown(project: Path, ref: str) -> str:
    return said(project, "show", ref)


def beside(label: str, words: str) -> str:
    """What stands beside a label."""
    return next(line.removeprefix(label).strip() for line in words.splitlines() if line.startswith(f"{label}  "))


def test_it_shows_the_record_its_citations_and_what_is_accepted(project: Path) -> None:
    assert shown(project, "2") == (
        "2  Survey of neighbours, 2026\n"
        "evidence/more.yaml:5:3\n"
        "\n"
        "Kind         survey\n"
        "Category     Papers\n"
        "Owner        Head of Streets\n"
        "Review due   2026-11-29\n"
        "Version      1.10\n"
        "Address      https://www.smallshire.example/neighbours\n"
        "Belongs to   Keeping well, safe and sound\n"
        "Notes        Kept in the cellar\n"
        "Review       it has no file in the library\n"
        "Replaced by  10, Survey of streets\n"
        "Not given    dated, sensitivity\n"
        "\n"
        "Cited once:\n"
        "  content/chapters/welcome.yaml:4:22: Welcome\n"
        "      We ask people (Ref 2).\n"
        "\n"
        "Accepted findings:\n"
        "  content/accepted.yaml:1:10: evidence-review-overdue, until 2027-01-31: The board knows\n"
        "  content/accepted.yaml:2:10: evidence-without-date: It never had one\n"
    )


def test_it_shows_what_a_record_replaces(project: Path) -> None:
    assert beside("Replaces", shown(project, "10")) == "2, Survey of neighbours, 2026"


def test_it_shows_where_in_the_record_a_citation_looks(project: Path) -> None:
    place = "  content/chapters/welcome.yaml:4:39: Welcome (page 4)"
    assert f"{place}\n      We read (Ref 1 page 4).\n" in shown(project, "1")


def test_a_record_that_nothing_cites_says_so(project: Path) -> None:
    assert shown(project, "8").endswith("\nCited never.\n")


@pytest.mark.parametrize("typed", ["ir10", "IR10", "Ref IR10", "(Ref IR10)", " ref: ir10"])
def test_a_ref_may_be_typed_as_people_type_it(typed: str, project: Path) -> None:
    assert shown(project, typed).startswith("IR10  Case tracking return\n")


@pytest.mark.parametrize(
    ("ref", "hint"), [("22", "Did you mean 2, Survey of neighbours, 2026?"), ("IR77", ""), ("nonsense", ""), ("", "")]
)
def test_a_ref_that_the_library_does_not_have_is_exit_2(ref: str, hint: str, project: Path) -> None:
    done = run("evidence", "show", ref, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"There is no record “{ref}” in the evidence library. {hint}".strip() in done.stderr


SHA256 = "dc52c7f3a3b996d18a538559650c3ac9dad4f444b833481397215895bf9bd24b"


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("notes: x", "nobody has reviewed its file"),
        ("reviewed: {by: Librarian, on: 2026-10-20}",
         "Librarian reviewed it on 2026-10-20, but there is no fingerprint of the file"),
        (f"reviewed: {{on: 2026-10-20, sha256: {SHA256}}}",
         "it was reviewed on 2026-10-20, and the file has not changed since then"),
        (f"reviewed: {{by: Librarian, sha256: {'0' * 64}}}", "the file has changed since Librarian reviewed it"),
        (f"reviewed: {{sha256: {SHA256.upper()}}}",
         "nobody has reviewed its file; it has not changed since its fingerprint was recorded"),
        ("file: files/lost.txt", "its file is missing"),
        ("file: ../framework.yaml", "its file is outside the folder evidence"),
    ],
)  # fmt: skip
def test_it_says_how_the_file_stands_to_its_review(line: str, stands: str, tmp_path: Path) -> None:
    assert beside("Review", shown(project_with(tmp_path, record(line)), "1")) == stands


def test_it_words_every_key_that_a_record_may_have() -> None:
    (table,) = (each for each in every_table().values() if "superseded_by" in each)
    assert {*LABELS, "ref", "title", "reviewed", "superseded_by"} == set(table)
    assert set(READERS) == set(words(table["sensitivity"]))
