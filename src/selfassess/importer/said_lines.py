"""Lines of a document that become short values of a statement, or that the document says by itself."""

from __future__ import annotations

from selfassess.importer.blocks import Block, numbers_of
from selfassess.importer.own_tables import facts_of_statement, is_figures_table
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
        if not _is_line(block):
            return False
        if isinstance(part, Answered) and part.kind == "statement" and self._gives_value(block, part, is_first):
            return True
        return is_unwritten(block.words) and self._replace(block, part.file)

    def takes_facts(self, block: Block, statement: Answered) -> bool:
        """Takes the table that our documents open a statement with: its lead and score, and what is counted."""
        facts = facts_of_statement(block)
        for line, cells in facts:
            numbers = tuple(number for cell in cells for number in numbers_of(cell))
            found = self._words.of_statement(line, True)
            if found is not None and found.key not in statement.said and not is_blank_lead(found.value):
                statement.said[found.key] = SaidValue(found.value, line, numbers)
            else:
                self._say(numbers, statement.file)
        return bool(facts)

    def takes_figures(self, block: Block, statement: Answered) -> bool:
        """Takes the table of the figures that the statement shows, each of which it says in a sentence too."""
        return is_figures_table(block) and self._replace(block, statement.file)

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
