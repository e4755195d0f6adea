"""A record goes once nothing names it; its document, and every other character of its file, stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.librarian.removing import remove, still_naming
from tests.librarian.small_library import LIBRARY, apply, library, project_of, refusal_of, text
from tests.projects import chapter, typed_into

HELD = """\
# evidence/held.yaml
# What we hold.
- ref: 7
  title: Minutes
  file: files/minutes.txt # on the drive

- ref: 8
  title: Terms of reference

# Both of these are about carers.
- ref: IR9
  title: Carers' plan
# end
# evidence/files/minutes.txt
Minutes of May.
"""


def test_a_record_goes_and_every_other_character_stays(tmp_path: Path) -> None:
    project = library(tmp_path, HELD)
    report = apply(project, lambda each: remove(each, ["7"]))
    assert text(project, "evidence/held.yaml") == (
        "# What we hold.\n\n- ref: 8\n  title: Terms of reference\n\n"
        "# Both of these are about carers.\n- ref: IR9\n  title: Carers' plan\n# end\n"
    )
    assert (project / "evidence/files/minutes.txt").exists()
    assert report == (
        "Record 7, “Minutes”, is removed from evidence/held.yaml.",
        "  Its document stays in evidence/files/minutes.txt. Delete it if you no longer need it.",
    )


def test_several_records_go_at_once_also_those_that_name_each_other(tmp_path: Path) -> None:
    chain = "# evidence/chain.yaml\n- ref: 4\n  title: Old\n  superseded_by: 5\n- ref: 5\n  title: New\n"
    project = library(tmp_path, HELD, chain)
    report = apply(project, lambda each: remove(each, ["5", "IR9", "4", "IR9"]))
    assert "  The comment above it stays: # Both of these are about carers." in report
    assert report[-1] == "evidence/chain.yaml has no records left. You can delete the file."
    assert text(project, "evidence/chain.yaml") == ""
    assert not {"4", "5", "IR9"} & {*project_of(project).assessment.evidence}


def test_a_file_of_one_record_is_left_empty_and_this_is_said(tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/one.yaml\n# Alone\nref: 3\ntitle: Alone\n")
    assert apply(project, lambda each: remove(each, ["3"])) == (
        "Record 3, “Alone”, is removed from evidence/one.yaml.",
        "evidence/one.yaml has no records left. You can delete the file.",
    )
    assert text(project, "evidence/one.yaml") == "# Alone\n"
    assert not {each.rule for each in pipeline.check(project).findings} & {"file-unreadable", "value-type"}


def test_a_document_that_another_record_has_too_is_not_offered_for_deleting(tmp_path: Path) -> None:
    project = library(tmp_path, HELD, "# evidence/again.yaml\nref: 10\ntitle: Minutes\nfile: files/minutes.txt\n")
    assert len(apply(project, lambda each: remove(each, ["10"]))) == 2


NEEDED = {
    "a citation": (chapter("We met (Ref 7, 8)."), "content/chapters/welcome.yaml:4:18"),
    "a link": (chapter("We [met](ref:8)."), "content/chapters/welcome.yaml:4:6"),
    "a citation typed wrongly": (chapter("We met (Ref8)."), "content/chapters/welcome.yaml:4:10"),
    "a chapter that no document shows":
        ("# content/chapters/later.yaml\nchapter: later\ntitle: Later\ntext: See (Ref 8).\n",
         "content/chapters/later.yaml:3:16"),
    "the source of a figure":
        ("# content/indicators.yaml\n- indicator: visits\n  name: Visits\n  sentence: visits were made\n  source: 8\n",
         "content/indicators.yaml:4:11"),
    "the evidence of an action":
        ("# content/actions.yaml\n- action: A1\n  what: Visit\n  evidence: [8 page 2]\n", "content/actions.yaml:3:14"),
    "two in one entry of a list":
        ("# content/actions.yaml\n- action: A1\n  what: Visit\n  evidence: [7 and 8]\n", "content/actions.yaml:3:14"),
    "a record that it has replaced":
        ("# evidence/older.yaml\nref: 5\ntitle: Older\nsuperseded_by: 8\n", "evidence/older.yaml:3:16"),
    "a finding that is accepted about it":
        ("# content/accepted.yaml\n- rule: evidence-unused\n  where: 8\n  because: Held\n",
         "content/accepted.yaml:2:10"),
    "a finding that is accepted by the place of a record below it":
        ("# content/accepted.yaml\n- rule: evidence-unused\n  where: evidence/held.yaml:[2].ref\n  because: Held\n",
         "content/accepted.yaml:2:10"),
    "a file that nothing reads": ("# content/old.yaml\ntext: As our plan says (Ref 8).\n", "content/old.yaml:1:1"),
}  # fmt: skip


@pytest.mark.parametrize("case", NEEDED)
def test_a_record_that_something_names_stays(case: str, tmp_path: Path) -> None:
    example, place = NEEDED[case]
    project = library(tmp_path, HELD, example)
    used = still_naming(project_of(project), ["8"])
    assert [str(mention.place) for mention in used["8"]] == [place]
    refusal = refusal_of(project, lambda each: remove(each, ["8"]))
    file, line, _ = place.split(":")
    assert refusal.message == f"Record 8, “Terms of reference”, is still needed in {file} line {line}."
    assert text(project, "evidence/held.yaml") in HELD


@pytest.mark.parametrize(
    "where",
    ["evidence/held.yaml:[0].ref", "evidence/library.yaml:[2]", "evidence/held.yaml", "IR9"],
    ids=["an entry above it", "another file", "the whole file", "another record"],
)
def test_what_is_accepted_about_others_keeps_no_record(where: str, tmp_path: Path) -> None:
    accepted = f"# content/accepted.yaml\n- rule: evidence-unused\n  where: {where}\n  because: Held\n"
    assert still_naming(project_of(library(tmp_path, HELD, accepted)), ["8"]) == {}


def test_a_record_that_is_not_there_is_mistyped(tmp_path: Path) -> None:
    project = library(tmp_path)
    assert refusal_of(project, lambda each: remove(each, ["9"])).message == "There is no record 9."
    assert still_naming(project_of(project), ["9"]) == {}


def test_nothing_is_removed_while_a_reference_could_be_hidden(tmp_path: Path) -> None:
    project = typed_into(library(tmp_path, HELD), LIBRARY.replace("library.yaml", "again.yaml"))
    refusal = refusal_of(project, lambda each: remove(each, ["8"]))
    assert refusal.message == "Something in the project appears twice, or does not belong to it."
