"""The title that readers see at the top of a document; a damaged or hostile one has none."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from selfassess.librarian.shown_titles import LOOKED_AT, title_on_page, title_on_slide
from selfassess.librarian.title_readers import read_titles

SLIDE = """<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree>
 <p:sp><p:nvSpPr><p:nvPr/></p:nvSpPr><p:txBody><a:p><a:r><a:t>Council</a:t></a:r></a:p></p:txBody></p:sp>
 <p:sp><p:nvSpPr><p:nvPr><p:ph type="{}"/></p:nvPr></p:nvSpPr><p:txBody>
 <a:p><a:r><a:t>Carers’ </a:t></a:r><a:r><a:t>strategy</a:t></a:r></a:p><a:p><a:r><a:t>2026 to 2030</a:t></a:r></a:p>
 </p:txBody></p:sp></p:spTree></p:cSld></p:sld>"""


def word(path: Path, *paragraphs: tuple[str, str], title: str = "") -> Path:
    document = Document()
    document.core_properties.title = title
    for style, words in paragraphs:
        document.add_paragraph(words, style=style)
    document.save(str(path))
    return path


def zipped(**members: str) -> BytesIO:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(f"{name.replace('__', '/')}.xml", text)
    return content


PAGES = {
    "one line": ([("Normal", "Council"), ("Title", "Carers’  strategy"), ("Normal", "We")], "Carers’ strategy"),
    "two lines": ([("Title", "Carers’ strategy"), ("Normal", ""), ("Title",
    "2026 to 2030")], "Carers’ strategy 2026 to 2030"),
    "more below": ([("Title", "Carers’ strategy"), ("Normal", "We"), ("Title", "Annex")], "Carers’ strategy"),
    "none": ([("Heading 1", "Introduction"), ("Normal", "We")], ""),
    "an empty one": ([("Title", " "), ("Normal", "We")], ""),
    "one that comes too late": ([("Normal", "We")] * LOOKED_AT + [("Title", "Annex")], ""),
}  # fmt: skip


@pytest.mark.parametrize("case", PAGES)
def test_the_title_of_a_word_file_is_in_the_style_for_it(case: str, tmp_path: Path) -> None:
    paragraphs, title = PAGES[case]
    with word(tmp_path / "a.docx", *paragraphs).open("rb") as opened:
        assert title_on_page(opened) == title


def test_words_in_a_box_are_no_part_of_the_title_beside_it() -> None:
    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    box = "<w:txbxContent><w:p><w:r><w:t>Draft</w:t></w:r></w:p></w:txbxContent>"
    style = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'
    text = f"<w:document {ns}><w:body><w:p>{style}<w:r><w:t>Plan</w:t>{box}</w:r></w:p></w:body></w:document>"
    assert title_on_page(zipped(word__document=text)) == "Plan"


STRATEGY = "Carers’ strategy 2026 to 2030"


@pytest.mark.parametrize(("kind", "title"), [("ctrTitle", STRATEGY), ("title", STRATEGY), ("body", "")])
def test_the_title_of_slides_is_that_of_the_first(kind: str, title: str) -> None:
    assert title_on_slide(zipped(ppt__slides__slide1=SLIDE.format(kind))) == title


UNREADABLE = [b"no zip", zipped(other="<m/>").getvalue(), zipped(word__document="<w:document").getvalue()]


@pytest.mark.parametrize("content", UNREADABLE)
def test_what_cannot_be_read_has_no_title(content: bytes) -> None:
    assert title_on_page(BytesIO(content)) == ""


def test_entities_are_not_obeyed_and_a_bomb_is_not_unpacked() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    assert title_on_page(zipped(word__document=bomb)) == ""
    assert title_on_page(zipped(word__document=f"<d>{' ' * 17_000_000}</d>")) == ""


def test_what_readers_see_comes_before_what_the_file_says(tmp_path: Path) -> None:
    path = word(tmp_path / "a.docx", ("Title", "Carers’ strategy"), title="A template of 2019")
    with path.open("rb") as opened:
        assert read_titles(".docx", opened) == ["Carers’ strategy", "A template of 2019"]


def test_the_first_slide_comes_before_what_the_file_says() -> None:
    core = '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>PowerPoint Presentation</dc:title></m>'
    slides = zipped(ppt__slides__slide1=SLIDE.format("title"), docProps__core=core)
    slides.seek(0)
    assert read_titles(".pptx", slides) == [STRATEGY, "PowerPoint Presentation"]
