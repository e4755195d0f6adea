"""The letters of a PDF's fonts, by the tables that a file has for them."""

from __future__ import annotations

import pytest

from selfassess.audit.pdf_fonts import font_of

SPACE = b"1 begincodespacerange <00> <FF> endcodespacerange "
WIDE = b"1 begincodespacerange <0000> <FFFF> endcodespacerange "
TABLES = {
    "letters one by one": (SPACE + b"2 beginbfchar <01> <0050> <02> <0061> endbfchar", b"\x01\x02", "Pa"),
    "several letters for a code": (SPACE + b"1 beginbfchar <01> <00660069> endbfchar", b"\x01", "fi"),
    "a range": (SPACE + b"1 beginbfrange <01> <03> <0061> endbfrange", b"\x01\x02\x03", "abc"),
    "a range with a list": (SPACE + b"1 beginbfrange <01> <02> [<0050> <0061>] endbfrange", b"\x01\x02", "Pa"),
    "codes of two bytes": (WIDE + b"1 beginbfchar <0102> <0050> endbfchar", b"\x01\x02", "P"),
    "a code that is not there": (SPACE + b"1 beginbfchar <01> <0050> endbfchar", b"\x01a", "Pa"),
    "a code of two bytes that is not there": (WIDE + b"1 beginbfchar <0102> <0050> endbfchar", b"\x01\x03", ""),
    "no table": (b"", b"Caf\xe9", "Café"),
    "a range that ends before it begins": (SPACE + b"1 beginbfrange <03> <01> <0061> endbfrange", b"a", "a"),
    "an odd count of digits": (SPACE + b"1 beginbfchar <1> <005> endbfchar", b"\x10", "P"),
}


@pytest.mark.parametrize("name", TABLES)
def test_codes_are_read_as_letters(name: str) -> None:
    table, codes, words = TABLES[name]
    assert font_of(table, is_wide=False).words(codes) == words


def test_a_wide_font_without_a_table_says_nothing() -> None:
    assert font_of(b"", is_wide=True).words(b"\x00\x41") == ""


def test_a_table_without_end_is_cut() -> None:
    table = b"1 beginbfrange <0000> <FFFF> <0041> endbfrange " * 3
    assert len(font_of(WIDE + table, is_wide=True).letters) == 65_536
