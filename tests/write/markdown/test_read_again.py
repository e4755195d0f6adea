"""Whatever prose can hold is read again as the same, and the words of everything else are kept."""

from __future__ import annotations

import re
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from selfassess.diagnostics import Problems
from selfassess.model import citation
from selfassess.model.assessment import Claim
from selfassess.project.project import Project
from selfassess.project.prose_items import ProseItem
from selfassess.prose import bare_address
from selfassess.prose.list_rows import BULLETS
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.render.markup import blocks, line
from selfassess.render.state import RenderState
from selfassess.syntax import emit, parse
from selfassess.syntax.nodes import Mapping, Scalar, text_without_source
from selfassess.syntax.source import Source
from selfassess.write.markdown import escapes, groups
from selfassess.write.markdown.document import blocks_to_markdown, words_to_markdown
from tests.projects import EXAMPLE, project_of
from tests.render.test_markup import in_a_list, markup
from tests.write.markdown.alike import said_by
from tests.write.markdown.trees import Trees

SEEDS = st.integers(0, 2**64)


def elements(xhtml: str) -> list[etree._Element]:
    """What was read, with groups as authors type them: documents say `Ref` before each number."""
    xhtml = re.sub(r'(?<!\()(<a class="cite"[^>]*>)Ref\u00a0', r"\1", xhtml)
    return list(etree.fromstring(f"<main>{xhtml}</main>".replace(">Ref\u00a0", ">Ref ")))


@given(SEEDS)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_tree_is_read_again_as_it_was(seed: int) -> None:
    tree = Trees(Random(seed)).blocks()
    markdown = blocks_to_markdown(tree)
    assert said_by(elements(markup(markdown))) == said_by(tree), markdown


@given(SEEDS)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_a_claim_is_read_again_as_it_was(seed: int) -> None:
    paragraph = Trees(Random(seed), note_kinds=("br", "code", "a")).paragraph()
    claim = words_to_markdown(paragraph)
    assert "\n" not in claim
    assert said_by(elements(f"<p>{in_a_list(claim)}</p>")) == said_by([paragraph]), claim


@given(SEEDS)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_a_file_of_authors_holds_it_as_a_block_of_text(seed: int) -> None:
    markdown = blocks_to_markdown(Trees(Random(seed)).blocks())
    problems = Problems()
    typed = emit.entry("text", markdown, 0, 2) if markdown else ""
    root = parse.read(Source("a.yaml", typed), problems)
    text = root.values["text"] if isinstance(root, Mapping) else None
    assert not problems
    assert (text.text if isinstance(text, Scalar) else "") == markdown
    assert not markdown or typed.startswith("text: |\n")


def bare(pattern: str) -> str:
    """A pattern without its comments and white space."""
    return re.sub(r"\s+#[^\n]*\n|\(\?x\w*\)|\s", "", pattern)


def test_references_and_addresses_are_left_as_the_reader_knows_them() -> None:
    assert bare(groups.GROUP.pattern) == bare(citation.GROUP.pattern)
    assert bare(escapes.ADDRESS.pattern) == bare(bare_address.ADDRESS)
    assert escapes.END_OF_SENTENCE == bare_address.END_OF_SENTENCE
    assert set(BULLETS) == set(escapes.BULLETS)


def typed_again(item: ProseItem, project: Project) -> tuple[str, str]:
    """The markup of a piece of prose, and that of the Markdown that is written for it."""

    def made(passage: Passage) -> str:
        state = RenderState(project.assessment)
        xhtml = line(passage, state) if isinstance(item.entry, Claim) else blocks(passage, state, 3)
        return " ".join(re.sub(' data-at="[0-9]+"', "", xhtml).split())

    tree = etree.fromstring(f"<main>{made(item.passage)}</main>")
    again = words_to_markdown(tree) if isinstance(item.entry, Claim) else blocks_to_markdown(list(tree))
    return made(item.passage), made(read(text_without_source(again), item.refs))


def test_all_prose_of_the_example_is_read_again_as_it_was() -> None:
    project = project_of(EXAMPLE)
    for item in project.prose:
        before, after = typed_again(item, project)
        assert after == before
    assert len(project.prose) > 200
