"""What has been read of a passage so far."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from msgspec import Struct, field

from selfassess.prose.block import Block, Span
from selfassess.prose.parser import Token
from selfassess.prose.passage import Citation, IndicatorLink, Link, Picture, ProseMistake, TableMention


class Contents(Struct):
    """What a passage holds, gathered block by block.

    `env` is what the parser keeps of the whole text; `refs` are those of the library, None where it is not known.
    """

    env: dict[str, Any]
    refs: Collection[str] | None = None
    citations: list[Citation] = field(default_factory=list)
    indicator_links: list[IndicatorLink] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    tables: list[TableMention] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    mistakes: list[ProseMistake] = field(default_factory=list)
    running_words: dict[Block, str] = field(default_factory=dict)
    code: dict[Block, list[Span]] = field(default_factory=dict)
    in_language: dict[Block, list[Span]] = field(default_factory=dict)
    divisions: int = 0
    references: list[tuple[Token, Block]] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
