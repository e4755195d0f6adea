"""A document into the library: the next free ref, its own title, its fingerprint."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.diagnostics import Problem
from selfassess.librarian.adding import add_address, add_file, next_free
from selfassess.librarian.folder import propose
from tests.librarian.small_library import apply, library, project_of, refusal_of, text
from tests.projects import chapter


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """A file outside the project."""
    path = tmp_path / "Minutes of May (final).txt"
    path.write_text("Minutes of May, Smallshire.\n", "utf-8")
    return path


def test_a_file_is_copied_and_recorded_below_the_last_record(tmp_path: Path, minutes: Path) -> None:
    project = library(tmp_path / "project")
    before = text(project)
    told = apply(project, lambda each: add_file(each, minutes, "", "", ""))
    fingerprint = sha256(minutes.read_bytes()).hexdigest()
    assert text(project) == before + (
        "\n- ref: 3\n  title: Minutes of May (final)\n  kind: minutes\n  file: files/003-minutes-of-may-final.txt\n"
        f"  reviewed:\n    sha256: {fingerprint}\n"
    )
    assert (project / "evidence/files/003-minutes-of-may-final.txt").read_bytes() == minutes.read_bytes()
    assert told == (
        "Record 3, “Minutes of May (final)”, is added to evidence/library.yaml.",
        "Filled in from its name and title: kind minutes. Check this.",
    )


def test_a_file_in_the_library_stays_where_it_is(tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/files/004-minutes.txt\nMinutes of May.\n")
    apply(project, lambda each: add_file(each, project / "evidence/files/004-minutes.txt", "", "", ""))
    assert "- ref: 4\n  title: Minutes\n  kind: minutes\n  file: files/004-minutes.txt\n" in text(project)
    assert "evidence-file-unlisted" not in {each.rule for each in pipeline.check(project).findings}


def test_what_is_given_is_taken(tmp_path: Path, minutes: Path) -> None:
    project = library(tmp_path / "project")
    apply(project, lambda each: add_file(each, minutes, "Minutes: May", "IR10", "evidence/papers.yaml"))
    assert text(project, "evidence/papers.yaml").startswith(
        '- ref: IR10\n  title: "Minutes: May"\n  kind: minutes\n  file: files/IR10-'
    )


def test_an_address_is_recorded_and_not_asked(tmp_path: Path) -> None:
    project = library(tmp_path)
    apply(project, lambda each: add_address(each, "https://www.smallshire.example/carers_strategy.pdf?x=1", "", "", ""))
    assert text(project).endswith(
        "- ref: 3\n  title: Carers strategy\n  url: https://www.smallshire.example/carers_strategy.pdf?x=1\n"
    )


def test_an_address_without_words_has_the_name_of_its_website(tmp_path: Path) -> None:
    project = library(tmp_path)
    apply(project, lambda each: add_address(each, "https://www.smallshire.example/7/", "", "", ""))
    assert "  title: www.smallshire.example\n" in text(project)


@pytest.mark.parametrize("ref", ["57", "(Ref 58)", "(Ref57)"])
def test_a_number_that_something_cites_already_is_not_free(tmp_path: Path, ref: str) -> None:
    words = ref if "(" in ref else f"(Ref {ref})"
    taken = int(ref.strip("()Ref ") or 0)
    assert next_free(project_of(library(tmp_path, chapter(f"Welcome {words}.")))) == str(taken + 1)


def test_a_number_that_no_document_shows_is_not_free_either(tmp_path: Path) -> None:
    unlisted = "# content/chapters/later.yaml\nchapter: later\ntitle: Later\ntext: Not shown (Ref 60).\n"
    replaced = "# evidence/older.yaml\nref: 4\ntitle: Older\nstatus: superseded\nsuperseded_by: 70\n"
    assert next_free(project_of(library(tmp_path / "one", unlisted))) == "61"
    assert next_free(project_of(library(tmp_path / "two", unlisted, replaced))) == "71"


def test_a_series_does_not_count_among_the_numbers(tmp_path: Path) -> None:
    assert next_free(project_of(library(tmp_path, "# evidence/more.yaml\nref: IR99\ntitle: Return\n"))) == "3"


def test_a_document_that_is_there_already_is_not_added_again(tmp_path: Path) -> None:
    project = library(tmp_path / "project")
    twin = tmp_path / "twin.txt"
    twin.write_bytes((project / "evidence/files/survey.txt").read_bytes())
    refusal = refusal_of(project, lambda each: add_file(each, twin, "", "", ""))
    assert (refusal.message, refusal.hint) == (
        "This document is already record 1, “Survey of visits”.",
        "Cite it as (Ref 1).",
    )


def test_an_address_that_is_there_already_is_not_added_again(tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/more.yaml\nref: 3\ntitle: Page\nurl: https://www.smallshire.example/a/\n")
    refusal = refusal_of(project, lambda each: add_address(each, "https://www.smallshire.example/a", "", "", ""))
    assert refusal.message == "This document is already record 3, “Page”."


@pytest.mark.parametrize(
    ("ref", "into", "why"),
    [
        ("1", "", "The number is already used by record 1, “Survey of visits”."),
        ("one", "", "“one” is not the number of a record."),
        ("", "content/actions.yaml", "content/actions.yaml cannot contain records."),
        ("", "evidence/files/more.yaml", "evidence/files/more.yaml cannot contain records."),
        ("", "evidence/../more.yaml", "evidence/../more.yaml cannot contain records."),
        ("", "evidence/single.yaml", "evidence/single.yaml contains a single record, not a list."),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, minutes: Path, ref: str, into: str, why: str) -> None:
    project = library(tmp_path / "project", "# evidence/single.yaml\nref: 5\ntitle: Alone\n")
    assert refusal_of(project, lambda each: add_file(each, minutes, "", ref, into)).message == why


def test_an_address_that_is_none_is_refused(tmp_path: Path) -> None:
    refusal = refusal_of(library(tmp_path), lambda each: add_address(each, "ftp://smallshire.example/a", "", "", ""))
    assert refusal.message == "“ftp://smallshire.example/a” is not a valid web address."


@pytest.mark.parametrize("before", ["", "# No records yet.\n", "[]\n"], ids=["no words", "a comment", "no entries"])
def test_an_empty_library_begins_at_1(before: str, tmp_path: Path, minutes: Path) -> None:
    project = library(tmp_path / "project", chapter("Welcome."))
    statement = project / "content/statements/keeping-well.yaml"
    statement.write_text("statement: keeping-well\nhow_it_goes: Most people are seen within a week.\n", "utf-8")
    (project / "evidence/library.yaml").write_text(before, "utf-8")
    assert apply(project, lambda each: add_file(each, minutes, "", "", ""))[0].startswith("Record 1, ")
    assert project_of(project).assessment.evidence["1"].title == "Minutes of May (final)"


def test_what_is_certain_of_a_name_is_filled_in_and_said(tmp_path: Path) -> None:
    files = pile(tmp_path / "files", "Ref 30_Carers plan v2.1 (confidential) 2026-03-01.txt")
    project = library(tmp_path / "project")
    (path,) = files.iterdir()
    told = apply(project, lambda each: add_file(each, path, "", "", ""))
    assert told[1:] == (
        "Filled in from its name and title: kind plan, dated 2026-03-01, version 2.1, sensitivity internal. "
        "Check this.",
        "It seems to be confidential, so it is marked internal.",
    )
    assert (
        text(project)
        .partition("- ref: 30\n")[2]
        .startswith(
            '  title: Carers plan (confidential) 1 March 2026\n  kind: plan\n  dated: 2026-03-01\n  version: "2.1"\n'
            "  file: files/030-carers-plan-v2-1-confidential-2026-03-01.txt\n  sensitivity: internal\n  reviewed:\n"
        )
    )


def test_a_library_without_a_library_file_takes_it_beside_its_highest_number(tmp_path: Path, minutes: Path) -> None:
    project = library(tmp_path / "project", "# evidence/b.yaml\n- ref: 9\n  title: Nine\n")
    (project / "evidence/library.yaml").rename(project / "evidence/a.yaml")
    apply(project, lambda each: add_file(each, minutes, "", "", ""))
    assert text(project, "evidence/b.yaml").startswith("- ref: 9\n  title: Nine\n- ref: 10\n")


def test_a_project_without_evidence_gets_a_library(tmp_path: Path) -> None:
    project = library(tmp_path)
    (project / "evidence/library.yaml").unlink()
    apply(project, lambda each: add_address(each, "https://www.smallshire.example/plan", "", "", ""))
    assert text(project).startswith("- ref: 2\n")


NO_PLACES = ("./library", "./files/x", "sub//x", "sub/./x", "a\nb", "a\x07b", "a\u2028b", "x.yaml/y")


@pytest.mark.parametrize("name", NO_PLACES)
def test_a_name_that_could_be_written_otherwise_or_not_be_read_again_is_no_place(name: str, tmp_path: Path) -> None:
    into = f"evidence/{name}.yaml"
    outcome = refusal_of(library(tmp_path), lambda each: add_address(each, "https://a.example/plan", "", "", into))
    assert outcome.message == f"{into} cannot contain records."


@pytest.mark.parametrize("name", ["library.yaml", "sub/other.YML"])
def test_a_file_of_records_is_no_document(name: str, tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/sub/other.YML\n[]\n")
    outcome = refusal_of(project, lambda each: add_file(each, project / "evidence" / name, "", "", ""))
    assert outcome.message == f"evidence/{name} contains records. It is not a document."


@pytest.mark.parametrize("place", ["outside", "project/papers"])
def test_no_document_is_copied_where_a_link_leads_out_of_the_library(place: str, tmp_path: Path, minutes: Path) -> None:
    project = library(tmp_path / "project")
    (project / "evidence/files").rename(tmp_path / place)
    (project / "evidence/files").symlink_to(tmp_path / place)
    outcome = refusal_of(project, lambda each: add_file(each, minutes, "", "", ""))
    assert outcome.message == "A link leads from evidence/files/003-minutes-of-may-final.txt out of evidence/."


def test_no_library_is_begun_where_a_link_leads_out_of_the_project(tmp_path: Path) -> None:
    project = library(tmp_path / "project")
    (project / "evidence/library.yaml").unlink()
    (project / "evidence").rename(tmp_path / "outside")
    (project / "evidence").symlink_to(tmp_path / "outside")
    outcome = refusal_of(project, lambda each: add_address(each, "https://a.example/plan", "", "", ""))
    assert outcome.message == "evidence/library.yaml cannot contain records."


@pytest.mark.parametrize("name", ["a\x07.b\x07", "a.\udcff"])
def test_a_document_whose_name_is_no_text_is_not_taken(name: str, tmp_path: Path) -> None:
    project = library(tmp_path)
    path = project / "evidence/files" / name
    path.write_text("Minutes of May.\n", "utf-8")
    outcome = refusal_of(project, lambda each: add_file(each, path, "", "", ""))
    assert (outcome.message, outcome.hint[:16]) == (
        "The name of this file contains characters that are not text.",
        "Rename the file,",
    )


def pile(folder: Path, *names: str) -> Path:
    """A folder of files, each with its name for its contents."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return folder


def test_a_file_keeps_the_number_of_its_name_if_no_record_has_it(tmp_path: Path) -> None:
    project, files = library(tmp_path / "project"), pile(tmp_path / "files", "017-report.txt", "002 Plan.txt")
    apply(project, lambda each: add_file(each, files / "017-report.txt", "", "", ""))
    apply(project, lambda each: add_file(each, files / "002 Plan.txt", "", "", ""))
    assert "- ref: 17\n  title: Report\n  kind: report\n  file: files/017-report.txt\n" in text(project)
    assert "- ref: 18\n  title: Plan\n  kind: plan\n  file: files/018-plan.txt\n" in text(project)


def refused(outcome: object) -> Problem:
    assert isinstance(outcome, Problem)
    return outcome


HIDES = {
    "a chapter that appears twice": "# content/chapters/again.yaml\nchapter: welcome\ntitle: Again\ntext: (Ref 9)\n",
    "a statement of no framework": "# content/statements/other.yaml\nstatement: other\ntext: See (Ref 9).\n",
}


@pytest.mark.parametrize("hides", HIDES.values(), ids=HIDES)
def test_no_number_is_chosen_while_something_may_hide_where_it_is_cited(
    hides: str, tmp_path: Path, minutes: Path
) -> None:
    project = library(tmp_path / "project", hides)
    address = "https://a.example/plan"
    refusals = [
        refusal_of(project, act)
        for act in (
            lambda each: add_file(each, minutes, "", "", ""),
            lambda each: refused(propose(each, minutes.parent)),
            lambda each: add_address(each, address, "", "", ""),
        )
    ]
    assert {refusal.message for refusal in refusals} == {
        "Something in the project appears twice, or does not belong to it, so it may hide references."
    }
    assert apply(project, lambda each: add_address(each, address, "", "30", ""))[0].startswith("Record 30, ")


def test_an_address_with_a_password_is_refused(tmp_path: Path) -> None:
    address = "https://reader:sesame@www.smallshire.example/plan"
    refusal = refusal_of(library(tmp_path), lambda each: add_address(each, address, "", "", ""))
    assert refusal.message == "This web address contains a user name or password."
    assert "sesame" not in refusal.hint


def test_a_copy_takes_the_place_of_no_other_document(tmp_path: Path, minutes: Path) -> None:
    project = library(tmp_path / "project", "# evidence/files/003-minutes-of-may-final.txt\nOther minutes.\n")
    refusal = refusal_of(project, lambda each: add_file(each, minutes, "", "", ""))
    assert (refusal.message, refusal.hint) == (
        "evidence/files/003-minutes-of-may-final.txt already exists, with different contents.",
        "Rename the file, and add it again.",
    )
