"""Which styles a Word file uses, how often, where first, and how far their words stand out from what is behind them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest

from selfassess.write.word.look_in_use import StyleUse, contrast_problems, styles_in_use, together
from tests.write.word.word_files import document, written

INSIDE = (
    '<section class="chapter"><h2>Welcome</h2><p>One <strong>two</strong>.</p><p>Three.</p></section>'
    '<section class="chapter"><h2>Figures</h2><table><thead><tr><th>Year</th><th>Figure</th></tr></thead>'
    '<tbody><tr><th scope="row">2026</th><td>78%</td></tr></tbody></table></section>'
)
Change = Callable[[str], str]


def uses(part: str = "word/document.xml", change: Change = str, inside: str = INSIDE) -> dict[str, StyleUse]:
    """The styles of a small file by name, after somebody has changed a part of it."""
    content, _ = written(document(inside))
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()) if name == part else text)
    return {use.name: use for use in styles_in_use(made.getvalue())}


def with_style(name: str, look: str) -> Change:
    """Gives a style more to say of its words or paragraphs."""

    def change(styles: str) -> str:
        start = styles.index(f'w:styleId="{name}"')
        end = styles.index("</w:style>", start)
        old = styles[start:end]
        assert re.search("<w:rPr>.*</w:rPr>", old)
        return styles[:start] + re.sub("<w:rPr>.*?</w:rPr>", look, old, count=1) + styles[end:]

    return change


def test_each_style_is_counted_and_has_the_heading_above_its_first_use() -> None:
    found = uses()
    assert (found["Body Text"].times, found["Body Text"].first) == (2, "Welcome")
    assert (found["Strong"].kind, found["Strong"].times) == ("character", 1)
    assert (found["Self-Assessment Table"].kind, found["Self-Assessment Table"].first) == ("table", "Figures")
    assert found["footer"].first == "Footer"


def test_a_style_without_words_has_no_contrast() -> None:
    table = uses()["Self-Assessment Table"]
    assert (table.ratio, table.grade, table.is_enough) == (0, "", True)


def test_words_of_a_heading_row_are_on_the_ground_of_that_row() -> None:
    found = uses()
    assert found["Table Heading"].ratio < found["Table Text"].ratio


@pytest.mark.parametrize(
    ("style", "look", "ratio"),
    [
        ("Strong", '<w:rPr><w:color w:val="777777"/></w:rPr>', 4.5),
        ("Strong", '<w:rPr><w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/></w:rPr>', 1.4),
        ("Heading1", '<w:rPr><w:color w:val="949494"/></w:rPr>', 3.0),
    ],
    ids=["its own colour", "a ground of its own", "a heading"],
)
def test_the_look_of_a_style_counts(style: str, look: str, ratio: float) -> None:
    found = {use.name: use for use in uses("word/styles.xml", with_style(style, look)).values()}
    name = {"Strong": "Strong", "Heading1": "heading 1"}[style]
    assert found[name].ratio == pytest.approx(ratio, abs=0.1)


def test_what_a_run_says_itself_counts_before_its_style() -> None:
    def paled(markup: str) -> str:
        said = '<w:r><w:rPr><w:b/><w:color w:val="CCCCCC"/><w:sz w:val="40"/></w:rPr><w:t>Three.</w:t>'
        return re.sub(r"<w:r><w:t[^>]*>Three\.</w:t>", said, markup)

    body = uses(change=paled)["Body Text"]
    assert (round(body.ratio, 1), body.large, body.is_enough) == (1.6, True, False)


def test_a_ground_that_a_paragraph_or_cell_says_itself_counts() -> None:
    def shaded(markup: str) -> str:
        return markup.replace("</w:tcPr>", '<w:shd w:val="clear" w:fill="1D2B36"/></w:tcPr>')

    assert uses(change=shaded)["Table Text"].ratio == pytest.approx(1, abs=0.01)


def test_a_style_whose_words_are_too_pale_is_reported() -> None:
    found = uses("word/styles.xml", with_style("Strong", '<w:rPr><w:color w:val="AAAAAA"/></w:rPr>'))
    (problem,) = contrast_problems(tuple(found.values()))
    assert (problem.place.file, problem.place.path) == ("templates/brand/reference.docx", "Strong")
    assert problem.message == "Words in the style “Strong” have a contrast of 2.3 to 1 with their background."
    assert problem.hint.endswith("change the colour, until text has at least 4.5 to 1.")


def test_documents_together_use_a_style_as_often_as_all_of_them_and_at_its_worst() -> None:
    first = StyleUse("paragraph", "Body Text", 2, "Welcome", 14.0)
    second = StyleUse("paragraph", "Body Text", 3, "Overview", 4.0)
    table = StyleUse("table", "Table", 1, "Overview")
    assert together([[first], [second, table]]) == (StyleUse("paragraph", "Body Text", 5, "Welcome", 4.0), table)
