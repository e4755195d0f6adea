"""People are shown how a register was read, and what would change."""

from __future__ import annotations

from datetime import date

from selfassess.model.assessment import Assessment
from selfassess.register import compare, describe_diff, describe_register
from tests.register.samples import diff, library, lines, parsed, record, spreadsheet

LIBRARY = library(record(owner="Head of Plans", dated=date(2026, 3, 1), notes="One.\nTwo.\n"))


def shown(*rows: str, of: Assessment = LIBRARY) -> list[str]:
    """What people are shown of the difference between a CSV file and a library."""
    return list(describe_diff(diff(lines(*rows), of, "register.csv")))


def test_every_value_that_changes_has_a_line_below_its_record() -> None:
    assert shown(
        "Ref,Title,Owner,Dated,Version", "96,Practice framework,Head of Practice,,2.0", "97,Strategy,Head,,"
    ) == [
        "Records to change: 1",
        "  96, “Practice framework”",
        "    Owner: “Head of Plans” → “Head of Practice”",
        "    Dated: “2026-03-01” will be cleared",
        "    Version: “2.0”",
        "New records: 1",
        "  97, “Strategy”",
        "    Owner: “Head”",
        "Values that will be cleared: Dated 1",
        "1 record to change, 1 to add.",
    ]


def test_what_matters_most_comes_first() -> None:
    held = library(
        record("1", "Plan", sensitivity="internal"),
        record("2", "Survey of carers 2025", owner="Head"),
        record("3", "Strategey"),
        record("4", "Minutes"),
    )
    rows = ("Ref,Title,Sensitivity,Version", "4,Minutes,,2", "3,Strategy,,", "2,Market statement,,", "1,Plan,public,")
    register = parsed(lines(*rows), "register.csv")
    assert list(describe_diff(compare(register, held.evidence, {"2"}))) == [
        "Numbers that will belong to another document: 1",
        "  2, “Survey of carers 2025”",
        "    Title: “Survey of carers 2025” → “Market statement”",
        "    Owner: “Head” will be cleared",
        "Records that more people may see: 1",
        "  1, “Plan”",
        "    Sensitivity: “internal” → “public”",
        "Records with a new title: 1",
        "  3, “Strategey”",
        "    Title: “Strategey” → “Strategy”",
        "Records to change: 1",
        "  4, “Minutes”",
        "    Version: “2”",
        "Values that will be cleared: Owner 1",
        "4 records to change, 0 to add.",
    ]


def test_no_difference_is_reported() -> None:
    assert shown("Ref,Title", "96,Practice framework") == ["No difference: the library and the register say the same."]


def test_records_that_are_left_alone_are_listed() -> None:
    changes = shown("Ref,Title", "9,Plan", of=library(record("9", "Plan"), record("10"), record("IR2"), record("2")))
    assert changes[0] == "Not in the register, and not changed: 2, 10, IR2"


def test_only_the_first_twenty_of_them_are_listed() -> None:
    refs = [str(number) for number in range(1, 300)]
    twenty = shown("Ref,Title", "1,Plan", of=library(*(record(ref, "Plan") for ref in refs[:21])))[0]
    assert twenty == f"Not in the register, and not changed: {', '.join(refs[1:21])}"
    many = shown("Ref,Title", "1,Plan", of=library(*(record(ref, "Plan") for ref in refs)))[0]
    assert many == f"{twenty} and 278 more"


def test_of_two_long_texts_the_place_where_they_differ_is_shown() -> None:
    long = "The same words again and again. " * 20
    before, after = f"{long}Then one thing.", f"{long}Then another."
    changes = shown("Ref,Title,Notes", f"96,Plan,{after}", of=library(record(title="Plan", notes=before)))
    assert changes[2] == (
        "    Notes: “…e words again and again. Then one thing.” → “…e words again and again. Then another.”"
    )


def test_a_long_text_is_cut_after_a_hundred_characters() -> None:
    longest = "x" * 100
    changes = shown("Ref,Title,Version,Notes", f"96,Practice framework,{longest},{longest}y", of=library(record()))
    assert changes[2:4] == [f"    Version: “{longest}”", f"    Notes: “{longest}…”"]


def test_lines_are_shown_in_one() -> None:
    assert shown("Ref,Title,Notes", '96,Practice framework,"One.\nThree."')[2] == (
        "    Notes: “One. ↵ Two.” → “One. ↵ Three.”"
    )


def test_how_the_columns_were_read_is_shown() -> None:
    register = spreadsheet([["Evidence"], ["Ref", "Document", "Ownr 1", "Team"], [96, "Plan"], ["Total", 1]])
    assert list(describe_register(parsed(register))) == [
        "Read 1 record in the sheet “Register” of register.xlsx, below the headings in row 2.",
        "  1 column heading recognised",
        "  B  “Document”: read as Title",
        "  C  “Ownr 1”: not read",
        "  D  “Team”: not read",
        "Row 4 was skipped: it looks like a total.",
    ]


def test_of_a_file_that_is_no_register_nothing_is_shown() -> None:
    assert list(describe_register(parsed(lines("Milk"), "list.csv"))) == []
