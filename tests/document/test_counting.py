"""What has numbers, by the class of `main`: headings, paragraphs, both or nothing."""

from __future__ import annotations

import pytest

from selfassess.document.flow import text
from selfassess.document.tree import Tree, parse

WHOLE = '<html lang="en-GB"><head><title>t</title></head><body><main class="{}">{}</main></body></html>'
BODY = (
    "<p>before</p>"
    '<section class="chapter"><h2>A</h2><p>a</p><p>b</p></section>'
    '<section class="chapter"><h2>B</h2><p>c</p><h3>C</h3><p>d</p><p>e</p>'
    "<h3>D</h3><p>f</p><h4>E</h4><p>g</p></section>"
)


def tree_of(kind: str, inside: str) -> Tree:
    tree, misfits = parse(WHOLE.format(kind, inside))
    assert tree is not None, misfits
    return tree


def numbers(tree: Tree) -> dict[str, str | None]:
    """The number of each heading and paragraph by its words."""
    main = tree.root.find("body/main")
    assert main is not None
    return {"".join(map(str, each.itertext())): each.get("data-number") for each in main.iter(*TAGS)}


TAGS = ("h2", "h3", "h4", "h5", "p")


def links(tree: Tree) -> list[str]:
    return [text(link).replace("\xa0", " ") for link in tree.root.iter("a")]


COUNTED = ("1", "1.1", "1.2", "2", "2.1", "2.2", "2.2.1", "2.2.2", "2.3", "2.3.1", "2.3.2", "2.3.2.1")
KINDS: dict[str, tuple[str, dict[str, str | None]]] = {
    "paragraphs": (
        "by-paragraphs",
        {
            **dict.fromkeys("ABCDE"),
            **dict(zip(("before", *"abcdefg"), "12345678", strict=True)),
        },
    ),
    "sections": (
        "by-sections",
        {
            **dict.fromkeys(("before", *"abcdefg")),
            **dict(zip("ABCDE", ("1", "2", "2.1", "2.2", "2.2.1"), strict=True)),
        },
    ),
    "both": (
        "by-both",
        {
            "before": None,
            **dict(zip("AabBcCdeDfEg", COUNTED, strict=True)),
        },
    ),
    "nothing": ("unnumbered", dict.fromkeys(("before", *"ABCDEabcdefg"))),
}


@pytest.mark.parametrize(("kind", "expected"), KINDS.values(), ids=KINDS)
def test_what_has_numbers(kind: str, expected: dict[str, str | None]) -> None:
    assert numbers(tree_of(kind, BODY)) == expected


NOT_COUNTED = {
    "list": "<ul><li><p>x</p></li></ul>",
    "table": "<table><tbody><tr><td><p>x</p></td></tr></tbody></table>",
    "box": '<aside class="spotlight"><p>x</p></aside>',
    "quotation": "<blockquote><p>x</p></blockquote>",
    "note": '<p class="note">x</p>',
    "no words": "<p><br/></p>",
    "appendix": '<section class="appendix"><h3>y</h3><p>x</p></section>',
}


@pytest.mark.parametrize("kind", ["by-paragraphs", "by-both"])
@pytest.mark.parametrize("between", NOT_COUNTED.values(), ids=NOT_COUNTED)
def test_what_has_no_number_does_not_count(between: str, kind: str) -> None:
    tree = tree_of(kind, f"<section><h2>A</h2><p>one</p>{between}<p>two</p></section>")
    counted = numbers(tree)
    assert (counted["one"], counted["two"]) == (("1", "2") if kind == "by-paragraphs" else ("1.1", "1.2"))
    assert counted.get("x") is None


@pytest.mark.parametrize("kind", ["", "by-sections", "by-paragraphs", "by-both", "unnumbered"])
def test_appendices_count_by_themselves_wherever_they_are(kind: str) -> None:
    appendix = '<section class="appendix" id="{0}"><h3>{0}</h3><h4>inside {0}</h4></section>'
    rest = f'<section class="chapter"><h2>Appendices</h2>{appendix.format("x")}{appendix.format("y")}</section>'
    tree = tree_of(kind, f'<section class="chapter"><h2>A</h2><p><a href="#y"></a></p></section>{rest}')
    counted = numbers(tree)
    assert (counted["x"], counted["inside x"], counted["y"]) == ("Appendix 1", None, "Appendix 2")
    assert links(tree)[0] == "Appendix 2 y"


def test_a_link_to_a_paragraph_prints_its_number() -> None:
    tree = tree_of("by-both", '<section><h2>A</h2><p>a</p><p id="here">b <a href="#here"></a></p></section>')
    assert links(tree)[0] == "paragraph 1.2"


def test_evidence_is_cited_in_a_paragraph_and_so_are_the_lists_after_it() -> None:
    cite = '<a class="cite" href="#ref-1">1</a>'
    index = '<table><tbody><tr id="ref-1"><td><p class="mentions" data-of="ref-1"></p></td></tr></tbody></table>'
    listed = f"<ul><li>{cite}</li></ul>"
    body = f"<section><h2>A</h2><p>a</p>{listed}<p>b {cite}</p><h3>C</h3>{listed}</section>"
    tree = tree_of("by-paragraphs", body + index)
    assert links(tree)[3:] == ["paragraph 1", "paragraph 2", "C"]


def test_contents_of_a_document_without_numbers_are_its_first_headings() -> None:
    nav = '<nav class="contents"><h2>Contents</h2></nav>'
    tree, _ = parse(WHOLE.format("unnumbered", BODY).replace("<body>", f"<body>{nav}"))
    assert tree is not None
    assert [text(link) for link in tree.root.iterfind("body/nav//a")] == ["A", "B"]
    assert [heading.label for heading in tree.outline.headings] == [""] * 5
