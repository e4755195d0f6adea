"""Where prose prints a published table, and where it links to one."""

from __future__ import annotations

from selfassess.prose.block import Block, Position
from selfassess.prose.parser import Token
from selfassess.prose.passage import TableMention
from selfassess.prose.table_markers import SCHEME
from selfassess.syntax.nodes import Text


def printed(token: Token, text: Text) -> TableMention:
    row = Block(text, token.content, token.map[0] if token.map else 0)
    return TableMention(token.meta["table"], "", Position(row, 0), Position(row, token.meta["at"]), is_printed=True)


def linked(target: str, words: str, position: Position, starts: Position) -> TableMention:
    """A link whose target begins at a position."""
    named = Position(starts.block, starts.offset + len(SCHEME))
    return TableMention(target.removeprefix(SCHEME), words, position, named)
