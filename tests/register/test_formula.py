"""The text that a formula gives is worked out from cells, or it has no answer."""

from __future__ import annotations

import pytest

from selfassess.register.formula import UnknownFormulaError, link_of

CELLS = {("", "A2"): "17", ("", "B2"): "Carers plan", ("Links", "C3"): "https://a.example/", ("", "Ref"): "17"}


def cell(sheet: str, reference: str) -> str:
    return CELLS.get((sheet, reference), "")


@pytest.mark.parametrize(
    ("formula", "link", "words"),
    [
        ('HYPERLINK("https://a.example/"&A2,"Open")', "https://a.example/17", "Open"),
        ('=HYPERLINK("https://a.example/" & $A$2)', "https://a.example/17", "https://a.example/17"),
        ("HYPERLINK(Links!C3&A2,B2)", "https://a.example/17", "Carers plan"),
        ("HYPERLINK('Links'!$C$3&A2)", "https://a.example/17", "https://a.example/17"),
        ('HYPERLINK(_xlfn.CONCAT("https://a.example/",TEXT(A2,"0000")))', "https://a.example/0017", None),
        ('HYPERLINK("https://a.example/"&SUBSTITUTE(B2," ","%20"),"x")', "https://a.example/Carers%20plan", "x"),
        ('HYPERLINK("https://a.example/"&ENCODEURL(B2),"x")', "https://a.example/Carers%20plan", "x"),
        ('HYPERLINK("https://a.example/"&UPPER(LEFT(B2,2))&LOWER(RIGHT(B2,3)),"x")', "https://a.example/CAlan", "x"),
        ('IF(A2="","",HYPERLINK("https://a.example/"&A2,"Open"))', "https://a.example/17", "Open"),
        ('IF(ISBLANK(C2),"none",HYPERLINK("https://a.example/"&A2,"Open"))', "", "none"),
        ('IF(A2<>"",HYPERLINK("https://a.example/1"),HYPERLINK("https://a.example/2"))', "https://a.example/1", None),
        ('IFERROR(HYPERLINK("https://a.example/"&[@Ref],"Open"),"")', "https://a.example/17", "Open"),
        ('HYPERLINK("https://a.example/?q=""x""",TRIM("  a  b "))', 'https://a.example/?q="x"', "a b"),
        ('HYPERLINK(("https://a.example/"&1)&2.5,T("x"))', "https://a.example/12.5", "x"),
        ("IF(FALSE(),1)", "", "FALSE"),
        ('"IR"&A2', "", "IR17"),
    ],
)
def test_what_is_known_is_worked_out(formula: str, link: str, words: str | None) -> None:
    assert link_of(formula, cell) == (link, link if words is None else words)


@pytest.mark.parametrize(
    "formula",
    [
        *(
            'HYPERLINK(VLOOKUP(A2,X:Y,2),"Open")',
            "A2:B3",
            "A2+1",
            "SUM(A2)",
            'HYPERLINK("https://a.example/"&A2',
            '"a',
            "",
        ),
        *(
            'TEXT(A2,"dd/mm/yyyy")',
            'LEFT(B2,"x")',
            "INDIRECT(B2)",
            "A2 B2",
            ")",
            "&A2",
            "{1,2}",
            "(" * 40 + "1" + ")" * 40,
        ),
        *("HYPERLINK()", 'SUBSTITUTE("a","a")', 'RIGHT(B2,"123456")', '"a"&', "1" * 9_000),
        'SUBSTITUTE(SUBSTITUTE("' + "a" * 2_000 + '","a","' + "b" * 2_000 + '"),"b","cc")',
    ],
)
def test_what_is_not_known_has_no_answer(formula: str) -> None:
    with pytest.raises(UnknownFormulaError):
        link_of(formula, cell)


def test_no_formula_makes_a_text_that_no_cell_could_have() -> None:
    with pytest.raises(UnknownFormulaError):
        link_of("&".join(["A1"] * 40), lambda sheet, reference: "x" * 1_000)
