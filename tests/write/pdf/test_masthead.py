"""A document below a masthead: one page after another without a cover, with numbers before its paragraphs."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from selfassess.document.tree import Tree
from tests.write.pdf.pdf_files import breaches, pdf_of
from tests.write.word.word_files import tree_of

WHOLE = (
    '<html lang="en-GB"><head><title>Our plan</title><meta name="council" content="Exampleshire"/></head>'
    '<body class="final"><header class="masthead"><p class="council">Exampleshire</p><h1>Our plan</h1></header>'
    '<nav class="contents"><h2>Contents</h2></nav><main class="by-both"><p class="note">In front.</p>{}</main></body>'
    "</html>"
)
SECTION = (
    '<section class="chapter"><h2>Part {0}</h2><p>First of {0}.</p><ul><li>An entry.</li></ul>'
    "<ol><li>A step.</li></ol><p>Second of {0}:</p></section>"
)


def masthead(sections: int) -> Tree:
    return tree_of(WHOLE.format("".join(map(SECTION.format, range(1, sections + 1)))))


def words_of(tree: Tree) -> list[str]:
    """The words of each page, white space folded."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf_of(tree))).pages]


def test_the_text_begins_on_the_first_page_with_the_numbers_of_the_tree() -> None:
    (page,) = words_of(masthead(2))
    said = ["Our plan", "In front.", "1 Part 1", "1.1 First of 1.", "An entry.", "1.2 Second of 1:", "2 Part 2"]
    places = [page.find(words) for words in said]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(("sections", "has_contents"), [(12, False), (13, True)])
def test_only_one_with_many_headings_lists_its_contents(sections: int, has_contents: bool) -> None:
    assert ("Contents" in " ".join(words_of(masthead(sections)))) is has_contents


def test_such_a_document_conforms(tmp_path: Path) -> None:
    assert breaches(pdf_of(masthead(13)), tmp_path) == []
