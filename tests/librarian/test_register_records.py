"""A register, or a table of a document, becomes the library of a project that does not exist yet."""

from __future__ import annotations

from selfassess.librarian.register_records import (
    RegisterRecords,
    TableCell,
    answers_text,
    joined,
    library_text,
    proposed,
    register_records,
    table_records,
)
from tests.register.samples import example, lines, spreadsheet

FRAMEWORK = example().framework


def of(*rows: str, answers: dict[str, dict[str, str]] | None = None) -> RegisterRecords:
    return register_records(lines(*rows), "list.csv", FRAMEWORK, answers or {})


def test_every_record_has_its_keys_in_the_order_of_the_library() -> None:
    read = of("Link,Title,Ref,Owner", "https://a.example/plan,Plan,20a,Head of Plans")
    assert library_text(read.records) == (
        "- ref: 20a\n  title: Plan\n  owner: Head of Plans\n  url: https://a.example/plan\n"
    )
    assert (read.titles(), read.addresses()) == ({"20a": "Plan"}, {"20a": "https://a.example/plan"})


def test_until_its_questions_are_answered_a_record_lacks_the_values_that_they_are_about() -> None:
    rows = ("Ref,Title,Kind,Sensitivity", "1,Plan,Policy doc,Official", "2,Survey,policy doc,Secret")
    first = of(*rows)
    assert [question.line for question in first.questions] == [
        "kind: Policy doc = policy",
        "sensitivity: Official = cqc",
        "sensitivity: Secret = internal",
    ]
    assert first.questions[0].cells == ("C2", "C3")
    assert [dict(record.entry) for record in first.records] == [
        {"ref": "1", "title": "Plan"},
        {"ref": "2", "title": "Survey"},
    ]
    whole = of(*rows, answers=joined({"sensitivity": {"official": "internal"}}, proposed(first.questions[:1])))
    assert [question.line for question in whole.questions] == ["sensitivity: Secret = internal"]
    assert dict(whole.records[0].entry) == {"ref": "1", "title": "Plan", "kind": "policy", "sensitivity": "internal"}


def test_with_every_proposal_nothing_of_the_register_is_left_out() -> None:
    rows = ("Ref,Title,File,Link,Review date", "A/1.2,Plan,S:\\plan.docx,On SharePoint,Mar-27", "7,Survey,,,")
    read = of(*rows, answers=proposed(of(*rows).questions))
    assert (read.questions, read.faults) == ((), ())
    assert library_text(read.records) == (
        "- ref: 8\n"
        "  title: Plan\n"
        "  notes: |-\n"
        "    Reference in the register: A/1.2\n"
        "    File in the register: S:\\plan.docx\n"
        "    Web address in the register: On SharePoint\n"
        "    Review due in the register: Mar-27\n"
        "\n"
        "- ref: 7\n"
        "  title: Survey\n"
    )


def test_answers_are_laid_down_in_words_that_every_yaml_reader_takes_as_text() -> None:
    assert answers_text({"kind": {"No: 1": "policy", "yes": "plan"}}) == (
        '- about: kind\n  word: "No: 1"\n  means: policy\n\n- about: kind\n  word: "yes"\n  means: plan\n'
    )
    assert answers_text({}) == ""


def test_a_table_of_a_document_is_read_as_a_register_is() -> None:
    rows: list[list[TableCell]] = [
        ["Evidence list"],
        ["No.", "Document", "Owner"],
        ["96", ("Plan", "https://a.example/plan"), "Head"],
    ]
    read = table_records(rows, "Self-assessment.docx", FRAMEWORK)
    assert [dict(record.entry) for record in read.records] == [
        {"ref": "96", "title": "Plan", "owner": "Head", "url": "https://a.example/plan"}
    ]


def test_a_table_about_something_else_is_a_fault_that_says_what_it_lacks() -> None:
    (fault,) = table_records([["Year", "People"], ["2025", "96"]], "Self-assessment.docx", FRAMEWORK).faults
    assert fault.message.startswith("This file has no column “Ref” and no column “Title”")


def test_a_workbook_is_read_as_a_csv_file_is() -> None:
    read = register_records(spreadsheet([["Ref", "Title"], [96, "Plan"]]), "list.xlsx", FRAMEWORK)
    assert read.titles() == {"96": "Plan"}
