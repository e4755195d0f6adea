"""CSV files are written for Excel, and read from whatever wrote them."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from tests.register.made import (
    csv_of,
    difference,
    example,
    faults,
    library,
    lines,
    reading,
    record,
    values,
    workbook_of,
)

PLAN = {"ref": "96", "title": "Plan"}
DANGERS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "''=1", "＝1", "=cmd|' /C calc'!A0")


def cells(content: bytes) -> list[list[str]]:
    return [*csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))]


def test_a_csv_file_begins_with_the_mark_that_excel_needs_and_has_its_line_ends() -> None:
    made = csv_of(library(record()))
    assert made.startswith(b"\xef\xbb\xbfRef,Title,Kind,")
    assert made.endswith(b"\r\n")


def test_the_records_stand_in_the_order_of_their_refs() -> None:
    made = csv_of(library(*(record(ref) for ref in ("IR2", "10", "IR10", "9", "007"))))
    assert [row[0] for row in cells(made)[1:]] == ["007", "9", "10", "IR2", "IR10"]


@pytest.mark.parametrize("words", DANGERS)
def test_no_cell_begins_as_a_formula_does(words: str) -> None:
    made = csv_of(library(record(title=words)))
    assert cells(made)[1][1] == f"'{words}"
    assert values(made, "register.csv")[0]["title"] == words.strip()


@pytest.mark.parametrize("words", ["'tis", "''", "a=b", "1-2", "–2", "O'Brien"])
def test_other_words_are_as_they_are(words: str) -> None:
    made = csv_of(library(record(title=words)))
    assert cells(made)[1][1] == words
    assert values(made, "register.csv")[0]["title"] == words


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_of_excel_is_read(encoding: str) -> None:
    content = "Ref,Title\r\n96,Carers’ café – £2m\r\n".encode(encoding)
    assert values(content, "register.csv") == [{"ref": "96", "title": "Carers’ café – £2m"}]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_cells_may_be_parted_by_commas_semicolons_or_tabs(separator: str) -> None:
    content = lines(separator.join(["Ref", "Title", "Owner"]), separator.join(["96", '"a,b;c\td"', "Head"]))
    assert values(content, "register.csv") == [{"ref": "96", "title": "a,b;c\td", "owner": "Head"}]


def test_a_line_that_names_the_separator_is_obeyed() -> None:
    assert values(lines("sep=;", "Ref;Title", "96;Plan"), "register.csv") == [PLAN]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_every_line_end_is_read(end: bytes) -> None:
    assert values(lines("Ref,Title", "96,Plan").replace(b"\r\n", end), "register.csv") == [PLAN]


def test_a_file_without_a_line_end_at_its_end_is_read() -> None:
    assert values(b"Ref,Title\r\n96,Plan", "register.csv") == [PLAN]


@pytest.mark.parametrize("row", ['97,"Strategy', '97,"Stra"tegy', "97," + "x" * 200_000])
def test_a_row_that_cannot_be_parted_into_cells_is_a_fault(row: str) -> None:
    content = lines("Ref,Title;", "96,Plan", row, "98,Review")
    assert faults(content, "register.csv") == [
        "A3: This row cannot be read: its quotation marks do not match, or a cell of it is too long."
    ]


def test_bytes_that_are_no_text_are_a_fault() -> None:
    assert faults(b"Ref,Title\r\n96,\x81\r\n", "register.csv") == ["This file is neither a workbook nor text."]


def test_a_workbook_under_the_name_of_a_csv_file_is_read_as_what_it_is() -> None:
    assert reading(workbook_of(library(record())), "register.csv").rows[0].ref == "96"


def test_the_example_makes_the_round_trip_without_a_difference() -> None:
    changes = difference(csv_of(example()), example(), "register.csv")
    assert (changes.records, changes.absent) == ((), ())
