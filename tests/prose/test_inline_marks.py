"""Words between marks: above and below the line, struck out, and between HTML tags."""

from __future__ import annotations

import pytest

from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source


def passage(prose: str) -> Passage:
    return read(text_without_source(prose))


def marks(prose: str) -> str:
    """The inline tokens of a text, each mark as the tag that it becomes."""
    shown = {1: "<{}>", -1: "</{}>", 0: "<{}/>"}
    inlines = [child for token in passage(prose).tokens for child in token.children or ()]
    return "".join(shown[token.nesting].format(token.tag) if token.tag else token.content for token in inlines)


READ = {
    "m^2^": "m<sup>2</sup>",
    "CO~2~e": "CO<sub>2</sub>e",
    "m<sup>2</sup> and H<SUB>2</SUB>O": "m<sup>2</sup> and H<sub>2</sub>O",
    "~~old *words*~~ new": "<s>old <em>words</em></s> new",
    "<s>old</s> <del>older</del> <strike>oldest</strike>": "<s>old</s> <s>older</s> <s>oldest</s>",
    "<b>one</b> <strong>two</strong>": "<strong>one</strong> <strong>two</strong>",
    "<i>one <b>two</b></i> <em>three</em>": "<em>one <strong>two</strong></em> <em>three</em>",
    "one<br>two<br/>three<br />four<BR> five": "one<br/>two<br/>three<br/>four<br/>five",
    "one <br>\ntwo": "one <br/>two",
    "The **80^th^**": "The <strong>80<sup>th</sup></strong>",
    "m² and CO₂": "m² and CO₂",
    "1st and 2nd": "1st and 2nd",
}
WORDS = [
    "about ~50 and ~60", "5^6 and 7^8", "x^6,y^7", "~ ~", "^ ^", "~~ not ~~", "< 28 days", "<28 days and >7", "a<b",
    "x <y and z> w", "<name of team>", "<3", "\\<b>", "`<b>x</b>`", "\\~~no\\~~", "m\\^2^",
]  # fmt: skip


@pytest.mark.parametrize("prose", READ)
def test_marks_are_read(prose: str) -> None:
    assert marks(prose) == READ[prose]


@pytest.mark.parametrize("prose", [prose for prose in READ if "~~" not in prose and "<s>" not in prose])
def test_what_is_read_is_no_mistake(prose: str) -> None:
    assert passage(prose).mistakes == ()


@pytest.mark.parametrize("prose", WORDS)
def test_other_words_stay_words(prose: str) -> None:
    assert "<s>" not in marks(prose)
    assert [token.type for token in passage(prose).tokens[1].children or () if token.type != "text"] in (
        [],
        ["text_special"],
        ["text_special"] * 2,
        ["code_inline"],
    )
    assert passage(prose).mistakes == ()


def test_the_letters_before_a_lowered_number_are_no_word_of_their_own() -> None:
    [words] = passage("CO~2~ fell").running_words.values()
    assert words.split()[0] == "CO~2~"


BOXES = {
    "- [ ] one\n- [x] two\n- [X] *three*\n- four": ["☐", " one", "☑", " two", "☑", " ", "three", "four"],
    "1. [] one": ["☐", " one"],
    "☐ one\n☑ two\n☒\tthree": ["☐", " one", "☑", " two", "☒", " three"],
    "\uf0fe one\n\uf0fd two": ["☑", " one", "☒", " two"],
    "- ✓ one\n- ✔ two": ["✓", " one", "✔", " two"],
    "[ ] one\n[x] two": ["☐", " one", "☑", " two"],
    "| a | b |\n|---|---|\n| [x] | [ ] |": ["a", "b", "☑", "☐"],
}


@pytest.mark.parametrize("prose", BOXES)
def test_boxes_are_read(prose: str) -> None:
    inlines = [child for token in passage(prose).tokens for child in token.children or ()]
    assert [token.content for token in inlines if token.content] == BOXES[prose]
    assert "tick_box" in [token.type for token in inlines]
    assert passage(prose).mistakes == ()


@pytest.mark.parametrize("prose", ["[ ] one\nand two", "a [x] b", "[x](#y) b", "[xy] b", "- [x](#y)", "- `[x]` b"])
def test_other_brackets_are_no_boxes(prose: str) -> None:
    inlines = [child for token in passage(prose).tokens for child in token.children or ()]
    assert "tick_box" not in [token.type for token in inlines]


UNREAD = {
    "<u>under</u>": ("<u>under</u>", "under"),
    '<span style="x">one <b>two</b></span>': ('<span style="x">one <b>two</b></span>', "one <b>two</b>"),
    "words<o:p></o:p>": ("<o:p></o:p>", ""),
    "<font color=red>red</font>": ("<font color=red>red</font>", "red"),
    '<a href="https://a.example/x">our page</a>': (
        '<a href="https://a.example/x">our page</a>',
        "[our page](https://a.example/x)",
    ),
    "<p>words</p>": ("<p>", None),
    "<b>never closed": ("<b>", None),
    '<b style="font-weight:normal">words</b>': ('<b style="font-weight:normal">', None),
    "<li>one": ("<li>", None),
    "</div>": ("</div>", None),
    "a &amp b": ("&amp", "&amp;"),
    "a &amp;nbsp; b": ("&amp;nbsp;", "&nbsp;"),
    "12 m^2": ("m^2", "m²"),
    "10^-3": ("10^-3", "10⁻³"),
    '[a](https://a.example){target="_blank"}': ('{target="_blank"}', ""),
    "[a](https://a.example){:target=_blank}": ("{:target=_blank}", ""),
    "### Heading {#id .class}": ("{#id .class}", ""),
}


@pytest.mark.parametrize("prose", UNREAD)
def test_what_readers_would_see_as_code_is_found(prose: str) -> None:
    [mistake] = passage(prose).mistakes
    assert (mistake.rule, mistake.words, mistake.fix) == ("markup-unread", *UNREAD[prose])


@pytest.mark.parametrize("prose", [prose for prose, (_, fix) in UNREAD.items() if fix is not None])
def test_a_fix_leaves_nothing_to_find(prose: str) -> None:
    words, fix = UNREAD[prose]
    assert passage(prose.replace(words, fix or "")).mistakes == ()


@pytest.mark.parametrize("prose", ["~~old~~", "<s>old</s>", "<del>old</del>"])
def test_struck_out_words_are_found(prose: str) -> None:
    [mistake] = passage(f"Some {prose} words").mistakes
    assert (mistake.rule, mistake.words) == ("words-struck-out", prose)


@pytest.mark.parametrize("prose", ["{{ x }}", "{% x %}", "{table: cost}", "{a}", "AT&T & R&D", "x^2", "{ }"])
def test_braces_and_ampersands_of_ordinary_words_are_left_alone(prose: str) -> None:
    assert passage(prose).mistakes == ()
