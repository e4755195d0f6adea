"""Whatever Markdown is typed, what comes out fits the vocabulary, and no word is lost on the way."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from selfassess.document.flow import text
from selfassess.document.tree import parse
from selfassess.model.assessment import Assessment
from selfassess.prose.list_rows import BULLETS, DASHES, FALLEN_LETTERS
from selfassess.prose.reading import read
from selfassess.render.markup import blocks, line
from selfassess.render.state import RenderState
from selfassess.syntax.nodes import text_without_source
from tests.projects import assessment_of, problems_of, project_with
from tests.words import marks_alike

WHOLE = '<html lang="en-GB"><head><title>t</title></head><body><main>{}</main></body></html>'
EXAMPLE = """\
# evidence/library.yaml
- {ref: 1, title: "Survey <of> \\"visits\\" & more"}
- {ref: IR10, title: Plan}
# content/indicators.yaml
- {indicator: control, name: Control, sentence: felt in control, unit: percent, values: {2021-22: 76, 2022-23: 78}}
- {indicator: waiting, name: Waiting, sentence: waited, unit: days, values: {2022-23: 31}}
"""


@cache
def assessment() -> Assessment:
    folder = project_with(Path(mkdtemp()), EXAMPLE)
    assert problems_of(folder) == {}
    return assessment_of(folder)


def markup(prose: str) -> str:
    """The blocks of a passage without the places of their findings."""
    made = blocks(read(text_without_source(prose)), RenderState(assessment()), 3)
    return re.sub(' data-at="[0-9]+"', "", made)


def in_a_list(prose: str) -> str:
    return re.sub(' data-at="[0-9]+"', "", line(read(text_without_source(prose)), RenderState(assessment())))


def tree_of(prose: str, as_claim: bool = False) -> etree._Element:
    """The tree of a document that holds this prose alone."""
    state, passage = RenderState(assessment()), read(text_without_source(prose))
    words = f"<ul><li>{line(passage, state)}</li></ul>" if as_claim else blocks(passage, state, 3)
    tree, misfits = parse(WHOLE.format(words), "example", state.origins)
    assert misfits == [], words
    assert tree is not None
    for element in tree.root.iter():
        place = tree.place(element)
        assert place is None or place.line == 1
    main = tree.root.find("body/main")
    assert main is not None
    return main


def shown(main: etree._Element) -> list[str]:
    """Every word that a reader meets, in alternative texts too."""
    found: list[str] = []
    for element in main.iter():
        for name in ("alt", "title"):
            found += (element.get(name) or "").split()
    words = " ".join(str(part) for part in main.itertext())
    return [*words.split(), *found]


CASES = {
    "Words *of* **many** `kinds`": "<p>Words <em>of</em> <strong>many</strong> <code>kinds</code></p>",
    "One\ntwo  \nthree\\\nfour": "<p>One\ntwo<br/>three<br/>four</p>",
    "### Title (Ref 1)": (
        '<h4>Title (<a class="cite" href="#ref-1" '
        'title="Evidence 1: Survey &lt;of&gt; &quot;visits&quot; &amp; more">Ref\u00a01</a>)</h4>'
    ),
    "# a\n\n### b\n\n#### c\n\n##### d\n\n###### e": "<h4>a</h4><h4>b</h4><h5>c</h5><h6>d</h6><h6>e</h6>",
    "- One\n- Two\n\n  3. Three": '<ul><li><p>One</p></li><li><p>Two</p><ol start="3"><li>Three</li></ol></li></ul>',
    "- One\n\n- Two": "<ul><li><p>One</p></li><li><p>Two</p></li></ul>",
    "> One": "<blockquote><p>One</p></blockquote>",
    "- ### One": "<ul><li><p><strong>One</strong></p></li></ul>",
    "> ### One": "<blockquote><p><strong>One</strong></p></blockquote>",
    "---": "<hr/>",
    "```\n<b> & x\n```": "<pre>&lt;b&gt; &amp; x\n</pre>",
    "| a | b | c |\n|:-:|--:|:--|\n| 1 | 2 | 3 |": (
        '<table class="plain"><thead><tr><th class="centre" scope="col">a</th>'
        '<th class="right" scope="col">b</th><th class="left" scope="col">c</th></tr></thead>'
        '<tbody><tr><td class="centre">1</td><td class="right">2</td><td class="left">3</td></tr></tbody></table>'
    ),
    "| a |\n|---|\n| 1 | 2 |": (
        '<table class="plain"><thead><tr><th scope="col">a</th></tr></thead>'
        "<tbody><tr><td>1 | 2</td></tr></tbody></table>"
    ),
    "(Ref 9)": '<p>(<a class="cite" href="#ref-9">Ref\u00a09</a>)</p>',
    "(Ref  IR10  page 2 , 9)": (
        '<p>(<a class="cite" href="#ref-IR10" title="Evidence IR10: Plan">Ref\u00a0IR10</a>  page 2 , '
        '<a class="cite" href="#ref-9">Ref\u00a09</a>)</p>'
    ),
    "(Ref 9, Ref\n10 section 3, Ref IR10)": (
        '<p>(<a class="cite" href="#ref-9">Ref\u00a09</a>, <a class="cite" href="#ref-10">Ref\u00a010</a> section 3, '
        '<a class="cite" href="#ref-IR10" title="Evidence IR10: Plan">Ref\u00a0IR10</a>)</p>'
    ),
    "[plan](ref:IR10)": '<p><a class="cite" href="#ref-IR10" title="Evidence IR10: Plan">plan</a></p>',
    "[](ref:IR10)": '<p><a class="cite" href="#ref-IR10" title="Evidence IR10: Plan">Plan</a></p>',
    "[](ref:9)": '<p><a href="#ref:9">ref:9</a></p>',
    "[](#safeguarding)": '<p><a href="#safeguarding"></a></p>',
    "[x](#a&b)": '<p><a href="#a&amp;b">x</a></p>',
    "[x](https://a.uk/é?b=1&c)": '<p><a href="https://a.uk/%C3%A9?b=1&amp;c">x</a></p>',
    "[x](HTTPS://a.uk)": '<p><a href="HTTPS://a.uk">x</a></p>',
    '[x](https://a.uk "A title")': '<p><a href="https://a.uk" title="A title">x</a></p>',
    "<https://a.uk>": '<p><a href="https://a.uk">https://a.uk</a></p>',
    "[](https://a.uk)": '<p><a href="https://a.uk">https://a.uk</a></p>',
    "[x](javascript:alert(1))": '<p><a href="#javascript:alert(1)">x</a></p>',
    "[](indicator:control)": "<p>78%</p>",
    "[](indicator:waiting)": "<p>31 days</p>",
    "[4 in 5](indicator:control)": "<p>4 in 5</p>",
    "[](indicator:other)": '<p><a href="#indicator:other">indicator:other</a></p>',
    '![A *map*](a.png "Of (Ref 9)")': (
        '<figure><img src="a.png" alt="A map"/>'
        '<figcaption>Of (<a class="cite" href="#ref-9">Ref\u00a09</a>)</figcaption></figure>'
    ),
    "![a](b.png)\n![c](d.png)": (
        '<figure><img src="b.png" alt="a"/></figure><figure><img src="d.png" alt="c"/></figure>'
    ),
    "![a\nb](c.png)": '<figure><img src="c.png" alt="a b"/></figure>',
    'Words ![a](b.png "Of *x*")': '<p>Words <img src="b.png" alt="a"/> <em>Of <em>x</em></em></p>',
    "### ![a](b.png)": "<h4>a</h4>",
    '[![a](b.png "Of")](#c)': '<p><a href="#c">a (Of)</a></p>',
    "[see (Ref 9)](#a)": '<p><a href="#a">see (Ref 9)</a></p>',
    "[<https://a.uk>](#b)": '<p><a href="#b">https://a.uk</a></p>',
    "{{ 7*7 }} {% import x %} <script>&nbsp;&lt;": "<p>{{ 7*7 }} {% import x %} &lt;script&gt;\u00a0&lt;</p>",
    "One[^1] two[^1] three\n\n[^1]: Note *it* (Ref 9)\n\n    More": (
        '<p>One<span class="footnote" id="footnote-1">Note <em>it</em> (<a class="cite" href="#ref-9">Ref\u00a09</a>)'
        '<br/>More</span> two<a class="noteref" href="#footnote-1"></a> three</p>'
    ),
    "[^1]: Note\n\n### One[^1]": '<h4>One<span class="footnote" id="footnote-1">Note</span></h4>',
    "One^[two [three](#a)]": ('<p>One<span class="footnote" id="footnote-1">two <a href="#a">three</a></span></p>'),
    "[One[^1] two](#a) three\n\n[^1]: [Note](#b)": (
        '<p><a href="#a">One two</a><span class="footnote" id="footnote-1"><a href="#b">Note</a></span> three</p>'
    ),
    "One[^1] two": "<p>One[^1] two</p>",
    "[^1]: One *two*\n\n    three": "<p>[^1]: One <em>two</em></p><p>[^1]: three</p>",
    "One[^1]\n\n[^1]: a[^2]^[b]\n[^1]: c": (
        '<p>One<span class="footnote" id="footnote-1">a[^2]^[b]</span></p><p>[^1]: c</p>'
    ),
    "![a[^1]](b.png)": '<figure><img src="b.png" alt="a[^1]"/></figure>',
    "One^[![a](b.png)]": '<p>One<span class="footnote" id="footnote-1">a</span></p>',
    "[one][a] [a]\n\n[a]: https://a.uk": ('<p><a href="https://a.uk">one</a> <a href="https://a.uk">a</a></p>'),
    "[a]: https://a.uk": "<p>[a]: https://a.uk</p>",
    "https://a.uk, www.a.uk or b@a.uk": (
        '<p><a href="https://a.uk">https://a.uk</a>, <a href="https://www.a.uk">www.a.uk</a> or '
        '<a href="mailto:b@a.uk">b@a.uk</a></p>'
    ),
    "[x](tel:01632 960 123)": '<p><a href="tel:01632960123">x</a></p>',
    "[x](S:\\a b.docx)": '<p><a href="#S:\\a b.docx">x</a></p>',
    "m^2^ CO~2~ ~~a~~ <b>b</b><br><u>c</u>": (
        "<p>m<sup>2</sup> CO<sub>2</sub> <s>a</s> <strong>b</strong><br/>&lt;u&gt;c&lt;/u&gt;</p>"
    ),
    "| a<br>b |\n|---|": ('<table class="plain"><thead><tr><th scope="col">a<br/>b</th></tr></thead></table>'),
    "&#0; &#7; &#xD800; &#xFFFE;": "<p>\ufffd \ufffd \ufffd \ufffd</p>",
}


@pytest.mark.parametrize(("prose", "made"), CASES.items(), ids=range(len(CASES)))
def test_prose_becomes_markup_of_the_tree(prose: str, made: str) -> None:
    assert markup(prose) == made
    assert tree_of(prose) is not None


def test_a_claim_of_one_paragraph_has_no_paragraph_of_its_own() -> None:
    assert in_a_list("One *two*") == "One <em>two</em>"


@pytest.mark.parametrize("prose", ["One[^1]\n\n[^1]: Two", "[^1]: Two\n\nOne[^1]"])
def test_a_claim_of_one_paragraph_may_have_notes(prose: str) -> None:
    assert in_a_list(prose) == 'One<span class="footnote" id="footnote-1">Two</span>'


def test_a_claim_of_more_is_blocks() -> None:
    assert in_a_list("One\n\ntwo") == "<p>One</p><p>two</p>"
    assert in_a_list("- One") == "<ul><li>One</li></ul>"
    assert in_a_list("![a](b.png)") == '<figure><img src="b.png" alt="a"/></figure>'


def test_a_heading_in_a_claim_is_bold_words() -> None:
    assert in_a_list("### One") == "<p><strong>One</strong></p>"


def test_headings_stand_below_the_heading_that_they_stand_under() -> None:
    passage, state = read(text_without_source("### a")), RenderState(assessment())
    assert [blocks(passage, state, under)[:3] for under in (2, 3, 5, 6)] == ["<h3", "<h4", "<h6", "<h6"]


def test_headings_may_be_unnumbered() -> None:
    made = blocks(read(text_without_source("### a")), RenderState(assessment()), 3, numbered=False)
    assert made.startswith('<h4 class="unnumbered"')


def test_what_is_cited_is_kept_once_and_only_what_is_there() -> None:
    state = RenderState(assessment())
    blocks(read(text_without_source("(Ref 1, 9) (Ref 1) [x](ref:IR10) [y (Ref 1)](#a)")), state, 3)
    assert list(state.cited) == ["1", "IR10"]


@pytest.mark.parametrize(
    ("prose", "tag", "column"),
    [
        ("Words[^1]\n\n[^1]: Note [x](#a)", "span", 18),
        ("Words[^1]\n\n[^1]: Note [x](#a)", "a", 23),
        ("Words^[note [x](#a)]", "a", 13),
        ("Words [x](#a)", "a", 7),
        ("Words [x](ref:1)", "a", 7),
        ("Words ![x](a.png)", "img", 7),
        ("![x](a.png)", "img", 1),
        ("### Words", "h4", 5),
        ("| a |\n|---|", "table", 3),
        ("| a |\n|---|", "th", 3),
        ("| a | b |\n|---|---|\n| 3 | d |", "td", 23),
        ("Words", "p", 1),
        ("- Words", "li", 3),
        ("- Words\n\n- More", "p", 3),
        ("> Words", "blockquote", 3),
        ("> Words", "p", 3),
        ("```\nWords\n```", "pre", 5),
        ("- ```\n  Words\n  ```", "pre", 9),
        ('![x](a.png "Words")', "figcaption", 13),
        ('![x](a.png "Of [y](#z)")', "a", 16),
        ('Words ![x](a.png "Of [y](#z)")', "a", 22),
        ('![x](a.png "Of ![v](w.png)")', "img", 1),
    ],
)
def test_an_element_knows_where_its_words_were_typed(prose: str, tag: str, column: int) -> None:
    state = RenderState(assessment())
    tree, misfits = parse(WHOLE.format(blocks(read(text_without_source(prose)), state, 3)), "example", state.origins)
    assert misfits == []
    assert tree is not None
    element = next(tree.root.iter(tag))
    place = tree.place(element)
    assert element.get("data-at") is not None
    assert place is not None
    assert (place.line, place.column) == (1, column)


SNIPPETS = (
    "word",
    "*word*",
    "**word *word***",
    "`word`",
    "(Ref 1)",
    "(Ref 1, 9 word)",
    "(ref word 1)",
    "(Ref 1 word",
    "[word](#word)",
    "[word *word*](https://a.uk/?a=1&b)",
    "[word (Ref 1)](ref:1)",
    "[](ref:1)",
    "[](#x)",
    "[](indicator:control)",
    "[word](indicator:control)",
    "[word](indicator:nothing)",
    "[<https://a.uk/word>](#x)",
    "[word ![word](a.png)](#x)",
    '[![word](a.png "word")](#x)',
    "[word [word](#x) word](#y)",
    "![word](a.png)",
    '![word *word* (Ref 1)](a.png "word (Ref 1) [word](#x)")',
    "![word [word](#x) `word`](<a b.png> 'word')",
    "<https://a.uk>",
    "<word@a.uk>",
    "<script>word</script>",
    "<b onclick='word'>",
    "{{ 7*7 }} word",
    "{% import word %}",
    "[word](javascript:word)",
    "&amp;word&nbsp;word&#0;&unknown;",
    "word\\\nword",
    "word  \nword",
    "\\*word\\* \\(Ref 1) \\[word](#x)",
    "*word **word* word**",
    "a | word",
    "word ]]> word",
    "“word’s” é 日本 😀",
    "***",
    "word_word_",
    "[word]: https://a.uk",
    "[word][word]",
    "\ufffd\u2028word\x85word",
)
ONE = st.lists(st.sampled_from(SNIPPETS), min_size=1, max_size=4).map(" ".join)
PLAIN = st.one_of(
    ONE,
    ONE.map(lambda words: f"### {words}"),
    ONE.map(lambda words: f"###### {words} ##"),
    st.lists(ONE, min_size=1, max_size=3).map(
        lambda cells: f"| {' | '.join(cells)} |\n|{'---|' * len(cells)}\n| {' | '.join(cells)} | word |"
    ),
    ONE.map(lambda words: f"```\n{words}\n```"),
    st.just("---"),
)


def hung(words: str, mark: str, further: str) -> str:
    first, *rest = words.split("\n")
    return "\n".join([mark + first, *(further + row for row in rest)])


NESTS = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        inner.map(lambda words: hung(words, "- ", "  ")),
        inner.map(lambda words: hung(words, "7. ", "   ")),
        inner.map(lambda words: hung(words, "> ", "> ")),
        inner.map(lambda words: f"*{words}*"),
        inner.map(lambda words: f"[{words}](#x)"),
        inner.map(lambda words: f"![{words}](a.png)"),
        st.lists(inner, min_size=2, max_size=3).map("\n\n".join),
    ),
    max_leaves=6,
)


@settings(max_examples=500)
@given(NESTS, st.booleans())
@example("- # a\n  - > ## b\n    > - | c |\n    >   |---|", False)
def test_any_nest_of_notations_fits_the_tree(prose: str, as_claim: bool) -> None:
    tree_of(prose, as_claim)


@settings(max_examples=500)
@given(st.text("(Ref 196),;[]!`*_\\<>&#|-.:/\n\"'{}% xé\u00a0", max_size=70), st.booleans())
def test_any_text_fits_the_tree(prose: str, as_claim: bool) -> None:
    tree_of(prose, as_claim)


@settings(max_examples=300)
@given(NESTS, st.booleans())
def test_no_word_of_any_nest_is_lost(prose: str, as_claim: bool) -> None:
    count = iter(range(1000))
    prose = re.sub(r"(?<![(/#:])\bword\b", lambda _: f"word{next(count)}", prose)
    kept = set(re.findall("word[0-9]+", " ".join(shown(tree_of(prose, as_claim)))))
    assert set(re.findall("word[0-9]+", prose)) == kept


WORDS = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Cf", "Co", "Zl", "Zp", "Zs"],
        exclude_characters=f"\\`*_{{}}[]()#+-.!<>&|=~^:\ufffe\uffff{BULLETS}{FALLEN_LETTERS}{DASHES}",
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=300)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4), st.booleans())
def test_words_without_signs_come_out_as_they_were_typed(paragraphs: list[str], as_claim: bool) -> None:
    prose = "\n\n".join(paragraphs)
    main = tree_of(prose, as_claim)
    assert marks_alike(" ".join(str(part) for part in main.itertext())).split() == marks_alike(prose).split()
    assert marks_alike(text(main)).replace(" ", "") == marks_alike("".join(prose.split()))


def test_a_citation_inside_a_link_counts_no_record_as_cited() -> None:
    state = RenderState(assessment())
    blocks(read(text_without_source("[see (Ref 1)](https://a.uk)")), state, 3)
    assert state.cited == {}


def test_a_heading_without_words_is_not_shown() -> None:
    assert markup("a\n\n###\n\nb") == "<p>a</p><p>b</p>"
