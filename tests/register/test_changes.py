"""A register is compared with the library, and people are shown the difference."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.model.assessment import Assessment
from selfassess.register import shown, told
from tests.register.made import difference, library, lines, reading, record, spreadsheet

PLAN = library(
    record(
        owner="Head of Plans",
        dated=date(2026, 3, 1),
        statements=("assessing-needs", "safeguarding"),
        notes="One.\nTwo.\n",
        reviewed={"by": "Librarian", "on": date(2026, 10, 1)},
    )
)


def said(*rows: str, of: Assessment = PLAN) -> list[str]:
    """What people are shown of the difference between a CSV file and a library."""
    return [*shown(difference(lines(*rows), of, "register.csv"))]


def changed(*rows: str) -> list[tuple[str, object, object, str]]:
    """Each value that changes: its keys, what the library says, what the register says, and the cell."""
    found = difference(lines(*rows), PLAN, "register.csv").records
    return [(".".join(each.keys), each.old, each.new, each.cell) for changed in found for each in changed.values]


def test_a_value_that_is_other_is_a_change() -> None:
    assert changed("Ref,Title,Owner", "96,Practice framework,Head of Practice") == [
        ("owner", "Head of Plans", "Head of Practice", "C2")
    ]


def test_a_cell_that_is_emptied_takes_the_value_out() -> None:
    assert changed("Ref,Title,Owner", "96,Practice framework,") == [("owner", "Head of Plans", None, "C2")]


def test_a_column_that_is_not_there_changes_nothing() -> None:
    assert changed("Ref,Title", "96,Practice framework") == []


def test_a_value_that_was_not_there_is_a_change_from_none() -> None:
    assert changed("Ref,Title,Version", "96,Practice framework,1.10") == [("version", None, "1.10", "C2")]


def test_a_value_inside_a_review_is_a_change_of_its_own() -> None:
    assert changed("Ref,Title,Reviewed by,Reviewed on", "96,Practice framework,Librarian,2/10/2026") == [
        ("reviewed.on", "2026-10-01", "2026-10-02", "D2")
    ]


@pytest.mark.parametrize("notes", ["One.\nTwo.", "One. \r\nTwo.\r\n", "  One.\nTwo.\n\n"])
def test_line_ends_and_blank_space_at_the_ends_of_lines_are_no_change(notes: str) -> None:
    assert changed("Ref,Title,Notes", f'96,Practice framework,"{notes}"') == []


def test_the_order_of_statements_is_no_change() -> None:
    assert changed("Ref,Title,Statements", "96,Practice framework,Safeguarding; Assessing needs") == []


def test_other_statements_are_a_change() -> None:
    assert changed("Ref,Title,Statements", "96,Practice framework,Safeguarding") == [
        ("statements", ("assessing-needs", "safeguarding"), ("safeguarding",), "C2")
    ]


def test_a_ref_that_the_library_does_not_have_is_a_new_record() -> None:
    (new,) = difference(lines("Ref,Title,Kind", "97,Strategy,Strategy"), PLAN, "register.csv").records
    assert (new.ref, new.title, new.is_new) == ("97", "Strategy", True)
    assert [each.new for each in new.values] == ["97", "Strategy", "strategy"]


def test_a_record_that_the_register_does_not_have_is_named_and_left_alone() -> None:
    changes = difference(lines("Ref,Title", "97,Strategy"), PLAN, "register.csv")
    assert changes.absent == (("96", "Practice framework"),)


def test_the_difference_is_shown_in_words() -> None:
    assert said(
        "Ref,Title,Owner,Dated,Version", "96,Practice framework,Head of Practice,,2.0", "97,Strategy,Head,,"
    ) == [
        "Record 96, “Practice framework”",
        "  Owner: “Head of Plans” → “Head of Practice”",
        "  Dated: “2026-03-01” is taken out",
        "  Version: “2.0”",
        "New record 97, “Strategy”",
        "  Owner: “Head”",
        "1 record to change, 1 to add.",
    ]


def test_where_there_is_no_difference_that_is_said() -> None:
    assert said("Ref,Title", "96,Practice framework") == ["No difference: the library says what the register says."]


def test_what_is_left_alone_is_said() -> None:
    shown = said("Ref,Title", "9,Plan", of=library(record("9", "Plan"), record("10"), record("IR2"), record("2")))
    assert shown[0] == "Not in the register, and left as they are: 2, 10, IR2"


def test_of_very_many_that_are_left_alone_the_first_are_said() -> None:
    shown = said("Ref,Title", "1,Plan", of=library(*(record(str(number), "Plan") for number in range(1, 300))))
    assert shown[0].startswith("Not in the register, and left as they are: 2, 3, 4,")
    assert shown[0].endswith(" and 278 more")


def test_of_two_long_texts_the_place_where_they_differ_is_shown() -> None:
    long = "The same words again and again. " * 20
    before, after = f"{long}Then one thing.", f"{long}Then another."
    shown = said("Ref,Title,Notes", f"96,Plan,{after}", of=library(record(title="Plan", notes=before)))[1]
    assert shown == ("  Notes: “…e words again and again. Then one thing.” → “…e words again and again. Then another.”")


def test_lines_are_shown_in_one() -> None:
    assert said("Ref,Title,Notes", '96,Practice framework,"One.\nThree."')[1] == (
        "  Notes: “One. ↵ Two.” → “One. ↵ Three.”"
    )


def test_how_the_columns_were_read_is_told() -> None:
    made = spreadsheet([["Evidence"], ["Ref", "Document", "Ownr 1", "Team"], [96, "Plan"], ["Total", 1]])
    assert [*told(reading(made))] == [
        "Read 1 record in the sheet “Register” of register.xlsx, below the headings in row 2.",
        "  1 column under the headings of a register",
        "  B  “Document”: read as Title",
        "  C  “Ownr 1”: not read",
        "  D  “Team”: not read",
        "Row 4 is not read: it seems to count the others.",
    ]
