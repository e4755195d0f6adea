"""What the rule says of totals that do not add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, text_at


def table(*rows: str, keys: str = "") -> str:
    """A published table with a column for each year, and more keys."""
    typed = "\n".join(f"    - [{row}]" for row in rows)
    head = "# content/tables.yaml\n- table: cost\n  caption: Cost\n  columns: [For, 2026-27, 2027-28, 2028-29]\n"
    return f"{head}{keys}  rows:\n{typed}\n"


SAID = {
    "one column": (
        table("A, 10, 1, 1", "B, 20, 2, 2", "Total, 40, 3, 3"),
        "40, 3",
        "The total of “2026-27” is 40, but the rows add up to 30.",
        "Type 30, or correct the figure that is wrong. Rounding explains a difference of up to 1.",
    ),
    "one row": (
        "# content/tables.yaml\n- {table: cost, caption: Cost, columns: [For, A, B, Total], rows: [[X, 1, 2, 3], "
        "[Y, 1, 2, 8]]}",
        "8]]}",
        "The total of “Y” is 8, but the figures of this row add up to 3.",
        "Type 3, or correct the figure that is wrong. Rounding explains a difference of up to 1.",
    ),
    "every column": (
        table("A, 10, 1, 1", "B, 20, 2, 2", "Total, 40, 9, 9"),
        "40, 9",
        "3 totals of this table are wrong: “2026-27” (40, its figures add up to 30), “2027-28” (9, its figures add up "
        "to 3), “2028-29” (9, its figures add up to 3).",
        "Check whether a row is missing, or is already part of another.",
    ),
    "where a row and a column cross": (
        chapter("| A | B | C | Total |\n|---|---|---|---|\n| N | 10 | 20 | 30 |\n| S | 5 | 9 | 10 |\n"
                "| Total | 15 | 29 | 44 |"),
        "10 |",
        "“10” does not fit: the figures of its column add up to 40 and not 44, and those of its row to 14 and not 10.",
        "Check this figure. With 14 both add up.",
    ),
    "a row that there is not": (
        table("A, 1, 1, 1", "England, 1, 1, 1", keys="  total_row: Engalnd\n"),
        "Engalnd",
        "No row of table “cost” begins with “Engalnd”.",
        "Did you mean “England”?",
    ),
    "shares of a whole": (
        "# content/tables.yaml\n- {table: t, caption: Ratings, columns: [Rating, Share], rows: [[A, 30%], [B, 40%], "
        "[C, 40%], [Total, 100%]]}",
        "100%",
        "The total of “Share” is 100%, but the rows add up to 110%.",
        "Type 110%, or correct the figure that is wrong. Rounding explains a difference of up to 2%.",
    ),
    "the total at the other end": (
        table("A, 10, 1, 1", "B, 20, 2, 2", "Total, 30, 3, 3", keys="  total: first\n"),
        "first",
        "The first row, “A”, is said to be the total, but the last row is called “Total”.",
        "Type “total: last”.",
    ),
    "a row of another name": (
        table("A, 1, 1, 1", keys="  total_row: Everything else\n"),
        "Everything else",
        "No row of table “cost” begins with “Everything else”.",
        "Type the first cell of the row that is the total.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("example", "place", "message", "hint"), SAID.values(), ids=SAID)
def test_it_says_which_total_is_wrong(example: str, place: str, message: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, example, "table-total")
    assert (finding.message, finding.hint) == (message, hint)
    assert text_at(tmp_path, finding).startswith(place)


@pytest.mark.parametrize(
    "example",
    [
        table("A, 10, 1, 1", "Total, 40, 3, 3", keys="  total: none\n"),
        table("Total investment, 40, 3, 3", "A, 10, 1, 1"),
        chapter("| For | Cost |\n|---|---|\n| A | 10 |\n| B | [](indicator:x) |\n| Total | 40 |"),
        chapter("| For | Cost |\n|---|---|\n| A | 10 |\n| Everybody | 40 |"),
        chapter("Words | Total"),
    ],
    ids=["none is said", "not called total", "a figure that is not known", "another name", "no table"],
)
def test_it_is_silent_where_nothing_is_certain(example: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, example, "table-total") == []
