"""Fields of headers and footers: which stay, which leave what they showed, and which leave nothing."""

from __future__ import annotations

import re

import pytest

from tests.write.word.look.brand_files import header_of, made, with_header

BEGIN, PARTED, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def says(words: str) -> str:
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


def shown(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def field(instruction: str, result: str = "last seen") -> str:
    return f"{BEGIN}{says(instruction)}{PARTED}{shown(result)}{END}"


def paragraph(inside: str) -> bytes:
    return with_header(f"<w:p>{inside}</w:p>")


def words(header: str) -> str:
    return "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", header))


KEPT = [
    "PAGE",
    " page  \\* MERGEFORMAT ",
    "NUMPAGES",
    'STYLEREF "Heading 1"',
    'DATE \\@ "d MMMM yyyy"',
    "= 3 - 1",
    "HYPERLINK &quot;https://www.exampleshire.example/&quot;",
]
SHOWN = ["DOCPROPERTY Class", "REF title", "SEQ x", "QUOTE 68 68", "", 'HYPERLINK \\l "a"', '"DDEAUTO" x', "PAGEX"]
RUN = [
    "DDEAUTO cmd x",
    'dde Excel "C:\\a.xls"',
    "MACROBUTTON Run now",
    "PRINT x",
    "EMBED Package",
    "LINK Excel.Sheet x",
]
FETCHED = ['INCLUDEPICTURE "https://a.example/x.png" \\d', "INCLUDETEXT x", "IMPORT x", "DATABASE \\d x", "AUTOTEXT x"]
ASKED = ["ASK name x", "FILLIN x", "MERGEFIELD Name", "SET x y"]
PRIVATE = ["AUTHOR", "FILENAME \\p", "USERNAME", "LASTSAVEDBY", "TEMPLATE", 'DOCPROPERTY "Manager"', "INFO Author"]


@pytest.mark.parametrize("instruction", KEPT)
def test_what_word_counts_or_repeats_stays(instruction: str) -> None:
    file, problems = made(paragraph(field(instruction)))
    assert "instrText" in file.parts["word/header-default.xml"].decode()
    assert problems == ()


@pytest.mark.parametrize("instruction", [*SHOWN, *FETCHED, *ASKED])
def test_any_other_leaves_what_it_showed_last(instruction: str) -> None:
    header = header_of(paragraph(field(instruction)))
    assert ("instrText" in header or "fldChar" in header, words(header)) == (False, "last seen")


@pytest.mark.parametrize("instruction", [*RUN, *PRIVATE])
def test_what_runs_or_tells_who_made_the_file_leaves_nothing(instruction: str) -> None:
    header = header_of(paragraph(shown("a") + field(instruction) + shown("b")))
    assert ("instrText" in header or "fldChar" in header, words(header)) == (False, "ab")


@pytest.mark.parametrize(
    ("instructions", "rule"),
    [
        (SHOWN, None),
        (RUN, "brand-unsafe"),
        (FETCHED, "brand-unsafe"),
        (ASKED, "brand-faulty"),
        (PRIVATE, "brand-faulty"),
    ],
    ids=["shown", "run", "fetched", "asked", "private"],
)
def test_what_acts_is_an_error_and_what_only_disappoints_a_warning(instructions: list[str], rule: str | None) -> None:
    for instruction in instructions:
        assert [problem.rule for problem in made(paragraph(field(instruction)))[1]] == ([rule] if rule else [])


def test_a_finding_names_the_field_its_place_and_what_to_do() -> None:
    [problem] = made(paragraph(field("DDEAUTO cmd x")))[1]
    assert (
        problem.message
        == "The header of reference.docx has a field (DDEAUTO) that runs something on the reader’s computer."
    )
    assert problem.hint == (
        "Open templates/brand/reference.docx in Word, delete the field, or replace it with plain words, and save it."
    )


@pytest.mark.parametrize(
    "split",
    [
        BEGIN + says("DDE") + says("AUTO cmd") + PARTED + shown("x") + END,
        BEGIN + says("D") + "<w:r><w:rPr><w:b/></w:rPr><w:instrText>DEAUTO</w:instrText></w:r>" + PARTED + END,
        BEGIN + shown("DDEAUTO cmd") + PARTED + END,
        BEGIN + says("DDEAUTO cmd") + END,
        BEGIN + says("IF 1 = 1 ") + field("DDEAUTO cmd") + PARTED + shown("x") + END,
        BEGIN + says("PAGE") + PARTED + field("DDEAUTO cmd") + END,
        BEGIN + says("DDEAUTO cmd") + PARTED + field("PAGE") + END,
        BEGIN + says("PAGE") + PARTED + says("DDEAUTO cmd") + END,
        says("DDEAUTO cmd"),
        BEGIN + says("DDEAUTO cmd"),
        BEGIN + BEGIN + says("DDEAUTO cmd") + END,
        '<w:fldSimple w:instr=" DDEAUTO cmd "><w:r><w:t>x</w:t></w:r></w:fldSimple>',
        '<w:smartTag w:uri="x" w:element="y">' + field("DDEAUTO cmd") + "</w:smartTag>",
        '<w:ins w:id="1" w:author="x">' + field("DDEAUTO cmd") + "</w:ins>",
    ],
)
def test_an_instruction_is_found_however_it_is_split(split: str) -> None:
    assert "DDEAUTO" not in header_of(paragraph(split)).replace("<w:t>DDEAUTO cmd</w:t>", "")


def test_a_field_may_count_with_another() -> None:
    header = header_of(
        paragraph(BEGIN + says("= ") + field("NUMPAGES", "9") + says(" - 1") + PARTED + shown("8") + END)
    )
    assert re.findall("<w:instrText[^>]*>([^<]*)<", header) == ["= ", "NUMPAGES", " - 1"]


def test_a_field_that_lacks_its_inner_one_leaves_what_it_showed() -> None:
    header = header_of(
        paragraph(BEGIN + says("IF ") + field("USERNAME", "me") + says("= x a b") + PARTED + shown("b") + END)
    )
    assert ("instrText" in header, words(header)) == (False, "b")


def test_a_field_in_a_text_box_is_looked_at_by_itself() -> None:
    box = "<w:pict><v:rect><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></v:rect></w:pict>"
    header = header_of(paragraph(f"<w:r>{box.format(field('DDEAUTO cmd'))}</w:r>"))
    assert ("v:rect" in header, "DDEAUTO" in header) == (True, False)


def test_a_simple_field_that_counts_stays_and_another_leaves_its_words() -> None:
    both = '<w:fldSimple w:instr="PAGE">{0}</w:fldSimple><w:fldSimple w:instr="SEQ x">{0}</w:fldSimple>'
    header = header_of(paragraph(both.format(shown("1"))))
    assert (header.count("fldSimple "), words(header)) == (1, "11")
