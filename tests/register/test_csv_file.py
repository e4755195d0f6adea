"""CSV files are written for Excel, and read from whatever wrote them."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest

from selfassess.register.csv_file import FORMULA
from tests.register.samples import (
    FORMULAS,
    NO_DIFFERENCE,
    csv_of,
    diff,
    example,
    faults,
    library,
    lines,
    parsed,
    record,
    values,
    workbook_of,
)

PLAN = {"ref": "96", "title": "Plan"}


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_csv_file_begins_with_the_mark_that_excel_needs_and_has_its_line_ends() -> None:
    content = csv_of(library(record()))
    assert content.startswith(b"\xef\xbb\xbfRef,Title,Kind,")
    assert content.endswith(b"\r\n")


def test_the_samples_have_every_character_that_starts_a_formula() -> None:
    assert {character for character in map(chr, range(0x10000)) if re.match(FORMULA, character)} <= {
        text[0] for text in FORMULAS
    }


@pytest.mark.parametrize("text", [*FORMULAS, "''=1"])
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    content = csv_of(library(record(version=text)))
    assert cells(content)[1][7] == f"'{text}".replace("\r", "\n")
    assert values(content, "register.csv")[0]["version"] == text.strip()


@pytest.mark.parametrize("text", ["'tis", "''", "a=b", "1-2", "–2", "O'Brien"])
def test_other_text_is_written_as_it_is(text: str) -> None:
    content = csv_of(library(record(title=text)))
    assert cells(content)[1][1] == text
    assert values(content, "register.csv")[0]["title"] == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_of_excel_is_read(encoding: str) -> None:
    content = "Ref,Title\r\n96,Carers’ café – £2m\r\n".encode(encoding)
    assert values(content, "register.csv") == [{"ref": "96", "title": "Carers’ café – £2m"}]


def test_the_big_endian_mark_is_read() -> None:
    assert values("\ufeffRef,Title\r\n96,Plan".encode("utf-16-be"), "register.csv") == [PLAN]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_cells_may_be_separated_by_commas_semicolons_or_tabs(separator: str) -> None:
    content = lines(separator.join(["Ref", "Title", "Owner"]), separator.join(["96", '"a,b;c\td"', "Head"]))
    assert values(content, "register.csv") == [{"ref": "96", "title": "a,b;c\td", "owner": "Head"}]


@pytest.mark.parametrize("separator", [",", ";", "|", "\t"])
def test_a_line_that_names_the_separator_is_obeyed(separator: str) -> None:
    content = lines(f"sep={separator}", f"Ref{separator}Title", f"96{separator}Plan")
    assert values(content, "register.csv") == [PLAN]


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_every_line_end_is_read(end: bytes) -> None:
    assert values(lines("Ref,Title", "96,Plan").replace(b"\r\n", end), "register.csv") == [PLAN]


@pytest.mark.parametrize("row", ['97,"Strategy', '97,"Stra"tegy', "97," + "x" * 200_000])
def test_a_row_that_cannot_be_split_into_cells_is_a_fault(row: str) -> None:
    content = lines("Ref,Title;", "96,Plan", row, "98,Review")
    assert faults(content, "register.csv") == [
        "A3: This row cannot be read. Its quotation marks do not match, or one of its cells is too long."
    ]


def test_bytes_that_are_not_text_are_a_fault() -> None:
    assert faults(b"Ref,Title\r\n96,\x81\r\n", "register.csv") == ["This file is not a workbook and not text."]


def test_a_workbook_named_as_a_csv_file_is_read_as_a_workbook() -> None:
    assert parsed(workbook_of(library(record())), "register.csv").rows[0].ref == "96"


def test_the_example_makes_the_round_trip_without_a_difference() -> None:
    assert diff(csv_of(example()), example(), "register.csv") == NO_DIFFERENCE
