"""reference.docx and the script that makes it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from selfassess.document.colour_contrast import contrast
from tests.word_numbers import W
from tests.word_text import WordFile
from tests.write.word.word_files import BRAND, REFERENCE

FILE = WordFile(REFERENCE)
STYLES = {each.get(f"{W}styleId", ""): each for each in FILE.part("word/styles.xml").iter(f"{W}style")}
PARAGRAPHS = [name for name, style in STYLES.items() if style.get(f"{W}type") == "paragraph"]
BOXED = ["SpotlightText", "SpotlightAbout", "SpotlightList", "SpotlightPicture"]


def lineage(name: str, path: str) -> etree._Element | None:
    """What a style, or the first of those that it builds on, says at a path."""
    while name in STYLES:
        if (said := STYLES[name].find(path)) is not None:
            return said
        based = STYLES[name].find(f"{W}basedOn")
        name = "" if based is None else based.get(f"{W}val", "")
    return None


def said(name: str, path: str, attribute: str, otherwise: str) -> str:
    element = lineage(name, path)
    return otherwise if element is None else element.get(f"{W}{attribute}", otherwise)


def test_the_script_makes_the_same_bytes_again(tmp_path: Path) -> None:
    for name in ("make_reference.py", "reference.toml"):
        shutil.copy(BRAND / name, tmp_path)
    subprocess.run([sys.executable, str(tmp_path / "make_reference.py")], check=True, timeout=60)
    assert (tmp_path / "reference.docx").read_bytes() == REFERENCE


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_words_stand_out_from_their_ground(name: str) -> None:
    words, ground = said(name, f"{W}rPr/{W}color", "val", "000000"), said(name, f"{W}pPr/{W}shd", "fill", "FFFFFF")
    assert contrast(words, ground) >= 4.5


DENSE = [name for name in PARAGRAPHS if name.startswith("Dense")]


STATUSES = [name for name in PARAGRAPHS if name.startswith("Status")]
SMALLER = ("Header", "Footer", "IndexText", "IndexHeading", "CompactCaption", *DENSE, *STATUSES)


@pytest.mark.parametrize("name", [name for name in PARAGRAPHS if name not in SMALLER])
def test_text_is_twelve_points_or_larger(name: str) -> None:
    assert int(said(name, f"{W}rPr/{W}sz", "val", "24")) >= 24


@pytest.mark.parametrize("name", STATUSES)
def test_a_status_is_told_from_its_tint_by_most_people(name: str) -> None:
    words, ground = said(name, f"{W}rPr/{W}color", "val", "000000"), said(name, f"{W}pPr/{W}shd", "fill", "FFFFFF")
    assert contrast(words, ground) >= 7


@pytest.mark.parametrize("name", [*DENSE, *STATUSES])
def test_text_of_a_table_that_is_wide_is_ten_points(name: str) -> None:
    assert said(name, f"{W}rPr/{W}sz", "val", "24") == "20"


@pytest.mark.parametrize("name", ["IndexText", "IndexHeading"])
def test_text_of_the_evidence_index_is_ten_and_a_half_points(name: str) -> None:
    assert said(name, f"{W}rPr/{W}sz", "val", "24") == "21"


@pytest.mark.parametrize("name", BOXED)
def test_a_spotlight_is_one_box_because_its_paragraphs_share_their_edges(name: str) -> None:
    for path in (f"{W}pPr/{W}pBdr", f"{W}pPr/{W}shd", f"{W}pPr/{W}ind"):
        own, first = lineage(name, path), lineage("SpotlightText", path)
        assert own is first


@pytest.mark.parametrize("name", ["SpotlightBullets", "SpotlightNumbers"])
def test_lists_in_a_spotlight_hang_at_the_edge_of_the_box(name: str) -> None:
    numbers = {each.get(f"{W}numId"): each for each in FILE.part("word/numbering.xml").iter(f"{W}num")}
    pattern = numbers[said(name, f"{W}pPr/{W}numPr/{W}numId", "val", "")].find(f"{W}abstractNumId")
    assert pattern is not None
    levels = FILE.part("word/numbering.xml").iterfind(
        f"{W}abstractNum[@{W}abstractNumId='{pattern.get(f'{W}val')}']/{W}lvl/{W}pPr/{W}ind"
    )
    edge = said("SpotlightText", f"{W}pPr/{W}ind", "left", "0")
    assert {int(each.get(f"{W}left", "0")) - int(each.get(f"{W}hanging", "0")) for each in levels} == {int(edge)}


# What PDF calls the parts of a document: to LibreOffice, a style of such a name makes each such part a paragraph.
PDF_CALLS = (
    "Document DocumentFragment Part Art Sect Div Aside BlockQuote TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5"
    " H6 Hn L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Sub Em Quote Note FENote Reference BibEntry Code"
    " Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form Artifact"
)
OF_WORD = {"title", "caption", "strong"}  # Word's own styles, which LibreOffice knows by these names


def test_no_style_is_called_as_a_pdf_calls_something_else() -> None:
    names = {each.get(f"{W}val", "").casefold() for style in STYLES.values() for each in style.iterfind(f"{W}name")}
    assert names & {each.casefold() for each in PDF_CALLS.split()} == set()
    assert names >= OF_WORD


def test_a_spotlight_heading_is_no_heading_of_the_document() -> None:
    assert lineage("SpotlightHeading", f"{W}pPr/{W}outlineLvl") is None


def test_every_part_begins_a_new_page() -> None:
    assert lineage("Heading1", f"{W}pPr/{W}pageBreakBefore") is not None


@pytest.mark.parametrize("level", range(1, 6))
def test_headings_stay_with_what_follows(level: int) -> None:
    assert lineage(f"Heading{level}", f"{W}pPr/{W}keepNext") is not None


def test_only_the_upper_entries_of_the_contents_stay_with_what_follows() -> None:
    kept = [level for level in range(1, 4) if lineage(f"TOC{level}", f"{W}pPr/{W}keepNext") is not None]
    assert kept == [1]


def test_word_opens_it_as_a_file_of_today() -> None:
    settings = FILE.part("word/settings.xml")
    modes = {each.get(f"{W}name"): each.get(f"{W}val") for each in settings.iter(f"{W}compatSetting")}
    assert modes["compatibilityMode"] == "15"
