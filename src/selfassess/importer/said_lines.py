"""Lines of a document that become short values of a statement, or that the document says by itself."""

from __future__ import annotations

from selfassess.importer.blocks import Block
from selfassess.importer.own_words import OwnWords, is_index_purpose, is_unwritten
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
        self._placed.replaced.append(Replaced(block.numbers, file, SURE, "The document says this by itself"))
        return True


def _is_line(block: Block) -> bool:
    return block.tag == "p"
