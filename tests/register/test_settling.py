"""What the library makes doubtful in a register is asked, and nothing of one document is left to another."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.model.assessment import Assessment
from selfassess.register import compare
from selfassess.register.register_reader import read
from selfassess.register.settling import SettledRegister, is_another_title, settle
from tests.register.samples import library, lines, record

Answers = dict[str, dict[str, str]]
HELD = library(
    record(
        "1",
        "Survey of carers",
        owner="Head of Surveys",
        version="2.1",
        file="files/survey.pdf",
        reviewed={"by": "Librarian", "on": date(2026, 10, 1), "sha256": "0" * 64},
        sensitivity="internal",
    ),
    record("17", "Plan"),
)


def settled(*rows: str, answers: Answers | None = None, of: Assessment = HELD) -> SettledRegister:
    register = read(lines(*rows), "register.csv", of.framework, answers or {}, files=str)
    return settle(register, of.evidence, answers or {})


def changes(*rows: str, answers: Answers | None = None) -> dict[str, dict[str, object]]:
    """What would change, by ref and key."""
    found = settled(*rows, answers=answers)
    assert found.questions == ()
    diff = compare(found.register, HELD.evidence, found.replaced)
    return {each.ref: {".".join(value.keys): value.new for value in each.values} for each in diff.records}


def test_a_number_that_another_document_has_stops_the_import() -> None:
    (question,) = settled("Ref,Title", "1,Market statement").questions
    assert question.line == "title: changed titles = new numbers"
    assert question.where == "B2 (“Market statement”, but 1 is “Survey of carers”)"


def test_such_a_row_may_get_a_new_number_and_keeps_it_the_next_time() -> None:
    answers = {"title": {"changed titles": "new numbers"}}
    new = {"ref": "18", "title": "Market statement", "notes": "Reference in the register: 1"}
    assert changes("Ref,Title", "1,Market statement", answers=answers) == {"18": new}
    held = library(*HELD.evidence.values(), record("18", "Market statement", notes="Reference in the register: 1"))
    again = settled("Ref,Title", "1,Market statement", answers=answers, of=held)
    assert compare(again.register, held.evidence).records == ()


def test_of_a_document_that_is_replaced_no_review_version_or_file_is_left() -> None:
    assert changes("Ref,Title,Owner", "1,Market statement,Head", answers={"title": {"1": "another document"}}) == {
        "1": {
            "title": "Market statement",
            "owner": "Head",
            "version": None,
            "file": None,
            "sensitivity": None,
            "reviewed.by": None,
            "reviewed.on": None,
            "reviewed.sha256": None,
        }
    }


def test_the_same_document_under_a_new_title_keeps_what_the_register_does_not_say() -> None:
    answers = {"title": {"changed titles": "same document"}}
    assert changes("Ref,Title", "1,What carers told us", answers=answers) == {"1": {"title": "What carers told us"}}


def test_another_file_takes_the_fingerprint_of_the_old_one_with_it() -> None:
    assert changes("Ref,Title,File", "1,Survey of carers,files/new.pdf") == {
        "1": {"file": "files/new.pdf", "reviewed.sha256": None}
    }
    both = changes("Ref,Title,File,Fingerprint", f"1,Survey of carers,files/new.pdf,{'a' * 64}")
    assert both == {"1": {"file": "files/new.pdf", "reviewed.sha256": "a" * 64}}


@pytest.mark.parametrize(
    ("old", "new"), [("Survey of carers", "survey of carers."), ("Practice framwork", "Practice framework")]
)
def test_a_title_put_right_is_the_same_title(old: str, new: str) -> None:
    assert not is_another_title(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [("Survey of carers 2024", "Survey of carers 2025"), ("Plan", "Strategy"), ("Survey", "Survey of staff")],
)
def test_another_year_or_other_words_are_another_title(old: str, new: str) -> None:
    assert is_another_title(old, new)


@pytest.mark.parametrize(
    ("answer", "refs"), [("the same", ["17", "17a"]), ("different", ["017", "17a"])], ids=["same", "different"]
)
def test_refs_that_differ_by_noughts_alone_are_asked_about(answer: str, refs: list[str]) -> None:
    rows = ("Ref,Title", "017,Plan", "17a,Part of it")
    (question,) = settled(*rows).questions
    assert (question.line, question.where) == ("ref: alike = the same", "A2 (017 beside 17)")
    found = settled(*rows, answers={"ref": {"alike": answer}})
    assert [row.ref for row in found.register.rows] == refs


def test_two_rows_that_turn_out_to_be_one_record_are_a_fault() -> None:
    found = settled("Ref,Title", "20a,Plan", "20A,Plan again", answers={"ref": {"alike": "the same"}})
    assert [fault.message for fault in found.register.faults] == ["A3: The reference 20a is already in A2."]


def test_a_restricted_record_does_not_become_public_because_a_cell_is_blank() -> None:
    rows = ("Ref,Title,Sensitivity", "1,Survey of carers,", "5,New,")
    (question,) = settled(*rows).questions
    assert (question.line, question.cells) == ("sensitivity: blank cells = internal", ("C2 (internal in the library)",))
    assert changes(*rows, answers={"sensitivity": {"blank cells": "cqc"}})["1"] == {"sensitivity": "cqc"}


def test_a_new_record_without_marking_is_asked_about_where_others_are_restricted() -> None:
    (question,) = settled("Ref,Title,Sensitivity", "5,New,", "6,Other,cqc").questions
    assert (question.line, question.cells) == ("sensitivity: blank cells = internal", ("C2",))
    (word, blank) = settled("Ref,Title,Sensitivity", "5,New,", "6,Other,Secret").questions
    assert (word.word, blank.word) == ("Secret", "blank cells")
    assert settled("Ref,Title,Sensitivity", "5,New,", "6,Other,public").questions == ()


def test_a_row_without_a_reference_is_the_record_with_its_title_or_a_new_one() -> None:
    answers = {"ref": {"not valid": "new numbers"}}
    found = settled("Ref,Title,Owner", ",Plan,Head", "n/a,Other,Head", "30,Third,", answers=answers)
    assert [row.ref for row in found.register.rows] == ["17", "31", "30"]
