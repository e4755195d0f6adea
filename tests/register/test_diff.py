"""A register is compared with the library."""

from __future__ import annotations

from datetime import date

import pytest

from tests.register.samples import diff, library, lines, record

LIBRARY = library(
    record(
        owner="Head of Plans",
        dated=date(2026, 3, 1),
        statements=("assessing-needs", "safeguarding"),
        notes="One.\nTwo.\n",
        reviewed={"by": "Librarian", "on": date(2026, 10, 1)},
    )
)


def changed(*rows: str) -> list[tuple[str, object, object, str]]:
    """Each value that changes: its keys, what the library says, what the register says, and the cell."""
    records = diff(lines(*rows), LIBRARY, "register.csv").records
    return [(".".join(value.keys), value.old, value.new, value.cell) for record in records for value in record.values]


BOTH = ("assessing-needs", "safeguarding")
CHANGES = {
    "a different value": ("Owner", "Head of Practice", ("owner", "Head of Plans", "Head of Practice", "C2")),
    "a cell that is emptied": ("Dated", "", ("dated", "2026-03-01", None, "C2")),
    "a value that was not there": ("Version", "1.10", ("version", None, "1.10", "C2")),
    "a value inside a review": (
        "Reviewed by,Reviewed on",
        "Librarian,2/10/2026",
        ("reviewed.on", "2026-10-01", "2026-10-02", "D2"),
    ),
    "other statements": ("Statements", "Safeguarding", ("statements", BOTH, ("safeguarding",), "C2")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_value_that_differs_is_a_change_by_itself(name: str) -> None:
    headings, cells, change = CHANGES[name]
    assert changed(f"Ref,Title,{headings}", f"96,Practice framework,{cells}") == [change]


def test_a_column_that_is_not_there_changes_nothing() -> None:
    assert changed("Ref,Title", "96,Practice framework") == []


@pytest.mark.parametrize("notes", ["One.\nTwo.", "One. \r\nTwo.\r\n", "  One.\nTwo.\n\n"])
def test_line_ends_and_white_space_at_the_ends_of_lines_are_no_change(notes: str) -> None:
    assert changed("Ref,Title,Notes", f'96,Practice framework,"{notes}"') == []


def test_the_order_of_statements_is_no_change() -> None:
    assert changed("Ref,Title,Statements", "96,Practice framework,Safeguarding; Assessing needs") == []


def test_a_ref_that_the_library_does_not_have_is_a_new_record() -> None:
    (new,) = diff(lines("Ref,Title,Kind", "97,Strategy,Strategy"), LIBRARY, "register.csv").records
    assert (new.ref, new.title, new.is_new) == ("97", "Strategy", True)
    assert [value.new for value in new.values] == ["97", "Strategy", "strategy"]


def test_a_record_that_the_register_does_not_have_is_absent_and_not_changed() -> None:
    register = diff(lines("Ref,Title", "97,Strategy"), LIBRARY, "register.csv")
    assert register.absent == ("96",)
    assert [record.ref for record in register.records] == ["97"]
