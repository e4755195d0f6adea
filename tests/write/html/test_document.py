"""The HTML page: what each element becomes, what the page says of itself, and what it keeps out."""

from __future__ import annotations

import base64
import re
from html import escape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from selfassess.document.colour_contrast import contrast
from selfassess.document.tree import Tree, parse
from selfassess.document.vocabulary import STATUSES, TINTS, VOCABULARY
from selfassess.write.brand import Brand
from selfassess.write.html.document import write_html
from selfassess.write.html.elements import WRITERS
from selfassess.write.html.page_colours import colour_pairs
from tests.counting import count_calls
from tests.pictures import picture, resources_of
from tests.words import marks_alike

BRAND = Path(__file__).resolve().parents[3] / "templates" / "brand"
PAGE, STYLE = ((BRAND / name).read_text("utf-8") for name in ("page.html", "page.css"))
COVER = (
    '<header class="cover"><p class="council">Exampleshire County Council</p><h1>Adult social care</h1>'
    '<p class="edition">Edition 0.9</p><p class="date">30 November 2026</p><p class="status">Draft</p></header>'
)


def document(main: str, title: str = "Self-assessment", stage: str = "draft") -> Tree:
    tree, misfits = parse(
        f'<html lang="en-GB"><head><title>{title}</title></head><body class="{stage}">{COVER}'
        f'<nav class="contents"><h2>Contents</h2></nav><main>{main}</main></body></html>',
        "example",
    )
    assert tree is not None, misfits
    return tree


def page(tree: Tree, folder: Path = BRAND, around: str = PAGE, style: str = STYLE) -> str:
    """The document as a page, with the pictures of a folder."""
    files = write_html(tree, Brand(b"", around, style, {}), resources_of(tree, folder)).value
    assert [*files] == ["example.html"]
    return files["example.html"].decode("utf-8")


def main_of(markup: str, folder: Path = BRAND) -> str:
    """What is in the page's main part when `markup` is in the document's."""
    main = re.search(r"<main [^>]*>\n(.*)\n</main>", page(document(markup), folder), re.DOTALL)
    assert main is not None
    return main[1]


class Read(HTMLParser):
    """A page as a browser meets it: its elements in order, and the words of its main part."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "main":
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.words += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_every_element_of_the_vocabulary_has_a_place_in_the_page_and_no_other_has() -> None:
    assert set(WRITERS) == set(VOCABULARY)


def _numbered(table: str) -> str:
    return table.replace("<table>", '<table id="table-people">').replace("<caption>People", NUMBER)


# What elements become

SPOTLIGHT = '<aside class="spotlight" aria-label="Spotlight: A match"><h5 class="unnumbered">A match</h5></aside>'
TABLE = "<table><caption>People</caption><tbody><tr><td>1</td></tr></tbody></table>"
WIDE = f"<table><caption>People</caption><tbody><tr>{'<td>1</td>' * 4}</tr></tbody></table>"
UNNAMED = WIDE.replace("<caption>People</caption>", "")
NUMBER = '<caption><span class="number" id="table-people-number">Table\u00a01</span>: People'
BECOMES = {
    "a heading with its number before its words":
        ('<section class="part"><h2 id="a">Ensuring <em>safety</em></h2></section>', '<section class="part">'
         '<h2 id="a"><span class="number">Part A</span> Ensuring <em>safety</em></h2>'
         '<a class="own-link" href="#a" id="a.link" aria-label="Link to this section:"'
         ' aria-labelledby="a.link a"></a></section>'),
    "an unnumbered heading, left alone":
        ('<h3 class="unnumbered">Proud of</h3>', '<h3 class="unnumbered">Proud of</h3>'),
    "a table in a box that the keyboard reaches under the name of its caption":
        (WIDE, f'<div class="scroll small" role="group" aria-label="Table 1: People" tabindex="0">'
         f'{_numbered(WIDE)}</div>'),
    "a table that fits on every screen in a box that is no stop for the keyboard":
        (TABLE, f'<div class="scroll small">{_numbered(TABLE)}</div>'),
    "a link without words, which is none": ('<p><a href="https://a.uk/"></a></p>', "<p><span></span></p>"),
    "a link inside a link, which stays words":
        ('<p><a href="https://a.uk/">one <em><a href="https://b.uk/">two</a></em></a></p>',
         '<p><a href="https://a.uk/">one <em><span>two</span></em></a></p>'),
    "a spotlight, an aside with its name": (SPOTLIGHT, SPOTLIGHT),
    "a void element without a closing tag": ("<p>one<br></br>two</p>", "<p>one<br/>two</p>"),
    "a line break that opens preformatted text": ("<pre>\nfirst</pre>", "<pre>\n\nfirst</pre>"),
}  # fmt: skip


@pytest.mark.parametrize("name", BECOMES)
def test_an_element_becomes_what_a_browser_needs(name: str) -> None:
    markup, made = BECOMES[name]
    assert main_of(markup) == made


def test_a_table_without_a_caption_is_named_after_the_heading_before_it() -> None:
    assert '<div class="scroll small" role="group" aria-label="Waits"' in main_of(f"<h2>Waits</h2>{UNNAMED}")


def test_a_table_before_any_heading_is_named_after_the_document() -> None:
    assert 'aria-label="Adult social care"' in main_of(UNNAMED)


def test_what_follows_a_table_stays_outside_its_box() -> None:
    assert main_of("<ul><li><table></table> after</li></ul>").endswith("<table></table></div> after</li></ul>")


@pytest.mark.parametrize(("group", "scope"), [("thead", "col"), ("tbody", "row")])
def test_a_header_cell_says_what_it_heads(group: str, scope: str) -> None:
    assert f'<th scope="{scope}">Area</th>' in main_of(f"<table><{group}><tr><th>Area</th></tr></{group}></table>")


def test_a_header_cell_keeps_the_scope_it_has() -> None:
    assert '<th scope="row">96</th>' in main_of('<table><thead><tr><th scope="row">96</th></tr></thead></table>')


def test_a_citation_is_a_link_with_its_title_and_the_library_leads_back_to_it() -> None:
    assert main_of(
        '<section class="chapter" id="plans"><h2>Plans</h2>'
        '<p>(<a class="cite" href="#ref-96" title="Strategy">Ref 96</a>)</p>'
        '<p id="ref-96">96</p><p class="mentions" data-of="ref-96"></p></section>'
    ).endswith(
        '<p>(<a class="cite" href="#ref-96" title="Strategy" id="ref-96-cited-1">Ref\u00a096</a>)</p>'
        '<p id="ref-96">96</p>'
        '<p class="mentions"><a class="mention" href="#ref-96-cited-1" title="Ref 96 in 1 Plans" '
        'aria-label="1, Plans, Ref 96">1, Plans</a></p></section>'
    )


@pytest.mark.parametrize("address", ["#ref-999", ""])
def test_a_link_that_leads_nowhere_is_marked_text_and_no_link(address: str) -> None:
    assert main_of(f'<p><a class="cite" href="{address}" title="Gone">the <em>plan</em></a>.</p>') == (
        f'<p><span class="unresolved" id="{address[1:]}-cited-1">the <em>plan</em></span>.</p>'
    )


def test_an_empty_element_is_closed_by_a_tag_of_its_own() -> None:
    assert "<td></td>" in main_of("<table><tbody><tr><td/></tr></tbody></table>")


def test_places_and_other_notes_of_the_tree_stay_out() -> None:
    written = page(document('<h2 data-at="0">One</h2><p class="mentions" data-of="x"></p>'))
    assert "data-" not in written


# Pictures


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_picture_travels_in_the_page_under_the_kind_of_its_contents(kind: str, tmp_path: Path) -> None:
    (tmp_path / "map.dat").write_bytes(picture(kind))
    encoded = base64.b64encode(picture(kind)).decode()
    assert main_of('<figure><img src="map.dat" alt="A map"/></figure>', tmp_path) == (
        f'<figure><img src="data:image/{kind};base64,{encoded}" alt="A map"/></figure>'
    )


@pytest.mark.parametrize(
    ("per_inch", "width", "shown"),
    [
        (96, "", ""),
        (72, "", ""),
        (192, "", 'width="80"'),
        (192, "50%", 'style="width: 50%"'),
        (96, "8cm", 'style="width: 8cm"'),
        (96, "big; color: red", ""),
    ],
    ids=["as it is", "as cameras say", "at its own resolution", "half of its place", "a length", "no width"],
)
def test_a_picture_is_as_wide_as_in_the_word_file(per_inch: int, width: str, shown: str, tmp_path: Path) -> None:
    stream = BytesIO()
    Image.new("RGB", (160, 90)).save(stream, "png", dpi=(per_inch, per_inch))
    (tmp_path / "map.png").write_bytes(stream.getvalue())
    written = main_of(f'<figure><img src="map.png" alt="A map" data-width="{width}"/></figure>', tmp_path)
    assert written.rpartition('alt="A map"')[2].removesuffix("/></figure>").strip() == shown


def test_a_picture_with_no_alternative_text_says_so_to_a_screen_reader(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(picture("png"))
    assert main_of('<figure><img src="map.png"/></figure>', tmp_path).endswith(' alt=""/></figure>')


def test_a_missing_picture_leaves_words_that_name_it() -> None:
    assert main_of('<figure><img src="images/map.png" alt="A map" id="m"/></figure>') == (
        '<figure><span id="m" class="missing">[Picture missing: A map (images/map.png)]</span></figure>'
    )


def test_a_missing_picture_with_no_alternative_text_is_named_by_its_file() -> None:
    assert "[Picture missing: map.png]" in main_of('<figure><img src="map.png"/></figure>')


# Typed text is text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_the_words_of_the_document_are_the_words_of_the_page(words: str) -> None:
    assert marks_alike(Read(page(document(f"<p>{escape(words)}</p>"))).words) == marks_alike(f"\n{words}\n")


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "</main>", "$style $$ ${main}", "&amp; “quoted” ‘so’"])
def test_markup_that_somebody_typed_is_shown_as_they_typed_it(typed: str) -> None:
    assert Read(page(document(f"<p>{escape(typed)}</p>"))).words == f"\n{typed}\n"


def test_typed_markup_makes_no_element() -> None:
    assert not Read(page(document(f"<p>{escape('<script>alert(1)</script>')}</p>"))).all("script")


def test_a_quote_in_an_attribute_ends_nothing() -> None:
    read = Read(page(document('<aside class="spotlight" aria-label="12&quot; onclick=12&quot;x"></aside>')))
    [aside] = [each for each in read.all("aside") if each["class"] == "spotlight"]
    assert aside == {"class": "spotlight", "aria-label": '12" onclick=12"x'}


def test_a_title_ends_neither_itself_nor_the_style() -> None:
    title = escape("</title></style><script>alert(1)</script>")
    assert f"<title>{title} \N{EN DASH} Exampleshire" in page(document("<p>x</p>", title=title))


def test_a_style_cannot_end_its_own_element() -> None:
    style = 'p::after { content: "</style><script>"; }'
    written = page(document("<p>x</p>"), style=style)
    assert 'content: "<\\/style><script>"' in written


# The page around it


def test_the_page_is_html_in_the_language_of_the_document() -> None:
    assert page(document("<p>x</p>")).startswith('<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">')


def test_the_title_names_the_document_and_its_council() -> None:
    assert "<title>Self-assessment \N{EN DASH} Exampleshire County Council</title>" in page(document("<p>x</p>"))


def test_the_description_says_what_the_cover_says() -> None:
    [description] = [each for each in Read(page(document(""))).all("meta") if each.get("name") == "description"]
    assert description["content"] == (
        "Adult social care, Exampleshire County Council, Edition 0.9, 30 November 2026, Draft"
    )


def test_words_that_the_cover_leaves_out_come_from_the_head() -> None:
    head = '<title>T</title><meta name="council" content="Ours"/><meta name="date" content="2026-11-30"/>'
    head += '<meta name="status" content="draft"/>'
    tree, _ = parse(f'<html lang="en-GB"><head>{head}</head></html>', "example")
    assert tree is not None
    assert page(tree, around="$title, $council, $date, $status") == "T, Ours, 30 November 2026, Draft"


@pytest.mark.parametrize("name", ["header", "nav", "main", "footer", "h1"])
def test_each_landmark_and_the_first_heading_stand_once(name: str) -> None:
    assert len(Read(page(document("<h2>One</h2>"))).all(name)) == 1


def test_the_navigation_is_labelled_with_the_word_that_heads_it() -> None:
    assert Read(page(document("<h2>One</h2>"))).all("nav") == [{"class": "contents", "aria-label": "Contents"}]


def test_the_contents_stand_once() -> None:
    written = page(document('<section class="chapter" id="one"><h2>One</h2></section>'))
    assert written.count('<a href="#one">') == 1


def test_the_first_link_skips_to_the_main_part() -> None:
    first = Read(page(document("<p>x</p>"))).all("a")[0]
    assert first == {"class": "skip", "href": "#page.main"}


def test_the_footer_names_edition_and_date() -> None:
    footer = page(document("<p>x</p>")).partition("<footer>")[2]
    assert "Edition 0.9, 30 November 2026" in footer


@pytest.mark.parametrize("stage", ["draft", "final", "internal"])
def test_the_body_says_whether_the_document_is_a_draft(stage: str) -> None:
    assert Read(page(document("<p>x</p>", stage=stage))).all("body") == [{"class": stage}]


def test_every_link_within_the_page_has_one_target() -> None:
    read = Read(page(document('<section class="chapter" id="one"><h2>One</h2><h3>Two</h3></section>')))
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {(each["href"] or "")[1:] for each in read.all("a")} <= set(ids)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    written = page(document('<p><a href="https://www.example.gov.uk/">Our site</a></p>'))
    read = Read(written)
    assert not {"script", "iframe", "object", "embed", "form", "base"} & {tag for tag, _ in read.elements}
    assert [each["href"] for each in read.all("link")] == ["data:,"]
    assert not re.search(r"@import|url\(", written)
    assert not any(name.startswith("on") for _, attributes in read.elements for name in attributes)


def test_the_page_forbids_what_it_does_not_need() -> None:
    [policy] = [each["content"] for each in Read(page(document(""))).all("meta") if "http-equiv" in each]
    assert policy == (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_a_placeholder_that_no_document_fills_stays_as_it_is_typed() -> None:
    own = "$logo costs $5, $$style: $main"
    assert page(document("<p>x</p>"), around=own) == "$logo costs $5, $style: <p>x</p>"


# Promises


def test_twice_the_elements_are_twice_the_work() -> None:
    once, twice = (document("<p>Words <em>and</em> <strong>more</strong> words.</p>" * many) for many in (500, 1000))
    assert count_calls(lambda: page(twice)) < 2.1 * count_calls(lambda: page(once))


# The look

DAY, NIGHT = (
    dict(re.findall(r"--([\w-]+): (#\w{6});", block)) for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
)
WORDS_ON_PAPER = [
    *((ink, paper) for ink in ("ink", "quiet", "accent") for paper in ("paper", "tint", "found")),
    ("cover-ink", "cover"),
    ("cover-quiet", "cover"),
    ("draft-ink", "draft"),
    ("alarm-ink", "alarm"),
]
EDGES_ON_PAPER = [
    ("edge", "paper"),
    ("edge", "found"),
    ("focus", "paper"),
    ("focus", "tint"),
    ("focus", "found"),
    ("draft-ink", "draft"),
]


@pytest.mark.parametrize("palette", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(("ink", "paper"), WORDS_ON_PAPER)
def test_words_stand_out_from_their_paper(palette: dict[str, str], ink: str, paper: str) -> None:
    assert contrast(palette[ink], palette[paper]) >= 4.5


@pytest.mark.parametrize("palette", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(("edge", "paper"), EDGES_ON_PAPER)
def test_edges_stand_out_from_their_paper(palette: dict[str, str], edge: str, paper: str) -> None:
    assert contrast(palette[edge], palette[paper]) >= 3


def test_day_and_night_name_the_same_colours() -> None:
    assert DAY.keys() == NIGHT.keys()


def test_colours_are_named_in_the_palettes_and_nowhere_else() -> None:
    rest = re.sub(r":root \{.*?\}", "", STYLE, flags=re.DOTALL)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", rest)


def test_nothing_moves_but_what_its_reader_scrolls() -> None:
    assert re.findall(r"animation: [^}]*", STYLE) == [
        "animation: more linear; animation-timeline: scroll(self inline); "
    ]
    assert not re.search(r"transition|scroll-behavior: smooth", STYLE)


LYING = '<section class="wide"><p>Words.</p></section>'


def test_a_wide_section_is_printed_on_pages_that_lie_on_their_side_with_what_leads_to_it() -> None:
    assert main_of(f'<p>One.</p><h3 class="unnumbered">Plan</h3><p>Each:</p>{LYING}') == (
        '<p>One.</p><section class="turned"><h3 class="unnumbered">Plan</h3><p class="leads-in">Each:</p>'
        "<p>Words.</p></section>"
    )


def test_tables_of_a_wide_section_do_not_turn_the_page_again() -> None:
    table = f"<table><thead><tr>{''.join(f'<th>{name}</th>' for name in ['Northumberland'] * 8)}</tr></thead></table>"
    assert main_of(table).count('class="turned"') == 1
    assert main_of(f'<section class="chapter wide">{LYING}{table}</section>').count("turned") == 1


SHAPES = dict(zip(STATUSES, ("25CB", "25CF", "25B2", "25A0", "2713", "2605"), strict=True))


@pytest.mark.parametrize(("status", "shape"), SHAPES.items())
def test_the_shape_of_a_status_is_drawn_and_not_said(status: str, shape: str) -> None:
    assert f'.progress.{status}::before {{ content: "\\{shape}"; content: "\\{shape}" / ""; }}' in STYLE


def palette(scheme: str) -> dict[str, float]:
    return {pair.ground: pair.ratio for pair in colour_pairs(STYLE) if pair.scheme == scheme and pair.ground in TINTS}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_status_is_told_from_its_tint_by_most_people_by_day_and_by_night(scheme: str) -> None:
    assert palette(scheme).keys() == set(TINTS)
    assert min(palette(scheme).values()) >= 7
