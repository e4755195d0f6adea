"""The plain-text twin: what each element becomes, and that no word of a document is lost or moved."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree, html

from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.document.vocabulary import INLINE, VOCABULARY
from selfassess.outgoing.inspection import inspect
from selfassess.write.brand import Brand
from selfassess.write.html.document import write_html
from selfassess.write.text.blocks import BLOCKS
from selfassess.write.text.document import text_lines, write_text
from selfassess.write.text.inlines import INLINES, TextState
from tests.golden.cases import CASES, NAMES, Case
from tests.pictures import picture, resources_of
from tests.words import letters, nodes, on_page
from tests.write.word.word_files import document, tree_of

BRAND = Brand(b"", "<main>$main</main>", "", {})


def content_of(tree: Tree, folder: Path | None = None) -> bytes:
    resources = Resources() if folder is None else resources_of(tree, folder)
    [(name, content)] = write_text(tree, BRAND, resources).value.items()
    assert name == "example.txt"
    return content


def text_of(markup: str, folder: Path | None = None) -> str:
    return content_of(document(markup), folder).decode("utf-8-sig").replace("\u00a0", "~")


def test_every_element_of_the_vocabulary_has_a_place_in_the_text_and_no_other_has() -> None:
    assert set(BLOCKS) | set(INLINES) == set(VOCABULARY)
    assert set(INLINES) == INLINE


@pytest.mark.parametrize("name", ["head", "colgroup", "thead", "tbody"])
def test_what_only_arranges_has_no_words_of_its_own(name: str) -> None:
    assert BLOCKS[name](etree.Element(name), TextState(Resources(), document("").words)) == []


TABLE = "<table><thead><tr><th>Area</th><th>Wait</th></tr></thead><tbody>{}</tbody></table>"
FOOTNOTE = '<span class="footnote" id="n">Counted <em>once</em>.</span>'
STORY = '<aside class="spotlight" aria-label="Spotlight: A match"><h5 class="unnumbered">A match</h5><p>Ann</p></aside>'
BECOMES = {
    "paragraphs, one a line": ("<p>One\n  and <em>two</em></p><p>Three</p>", "One and two\n\nThree"),
    "a space at which no line ends, which is found by a search": ("<p>Ref\u00a03</p>", "Ref 3"),
    "a heading behind its number, apart":
        ('<p>Before</p><section class="chapter" id="a"><h2>Plans</h2><p>We</p><h3>Next</h3><p>Year</p></section>',
         "Before\n\n\n\n1 Plans\n\nWe\n\n\n1.1 Next\n\nYear"),
    "a heading without number": ('<h4 class="unnumbered">Proud of</h4><p>We</p>', "Proud of\n\nWe"),
    "bullets": ("<p>A:</p><ul><li>one</li><li>two</li></ul><p>B</p>", "A:\n\n- one\n- two\n\nB"),
    "a list in a list":
        ("<ol><li>one<ul><li>in <b-/></li></ul></li><li>two</li></ol>".replace("<b-/>", "it"),
         "1. one\n   - in it\n2. two"),
    "an entry of several paragraphs": ("<ul><li><p>one</p><p>more</p></li></ul>", "- one\n  more"),
    "numbers that go on": ('<ol start="9"><li>i</li><li>j</li><li value="3">c</li></ol>', "9. i\n10. j\n3. c"),
    "letters in brackets": ('<ol type="a" class="brackets"><li>x</li><li>y</li></ol>', "(a) x\n(b) y"),
    "Roman numerals with a bracket": ('<ol type="I" class="bracket" start="4"><li>x</li></ol>', "IV) x"),
    "letters past the end of the alphabet": ('<ol type="A" start="28"><li>x</li></ol>', "AB. x"),
    "letters that there are none of": ('<ol type="a" start="0"><li>x</li></ol>', "0. x"),
    "a number that is none": ('<ol start="x"><li>y</li></ol>', "1. y"),
    "an empty entry": ("<ul><li></li><li>x</li></ul>", "- x"),
    "terms beside what they mean":
        ("<dl><dt>ASC</dt><dd>Adult care</dd><dt>OT</dt><dd><p>Therapist</p><p>of work</p></dd></dl>",
         "ASC: Adult care\nOT: Therapist\n  of work"),
    "a meaning without a term": ("<dl><dd>Adult care</dd></dl>", "Adult care"),
    "a short table, a row a line":
        (TABLE.format("<tr><th>North</th><td>27</td></tr><tr><th>South</th><td></td></tr>"),
         "Area: North; Wait: 27\nArea: South"),
    "a table of long cells, a value a line":
        (TABLE.format(f"<tr><td>North</td><td>{'long ' * 30}</td></tr><tr><td>South</td><td>1</td></tr>"),
         f"Area: North\nWait: {('long ' * 30).strip()}\n\nArea: South\nWait: 1"),
    "a list in a cell":
        (TABLE.format("<tr><td>North</td><td><ul><li>a</li><li>b</li></ul></td></tr>"),
         "Area: North\nWait:\n  - a\n  - b"),
    "a break in a cell": (TABLE.format("<tr><td>North<br/>East</td><td>1</td></tr>"), "Area: North\nEast\nWait: 1"),
    "more cells than heads": (TABLE.format("<tr><td>a</td><td>b</td><td>c</td></tr>"), "Area: a; Wait: b; c"),
    "a caption above":
        (TABLE.format("<tr><td>North</td><td>27</td></tr>").replace("<table>", "<table><caption>Waits</caption>"),
         "Table 1: Waits\n\nArea: North; Wait: 27"),
    "rows that have heads alone":
        ('<table><tbody><tr><th>Lead</th><td>Head of Care</td></tr><tr><th>Score</th><td>2</td></tr></tbody></table>',
         "Lead: Head of Care\nScore: 2"),
    "a table of nothing": ("<table><caption>Waits</caption></table>", "Table 1: Waits"),
    "a story with its beginning and its end": (f"{STORY}<p>After</p>",
                                                "Spotlight: A match\n\nAnn\n\nEnd of spotlight\n\nAfter"),
    "another box": ("<aside><p>Ann</p></aside>", "Ann"),
    "a quotation": ("<blockquote><p>We</p><p>you</p></blockquote>", "> We\n\n> you"),
    "lines as they are typed": ("<pre>\n a  b\n\n c\n</pre>", " a  b\n\n c"),
    "a rule": ("<p>A</p><hr/><p>B</p>", "A\n\n* * *\n\nB"),
    "a link that leads out": ('<p>our <a href="https://a.uk/x">plan</a>.</p>', "our plan (https://a.uk/x)."),
    "a link within the document": ('<p id="x">see <a href="#x">here</a></p>', "see here"),
    "an address that shows itself": ('<p><a href="https://a.uk/">a.uk</a></p>', "a.uk"),
    "an email address": ('<p><a href="mailto:us@a.uk">Write</a></p>', "Write (us@a.uk)"),
    "a link that leads nowhere": ('<p><a href="#none">there</a></p>', "\u26a0 there"),
    "words that lead nowhere": ('<p><span class="unresolved">97</span></p>', "\u26a0 97"),
    "a footnote where the text refers to it, and its number later":
        (f'<p>All{FOOTNOTE}, and all <a class="noteref" href="#n">1</a></p>',
         "All (Note 1: Counted once.), and all (Note 1)"),
    "a footnote in another":
        ('<p>All<span class="footnote">x<span class="footnote">y</span></span></p>', "All (Note 1: x (y))"),
    "a footnote in a link, after it":
        (f'<p><a href="https://a.uk/x">All{FOOTNOTE} of it</a>.</p>',
         "All of it (https://a.uk/x) (Note 1: Counted once.)."),
    "a picture that is not there": ('<p><img src="no.png" alt="A map"/></p>', "[Picture missing: A map (no.png)]"),
    "what has no words": ("<p> </p><figure></figure><aside class='spotlight'></aside><pre></pre>", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", BECOMES)
def test_an_element_becomes_words_that_anybody_can_read(name: str) -> None:
    markup, text = BECOMES[name]
    assert text_of(markup).strip("\n") == text


def test_a_picture_is_what_it_shows(tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(picture("png", 20, 20))
    shown = '<figure><img src="map.png" alt="A map"/><figcaption>Our areas</figcaption></figure>'
    assert text_of(shown, tmp_path) == "[Picture: A map]\n\nFigure 1: Our areas\n"
    assert text_of('<p>a <img src="map.png"/> b</p>', tmp_path) == "a b\n"


def test_the_contents_are_a_list_of_numbered_headings() -> None:
    nav = '<nav class="contents"><h2>Contents</h2></nav>'
    tree = document('<section class="part" id="a"><h2>Safety</h2><h3>Pathways</h3></section>', before=nav)
    text = content_of(tree).decode("utf-8-sig")
    assert text.startswith("Contents\n\nPart A Safety\nA1 Pathways\n\n\n\nPart A Safety\n\n\nA1 Pathways\n")


def test_a_chart_is_its_figures() -> None:
    rows = "".join(
        f'<tr class="{kind}"><th scope="row">{name}</th><td class="right" data-value="{value}">{value}%</td></tr>'
        for kind, name, value in (("latest", "2025-26", 79), ("other", "England", 78))
    )
    chart = (
        '<figure class="chart bars" id="chart-x"><table><caption>Control over daily life</caption>'
        f"<thead><tr><th>Year</th><th>Figure</th></tr></thead><tbody>{rows}</tbody></table>"
        "<figcaption>Better than England.</figcaption></figure>"
    )
    assert text_of(chart).split("\n\n")[1:] == ["2025-26: 79%\nEngland: 78%", "Better than England.\n"]


def test_a_document_without_a_body_is_empty() -> None:
    assert content_of(tree_of('<html lang="en"><head><title>x</title></head></html>')).decode("utf-8-sig") == "\n"


def test_programs_know_its_letters_by_a_mark_at_the_beginning() -> None:
    assert content_of(document("<p>£1</p>")) == b"\xef\xbb\xbf\xc2\xa31\n"


def test_an_address_with_a_password_does_not_go_out() -> None:
    assert inspect("x.txt", b"see (https://me:secret@a.uk/)") != ()
    assert inspect("x.txt", content_of(document('<p>our <a href="https://a.uk/x">plan</a></p>'))) == ()


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_text_has_the_words_of_the_page_in_their_order(case: Case) -> None:
    assert own_words(case.tree(), case.folder) == page_words(case.tree(), case.folder)


def own_words(tree: Tree, folder: Path) -> str:
    """The letters of the main part that are the document's own; the heads of columns are labels."""
    main = tree.root.find("body/main")
    assert main is not None
    for part in tree.root.findall("body/*"):
        if part is not main:
            part.clear()
    return letters([line.own_words for line in text_lines(tree, resources_of(tree, folder))])


def page_words(tree: Tree, folder: Path) -> str:
    [page] = write_html(tree, BRAND, resources_of(tree, folder)).value.values()
    root = html.document_fromstring(page.decode())
    for heads in nodes(root, "//thead"):
        heads.drop_tree()
    return letters(on_page(html.tostring(root, encoding="utf-8")))
