"""Tables as people type and paste them: what is found, and the table that goes in their place."""

from __future__ import annotations

from textwrap import indent

import pytest

from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from tests.prose.typed_text import text_of

HEADER, MALFORMED, UNEVEN, AS_TEXT = "table-without-header", "table-malformed", "table-uneven", "table-as-text"
SOUND = "| Area | Wait |\n| --- | --- |\n| North | 27 |\n| Mid | 30 |"


def passage_of(prose: str) -> Passage:
    return read(text_of(f"text: |\n{indent(prose, '  ')}\n"))


CERTAIN = {
    "too many hyphens, no outer bars": (HEADER, "Area | Wait\n--- | --- | ---\nNorth | 27\nMid | 30"),
    "too few hyphens": (HEADER, "| Area | Wait |\n| --- |\n| North | 27 |\n| Mid | 30 |"),
    "no line of hyphens": (HEADER, "| Area | Wait |\n| North | 27 |\n| Mid | 30 |"),
    "no line of hyphens, no outer bars": (HEADER, "Area | Wait\nNorth | 27\nMid | 30"),
    "equals signs": (HEADER, "| Area | Wait |\n|======|======|\n| North | 27 |\n| Mid | 30 |"),
    "dashes": (HEADER, "Area | Wait\n— | —\nNorth | 27\nMid | 30"),
    "one line of hyphens without bars": (HEADER, "Area | Wait\n-----------\nNorth | 27\nMid | 30"),
    "a line of a database": (HEADER, "Area  | Wait\n------+-----\nNorth | 27\nMid   | 30"),
    "the hyphens above the header": (HEADER, "| --- | --- |\n| Area | Wait |\n| North | 27 |\n| Mid | 30 |"),
    "the header of a wiki": (HEADER, "||Area||Wait||\n|North|27|\n|Mid|30|"),
    "broken bars": (HEADER, "¦ Area ¦ Wait ¦\n¦ North ¦ 27 ¦\n¦ Mid ¦ 30 ¦"),
    "a blank line below the header": (MALFORMED, "| Area | Wait |\n\n| --- | --- |\n| North | 27 |\n| Mid | 30 |"),
    "a blank line between rows": (MALFORMED, f"{SOUND[:-12]}\n\n| Mid | 30 |"),
    "blank lines everywhere": (MALFORMED, SOUND.replace("\n", "\n\n")),
    "cells between tabs": (MALFORMED, "Area\tWait\nNorth\t27\nMid\t30"),
    "lines and crosses": (MALFORMED, "+---+---+\n| Area | Wait |\n+---+---+\n| North | 27 |\n| Mid | 30 |\n+---+---+"),
    "lines between all rows": (
        MALFORMED, "+---+---+\n| Area | Wait |\n+===+===+\n| North | 27 |\n+---+---+\n| Mid | 30 |\n+---+---+"
    ),
    "a drawn box": (MALFORMED, "┌───┬───┐\n│ Area │ Wait │\n├───┼───┤\n│ North │ 27 │\n│ Mid │ 30 │\n└───┴───┘"),
    "hyphens apart": (HEADER, "| Area | Wait |\n| - - - | - - - |\n| North | 27 |\n| Mid | 30 |"),
    "HTML": (
        MALFORMED,
        "<table><tr><th>Area</th><th>Wait</th></tr>\n<tr><td>North</td><td>27</td></tr>\n"
        "<tr><td>Mid</td><td>30</td></tr></table>",
    ),
}  # fmt: skip
OTHER = {
    "a cell over two lines": (
        MALFORMED, "| Area | Plan |\n|-|-|\n| North | We will\nask |\n| Mid | No |",
        "| Area | Plan |\n| --- | --- |\n| North | We will ask |\n| Mid | No |",
    ),
    "two header rows": (
        MALFORMED, "| Area | Wait |\n| | days |\n| --- | ---: |\n| North | 27 |",
        "| Area | Wait days |\n| --- | ---: |\n| North | 27 |",
    ),
    "merged cells in the header": (
        HEADER, "| | 2024 | | 2025 | |\n|-|-|-|-|-|\n| Area | No | % | No | % |\n| A | 1 | 2% | 3 | 4% |",
        "| Area | 2024 No | 2024 % | 2025 No | 2025 % |\n| --- | --- | --- | --- | --- |",
    ),
    "a bar among cells between tabs": (
        MALFORMED, "Area\tAsked|kept\nNorth\t27", "| Area | Asked\\|kept |\n| --- | --- |\n| North | 27 |"
    ),
    "a cell of Excel over two lines": (
        MALFORMED, 'Area\tTeams\tWait\nNorth\t"Duty ""A""\nReview"\t27',
        '| Area | Teams | Wait |\n| --- | --- | --- |\n| North | Duty "A"<br>Review | 27 |',
    ),
    "a cell of Excel over three lines": (
        MALFORMED, 'Area\tWait\tTeams\nNorth\t27\t"Duty\nReview\nHospital"',
        '| Area | Wait | Teams |\n| --- | --- | --- |\n| North | 27 | Duty<br>Review<br>Hospital |',
    ),
    "an empty corner between tabs": (
        MALFORMED, "Words\n\tApr\tMay\nNorth\t27\t28", "|  | Apr | May |\n| --- | --- | --- |\n| North | 27 | 28 |",
    ),
    "a cell of a drawn table over two lines": (
        MALFORMED, "+--+--+\n| A | B |\n+==+==+\n| x | one |\n|  | two |\n+--+--+\n| y | z |\n+--+--+",
        "| A | B |\n| --- | --- |\n| x | one two |\n| y | z |",
    ),
    "no-break spaces": (
        HEADER, "|\u00a0A\u00a0|\u00a0B\u00a0|\n|\u00a0---\u00a0|---|\n| a | b", "| A | B |\n| --- | --- |\n| a | b |",
    ),
    "a quotation": (
        HEADER, "> | A | B |\n> | --- |\n> | x | 1 |", "| A | B |\n> | --- | --- |\n> | x | 1 |",
    ),
    "an item of a list": (
        HEADER, "- | A | B |\n  | --- |\n  | x | 1 |", "| A | B |\n  | --- | --- |\n  | x | 1 |",
    ),
    "rows not indented as the item of a list": (
        MALFORMED, "1. | A | B |\n| --- | --- |\n| x | 1 |", "| A | B |\n   | --- | --- |\n   | x | 1 |",
    ),
    "a table of a web page": (
        MALFORMED,
        "<TABLE border=0><thead><tr><td>Area</td><td>Plan</td></tr></thead>\n\n"
        "<tr><td><b>North</b></td><td>a|b <a href='https://a.example/'>read</a></td></tr></TABLE>",
        "| Area | Plan |\n| --- | --- |\n| **North** | a\\|b [read](https://a.example/) |",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CERTAIN)
def test_what_was_certainly_meant_goes_in_its_place(case: str) -> None:
    rule, prose = CERTAIN[case]
    [mistake] = passage_of(f"Words above.\n\n{prose}\n\nWords below.").mistakes
    assert (mistake.rule, mistake.problem.place.line, mistake.problem.fix) == (rule, 4, SOUND)


@pytest.mark.parametrize("case", OTHER)
def test_so_do_these(case: str) -> None:
    rule, prose, fixed = OTHER[case]
    mistake = passage_of(prose).mistakes[0]
    assert (mistake.rule, mistake.problem.fix) == (rule, fixed)


@pytest.mark.parametrize("case", [*CERTAIN, *OTHER])
def test_with_the_fix_nothing_more_is_found(case: str) -> None:
    prose = {**CERTAIN, **OTHER}[case][1]
    [mistake] = passage_of(f"Words.\n\n{prose}\n\nMore.").mistakes
    text, content = mistake.position.block.text, mistake.position.block.content
    assert text.count(content) == 1
    fixed = passage_of(text.replace(content, mistake.problem.fix or ""))
    assert fixed.mistakes == ()
    assert len([token for token in fixed.tokens if token.type == "table_open"]) == 1


FOUND = {
    "two rows of words": (HEADER, "| Body | Chair |\n| Board | Director |"),
    "one row": (HEADER, "| North | 27 |"),
    "a header that has a figure": (HEADER, "| North | 27 |\n| Mid | 30 |"),
    "a header with a cell too few": (HEADER, "| Area |\n| --- | --- |\n| North | 27 |"),
    "perhaps a second table": (MALFORMED, f"{SOUND}\n\n| Area | Visits |\n| North | 12 |"),
    "perhaps the next paragraph": (MALFORMED, f"{SOUND}\n| Coast | 38\nWords below."),
    "a line between rows": (MALFORMED, f"{SOUND}\n| --- | --- |\n| Total | 57 |"),
    "a cell too many": (UNEVEN, f"{SOUND}\n| Coast | 38 | 5 |"),
    "a cell too few": (UNEVEN, f"{SOUND}\n| Coast |"),
    "a bar in fixed-width text": (UNEVEN, f"{SOUND}\n| `a|b` | 3 |"),
    "an empty heading": (HEADER, "| Area | | Wait |\n|-|-|-|\n| North | x | 3 |"),
    "words between tabs": (MALFORMED, "Name\tRole\nThe chair\tLeads"),
    "rows of several lengths between tabs": (MALFORMED, "Area\tWait\nNorth\t27\t3"),
    "one row between tabs": (MALFORMED, "Area\tWait\tTarget"),
    "merged cells of HTML": (
        MALFORMED,
        "<table><tr><td colspan=2>North</td></tr><tr><td>a</td><td>b</td></tr></table>",
    ),
    "HTML never closed": (MALFORMED, "<table><tr><td>North</td></tr>"),
    "commas": (AS_TEXT, "Area,Wait\nNorth,27\nMid,30"),
    "semicolons": (AS_TEXT, "Area;Wait;Target\nNorth;27;28\nMid;30;28"),
    "commas and spaces": (AS_TEXT, "Area, Wait, Target\nNorth, 27, 28\nMid, 30, 28"),
    "hyphens in groups": (AS_TEXT, "Area      Wait\n-------   ----\nNorth     27"),
    "equals signs in groups": (AS_TEXT, "=====  ====\nArea   Wait\n=====  ====\nNorth  27\n=====  ===="),
    "HTML among words": (MALFORMED, "See <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"),
    "spaces": (AS_TEXT, "Area       Wait   Target\nNorth      27     28\nMid        30     28"),
}


@pytest.mark.parametrize("case", FOUND)
def test_what_is_only_probable_is_found_and_has_no_fix(case: str) -> None:
    rule, prose = FOUND[case]
    [mistake] = passage_of(prose).mistakes
    assert (mistake.rule, mistake.problem.fix) == (rule, None)


FINE = {
    "a size": "|x| is the size of x.",
    "bars in a sentence": "We ask | they answer\nwith | bars",
    "fixed-width text": "```\n| a |\n| b |\n<table>\n```",
    "a table of HTML as an example": "Type `<table><tr>` for that.",
    "two tables": f"{SOUND}\n\n{SOUND}",
    "a heading between tables": f"{SOUND}\n\n### Words\n\n{SOUND}",
    "the first heading empty": "| | Wait |\n|-|-|\n| North | 3 |",
    "empty cells at the end": f"{SOUND}\n| Coast | 38 | |",
    "a row of hyphens for what is missing": "| A | B |\n|-|-|\n| - | - |",
    "a header alone": "| A | B |\n|-|-|",
    "words above and below": f"Words\n{SOUND}\nWords",
    "a list between tabs": "(1)\tOne\n(2)\tTwo",
    "a tab among words": "Telephone:\t01234",
    "an address": "Town Hall,\nHigh Street,\nExbury",
    "an address on five lines": "Town Hall,\nHigh Street,\nExbury,\nExampleshire,\nEX1 2AB",
    "items that end with semicolons": "one;\ntwo;\nthree;\nfour.",
    "a quotation beside a tab": 'He said:\t"Yes.\nI will."',
    "commas in sentences": "We ask, and wait, and\nthen we ask, and wait,\nand then, at last, we",
    "two spaces after full stops": "We ask.  They answer.\nWe wait.  They come.\nWe go.  They stay.",
    "figures with commas": "1,234\n2,345\n3,456",
    "a row that needs no closing bar": "| A | B |\n|-|-|\n| x | 1\n| y | 2",
}


@pytest.mark.parametrize("case", FINE)
def test_these_are_no_mistakes(case: str) -> None:
    assert [mistake.rule for mistake in passage_of(FINE[case]).mistakes] == []


def test_what_a_hint_says_to_type_is_enough() -> None:
    [mistake] = passage_of("| Area | Wait |\n| --- |\n| Board | Chair |").mistakes
    assert mistake.problem.hint == "Change that line to “| --- | --- |”."
    assert passage_of("| Area | Wait |\n| --- | --- |\n| Board | Chair |").mistakes == ()


def test_a_long_table_is_read_in_a_time_that_grows_with_it() -> None:
    assert passage_of("\n".join([SOUND, *("| Area | 1 |" for _ in range(4000))])).mistakes == ()


@pytest.mark.parametrize("prose", ["|\n|", "¦\n¦", "||\n||"])
def test_bars_without_any_words_are_no_table(prose: str) -> None:
    assert passage_of(prose).mistakes == ()
