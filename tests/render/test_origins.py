"""Every block of the example whose words an author typed knows where, and the word is there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from selfassess import pipeline
from selfassess.diagnostics import Place
from selfassess.document.flow import flow, text
from selfassess.document.tree import Tree
from tests.document.test_language import texts
from tests.projects import DOCUMENTS
from tests.words import nodes

EXAMPLE = Path(__file__).parents[2]
WORD = re.compile(r"\w+")
OWN_TABLES = ("facts", "compact facts", "compact scores", "compact")
BLOCKS = ("p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "caption", "figcaption")


@cache
def trees() -> Mapping[str, Tree]:
    return pipeline.check(EXAMPLE).trees


def document(name: str = "self-assessment") -> Tree:
    return trees()[name]


def names_of(template: str) -> list[str]:
    """The documents of a template: one for each report or return, where it makes several."""
    return [name for name in trees() if name == template or name.startswith(f"{template}-")]


@cache
def blocks(tag: str, name: str = "self-assessment") -> list[tuple[str, Place | None]]:
    """The words of each block of a kind that has words of its own, and where they were typed."""
    tree = document(name)
    parts = [part for part in tree.root.iterfind("body/*") if part.tag != "nav"]
    elements = [element for part in parts for element in part.iter(tag) if not is_worked_out(element, tree)]
    own = [element for element in elements if element.get("class") != "mentions" and has_own_words(element)]
    return [(text(element), tree.place(element)) for element in own]


def is_worked_out(element: etree._Element, tree: Tree) -> bool:
    """Whether it says what the product has counted, compared or called so, in a table or chart of its own making."""
    holders = [*element.iterancestors("table", "figure")]
    is_own = any(each.get("class") in OWN_TABLES or "chart" in (each.get("class") or "") for each in holders)
    return is_own and tree.place(element) is None


def has_own_words(element: etree._Element) -> bool:
    return any(isinstance(part, list) for part in flow(element))


@cache
def products_words() -> frozenset[str]:
    """What the product and the regulator's framework say in a block of its own."""
    project = pipeline.check(EXAMPLE).project
    assert project is not None
    framework, words = project.assessment.framework, project.assessment.words
    names: list[str] = [theme.name for theme in framework.themes]
    names += [statement.name for theme in framework.themes for statement in theme.statements]
    names += [section.heading for section in framework.sections]
    names += [field.heading or "" for field in (*framework.theme_fields, *framework.statement_fields)]
    consent = [f"{words.consent}.", f"{words.consent}. {words.name_changed}."]
    return frozenset({*texts(words).values(), *names, *consent, words.long_date(project.assessment.as_at)})


@cache
def line_of(place: Place) -> str:
    """What somebody sees who goes to a place: the rest of its line."""
    return (EXAMPLE / place.file).read_text("utf-8").splitlines()[place.line - 1][place.column - 1 :]


@pytest.mark.parametrize("tag", BLOCKS)
def test_every_block_that_an_author_typed_has_an_origin(tag: str) -> None:
    without = {words for words, place in blocks(tag) if place is None}
    assert without <= products_words()


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("tag", BLOCKS)
def test_an_origin_leads_to_the_words(tag: str, name: str) -> None:
    for words, place in (each for made in names_of(name) for each in blocks(tag, made)):
        if place is not None:
            typed = WORD.search(line_of(place))
            assert typed is not None, place
            assert typed.group().casefold() in WORD.findall(words.casefold()), (words, place)


def test_the_example_has_blocks_of_authors_by_the_hundred() -> None:
    counts = {tag: sum(place is not None for _, place in blocks(tag)) for tag in ("p", "li", "td", "dd")}
    assert min(counts["p"], counts["li"], counts["td"]) > 100
    assert counts["dd"] > 20


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("body/section//td", {"Most", "2", "79"}),
        ("body/section//th", {"Control"}),
        ("body/main//section[@class='statement']/table[1]//td", {"Head", "2"}),
        ("body/main//section[@class='statement']/table[2]//*", {"England", "2025", "79", "Control"}),
    ],
)
def test_what_authors_typed_leads_to_its_place_from_the_tables_of_our_own_making(path: str, words: set[str]) -> None:
    tree = document()
    places = [place for element in nodes(tree.root, path) if (place := tree.place(element)) is not None]
    typed = {found.group() for place in places if (found := WORD.search(line_of(place))) is not None}
    assert typed >= words
