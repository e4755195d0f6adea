"""Addresses typed bare, addresses on a line of their own, and those that have spaces."""

from __future__ import annotations

import pytest

from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source
from tests.prose.typed_text import text_of


def passage(prose: str) -> Passage:
    return read(text_without_source(prose))


def links(prose: str) -> list[tuple[str, str]]:
    """The words of each link, and where it leads."""
    return [(link.words, link.target) for link in passage(prose).links]


A = "https://www.exampleshire.example"
BARE = {
    f"Read {A}/strategy.": f"{A}/strategy",
    f"({A}/strategy)": f"{A}/strategy",
    f"({A}/a_(b)),": f"{A}/a_(b)",
    f"{A}/a?b=c&d=%20#e; and": f"{A}/a?b=c&d=%20#e",
    f"“{A}”": A,
    f"**{A}**": A,
    f"*see {A}/a_b*": f"{A}/a_b",
    f"{A}/a/!": f"{A}/a/",
    "http://a.example:8080/x": "http://a.example:8080/x",
    "HTTPS://A.example/x": "HTTPS://A.example/x",
    f"[a] {A}": A,
    f"- {A}": A,
    f"| {A} |\n|---|": A,
    f"### {A}": A,
}
SHORT = {
    "www.exampleshire.example.": ("www.exampleshire.example", "https://www.exampleshire.example"),
    "at www.a.example/b, or": ("www.a.example/b", "https://www.a.example/b"),
    "write to info@exampleshire.example.": ("info@exampleshire.example", "mailto:info@exampleshire.example"),
    "(adult.care-team@a.gov.example)": ("adult.care-team@a.gov.example", "mailto:adult.care-team@a.gov.example"),
    "mailto:info@a.example": ("mailto:info@a.example", "mailto:info@a.example"),
}
NONE = [
    "www.", "www. example", "https://", "see https:// here", "xwww.a.example", "@team", "a @ b", "a@b",
    "`www.a.example`",    "awww.a.b", "50p/www.x", "http: //a.example", "exampleshire.example",
]  # fmt: skip


@pytest.mark.parametrize("prose", BARE)
def test_a_bare_address_is_a_link_without_the_punctuation_after_it(prose: str) -> None:
    assert links(prose) == [(BARE[prose], BARE[prose])]


@pytest.mark.parametrize("prose", SHORT)
def test_an_address_as_people_say_it_leads_there(prose: str) -> None:
    assert links(prose) == [SHORT[prose]]


@pytest.mark.parametrize("prose", NONE)
def test_what_is_no_address(prose: str) -> None:
    assert links(prose) == []


def test_an_address_inside_a_link_is_its_words() -> None:
    assert links(f"[{A}/x]({A}/y)") == [(f"{A}/x", f"{A}/y")]
    assert links(f"[see {A}/x and www.a.example]({A}/y)") == [(f"see {A}/x and www.a.example", f"{A}/y")]


def test_an_address_that_was_meant_as_that_of_a_link_is_no_link_of_its_own() -> None:
    assert links("[x] (https://a.example) and [y](https://a.example b)") == []


def test_two_addresses_are_two_links() -> None:
    assert [words for words, _ in links(f"{A}, www.a.example and info@a.example")] == [
        A,
        "www.a.example",
        "info@a.example",
    ]


@pytest.mark.parametrize("prose", ["[our plan][1]", "[our plan][]", "[our plan]", "[our *plan*][Our   Plan]"])
@pytest.mark.parametrize("where", ["{link}\n\n{line}", "{line}\n\n{link}", "{link}\n{line}"])
def test_an_address_on_a_line_of_its_own_is_that_of_its_links(prose: str, where: str) -> None:
    name = "1" if "[1]" in prose else "our plan"
    found = passage(where.format(link=f"See {prose}.", line=f"[{name}]: {A}/plan 'Title'"))
    assert [(link.words, link.target) for link in found.links] == [("our plan", f"{A}/plan")]
    assert found.mistakes == ()


def test_such_an_address_knows_where_it_was_typed() -> None:
    file = f"text: |\n  See [our plan][1].\n\n  [1]: {A}/plan\n"
    [link] = read(text_of(file)).links
    place = link.target_position.place
    assert (place.line, place.column) == (4, 8)


@pytest.mark.parametrize(
    "line",
    ["[Draft]: done", "[1]: see page 4", "[1]: ref:96", "[1]:", "[^1]: https://a.example", "[a b]: x y https://a"],
)
def test_other_words_after_brackets_define_no_link(line: str) -> None:
    assert "link_definition" not in [token.type for token in passage(line).tokens]


MISTAKES = {
    f"[1]: {A}": ("No link uses the address of “[1]”, so readers see this line.", f"[1]: {A}"),
    f"[x][1]\n\n[1]: {A}\n[1]: {A}/2": ("“[1]” has a second address here.", f"[1]: {A}/2"),
    "See [our plan][1].": (
        "“[our plan][1]” is no link: this text does not say where “[1]” leads.",
        "[our plan][1]",
    ),
    "See [our plan][].": (
        "“[our plan][]” is no link: this text does not say where “[our plan]” leads.",
        "[our plan][]",
    ),
}


@pytest.mark.parametrize("prose", MISTAKES)
def test_an_address_without_a_link_and_a_link_without_an_address_are_found(prose: str) -> None:
    [mistake] = passage(prose).mistakes
    assert (mistake.rule, mistake.problem.message, mistake.words) == ("address-malformed", *MISTAKES[prose])


@pytest.mark.parametrize("prose", ["[1][2]", "[x] [y]", "a[0][1]", "`[x][y]`", "[x](#y)[z](#w)"])
def test_brackets_of_ordinary_words_are_left_alone(prose: str) -> None:
    assert passage(prose).mistakes == ()


SPACES = {
    "[x](S:\\Adults\\Self assessment\\plan.docx)": "S:\\Adults\\Self assessment\\plan.docx",
    "[x](\\\\server\\Adults\\The plan (final).docx)": "\\\\server\\Adults\\The plan (final).docx",
    "[x](file:///C:/My files/plan.docx)": "file:///C:/My files/plan.docx",
    "[x](Documents/Self assessment plan.docx)": "Documents/Self assessment plan.docx",
    "[x](Self assessment plan.PDF)": "Self assessment plan.PDF",
    "[x](tel:01632 960 123)": "tel:01632960123",
    "[x](tel:+44 (0)1632 960-123)": "tel:+441632960-123",
}


@pytest.mark.parametrize("prose", SPACES)
def test_an_address_with_spaces_is_read_as_one(prose: str) -> None:
    assert links(f"See {prose} here.") == [("x", SPACES[prose])]
    assert passage(prose).mistakes == ()


@pytest.mark.parametrize("prose", ["[x](see plan.docx or ask)", "[1] (report.docx)", "[x](the whole plan)"])
def test_words_in_brackets_are_no_address(prose: str) -> None:
    assert links(prose) == []
