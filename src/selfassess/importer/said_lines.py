"""Lines of a document that become short values of a statement, or that the document says by itself."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.importer.blocks import Block, numbers_of
from selfassess.importer.layout import ASSESSMENT
from selfassess.importer.own_charts import own_charts
from selfassess.importer.own_tables import facts_of_statement, is_figures_table, own_overview
from selfassess.importer.own_words import OwnWords, is_blank_lead, is_index_purpose, is_unwritten
from selfassess.importer.placed import Answered, FoundChapter, Placed, Replaced, SaidValue
from selfassess.importer.records import LIBRARY
from selfassess.model.framework import Framework

SURE = 95


class SaidLines:
    """Takes such lines out of a document while it is read."""

    def __init__(self, framework: Framework, placed: Placed) -> None:
        self._words = OwnWords(framework)
        self._placed = placed

    def takes(self, block: Block, part: Answered | FoundChapter, is_first: bool) -> bool:
        """Takes the lead or score of a statement, and the line that something of a part is not yet written.

        `is_first` says that none of the questions of the part came yet.
        """
        statement = part if isinstance(part, Answered) and part.kind == "statement" else None
        if statement is not None and self._is_opening(block, statement):
            return True
        if not _is_line(block):
            return False
        if statement is not None and self._gives_value(block, statement, is_first):
            return True
        return is_unwritten(block.words) and self._replace(block, part.file)

    def without_overview(self, blocks: Sequence[Block]) -> list[Block]:
        """Takes the page at a glance, which says what is typed elsewhere, and so do the words of charts."""
        own = own_overview(blocks) | own_charts(blocks)
        self._say(tuple(number for at in sorted(own) for number in blocks[at].numbers), ASSESSMENT)
        return [block for at, block in enumerate(blocks) if at not in own]

    def _is_opening(self, block: Block, statement: Answered) -> bool:
        """Takes the tables that our documents open a statement with: one of facts, and one of its figures."""
        if is_figures_table(block):
            return self._replace(block, statement.file)
        return self._takes_facts(block, statement)

    def _takes_facts(self, block: Block, statement: Answered) -> bool:
        facts = facts_of_statement(block)
        for line, cells in facts:
            numbers = tuple(number for cell in cells for number in numbers_of(cell))
            found = self._words.of_statement(line, True)
            if found is not None and found.key not in statement.said and not is_blank_lead(found.value):
                statement.said[found.key] = SaidValue(found.value, line, numbers)
            else:
                self._say(numbers, statement.file)
        if facts:
            rows = {number for _, cells in facts for cell in cells for number in numbers_of(cell)}
            self._say(tuple(number for number in block.numbers if number not in rows), statement.file)
        return bool(facts)

    def takes_index_purpose(self, block: Block) -> bool:
        """Takes the sentence above the list of evidence."""
        return _is_line(block) and is_index_purpose(block.words) and self._replace(block, LIBRARY)

    def _gives_value(self, block: Block, statement: Answered, is_first: bool) -> bool:
        line = self._words.of_statement(block.words, is_first)
        if line is None or line.key in statement.said:
            return False
        statement.said[line.key] = SaidValue(line.value, line.dropped, block.numbers)
        return True

    def _replace(self, block: Block, file: str) -> bool:
        self._say(block.numbers, file)
        return True

    def _say(self, numbers: tuple[int, ...], file: str) -> None:
        self._placed.replaced.append(Replaced(numbers, file, SURE, "The document says this by itself"))


def _is_line(block: Block) -> bool:
    return block.tag == "p"
