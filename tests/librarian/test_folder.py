"""A folder of documents: what it would bring into a library is proposed, then added as it was proposed."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from selfassess import pipeline
from selfassess.diagnostics import Problem
from selfassess.librarian import folder
from selfassess.librarian.folder import Proposal, add_proposed
from tests.librarian.small_library import apply, library, project_of, refusal_of, text
from tests.projects import chapter, typed_into

REGISTER = """\
# evidence/register.yaml
- ref: 20a
  title: Carers' survey of 2026
  owner: Head of Carers
  sensitivity: cqc
# The framework
- ref: 96
  title: Practice framework
  file: files/096-older.txt
- ref: 97
  title: Market position statement
  url: https://www.smallshire.example/market
- ref: 98
  title: Terms of reference
# evidence/files/096-older.txt
The older one.
"""


def pile(where: Path, *names: str) -> Path:
    """A folder of files, each with its name for its contents; what is after a bar is the contents instead."""
    for name in names:
        path, _, words = name.partition("|")
        (where / path).parent.mkdir(parents=True, exist_ok=True)
        (where / path).write_text(words or path, "utf-8")
    return where


def word(path: Path, title: str) -> None:
    document = Document()
    document.core_properties.title = title
    document.add_paragraph(path.name)
    document.save(str(path))


def proposed(project: Path, files: Path) -> Proposal:
    proposal = folder.propose(project_of(project), files)
    assert isinstance(proposal, Proposal), proposal
    return proposal


def refs(proposal: Proposal) -> dict[str, str]:
    return {each.file: each.ref for each in proposal.records}


def remarks(proposal: Proposal) -> dict[str, tuple[str, ...]]:
    return {each.file: each.remarks for each in proposal.records if each.remarks}


def skipped(proposal: Proposal) -> dict[str, str]:
    return {each.file: each.why for each in proposal.skipped}


def test_what_is_proposed_is_added_in_the_order_of_the_numbers(tmp_path: Path) -> None:
    files = pile(tmp_path / "files", "b/9 Plan v2.txt", "Report.txt", "IR10 Return.txt", "20a Survey.txt")
    project = library(tmp_path / "project")
    before = text(project)
    proposal = proposed(project, files)
    assert [each.ref for each in proposal.records] == ["9", "20a", "21", "IR10"]
    assert text(project) == before
    told = apply(project, lambda each: add_proposed(each, proposal, ""))
    assert told == ("Added 4 records to evidence/library.yaml.",)
    assert text(project).startswith(
        f"{before}\n- ref: 9\n  title: Plan\n  kind: plan\n  version: 2\n  file: files/009-plan-v2.txt\n"
    )
    assert (project / "evidence/files/IR10-return.txt").read_text("utf-8") == "IR10 Return.txt"
    assert (files / "Report.txt").exists()
    assert "evidence-file-unlisted" not in {each.rule for each in pipeline.check(project).findings}


def test_documents_in_the_library_s_own_folder_stay_where_they_are(tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/files/processes/004-minutes.txt\nMinutes of May.\n")
    proposal = proposed(project, project / "evidence/files")
    assert [each.new.entry["file"] for each in proposal.records] == ["files/processes/004-minutes.txt"]
    assert [each.new.copy for each in proposal.records] == [{}]
    assert [(each.file, each.ref) for each in proposal.skipped] == [("survey.txt", "1")]


CATEGORIES = {
    "a category": ("Voices/plan.txt", "voices"),
    "one with a number and other signs": ("01_voices/plan.txt", "voices"),
    "the nearest": ("systems/voices/2026/plan.txt", "voices"),
    "one that the framework does not know": ("Housing/plan.txt", None),
}


@pytest.mark.parametrize("case", CATEGORIES)
def test_a_folder_gives_a_category_if_the_framework_has_it(case: str, tmp_path: Path) -> None:
    name, category = CATEGORIES[case]
    proposal = proposed(library(tmp_path / "project"), pile(tmp_path / "files", name))
    assert [each.new.entry.get("category") for each in proposal.records] == [category]


def test_the_folder_itself_may_be_called_as_a_category(tmp_path: Path) -> None:
    proposal = proposed(library(tmp_path / "project"), pile(tmp_path / "Voices", "plan.txt"))
    assert [each.new.entry["category"] for each in proposal.records] == ["voices"]


def test_a_number_that_text_cites_goes_to_the_document_that_has_it(tmp_path: Path) -> None:
    files = pile(tmp_path / "files", "096 Plan.txt", "Other.txt", "SC7 Paper.txt")
    project = library(tmp_path / "project", chapter("See (Ref 96, SC7)."))
    assert refs(proposed(project, files)) == {"096 Plan.txt": "96", "Other.txt": "97", "SC7 Paper.txt": "SC7"}


def test_letters_that_several_numbers_have_are_a_series(tmp_path: Path) -> None:
    files = pile(tmp_path / "files", "SC1 A plan.txt", "SC2 B plan.txt", "SC3 C plan.txt", "XY1 D plan.txt")
    assert refs(proposed(library(tmp_path / "project"), files)) == {
        "SC1 A plan.txt": "SC1", "SC2 B plan.txt": "SC2", "SC3 C plan.txt": "SC3", "XY1 D plan.txt": "3",
    }  # fmt: skip


def test_of_two_documents_with_one_number_the_newest_keeps_it(tmp_path: Path) -> None:
    files = pile(tmp_path / "files", "9 Plan v1.txt", "9 Plan v10.txt", "9 Plan v2.txt", "9 Budget.txt")
    proposal = proposed(library(tmp_path / "project"), files)
    assert refs(proposal) == {"9 Plan v10.txt": "9", "9 Budget.txt": "10", "9 Plan v1.txt": "11", "9 Plan v2.txt": "12"}
    assert remarks(proposal)["9 Budget.txt"] == (
        "Its name has the number 9 too, which is proposed for 9 Plan v10.txt.",
    )


def test_a_document_in_two_forms_is_one_document(tmp_path: Path) -> None:
    files = pile(tmp_path / "files", "9 Plan.doc", "9_Plan.pdf|%PDF")
    proposal = proposed(library(tmp_path / "project"), files)
    assert refs(proposal) == {"9_Plan.pdf": "9"}
    assert skipped(proposal) == {"9 Plan.doc": "it seems to be 9_Plan.pdf in another form."}


def test_the_same_contents_are_one_document_and_a_number_is_not_lost(tmp_path: Path) -> None:
    project = library(tmp_path / "project")
    files = pile(tmp_path / "files", "a.txt|same", "b/017 Plan.txt|same", "c.txt|same", "d.txt|other")
    (files / "survey.txt").write_bytes((project / "evidence/files/survey.txt").read_bytes())
    proposal = proposed(project, files)
    assert refs(proposal) == {"b/017 Plan.txt": "17", "d.txt": "18"}
    assert skipped(proposal) == {
        "a.txt": "it has the same contents as b/017 Plan.txt.",
        "c.txt": "it has the same contents as b/017 Plan.txt.",
        "survey.txt": "it is already the file of record 1, “Survey of visits”.",
    }


def test_a_record_without_a_file_gets_the_document_with_its_number_or_title(tmp_path: Path) -> None:
    names = ("20A - Carers survey 2026 v2.txt", "Terms of Reference.txt", "Practice framework.txt")
    project, files = library(tmp_path / "project", REGISTER), pile(tmp_path / "files", *names)
    proposal = proposed(project, files)
    assert [(each.ref, each.is_new, each.new.entry["title"]) for each in proposal.records] == [
        ("20a", False, "Carers' survey of 2026"),
        ("98", False, "Terms of reference"),
        ("99", True, "Practice framework"),
    ]
    assert [each.new.entry.get("sensitivity") for each in proposal.records] == ["cqc", None, None]
    assert remarks(proposal) == {"Terms of Reference.txt": ("Its title is that of record 98.",)}
    told = apply(project, lambda each: add_proposed(each, proposal, ""))
    assert told == ("Added 1 record to evidence/library.yaml.", "Added a file to 2 records that had none.")
    after = text(project, "evidence/register.yaml")
    assert after.startswith(
        "- ref: 20a\n  title: Carers' survey of 2026\n  kind: survey\n  owner: Head of Carers\n  version: 2\n"
        "  file: files/20a-carers-survey-2026-v2.txt\n  sensitivity: cqc\n  reviewed:\n    sha256: "
    )
    assert "\n# The framework\n- ref: 96\n" in after


def test_two_documents_for_one_record_are_told_apart_by_their_numbers(tmp_path: Path) -> None:
    files = pile(tmp_path / "files", "98 Terms of reference.txt", "a/Terms of reference.txt|other")
    proposal = proposed(library(tmp_path / "project", REGISTER), files)
    assert refs(proposal) == {"98 Terms of reference.txt": "98", "a/Terms of reference.txt": "99"}
    assert remarks(proposal)["a/Terms of reference.txt"] == (
        "Its title is that of record 98 too, which is proposed for 98 Terms of reference.txt.",
    )


def test_a_number_that_another_document_has_is_not_taken(tmp_path: Path) -> None:
    files = pile(tmp_path / "files", "96 Budget.txt", "96 Practice framework.txt", "97 Market position.txt")
    proposal = proposed(library(tmp_path / "project", REGISTER), files)
    assert refs(proposal) == {"96 Budget.txt": "99"}
    assert remarks(proposal) == {
        "96 Budget.txt": ("Its name has the number 96, but that is record 96, “Practice framework”.",)
    }
    rest = "If this is a newer document, add the file by its own name."
    assert skipped(proposal) == {
        "96 Practice framework.txt":
            f"record 96, “Practice framework”, has the file evidence/files/096-older.txt already. {rest}",
        "97 Market position.txt": f"record 97, “Market position statement”, has a web address already. {rest}",
    }  # fmt: skip


def test_a_title_that_several_documents_have_is_that_of_their_template(tmp_path: Path) -> None:
    files = pile(tmp_path / "files", "x.txt")
    for name, title in (
        ("9 Housing.docx", "Cabinet report"),
        ("10 Carers.docx", "Cabinet Report"),
        ("11 A.docx", "Plan of A"),
    ):
        word(files / name, title)
    titles = {each.ref: each.new.entry["title"] for each in proposed(library(tmp_path / "project"), files).records}
    assert titles == {"9": "Housing", "10": "Carers", "11": "Plan of A", "12": "X"}


def test_what_somebody_should_look_at_is_said(tmp_path: Path) -> None:
    names = ("2030-01-31 Plan.txt", "17.txt", "a\nb.txt", "Internal only/Review.txt", "18 Plan.docx|no zip")
    proposal = proposed(library(tmp_path / "project"), pile(tmp_path / "files", *names))
    assert remarks(proposal) == {
        "17.txt": ("Its name and contents give no clear title. Type one into its record.",),
        "18 Plan.docx": (
            "18 Plan.docx seems to be damaged, so its title was made from its file name. "
            "Check that the file opens, and check the title.",
        ),
        "2030-01-31 Plan.txt": (
            "The date in its name, 2030-01-31, is after 2026-11-30, the date of your document. It is left out.",
        ),
        "Internal only/Review.txt": ("It seems to be confidential, so it is marked internal.",),
        "a\ufffdb.txt": (
            "Windows does not accept the file name “a\ufffdb.txt”, so the copy is called evidence/files/021-a-b.txt.",
        ),
    }  # fmt: skip
    entries = {each.file: each.new.entry for each in proposal.records}
    assert "dated" not in entries["2030-01-31 Plan.txt"]
    assert entries["Internal only/Review.txt"]["sensitivity"] == "internal"


def test_while_the_document_has_no_date_the_date_in_a_name_is_kept(tmp_path: Path) -> None:
    project = library(tmp_path / "project")
    path = project / "content/assessment.yaml"
    path.write_text(path.read_text("utf-8").replace("as_at: 2026-11-30", "as_at:"), "utf-8")
    proposal = proposed(project, pile(tmp_path / "files", "2030-01-31 Plan.txt"))
    assert [each.new.entry["dated"] for each in proposal.records] == ["2030-01-31"]
    assert remarks(proposal) == {}


def test_what_is_no_document_is_skipped_with_the_reason(tmp_path: Path) -> None:
    project = library(tmp_path / "project", "# evidence/files/003-b.txt\nAnother.\n")
    files = pile(tmp_path / "files", "a.zip", "b.txt", "c.lnk")
    (files / "empty.docx").touch()
    (files / "secret.txt").symlink_to("/etc/hostname")
    proposal = proposed(project, files)
    assert refs(proposal) == {}
    assert skipped(proposal) == {
        "a.zip": "it is an archive. Unpack it, and add the documents in it.",
        "b.txt": "evidence/files/003-b.txt already exists, with different contents.",
        "c.lnk": "it is a shortcut. Add the document or the web address that it leads to.",
        "empty.docx": "it is empty.",
        "secret.txt": "it is a link that leads out of its folder.",
    }


@pytest.mark.parametrize("where", [".", "..", "content", "content/statements"])
def test_the_project_s_own_files_are_no_documents(where: str, tmp_path: Path) -> None:
    project = library(tmp_path / "project")
    refusal = folder.propose(project_of(project), project / where)
    assert isinstance(refusal, Problem)
    assert refusal.message == "This folder contains the files of the project itself."


def test_a_folder_of_more_documents_than_anybody_means_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfassess.librarian.folder_walk.MOST_FILES", 1)
    refusal = folder.propose(project_of(library(tmp_path / "project")), pile(tmp_path / "files", "a.txt", "b.txt"))
    assert isinstance(refusal, Problem)
    assert refusal.message == "This folder has more than 1 documents."


def test_a_folder_that_only_completes_records_adds_none(tmp_path: Path) -> None:
    project, files = library(tmp_path / "project", REGISTER), pile(tmp_path / "files", "98 Terms of reference.txt")
    before = text(project)
    proposal = proposed(project, files)
    assert apply(project, lambda each: add_proposed(each, proposal, "")) == ("Added a file to 1 record that had none.",)
    assert text(project) == before


def test_a_library_that_has_changed_since_is_left_alone(tmp_path: Path) -> None:
    project, files = library(tmp_path / "project"), pile(tmp_path / "files", "Plan.txt")
    proposal = proposed(project, files)
    typed_into(project, "# evidence/more.yaml\nref: 3\ntitle: Another\n")
    refusal = refusal_of(project, lambda each: add_proposed(each, proposal, ""))
    assert (refusal.message, refusal.hint) == ("Somebody has just changed the library.", "Add the folder again.")


def test_records_go_into_no_file_that_cannot_hold_them(tmp_path: Path) -> None:
    project, files = library(tmp_path / "project"), pile(tmp_path / "files", "Plan.txt")
    proposal = proposed(project, files)
    refusal = refusal_of(project, lambda each: add_proposed(each, proposal, "content/more.yaml"))
    assert refusal.message == "content/more.yaml cannot contain records."
