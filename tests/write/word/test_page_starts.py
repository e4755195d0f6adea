"""Where a page begins: chapters share one where it would else be nearly empty, parts and statements begin one."""

from __future__ import annotations

import pytest

from tests.pictures import resources_of
from tests.word_text import WordFile
from tests.write.word.test_pictures import PICTURES
from tests.write.word.word_files import STYLES, changed_reference, document, text_of, word_file_of, written

LINE = "word " * 15  # nearly
PAGE = 44  # lines, in paragraphs of four


def words(lines: int) -> str:
    return f"<p>{LINE * 4}</p>" * (lines // 4)


def chapter(title: str, lines: int = 0, kind: str = "chapter") -> str:
    return f'<section class="{kind}"><h2>{title}</h2>{words(lines)}</section>'


def part(title: str, lines: int, *statements: str) -> str:
    return f'<section class="part"><h2>{title}</h2>{words(lines)}{"".join(statements)}</section>'


def statement(title: str, kind: str = "statement") -> str:
    return f'<section class="{kind}"><h3>{title}</h3><p>Words.</p></section>'


def starts(inside: str) -> list[str]:
    """The first letter of each heading that goes on where a page would begin."""
    lines = [line.split(" | ") for line in text_of(inside).splitlines() if "Heading" in line]
    return [line[-1].split("}")[-1][0] for line in lines if line[0].startswith("goes on")]


@pytest.mark.parametrize(
    ("lines", "goes_on"),
    [(4, True), (20, True), (36, False), (48, True), (84, False), (9 * PAGE, True)],
    ids=["a few lines", "half a page", "most of a page", "just over", "most of two pages", "too long to know"],
)
def test_a_chapter_goes_on_where_the_one_before_leaves_room_on_its_page(lines: int, goes_on: bool) -> None:
    assert starts(chapter("One", lines) + chapter("Two")) == (["T"] if goes_on else [])


def test_short_chapters_share_pages() -> None:
    short = "".join(chapter(title, 8) for title in "ABCDE")
    assert starts(short) == ["B", "C", "D", "E"]


def test_a_part_begins_a_page_and_so_does_a_chapter_after_one() -> None:
    assert starts(chapter("One") + part("Two", 4) + part("Three", 4) + chapter("Four")) == []


def test_parts_that_nobody_has_written_share_a_page() -> None:
    assert starts(chapter("One", 4, "part unwritten") + chapter("Two", 4, "chapter unwritten")) == ["T"]


def test_statements_begin_pages() -> None:
    assert starts(part("Zero", 28, statement("One"), statement("Two"))) == []


def test_the_first_statement_goes_on_where_its_part_says_little() -> None:
    assert starts(part("Zero", 4, statement("One"), statement("Two"))) == ["O"]


def test_a_statement_that_nobody_has_written_goes_on() -> None:
    assert starts(part("Zero", 28, statement("One"), statement("Two", "unwritten"))) == ["T"]


ROW = f"<tr><td>{LINE}</td><td>{LINE}</td></tr>"
MAP = "<figure><img src='map.png' alt='x'/><figcaption>Map</figcaption></figure>"


@pytest.mark.parametrize(
    "inside",
    [
        f"<table><tbody>{ROW * 13}</tbody></table>",
        f"<ul>{f'<li>{LINE}<p>{LINE}</p></li>' * 9}</ul>",
        f"<dl>{f'<dt>x</dt><dd>{LINE}</dd>' * 19}</dl>",
        f"<pre>{'line of typed words' * 40}</pre>".replace("words", "words\n"),
        f"<blockquote><p>{LINE * 4}</p></blockquote>" * 7,
        f"<aside class='spotlight'><h5>x</h5><p>{LINE * 36}</p></aside>",
        MAP + MAP,
    ],
    ids=["a table", "a list", "terms", "typed lines", "quotations", "a box", "pictures"],
)
def test_whatever_fills_a_page_counts(inside: str) -> None:
    tree = document(f'<section class="chapter"><h2>One</h2>{inside}</section>{chapter("Two")}')
    text = word_file_of(tree, resources_of(tree, PICTURES)).text()
    assert "goes on" not in text


def test_a_look_whose_chapters_begin_no_pages_is_left_alone() -> None:
    look = changed_reference({"word/styles.xml": lambda xml: xml.replace("<w:pageBreakBefore/>", "")})
    content, _ = written(document(chapter("One", 4) + chapter("Two")), reference=look)
    assert "goes on" not in WordFile(content).text()


@pytest.mark.parametrize("before", ["", '<section class="wide"><p>Words.</p></section>'], ids=["upright", "wide"])
@pytest.mark.parametrize("kind", ["statement", "statement wide"])
def test_a_statement_goes_on_only_where_the_page_before_it_and_its_own_are_upright(before: str, kind: str) -> None:
    inside = f'<section class="part"><h2>One</h2>{words(4)}{before}{statement("Two", kind)}</section>'
    assert starts(inside) == ([] if before or "wide" in kind else ["T"])


MASTHEAD = '<header class="masthead"><h1>Report</h1></header>'
STYLES_OF_BOOKS = {typed: name for typed, name in STYLES.items() if not typed.startswith("body.report ")}
LYING = '<section class="wide"><p>Words.</p></section>'


@pytest.mark.parametrize(
    ("inside", "goes_on"),
    [
        (chapter("One") + chapter("Two"), ["O", "T"]),
        (f'<h2 class="unnumbered">Recommendations</h2>{chapter("One")}{LYING}', ["R", "O"]),
        (f'{chapter("One")}<section class="chapter"><h2>Two</h2><p>Words.</p>{LYING}</section>', ["O", "T"]),
        (f'<section class="chapter"><h2>One</h2>{LYING}</section>{chapter("Two")}', ["O"]),
        (f'<section class="chapter"><h2>One</h2>{LYING}<p>Words.</p></section>{chapter("Two")}', ["O", "T"]),
        (chapter("One") + chapter("Two", 4, "chapter wide"), ["O"]),
    ],
    ids=[
        "upright",
        "a heading of the whole",
        "wide at its end",
        "after a wide end",
        "after an upright end",
        "all wide",
    ],
)
def test_below_a_masthead_only_what_follows_or_fills_pages_on_their_side_begins_a_page(
    inside: str, goes_on: list[str]
) -> None:
    content, _ = written(document(inside, before=MASTHEAD), STYLES_OF_BOOKS)
    lines = [line.split(" | ") for line in WordFile(content).text().splitlines()]
    shown = [line[-1].split("}")[-1][0] for line in lines if line[0].startswith("goes on")]
    assert shown == goes_on
