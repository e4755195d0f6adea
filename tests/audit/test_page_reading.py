"""What an audit finds, and leaves alone, in pages that anybody may have written."""

from __future__ import annotations

import pytest

from selfassess.audit.auditing import read
from tests.audit.pages_of_rules import found_in, page

LONG = "We met people in each district, and wrote to everybody who draws on care and support at home."


def rules_in(body: str) -> list[str]:
    return [finding.rule for finding in found_in(body)]


FAULTS = {
    "a picture in a link alone": (
        '<a href="/plan"><img src="plan.png" alt=""></a>',
        ["picture-without-alternative"],
    ),
    "an input that is a picture": ('<input type="image" src="go.png">', ["picture-without-alternative"]),
    "cells of two columns": (
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
        ["table-header-missing"],
    ),
    "a link without words": ('<a href="/plan"></a>', ["link-words-vague"]),
    "a language that there is not": (
        '<html lang="{English}"><title>Plan</title><p>Words</p>',
        ["document-language-missing"],
    ),
    "a small size of its parent's": ('<p style="color: #888; font-size: smaller">Words</p>', ["contrast-low"]),
    "a size by name": ('<p style="color: #888; font-size: small">Words</p>', ["contrast-low"]),
    "a drawing without a name": ('<svg role="img"><path d="M0 0"/></svg>', ["picture-without-alternative"]),
    "a heading by its role": ('<h1>One</h1><div role="heading" aria-level="3">Two</div>', ["heading-level-skipped"]),
    "a bold line by its style": (f'<h1>One</h1><p style="font-weight: 700">Two</p><p>{LONG}</p>', ["heading-by-look"]),
    "lines of a typed list after breaks": ("<p>We will<br>- visit<br>- answer</p>", ["list-typed"]),
    "typed numbers": ("<p>1. visit every carer</p><p>2. answer within two days</p>", ["list-typed"]),
    "empty paragraphs": ("<p>One</p>" + "<p></p>" * 8 + "<p>Two</p>", ["space-by-empty-lines"]),
    "an old attribute of colour": ('<p><font color="#999999">Pale words</font></p>', ["contrast-low"]),
    "a style sheet of its own": ("<style>p { color: #aaa }</style><p>Pale words</p>", ["contrast-low"]),
    "a rule for what is in another": (
        "<style>div.a p, div.b p { color: #aaa }</style><div class='b'><p>Pale words</p></div><p>Words</p>",
        ["contrast-low"],
    ),
    "the stronger of two rules": (
        "<style>#a { color: #aaa } p { color: black }</style><p id=a>Pale words</p>",
        ["contrast-low"],
    ),
    "large words that are too pale": ('<p style="color: #999; font-size: 30px">Pale words</p>', ["contrast-low"]),
    "white on a colour of its cell": (
        '<table><tr><th scope="col" bgcolor="#dddddd"><font color="white">A</font></th><th scope="col">B</th></tr>'
        "<tr><td>1</td><td>2</td></tr></table>",
        ["contrast-low"],
    ),
    "two headings left out of the contents": (
        '<div class="toc"><a href="#a">One plan</a><a href="#b">Two plans</a></div>'
        '\n<h2 id="a">One plan</h2><h2 id="b">Two plans</h2><h2>Three plans</h2>',
        ["contents-outdated"],
    ),
}
SOUND = {
    "a decorative picture": '<p>Words <img src="line.png" alt=""></p>',
    "a picture that is no picture": '<img src="line.png" role="presentation">',
    "a picture with a label": '<img src="a.png" aria-label="The new bridge">',
    "a picture with a title only": '<img src="a.png" title="The new bridge">',
    "a link that a picture names": '<a href="/plan"><img src="plan.png" alt="Our plan"></a>',
    "a link that its label names": '<p id="t">Our plan</p><a href="/plan" aria-labelledby="t">here</a>',
    "what nobody meets": '<div hidden><img src="a.png"></div><p aria-hidden="true"><a href="/x">here</a></p>',
    "what a style hides": '<div style="display: none"><img src="a.png"></div>',
    "a sign with its title": '<h2>Plans <a href="#top" title="A link to this part">¶</a></h2>',
    "a link for a program": '<a href="#" onclick="go()"></a>',
    "a class of another": '<style>.a.b { color: #eee } #c { color: #eee }</style><p class="a" id="d">Words</p>',
    "a block that is not closed": "<style>} p { color: #222 } @media screen { p { color: #333 }</style><p>Words</p>",
    "a size that nobody knows": '<p style="color: #888; font-size: clamp(1rem, 2vw, 3rem)">Words</p>',
    "contents that leave most out": '<nav><a href="#a">One plan</a><a href="#b">Two plans</a></nav>'
    '\n<h2 id="a">One plan</h2><h2 id="b">Two plans</h2><h2>Three</h2><h2>Four</h2><h2>Five</h2>',
    "a table that says it is for layout": '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
    "a table of one column": "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
    "a form in a table": "<table><tr><td>Name:</td><td>Words</td></tr><tr><td>Day:</td><td>Words</td></tr></table>",
    "headers by their place": "<table><tr><th>Year</th><th>People</th></tr><tr><th>2024</th><td>12</td></tr></table>",
    "headers in a head": "<table><thead><tr><th>Year</th><td>x</td></tr></thead><tr><td>1</td><td>2</td></tr></table>",
    "a bold line with a full stop": f"<p><b>We listened.</b></p><p>{LONG}</p>",
    "a bold line in a list": f"<ul><li><p><b>Listening</b></p><p>{LONG}</p></li></ul>",
    "two bold lines": f"<p><b>Ada Example</b></p><p><b>Director</b></p><p>{LONG}</p>",
    "a bold part of a line": f"<p><b>Listening</b> to people</p><p>{LONG}</p>",
    "one dash": "<p>– a remark</p><p>Words</p>",
    "numbered paragraphs": f"<p>1. {LONG * 3}</p><p>2. {LONG * 3}</p>",
    "a link to the top": '<a href="#top">Top of the page</a><a href="#">Menu of the page</a>',
    "a link to words": '<a href="#:~:text=listen">Where we say that we listen</a>',
    "an anchor by name": '<a name="old"></a><a href="#old">The old plan</a>',
    "an anchor with a blank": '<p id="a b">Words</p><a href="#a%20b">The plan</a>',
    "alike links that return": '<a href="#top">Back to top</a><p id="q">Words</p><a href="#q">Back to top</a>',
    "a style sheet that is elsewhere": '<link rel="stylesheet" href="a.css"><p style="color: #999">Words</p>',
    "rules that say nothing of looks": "<style>p { margin: 0 } p > , { color: #eee } {}</style><p>Words</p>",
    "a rule for a state": "<style>a:hover { color: #eee }</style><p>Words</p>",
    "a rule that is not followed": "<style>p:first-child { background: #333 }</style><p style='color: #ccc'>Words</p>",
    "a rule for print": "<style>@media print { p { color: #ccc } }</style><p>Words</p>",
    "a colour that nobody knows": "<style>p { color: var(--ink) }</style><p>Words</p>",
    "a picture as background": '<div style="background-image: url(a.png)"><p style="color: #ccc">Words</p></div>',
    "words on another layer": '<div style="position: absolute"><p style="color: #ccc">Words</p></div>',
    "large words": '<p style="color: #888888; font-size: 20pt">Words</p>',
    "large bold words": '<p style="color: #888; font-size: 1.2em; font-weight: bold">Words</p>',
    "a dark page": "<style>body { background: #111; color: #eee }</style><p>Words</p>",
    "signs that are no words": '<p style="color: #eee">• • •</p>',
    "short forms": "<h2>NHS, CQC, ICB and DHSC</h2>",
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found(name: str) -> None:
    body, rules = FAULTS[name]
    assert sorted(rules_in(body)) == rules


@pytest.mark.parametrize("name", SOUND)
def test_what_people_would_not_call_a_fault_is_left_alone(name: str) -> None:
    assert rules_in(SOUND[name]) == []


PLACES = {
    "on one line": ('<p>One</p><img src="a.png">', (5, 11)),
    "the second of a kind": ('<img src="a.png" alt="A bridge"><img\n src="b.png">', (5, 33)),
    "after a comment with a tag": ('<!-- <img> --><img src="a.png">', (5, 15)),
    "after a script with a tag": ('<script>"<img>"</script>\n<img src="a.png">', (6, 1)),
    "after a tag that the parser made": ('</p></p><p><img src="a.png">', (5, 12)),
    "after a tag without end": ('<img src="a.png"><a title="', (5, 1)),
    "after a tag that is never closed": ('<p <b><img src="a.png">', (5, 7)),
}


@pytest.mark.parametrize("name", PLACES)
def test_a_picture_is_reported_where_its_tag_begins(name: str) -> None:
    body, place = PLACES[name]
    [finding] = [each for each in found_in(body) if each.rule == "picture-without-alternative"]
    assert (finding.place.line, finding.place.column) == place


def test_a_place_names_the_heading_above() -> None:
    [finding] = found_in('<h1>Plans</h1>\n<img src="a.png">')
    assert finding.place.path == "line 6, under “Plans”"


@pytest.mark.parametrize(
    "data",
    [
        "\ufeff<p>Caf\u00e9</p>".encode(),
        "<p>Café</p>".encode("utf-16"),
        '<meta charset="latin-1"><p>Café</p>'.encode("latin-1"),
    ],
    ids=["utf-8", "utf-16", "latin-1"],
)
def test_the_words_are_read_in_the_encoding_of_the_page(data: bytes) -> None:
    assert [line.words for line in read("page.html", data).lines] == ["Café"]


@pytest.mark.parametrize("named", [b"klingon", b"hex"])
def test_an_encoding_that_there_is_not_is_that_of_windows(named: bytes) -> None:
    assert read("page.html", b'<meta charset="%b"><p>Caf\xe9</p>' % named).lines[0].words == "Café"


def test_a_page_nested_without_end_is_read() -> None:
    assert read("page.html", page("<div>" * 20_000 + "Words")).language == "en-GB"


def test_more_style_rules_than_anybody_writes_make_no_colour_certain() -> None:
    sheet = "".join(f".a{number} p {{ color: #eee }}\n" for number in range(4_000))
    words = '<div class="a1"><p>Words</p></div>' * 400
    lines = read("page.html", page(f"<style>{sheet}</style>{words}")).lines
    assert [piece.colour for line in lines for piece in line.pieces][-1] == ""
    assert {piece.colour for line in lines for piece in line.pieces} <= {"", "eeeeee"}
