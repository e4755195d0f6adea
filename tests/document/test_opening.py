"""How a document opens: with a cover and contents, or below a masthead."""

from __future__ import annotations

import pytest

from selfassess.document.opening import FEW_HEADINGS, LONG
from tests.write.word.word_files import tree_of, word_file_of

WHOLE = (
    '<html lang="en-GB"><head><title>Our plan</title></head><body class="final"><header{header}>'
    '<h1>Our plan</h1></header>{glance}<nav class="contents"><h2>Contents</h2></nav><main>{inside}</main></body></html>'
)
GLANCE = '<section class="glance"><h2>At a glance</h2><p>Words.</p></section>'
CHAPTER = '<section class="chapter{}"><h2>Part</h2><p>Words.</p></section>'
INDEX = '<section class="chapter evidence" id="evidence"><h2>Evidence</h2><p>Words.</p></section>'
SHORT, WORDY = CHAPTER.format(""), f"{CHAPTER.format('')}<p>{'word ' * LONG}</p>"


@pytest.mark.parametrize(
    ("header", "inside", "kind", "has_contents"),
    [
        ("", SHORT, "masthead", False),
        ("", WORDY, "cover", True),
        (' class="cover"', SHORT, "cover", True),
        (' class="masthead"', WORDY, "masthead", False),
        (' class="masthead"', SHORT * (FEW_HEADINGS + 1), "masthead", True),
    ],
)
def test_its_length_says_which_unless_its_template_does(
    header: str, inside: str, kind: str, has_contents: bool
) -> None:
    root = tree_of(WHOLE.format(header=header, glance="", inside=inside)).root
    assert [each.get("class") for each in root.iterfind("body/header")] == [kind]
    assert (root.find("body/nav") is not None) is has_contents
    assert root.xpath("string(body/@class)") == ("final report" if kind == "masthead" else "final")


def contents_heading(chapters: int) -> str:
    """How the Word file has the heading of the contents below a page at a glance."""
    tree = tree_of(WHOLE.format(header=' class="cover"', glance=GLANCE, inside=SHORT * chapters))
    return next(line for line in word_file_of(tree).text().splitlines() if line.endswith("Contents"))


def test_few_contents_go_on_below_the_page_at_a_glance() -> None:
    assert contents_heading(12) == "goes on, TOC Heading | Contents"
    assert not contents_heading(13).startswith("goes on")


def test_where_all_lies_on_its_side_so_does_the_evidence_index() -> None:
    root = tree_of(WHOLE.format(header="", glance="", inside=CHAPTER.format(" wide") + INDEX)).root
    assert [each.get("class") for each in root.iterfind("body/main/section")] == [
        "chapter wide",
        "chapter evidence wide",
    ]


def test_word_renews_the_contents_of_a_report_from_its_own_headings() -> None:
    part = '<section class="part"><h2>Part</h2><section class="statement"><h3>Statement</h3></section></section>'
    file = word_file_of(tree_of(WHOLE.format(header="", glance="", inside=part * 7)))
    assert 'TOC \\t "Report Heading 1,1,Report Heading 2,2"' in file.text()
