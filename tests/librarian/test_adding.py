"""A document into the library: the next free ref, its own title, its fingerprint."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.librarian.adding import add_address, add_file, next_free
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
        "\n- ref: 3\n  title: Minutes of May (final)\n  file: files/003-minutes-of-may-final.txt\n"
        f"  reviewed:\n    sha256: {fingerprint}\n"
    )
    assert (project / "evidence/files/003-minutes-of-may-final.txt").read_bytes() == minutes.read_bytes()
    assert told == ("Record 3, “Minutes of May (final)”, is added to evidence/library.yaml.",)


def test_a_file_in_the_library_stays_where_it_is(tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/files/004-minutes.txt\nMinutes of May.\n")
    apply(project, lambda each: add_file(each, project / "evidence/files/004-minutes.txt", "", "", ""))
    assert "- ref: 3\n  title: Minutes\n  file: files/004-minutes.txt\n" in text(project)
    assert "evidence-file-unlisted" not in {each.rule for each in pipeline.check(project).findings}


def test_what_is_given_is_taken(tmp_path: Path, minutes: Path) -> None:
    project = library(tmp_path / "project")
    apply(project, lambda each: add_file(each, minutes, "Minutes: May", "IR10", "evidence/papers.yaml"))
    assert text(project, "evidence/papers.yaml").startswith('- ref: IR10\n  title: "Minutes: May"\n  file: files/IR10-')


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
        "Record 1, “Survey of visits”, is this document already.",
        "Cite it as (Ref 1).",
    )


def test_an_address_that_is_there_already_is_not_added_again(tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/more.yaml\nref: 3\ntitle: Page\nurl: https://www.smallshire.example/a/\n")
    refusal = refusal_of(project, lambda each: add_address(each, "https://www.smallshire.example/a", "", "", ""))
    assert refusal.message == "Record 3, “Page”, is this document already."


@pytest.mark.parametrize(
    ("ref", "into", "why"),
    [
        ("1", "", "Record 1, “Survey of visits”, has that ref already."),
        ("one", "", "“one” is no reference."),
        ("", "content/actions.yaml", "content/actions.yaml is no place for records."),
        ("", "evidence/files/more.yaml", "evidence/files/more.yaml is no place for records."),
        ("", "evidence/../more.yaml", "evidence/../more.yaml is no place for records."),
        ("", "evidence/single.yaml", "evidence/single.yaml holds a single record, not a list."),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, minutes: Path, ref: str, into: str, why: str) -> None:
    project = library(tmp_path / "project", "# evidence/single.yaml\nref: 5\ntitle: Alone\n")
    assert refusal_of(project, lambda each: add_file(each, minutes, "", ref, into)).message == why


def test_an_address_that_is_none_is_refused(tmp_path: Path) -> None:
    refusal = refusal_of(library(tmp_path), lambda each: add_address(each, "ftp://smallshire.example/a", "", "", ""))
    assert refusal.message == "“ftp://smallshire.example/a” is no web address."


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
    assert outcome.message == f"{into} is no place for records."


@pytest.mark.parametrize("name", ["library.yaml", "sub/other.YML"])
def test_a_file_of_records_is_no_document(name: str, tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/sub/other.YML\n[]\n")
    outcome = refusal_of(project, lambda each: add_file(each, project / "evidence" / name, "", "", ""))
    assert outcome.message == f"evidence/{name} holds records, and is no document."


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
    assert outcome.message == "evidence/library.yaml is no place for records."


@pytest.mark.parametrize("name", ["a\x07.b\x07", "a.\udcff"])
def test_a_document_whose_name_is_no_text_is_not_taken(name: str, tmp_path: Path) -> None:
    project = library(tmp_path)
    path = project / "evidence/files" / name
    path.write_text("Minutes of May.\n", "utf-8")
    outcome = refusal_of(project, lambda each: add_file(each, path, "", "", ""))
    assert (outcome.message, outcome.hint[:16]) == (
        "The name of this file holds signs that are no text.",
        "Rename the file,",
    )
