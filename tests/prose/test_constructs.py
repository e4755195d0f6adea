"""Decision 47: what each construct that people type or paste becomes, tried row by row, and none left out."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import html
from markdown_it import MarkdownIt

from selfassess import pipeline
from selfassess.diagnostics import Severity
from selfassess.prose.parser import markdown
from tests.commands import ROOT
from tests.projects import CHARACTER, chapter, project_with
from tests.words import in_word, letters, nodes, on_page

PAGE = next(ROOT.glob("docs/decisions/0047-*.md")).read_text("utf-8")
ROW = re.compile(r"^\| ([^|]+) \| (`+ ?)((?:\\\||[^|])*?) ?`+ \| ([^|]*?) ?\| (.+) \|$", re.MULTILINE)
BECOMES = re.compile(r"(?:(\d+) )?`([^`]+)`")
PUSHED = re.compile(r"""(?:push|Token)\(\s*"(\w+)"|\.type(?:, token\.tag)? = (?:f?"(\w+)"|"(\w+)" if)""")
TEXT = ("text", "text_join", "inline")


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


@pytest.mark.parametrize("construct", CONSTRUCTS, ids=lambda construct: construct.name)
def test_a_construct_becomes_what_the_table_says(construct: Construct, tmp_path: Path) -> None:
    project = project_with(tmp_path, chapter(construct.typed))
    (tmp_path / "content" / "images").mkdir(exist_ok=True)
    journey = pipeline.build(project, ["html", "docx"], stop_at=None)
    found = {finding.rule for finding in journey.findings if finding.severity > Severity.NOTE}
    assert found == construct.rules
    [section] = nodes(html.fromstring(journey.files["self-assessment.html"]), "//section[@id='welcome']")
    assert {path: len(nodes(section, f".//{path}")) for path in construct.elements} == construct.elements
    if construct.becomes == "words":
        assert {element.tag for element in section.iter()} <= {"section", "h2", "span", "p"}


@pytest.mark.parametrize("construct", CONSTRUCTS, ids=lambda construct: construct.name)
def test_both_documents_have_the_words_of_a_construct_in_order(construct: Construct, tmp_path: Path) -> None:
    project = project_with(tmp_path, chapter(construct.typed))
    files = pipeline.build(project, ["html", "docx"], stop_at=None).files
    page = letters(on_page(files["self-assessment.html"]))
    assert page in letters(in_word(files["self-assessment.docx"]))


def tokens_of(parser: MarkdownIt) -> set[str]:
    """Every token that the rules of a parser can make, read from their sources."""
    rulers = (parser.core.ruler, parser.block.ruler, parser.inline.ruler, parser.inline.ruler2)
    modules = {inspect.getmodule(rule.fn) for ruler in rulers for rule in ruler.__rules__}
    sources = "\n".join(inspect.getsource(module) for module in modules if module is not None)
    return {name for names in PUSHED.findall(sources) for name in names if name}


def test_the_table_settles_every_token_that_the_parser_can_make() -> None:
    settled = {token for construct in CONSTRUCTS for token in construct.tokens}
    assert tokens_of(markdown()) - settled - set(TEXT) == set()
