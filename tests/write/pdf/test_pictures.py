"""Pictures and charts in the PDF: each with its words for those who do not see it, and no wider than its place."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.golden.cases import FOLDER
from tests.pdf_tags import Tags
from tests.pictures import resources_of
from tests.write.pdf.pdf_files import PRINTED, breaches, pdf_of, tags_of, written
from tests.write.word.word_files import document

PICTURES = FOLDER / "picture"
ROWS = (
    '<tr class="own" data-year="2024-25"><th scope="row">2024-25</th><td data-value="70">70%</td></tr>'
    '<tr class="latest" data-year="2025-26"><th scope="row">2025-26</th><td data-value="78.5">78.5%</td></tr>'
)
CHART = (
    '<figure class="chart bars" id="chart-a"><table><caption>Control &amp; choice</caption><thead><tr>'
    f"<th>Year</th><th>Figure</th></tr></thead><tbody>{ROWS}</tbody></table><figcaption>Better.</figcaption></figure>"
)


def shown(inside: str, folder: Path = PICTURES) -> Tags:
    tree = document(inside)
    return Tags(pdf_of(tree, resources_of(tree, folder)))


def sizes(tags: Tags) -> list[tuple[int, int]]:
    """How wide and high each picture is, in points."""
    boxes = ([float(side) for side in each.A[0].BBox] for each in tags.elements("Figure"))
    return [(round(right - left), round(upper - lower)) for left, lower, right, upper in boxes]


@pytest.mark.parametrize(
    ("name", "around", "size"),
    [
        ("garden.png", "{}", (120, 68)),
        ("map.png", "{}", (465, 261)),
        ("tall.png", "{}", (21, 425)),
        ("map.png", '<aside class="spotlight" aria-label="x">{}</aside>', (439, 247)),
    ],
    ids=["its own size", "as wide as the text", "as high as a brand allows", "inside a box"],
)
def test_a_picture_is_as_large_as_it_can_be_shown(name: str, around: str, size: tuple[int, int]) -> None:
    assert sizes(shown(around.format(f'<figure><img src="{name}" alt="x"/></figure>'))) == [size]


@pytest.mark.parametrize(
    ("width", "size"),
    [("50%", (232, 131)), ("5cm", (142, 80)), ("40cm", (465, 261)), ("big", (465, 261))],
    ids=["half", "a length", "never wider than its place", "no width"],
)
def test_a_picture_is_as_wide_as_was_typed(width: str, size: tuple[int, int]) -> None:
    assert sizes(shown(f'<figure><img src="map.png" alt="x" data-width="{width}"/></figure>')) == [size]


def test_a_picture_has_its_alternative_text_and_what_is_written_under_it() -> None:
    tags = shown('<figure><img src="map.png" alt="A &lt;map&gt;"/><figcaption>Where we are</figcaption></figure>')
    assert [str(each.Alt) for each in tags.elements("Figure")] == ["A <map>"]
    assert tags.words("Caption") == ["Figure\xa01: Where we are"]


def test_a_picture_among_words_stays_there() -> None:
    tags = shown('<p>before <img src="garden.png" alt="a garden"/> after</p>')
    assert (tags.words("P"), len(tags.elements("Figure"))) == (["before  after"], 1)


def test_a_picture_without_alternative_text_is_passed_over() -> None:
    assert shown('<p>x <img src="garden.png" alt=""/></p>').elements("Figure") == []


def test_a_picture_that_is_not_there_leaves_words() -> None:
    assert shown('<p><img src="gone.png" alt="A map"/></p>').words("P") == ["[Picture missing: A map (gone.png)]"]
    assert shown('<figure><img src="gone.png"/></figure>').words("Document") == ["[Picture missing: gone.png]"]


def test_a_picture_in_a_note_is_said_in_words() -> None:
    tags = shown('<p>x<span class="footnote">see <img src="garden.png" alt="a garden"/></span></p>')
    assert (tags.words("Note"), tags.elements("Figure")) == (["see a garden"], [])


def test_the_same_picture_is_stored_once(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes((PICTURES / "garden.png").read_bytes())
    tree = document('<p><img src="a.png" alt="a"/><img src="b.png" alt="b"/></p>')
    [page] = PdfReader(BytesIO(pdf_of(tree, resources_of(tree, tmp_path)))).pages
    assert len({image.indirect_reference.idnum for image in page.images if image.indirect_reference}) == 1


def test_a_chart_is_a_picture_between_its_name_and_what_it_comes_to(tmp_path: Path) -> None:
    tree = document(CHART)
    content = pdf_of(tree)
    tags = Tags(content)
    assert [str(each.Alt) for each in tags.elements("Figure")] == [
        "Bar chart of “Control & choice”. 2024-25: 70%; 2025-26: 78.5%."
    ]
    assert tags.words("Document") == ["Figure\xa01: Control & choiceBetter."]
    assert breaches(content, tmp_path) == []


def test_a_chart_whose_table_cannot_be_drawn_stays_a_table() -> None:
    tags = tags_of(CHART.replace('data-value="70"', 'data-value="some"'))
    assert (len(tags.elements("Table")), tags.elements("Figure")) == (1, [])


@pytest.mark.parametrize("font", ["Liberation Sans", "", "Sans><script/>"], ids=["a name", "none", "no name"])
def test_a_chart_takes_colours_and_letters_of_the_brand(font: str) -> None:
    own = PRINTED.replace("ours: accent", 'ours: rgb("#b3430a")')
    content, problems = written(document(CHART), own.replace('font = "Liberation Sans"', f'font = "{font}"'))
    assert problems == ()
    assert b"0.7019608 0.2627451 0.039215688 scn" in drawn(content)


def drawn(content: bytes) -> bytes:
    """What the first page draws."""
    [page] = PdfReader(BytesIO(content)).pages
    contents = page.get_contents()
    assert contents is not None
    return contents.get_data()
