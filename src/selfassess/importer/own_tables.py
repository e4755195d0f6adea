"""The tables that our own documents make of what is typed elsewhere: at a glance, and at the head of a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from selfassess.document.language import Language
from selfassess.importer.blocks import Block, words_of
from selfassess.importer.own_words import SAID, plain_words


def own_overview(blocks: Sequence[Block]) -> set[int]:
    """The blocks that are our page at a glance: its tables, and its heading where nothing else is below it."""
    found: set[int] = set()
    for at, block in enumerate(blocks):
        if not block.level or plain_words(block.words) not in {plain_words(each.glance) for each in SAID}:
            continue
        tables = [*_tables_from(at + 1, blocks)]
        after = blocks[tables[-1] + 1 :] if tables else []
        is_whole = bool(tables) and (not after or after[0].level > 0)
        found.update(tables, [at] if is_whole else [])
    return found


def _tables_from(first: int, blocks: Sequence[Block]) -> Iterator[int]:
    for at in range(first, len(blocks)):
        if not any(_is_of_overview(blocks[at], words) for words in SAID):
            return
        yield at


def _is_of_overview(block: Block, words: Language) -> bool:
    caption = _caption(block)
    return (
        bool(_facts(block, words.glance_headings, (words.own_scores, words.evidence_cited, words.actions)))
        or (caption.endswith(plain_words(words.score_caption)) and _is_headed(block, words.statement_heading))
        or (caption.endswith(plain_words(words.figures_caption)) and _is_headed(block, words.measure))
        or (caption.endswith(plain_words(words.highlights_caption)) and _is_headed(block, words.highlight_headings[0]))
    )


def facts_of_statement(block: Block) -> Sequence[tuple[str, Sequence[etree._Element]]]:
    """Each row of the table that a statement opens with, as one line and as its cells; none for any other table."""
    found = (
        _facts(
            block,
            words.facts_headings,
            (words.own_score, words.lead, words.evidence_cited, words.actions_on_track),
        )
        for words in SAID
    )
    return next(filter(None, found), ())


def is_figures_table(block: Block) -> bool:
    """Whether a table has the figures of a statement, as our documents put them side by side."""
    caption = _caption(block)
    return any(
        plain_words(words.figures.partition("“{}")[0]) in caption and _is_headed(block, words.measure) for words in SAID
    )


def _facts(
    block: Block, headings: Sequence[str], labels: Sequence[str]
) -> Sequence[tuple[str, Sequence[etree._Element]]]:
    """The rows of a table whose first cells are all such labels, below these headings or none."""
    if block.tag != "table":
        return ()
    known = {plain_words(label) for label in labels}
    above = [plain_words(words_of(cell)) for cell in block.element.iterfind("thead/tr/*")]
    rows = [[*row] for row in block.element.iter("tr")][bool(above) :]
    if above and above != [*map(plain_words, headings)]:
        return ()
    if not rows or any(len(row) != 2 or plain_words(words_of(row[0])) not in known for row in rows):
        return ()
    return [(f"{words_of(label)}: {words_of(said)}", (label, said)) for label, said in rows]


def _caption(block: Block) -> str:
    caption = block.element.find("caption") if block.tag == "table" else None
    return plain_words(words_of(caption)) if caption is not None else ""


def _is_headed(block: Block, first: str) -> bool:
    heading = block.element.find("thead/tr/th")
    return heading is not None and plain_words(words_of(heading)) == plain_words(first)
