"""What the columns of a list of evidence in a Word file give a record."""

from __future__ import annotations

import pytest

from selfassess.document.language import ENGLISH
from selfassess.importer.record_columns import with_columns
from selfassess.importer.records import FoundRecord, found_records, library_of
from tests.importer.made import block, framework

OURS = ENGLISH.evidence_headings


def records(heads: str, *rows: str) -> list[FoundRecord]:
    """The records of a table, whose cells are parted by strokes; paragraphs are numbered from 1 after the headings."""
    number = 0
    lines = ["".join(f"<th>{head}</th>" for head in heads.split("|"))]
    for row in rows:
        cells = []
        for cell in row.split("|"):
            number += 1
            cells.append(f'<td data-at="{number}">{cell}</td>')
        lines.append("".join(cells))
    found, left = found_records([block(f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>")])
    assert left == []
    return with_columns(found, framework())


def entry(heads: str, row: str) -> str:
    """What the library says of a record besides its number and title."""
    text = library_of(records(f"Ref|Title|{heads}", f"1|Carers strategy|{row}")).files["evidence/library.yaml"]
    return text.removeprefix("- ref: 1\n  title: Carers strategy\n")


@pytest.mark.parametrize(
    ("heads", "row", "said"),
    [
        pytest.param(
            "Type|Owner|Date", "Strategy|Head of Carers|3 May 2026",
            "  kind: strategy\n  owner: Head of Carers\n  dated: 2026-05-03\n", id="one value in each column",
        ),
        pytest.param("Lead officer|Category", "Head of Carers|Feedback from partners",
                     "  category: feedback-from-partners\n  owner: Head of Carers\n", id="other names of columns"),
        pytest.param("Kind, date and owner", "Strategy; 3 May 2026; Head of Carers, North",
                     "  kind: strategy\n  owner: Head of Carers, North\n  dated: 2026-05-03\n", id="three in one"),
        pytest.param("Kind, date and owner", "Head of Carers", "  owner: Head of Carers\n", id="one of three"),
        pytest.param("Type / date", "Policy doc; spring",
                     '  notes: "Type / date: Policy doc; spring"\n', id="unknown words"),
        pytest.param("Date", "spring", '  notes: "Date: spring"\n', id="no date"),
        pytest.param("Link", "https://www.example.org/a", "  url: https://www.example.org/a\n", id="address"),
        pytest.param("Link", "S:\\plans", '  notes: "Link: S:\\\\plans"\n', id="drive"),
        pytest.param("Sensitivity", "Confidential", "  sensitivity: internal\n", id="restricted in other words"),
        pytest.param("Notes|Where held", "Read by the board|Box 2",
                     '  notes: "Read by the board; Where held: Box 2"\n', id="notes"),
        pytest.param("Reviewed by|File name", "Head of Carers|a.pdf",
                     '  notes: "Reviewed by: Head of Carers; File name: a.pdf"\n', id="what is never read"),
        pytest.param("Type", "", "", id="empty"),
        pytest.param("Lead|Owner", "Head of Carers|Carers Team",
                     '  owner: Head of Carers\n  notes: "Owner: Carers Team"\n', id="two columns for one value"),
        pytest.param("Lead|Owner", "|Carers Team", "  owner: Carers Team\n", id="the first of two is empty"),
        pytest.param("Date and owner", "3 May 2026;; Carers Team", "  owner: Carers Team\n  dated: 2026-05-03\n",
                     id="nothing between two marks"),
    ],
)  # fmt: skip
def test_a_column_gives_a_value_or_a_note(heads: str, row: str, said: str) -> None:
    assert entry(heads, row) == said


def test_our_own_list_gives_back_what_the_library_said() -> None:
    title = "<strong>Survey of carers, 2026</strong>, version 1.0<br/>Held in the evidence library as 001-a.pdf"
    (record,) = records("|".join(OURS), f"1|{title}|Survey; 3 May 2026; Head of Carers|A1.1, A1.2 (2)")

    assert record.title == "Survey of carers, 2026"
    assert record.values == {
        "kind": "survey",
        "dated": "2026-05-03",
        "owner": "Head of Carers",
        "version": "1.0",
    }
    assert record.notes == "Held in the evidence library as 001-a.pdf"
    assert record.left_out == (4,)


def test_our_own_list_is_known_without_the_column_that_no_record_had_words_for() -> None:
    (record,) = records("|".join([*OURS[:2], OURS[-1]]), "1|Survey of carers, version 1.0|A1.1, A1.2 (2)")
    assert (record.title, record.values, record.notes, record.left_out) == (
        "Survey of carers", {"version": "1.0"}, "", (3,)
    )  # fmt: skip


def test_a_title_in_another_list_is_the_whole_cell() -> None:
    (record,) = records("Ref|Title|Type", "1|Survey, version 1.0<br/>Box 2|Survey")

    assert record.title == "Survey, version 1.0 Box 2"
