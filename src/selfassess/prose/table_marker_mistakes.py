"""Markers of published tables that print none, because they are among words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from selfassess.diagnostics import Problem
from selfassess.prose.block import Block, Position
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.prose.table_markers import MARKER

RULE = "table-malformed"
BEGINS = ("{t", "{T", "{ ")
OWN_LINE = "Put “{}” alone on a line, with a blank line before and after it."
IN_TABLE = "Put “{}” alone on a line, outside this table."


def mistakes_in(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    for match in re.finditer(MARKER, words):
        if not block.content.endswith("\\", 0, match.start()):
            typed = " ".join(match[0].split())
            message = f"Readers see “{typed}” here and no table, because it is not alone on its line."
            hint = (OWN_LINE if block.cell is None else IN_TABLE).format(typed)
            report = partial(Problem, message=message, hint=hint)
            yield ProseMistake(RULE, Position(block, match.start()), match.end(), report)
