"""The tree takes nothing but the closed vocabulary, and says where the rest stands."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.diagnostics import Place
from selfassess.document.flow import text
from selfassess.document.origin import Origin
from selfassess.document.tree import DEEPEST, Misfit, Tree, parse
from selfassess.document.vocabulary import BLOCK, INLINE, VOCABULARY

WHOLE = '<html lang="en-GB"><head><title>t</title></head><body><main>{}</main></body></html>'


def tree_of(words: str) -> Tree:
    tree, misfits = parse(WHOLE.format(words))
    assert misfits == []
    assert tree is not None
    return tree


def misfits_of(words: str) -> list[tuple[str, str]]:
    """What stands at the offset of each misfit, as far as its first sign >, and what is wrong with it."""
    document = WHOLE.format(words)
    tree, misfits = parse(document)
    assert tree is None
    return [(document[misfit.offset :].partition(">")[0] + ">", misfit.message) for misfit in misfits]


def main_of(words: str) -> etree._Element:
    main = tree_of(words).root.find("body/main")
    assert main is not None
    return main


def test_a_document_of_the_vocabulary_is_taken() -> None:
    assert text(tree_of("<p>One <strong>two</strong>.</p>").root) == "tOne two."


@pytest.mark.parametrize(
    ("words", "at", "message"),
    [
        ("<p>one<em>two</p>", "<em>", "<em> is not closed before </p>"),
        ("<p>one</em></p>", "<p>", "<p> is not closed before </em>"),
        ("<p>one</p></p>", "<main>", "<main> is not closed before </p>"),
        ("<section><p>one</p>", "<section>", "<section> is not closed before </main>"),
        ('<p class="a>b">one<br></p>', "<br>", "<br> is not closed before </p>"),
        ("<!-- <em> --><p>one<strong></p>", "<strong>", "<strong> is not closed before </p>"),
        ("<![CDATA[<em>]]><p>one<strong></p>", "<strong>", "<strong> is not closed before </p>"),
    ],
)
def test_a_tag_that_is_not_closed_is_shown_where_it_stands(words: str, at: str, message: str) -> None:
    assert misfits_of(words) == [(at, message)]


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("<html><body>", "<body> is never closed"),
        ("</html>", "</html> does not close anything"),
        ("", "Document is empty"),
        ("words", "Start tag expected, '<' not found"),
    ],
)
def test_a_broken_document_is_said_to_be_broken(document: str, message: str) -> None:
    tree, misfits = parse(document)
    assert tree is None
    assert [misfit.message for misfit in misfits] == [message]
    assert 0 <= misfits[0].offset <= len(document)


@pytest.mark.parametrize("sign", ["&nbsp;", "&euro;", "&x;"])
def test_an_entity_is_not_known(sign: str) -> None:
    document = WHOLE.format(f"<p>ééé\n€😀{sign}</p>")
    tree, misfits = parse(document)
    assert tree is None
    assert misfits == [Misfit(document.index("😀") + 1 + len(sign), f"Entity '{sign[1:-1]}' not defined")]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x0b", "\ufffe", "\ud800", "&#0;", "&#xFFFF;", "&#xD800;"])
def test_what_is_no_character_is_refused(sign: str) -> None:
    tree, misfits = parse(WHOLE.format(f"<p>one {sign}</p>"))
    assert tree is None
    assert len(misfits) == 1


@pytest.mark.parametrize(
    "declaration",
    [
        "<!DOCTYPE html>", "<!doctype html>", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">', '<!ENTITY x "y">',
    ],
)  # fmt: skip
def test_a_document_declares_nothing(declaration: str) -> None:
    tree, misfits = parse(f"<!-- a remark -->\n{declaration}\n{WHOLE.format('')}")
    assert tree is None
    assert [misfit.offset for misfit in misfits] == [18]


def test_words_may_speak_of_a_declaration() -> None:
    assert text(main_of("<p>&lt;!DOCTYPE html&gt;</p>")) == "<!DOCTYPE html>"


def test_an_xml_declaration_does_no_harm() -> None:
    document = '<?xml version="1.0" encoding="ISO-8859-1"?>\n' + WHOLE.format("<p>café €</p>")
    tree, misfits = parse(document)
    assert misfits == []
    assert tree is not None
    assert text(tree.root) == "tcafé €"


def test_remarks_and_instructions_are_dropped_and_their_neighbours_stay() -> None:
    main = main_of("<p>one<!-- two --> three<?php four ?> five</p><!-- six --><?x?><p>seven</p>")
    assert text(main) == "one three fiveseven"
    assert [child.tag for child in main.iter()] == ["main", "p", "p"]


def test_every_script_and_sign_stays_as_it_is() -> None:
    words = "naïve – ŵŷ – 日本語 – עברית – 👩‍👩‍👧 – a\u0301 – \u00a0 – 𝔘"
    paragraph = main_of(f"<p>{words}</p>")[0]
    assert paragraph.text == words


@pytest.mark.parametrize(
    ("words", "at", "message"),
    [
        ("<script>x</script>", "<script>", "<script> is not an element that documents are made of"),
        ("<P>x</P>", "<P>", "<P> is not an element that documents are made of"),
        ("<_x/>", "<_x/>", "<_x> is not an element that documents are made of"),
        ("<éa/>", "<éa/>", "<éa> is not an element that documents are made of"),
        ("<p><p>x</p></p>", "<p>", "<p> cannot be inside <p>"),
        ("<ul>words</ul>", "<ul>", "<ul> cannot contain words directly"),
        ("<ul><li>x</li>words</ul>", "<ul>", "<ul> cannot contain words directly"),
        ("words", "<main>", "<main> cannot contain words directly"),
        ('<p style="x">x</p>', '<p style="x">', "<p> cannot have the attribute 'style'"),
        ('<p onclick="x">x</p>', '<p onclick="x">', "<p> cannot have the attribute 'onclick'"),
        ('<p class="pink">x</p>', '<p class="pink">', "<p> cannot have the class 'pink'"),
        ("<p><a>x</a></p>", "<a>", "<a> needs the attribute 'href'"),
        ('<p id="a.b">x</p>', '<p id="a.b">',
         "an id cannot contain white space or a full stop, which the page uses itself"),
        ("<p><img/></p>", "<img/>", "<img> needs the attribute 'src'"),
        ('<h2><img src="x"/></h2>', '<img src="x"/>', "<img> cannot be inside <h2>"),
        ('<p><a href="x"><a href="y">z</a></a></p>', '<a href="y">', "<a> cannot be inside <a>"),
        ("<blockquote><h3>x</h3></blockquote>", "<h3>", "<h3> cannot be inside <blockquote>"),
    ],
)  # fmt: skip
def test_what_is_outside_the_vocabulary_is_shown_where_it_stands(words: str, at: str, message: str) -> None:
    assert misfits_of(f"<p>one</p><!-- <p> -->{words}") == [(at, message)]


def test_an_id_given_twice_is_told_and_stays_with_the_first() -> None:
    document = WHOLE.format('<p id="a">x</p><p id="a">y</p>')
    tree, misfits = parse(document)
    assert tree is not None
    assert [misfit.message for misfit in misfits] == ["the id 'a' is given twice"]
    assert [document[each.offset :].startswith('<p id="a">y') for each in misfits] == [True]
    assert [each.get("id") for each in tree.root.iter("p")] == ["a", None]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java&#10;script:alert(1)",
        "&#9;javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "sms:123",
    ],
)  # fmt: skip
def test_a_link_leads_to_the_web_or_nowhere(address: str) -> None:
    [(_, message)] = misfits_of(f'<p><a href="{address}">x</a></p>')
    assert message.startswith("a link cannot lead to ")


@pytest.mark.parametrize("address", ["https://a.uk", "HTTP://a.uk", "mailto:a@b.uk", "#a", "?x=a:b", "page.html"])
def test_a_link_may_lead_to_the_web_and_within(address: str) -> None:
    assert tree_of(f'<p><a href="{address}">x</a></p>')


def test_every_misfit_is_found_at_once() -> None:
    assert len(misfits_of('<p style="a">x</p><u>y</u><p class="b">z</p>')) == 3


def test_the_document_begins_with_html() -> None:
    _, misfits = parse("<main><p>x</p></main>")
    assert [misfit.message for misfit in misfits] == ["the document begins with <main> instead of <html>"]


def test_a_foreign_name_space_is_refused() -> None:
    found = misfits_of('<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>')
    assert [at for at, _ in found] == ['<svg xmlns="http://www.w3.org/2000/svg">', "<path/>"]


def test_white_space_between_blocks_is_no_words() -> None:
    assert tree_of(" \n<ul> <li>x</li>\n</ul> <table> <tbody> <tr> <td>x</td> </tr> </tbody> </table> ")


class Words:
    """Words that were typed in a file, at a place that is worked out when it is asked for."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.asked = 0

    def at(self, offset: int) -> Place:
        self.asked += 1
        return Place(self.file, 1, offset + 1, "text")

    def within(self, offset: int) -> int:
        return offset + 10


def test_an_origin_is_that_of_the_nearest_element_that_has_one() -> None:
    document = WHOLE.format('<ul data-at="0"><li><p>one <em data-at="1">two</em></p></li></ul><p>three</p>')
    origins = Origin(Words("a.yaml")), Origin(Words("b.yaml"), 4)
    tree, _ = parse(document, "example", origins)
    assert tree is not None
    assert [tree.origin(next(tree.root.iter(tag))) for tag in ("li", "em", "main")] == [*origins, None]
    assert [tree.place(next(tree.root.iter(tag))) for tag in ("em", "main")] == [Place("b.yaml", 1, 5, "text"), None]


def test_an_origin_is_a_file_a_path_and_an_offset() -> None:
    origin = Origin(Words("a.yaml"), 4)
    assert (origin.file, origin.path, origin.offset) == ("a.yaml", "text", 14)


@pytest.mark.parametrize("at", ["x", "7", "-1", ""])
def test_an_origin_that_a_template_made_up_is_none(at: str) -> None:
    tree, _ = parse(WHOLE.format(f'<p data-at="{at}">one</p>'), "example", [Origin(Words("a.yaml"))])
    assert tree is not None
    assert tree.origin(next(tree.root.iter("p"))) is None


def test_no_place_is_asked_for_while_parsing() -> None:
    words = Words("a.yaml")
    assert parse(WHOLE.format('<p data-at="0">one</p>'), "example", [Origin(words)])[1] == []
    assert words.asked == 0


def test_a_deep_and_a_wide_document_are_read() -> None:
    assert len(main_of("<p>x</p>" * 50_000)) == 50_000
    assert tree_of("<blockquote>" * 140 + "<p>x</p>" + "</blockquote>" * 140)


def test_what_is_deeper_than_writers_go_does_not_fit() -> None:
    xhtml = WHOLE.format("<blockquote>" * 200 + "<p>x</p>" + "</blockquote>" * 200)
    tree, [misfit] = parse(xhtml)
    assert tree is None
    assert misfit.message == "elements are inside one another too deeply here"
    assert xhtml[: misfit.offset].count("<blockquote>") == DEEPEST - 3
    assert parse("<p>" * 100_000)[1]
    tree, misfits = parse(WHOLE.format("<blockquote>" * 5_000 + "</blockquote>" * 5_000))
    assert (tree is None) == bool(misfits)


def test_a_long_word_and_many_faults_are_read_in_one_pass() -> None:
    assert len(text(main_of(f"<p>{'x' * 5_000_000}</p>"))) == 5_000_000
    assert len(misfits_of("<u>x</u>" * 20_000)) == 20_000


def test_every_element_is_inline_or_block_or_stands_in_one_place_only() -> None:
    held = set().union(*(element.holds for element in VOCABULARY.values()))
    assert held | {"html"} == set(VOCABULARY)
    assert INLINE.isdisjoint(BLOCK)
