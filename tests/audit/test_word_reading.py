"""What an audit finds, and leaves alone, in Word files that anybody may have made."""

from __future__ import annotations

import pytest

from selfassess.audit.auditing import audit, read
from tests.read.word.samples import LONG, STYLES, bold, field, p, root, run, styled, table, word_file

TITLE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></cp:coreProperties>'
)
SPOKEN = STYLES.replace(
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault>', '<w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
)
PLANS = styled("Plans", "Heading1")
PALE = '<w:color w:val="999999"/>'
HEADER = "<w:trPr><w:tblHeader/></w:trPr>"
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"{alt}/><a:graphic><a:graphicData><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="1" name="a.emf"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
CHART = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="2" name="Chart 1"{alt}/><a:graphic><a:graphicData>'
    '<c:chart r:id="rId8"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
LABELLED = table(["", "2024", "2025"], [bold("People"), "1", "2"], [bold("Reviews"), "3", "4"])
ROWS = (["Year", "People", "Reviews"], ["2024", "412", "371"], ["2025", "431", "402"])


def made(body: str, *, styles: str = SPOKEN, title: str = "Strategy") -> bytes:
    """A Word file with a title and a language."""
    return word_file(body, styles=styles, parts={"docProps/core.xml": TITLE.replace("{}", title)})


def rules_in(body: str, **said: str) -> list[str]:
    return [finding.rule for finding in audit("a.docx", made(body, **said)).findings]


def headed(markup: str) -> str:
    """A table whose first row is a header row."""
    return markup.replace("<w:tr>", f"<w:tr>{HEADER}", 1)


def looked(markup: str, look: str) -> str:
    return markup.replace("<w:tbl>", f"<w:tbl><w:tblPr><w:tblLook {look}/></w:tblPr>", 1)


def link(words: str, target: str) -> str:
    return (
        field(f'HYPERLINK "{target}"', run(words))
        if "#" not in target
        else field(f'HYPERLINK \\l "{target[1:]}"', run(words))
    )


def entry(words: str, page: int) -> str:
    return p(field("TOC", run(f"{words}\t{page}")))


FAULTS = {
    "no heading in many words": (p(" ".join(["word"] * 500)), ["headings-missing"]),
    "a bold line before text": (
        PLANS + p(LONG) + bold("How we listen") + p(LONG),
        ["heading-by-look"],
    ),
    "the first line of all": (bold("How we listen") + p(LONG), ["heading-by-look"]),
    "a level left out": (PLANS + styled("Money", "Heading3"), ["heading-level-skipped"]),
    "a heading in a cell": (
        PLANS + headed(table([styled("Money", "Heading3"), "a"], ["b", "c"])),
        ["heading-level-skipped"],
    ),
    "a picture of a kind that pages cannot show": (p(PICTURE.format(alt="")), ["picture-without-alternative"]),
    "a chart": (p(LONG) + p(CHART.format(alt="")), ["picture-without-alternative"]),
    "a file name": (p(PICTURE.format(alt=' descr="IMG_2041.jpg"')), ["picture-alternative-empty"]),
    "no header row": (table(*ROWS), ["table-header-missing"]),
    "bold labels of rows": (
        headed(LABELLED),
        ["table-row-header-missing"],
    ),
    "no header row in a table as Word makes it": (
        looked(table(*ROWS), 'w:val="04A0" w:firstColumn="1"'),
        ["table-header-missing"],
    ),
    "figures below a word": (
        looked(table(["Year", "People"], ["2024", "412"]), 'w:val="04A0"'),
        ["table-header-missing"],
    ),
    "a bold first row over texts": (
        table([bold("What"), bold("Why")], [p("One") + p("Two"), "a"], [p("Three") + p("Four"), p("b") + p("c")]),
        ["table-header-missing"],
    ),
    "bold labels of two columns": (table([bold("Name"), "a"], [bold("Day"), "b"]), ["table-row-header-missing"]),
    "merged cells": (
        headed(table(*ROWS, ["2026", "not counted"])).replace(
            '<w:tc><w:p><w:r><w:t xml:space="preserve">not counted',
            '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t xml:space="preserve">not counted',
        ),
        ["table-cells-merged"],
    ),
    "a table in a cell": (
        headed(
            table(["District", "Figures"], ["North", table(["2024", "1"], ["2025", "2"]) + p("")], ["South", "none"])
        ),
        ["table-nested"],
    ),
    "lists side by side": (
        table(
            [p("We do well") + p("Much"), p("We will do") + p("More")], [p("One") + p("Two"), p("Three") + p("Four")]
        ),
        ["table-for-layout"],
    ),
    "typed bullets": (p("We will") + p("• visit every carer") + p("• answer at once"), ["list-typed"]),
    "a link called here": (
        p(run("Our plan is ") + link("here", "https://www.a.example/")),
        ["link-words-vague"],
    ),
    "only an address": (
        p(link("www.a.example", "https://www.a.example/")),
        ["link-words-address"],
    ),
    "one name for two places": (
        p(link("Our plan", "https://www.a.example/a") + link("Our plan", "https://www.a.example/b")),
        ["link-words-repeated"],
    ),
    "a place that is not there": (p(link("Our plan", "#plan")), ["anchor-missing"]),
    "pale words": (p(run("Pale words", '<w:color w:val="999999"/>')), ["contrast-low"]),
    "words on a marker": (p(run("Words", '<w:color w:val="FFFFFF"/><w:highlight w:val="yellow"/>')), ["contrast-low"]),
    "words on the colour of a paragraph": (
        p(run("Words", '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="EEEEEE"/>'),
        ["contrast-low"],
    ),
    "words on the colour of a cell": (
        headed(table(["Year", "People"], ["2024", p(run("412", '<w:color w:val="FFFFFF"/>'))])).replace(
            "<w:tc><w:p><w:r><w:rPr>", '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="DDDDDD"/></w:tcPr><w:p><w:r><w:rPr>'
        ),
        ["contrast-low"],
    ),
    "contents of another time": (
        entry("How we listen", 2)
        + entry("What we spend", 3)
        + entry("Safety", 4)
        + styled("How we listen", "Heading1")
        + styled("Money", "Heading1")
        + styled("Safety", "Heading1"),
        ["contents-outdated", "contents-outdated"],
    ),
    "a line in capitals": (p("WHAT WE HAVE LEARNED FROM CARERS"), ["words-in-capitals"]),
    "empty lines": (p("One") + p("") * 3 + p("Two"), ["space-by-empty-lines"]),
    "empty lines all over": ((p("One") + p("")) * 9 + p("Two"), ["space-by-empty-lines"]),
}
SOUND = {
    "a decorative picture": p(
        PICTURE.format(alt="").replace(
            "</wp:inline>", '<wp:x><adec:decorative val="1"/></wp:x></wp:inline>'
        )
    ),
    "a chart with its words": p(CHART.format(alt=' descr="Reviews rose from 371 to 402"')),
    "a title in large letters": p(run("Our strategy", '<w:b/><w:sz w:val="56"/>')) + p(LONG),
    "lines of a cover": bold("Our strategy") + bold("Exampleshire") + bold("Edition 2") + PLANS + p(LONG),
    "a list of terms": PLANS + p(LONG) + "".join(bold(f"Term {each}") + p(LONG) for each in "ABCDE"),
    "a lead-in": PLANS + p(LONG) + bold("We will:") + p(LONG),
    "a place to write in": PLANS + p(LONG) + bold("Signed ________") + p(LONG),
    "a date": PLANS + p(LONG) + bold("June 2025") + p(LONG),
    "a table with a header row": headed(table(*ROWS)),
    "words and words": looked(table(["Lead", "Director"], ["Edition", "Final"]), 'w:val="04A0"'),
    "labels and values": table(["Name:", "Words"], ["Day:", "Words"], ["Place:", "Words"]),
    "words and their meanings": table(["ICB", ":", "a board"], ["CQC", ":", "a regulator"]),
    "a form": table(["Name", "a", "b"], ["c", "d"], ["e", "f", "g", "h"]),
    "a first column marked": looked(
        headed(LABELLED), 'w:firstColumn="1"'
    ),
    "a first column marked by older Word": looked(
        headed(LABELLED), 'w:val="00A0"'
    ),
    "one dash": p("– a remark") + p("Words"),
    "dark words": p(run("Words", '<w:color w:val="1D2B36"/>')),
    "hidden white words": p(run("Words", '<w:color w:val="FFFFFF"/>')),
    "the top of the file": p(link("The top", "#_top")),
    "a place in it": p('<w:bookmarkStart w:id="1" w:name="plan"/>' + run("Plans")) + p(link("The plan", "#plan")),
    "contents that agree": entry("How we listen", 2) + entry("Money", 3)
    + styled("How we listen", "Heading1") + styled("Money", "Heading1"),
    "one empty line": p("One") + p("") + p("Two"),
    "an empty line after a table": headed(table(*ROWS)) + p("") + p("Two"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found(name: str) -> None:
    body, rules = FAULTS[name]
    assert sorted(rules_in(body)) == rules


@pytest.mark.parametrize("name", SOUND)
def test_what_people_would_not_call_a_fault_is_left_alone(name: str) -> None:
    assert rules_in(SOUND[name]) == []


def test_a_file_that_says_nothing_of_itself_has_no_title_and_no_language() -> None:
    found = [finding.rule for finding in audit("a.docx", word_file(p("Words"))).findings]
    assert sorted(found) == ["document-language-missing", "document-title-missing"]


def test_a_language_may_be_that_of_the_style_of_every_paragraph() -> None:
    style = '<w:name w:val="Normal"/>'
    styles = STYLES.replace(style, f'{style}<w:rPr><w:lang w:val="cy-GB"/></w:rPr>')
    assert read("a.docx", made(p("Geiriau"), styles=styles)).language == "cy-GB"


def test_the_words_of_a_footnote_are_words_of_the_file() -> None:
    note = root("footnotes", f'<w:footnote w:id="2">{p(run("A note", PALE))}</w:footnote>')
    body = p(run("Words") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    data = word_file(body, ("f", "footnotes", "footnotes.xml"), styles=SPOKEN, parts={"word/footnotes.xml": note})
    assert "contrast-low" in [finding.rule for finding in audit("a.docx", data).findings]


def test_cells_that_go_on_below_are_one_cell() -> None:
    merge = "<w:tc><w:tcPr><w:vMerge{}/></w:tcPr>"
    rows = table(["2024", "412"], ["", "413"]).replace("<w:tc>", merge.format(' w:val="restart"'), 1)
    second = rows.index("<w:tc>", rows.index("<w:tr>", 10) + 1)
    data = made(rows[:second] + merge.format("") + rows[second + len("<w:tc>") :])
    assert [[cell.rows for cell in row] for row in read("a.docx", data).tables[0].rows] == [[2, 1], [1]]


def test_a_place_is_the_number_of_a_paragraph_and_the_heading_above() -> None:
    body = p("One") + p("") + PLANS + p(PICTURE.format(alt=""))
    [place] = [each.place for each in audit("a.docx", made(body)).findings]
    assert (place.line, place.column, place.path) == (2, 1, "paragraph 2, under “Plans”")


def test_a_page_of_another_colour_is_what_words_are_on() -> None:
    body = '<w:background w:color="222222"/><w:body>' + p(run("Words", '<w:color w:val="333333"/>')) + "</w:body>"
    data = word_file("", parts={"word/document.xml": root("document", body)})
    assert read("a.docx", data).lines[0].pieces[0].background == "222222"
