"""A chapter that is the council's own glossary."""

from __future__ import annotations

import pytest

from selfassess.importer.glossary import take_glossary
from selfassess.importer.placed import FoundChapter, Piece, Placed
from tests.importer.made import blocks, names


def placed(markup: str, title: str = "Glossary") -> Placed:
    chapter = FoundChapter("glossary", title, (1,), is_front=False)
    chapter.pieces += [Piece(each, 95, "below") for each in blocks(markup)]
    return Placed(chapters=[FoundChapter("welcome", "Welcome", (0,), is_front=True), chapter])


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(
            "<table><tr><th>Term</th><th>Meaning</th></tr><tr><td>ASC</td><td>Adult social care</td></tr></table>",
            id="table",
        ),
        pytest.param("<ul><li>ASC: Adult social care</li></ul>", id="list with a colon"),
        pytest.param("<p>ASC – Adult social care</p><p/>", id="paragraph with a dash"),
        pytest.param("<p>ASC - Adult social care</p>", id="paragraph with a hyphen"),
        pytest.param("<dl><dt>ASC</dt><dd>Adult social care</dd></dl>", id="definition list"),
        pytest.param("<h4>ASC</h4><p>Adult social care</p>", id="headings"),
    ],
)
def test_terms_are_read_in_any_form(markup: str) -> None:
    found = placed(markup)
    assert [(each.term, each.meaning) for each in take_glossary(found, names())] == [("ASC", "Adult social care")]
    assert [chapter.id for chapter in found.chapters] == ["welcome"]
    assert [(each.numbers, each.file) for each in found.replaced] == [((1,), "content/glossary.yaml")]


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        pytest.param("<p>ASC – Adult social care</p>", "Terms of reference", id="under another heading"),
        pytest.param("<p>We explain our words here.</p><p>ASC – care</p>", "Glossary", id="with other words"),
        pytest.param("<p>ASC – care</p><p>ASC – more</p>", "Glossary", id="one term twice"),
        pytest.param("<table><tr><td>ASC</td><td/></tr></table>", "Glossary", id="a term without a meaning"),
        pytest.param("<table><tr><td>A</td><td>B</td><td>C</td></tr></table>", "Glossary", id="three columns"),
        pytest.param("<h4>ASC</h4>", "Glossary", id="a heading with nothing below"),
        pytest.param("", "Glossary", id="nothing"),
    ],
)
def test_a_chapter_that_says_more_stays_a_chapter(markup: str, title: str) -> None:
    found = placed(markup, title)
    assert take_glossary(found, names()) == []
    assert [chapter.id for chapter in found.chapters] == ["welcome", "glossary"]
