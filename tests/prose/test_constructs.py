"""Decision 48: what each construct that people type or paste becomes, tried row by row, and none left out."""

from __future__ import annotations

import inspect
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from selfassess import pipeline
from selfassess.diagnostics import Severity
from selfassess.prose.parser import markdown
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source
from tests.commands import ROOT
from tests.projects import CHARACTER, chapter, project_with
from tests.words import in_word, letters, marks_alike, nodes, on_page

PAGE = next(ROOT.glob("docs/decisions/0048-*.md")).read_text("utf-8")
ROW = re.compile(r"^\| ([^|]+) \| (`+ ?)((?:\\\||[^|])*?) ?`+ \| ([^|]*?) ?\| (.+) \|$", re.MULTILINE)
BECOMES = re.compile(r"(?:(\d+) )?`([^`]+)`")
PUSHED = re.compile(r"""(?:(?<!ruler\.)push|Token)\(\s*("\w+"|[A-Z_]+)|\.type(?:, token\.tag)? = ("\w+")""")
WORD = re.compile("[A-Za-z]{3,}")
NOT_SHOWN = re.compile(r"^Table: |\{[^}]*\}|<!--.*?(?:-->|$)|\]\([^)]*\)|</?\w[^>]*>|https?://\S+|&\w+;", re.DOTALL)
NUMBERS = "@class='number' or @role='doc-noteref' or ancestor::*[@role='doc-endnotes']"
WORDS = f".//*[not(self::h2 or ancestor::h2 or {NUMBERS})]/text()"
TEXT = ("text", "text_join", "inline")
PUBLISHED = """\
# content/tables.yaml
- {table: cost, caption: What it costs, columns: [For, 2026-27], rows: [[Staff, 120]]}
"""


class Construct(NamedTuple):
    """A row of the table: what somebody types, the tokens that it settles, and what it becomes."""

    name: str
    typed: str
    tokens: tuple[str, ...]
    becomes: str

    @property
    def elements(self) -> dict[str, int]:
        """How many of which elements the page shows."""
        return {path: int(count) for count, path in BECOMES.findall(self.becomes) if count}

    @property
    def rules(self) -> set[str]:
        return {name for count, name in BECOMES.findall(self.becomes) if not count}


def constructs() -> Iterator[Construct]:
    for name, _, example, tokens, becomes in ROW.findall(PAGE):
        typed = example.replace("\\|", "|").replace("↵", "\n").replace("⇥", "\t")
        typed = CHARACTER.sub(lambda match: chr(int(match[1], 16)), typed)
        yield Construct(name, typed, tuple(filter(None, tokens.split(", "))), becomes)


CONSTRUCTS = [*constructs()]


class Built(NamedTuple):
    """What the page and the Word file of a text show, and the rules that report it."""

    section: html.HtmlElement
    page: str
    word: str
    rules: Counter[str]


def built(typed: str) -> Built:
    with TemporaryDirectory() as folder:
        journey = pipeline.build(project_with(Path(folder), chapter(typed) + PUBLISHED), ["html", "docx"], stop_at=None)
    page, word = journey.files["self-assessment.html"], journey.files["self-assessment.docx"]
    shown = html.fromstring(page)
    for apart in nodes(shown, "//section[@class='glance'] | //a[@class='own-link']"):  # what no author typed
        apart.drop_tree()
    [section] = nodes(shown, "//section[@id='welcome']")
    rules = Counter(finding.rule for finding in journey.findings if finding.severity > Severity.NOTE)
    return Built(section, letters(on_page(html.tostring(shown))), letters(in_word(word)), rules)


alone = cache(built)


@pytest.mark.parametrize("construct", CONSTRUCTS, ids=lambda construct: construct.name)
def test_a_construct_becomes_what_the_table_says(construct: Construct) -> None:
    made = alone(construct.typed)
    assert set(made.rules) == construct.rules
    assert {path: len(nodes(made.section, f".//{path}")) for path in construct.elements} == construct.elements
    if construct.becomes == "words":
        assert {element.tag for element in made.section.iter()} <= {"section", "h2", "span", "p"}


@pytest.mark.parametrize("construct", CONSTRUCTS, ids=lambda construct: construct.name)
def test_both_documents_have_every_word_of_a_construct_in_order(construct: Construct) -> None:
    made = alone(construct.typed)
    assert made.page in made.word
    shown = marks_alike(" ".join([*made.section.itertext(), *map(str, nodes(made.section, ".//@alt"))]))
    words = WORD.findall(NOT_SHOWN.sub(" ", construct.typed))
    assert re.search(r"\b.*?\b".join(map(re.escape, words)), shown, re.DOTALL | re.IGNORECASE), (words, shown)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(CONSTRUCTS), min_size=2, max_size=5, unique=True))
def test_constructs_do_not_disturb_each_other(mixed: list[Construct]) -> None:
    """Whatever is pasted together: each keeps its words in order, and is still structure or still reported."""
    made = built("\n\nBetween.\n\n".join(["Start.", *(construct.typed for construct in mixed)]))
    assert made.page in made.word
    shown = [letters([str(text) for text in nodes(alone(construct.typed).section, WORDS)]) for construct in mixed]
    everything = letters([str(text) for text in nodes(made.section, WORDS)])
    assert everything.replace("1.1", "").startswith("Between.".join(["Start.", *shown])), (everything, shown)
    for construct in mixed:
        assert set(made.rules) >= construct.rules
    for path in {path for construct in mixed for path in construct.elements}:
        least = sum(construct.elements.get(path, 0) for construct in mixed)
        assert len(nodes(made.section, f".//{path}")) >= least


def tokens_of(parser: MarkdownIt) -> set[str]:
    """Every token that the rules of a parser can make by name, read from their sources, be they in use or not."""
    rulers = (parser.core.ruler, parser.block.ruler, parser.inline.ruler, parser.inline.ruler2)
    functions = [rule.fn for ruler in rulers for rule in ruler.__rules__]
    found: set[str] = set()
    for module in {sys.modules[function.__module__] for function in functions}:
        names = {name for names in PUSHED.findall(inspect.getsource(module)) for name in names if name}
        found |= {name.strip('"') if name.startswith('"') else getattr(module, name) for name in names}
    return found


def tokens_in(typed: str) -> set[str]:
    """The tokens of a text."""
    tokens = read(text_without_source(typed)).tokens
    return {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}


def test_the_table_settles_every_token_that_the_parser_can_make() -> None:
    settled = {token for construct in CONSTRUCTS for token in construct.tokens}
    made = tokens_of(markdown()).union(*(tokens_in(construct.typed) for construct in CONSTRUCTS))
    assert made - settled - set(TEXT) == set()
