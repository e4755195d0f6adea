"""What Markdown does not say of a table and a reader sees: its caption, its figures, the headings of its rows."""

from __future__ import annotations

import pytest

from selfassess.document.captions import title_of
from selfassess.document.kept_words import NO_BREAK
from selfassess.prose.tables import is_figures
from tests.render.test_markup import markup, tree_of

FIGURES = "| Area | Wait |\n| --- | --- |\n| North | 27 |\n| Mid | 30 |"


@pytest.mark.parametrize(
    "cells",
    [
        ["27", "1,234", "12.5"],
        ["45%", "100 %", "-3%"],
        ["£1,234", "£58 million", "£1.2m"],
        ["5–10", "5 to 10", "20-25"],
        ["<5", "~10", "+3", "(12)"],
        ["12", "-", "n/a", ""],
        ["12 (Ref 3)", "[](indicator:waits)", "**300**"],
    ],
)
def test_these_are_columns_of_figures(cells: list[str]) -> None:
    assert is_figures(cells)


@pytest.mark.parametrize(
    "cells", [[], ["", "-"], ["27", "North"], ["27 days", "3"], ["30 September 2025"], ["A7", "A8"]]
)
def test_these_are_not(cells: list[str]) -> None:
    assert not is_figures(cells)


def sides(prose: str) -> list[list[str]]:
    return [[cell.get("class", "") for cell in row] for row in tree_of(prose).iter("tr")]


def test_a_column_of_figures_is_set_right_with_its_heading() -> None:
    assert sides(FIGURES) == [["", "right"]] * 3


@pytest.mark.parametrize(("rule", "side"), [(":---", "left"), (":-:", "centre"), ("---:", "right")])
def test_a_side_that_was_typed_stays(rule: str, side: str) -> None:
    assert sides(FIGURES.replace("| --- |\n", f"| {rule} |\n")) == [["", side]] * 3


def test_the_first_column_is_not_set_right() -> None:
    assert sides("| Year | Wait |\n|-|-|\n| 2024 | 3 |\n| 2025 | 4 |") == [["", "right"]] * 3


HEADED = {
    "names beside figures": FIGURES,
    "years beside figures": "| Year | Wait |\n|-|-|\n| 2024-25 | 3 |\n| 2025-26 | 4 |",
    "bold names beside words": "| Body | Chair |\n|-|-|\n| **Board** | Director |\n| **Panel** | Head |",
    "a figure that nobody knows": "| Area | Wait |\n|-|-|\n| North | 3 |\n| Mid | 4 |\n| Coast | not known |",
}
PLAIN = {
    "longer words beside words": f"| Body | Chair |\n|-|-|\n| {'board ' * 11} | Director |\n| Panel | Head |",
    "a name twice": "| Area | Wait |\n|-|-|\n| North | 3 |\n| North | 4 |",
    "a name missing": "| Area | Wait |\n|-|-|\n| North | 3 |\n| | 4 |",
    "numbers of rows": "| No | Wait |\n|-|-|\n| 1 | 3 |\n| 2 | 4 |",
    "a gap below an empty corner": "| | Chair |\n|-|-|\n| Board | Director |\n| | Head |",
    "a sentence": f"| Area | Wait |\n|-|-|\n| {'north ' * 20} | 3 |\n| Mid | 4 |",
    "one column": "| Area |\n|-|\n| **North** |",
}


@pytest.mark.parametrize("rows", HEADED)
def test_the_first_column_heads_its_rows(rows: str) -> None:
    body = tree_of(HEADED[rows]).findall(".//tbody/tr")
    assert [(row[0].tag, row[0].get("scope")) for row in body] == [("th", "row")] * len(body)


@pytest.mark.parametrize("rows", PLAIN)
def test_the_first_column_does_not(rows: str) -> None:
    assert [*tree_of(PLAIN[rows]).iterfind(".//tbody/tr/th")] == []


def test_bold_words_of_a_heading_are_bold_once() -> None:
    made = markup("| **Area** | Wait |\n|-|-|\n| **North** | **27** |")
    assert '<th scope="col">Area</th>' in made
    assert '<th scope="row">North</th><td class="right"><strong>27</strong></td>' in made


ROWS = "| Area | Wait |\n| --- | --- |\n| North | 27 |"
CAPTIONS = {
    "above, after a blank line": (f"Table: Waits by area\n\n{ROWS}", "Waits by area"),
    "straight above": (f": Waits by area\n{ROWS}", "Waits by area"),
    "straight below": (f"{ROWS}\nTable: Waits by area", "Waits by area"),
    "below, after a blank line": (f"{ROWS}\n\n: Waits by area", "Waits by area"),
    "with a number": (f"Table 3: Waits by area\n\n{ROWS}", "Table 3: Waits by area"),
    "as Word numbers it": (f"Table 3 Waits by area\n{ROWS}", "Table 3 Waits by area"),
    "with a dash": (f"Table A1.2 – Waits\n{ROWS}", "Table A1.2 – Waits"),
    "in bold": (f"**Table 3: Waits by area**\n\n{ROWS}", "Table 3: Waits by area"),
    "over two lines": (f"Table 3: Waits\nby area\n\n{ROWS}", "Table 3: Waits\nby area"),
    "with a reference": (f"Table: Waits (Ref 1)\n\n{ROWS}", "Waits (Ref 1)"),
    "in an item of a list": ("- Words\n\n  : Waits\n\n  | A | B |\n  |-|-|\n  | x | 1 |", "Waits"),
}


@pytest.mark.parametrize("case", CAPTIONS)
def test_a_line_beside_a_table_is_its_caption(case: str) -> None:
    prose, words = CAPTIONS[case]
    root = tree_of(prose)
    assert [title_of(caption).replace(NO_BREAK, " ") for caption in root.iter("caption")] == [" ".join(words.split())]
    assert [*root.iterfind("p")] == []


def test_the_last_line_of_words_straight_above_is_the_caption() -> None:
    root = tree_of(f"Words.\nMore words.\nTable 3: Waits\n{ROWS}")
    assert [paragraph.text for paragraph in root.iterfind("p")] == ["Words.\nMore words."]
    assert root.findtext(".//caption") == f"Table{NO_BREAK}3: Waits"


@pytest.mark.parametrize(
    "words",
    [
        "Table 3 shows that waits fell.",
        "The table: waits",
        "Figure 2: Waits",
        ":-)",
        "Table 3",
        "Tables: words",
        "(a): b",
    ],
)
def test_other_words_are_a_paragraph(words: str) -> None:
    assert tree_of(f"{words}\n\n{ROWS}").find(".//caption") is None


@pytest.mark.parametrize(
    ("prose", "captions"),
    [
        (f": one\n\n{ROWS}\n\n: two\n\n{ROWS}", ["one", "two"]),
        (f"{ROWS}\n\n: one\n\n{ROWS}\n\n: two", ["one", "two"]),
        (f"{ROWS}\n\n: two\n\n{ROWS}", [None, "two"]),
        (f"{ROWS}\n\n: two\n\n{ROWS}\n\n: three\n\n{ROWS}", [None, "two", "three"]),
        (f"{ROWS}\n: one\n\n{ROWS}", ["one", None]),
    ],
    ids=["above each", "below each", "between, apart from both", "above all but the first", "between, straight below"],
)
def test_a_caption_between_two_tables_is_of_one(prose: str, captions: list[str | None]) -> None:
    found = (table.find("caption") for table in tree_of(prose).iter("table"))
    assert [None if caption is None else title_of(caption) for caption in found] == captions


def test_words_straight_below_the_last_row_are_a_paragraph() -> None:
    root = tree_of(f"{ROWS}\nWords below\nand more.")
    assert [paragraph.text for paragraph in root.iterfind("p")] == ["Words below\nand more."]
    assert len([*root.iter("tr")]) == 2


def test_a_table_straight_below_a_list_ends_the_list() -> None:
    root = tree_of(f"- one\n- two\n{ROWS}")
    assert [child.tag for child in root] == ["ul", "table"]


def test_a_table_set_in_as_its_item_is_stays_in_the_list() -> None:
    root = tree_of("- one\n  | A | B |\n  |-|-|\n  | x | 1 |\n- two")
    assert [child.tag for child in root] == ["ul"]
    assert root.find("ul/li/table") is not None
