"""Lines of a document that become short values of a statement, or that the document says by itself."""

from __future__ import annotations

from selfassess.importer.blocks import Block
from selfassess.importer.own_words import OwnWords, is_index_purpose, is_unwritten
from selfassess.importer.placed import Answered, Placed, Replaced, SaidValue
from selfassess.importer.records import LIBRARY
from selfassess.model.framework import Framework

SURE = 95


class OwnLines:
    """Takes such lines out of a document while it is read."""

    def __init__(self, framework: Framework, placed: Placed) -> None:
        self._words = OwnWords(framework)
        self._placed = placed

    def takes_unwritten(self, block: Block, file: str) -> bool:
        """Takes the line that something is not yet written; `file` is what it says that of."""
        return _is_line(block) and is_unwritten(block.words) and self._replace(block, file)

    def takes_index_purpose(self, block: Block) -> bool:
        """Takes the sentence above the list of evidence."""
        return _is_line(block) and is_index_purpose(block.words) and self._replace(block, LIBRARY)

    def takes_value(self, block: Block, statement: Answered, is_first: bool) -> bool:
        """Takes the lead or score of a statement; `is_first` says that none of its questions came yet."""
        line = self._words.of_statement(block.words, is_first) if _is_line(block) else None
        if line is None or line.key in statement.said:
            return False
        statement.said[line.key] = SaidValue(line.value, line.dropped, block.numbers)
        return True

    def _replace(self, block: Block, file: str) -> bool:
        self._placed.replaced.append(Replaced(block.numbers, file, SURE, "The document says this by itself"))
        return True


def _is_line(block: Block) -> bool:
    return block.tag == "p"
